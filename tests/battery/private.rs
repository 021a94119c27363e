//! What was said stays in the data folder, and the data folder is its owner's alone.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folder::Folder;
use crate::session::{ENTER, Session};

/// A word that is said once and may stand nowhere else.
const CANARY: &str = "Kanariepiet";

fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    let inside = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    for path in inside {
        let is_folder = fs::symlink_metadata(&path).unwrap().is_dir();
        found.extend(if is_folder { everything(&path) } else { vec![path] });
    }
    found
}

/// Folders 0700 and files 0600, whatever was asked.
#[track_caller]
fn is_private(folder: &Path) {
    for path in everything(folder).into_iter().skip(1) {
        let about = fs::symlink_metadata(&path).unwrap();
        let mode = if about.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(about.mode() & 0o777, mode, "{}", path.display());
    }
}

#[test]
fn files_are_for_their_owner_whatever_the_umask() {
    for umask in ["000", "022", "077"] {
        let folder = Folder::new();
        let line = format!("umask {umask}; intervisie parkeer Een zaak; exec intervisie start");
        let mut session = Session::shell(&folder, &line);
        session.wait_for("→ ");
        session.press(&format!("p{CANARY}\r"));
        session.wait_for("bewaard");
        is_private(folder.path());
        session.press("q");
        session.wait_for("Weggaan?");
        session.press("j");
        assert_eq!(session.finish(), 0);
        is_private(folder.path());
    }
}

#[test]
fn files_that_others_could_read_are_closed_to_them() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["parkeer", CANARY]).code, 0);
    for path in everything(folder.path()).into_iter().skip(1) {
        let mode = if path.is_dir() { 0o777 } else { 0o666 };
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    }
    assert_eq!(folder.run(&["parkeer", "Nog een zaak"]).code, 0);
    is_private(folder.path());
}

#[test]
fn a_link_as_data_folder_is_followed_and_one_inside_writes_no_other_file() {
    let folder = Folder::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = folder.path().join("gegevens");
    symlink(elsewhere.path(), &link).unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        let output = command.args(args).arg("--data-map").arg(&link).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(run(&["parkeer", CANARY]), "");
    is_private(&elsewhere.path().join("groepen"));
    // A link in the place of a journal: what it points at is neither read nor written.
    let victim = folder.path().join("slachtoffer");
    fs::write(&victim, "words").unwrap();
    let journals = elsewhere.path().join("groepen/intervisie/bijeenkomsten");
    let journal = fs::read_dir(&journals).unwrap().next().unwrap().unwrap().path();
    fs::remove_file(&journal).unwrap();
    symlink(&victim, &journal).unwrap();
    let said = run(&["parkeerlijst"]);
    assert!(said.contains("geen gewoon bestand"), "{said}");
    assert_eq!(fs::read_to_string(victim).unwrap(), "words");
}

#[test]
fn a_folder_that_others_may_write_is_said() {
    let folder = Folder::new();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    fs::write(folder.path().join("iets anders"), "").unwrap();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Anderen op deze computer");
    session.press("q");
    assert_eq!(session.finish(), 0);
    // It holds other things than ours: its mode is its owner's choice.
    assert_eq!(fs::metadata(folder.path()).unwrap().mode() & 0o777, 0o777);
    is_private(&folder.path().join("groepen"));
}

#[test]
fn what_was_said_is_nowhere_else() {
    let folder = Folder::new();
    let home = tempfile::tempdir().unwrap();
    let log = home.path().join("log");
    let shell = format!(
        "cd {home}; export HOME={home} TMPDIR={home} XDG_DATA_HOME={home} XDG_CONFIG_HOME={home} \
         XDG_STATE_HOME={home} XDG_CACHE_HOME={home}; exec intervisie start --log {log}",
        home = home.path().display(),
        log = log.display(),
    );
    let mut session = Session::shell(&folder, &shell);
    session.wait_for("→ ");
    session.press(&format!("p{CANARY}\r"));
    session.wait_for("bewaard");
    session.press("z");
    session.wait_gone(CANARY);
    for key in ["r", "x", "k"] {
        session.press(key);
        session.read_for(std::time::Duration::from_millis(100));
        assert!(!session.screen().contains(CANARY), "{key}");
    }
    listens_to_nobody(session.id());
    leaves_no_core_dump(session.id());
    session.press("q");
    session.wait_for("Weggaan?");
    session.press("j");
    assert_eq!(session.finish(), 0);
    assert!(!session.screen().contains(CANARY), "left on the terminal");
    session.is_clean();
    for path in everything(home.path()).iter().filter(|path| path.is_file()) {
        let text = fs::read(path).unwrap();
        let told = text.windows(CANARY.len()).any(|at| at == CANARY.as_bytes());
        assert!(!told, "{}", path.display());
    }
    let json = folder.run(&["status", "--json"]);
    assert!(!json.out.contains(CANARY), "{}", json.out);
    let said = folder.run(&["status"]);
    assert!(!said.out.contains(CANARY), "{}", said.out);
}

/// The system may write no part of the memory to a file.
#[cfg(target_os = "linux")]
fn leaves_no_core_dump(process: u32) {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let most: Vec<_> = core.split_whitespace().skip(4).take(2).collect();
    assert_eq!(most, ["0", "0"]);
}

#[cfg(not(target_os = "linux"))]
fn leaves_no_core_dump(_: u32) {}

/// No socket of the process is one of the network.
#[cfg(target_os = "linux")]
fn listens_to_nobody(process: u32) {
    let open = fs::read_dir(format!("/proc/{process}/fd")).unwrap();
    let links = open.filter_map(|link| fs::read_link(link.unwrap().path()).ok());
    for link in links {
        let link = link.to_string_lossy().into_owned();
        let Some(inode) = link.strip_prefix("socket:[").and_then(|l| l.strip_suffix(']')) else {
            continue;
        };
        for kind in ["tcp", "tcp6", "udp", "udp6"] {
            let table =
                fs::read_to_string(format!("/proc/{process}/net/{kind}")).unwrap_or_default();
            let found = table.lines().any(|line| line.split_whitespace().nth(9) == Some(inode));
            assert!(!found, "a socket of {kind}");
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn listens_to_nobody(_: u32) {}

#[test]
fn the_room_and_the_ended_meeting_show_no_names_of_files_with_words() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    session.press(&format!("p{CANARY}\r"));
    session.wait_for("bewaard");
    for (file, _) in folder.files() {
        assert!(!file.to_string_lossy().contains(CANARY));
    }
    session.press(ENTER);
    session.kill9();
}
