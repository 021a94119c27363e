//! The program in a pseudo-terminal that can stop reading, and when each of its bytes came.

use std::{
    fs::OpenOptions,
    io::{Read, Write},
    num::NonZero,
    os::unix::fs::OpenOptionsExt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, channel},
    },
    thread,
    time::{Duration, Instant, SystemTime},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::{
    process::{Pid, Signal, kill_process},
    termios::{Action, tcflow},
};
use tempfile::TempDir;

use crate::{
    bus::NO_BUS,
    journal::Journal,
    tools::{PATIENCE, poll},
};

const SIZE: PtySize = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };

/// A terminal that is opened does not become our own (`O_NOCTTY`).
const NOCTTY: i32 = 0o400;

/// The program, its data and its terminal; it ends with this.
pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(SystemTime, Vec<u8>)>,
    emulator: vt100::Parser<Bells>,
    reads: Arc<AtomicBool>,
    /// When output came.
    pub(crate) came: Vec<SystemTime>,
    folder: TempDir,
    master: Box<dyn MasterPty + Send>,
}

/// When the terminal's bell rang.
#[derive(Default)]
struct Bells(Vec<SystemTime>);

impl vt100::Callbacks for Bells {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.0.push(SystemTime::now());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Usually it has ended already; it must not outlive a test that failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
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
        command.env("HOME", folder.path());
        if let Some(programs) = &world.programs {
            command.env("PATH", programs);
        }
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut from = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        let reads = Arc::new(AtomicBool::new(true));
        let may_read = Arc::clone(&reads);
        thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                // The test may have seen enough.
                let _ = send.send((SystemTime::now(), bytes[..count].to_vec()));
                while !may_read.load(Ordering::Relaxed) {
                    thread::sleep(Duration::from_millis(5));
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let [rows, cols] = [SIZE.rows, SIZE.cols].map(|n| NonZero::new(n).unwrap());
        let emulator = vt100::Parser::new_with_callbacks(rows, cols, 0, Bells::default());
        Self { child, keys, output, emulator, reads, came: Vec::new(), folder, master: pair.master }
    }

    /// Starts a meeting of so many minutes, so many times as fast as real.
    pub(crate) fn meet(world: &World, minutes: u32, tempo: u32) -> Self {
        let (minutes, tempo) = (minutes.to_string(), tempo.to_string());
        let arguments = ["start", "--duur", &minutes, "--deelnemers", "4", "--tempo", &tempo];
        Self::start(world, &arguments)
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// The terminal takes nothing any more, or takes it again.
    pub(crate) fn stick(&self, stuck: Stuck, is_stuck: bool) {
        match stuck {
            Stuck::Unread => self.reads.store(!is_stuck, Ordering::Relaxed),
            Stuck::Stopped => {
                let terminal = self.master.tty_name().unwrap();
                let terminal = OpenOptions::new().read(true).custom_flags(NOCTTY).open(terminal);
                let action = if is_stuck { Action::OOff } else { Action::OOn };
                tcflow(terminal.unwrap(), action).unwrap();
            }
        }
    }

    /// Takes in what comes within this time; whether anything did.
    pub(crate) fn take_in(&mut self, within: Duration) -> bool {
        let Ok((at, bytes)) = self.output.recv_timeout(within) else { return false };
        self.emulator.process(&bytes);
        self.came.push(at);
        true
    }

    /// Takes in everything until this moment.
    pub(crate) fn watch_for(&mut self, length: Duration) {
        let until = Instant::now() + length;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            self.take_in(left);
        }
    }

    pub(crate) fn screen(&self) -> String {
        self.emulator.screen().contents()
    }

    /// When the bell rang so far.
    pub(crate) fn bells(&self) -> &[SystemTime] {
        &self.emulator.callbacks().0
    }

    /// Takes in what comes until the screen is so.
    pub(crate) fn wait_until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(self.take_in(left), "no {what} in time, but:\n{}", self.screen());
        }
    }

    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |program| program.screen().contains(text));
    }

    /// What its journal says.
    pub(crate) fn journal(&self) -> Journal {
        Journal::read(&self.folder.path().join("data"))
    }

    pub(crate) fn signal(&self, signal: Signal) {
        let id = Pid::from_raw(self.id().try_into().unwrap()).unwrap();
        kill_process(id, signal).unwrap();
    }

    pub(crate) fn ends(&mut self) {
        poll("the end", || self.child.try_wait().unwrap());
    }

    /// How much memory it holds, in kB.
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }
}
