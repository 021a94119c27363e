//! Every operation of the disk fails in turn while something is erased: no other meeting is touched,
//! nothing of this one is lost that may stay, and doing it again erases it.

use std::collections::BTreeMap;

use tempfile::{TempDir, tempdir};

use super::*;
use crate::{
    clock::system_time,
    domain::samples,
    store::{
        erase::tests::{ended, name, stamp},
        faulty::{Fault, FaultyDisk, Lies},
        journal::read_one,
        line,
    },
};

const FAULTS: [Fault; 5] =
    [Fault::Full, Fault::SyncFails, Fault::Fails(5), Fault::Fails(13), Fault::Fails(30)];
/// More operations than the erasing of a meeting in three files needs.
const OPERATIONS: usize = 16;

/// A word that every kind of erasing takes away.
const WORD: &str = "Anna";

/// What is erased.
#[derive(Clone, Copy, Debug)]
enum What {
    Content,
    Meeting,
    Name,
}

const KINDS: [What; 3] = [What::Content, What::Meeting, What::Name];

fn anna() -> Spelling {
    Spelling::new(WORD, [])
}

fn erase_on<D: Disk<File = File>>(disk: D, folder: &TempDir, what: What) -> Result<(), EraseError> {
    let (eraser, meeting) = (Eraser::on(disk, folder.path(), system_time())?, samples::id(1));
    match what {
        What::Content => eraser.content(meeting, &mut stamp()),
        What::Meeting => eraser.meeting(meeting, &mut stamp()),
        What::Name => eraser.name(meeting, &anna(), "(gewist)", &mut stamp()),
    }
}

fn word(what: What) -> &'static str {
    if matches!(what, What::Content) { "onderwerp" } else { WORD }
}

/// A meeting in two files and a copy, and another one.
fn place() -> TempDir {
    let folder = tempdir().unwrap();
    let all = ended();
    let files = [("", &all[..3]), (".2", &all[2..]), (" (conflict Jan)", &all[..])];
    for (end, lines) in files {
        fs::write(folder.path().join(name(end)), line::encode_all(lines)).unwrap();
    }
    let other = JournalName::first(samples::moment(0).wall, samples::id(2));
    fs::write(folder.path().join(other), line::encode_all(&samples::lines(samples::id(2), 4)))
        .unwrap();
    folder
}

/// The files of a meeting by name.
fn files(folder: &TempDir, meeting: Id) -> BTreeMap<PathBuf, String> {
    let paths = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
    let own = paths.filter(|path| path.to_string_lossy().contains(&meeting.to_string()));
    own.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn entries(folder: &TempDir) -> Vec<Entry> {
    read_one(folder.path(), samples::id(1)).unwrap().entries
}

fn is_anywhere(folder: &TempDir, word: &str) -> bool {
    files(folder, samples::id(1)).values().any(|text| text.contains(word))
}

/// Whether the chair is offered to do it again: as each command asks before it erases.
fn is_offered(folder: &TempDir, what: What) -> bool {
    match what {
        What::Content => true,
        What::Meeting => !is_erased(&read_one(folder.path(), samples::id(1)).unwrap()),
        What::Name => {
            !Eraser::open(folder.path(), system_time()).unwrap().having(&anna()).is_empty()
        }
    }
}

/// Erases on a disk that fails at this operation, and once more on one that works.
fn erase_twice(disk: &FaultyDisk, folder: &TempDir, what: What) -> bool {
    let case = format!("{what:?}, {:?} at {}, {} times", disk.fault, disk.at, disk.times);
    let [before, other] = [entries(folder).len(), files(folder, samples::id(2)).len()];
    let untouched = files(folder, samples::id(2));
    let done = erase_on(disk, folder, what);
    assert_eq!((files(folder, samples::id(2)), other), (untouched.clone(), 1), "{case}");
    let is_done = match done {
        Ok(()) => !is_anywhere(folder, word(what)),
        // What may stay is there; what goes is offered to be erased as long as it is anywhere.
        Err(EraseError::Io(_)) => {
            let now = entries(folder);
            let whole = now.len() == before || now.iter().any(|e| e.event == Event::Ended);
            let erased = now.iter().all(|entry| matches!(entry.event, Event::Erased(_)));
            assert!(whole || erased, "{case}");
            is_offered(folder, what) || !is_anywhere(folder, word(what))
        }
        Err(why) => panic!("{case}: {why}"),
    };
    if is_offered(folder, what) {
        erase_on(RealDisk, folder, what).unwrap();
        assert!(!is_anywhere(folder, word(what)), "{case}");
        assert_eq!(files(folder, samples::id(1)).len(), 1, "{case}");
    }
    assert_eq!(files(folder, samples::id(2)), untouched, "{case}");
    is_done
}

#[test]
fn whatever_fails_while_erasing_it_is_said_and_can_be_done_again() {
    for what in KINDS {
        for fault in FAULTS {
            for (at, times) in (0..OPERATIONS).flat_map(|at| [(at, 1), (at, 2), (at, 1000)]) {
                let folder = place();
                let disk = FaultyDisk::new(folder.path(), fault, at, times);
                assert!(erase_twice(&disk, &folder, what), "{what:?}, {fault:?} at {at}");
                assert!(disk.operations.get() < OPERATIONS);
            }
        }
    }
}

#[test]
fn every_place_for_a_fault_is_told_or_repaired() {
    let folder = place();
    let healthy = FaultyDisk::new(folder.path(), Fault::Full, usize::MAX - 9, 1);
    erase_on(&healthy, &folder, What::Content).unwrap();
    for at in 0..healthy.operations.get() {
        let folder = place();
        let disk = FaultyDisk::new(folder.path(), Fault::Fails(5), at, 1);
        let done = erase_on(&disk, &folder, What::Content);
        assert!(matches!(done, Err(EraseError::Io(_))), "nothing said of a failure at {at}");
    }
}

#[test]
fn the_control_that_removes_nothing_leaves_words() {
    let folder = place();
    let lies = Lies { remove: true, ..Lies::default() };
    let disk =
        FaultyDisk { lies, ..FaultyDisk::new(folder.path(), Fault::Full, usize::MAX - 9, 1) };
    erase_on(&disk, &folder, What::Content).unwrap();
    assert!(is_anywhere(&folder, "onderwerp"));
}
