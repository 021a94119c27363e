//! Every command ends with what is promised: 2 where the command line is wrong, 1 where what it says cannot be
//! written, each with a sentence.

use std::{
    fs::OpenOptions,
    process::{Command, Stdio},
};

use intervisie::words::Words;

use crate::e2e::folder::Folder;

/// A command as somebody types it, so that it tells something or does something.
const TYPED: [&[&str]; 34] = [
    &["status"],
    &["status", "--json"],
    &["parkeerlijst"],
    &["parkeerlijst", "--json"],
    &["parkeer", "Werkdruk"],
    &["werkvormen", "basismodel"],
    &["werkvormen", "--json"],
    &["uitnodiging"],
    &["uitnodiging", "--json"],
    &["jaarplan"],
    &["jaarplan", "--json"],
    &["inbreng", "toevoegen", "Een vraag"],
    &["inbreng", "formulier"],
    &[
        "bijeenkomst",
        "toevoegen",
        "--op",
        "1-9-2025",
        "--van",
        "14:00",
        "--tot",
        "16:00",
        "--aanwezig",
        "Anna, Ben",
    ],
    &["verslag"],
    &["verslag", "--json"],
    &["bewijs", "--json"],
    &["bewijs", "--vorm", "csv"],
    &["reflectie"],
    &["overeenkomst"],
    &["overeenkomst", "--vorm", "pdf"],
    &["jaaroverzicht", "2025"],
    &["geschiedenis"],
    &["volgende"],
    &["volgende", "--json"],
    &["agenda"],
    &["agenda", "--json"],
    &["groep"],
    &["groep", "lijst", "--json"],
    &["groep", "toevoegen", "Zuid"],
    &["groep", "deelnemers"],
    &["groep", "deelnemers", "toevoegen", "Cem", "--groep", "Zuid"],
    &["instellingen"],
    &["controle"],
];

/// The commands that this table cannot type: they want a terminal, an answer, or a file of another kind.
const OTHERS: [&str; 18] = [
    "",
    "start",
    "oefen",
    "klok",
    "telefoon",
    "bijeenkomst",
    "bijeenkomst verwijderen",
    "inbreng",
    "groep overdragen",
    "groep overnemen",
    "groep deelnemers hernoemen",
    "groep deelnemers verwijderen",
    "wis",
    "wis bijeenkomst",
    "wis deelnemer",
    "wis ouder",
    "wis groep",
    "wis alles",
];

fn walk(command: &clap::Command, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    for next in command.get_subcommands() {
        walk(next, format!("{path} {}", next.get_name()).trim_start(), found);
    }
}

fn all() -> Vec<String> {
    let mut found = Vec::new();
    walk(&intervisie::cli::command(Words::DUTCH), "", &mut found);
    found
}

#[test]
fn a_command_line_that_is_wrong_ends_in_2() {
    let folder = Folder::new();
    for path in all() {
        let words: Vec<&str> = path.split_whitespace().chain(["--onzin"]).collect();
        let said = folder.run(&words);
        assert_eq!(
            (said.code, said.out.as_str(), said.err.lines().count()),
            (2, "", 1),
            "{path}: {}",
            said.err
        );
    }
    for wrong in [
        &["start", "--sluit", "25:99"][..],
        &["start", "--duur", "3"],
        &["start", "--deelnemers", "99"],
        &["oefen", "--tempo", "0"],
        &["agenda", "--begin", "25:99"],
        &[
            "bijeenkomst",
            "toevoegen",
            "--op",
            "1-9-2025",
            "--van",
            "25:99",
            "--tot",
            "16:00",
            "--aanwezig",
            "Anna, Ben",
        ],
        &["jaaroverzicht", "12"],
        &["jaarplan", "--keer", "0"],
        &["verslag", "--vorm", "doc"],
        &["verslag", "--json", "--vorm", "md"],
        &["volgende", "--json", "--ics"],
        &["wis", "ouder", "-1"],
        &["--taal", "fr"],
    ] {
        let said = folder.run(wrong);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{wrong:?}: {}", said.err);
    }
    assert_eq!(folder.files(), []);
}

#[test]
fn every_command_is_in_the_table_or_says_why_not() {
    for path in all() {
        let is_typed = |typed: &&[&str]| typed.join(" ").starts_with(&path) && !path.is_empty();
        assert!(TYPED.iter().any(is_typed) || OTHERS.contains(&path.as_str()), "{path}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_written_is_said_and_ends_in_1() {
    let folder = Folder::new();
    let held = [
        "bijeenkomst",
        "toevoegen",
        "--op",
        "2-9-2025",
        "--van",
        "14:00",
        "--tot",
        "16:00",
        "--aanwezig",
        "Anna, Ben",
    ];
    assert_eq!(folder.run(&held).code, 0);
    for args in TYPED {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(args).args(folder.options()).env("HOME", folder.home());
        let output = command.stdin(Stdio::null()).stdout(full).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}: {said}");
        assert!(!said.trim().is_empty(), "{args:?} says nothing");
    }
}
