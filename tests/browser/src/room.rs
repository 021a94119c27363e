//! A chair with the real program, whose clock others find on this machine alone.

use std::{env, fs, path::PathBuf, time::Duration};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::pty::Pty;

pub(crate) struct Room {
    pub(crate) chair: Pty,
    /// The page of a phone.
    pub(crate) url: String,
    _data: TempDir,
}

fn program() -> PathBuf {
    let built = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/debug/intervisie");
    env::var_os("INTERVISIE").map_or_else(|| built.into(), PathBuf::from)
}

impl Room {
    /// A meeting so many times as fast as real, its clock on other screens.
    pub(crate) fn open(tempo: u32) -> Self {
        let data = tempfile::tempdir().unwrap();
        let settings = data.path().join("instellingen.toml");
        fs::write(&settings, "telefoon_adres = \"127.0.0.1\"\n").unwrap();
        let mut command = CommandBuilder::new(program());
        command.args(["start", "--tempo", &tempo.to_string(), "--geen-geluid", "--geen-melding"]);
        command.arg("--data-map");
        command.arg(data.path().join("data"));
        command.arg("--instellingen");
        command.arg(&settings);
        command.env("HOME", data.path());
        command.env("TERM", "xterm-256color");
        command.env("TZ", "Europe/Amsterdam");
        let mut chair = Pty::open(command, (100, 30));
        chair.wait_for("→ ");
        let mut room = Self { chair, url: String::new(), _data: data };
        room.switch_on();
        room
    }

    fn switch_on(&mut self) {
        self.chair.press("f");
        self.chair.wait_for("j  ja");
        self.chair.press("j");
        self.find();
        // Past the second in which Enter does nothing.
        self.chair.read_for(Duration::from_millis(1_100));
    }

    /// Takes the address from the screen.
    pub(crate) fn find(&mut self) {
        self.chair.wait_for("http://127.0.0.1:");
        let screen = self.chair.screen();
        let (_, rest) = screen.split_once("http://").unwrap();
        self.url = format!("http://{}/", rest.split_whitespace().next().unwrap());
    }

    /// The process that serves.
    pub(crate) fn server(&self) -> u32 {
        let list = format!("/proc/{0}/task/{0}/children", self.chair.id());
        let tasks = fs::read_dir(format!("/proc/{}/task", self.chair.id())).unwrap();
        let all =
            tasks.filter_map(|task| fs::read_to_string(task.unwrap().path().join("children")).ok());
        let found: String = all.collect();
        found.split_whitespace().next().unwrap_or_else(|| panic!("{list}")).parse().unwrap()
    }
}
