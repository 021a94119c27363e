//! The program in a pseudo-terminal, and what a terminal emulator makes of it.

use std::{
    ops::{Deref, DerefMut},
    time::Duration,
};

use portable_pty::CommandBuilder;
use rustix::process::Signal;

use super::folder::Folder;
use crate::pty::Pty;

pub(crate) use crate::poll::poll;

/// After an input line or choice closes, Enter and Backspace do nothing for a second.
const GUARD: Duration = Duration::from_millis(1_050);

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const TAB: &str = "\t";
pub(crate) const BACKSPACE: &str = "\x7f";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const HOME: &str = "\x1b[H";
pub(crate) const DELETE: &str = "\x1b[3~";
pub(crate) const CTRL_C: &str = "\x03";

pub(crate) struct Session(Pty);

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
    /// Starts a command in a terminal of so many columns and rows.
    pub(crate) fn open(command: CommandBuilder, size: (u16, u16)) -> Self {
        Self(Pty::open(command, size))
    }

    /// Starts the program on this data folder; where no group is named there is one that was made before.
    pub(crate) fn start(folder: &Folder, args: &[&str]) -> Self {
        Self::start_as(folder, args, &[])
    }

    /// Starts the program on a folder in which nothing is yet: it welcomes whoever is there.
    pub(crate) fn first(folder: &Folder) -> Self {
        Self::run(folder, &[], &[])
    }

    /// The same, with these variables.
    pub(crate) fn start_as(folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Self {
        if args.is_empty() {
            folder.has_a_group();
        }
        Self::run(folder, args, env)
    }

    fn run(folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
        alone(&mut command, folder);
        command.args(folder.options());
        command.args(args);
        for (name, value) in env {
            command.env(name, value);
        }
        Self::open(command, (100, 30))
    }

    /// Starts a command line of the shell, in which `intervisie` is the program.
    pub(crate) fn shell(folder: &Folder, line: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        alone(&mut command, folder);
        let program = env!("CARGO_BIN_EXE_intervisie");
        let options = folder.options().join(" ");
        command.args(["-c", &line.replace("intervisie", &format!("{program} {options}"))]);
        Self::open(command, (100, 30))
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

    /// Whether the terminal was sent nothing but text, its own commands and the fixed title.
    pub(crate) fn is_clean(&self) {
        let sent = ["\x1b]0;intervisie\x07", "\x1b]11;?\x07"]
            .iter()
            .fold(self.sent_whole().to_owned(), |sent, known| sent.replace(known, ""));
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

    /// Leaves after the meeting, with Enter alone: the first may have been meant for the last step.
    pub(crate) fn leave_ended(&mut self) -> u32 {
        self.press(ENTER);
        self.wait_for("Nog eens Enter");
        self.press(ENTER);
        self.finish()
    }

    /// Begins, with roles as they are suggested.
    pub(crate) fn begin(&mut self) {
        for said in ["Wie doet wat vandaag?", "Begonnen om"] {
            self.outlast_guard();
            self.press(ENTER);
            self.wait_for(said);
        }
    }

    /// Waits out the real second in which Enter and Backspace do nothing.
    pub(crate) fn outlast_guard(&mut self) {
        self.read_for(GUARD);
    }

    /// Kills the program as a crash or an empty battery would.
    pub(crate) fn kill9(mut self) {
        self.signal(Signal::KILL);
        self.ends();
    }

    /// Waits for the end of the program by itself; its exit code. The terminal is as it was found.
    pub(crate) fn finish(&mut self) -> u32 {
        let status = self.ends();
        while self.take_in(Duration::from_millis(200)).is_some() {}
        assert_eq!(status.signal(), None);
        self.is_restored();
        status.exit_code()
    }
}

/// Without the settings, sound, desktop and login manager of whoever runs the tests.
fn alone(command: &mut CommandBuilder, folder: &Folder) {
    command.env("TERM", "xterm-256color");
    command.env("HOME", folder.home());
    command.env("TMPDIR", folder.home());
    let of_terminal = ["COLORTERM", "COLORFGBG", "NO_COLOR", "CLICOLOR", "WT_SESSION"];
    for name in of_terminal.iter().chain(&["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"]) {
        command.env_remove(name);
    }
    command.env("XDG_CONFIG_HOME", "/nonexistent");
    command.env_remove("LC_ALL");
    command.env("LC_MESSAGES", "nl_NL.UTF-8");
    command.env("PULSE_SERVER", "unix:/nonexistent");
    for screen in ["DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(screen);
    }
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
