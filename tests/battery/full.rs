//! A disk that fills up and a folder that is removed, under the real program: the clock goes on, the
//! screen says that words are not kept yet, and they are kept once that can be.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::folder::Folder;
use crate::session::Session;

fn park(session: &mut Session, topic: &str) {
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(&format!("{topic}\r"));
    session.wait_gone("Wat parkeren we");
}

/// The largest file that the program may write is as large as what is left on a full disk.
#[test]
#[cfg(any(target_os = "linux", target_os = "android"))]
fn a_full_disk_is_said_and_what_waits_is_kept_once_there_is_room() {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let folder = Folder::new();
    let line = "trap '' XFSZ; ulimit -S -f 14; exec intervisie start";
    let mut session = Session::shell(&folder, line);
    session.wait_for("→ ");
    let words = "een lange omschrijving ".repeat(6);
    let topics: Vec<String> = (0..60).map(|n| format!("zaak {n}")).collect();
    for topic in &topics {
        park(&mut session, &format!("{topic} {words}"));
        if session.screen().contains("Nog niet bewaard") {
            break;
        }
    }
    session.wait_for("de schijf is vol");
    let figures = session.figures();
    session.wait_until("a clock that goes on", |screen| crate::session::figures(screen) != figures);
    session.press("q");
    session.wait_for("Weggaan?");
    session.press("n");
    let process = Pid::from_raw(session.id().try_into().unwrap());
    prlimit(process, Resource::Fsize, Rlimit { current: None, maximum: None }).unwrap();
    session.wait_gone("Nog niet bewaard");
    park(&mut session, "zaak erna");
    session.wait_for("bewaard");
    let said = folder.run(&["parkeerlijst"]);
    let parked = folder.count("topic_parked");
    for topic in topics.iter().take(parked - 1).map(String::as_str).chain(["zaak erna"]) {
        assert!(said.out.contains(topic), "{topic} lost");
    }
    assert_eq!(said.err, "");
}

#[test]
fn a_removed_folder_is_made_again_with_all_that_was_said() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    park(&mut session, "zaak ervoor");
    session.wait_for("bewaard");
    fs::remove_dir_all(folder.path().join("groepen")).unwrap();
    park(&mut session, "zaak erna");
    session.wait_for("Het bestand was weg");
    session.read_for(Duration::from_millis(300));
    let said = folder.run(&["parkeerlijst"]);
    assert!(said.out.contains("zaak ervoor") && said.out.contains("zaak erna"), "{}", said.out);
    assert_eq!(folder.status().json["running"], true);
}

/// The folder of the groups is gone and something else is in its place, until the program is left.
#[test]
fn words_that_the_folder_does_not_take_are_rescued_when_the_program_is_left() {
    for own_folder in [true, false] {
        let (folder, elsewhere) = (Folder::new(), tempfile::tempdir().unwrap());
        let place = elsewhere.path().display();
        let places = if own_folder {
            format!("HOME={place} TMPDIR=/nonexistent")
        } else {
            format!("HOME=/nonexistent TMPDIR={place}")
        };
        let mut session =
            Session::shell(&folder, &format!("export {places}; exec intervisie start"));
        session.wait_for("→ ");
        park(&mut session, "zaak ervoor");
        session.wait_for("bewaard");
        let groups = folder.path().join("groepen");
        fs::remove_dir_all(&groups).unwrap();
        fs::write(&groups, "").unwrap();
        park(&mut session, "zaak erna");
        session.wait_for("Nog niet bewaard");
        session.press("q");
        session.wait_for("Nog niet alles is bewaard");
        session.press("j");
        assert_eq!(session.finish(), 1);
        assert!(session.screen().contains("De hele bijeenkomst staat in"), "{}", session.screen());
        let rescued = fs::read_dir(elsewhere.path()).unwrap().next().unwrap().unwrap().path();
        assert_eq!(fs::metadata(&rescued).unwrap().mode() & 0o777, 0o600);
        fs::remove_file(&groups).unwrap();
        let meetings = groups.join("intervisie/bijeenkomsten");
        fs::create_dir_all(&meetings).unwrap();
        fs::copy(&rescued, meetings.join(rescued.file_name().unwrap())).unwrap();
        let said = folder.run(&["parkeerlijst"]);
        assert!(said.out.contains("zaak ervoor") && said.out.contains("zaak erna"), "{}", said.out);
        assert!(said.err.contains("wat alleen daarin staat, telt mee"), "{}", said.err);
    }
}

/// The same, and the group's folder is there again at the next start.
#[test]
fn rescued_words_are_back_with_their_meeting_at_the_next_start() {
    let (folder, elsewhere) = (Folder::new(), tempfile::tempdir().unwrap());
    let home = format!("export HOME={}; exec intervisie", elsewhere.path().display());
    let mut first = Session::shell(&folder, &format!("{home} start"));
    first.wait_for("→ ");
    park(&mut first, "zaak ervoor");
    first.wait_for("bewaard");
    let [groups, away] = ["groepen", "weg"].map(|name| folder.path().join(name));
    fs::rename(&groups, &away).unwrap();
    fs::write(&groups, "").unwrap();
    park(&mut first, "zaak erna");
    first.wait_for("Nog niet bewaard");
    first.press("q");
    first.wait_for("Nog niet alles is bewaard");
    first.press("j");
    assert_eq!(first.finish(), 1);
    fs::remove_file(&groups).unwrap();
    fs::rename(&away, &groups).unwrap();
    assert!(!folder.run(&["parkeerlijst"]).out.contains("zaak erna"));
    let mut session = Session::shell(&folder, &home);
    session.wait_for("Wat eerder niet bewaard kon worden");
    session.press("q");
    assert_eq!(session.finish(), 0);
    let said = folder.run(&["parkeerlijst"]);
    assert!(said.out.contains("zaak ervoor") && said.out.contains("zaak erna"), "{}", said.out);
    assert_eq!(said.err, "");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

/// A disk in memory in the place of a folder, of so few bytes.
struct SmallDisk<'a>(&'a Folder);

impl<'a> SmallDisk<'a> {
    /// A disk, unless nobody may mount one here.
    fn mount(folder: &'a Folder, bytes: u32) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "tmpfs"]).arg(folder.path());
        let mounted = mount.stderr(Stdio::null()).status().is_ok_and(|done| done.success());
        mounted.then_some(Self(folder))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_group_s_first_start_on_a_full_disk_says_why_nothing_is_kept() {
    let folder = Folder::new();
    let Some(disk) = SmallDisk::mount(&folder, 16 << 10) else {
        eprintln!("skipped: no disk can be mounted here");
        return;
    };
    let filled = fs::write(folder.path().join("vol"), "x".repeat(64 << 10));
    assert!(filled.is_err(), "the disk is full");
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("schijf is vol");
    drop(session);
    drop(disk);
}
