//! The bare writer is killed at random moments, again and again: no acknowledged line is lost.
//!
//! This binary starts itself again as the writer, which tells on stdout what is acknowledged.

use std::env;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use intervisie::store::{
    disk::{Disk, RealDisk},
    journal::{self, JournalName},
    lock::group::TakenFrom,
    writer::{Before, Writer, WriterReport, begin, take_over},
};

use crate::dice::{Dice, times};
use crate::lines::{kept, line, meeting, start};

/// The folder and the meeting of the writer that is to be killed.
const WRITE_IN: &str = "BATTERY_WRITE_IN";
/// What the writer leaves out, for a control.
const WITHOUT: &str = "BATTERY_WITHOUT";

/// Lines that may wait for the disk.
const AHEAD: u64 = 16;

/// Not a test of its own: the writer, when a test starts this binary again.
#[test]
fn writer() {
    let Ok(place) = env::var(WRITE_IN) else { return };
    let (folder, number) = place.rsplit_once('#').unwrap();
    let folder = Path::new(folder);
    match env::var(WITHOUT).as_deref() {
        Ok("sync") => write_without_sync(folder, number.parse().unwrap()),
        Ok(_) => write(folder, number.parse().unwrap(), true),
        Err(_) => write(folder, number.parse().unwrap(), false),
    }
}

/// Says that everything up to this line is safe.
fn acknowledge(seq: u64) {
    let mut out = std::io::stdout().lock();
    // Who listened is gone: so is the reason to write.
    if writeln!(out, "kept {seq}").and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}

/// Writes lines as the program does, and acknowledges what is kept, or too early.
fn write(folder: &Path, number: u64, too_early: bool) {
    let meeting = meeting(number);
    let (sender, reports) = channel();
    let report = move |report| drop(sender.send(report));
    let known = journal::read_one(folder, meeting);
    let last = known.as_ref().map_or(0, |journal| journal.entries.len() as u64);
    let before = Before { now: SystemTime::now(), unfinished: None };
    let writer = match &known {
        Some(known) => take_over(folder, known, TakenFrom::Nobody, report),
        None => begin(folder, start(), meeting, before, report),
    };
    let mut written = last;
    let mut safe = last;
    loop {
        while written < safe + AHEAD {
            written += 1;
            writer.append(line(meeting, written));
            if too_early {
                acknowledge(written);
            }
        }
        if let WriterReport::Kept { seq } = reports.recv().unwrap() {
            safe = seq;
            if !too_early {
                acknowledge(seq);
            }
        }
    }
}

/// A disk that says that it has what it was never asked to keep.
#[derive(Debug)]
struct Forgetful;

impl Disk for Forgetful {
    type File = File;

    fn create_folder(&self, folder: &Path) -> std::io::Result<()> {
        RealDisk.create_folder(folder)
    }
    fn create_journal(&self, path: &Path) -> std::io::Result<File> {
        RealDisk.create_journal(path)
    }
    fn length(&self, file: &File) -> std::io::Result<u64> {
        RealDisk.length(file)
    }
    fn append(&self, file: &mut File, bytes: &[u8]) -> std::io::Result<()> {
        RealDisk.append(file, bytes)
    }
    fn truncate(&self, file: &File, length: u64) -> std::io::Result<()> {
        RealDisk.truncate(file, length)
    }
    fn sync_data(&self, _: &File) -> std::io::Result<()> {
        Ok(())
    }
    fn sync_all(&self, _: &File) -> std::io::Result<()> {
        Ok(())
    }
    fn sync_folder(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
    fn is_still(&self, path: &Path, file: &File) -> bool {
        RealDisk.is_still(path, file)
    }
    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn rename_new(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        RealDisk.rename_new(from, to)
    }
    fn remove(&self, path: &Path) -> std::io::Result<()> {
        RealDisk.remove(path)
    }
}

fn write_without_sync(folder: &Path, number: u64) {
    let meeting = meeting(number);
    let name = JournalName { start: start(), meeting, segment: Some(1) };
    let mut writer = Writer::new(Forgetful, folder, name);
    for seq in 1.. {
        writer.append(&line(meeting, seq)).unwrap();
        acknowledge(seq);
    }
}

/// A writer in a process of its own.
pub(crate) struct Victim {
    child: Child,
    acknowledged: BufReader<std::process::ChildStdout>,
}

impl Victim {
    pub(crate) fn start(folder: &Path, number: u64, without: Option<&str>) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["kill_writer::writer", "--exact", "--nocapture", "--test-threads=1"]);
        command.env(WRITE_IN, format!("{}#{number}", folder.display()));
        if let Some(without) = without {
            command.env(WITHOUT, without);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let acknowledged = BufReader::new(child.stdout.take().unwrap());
        Self { child, acknowledged }
    }

    /// Reads until the first line is acknowledged, and then for so long; the last of them.
    pub(crate) fn write_for(&mut self, length: Duration) -> u64 {
        let mut last = self.next().unwrap();
        let end = Instant::now() + length;
        while Instant::now() < end {
            last = self.next().unwrap_or(last);
        }
        last
    }

    fn next(&mut self) -> Option<u64> {
        let mut told = String::new();
        while self.acknowledged.read_line(&mut told).unwrap() != 0 {
            if let Some(seq) = told.trim().strip_prefix("kept ").and_then(|seq| seq.parse().ok()) {
                return Some(seq);
            }
            told.clear();
        }
        None
    }

    /// Kills it; the last line that it acknowledged, what was under way included.
    pub(crate) fn kill(mut self) -> u64 {
        self.child.kill().unwrap();
        let mut last = 0;
        while let Some(seq) = self.next() {
            last = seq;
        }
        self.child.wait().unwrap();
        last
    }
}

/// Kills the writer so often; how many lines were acknowledged, and how many of these were lost.
fn kills(times: usize, without: Option<&str>) -> (u64, u64) {
    let folder = tempfile::tempdir().unwrap();
    let meetings: PathBuf = folder.path().join("bijeenkomsten");
    let mut dice = Dice::thrown("kill -9 of the writer");
    let (mut acknowledged, mut lost) = (0, 0);
    for kill in 0..times {
        // Some kills hit a new meeting, others one that was taken over.
        let number = kill as u64 / 10;
        let before = kept(&meetings, meeting(number));
        let mut victim = Victim::start(&meetings, number, without);
        let first = if dice.once_in(4) {
            // Perhaps before anything was acknowledged.
            thread::sleep(Duration::from_micros(dice.below(20_000) as u64));
            0
        } else {
            victim.write_for(Duration::from_micros(dice.below(5_000) as u64))
        };
        let safe = victim.kill().max(first).max(before);
        acknowledged += safe - before;
        lost += safe.saturating_sub(kept(&meetings, meeting(number)));
    }
    (acknowledged, lost)
}

#[test]
fn a_killed_writer_loses_nothing_that_it_acknowledged() {
    let times = times(150, 10_000);
    let (acknowledged, lost) = kills(times, None);
    eprintln!(
        "kill -9 of the writer: {times} kills, {acknowledged} lines acknowledged, {lost} lost"
    );
    assert_eq!(lost, 0);
    assert!(times as u64 <= acknowledged);
}

#[test]
fn the_control_that_acknowledges_too_early_loses_lines() {
    let (acknowledged, lost) = kills(20, Some("waiting"));
    eprintln!("control, acknowledged before it is written: {acknowledged} lines, {lost} lost");
    assert_ne!(lost, 0);
}
