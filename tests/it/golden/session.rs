//! The program in a pseudo-terminal, and what a terminal emulator makes of it.

use std::{
    io::{Read, Write},
    num::NonZero,
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

use super::desk::Desk;
use crate::poll::PATIENCE;
pub(super) use crate::poll::poll;

pub(super) const ENTER: &str = "\r";

const ROWS: u16 = 40;
const COLS: u16 = 110;
/// After an input line or choice closes, Enter does nothing for a second.
const GUARD: Duration = Duration::from_millis(1_050);

pub(super) struct Session {
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    emulator: vt100::Parser,
}

impl Drop for Session {
    fn drop(&mut self) {
        // Usually it has ended already; it must not outlive a test that failed.
        let _ = self.child.kill();
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
        let size = PtySize { rows: ROWS, cols: COLS, ..PtySize::default() };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let [rows, cols] = [ROWS, COLS].map(|n| NonZero::new(n).unwrap());
        let emulator = vt100::Parser::new(rows, cols, 0);
        Self { keys: pair.master.take_writer().unwrap(), child, output, emulator }
    }

    pub(super) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// What stands on the screen.
    pub(super) fn screen(&self) -> String {
        self.emulator.screen().contents()
    }

    /// Reads until this text stands on the screen, wherever a line was broken.
    pub(super) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| plain(screen).contains(&plain(text)));
    }

    /// Reads until the screen is so.
    pub(super) fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(&self.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("no {what} in time, but:\n{}", self.screen());
            };
            self.emulator.process(&bytes);
        }
    }

    /// Waits out the real second in which Enter does nothing.
    pub(super) fn outlast_guard(&mut self) {
        let until = Instant::now() + GUARD;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if let Ok(bytes) = self.output.recv_timeout(left) {
                self.emulator.process(&bytes);
            }
        }
    }

    /// Waits for the end of the program by itself.
    pub(super) fn ends(&mut self) {
        poll("the end", || self.child.try_wait().unwrap());
    }

    /// Ends the program as an empty battery would.
    pub(super) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Without blanks, so that a line can be broken anywhere.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}
