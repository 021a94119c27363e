//! Every operation of the disk fails in turn; what was acknowledged is there afterwards.

use std::{fs, os::unix::fs::PermissionsExt};

use tempfile::{TempDir, tempdir};

use super::{resume::resumed, *};
use crate::{
    domain::{id::Id, samples},
    store::{
        faulty::{Fault, FaultyDisk, Lies},
        journal::{self, Journal},
        line::Decoded,
    },
};

const FAULTS: [Fault; 7] = [
    Fault::Full,
    Fault::SyncFails,
    Fault::Fails(5),
    Fault::Fails(13),
    Fault::Fails(30),
    Fault::Removed,
    Fault::Replaced,
];
/// More operations than a meeting of six lines needs.
const OPERATIONS: usize = 60;

pub(super) fn meeting() -> Id {
    samples::id(1)
}

pub(super) fn name() -> JournalName {
    JournalName { start: samples::moment(0).wall, meeting: meeting(), segment: Some(1) }
}

pub(super) fn entries() -> Vec<Entry> {
    samples::lines(meeting(), 6)
}

/// A `bijeenkomsten` folder that is yet to be made.
pub(super) fn place() -> (TempDir, PathBuf) {
    let root = tempdir().unwrap();
    let folder = root.path().join("g").join("bijeenkomsten");
    (root, folder)
}

/// Writes the meeting; gives the entries that were acknowledged, the last state of affairs and
/// the number of operations.
fn write(disk: &FaultyDisk, entries: &[Entry]) -> (usize, Result<(), WriteTrouble>, usize) {
    let folder = disk.folder.clone();
    let mut writer = Writer::new(disk, &folder, name());
    let mut acknowledged = 0;
    for entry in entries {
        let result = writer.append(entry);
        assert_eq!(result.is_ok(), writer.waiting() == 0);
        if result.is_ok() {
            acknowledged = writer.lines.len();
        }
    }
    // What the thread does every so often, twice.
    let _ = writer.retry();
    let last = writer.retry();
    (acknowledged, last, writer.disk.operations.get())
}

pub(super) fn read(folder: &Path) -> Vec<Entry> {
    journal::read_one(folder, meeting()).map_or(vec![], |journal| journal.entries)
}

/// What a reader finds that takes whole lines only.
fn read_plainly(folder: &Path) -> Vec<Entry> {
    let mut entries = vec![];
    for path in journal_of(folder).files {
        let bytes = fs::read(path).unwrap();
        for line in bytes.split(|byte| *byte == b'\n') {
            if let Decoded::Entry(entry) = line::decode(line) {
                entries.push(entry);
            }
        }
    }
    entries.sort_by_key(|entry| entry.seq);
    entries.dedup();
    entries
}

fn journal_of(folder: &Path) -> Journal {
    journal::read_one(folder, meeting()).unwrap()
}

#[test]
fn a_healthy_disk_keeps_each_entry_at_once() {
    let (_root, folder) = place();
    let disk = FaultyDisk::new(&folder, Fault::Full, usize::MAX - 9, 1);
    let (acknowledged, last, operations) = write(&disk, &entries());
    assert_eq!((acknowledged, last), (6, Ok(())));
    assert!(operations < OPERATIONS);
    assert_eq!(read(&folder), entries());
    let path = folder.join(name().of_segment(1));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn whatever_fails_and_when_no_acknowledged_entry_is_lost() {
    for fault in FAULTS {
        for (at, times) in (0..OPERATIONS).flat_map(|at| [(at, 1), (at, 2), (at, 5)]) {
            let (_root, folder) = place();
            let disk = FaultyDisk::new(&folder, fault, at, times);
            let (_, last, _) = write(&disk, &entries());
            let case = format!("{fault:?} at {at}, {times} times");
            if last.is_ok() {
                assert_eq!(read(&folder), entries(), "{case}");
            }
            let healed = at + times < OPERATIONS / 4;
            assert!(last.is_ok() || !healed, "{case}: {last:?}");
        }
    }
}

#[test]
fn what_was_acknowledged_before_a_lasting_failure_stays() {
    for fault in
        FAULTS.into_iter().filter(|fault| !matches!(fault, Fault::Removed | Fault::Replaced))
    {
        for at in 0..OPERATIONS {
            let (_root, folder) = place();
            let disk = FaultyDisk::new(&folder, fault, at, 1000);
            let (acknowledged, _, _) = write(&disk, &entries());
            let found = read(&folder);
            let kept = &entries()[..acknowledged];
            assert!(kept.iter().all(|entry| found.contains(entry)), "{fault:?} at {at}");
        }
    }
}

/// Whether any place for the fault loses an acknowledged entry, with this repair left out.
fn can_lose(fault: Fault, lies: Lies, read: fn(&Path) -> Vec<Entry>) -> bool {
    (0..OPERATIONS).any(|at| {
        let (_root, folder) = place();
        let disk = FaultyDisk { lies, ..FaultyDisk::new(&folder, fault, at, 1) };
        let (_, last, _) = write(&disk, &entries());
        last.is_ok() && folder.is_dir() && read(&folder) != entries()
    })
}

#[test]
fn the_controls_without_the_repairs_lose_entries() {
    let honest = Lies::default();
    let truncate = Lies { truncate: true, ..honest };
    let sync = Lies { sync: true, ..honest };
    let is_still = Lies { is_still: true, ..honest };
    assert!(!can_lose(Fault::Full, honest, read_plainly));
    assert!(can_lose(Fault::Full, truncate, read_plainly));
    assert!(can_lose(Fault::SyncFails, sync, read));
    assert!(can_lose(Fault::Replaced, is_still, read));
}

#[test]
fn half_a_line_that_cannot_be_taken_off_stays_on_a_line_of_its_own() {
    let (_root, folder) = place();
    // The first entry takes nine operations, in the second these are the append and the truncation.
    let disk = FaultyDisk::new(&folder, Fault::Full, 9, 2);
    let (_, last, _) = write(&disk, &entries());
    assert_eq!(last, Ok(()));
    assert_eq!((journal_of(&folder).files.len(), journal_of(&folder).damage.len()), (1, 1));
    assert!(read_plainly(&folder) == entries());
}

#[test]
fn after_a_failed_sync_the_meeting_goes_on_in_a_second_file() {
    let (_root, folder) = place();
    let mut writer = Writer::new(RealDisk, &folder, name());
    let all = entries();
    writer.append(&all[0]).unwrap();
    writer.hold(&all[1]);
    writer.leave(WriteTrouble::Broken);
    writer.retry().unwrap();
    let second = folder.join(name().of_segment(2));
    assert_eq!(writer.take_moved(), Some((second.clone(), WriteTrouble::Broken)));
    assert_eq!(fs::read(second).unwrap(), line::encode(&all[1]));
    assert_eq!(read(&folder), all[..2]);
}

#[test]
fn a_former_file_that_is_removed_is_written_again() {
    for resumes in [false, true] {
        let (_root, folder) = place();
        let all = entries();
        let mut writer = Writer::new(RealDisk, &folder, name());
        writer.append(&all[0]).unwrap();
        writer.leave(WriteTrouble::Broken);
        writer.append(&all[1]).unwrap();
        if resumes {
            writer = resumed(RealDisk, &folder, &journal_of(&folder));
            writer.retry().unwrap();
        }
        fs::remove_file(folder.join(name().of_segment(1))).unwrap();
        writer.append(&all[2]).unwrap();
        assert_eq!(read(&folder), all[..3]);
    }
}

#[test]
fn a_folder_removed_while_no_file_is_open_is_written_again() {
    let (_root, folder) = place();
    let all = entries();
    let mut writer = Writer::new(RealDisk, &folder, name());
    writer.append(&all[0]).unwrap();
    writer.leave(WriteTrouble::Broken);
    fs::remove_dir_all(&folder).unwrap();
    writer.append(&all[1]).unwrap();
    assert_eq!(read(&folder), all[..2]);
}

#[test]
fn troubles_are_told_apart() {
    for (code, trouble) in [
        (28, WriteTrouble::Full),
        (30, WriteTrouble::ReadOnly),
        (13, WriteTrouble::Denied),
        (2, WriteTrouble::Gone),
        (5, WriteTrouble::Broken),
    ] {
        assert_eq!(WriteTrouble::from(io::Error::from_raw_os_error(code)), trouble);
    }
}

#[test]
fn a_meeting_taken_over_goes_on_in_a_new_file_and_leaves_the_torn_one() {
    let (_root, folder) = place();
    let all = entries();
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name().of_segment(1));
    let whole = line::encode_all(&all[..3]);
    for cut in 0..whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let before = read(&folder);
        let mut writer = resumed(RealDisk, &folder, &journal_of(&folder));
        writer.append(&all[4]).unwrap();
        assert_eq!(fs::read(&path).unwrap(), &whole[..cut]);
        let new = writer.path().unwrap();
        assert_ne!(new, path);
        assert_eq!(read(&folder), [&before[..], &all[4..5]].concat(), "cut at {cut}");
        fs::remove_file(new).unwrap();
    }
}

#[test]
fn a_meeting_taken_over_is_written_again_when_its_files_are_removed() {
    let (_root, folder) = place();
    let all = entries();
    let mut first = Writer::new(RealDisk, &folder, name());
    let mut copy = all[..4].to_vec();
    for entry in copy.drain(..3) {
        first.append(&entry).unwrap();
    }
    let conflict = name().of_segment(1).replace(".jsonl", " (conflicted copy).jsonl");
    fs::write(folder.join(conflict), line::encode(&copy[0])).unwrap();
    let mut writer = resumed(RealDisk, &folder, &journal_of(&folder));
    fs::remove_dir_all(&folder).unwrap();
    writer.append(&all[4]).unwrap();
    assert_eq!(read(&folder), all[..5]);
}

#[test]
fn one_topic_between_meetings_gets_a_journal_of_its_own() {
    let (_root, folder) = place();
    let topic = samples::parked(1);
    let path = write_single(&folder, &topic).unwrap();
    assert_eq!(path, folder.join(JournalName::first(topic.at.wall, topic.id)));
    assert_eq!(fs::read(path).unwrap(), line::encode(&topic));
}

#[test]
fn of_a_meeting_that_goes_the_newest_file_goes_last() {
    let id = "01DXF6DT000000000000000000";
    let name = |end: &str| PathBuf::from(format!("/m/20200101T120000Z-{id}{end}.jsonl"));
    let listed = ["", ".10", ".2", " (kopie)"].map(name).to_vec();
    let gone = newest_last(listed);
    assert_eq!(gone.last(), Some(&name(".10")));
    assert_eq!(gone.get(2), Some(&name(".2")));
}
