//! A sound daemon of one's own with one output that nobody hears, and a recording of it.

use std::{
    f64::consts::TAU,
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, SystemTime},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::tools::{Missing, missing, poll};

/// Samples in a second of the recording.
const RATE: usize = 24_000;
/// A tone of the bowl, and one of the gong, that the other does not have: see `make_sounds`.
const BOWL: f64 = 440.0 * 2.71;
const GONG: f64 = 220.0;
/// Samples in which a sound is looked for at once: a twentieth of a second.
const WINDOW: usize = RATE / 20;

/// The daemon; it ends with this.
pub(crate) struct Pulse {
    daemon: Child,
    folder: TempDir,
}

impl Drop for Pulse {
    fn drop(&mut self) {
        // Also when it was stopped.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

impl Pulse {
    /// Starts it, where it is installed.
    pub(crate) fn start() -> Result<Self, Missing> {
        missing(&["pulseaudio", "pactl", "parec"])?;
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("native");
        let mut command = Command::new("pulseaudio");
        command.args(["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]);
        command.args(["--disable-shm=yes", "--high-priority=no"]);
        command.args([
            "-L",
            "module-null-sink sink_name=zaal sink_properties=device.description=Zaal",
        ]);
        let server =
            format!("module-native-protocol-unix auth-anonymous=1 socket={}", socket.display());
        command.args(["-L", &server]);
        command.env("HOME", folder.path()).env("XDG_RUNTIME_DIR", folder.path());
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let daemon = command.spawn().unwrap();
        let pulse = Self { daemon, folder };
        poll("sound daemon", || pulse.control(&["info"]).then_some(()));
        Ok(pulse)
    }

    /// What a program needs in its environment to find it.
    pub(crate) fn address(&self) -> String {
        format!("unix:{}", self.folder.path().join("native").display())
    }

    /// Changes something, by `pactl`.
    pub(crate) fn control(&self, arguments: &[&str]) -> bool {
        let mut command = Command::new("pactl");
        command.args(arguments).env("PULSE_SERVER", self.address());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().unwrap().success()
    }

    /// Stops it, so that it answers nobody.
    pub(crate) fn freeze(&self) {
        let id = i32::try_from(self.daemon.id()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), Signal::STOP).unwrap();
    }

    /// Records what is heard from now on.
    pub(crate) fn record(&self) -> Recording {
        let mut command = Command::new("parec");
        command.args(["--device=zaal.monitor", "--raw", "--format=s16le", "--channels=1"]);
        command.args([&format!("--rate={RATE}"), "--latency-msec=20"]);
        command.env("PULSE_SERVER", self.address());
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
    /// When.
    pub(crate) at: SystemTime,
    /// It is the gong, rather than a stroke on the bowl.
    pub(crate) gong: bool,
}

impl Recording {
    /// Where sounds begin, as far as it was recorded.
    pub(crate) fn onsets(&self) -> Vec<Onset> {
        let heard = self.heard.lock().unwrap();
        let begun = heard.0.unwrap();
        let samples: Vec<f64> = heard
            .1
            .as_chunks::<2>()
            .0
            .iter()
            .map(|pair| f64::from(i16::from_le_bytes(*pair)) / 32_768.0)
            .collect();
        let mut onsets = Vec::new();
        let mut before = [0.0; 2];
        for (nth, window) in samples.chunks(WINDOW).enumerate() {
            let now = [strength(window, BOWL), strength(window, GONG)];
            for (which, (now, before)) in now.iter().zip(before).enumerate() {
                if 0.005 < *now && 2.5 * before < *now {
                    let at = begun + Duration::from_millis(50) * u32::try_from(nth).unwrap();
                    onsets.push(Onset { at, gong: which == 1 });
                }
            }
            before = now;
        }
        // One stroke swells over more than one window.
        onsets.dedup_by(|later, first| {
            let apart = later.at.duration_since(first.at).unwrap_or_default();
            later.gong == first.gong && apart < Duration::from_millis(300)
        });
        onsets
    }
}

/// How strong a tone is in some samples (Goertzel), as the amplitude of a sine.
fn strength(samples: &[f64], frequency: f64) -> f64 {
    let step = TAU * frequency / RATE as f64;
    let (mut re, mut im) = (0.0, 0.0);
    for (n, sample) in samples.iter().enumerate() {
        re += sample * (step * n as f64).cos();
        im += sample * (step * n as f64).sin();
    }
    2.0 * re.hypot(im) / samples.len().max(1) as f64
}

/// A folder with a program of this name, as the only one that can be found.
pub(crate) fn only_program(folder: &Path, name: &str, script: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    folder.to_owned()
}
