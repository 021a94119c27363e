//! Who leads a group, with locks that work and without.

use std::sync::Barrier;

use tempfile::{TempDir, tempdir};

use super::*;
use crate::domain::samples::id;

/// A lock of the group as a folder without locks gives it.
fn signed(folder: &TempDir, meeting: Id, from: TakenFrom) -> Result<GroupLock, LockError> {
    let path = folder.path().join(FILE);
    let file = open(&path).unwrap();
    let own = Signature::new(meeting);
    GroupLock { folder: folder.path().to_owned(), path, file, own }.sign_in(from)
}

fn take(folder: &TempDir) -> Result<GroupLock, LockError> {
    GroupLock::take(folder.path(), id(1), TakenFrom::Nobody)
}

/// Makes the last sign so old by the clock of the disk.
fn set_age(folder: &TempDir, age: Duration) {
    let file = File::options().write(true).open(folder.path().join(FILE)).unwrap();
    file.set_modified(time_there(folder.path()) - age).unwrap();
}

fn is_held<T>(taken: &Result<T, LockError>) -> bool {
    matches!(taken, Err(LockError::Held))
}

#[test]
fn one_leads_a_group_whatever_the_meeting() {
    let folder = tempdir().unwrap();
    let mut lock = take(&folder).unwrap();
    assert!(is_held(&GroupLock::take(folder.path(), id(2), TakenFrom::Nobody)));
    assert!(is_held(&GroupLock::take(folder.path(), id(2), TakenFrom::Somebody)));
    assert_eq!(led(folder.path(), id(1)), Led::Elsewhere);
    assert_eq!(led(folder.path(), id(2)), Led::Nowhere, "another meeting");
    lock.keep().unwrap();
    lock.remove();
    assert_eq!(led(folder.path(), id(1)), Led::Nowhere);
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none(), "nothing stays");
}

#[test]
fn a_leader_that_was_killed_holds_nobody_up_where_locks_work() {
    let folder = tempdir().unwrap();
    drop(take(&folder).unwrap());
    assert!(folder.path().join(FILE).exists());
    assert_eq!(led(folder.path(), id(1)), Led::Nowhere);
    take(&folder).unwrap();
}

#[test]
fn a_removed_lock_is_taken_again_or_somebody_else_has_it() {
    let folder = tempdir().unwrap();
    let path = folder.path().join(FILE);
    let mut first = take(&folder).unwrap();
    fs::remove_file(&path).unwrap();
    first.keep().unwrap();
    assert!(is_held(&take(&folder)), "it was taken again");
    fs::remove_file(&path).unwrap();
    let mut second = take(&folder).unwrap();
    assert!(is_held(&first.keep()));
    first.remove();
    second.keep().unwrap();
    assert!(path.exists(), "not its own to remove");
}

#[test]
fn another_machine_s_sign_counts_while_it_is_fresh() {
    let folder = tempdir().unwrap();
    let mut lock = take(&folder).unwrap();
    lock.own.machine = "elders".to_owned();
    lock.sign().unwrap();
    drop(lock);
    assert_eq!(led(folder.path(), id(1)), Led::Probably);
    assert!(is_held(&take(&folder)));
    set_age(&folder, LIVING);
    assert_eq!(led(folder.path(), id(1)), Led::Nowhere);
    take(&folder).unwrap();
}

#[test]
fn without_locks_a_sign_counts_for_a_minute_and_a_half_by_the_clock_of_the_disk() {
    let folder = tempdir().unwrap();
    let path = folder.path().join(FILE);
    signed(&folder, id(1), TakenFrom::Nobody).unwrap();
    assert!(is_held(&signed(&folder, id(2), TakenFrom::Nobody)));
    for (age, is_free) in [(88, false), (90, true)] {
        set_age(&folder, Duration::from_secs(age));
        assert_eq!(is_living(folder.path(), &path), !is_free, "{age}");
    }
    signed(&folder, id(2), TakenFrom::Nobody).unwrap();
    let ahead = time_there(folder.path()) + Duration::from_hours(1);
    File::options().write(true).open(&path).unwrap().set_modified(ahead).unwrap();
    signed(&folder, id(1), TakenFrom::Nobody).unwrap();
}

#[test]
fn its_own_sign_is_nobody_else_s() {
    let folder = tempdir().unwrap();
    let lock = signed(&folder, id(1), TakenFrom::Nobody).unwrap();
    lock.sign_in(TakenFrom::Nobody).unwrap().keep().unwrap();
}

#[test]
fn a_folder_that_is_not_seen_for_a_moment_loses_nobody_the_lead() {
    let root = tempdir().unwrap();
    let [place, away] = ["group", "away"].map(|name| root.path().join(name));
    fs::create_dir(&place).unwrap();
    let mut lock = GroupLock::take(&place, id(1), TakenFrom::Nobody).unwrap();
    fs::rename(&place, &away).unwrap();
    fs::write(&place, "").unwrap();
    assert!(matches!(lock.keep(), Err(LockError::Io(_))));
    fs::remove_file(&place).unwrap();
    fs::rename(&away, &place).unwrap();
    lock.keep().unwrap();
    assert_eq!(led(&place, id(1)), Led::Elsewhere);
}

#[test]
fn who_was_taken_over_without_locks_learns_it() {
    let folder = tempdir().unwrap();
    let mut first = signed(&folder, id(1), TakenFrom::Nobody).unwrap();
    first.keep().unwrap();
    let mut second = signed(&folder, id(1), TakenFrom::Somebody).unwrap();
    assert!(is_held(&first.keep()));
    first.remove();
    second.keep().unwrap();
}

#[test]
fn without_locks_one_of_all_that_begin_at_once_leads() {
    for late in [0, 1, 5, 20] {
        let folder = tempdir().unwrap();
        let start = Barrier::new(4);
        let leads = &|number: u64| {
            start.wait();
            thread::sleep(Duration::from_millis(late * number));
            signed(&folder, id(number), TakenFrom::Nobody).is_ok()
        };
        let all = thread::scope(|scope| {
            let each = [0, 1, 2, 3].map(|number| scope.spawn(move || leads(number)));
            each.map(|one| one.join().unwrap())
        });
        assert_eq!(all.into_iter().filter(|leads| *leads).count(), 1, "{all:?}, {late} ms apart");
    }
}

#[test]
fn what_is_no_plain_file_gives_no_lock_and_is_not_written_through() {
    let folder = tempdir().unwrap();
    let path = folder.path().join(FILE);
    fs::create_dir(&path).unwrap();
    assert!(matches!(take(&folder), Err(LockError::Io(_))));
    fs::remove_dir(&path).unwrap();
    let victim = folder.path().join("victim");
    fs::write(&victim, "words").unwrap();
    std::os::unix::fs::symlink(&victim, &path).unwrap();
    assert!(matches!(take(&folder), Err(LockError::Io(_))));
    assert_eq!(led(folder.path(), id(1)), Led::Nowhere);
    assert_eq!(fs::read_to_string(&victim).unwrap(), "words");
}
