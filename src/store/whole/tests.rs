//! Every operation of the disk fails in turn while a file is put in its place: it is there whole or as
//! it was, nothing is left beside it, and doing it again puts it there.

use std::os::unix::fs::{PermissionsExt, symlink};

use tempfile::{TempDir, tempdir};

use super::*;
use crate::store::faulty::{Fault, FaultyDisk, Lies};

const FAULTS: [Fault; 5] =
    [Fault::Full, Fault::SyncFails, Fault::Fails(5), Fault::Fails(13), Fault::Fails(95)];
/// More operations than one file needs.
const OPERATIONS: usize = 12;

fn names(folder: &TempDir) -> Vec<String> {
    let files = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name());
    let mut names: Vec<_> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What is there after a fault, and after doing it again on a disk that works.
fn put(disk: &FaultyDisk, folder: &TempDir, over: bool) -> (bool, Option<String>) {
    let path = folder.path().join("a.toml");
    let put = |disk: &FaultyDisk| {
        if over {
            replace(&disk, &path, b"new words")
        } else {
            create_on(&disk, &path, b"new words")
        }
    };
    let done = put(disk).is_ok();
    let found = fs::read_to_string(&path).ok();
    // What was in its place already may have a second name left, which goes with the next file.
    sweep(&RealDisk, folder.path());
    if !done {
        let healthy = FaultyDisk::new(folder.path(), Fault::Full, usize::MAX - 9, 1);
        match put(&healthy) {
            // Where it could not be taken back either, it is there whole.
            Err(error) if disk.times > 1 => assert_eq!(error.kind(), io::ErrorKind::AlreadyExists),
            again => again.unwrap(),
        }
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "new words");
    (done, found)
}

#[test]
fn whatever_fails_a_file_is_there_whole_or_as_it_was_and_can_be_put_again() {
    for over in [true, false] {
        for fault in FAULTS {
            for (at, times) in (0..OPERATIONS).flat_map(|at| [(at, 1), (at, 2), (at, 1000)]) {
                let folder = tempdir().unwrap();
                if over {
                    fs::write(folder.path().join("a.toml"), "old words").unwrap();
                }
                let disk = FaultyDisk::new(folder.path(), fault, at, times);
                let (done, found) = put(&disk, &folder, over);
                let case = format!("over {over}, {fault:?} at {at}, {times} times");
                match found.as_deref() {
                    Some("new words") => assert!(done || over || times > 1, "{case}"),
                    Some("old words") => assert!(!done && over, "{case}"),
                    None => assert!(!done && !over, "{case}"),
                    Some(half) => panic!("{case}: {half}"),
                }
                assert_eq!(names(&folder), ["a.toml"], "{case}");
                assert!(disk.operations.get() < OPERATIONS || times != 1);
            }
        }
    }
}

#[test]
fn the_control_that_removes_nothing_leaves_half_files() {
    let folder = tempdir().unwrap();
    let lies = Lies { remove: true, ..Lies::default() };
    let disk = FaultyDisk { lies, ..FaultyDisk::new(folder.path(), Fault::Full, 1, 1) };
    assert!(create_on(&&disk, &folder.path().join("a.toml"), b"new words").is_err());
    assert_eq!(names(&folder).len(), 1);
}

#[test]
fn the_control_that_tells_no_failed_sync_loses_words() {
    let folder = tempdir().unwrap();
    let lies = Lies { sync: true, ..Lies::default() };
    let disk = FaultyDisk { lies, ..FaultyDisk::new(folder.path(), Fault::SyncFails, 0, 9) };
    let path = folder.path().join("a.toml");
    create_on(&&disk, &path, b"new words").unwrap();
    assert_ne!(fs::read(path).unwrap(), b"new words");
}

#[test]
fn what_a_killed_program_left_goes_with_the_next_file_and_what_lives_stays() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.toml");
    fs::write(folder.path().join(".a.toml.1f-0.nieuw"), "half").unwrap();
    fs::write(folder.path().join(".notes.nieuw"), "of somebody").unwrap();
    let (living, held) = begin(&RealDisk, &folder.path().join("b.toml")).unwrap();
    create(&path, b"words").unwrap();
    let kept = living.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(names(&folder), [kept.as_str(), ".notes.nieuw", "a.toml"]);
    drop(held);
    replace(&RealDisk, &path, b"more words").unwrap();
    assert_eq!(names(&folder), [".notes.nieuw", "a.toml"]);
}

#[test]
fn a_file_that_is_there_is_never_created_over() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.toml");
    create(&path, b"first").unwrap();
    assert_eq!(create(&path, b"second").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"first");
    let link = folder.path().join("link.toml");
    symlink(folder.path().join("nowhere"), &link).unwrap();
    assert_eq!(create(&link, b"third").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
}

#[test]
fn of_many_at_once_one_makes_the_file() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.toml");
    let made = std::thread::scope(|scope| {
        let make = |n: usize| {
            let path = &path;
            scope.spawn(move || create(path, n.to_string().as_bytes()).is_ok().then_some(n))
        };
        let makers: Vec<_> = (0..8).map(make).collect();
        makers.into_iter().filter_map(|maker| maker.join().unwrap()).collect::<Vec<_>>()
    });
    let [maker] = made.as_slice() else { panic!("made by {made:?}") };
    assert_eq!(fs::read_to_string(&path).unwrap(), maker.to_string());
    assert_eq!(names(&folder), ["a.toml"]);
}

#[test]
fn a_file_is_for_its_owner_and_a_link_stays_one() {
    let folder = tempdir().unwrap();
    let [path, link] = ["a.toml", "link.toml"].map(|name| folder.path().join(name));
    create(&path, b"one").unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    symlink(&path, &link).unwrap();
    replace(&RealDisk, &link, b"two").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&path).unwrap(), b"two");
}

#[test]
fn a_long_name_leaves_room_for_the_name_beside_it() {
    let folder = tempdir().unwrap();
    let path = folder.path().join(format!("{}.html", "é".repeat(120)));
    create(&path, b"words").unwrap();
    assert_eq!(names(&folder).len(), 1);
}
