//! A sound server of one's own with one output that nobody hears, and a recording of it.

use std::{
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, SystemTime},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::{
    bus::{Bus, NO_BUS},
    hearing::{self, RATE, samples},
    tools::{Missing, missing, or_skip, poll},
};

/// Sounds that come later than this after their moment belong to another; how late they truly are
/// is for the benchmark.
pub(crate) const LATE: Duration = Duration::from_millis(1_500);
const EARLY: Duration = Duration::from_millis(150);

/// A sound server that speaks the language of `PulseAudio`; it ends with this.
pub(crate) struct Pulse {
    daemons: Vec<Child>,
    address: String,
    bus: Option<Bus>,
    folder: TempDir,
}

impl Drop for Pulse {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Pulse {
    /// `PulseAudio` itself, where it is installed.
    pub(crate) fn start() -> Result<Self, Missing> {
        missing(&["pulseaudio", "pactl", "parec"])?;
        let mut pulse = Self::new("native", None);
        let output = "module-null-sink sink_name=zaal sink_properties=device.description=Zaal";
        let socket = pulse.address.trim_start_matches("unix:");
        let server = format!("module-native-protocol-unix auth-anonymous=1 socket={socket}");
        pulse.spawn(&[
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--use-pid-file=no",
            "--exit-idle-time=-1",
            "--disable-shm=yes",
            "--high-priority=no",
            "-L",
            output,
            "-L",
            &server,
        ]);
        poll("PulseAudio", || pulse.control(&["info"]).then_some(()));
        Ok(pulse)
    }

    /// `PipeWire` with what it needs around it, where that is installed.
    pub(crate) fn pipewire() -> Result<Self, Missing> {
        missing(&["pipewire", "wireplumber", "pipewire-pulse", "pactl", "parec"])?;
        let mut pulse = Self::new("pulse/native", Some(Bus::start()?));
        let ready = pulse.folder.path().join("pipewire-0");
        pulse.spawn(&["pipewire"]);
        poll("PipeWire", || ready.exists().then_some(()));
        pulse.spawn(&["wireplumber"]);
        pulse.spawn(&["pipewire-pulse"]);
        poll("PipeWire's PulseAudio", || pulse.control(&["info"]).then_some(()));
        let output = "sink_properties=device.description=Zaal";
        let class = "media.class=Audio/Sink";
        assert!(pulse.control(&[
            "load-module",
            "module-null-sink",
            class,
            "sink_name=zaal",
            output
        ]));
        poll("an output", || (pulse.ask(&["get-default-sink"]).trim() == "zaal").then_some(()));
        Ok(pulse)
    }

    /// Both, as far as they are installed.
    pub(crate) fn both() -> impl Iterator<Item = Self> {
        [Self::start(), Self::pipewire()].into_iter().filter_map(or_skip)
    }

    fn new(socket: &str, bus: Option<Bus>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("unix:{}", folder.path().join(socket).display());
        Self { daemons: Vec::new(), address, bus, folder }
    }

    fn spawn(&mut self, program: &[&str]) {
        let folder = self.folder.path();
        let bus = self.bus.as_ref().map_or(NO_BUS, |bus| &bus.address);
        let mut command = Command::new(program[0]);
        command.args(&program[1..]).env("HOME", folder).env("XDG_RUNTIME_DIR", folder);
        command.env("DBUS_SESSION_BUS_ADDRESS", bus).env("DBUS_SYSTEM_BUS_ADDRESS", NO_BUS);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.daemons.push(command.spawn().unwrap());
    }

    /// What a program needs in its environment to find it.
    pub(crate) fn address(&self) -> String {
        self.address.clone()
    }

    /// Changes something, by `pactl`.
    pub(crate) fn control(&self, arguments: &[&str]) -> bool {
        self.pactl(arguments).status.success()
    }

    fn ask(&self, arguments: &[&str]) -> String {
        String::from_utf8(self.pactl(arguments).stdout).unwrap()
    }

    fn pactl(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new("pactl");
        command.args(arguments).env("PULSE_SERVER", &self.address).stdin(Stdio::null());
        command.output().unwrap()
    }

    /// Stops it, so that it answers nobody.
    pub(crate) fn freeze(&self) {
        for daemon in &self.daemons {
            let id = i32::try_from(daemon.id()).unwrap();
            kill_process(Pid::from_raw(id).unwrap(), Signal::STOP).unwrap();
        }
    }

    /// Ends it, also when it was stopped.
    pub(crate) fn kill(&mut self) {
        for daemon in &mut self.daemons {
            let _ = daemon.kill();
            let _ = daemon.wait();
        }
    }

    /// Records what is heard from now on.
    pub(crate) fn record(&self) -> Recording {
        let mut command = Command::new("parec");
        command.args(["--device=zaal.monitor", "--raw", "--format=s16le", "--channels=1"]);
        command.args([&format!("--rate={RATE}"), "--latency-msec=20"]);
        command.env("PULSE_SERVER", &self.address);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut recorder = command.spawn().unwrap();
        let mut from = recorder.stdout.take().unwrap();
        let heard = Arc::new(Mutex::new((None, Vec::new())));
        let into = Arc::clone(&heard);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                let mut heard = into.lock().unwrap();
                // The first bytes are the sound of just before they came.
                heard.0.get_or_insert_with(SystemTime::now);
                heard.1.extend_from_slice(&bytes[..count]);
            }
        });
        let recording = Recording { recorder, heard };
        poll("recording", || (!recording.heard.lock().unwrap().1.is_empty()).then_some(()));
        recording
    }
}

/// A recording that runs; it ends with this.
pub(crate) struct Recording {
    recorder: Child,
    heard: Arc<Mutex<(Option<SystemTime>, Vec<u8>)>>,
}

impl Drop for Recording {
    fn drop(&mut self) {
        let _ = self.recorder.kill();
        let _ = self.recorder.wait();
    }
}

/// Where a sound begins in a recording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Onset {
    /// When it begins, on the machine's wall clock.
    pub(crate) at: SystemTime,
    /// It is the gong, rather than a stroke on the bowl.
    pub(crate) gong: bool,
}

impl Onset {
    /// Whether it belongs to a signal of this moment.
    pub(crate) fn follows(&self, given: SystemTime) -> bool {
        // A recording is as exact as the pieces in which it comes.
        let early = given.duration_since(self.at).is_ok_and(|early| early < EARLY);
        early || self.at.duration_since(given).is_ok_and(|later| later < LATE)
    }
}

impl Recording {
    /// Where sounds begin, as far as it was recorded.
    pub(crate) fn onsets(&self) -> Vec<Onset> {
        let heard = self.heard.lock().unwrap();
        let begun = heard.0.unwrap();
        let onset = |(after, gong)| Onset { at: begun + after, gong };
        hearing::onsets(&samples(&heard.1)).into_iter().map(onset).collect()
    }
}

/// A folder with a program of this name, as the only one that can be found.
pub(crate) fn only_program(folder: &Path, name: &str, script: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    folder.to_owned()
}
