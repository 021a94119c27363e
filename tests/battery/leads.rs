//! One leads a group, however its programs are started: at once, without locks, with the lock removed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::dice::{is_long, times};
use crate::folder::Folder;
use crate::poll::poll;
use crate::session::{ENTER, Session};

/// What the chair of a second window is told.
const TOLD: &str = "wordt in een ander venster geleid";
const REFUSED: &str = "Er loopt al een bijeenkomst";
const LEADS: &str = "OPWARMER";
const GROUP_LOCK: &str = ".leiding.lock";

/// A file that was not there is begun half a second later, so that whoever looks meanwhile sees nothing.
const SLOW: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
enum { EXCL = 0200 };
int open64(const char *path, int flags, mode_t mode) {
    int (*open_it)(const char *, int, mode_t) = dlsym(RTLD_NEXT, "open64");
    if (flags & EXCL && strstr(path, ".jsonl")) usleep(500000);
    return open_it(path, flags, mode);
}
"#;

/// A folder's locks and disk, as a library that stands before the system's own.
struct Locks(TempDir);

impl Locks {
    /// Every lock fails, as on some networks.
    fn none() -> Self {
        Self::made_of(
            "#include <errno.h>\nint flock(int fd, int how) { errno = ENOLCK; return -1; }\n",
        )
    }

    /// The locks of the system, and a disk that takes its time before it begins a journal.
    fn slow() -> Self {
        Self::made_of(SLOW)
    }

    fn made_of(source: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("locks.c");
        fs::write(&file, source).unwrap();
        let mut gcc = Command::new("gcc");
        gcc.args(["-shared", "-fPIC", "-o"]).arg(folder.path().join("locks.so")).arg(&file);
        assert!(gcc.arg("-ldl").status().unwrap().success());
        Self(folder)
    }

    fn start(&self, folder: &Folder, args: &[&str]) -> Session {
        let library = self.0.path().join("locks.so");
        Session::start_as(folder, args, &[("LD_PRELOAD", library.to_str().unwrap())])
    }
}

fn start(locks: Option<&Locks>, folder: &Folder, args: &[&str]) -> Session {
    match locks {
        Some(locks) => locks.start(folder, args),
        None => Session::start(folder, args),
    }
}

/// Takes in what came; whether this window was told that it does not lead.
fn is_told(session: &mut Session) -> bool {
    while session.take_in(Duration::ZERO).is_some() {}
    let screen = session.screen();
    screen.contains(TOLD) || screen.contains(REFUSED)
}

/// How many of two windows lead, once that is settled.
fn leaders(folder: &Folder, windows: &mut [Session; 2]) -> usize {
    poll("one or two leaders", || {
        let told = windows.iter_mut().filter_map(|window| is_told(window).then_some(())).count();
        let begun = folder.count("started");
        (0 < begun && begun + told == 2).then_some(begun)
    })
}

/// `start` twice, so many milliseconds apart; how many lead.
fn race(folder: &Folder, locks: Option<&Locks>, apart: u64) -> usize {
    let first = start(locks, folder, &["start", "--groep", "noord"]);
    thread::sleep(Duration::from_millis(apart));
    let mut windows = [first, start(locks, folder, &["start", "--groep", "noord"])];
    leaders(folder, &mut windows)
}

/// A folder in which nobody can make the lock of the group.
fn without_group_lock() -> Folder {
    let folder = Folder::new();
    let lock = folder.path().join("groepen/noord/bijeenkomsten").join(GROUP_LOCK);
    fs::create_dir_all(lock).unwrap();
    folder
}

/// Every distance from 0 to 20 ms in the long form, some of them in the short one.
fn races(locks: Option<&Locks>, rounds: usize) -> Vec<u64> {
    let distances: Vec<u64> = if is_long() { (0..=20).collect() } else { vec![0, 2, 5, 20] };
    let apart = distances.into_iter().flat_map(|apart| std::iter::repeat_n(apart, rounds));
    apart.filter(|apart| race(&Folder::new(), locks, *apart) == 2).collect()
}

#[test]
fn of_two_starts_at_once_one_leads_and_the_other_is_told() {
    let rounds = times(1, 10);
    for (what, locks) in [("with locks", None), ("without locks", Some(Locks::none()))] {
        let two = races(locks.as_ref(), rounds);
        eprintln!("two starts 0 to 20 ms apart, {what}: two led {} times", two.len());
        assert_eq!(two, [0; 0], "{what}: two led, so many milliseconds apart");
    }
}

#[test]
fn the_control_without_the_lock_of_the_group_has_two_leaders() {
    let slow = Locks::slow();
    assert_eq!(race(&without_group_lock(), Some(&slow), 0), 2);
    assert_eq!(race(&Folder::new(), Some(&slow), 0), 1, "with the lock");
}

#[test]
fn of_two_begin_screens_one_leads_and_the_other_is_told() {
    for locks in [None, Some(Locks::none())] {
        for apart in [0, 20, 1_500] {
            let folder = Folder::new();
            let mut windows = [0, 1].map(|_| start(locks.as_ref(), &folder, &[]));
            for window in &mut windows {
                window.wait_for("begint");
            }
            let [first, second] = &mut windows;
            first.press(ENTER);
            thread::sleep(Duration::from_millis(apart));
            second.press(ENTER);
            assert_eq!(leaders(&folder, &mut windows), 1);
            for window in &mut windows {
                window.wait_for(LEADS);
            }
        }
    }
}

/// The group's only folder of journals.
fn meetings(folder: &Folder) -> PathBuf {
    folder.files().remove(0).0.parent().unwrap().to_owned()
}

fn remove_locks(folder: &Folder) {
    for file in fs::read_dir(meetings(folder)).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|ext| ext == "lock") {
            fs::remove_file(file).unwrap();
        }
    }
}

fn begun(folder: &Folder, locks: Option<&Locks>) -> Session {
    let mut leader = start(locks, folder, &["start"]);
    leader.wait_for(LEADS);
    folder.wait_for("started", 1);
    leader
}

fn park(session: &mut Session, topic: &str) {
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(&format!("{topic}\r"));
}

#[test]
fn a_lock_removed_under_the_leader_is_taken_again() {
    let folder = Folder::new();
    let mut leader = begun(&folder, None);
    remove_locks(&folder);
    leader.press(" ");
    folder.wait_for("paused", 1);
    assert!(meetings(&folder).join(GROUP_LOCK).exists());
    let mut second = Session::start(&folder, &[]);
    second.wait_for("Enter  meekijken");
}

#[test]
fn who_lost_the_lead_is_told_and_writes_only_what_was_said() {
    let folder = Folder::new();
    let mut leader = begun(&folder, None);
    remove_locks(&folder);
    let mut second = Session::start(&folder, &[]);
    second.wait_for("Enter  hervatten");
    second.press(ENTER);
    folder.wait_for("taken_over", 1);
    park(&mut leader, "nog gezegd");
    leader.wait_for(TOLD);
    folder.wait_for("topic_parked", 1);
    let before = folder.files();
    leader.press(" ");
    leader.press(ENTER);
    second.press(" ");
    folder.wait_for("paused", 1);
    leader.wait_for("sinds ");
    assert_eq!(folder.count("step_started"), 0);
    assert_eq!(folder.files().len(), before.len());
}

#[test]
fn a_lock_that_cannot_be_made_is_said_once() {
    let folder = without_group_lock();
    let mut leader = Session::start(&folder, &["start", "--groep", "noord"]);
    leader.wait_for("Open deze groep in maar één venster");
    park(&mut leader, "toch bewaard");
    leader.wait_for("bewaard");
    folder.wait_for("topic_parked", 1);
}

#[test]
fn a_follower_is_told_that_nobody_leads_any_more_and_that_somebody_does_again() {
    let folder = Folder::new();
    let leader = begun(&folder, None);
    let mut clock = Session::start(&folder, &["klok"]);
    clock.wait_for(LEADS);
    assert!(!clock.screen().contains("Niemand leidt"));
    leader.kill9();
    clock.wait_for("Niemand leidt de bijeenkomst nu");
    let mut next = Session::start(&folder, &[]);
    next.wait_for("Enter  hervatten");
    next.press(ENTER);
    clock.wait_gone("Niemand leidt");
}

#[test]
fn without_locks_a_second_window_follows_a_living_first_or_takes_over_when_told_to() {
    let locks = Locks::none();
    let folder = Folder::new();
    let mut first = begun(&folder, Some(&locks));
    let mut second = locks.start(&folder, &[]);
    second.wait_for("loopt waarschijnlijk in een ander venster");
    second.wait_for("Enter  meekijken");
    second.wait_for("o  toch overnemen");
    assert!(!second.screen().contains("nieuwe"));
    second.press("o");
    second.wait_for("Toch overnemen?");
    second.press("n");
    second.wait_gone("Toch overnemen?");
    second.press("o");
    second.wait_for("Toch overnemen?");
    second.press("j");
    folder.wait_for("taken_over", 1);
    first.press(" ");
    first.wait_for(TOLD);
    assert_eq!(folder.count("paused"), 0);
    let mut third = locks.start(&folder, &[]);
    third.wait_for("Enter  meekijken");
    third.press(ENTER);
    second.press(" ");
    third.wait_for("sinds ");
}

/// Its leader took its sign away at the end.
#[test]
fn a_meeting_that_was_closed_by_accident_is_offered_again_at_once_also_without_locks() {
    let (folder, locks) = (Folder::new(), Locks::none());
    let mut session = locks.start(&folder, &["start"]);
    session.wait_for(LEADS);
    folder.to_the_end(&mut session);
    let mut again = locks.start(&folder, &[]);
    again.wait_for("Net gesloten");
}
