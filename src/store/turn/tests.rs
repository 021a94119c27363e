//! What many change at the same time is kept of all of them, with and without locks.

use std::sync::Barrier;

use tempfile::{TempDir, tempdir};

use super::*;

const MANY: usize = 6;
const TIMES: usize = 5;

/// A folder in which nothing can be locked: what stands in the place of the lock is none.
fn without_locks() -> TempDir {
    let folder = tempdir().unwrap();
    fs::create_dir(folder.path().join(".a.toml.lock")).unwrap();
    folder
}

fn lines(folder: &TempDir) -> usize {
    fs::read_to_string(folder.path().join("a.toml")).unwrap().lines().count()
}

/// Adds a line to what is there; whether it is called kept.
fn add(file: &Path, line: &str) -> bool {
    let Some(turn) = Turn::wait(file).unwrap() else { return false };
    for _ in 0..TIMES {
        let was = there(file).unwrap();
        let now = [was.as_slice(), line.as_bytes(), b"\n"].concat();
        if turn.put(&was, &now).unwrap() == Placed::Done {
            return true;
        }
    }
    false
}

fn all_at_once(folder: &TempDir, add: impl Fn(&Path, &str) -> bool + Sync) -> usize {
    let file = folder.path().join("a.toml");
    let barrier = Barrier::new(MANY);
    thread::scope(|scope| {
        let (add, file, barrier) = (&add, &file, &barrier);
        let one = |n: usize| {
            scope.spawn(move || {
                barrier.wait();
                (0..TIMES).filter(|time| add(file, &format!("{n} {time}"))).count()
            })
        };
        let all: Vec<_> = (0..MANY).map(one).collect();
        all.into_iter().map(|one| one.join().unwrap()).sum()
    })
}

#[test]
fn what_many_add_at_once_is_all_there() {
    for folder in [tempdir().unwrap(), without_locks()] {
        let kept = all_at_once(&folder, add);
        assert_eq!((kept, lines(&folder)), (MANY * TIMES, MANY * TIMES));
        let left = fs::read_dir(folder.path())
            .unwrap()
            .flatten()
            .filter(|file| file.path().is_file() && file.file_name() != "a.toml");
        assert_eq!(left.count(), 0);
    }
}

#[test]
fn the_control_without_turns_loses_what_it_called_kept() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let barrier = Barrier::new(2);
    thread::scope(|scope| {
        for n in 0..2 {
            let (file, barrier) = (&file, &barrier);
            scope.spawn(move || {
                let was = there(file).unwrap();
                barrier.wait();
                whole::replace(&RealDisk, file, &[&was[..], &[b'0' + n, b'\n']].concat()).unwrap();
            });
        }
    });
    assert_eq!(lines(&folder), 1);
}

#[test]
fn what_was_changed_meanwhile_is_not_written_over() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let turn = Turn::wait(&file).unwrap().unwrap();
    // An editor asks for no turn.
    fs::write(&file, "by hand").unwrap();
    assert_eq!(turn.put(b"", b"ours").unwrap(), Placed::Overtaken);
    assert_eq!(fs::read(&file).unwrap(), b"by hand");
    assert_eq!(turn.put(b"by hand", b"ours").unwrap(), Placed::Done);
    assert_eq!(fs::read(&file).unwrap(), b"ours");
}

#[test]
fn a_file_keeps_the_mode_that_its_owner_gave_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempdir().unwrap();
    let file = folder.path().join("a.toml");
    let mode = || fs::metadata(&file).unwrap().permissions().mode() & 0o777;
    let turn = Turn::wait(&file).unwrap().unwrap();
    turn.put(b"", b"one").unwrap();
    assert_eq!(mode(), 0o600);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    turn.put(b"one", b"two").unwrap();
    assert_eq!(mode(), 0o640);
}

#[test]
fn a_turn_that_does_not_come_is_said_and_one_that_a_dead_program_had_comes() {
    let folder = without_locks();
    let file = folder.path().join("a.toml");
    let [short, long] = [Duration::from_millis(60), Duration::from_secs(5)];
    let first = Turn::wait(&file).unwrap().unwrap();
    assert!(Turn::wait_for(&file, short, long).unwrap().is_none());
    drop(first);
    fs::write(folder.path().join(".a.toml.beurt"), "left").unwrap();
    let turn = Turn::wait_for(&file, long, short).unwrap().unwrap();
    assert!(turn.is_ours());
    // Somebody who took it for dead.
    fs::write(folder.path().join(".a.toml.beurt"), "theirs").unwrap();
    assert_eq!(turn.put(b"", b"ours").unwrap(), Placed::Overtaken);
    drop(turn);
    assert!(folder.path().join(".a.toml.beurt").exists(), "not its own to remove");
}

#[test]
fn a_folder_that_is_gone_gives_no_turn() {
    let folder = tempdir().unwrap();
    assert!(Turn::wait(&folder.path().join("gone/a.toml")).is_err());
}
