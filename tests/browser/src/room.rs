//! A chair with the real program, whose clock others find on this machine alone.

use std::{env, fs, path::PathBuf, process::Command, time::Duration};

use portable_pty::CommandBuilder;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

use crate::pty::Pty;

pub(crate) struct Room {
    pub(crate) chair: Pty,
    /// The page of a phone.
    pub(crate) url: String,
    data: TempDir,
}

fn program() -> PathBuf {
    let built = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/debug/intervisie");
    env::var_os("INTERVISIE").map_or_else(|| built.into(), PathBuf::from)
}

impl Room {
    /// A meeting so many times as fast as real, its clock on other screens.
    pub(crate) fn open(tempo: u32) -> Self {
        Self::open_as(tempo, "", &[], (100, 30))
    }

    /// The same with more settings, in another terminal.
    pub(crate) fn open_as(tempo: u32, more: &str, env: &[(&str, &str)], size: (u16, u16)) -> Self {
        let data = tempfile::tempdir().unwrap();
        let settings = data.path().join("instellingen.toml");
        fs::write(&settings, format!("telefoon_adres = \"127.0.0.1\"\n{more}")).unwrap();
        let mut command = CommandBuilder::new(program());
        command.args(["start", "--tempo", &tempo.to_string(), "--geen-geluid", "--geen-melding"]);
        command.arg("--data-map");
        command.arg(data.path().join("data"));
        command.arg("--instellingen");
        command.arg(&settings);
        command.env("HOME", data.path());
        command.env("TERM", "xterm-256color");
        command.env("TZ", "Europe/Amsterdam");
        for (name, value) in env {
            command.env(name, value);
        }
        let mut chair = Pty::open(command, size);
        chair.wait_for("spatie  pauze");
        let mut room = Self { chair, url: String::new(), data };
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
        self.url = self.shown();
    }

    /// The address that stands on the screen.
    pub(crate) fn shown(&mut self) -> String {
        self.chair.wait_for("http://127.0.0.1:");
        let screen = self.chair.screen();
        let (_, rest) = screen.split_once("http://").unwrap();
        format!("http://{}/", rest.split_whitespace().next().unwrap())
    }

    /// The address of the timekeeper, which is shown apart.
    pub(crate) fn hand(&mut self) -> String {
        self.chair.press("\t");
        self.chair.wait_for("Alleen voor de tijdbewaker");
        self.shown()
    }

    /// Kills what serves.
    pub(crate) fn kill_server(&self) {
        let pid = Pid::from_raw(i32::try_from(self.server()).unwrap()).unwrap();
        kill_process(pid, Signal::KILL).unwrap();
    }

    /// What the meeting says of itself.
    pub(crate) fn status(&self) -> Value {
        let mut command = Command::new(program());
        command.args(["status", "--json", "--data-map"]).arg(self.data.path().join("data"));
        serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
    }

    /// The process that serves.
    fn server(&self) -> u32 {
        let list = format!("/proc/{0}/task/{0}/children", self.chair.id());
        let tasks = fs::read_dir(format!("/proc/{}/task", self.chair.id())).unwrap();
        let all =
            tasks.filter_map(|task| fs::read_to_string(task.unwrap().path().join("children")).ok());
        let found: String = all.collect();
        found.split_whitespace().next().unwrap_or_else(|| panic!("{list}")).parse().unwrap()
    }
}
