//! A real meeting that takes its time: the clock on the screen beside the clock of the machine, and
//! what the program uses meanwhile. The machine is kept busy by others.

use std::fs;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::dice::times;
use crate::flood::memory;
use crate::folder::Folder;
use crate::session::Session;

/// Somebody who uses all there is, at the lowest priority.
struct Busy(Child);

impl Busy {
    fn begin() -> Self {
        let mut command = Command::new("nice");
        Self(command.args(["-n", "19", "sh", "-c", "while :; do :; done"]).spawn().unwrap())
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        // It ends only so.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// How often the threads of a process were woken; nothing where the system does not say.
fn wake_ups(process: u32) -> Option<u64> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).ok()?;
    let of = |thread: fs::DirEntry| {
        let status = fs::read_to_string(thread.path().join("status")).ok()?;
        let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    Some(threads.flatten().filter_map(of).sum())
}

/// The countdown on a small screen, in seconds; negative once the step is over.
fn countdown(screen: &str) -> Option<i64> {
    let seconds = screen.split_whitespace().find_map(|word| {
        let (minutes, seconds) = word.split_once(':').filter(|(_, seconds)| seconds.len() == 2)?;
        Some(minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?)
    })?;
    Some(if screen.contains("de tijd is om") { -seconds } else { seconds })
}

#[test]
fn the_clock_on_the_screen_is_that_of_the_machine() {
    let length = Duration::from_secs(times(4, 620) as u64);
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--duur", "240"]);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
    session.resize(30, 4);
    session.wait_until("the small clock", |screen| countdown(screen).is_some());
    let _busy = [Busy::begin(), Busy::begin()];
    let begun = Instant::now();
    let first = folder.status();
    let used = (memory(session.id()), wake_ups(session.id()));
    let mut worst = 0;
    while begun.elapsed() < length {
        session.read_for(Duration::from_millis(900));
        let before = folder.status().json["step"]["remaining_s"].as_i64().unwrap();
        session.read_for(Duration::from_millis(20));
        let shown = countdown(&session.screen()).unwrap();
        let after = folder.status().json["step"]["remaining_s"].as_i64().unwrap();
        // What is shown was true at some moment between the two looks.
        worst = worst.max((shown - before).max(after - shown).max(0));
    }
    first.goes_on_to(&folder.status(), 1.0);
    let then = (memory(session.id()), wake_ups(session.id()));
    let woken = then.1.zip(used.1).map(|(then, before)| (then - before) as f64);
    eprintln!(
        "a real meeting of {:?}: clock at most {worst} s off; memory {:?} → {:?} kB; {:?} wake-ups a second",
        begun.elapsed(),
        used.0,
        then.0,
        woken.map(|woken| (woken / begun.elapsed().as_secs_f64() * 10.0).round() / 10.0),
    );
    assert!(worst <= 1, "{worst} s off");
    if let (Some(before), Some(then)) = (used.0, then.0) {
        assert!(then < before + 4_096, "memory grew from {before} to {then} kB");
    }
}

/// Eight hours of meeting, a hundred times as fast: memory and clocks as at its beginning.
#[test]
fn eight_hours_leave_memory_and_clock_as_they_were() {
    let tempo = times(3600, 100);
    let folder = Folder::new();
    let tempo_text = tempo.to_string();
    let mut session = Session::start(&folder, &["start", "--duur", "480", "--tempo", &tempo_text]);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
    let first = folder.status();
    let before = memory(session.id());
    let begun = Instant::now();
    let length = Duration::from_secs(8 * 3600) / u32::try_from(tempo).unwrap();
    while begun.elapsed() < length {
        session.read_for(Duration::from_millis(300));
        session.press("k");
    }
    let last = folder.status();
    first.goes_on_to(&last, tempo as f64);
    let after = memory(session.id());
    eprintln!(
        "eight hours at {tempo} times the speed: {} s on the clock; memory {before:?} → {after:?} kB",
        last.elapsed() - first.elapsed(),
    );
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after < before + 4_096, "memory grew from {before} to {after} kB");
    }
}
