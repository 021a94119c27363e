//! The program in a pseudo-terminal, and what a terminal emulator makes of it.

use std::{
    ops::{Deref, DerefMut},
    time::Duration,
};

use portable_pty::CommandBuilder;
use rustix::process::Signal;

use super::desk::Desk;
use crate::pty::Pty;

pub(super) use crate::poll::poll;

pub(super) const ENTER: &str = "\r";

/// After an input line or choice closes, Enter does nothing for a second.
const GUARD: Duration = Duration::from_millis(1_050);

pub(super) struct Session(Pty);

impl Deref for Session {
    type Target = Pty;

    fn deref(&self) -> &Pty {
        &self.0
    }
}

impl DerefMut for Session {
    fn deref_mut(&mut self) -> &mut Pty {
        &mut self.0
    }
}

impl Session {
    /// Starts the program on these files.
    pub(super) fn start(desk: &Desk, args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
        command.env_clear();
        for (name, value) in desk.environment() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.cwd(desk.path());
        command.args(args);
        Self(Pty::open(command, (110, 40)))
    }

    /// Reads until this text stands on the screen, wherever a line was broken.
    pub(super) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| plain(screen).contains(&plain(text)));
    }

    /// Waits out the real second in which Enter does nothing.
    pub(super) fn outlast_guard(&mut self) {
        self.read_for(GUARD);
    }

    /// Ends the program as an empty battery would.
    pub(super) fn kill(mut self) {
        self.signal(Signal::KILL);
        self.ends();
    }
}

/// Without blanks, so that a line can be broken anywhere.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}
