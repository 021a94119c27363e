//! The small program in a pseudo-terminal, which reads only while the test waits for something.

use std::{
    ops::{Deref, DerefMut},
    time::Instant,
};

use portable_pty::CommandBuilder;
use rustix::process::{WaitOptions, waitpid};

use super::app;
use crate::{
    poll::{PATIENCE, poll},
    pty::{Pty, Reading},
};

pub(crate) struct Session {
    pty: Pty,
    code: Option<i32>,
}

impl Deref for Session {
    type Target = Pty;

    fn deref(&self) -> &Pty {
        &self.pty
    }
}

impl DerefMut for Session {
    fn deref_mut(&mut self) -> &mut Pty {
        &mut self.pty
    }
}

impl Session {
    /// Starts the program and waits until it shows itself.
    pub(crate) fn start(env: &[(&str, &str)]) -> Self {
        let mut session = Self::open(env);
        session.wait_for("klaar");
        let terminal = session.terminal();
        assert!(
            terminal.alternate_screen() && terminal.hide_cursor() && terminal.bracketed_paste()
        );
        assert!(session.all_text().contains("\x1b]0;intervisie\x07"));
        assert!(session.has_own_modes());
        session
    }

    /// Starts the program.
    pub(crate) fn open(env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(app::ARGUMENTS);
        command.env("TERM", "xterm-256color");
        command.env(app::START, "1");
        for (name, value) in env {
            command.env(name, value);
        }
        Self { pty: Pty::open_as(command, (80, 24), Reading::WhenAsked), code: None }
    }

    /// Where the output is now.
    pub(crate) fn mark(&self) -> usize {
        self.sent.len()
    }

    /// What came since then.
    pub(crate) fn since(&self, mark: usize) -> String {
        String::from_utf8_lossy(&self.sent[mark..]).into_owned()
    }

    pub(crate) fn all_text(&self) -> String {
        self.since(0)
    }

    /// Reads until something is so.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self) {
            self.take_in_before(deadline, what);
        }
    }

    /// Reads to the end of the program, which must have this exit code.
    pub(crate) fn ends_with(&mut self, code: i32) {
        self.read_to_end();
        assert_eq!(self.exit_code(), code, "{:?}", self.all_text());
    }

    /// Waits for the end of the program without reading anything.
    pub(crate) fn exit_code(&mut self) -> i32 {
        if self.code.is_none() {
            let status = self.ends();
            assert_eq!(status.signal(), None);
            self.code = Some(status.exit_code().try_into().unwrap());
        }
        self.code.unwrap()
    }

    /// Waits until the program has stopped.
    pub(crate) fn stops(&self) {
        let options = WaitOptions::UNTRACED | WaitOptions::NOHANG;
        let (_, status) = poll("the stop", || waitpid(Some(self.pid()), options).unwrap());
        assert!(status.stopped(), "{status:?}");
    }

    /// Closes the window; the exit code of the program.
    pub(crate) fn hang_up(self) -> i32 {
        let status = self.pty.hang_up();
        assert_eq!(status.signal(), None);
        status.exit_code().try_into().unwrap()
    }
}
