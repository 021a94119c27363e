//! The program in a pseudo-terminal, and what a terminal emulator makes of it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use super::folder::Folder;

pub(crate) use crate::poll::{PATIENCE, poll};

/// After an input line or choice closes, Enter and Backspace do nothing for a second.
const GUARD: Duration = Duration::from_millis(1_050);

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const TAB: &str = "\t";
pub(crate) const BACKSPACE: &str = "\x7f";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const CTRL_C: &str = "\x03";

pub(crate) struct Session {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    emulator: vt100::Parser,
    /// Every byte that came.
    sent: Vec<u8>,
    before: String,
}

impl Drop for Session {
    fn drop(&mut self) {
        // Usually it has ended already; it must not outlive a test that failed.
        let _ = self.child.kill();
    }
}

impl Session {
    /// Starts the program on this data folder.
    pub(crate) fn start(folder: &Folder, args: &[&str]) -> Self {
        Self::start_as(folder, args, &[])
    }

    /// The same, with these variables.
    pub(crate) fn start_as(folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
        alone(&mut command);
        command.args(folder.options());
        command.args(args);
        for (name, value) in env {
            command.env(name, value);
        }
        Self::open(command)
    }

    /// Starts a command line of the shell, in which `intervisie` is the program.
    pub(crate) fn shell(folder: &Folder, line: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        alone(&mut command);
        let program = env!("CARGO_BIN_EXE_intervisie");
        let options = folder.options().join(" ");
        command.args(["-c", &line.replace("intervisie", &format!("{program} {options}"))]);
        Self::open(command)
    }

    fn open(mut command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(100, 30)).unwrap();
        if command.get_env("TERM").is_none_or(|term| term != "dumb") {
            command.env("TERM", "xterm-256color");
        }
        let before = format!("{:?}", pair.master.get_termios().unwrap());
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
        let keys = pair.master.take_writer().unwrap();
        let [rows, cols] = [30, 100].map(|n| NonZero::new(n).unwrap());
        let emulator = vt100::Parser::new(rows, cols, 0);
        Self { master: pair.master, keys, child, output, emulator, sent: Vec::new(), before }
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// What stands on the screen.
    pub(crate) fn screen(&self) -> String {
        self.emulator.screen().contents()
    }

    /// Every title that the window was given.
    pub(crate) fn titles(&self) -> Vec<String> {
        let sent = String::from_utf8_lossy(&self.sent);
        let titles = sent.split("\x1b]").skip(1).filter(|rest| rest.starts_with(['0', '1', '2']));
        titles.map(|rest| rest.split(['\x07', '\x1b']).next().unwrap_or_default().into()).collect()
    }

    /// The rows of large figures on the screen.
    pub(crate) fn figures(&self) -> Vec<String> {
        figures(&self.screen())
    }

    /// Reads until this text stands on the screen.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Reads until this text no longer stands on the screen.
    pub(crate) fn wait_gone(&mut self, text: &str) {
        self.wait_until(&format!("end of {text}"), |screen| !screen.contains(text));
    }

    /// Reads until the screen is so.
    pub(crate) fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(&self.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("no {what} in time, but:\n{}", self.screen());
            };
            self.take(&bytes);
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.emulator.process(bytes);
        self.sent.extend_from_slice(bytes);
    }

    /// Whether the terminal was sent nothing but text, its own commands and the fixed title.
    pub(crate) fn is_clean(&self) {
        let sent = self.sent_whole().replace("\x1b]0;intervisie\x07", "");
        let mut rest = sent.as_str();
        while let Some(at) = rest.find(|c: char| c.is_control() || is_hidden(c)) {
            let (_, from) = rest.split_at(at);
            let command = from.strip_prefix("\x1b[");
            let end = command.and_then(|c| c.find(|c: char| c.is_ascii_alphabetic()));
            rest = match (command, end) {
                (Some(command), Some(end)) => command.split_at(end + 1).1,
                // The rest of it is yet to be read.
                (None, _) if from == "\x1b" => "",
                (Some(part), None)
                    if part.chars().all(|c| c.is_ascii_digit() || ";?".contains(c)) =>
                {
                    ""
                }
                _ if from.starts_with(['\r', '\n', '\x07', '\x18']) => from.split_at(1).1,
                _ => panic!("sent: {:?}", from.chars().take(40).collect::<String>()),
            };
        }
    }

    /// What was sent, but for a character of which the rest is yet to be read.
    fn sent_whole(&self) -> &str {
        std::str::from_utf8(&self.sent).unwrap_or_else(|error| {
            assert_eq!(error.error_len(), None, "no text at {}", error.valid_up_to());
            std::str::from_utf8(&self.sent[..error.valid_up_to()]).unwrap()
        })
    }

    /// Waits out the real second in which Enter and Backspace do nothing.
    pub(crate) fn outlast_guard(&mut self) {
        self.read_for(GUARD);
    }

    /// The id of the process.
    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Reads for so long what comes.
    pub(crate) fn read_for(&mut self, length: Duration) {
        let until = Instant::now() + length;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if let Ok(bytes) = self.output.recv_timeout(left) {
                self.take(&bytes);
            }
        }
    }

    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        let [r, c] = [rows, cols].map(|n| NonZero::new(n).unwrap());
        self.emulator.screen_mut().set_size(r, c);
        self.master.resize(size(cols, rows)).unwrap();
    }

    pub(crate) fn signal(&self, signal: Signal) {
        let id = Pid::from_raw(self.id().try_into().unwrap()).unwrap();
        kill_process(id, signal).unwrap();
    }

    /// Kills the program as a crash or an empty battery would.
    pub(crate) fn kill9(mut self) {
        self.signal(Signal::KILL);
        self.ends();
    }

    /// Waits for the end of the program by itself; its exit code. The terminal is as it was found.
    pub(crate) fn finish(&mut self) -> u32 {
        let status = self.ends();
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.take(&bytes);
        }
        assert_eq!(status.signal(), None);
        let screen = self.emulator.screen();
        assert!(!screen.alternate_screen(), "still in the alternate screen");
        assert!(!screen.hide_cursor(), "cursor still hidden");
        assert_eq!(format!("{:?}", self.master.get_termios().unwrap()), self.before);
        status.exit_code()
    }

    /// Waits for the end of the program, whatever ended it.
    pub(crate) fn ends(&mut self) -> ExitStatus {
        poll("the end", || self.child.try_wait().unwrap())
    }
}

/// Without the settings, sound, desktop and login manager of whoever runs the tests.
fn alone(command: &mut CommandBuilder) {
    command.env("XDG_CONFIG_HOME", "/nonexistent");
    command.env("PULSE_SERVER", "unix:/nonexistent");
    for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
        command.env(bus, "unix:path=/nonexistent");
    }
}

/// Whether a terminal obeys a character, or shows nothing for it.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The rows of large figures on a screen.
pub(crate) fn figures(screen: &str) -> Vec<String> {
    let rows = screen.lines().filter(|line| line.contains('█'));
    rows.map(|row| row.trim_end().to_owned()).collect()
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, ..PtySize::default() }
}
