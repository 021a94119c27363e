//! A program in a pseudo-terminal of 100×30, and when each of its bytes came.

use std::{
    io::{Read, Write},
    path::Path,
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

const SIZE: PtySize = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
/// As long as anything may take.
const PATIENCE: Duration = Duration::from_secs(8);

/// A program that runs; it ends with this value.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    emulator: vt100::Parser,
    started: Instant,
    /// Keeps the terminal open.
    _master: Box<dyn MasterPty + Send>,
}

impl Session {
    /// Starts a program.
    pub(crate) fn start(program: &Path, arguments: &[&str]) -> Self {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        let mut from = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                // The session may have ended already.
                let _ = send.send((Instant::now(), bytes[..count].to_vec()));
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let emulator =
            vt100::Parser::new(SIZE.rows.try_into().unwrap(), SIZE.cols.try_into().unwrap(), 0);
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        Self { child, keys, output, emulator, started, _master: pair.master }
    }

    /// Its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// How long it took from the start until all of these words stood on the screen.
    pub(crate) fn until_shown(&mut self, words: &[&str]) -> Duration {
        loop {
            let left = PATIENCE.saturating_sub(self.started.elapsed());
            let Ok((at, bytes)) = self.output.recv_timeout(left) else {
                panic!("no {words:?} in time: {}", self.emulator.screen().contents());
            };
            self.emulator.process(&bytes);
            let shown = self.emulator.screen().contents();
            if words.iter().all(|word| shown.contains(word)) {
                return at - self.started;
            }
        }
    }

    /// How many bytes came since it was last asked.
    pub(crate) fn count_bytes(&self) -> usize {
        self.output.try_iter().map(|(_, bytes)| bytes.len()).sum()
    }

    /// How long the first byte of the answer to a key takes.
    pub(crate) fn answer(&mut self, key: &str) -> Duration {
        self.count_bytes();
        let pressed = Instant::now();
        self.keys.write_all(key.as_bytes()).unwrap();
        let (at, _) = self.output.recv_timeout(PATIENCE).unwrap();
        at - pressed
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Usually it still runs; what it says at its end is not read.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
