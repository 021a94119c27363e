//! JSON of every command that tells something: which keys, and what kind of value each has. Other programs
//! build on it: keys are added, and never changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use intervisie::words::Words;
use serde_json::Value;

use crate::records::{desk::Desk, story::rich};

/// What kind of values stands at each path; in a list the paths of all its items together.
type Shape = BTreeMap<String, BTreeSet<&'static str>>;

fn add(shape: &mut Shape, path: &str, value: &Value) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    };
    shape.entry(path.to_owned()).or_default().insert(kind);
    match value {
        Value::Array(items) => items.iter().for_each(|item| add(shape, &format!("{path}[]"), item)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| add(shape, &format!("{path}.{key}"), value));
        }
        _ => {}
    }
}

fn shape_of(json: &Value) -> String {
    let mut shape = Shape::new();
    add(&mut shape, "", json);
    let line = |(path, kinds): (String, BTreeSet<&str>)| {
        let kinds: Vec<_> = kinds.into_iter().collect();
        format!("{path}: {}\n", kinds.join(" or "))
    };
    shape.into_iter().map(line).collect()
}

fn desk() -> Desk {
    let desk = Desk::with(&[rich("")]);
    let settings = "naam = \"Team Noord\"\nduur = 120\nplaats = \"Kamer 3\"\ninterval = 6\nbegeleider = \"Eva\"\njaarplan = \"P1\"\n\
        deelnemers = [{ naam = \"AB\", functie = \"arts\", registratie = \"1\" }, \"Dirk\"]\n";
    std::fs::write(desk.group().join("groep.toml"), settings).unwrap();
    std::fs::write(desk.group().join("werkvormen.toml"), "[[werkvorm]]\nid = \"a\"\n").unwrap();
    desk
}

#[test]
fn what_other_programs_read() {
    let desk = desk();
    let file = desk.group().join("werkvormen.toml");
    let own = file.to_str().unwrap();
    let mut told = String::new();
    for args in [
        &["status"][..],
        &["parkeerlijst"],
        &["werkvormen"],
        &["werkvormen", "controleer", own],
        &["groep", "lijst"],
        &["groep", "deelnemers"],
        &["geschiedenis"],
        &["verslag"],
        &["bewijs"],
        &["bewijs", "--deelnemer", "Dirk"],
        &["reflectie"],
        &["overeenkomst"],
        &["jaaroverzicht", "2026"],
        &["volgende"],
        &["uitnodiging"],
        &["jaarplan"],
        &["agenda"],
        &["instellingen"],
        &["controle"],
    ] {
        let said = desk.run(&[args, &["--json"]].concat());
        let json: Value = serde_json::from_str(&said.out)
            .unwrap_or_else(|why| panic!("{args:?}: {why}\n{}{}", said.out, said.err));
        let name = args.join(" ").replace(own, "BESTAND");
        writeln!(told, "### {name}\n{}", shape_of(&json)).unwrap();
    }
    insta::assert_snapshot!(told);
}

/// The commands that do something, or take part in a meeting: they tell nothing that another program could want.
const DOERS: [&str; 25] = [
    "start",
    "oefen",
    "klok",
    "parkeer",
    "telefoon",
    "inbreng toevoegen",
    "inbreng formulier",
    "bijeenkomst verwijderen",
    "groep toevoegen",
    "groep overdragen",
    "groep overnemen",
    "groep deelnemers toevoegen",
    "groep deelnemers hernoemen",
    "groep deelnemers verwijderen",
    "wis bijeenkomst",
    "wis deelnemer",
    "wis ouder",
    "wis groep",
    "wis alles",
    "groep",
    "inbreng",
    "bijeenkomst",
    "wis",
    "",
    "help",
];

fn walk(command: &clap::Command, path: &str, found: &mut Vec<(String, bool)>) {
    let has_json = command.get_arguments().any(|one| one.get_long() == Some("json"));
    found.push((path.to_owned(), has_json));
    for next in command.get_subcommands() {
        walk(next, format!("{path} {}", next.get_name()).trim_start(), found);
    }
}

#[test]
fn every_command_that_tells_something_tells_it_to_programs_too() {
    let mut found = Vec::new();
    walk(&intervisie::cli::command(Words::DUTCH), "", &mut found);
    assert!(30 < found.len(), "{found:?}");
    for (path, has_json) in found {
        assert_eq!(has_json, !DOERS.contains(&path.as_str()), "{path}");
    }
}

#[test]
fn a_proof_for_programs_holds_nothing_that_was_said() {
    let desk = Desk::with(&[rich("GEHEIM-")]);
    for args in [&["bewijs", "--json"][..], &["reflectie", "--json"], &["volgende", "--json"]] {
        let told = desk.done(args);
        assert!(!told.contains("GEHEIM-"), "{args:?}: {told}");
    }
}
