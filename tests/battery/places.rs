//! What may stand in the place of a file that the program reads: a pipe that nobody writes, and far more
//! than anybody wrote. Every command answers, or says why not; none waits and none takes all memory.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::fs::{CWD, Mode, mkfifoat};

use crate::dice::times;
use crate::folder::Folder;
use crate::poll::poll;
use crate::session::Session;

const GROUP: &str = "groepen/team-noord";
const JOURNAL: &str =
    "groepen/team-noord/bijeenkomsten/20260413T120202Z-01KP3BGPVVGJEQJ026GH1M5XVN.jsonl";
const SETTINGS: &str = "instellingen.toml";
/// All that the program reads, seen from the data folder.
const PLACES: [&str; 7] = [
    "groepen/team-noord/registers.toml",
    "groepen/team-noord/groep.toml",
    "groepen/team-noord/werkvormen.toml",
    "groepen/team-noord/agendas/kort.toml",
    "gewist",
    JOURNAL,
    SETTINGS,
];
/// What is asked of all places; `FILE` stands for the file there.
const COMMANDS: &[&[&str]] = &[
    &["status", "--json"],
    &["parkeerlijst"],
    &["parkeer", "Een zaak"],
    &["werkvormen"],
    &["werkvormen", "controleer", "FILE"],
    &["groep"],
    &["groep", "deelnemers", "toevoegen", "Bram"],
    &["geschiedenis"],
    &["jaaroverzicht", "2026", "--register", "skj"],
    &["verslag"],
    &["bewijs"],
    &["volgende"],
    &["controle"],
    &["start", "--agenda", "FILE"],
    &["groep", "overdragen", "groep.intervisie"],
    &["groep", "overnemen", "FILE"],
    &["wis", "deelnemer", "Bram", "--ja"],
];
/// What reads a journal, once each way.
const OF_A_JOURNAL: &[&[&str]] = &[&["status", "--json"], &["parkeerlijst"], &["verslag"]];
/// Address space that a command gets, in kB; a file that is too large does not fit in it six times.
const MEMORY: u32 = 400_000;
const LARGE: usize = 64 << 20;

/// A command that is not left behind, however the test ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A group with a past, and nothing yet in this place.
fn without(place: &str) -> (Folder, PathBuf) {
    let folder = Folder::new();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/data").join(GROUP);
    let meetings = folder.path().join(GROUP).join("bijeenkomsten");
    fs::create_dir_all(&meetings).unwrap();
    for journal in fs::read_dir(golden.join("bijeenkomsten")).unwrap() {
        let journal = journal.unwrap();
        fs::copy(journal.path(), meetings.join(journal.file_name())).unwrap();
    }
    let path = folder.path().join(place);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if path.exists() {
        fs::remove_file(&path).unwrap();
    }
    (folder, path)
}

/// Whether it ended with an answer, or with why there is none.
fn answers(folder: &Folder, place: &str, args: &[&str]) {
    let path = folder.path().join(place);
    let file = path.to_str().unwrap();
    let mut command = Command::new("sh");
    let line = format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"");
    command.args(["-c", &line, env!("CARGO_BIN_EXE_intervisie")]);
    command.args(args.iter().map(|arg| if *arg == "FILE" { file } else { arg }));
    command.args(folder.options()).args(["--groep", "team-noord"]);
    if place == SETTINGS {
        command.args(["--instellingen", file]);
    }
    command.env("TERM", "xterm").env("XDG_CONFIG_HOME", "/nonexistent");
    for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
        command.env(bus, "unix:path=/nonexistent");
    }
    let elsewhere = tempfile::tempdir().unwrap();
    command.current_dir(elsewhere.path()).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(File::create(elsewhere.path().join("said")).unwrap());
    let mut process = Running(command.spawn().unwrap());
    let what = format!("end of {args:?} with {place}");
    let code = poll(&what, || process.0.try_wait().unwrap()).code();
    let mut text = String::new();
    File::open(elsewhere.path().join("said")).unwrap().read_to_string(&mut text).unwrap();
    let is_told = match code {
        Some(0) => true,
        Some(1) => !text.trim().is_empty(),
        _ => false,
    };
    assert!(is_told && !text.contains("src/"), "{what}: {code:?} {text}");
}

#[test]
fn a_pipe_in_any_place_holds_no_command_up() {
    for place in PLACES {
        let (folder, path) = without(place);
        mkfifoat(CWD, &path, Mode::RUSR | Mode::WUSR).unwrap();
        for args in COMMANDS {
            answers(&folder, place, args);
        }
        let mut session = Session::start(&folder, &["--groep", "team-noord"]);
        session.wait_for("Voorstel");
        session.press("q");
        assert_eq!(session.finish(), 0);
    }
}

#[test]
fn a_file_far_too_large_in_any_place_is_answered_within_bounded_memory() {
    for (number, place) in PLACES.into_iter().enumerate() {
        let (folder, path) = without(place);
        let line = format!("x = \"{}\"\n", "a".repeat(1 << 10));
        fs::write(&path, line.repeat(LARGE / line.len())).unwrap();
        let commands = if place == JOURNAL { OF_A_JOURNAL } else { COMMANDS };
        // The short form asks each command in some places, the long form in every one.
        let step = times(4, 1);
        for args in commands.iter().skip(number % step % commands.len()).step_by(step) {
            answers(&folder, place, args);
        }
    }
}
