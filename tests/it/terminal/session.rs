//! The small program in a pseudo-terminal, and what a terminal emulator makes of it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

use super::app;

pub(crate) use crate::poll::{PATIENCE, poll};

/// What the emulator is built for, whatever size the terminal is given.
const ROWS: NonZero<u16> = NonZero::new(24).unwrap();
const COLS: NonZero<u16> = NonZero::new(80).unwrap();

/// The process; it does not outlive a test that failed.
struct Running(Box<dyn Child + Send + Sync>);

impl Drop for Running {
    fn drop(&mut self) {
        // Usually it has ended already.
        let _ = self.0.kill();
    }
}

pub(crate) struct Session {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    child: Running,
    reader: JoinHandle<()>,
    ask: Sender<()>,
    answers: Receiver<Vec<u8>>,
    asked: bool,
    ended: bool,
    code: Option<i32>,
    raw: Vec<u8>,
    emulator: vt100::Parser,
    before: String,
}

impl Session {
    /// Starts the program and waits until it shows itself.
    pub(crate) fn start(env: &[(&str, &str)]) -> Self {
        let mut session = Self::open(env);
        session.until_shown("klaar");
        let screen = session.screen();
        assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
        assert!(session.all_text().contains("\x1b]0;intervisie\x07"));
        assert_ne!(session.modes(), session.before);
        session
    }

    /// Starts the program.
    pub(crate) fn open(env: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(app::ARGUMENTS);
        command.env("TERM", "xterm-256color");
        command.env(app::START, "1");
        for (name, value) in env {
            command.env(name, value);
        }
        let before = format!("{:?}", pair.master.get_termios().unwrap());
        let child = pair.slave.spawn_command(command).unwrap();
        let (ask, asked) = channel();
        let (answer, answers) = channel();
        let output = pair.master.try_clone_reader().unwrap();
        Self {
            keys: pair.master.take_writer().unwrap(),
            reader: thread::spawn(move || read_when_asked(output, &asked, &answer)),
            master: pair.master,
            child: Running(child),
            ask,
            answers,
            asked: false,
            ended: false,
            code: None,
            raw: Vec::new(),
            emulator: vt100::Parser::new(ROWS, COLS, 0),
            before,
        }
    }

    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        self.master.resize(size(cols, rows)).unwrap();
    }

    /// Where the output is now.
    pub(crate) fn mark(&self) -> usize {
        self.raw.len()
    }

    /// What came since then.
    pub(crate) fn since(&self, mark: usize) -> String {
        String::from_utf8_lossy(&self.raw[mark..]).into_owned()
    }

    pub(crate) fn all_text(&self) -> String {
        self.since(0)
    }

    /// How the terminal treats a line now.
    pub(crate) fn modes(&self) -> String {
        format!("{:?}", self.master.get_termios().unwrap())
    }

    pub(crate) fn until_shown(&mut self, text: &str) {
        self.until(text, |s| s.screen().contents().contains(text));
    }

    /// Reads until something is so.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(!self.ended, "ended before {what}: {:?}", self.all_text());
            self.read(what, deadline);
        }
    }

    /// Reads to the end of the program, which must have this exit code.
    pub(crate) fn ends_with(&mut self, code: i32) {
        let deadline = Instant::now() + PATIENCE;
        while !self.ended {
            self.read("the end", deadline);
        }
        assert_eq!(self.exit_code(), code, "{:?}", self.all_text());
    }

    /// Waits for the end of the program without reading anything.
    pub(crate) fn exit_code(&mut self) -> i32 {
        if self.code.is_none() {
            let status = poll("the exit", || self.child.0.try_wait().unwrap());
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

    /// Whether the terminal is as it was found.
    pub(crate) fn is_restored(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "still in the alternate screen");
        assert!(!screen.hide_cursor(), "cursor still hidden");
        assert!(!screen.bracketed_paste(), "paste still in brackets");
        assert_eq!(self.modes(), self.before);
    }

    /// Closes the window; the exit code of the program.
    pub(crate) fn hang_up(mut self) -> i32 {
        // The reader holds the terminal open as well, and must not be reading now.
        while self.asked {
            self.read("silence", Instant::now() + PATIENCE);
        }
        drop(self.ask);
        self.reader.join().unwrap();
        drop(self.keys);
        drop(self.master);
        let status = poll("the exit", || self.child.0.try_wait().unwrap());
        assert_eq!(status.signal(), None);
        status.exit_code().try_into().unwrap()
    }

    fn pid(&self) -> Pid {
        let id = self.child.0.process_id().unwrap();
        Pid::from_raw(id.try_into().unwrap()).unwrap()
    }

    fn read(&mut self, what: &str, deadline: Instant) {
        if !self.asked {
            self.ask.send(()).unwrap();
            self.asked = true;
        }
        let left = deadline.saturating_duration_since(Instant::now());
        let Ok(bytes) = self.answers.recv_timeout(left) else {
            panic!("no {what} in time: {:?}", self.all_text());
        };
        self.asked = false;
        self.ended = bytes.is_empty();
        self.emulator.process(&bytes);
        self.raw.extend(bytes);
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, ..PtySize::default() }
}

fn read_when_asked(
    mut output: Box<dyn Read + Send>,
    asked: &Receiver<()>,
    answer: &Sender<Vec<u8>>,
) {
    let mut bytes = vec![0; 65_536];
    while asked.recv().is_ok() {
        let count = output.read(&mut bytes).unwrap_or(0);
        if answer.send(bytes[..count].to_vec()).is_err() {
            return;
        }
    }
}
