//! The program in a pseudo-terminal that can stop reading, and when each of its bytes came.

use std::{
    fs::OpenOptions,
    ops::{Deref, DerefMut},
    os::unix::fs::OpenOptionsExt,
    time::Instant,
};

use portable_pty::CommandBuilder;
use rustix::termios::{Action, tcflow};
use tempfile::TempDir;

use crate::{
    bus::NO_BUS,
    journal::Journal,
    pty::{Pty, Reading},
    tools::PATIENCE,
};

/// A terminal that is opened does not become our own (`O_NOCTTY`).
const NOCTTY: i32 = 0o400;

/// The program, its data and its terminal; it ends with this.
pub(crate) struct Program {
    pty: Pty,
    folder: TempDir,
}

impl Deref for Program {
    type Target = Pty;

    fn deref(&self) -> &Pty {
        &self.pty
    }
}

impl DerefMut for Program {
    fn deref_mut(&mut self) -> &mut Pty {
        &mut self.pty
    }
}

/// How a terminal gets stuck.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stuck {
    /// Nobody reads what is written: a connection that stalls.
    Unread,
    /// Output is stopped, as by Ctrl-S.
    Stopped,
}

/// What the program finds around it; nothing of whoever runs this.
pub(crate) struct World {
    pub(crate) session_bus: String,
    pub(crate) system_bus: String,
    pub(crate) sound: String,
    /// Where programs are looked for; nothing: where they are.
    pub(crate) programs: Option<String>,
    /// The settings file.
    pub(crate) settings: String,
}

impl Default for World {
    fn default() -> Self {
        Self {
            session_bus: NO_BUS.to_owned(),
            system_bus: NO_BUS.to_owned(),
            sound: "unix:/nonexistent".to_owned(),
            programs: Some("/nonexistent".to_owned()),
            settings: "melding = false\nwakker = false\n[geluid]\naan = false\n".to_owned(),
        }
    }
}

impl World {
    /// Only sound is switched on.
    pub(crate) fn with_sound(sound: &str) -> Self {
        let settings = "melding = false\nwakker = false\n".to_owned();
        Self { sound: sound.to_owned(), settings, ..Self::default() }
    }

    /// Only notifications are switched on.
    pub(crate) fn with_desktop(session_bus: &str) -> Self {
        let settings = "wakker = false\n[geluid]\naan = false\n".to_owned();
        Self { session_bus: session_bus.to_owned(), settings, ..Self::default() }
    }

    /// Only staying awake is switched on.
    pub(crate) fn with_login(system_bus: &str) -> Self {
        let settings = "melding = false\n[geluid]\naan = false\n".to_owned();
        Self { system_bus: system_bus.to_owned(), settings, ..Self::default() }
    }

    /// Only the own command is switched on.
    pub(crate) fn with_command(command: &str) -> Self {
        let settings = Self::default().settings + "[opdracht]\n" + command;
        Self { settings, ..Self::default() }
    }
}

impl Program {
    /// Starts it with these arguments.
    pub(crate) fn start(world: &World, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = folder.path().join("instellingen.toml");
        std::fs::write(&settings, &world.settings).unwrap();
        // A group was made before: nobody has to be welcomed.
        std::fs::create_dir_all(folder.path().join("data/groepen/intervisie/bijeenkomsten"))
            .unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(arguments);
        command.arg("--data-map");
        command.arg(folder.path().join("data"));
        command.arg("--instellingen");
        command.arg(settings);
        command.env("TERM", "xterm-256color");
        command.env("DBUS_SESSION_BUS_ADDRESS", &world.session_bus);
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &world.system_bus);
        command.env("PULSE_SERVER", &world.sound);
        // Whoever runs the tests may sit elsewhere.
        for name in ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"] {
            command.env_remove(name);
        }
        command.env("HOME", folder.path());
        if let Some(programs) = &world.programs {
            command.env("PATH", programs);
        }
        Self::of(command, folder)
    }

    /// Starts a meeting of so many minutes, so many times as fast as real.
    pub(crate) fn meet(world: &World, minutes: u32, tempo: u32) -> Self {
        let (minutes, tempo) = (minutes.to_string(), tempo.to_string());
        let arguments = ["start", "--duur", &minutes, "--deelnemers", "4", "--tempo", &tempo];
        Self::start(world, &arguments)
    }

    /// The terminal takes nothing any more, or takes it again.
    pub(crate) fn stick(&self, stuck: Stuck, is_stuck: bool) {
        match stuck {
            Stuck::Unread => self.read(if is_stuck { Reading::Never } else { Reading::Always }),
            Stuck::Stopped => {
                let mut options = OpenOptions::new();
                let terminal = options.read(true).custom_flags(NOCTTY).open(self.device()).unwrap();
                tcflow(terminal, if is_stuck { Action::OOff } else { Action::OOn }).unwrap();
            }
        }
    }

    /// A program that was started in another way, with its data in this folder.
    pub(crate) fn of(command: CommandBuilder, folder: TempDir) -> Self {
        Self { pty: Pty::open(command, (100, 30)), folder }
    }

    /// Takes in what comes until something is so.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self) {
            self.take_in_before(deadline, what);
        }
    }

    /// What its journal says.
    pub(crate) fn journal(&self) -> Journal {
        Journal::read(&self.folder.path().join("data"))
    }

    /// How much memory it holds, in kB.
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }
}
