//! What is kept beside the meeting, on a slow disk and on one that fails: two windows and the command line
//! at once, and every command at every place where it changes the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::dice::{is_long, times};
use crate::folder::Folder;
use crate::session::Session;

/// A disk that is slow or fails, for the programs that are started on it.
struct Shim(TempDir);

impl Shim {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("faults.c");
        fs::write(&source, include_str!("faults.c")).unwrap();
        let mut gcc = Command::new("gcc");
        gcc.args(["-shared", "-fPIC", "-w", "-o"]).arg(folder.path().join("faults.so")).arg(source);
        assert!(gcc.args(["-ldl"]).status().unwrap().success());
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("faults.so")
    }

    /// Runs a command on this disk; its exit code, unless it was killed, and what it said.
    fn run(&self, folder: &Path, args: &[&str], fault: (&str, &str)) -> (Option<i32>, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(args).arg("--data-map").arg(folder.join("data")).current_dir(folder);
        command.env("LD_PRELOAD", self.path()).env(fault.0, fault.1).stdin(Stdio::null());
        let output = command.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&said).into_owned())
    }
}

fn names(folder: &Folder) -> Vec<String> {
    let told = folder.json(&["groep", "deelnemers", "--json"]);
    let people = told.as_array().unwrap().iter();
    people.map(|person| person["name"].as_str().unwrap().to_owned()).collect()
}

/// Types names in a window as fast as the screen takes them.
fn type_names(session: &mut Session, names: &[String]) {
    session.press("+");
    session.wait_for("Naam");
    for name in names {
        session.press(name);
        session.press("\r");
        let is_listed = |line: &str| line.contains(name) && line.contains("aanwezig");
        session.wait_until(name, |screen| screen.lines().any(is_listed));
    }
    session.press("\x1b");
    session.wait_gone("Naam of");
}

#[test]
fn what_two_windows_and_the_command_line_change_at_once_is_all_kept() {
    let shim = Shim::new();
    for _ in 0..times(1, 10) {
        let folder = Folder::new();
        folder.run(&["groep", "toevoegen", "Noord"]);
        let preload = shim.path();
        let slow = [("LD_PRELOAD", preload.to_str().unwrap()), ("SLOW", "40")];
        let mut windows = [0, 1].map(|_| Session::start_as(&folder, &[], &slow));
        for window in &mut windows {
            window.wait_for("Voorstel");
            window.press("d");
            window.wait_for("Deelnemers");
        }
        let typed = |window: usize| -> Vec<String> {
            (0..6).map(|n| format!("Venster{window}-{n}")).collect()
        };
        let said = std::thread::scope(|scope| {
            let orders = (0..6).map(|n| {
                let (shim, folder) = (&shim, folder.path());
                scope.spawn(move || {
                    let name = format!("Opdracht{n}");
                    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
                    command.args(["groep", "deelnemers", "toevoegen", &name, "--data-map"]);
                    command.arg(folder).env("LD_PRELOAD", shim.path()).env("SLOW", "40");
                    command.output().unwrap().status.success().then_some(name)
                })
            });
            let adds: Vec<_> = orders.collect();
            let [first, second] = &mut windows;
            let both = [(first, typed(0)), (second, typed(1))];
            let typing = both.map(|(window, names)| {
                scope.spawn(move || {
                    type_names(window, &names);
                    window.wait_for("De groep is bewaard");
                })
            });
            for window in typing {
                window.join().unwrap();
            }
            adds.into_iter().filter_map(|add| add.join().unwrap()).collect::<Vec<_>>()
        });
        for mut window in windows {
            window.press("\x1b");
            window.wait_for("Voorstel");
            window.press("q");
            assert_eq!(window.finish(), 0, "{}", window.screen());
        }
        let there = names(&folder);
        let kept: Vec<String> = [typed(0), typed(1), said].concat();
        let lost: Vec<_> = kept.iter().filter(|name| !there.contains(name)).collect();
        assert!(lost.is_empty() && 12 < kept.len(), "{} called kept, lost {lost:?}", kept.len());
    }
}

#[test]
fn what_is_given_when_the_program_is_left_is_kept_or_named() {
    let shim = Shim::new();
    let preload = shim.path();
    for (slow, code) in [("20", 0), ("2000", 1)] {
        let folder = Folder::new();
        folder.run(&["groep", "toevoegen", "Noord"]);
        let env = [("LD_PRELOAD", preload.to_str().unwrap()), ("SLOW", slow)];
        let mut session = Session::start_as(&folder, &[], &env);
        session.wait_for("Voorstel");
        session.press("d");
        session.wait_for("Deelnemers");
        type_names(&mut session, &["Zoe".to_owned()]);
        session.press("\x03");
        assert_eq!(session.finish(), code, "{}", session.screen());
        assert!(code == 0 || session.screen().contains("niet zeker bewaard"));
        assert!(code == 1 || names(&folder) == ["Zoe"]);
        // Who was killed in between leaves nothing that the next does not remove.
        folder.run(&["groep", "deelnemers", "toevoegen", "Bert"]);
        let said = folder.run(&["wis", "deelnemer", "Zoe", "--ja"]);
        let text: String = folder.files().into_iter().map(|(_, text)| text).collect();
        assert!(!text.contains("Zoe"), "{}{}", said.out, said.err);
    }
}

/// A command that changes the disk.
struct Case {
    before: &'static [&'static [&'static str]],
    args: &'static [&'static str],
    /// What must be so once it was done.
    right: fn(&Path) -> bool,
}

fn group(folder: &Path) -> String {
    fs::read_to_string(folder.join("data/groepen/noord/groep.toml")).unwrap_or_default()
}

fn of(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(args).arg("--data-map").arg(folder.join("data")).current_dir(folder);
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

const NOORD: &[&str] = &["groep", "toevoegen", "Noord"];
const ANNA: &[&str] = &["groep", "deelnemers", "toevoegen", "Anna"];
const TOPIC: &[&str] = &["parkeer", "zaak van Anna"];
const PARCEL: &[&str] = &["groep", "overdragen", "noord.intervisie"];

const CASES: [Case; 6] = [
    Case { before: &[], args: NOORD, right: |folder| group(folder).contains("Noord") },
    Case { before: &[NOORD], args: ANNA, right: |folder| group(folder).contains("Anna") },
    Case {
        before: &[NOORD, ANNA],
        args: &["groep", "deelnemers", "verwijderen", "Anna"],
        right: |folder| group(folder).contains("Noord") && !group(folder).contains("Anna"),
    },
    Case {
        before: &[NOORD, ANNA, TOPIC],
        args: &["wis", "deelnemer", "Anna", "--ja"],
        right: |folder| {
            let all = all_words(&folder.join("data"));
            !all.contains("Anna") && all.contains("zaak van (gewist)")
        },
    },
    Case {
        before: &[NOORD, ANNA, TOPIC],
        args: PARCEL,
        right: |folder| {
            let taken = ["--data-map", "elders", "groep", "overnemen", "noord.intervisie"];
            let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
            let done = command.args(taken).current_dir(folder).output().unwrap().status.success();
            done && all_words(&folder.join("elders")).contains("zaak van Anna")
        },
    },
    Case {
        before: &[NOORD, ANNA, TOPIC, PARCEL],
        args: &["groep", "overnemen", "noord.intervisie", "--groep", "Oost"],
        right: |folder| {
            let own = fs::read_to_string(folder.join("data/groepen/oost/groep.toml"));
            own.is_ok_and(|text| text.contains("Anna") && text.contains("Noord"))
        },
    },
];

fn all_words(folder: &Path) -> String {
    let mut words = String::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            words.push_str(&all_words(&path));
        } else if path.is_file() {
            words.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
    }
    words
}

/// What no command may leave behind.
fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(leftovers(&path));
        } else if path.to_string_lossy().ends_with(".nieuw") {
            found.push(path);
        }
    }
    found
}

#[test]
fn whatever_fails_in_a_command_it_is_said_and_doing_it_again_puts_it_right() {
    let shim = Shim::new();
    let mut faults = 0;
    for case in &CASES {
        // The short form ends the program at every other place, and lets the disk fail at the others.
        for point in 1.. {
            let killed =
                (is_long() || point % 2 == 1).then(|| fails_at(&shim, case, point, "KILL"));
            let failed = (is_long() || point % 2 == 0).then(|| fails_at(&shim, case, point, "EIO"));
            if killed.or(failed) == Some(false) {
                break;
            }
            faults += usize::from(killed.is_some()) + usize::from(failed.is_some());
        }
    }
    eprintln!("commands: {faults} times the disk failed or the program was killed");
    assert!(40 < faults);
}

/// Does a command on a disk that fails at this place, and again on one that works; whether it came to
/// that place.
fn fails_at(shim: &Shim, case: &Case, point: usize, kind: &str) -> bool {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    for args in case.before {
        of(folder, args);
    }
    let struck = folder.join("struck");
    let fault = format!("{point}:{kind}:{}", struck.display());
    let (code, said) = shim.run(folder, case.args, ("POINT", &fault));
    let what = format!("{:?} {fault}: {code:?} {said}", case.args);
    assert!(code != Some(0) || (case.right)(folder), "called done: {what}");
    assert!(!said.contains("panicked"), "{what}");
    let (again, told) = shim.run(folder, case.args, ("POINT", "0"));
    assert!((case.right)(folder), "{what}\nagain: {again:?} {told}");
    assert_eq!(leftovers(folder), [] as [PathBuf; 0], "{what}\nagain: {told}");
    struck.exists()
}

#[test]
fn every_answer_that_a_full_disk_does_not_take_ends_in_a_sentence() {
    let folder = Folder::new();
    folder.run(NOORD);
    folder.run(TOPIC);
    for args in [
        &["parkeerlijst"][..],
        &["parkeerlijst", "--json"],
        &["geschiedenis"],
        &["groep"],
        &["groep", "deelnemers"],
        &["werkvormen"],
        &["status"],
        &["jaaroverzicht"],
        &["--help"],
        &["--version"],
        &["parkeer", "nog een zaak"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(args).args(folder.options()).stdin(Stdio::null());
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = command.stdout(full).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}: {said}");
        assert!(said.contains("vol") || args == ["jaaroverzicht"], "{args:?}: {said}");
        // Who is told that it failed, would do it once more.
        assert_eq!(said.contains("is gedaan"), args == ["parkeer", "nog een zaak"], "{said}");
    }
}
