//! Journals with a right check and values that no meeting has, as a parcel or another program may bring
//! them: every number and every moment of every event at its extremes. Each is read, or told as damaged;
//! no command stops on it.

use std::{
    collections::BTreeSet,
    fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
};

use intervisie::store::journal::JournalName;
use serde_json::{Value, json};

use crate::checks;
use crate::dice::{Dice, is_long};
use crate::folder::Folder;
use crate::lines::{meeting, start};

/// What stands in the place of a number.
fn numbers() -> Vec<Value> {
    let plain =
        [i64::MIN, i64::MIN / 1000, -1 << 31, -1, 0, 1, 1 << 31, 1 << 53, 1 << 62, i64::MAX];
    let odd = [json!(u64::MAX), json!(1e300), json!(-0.0), json!(0.5), json!(null), json!("12")];
    plain.into_iter().map(Value::from).chain(odd).collect()
}

/// What stands in the place of a moment or a day.
fn moments() -> Vec<Value> {
    let odd = [
        "-009999-01-02T01:59:59Z",
        "9999-12-30T22:00:00Z",
        "1970-01-01T00:00:00Z",
        "2026-02-30T25:61:00Z",
        "9999-12-31T23:59:00",
        "-009999-01-01T00:00:00",
        "",
    ];
    odd.into_iter().map(Value::from).collect()
}

/// The journals of the golden files, without the checks.
fn golden() -> Vec<Vec<Value>> {
    fn files(folder: &Path) -> Vec<PathBuf> {
        let inside = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        inside.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/data");
    let mut journals = Vec::new();
    for path in files(&folder).iter().filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
    {
        let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        let all = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let lines = all.filter_map(|mut line| {
            line.as_object_mut()?.remove("crc")?;
            Some(line)
        });
        journals.push(lines.collect());
    }
    journals
}

/// Where the numbers and moments of a line stand.
fn places(value: &Value, at: &str, found: &mut Vec<(String, bool)>) {
    match value {
        Value::Number(_) => found.push((at.to_owned(), true)),
        Value::String(text) if text.get(4..5) == Some("-") && text.contains(':') => {
            found.push((at.to_owned(), false));
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate().take(1) {
                places(value, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                places(value, &format!("{at}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// Each kind of value once, at each extreme, in an otherwise good journal: its name and its lines.
fn odd() -> Vec<(String, Vec<Value>)> {
    let (mut seen, mut odd) = (BTreeSet::new(), Vec::new());
    for journal in golden() {
        for (index, line) in journal.iter().enumerate() {
            let event = match &line["event"] {
                Value::Object(fields) => fields.keys().next().cloned().unwrap_or_default(),
                name => name.to_string(),
            };
            let mut found = Vec::new();
            places(line, "", &mut found);
            for (place, is_number) in found {
                // What every line has is tried in the first and in the last event of a meeting.
                let common = place.starts_with("/at") || place.starts_with("/seq");
                let kind = if common && event != "started" { String::new() } else { event.clone() };
                if !seen.insert((kind, place.clone())) {
                    continue;
                }
                for value in if is_number { numbers() } else { moments() } {
                    let name = format!("{event}{place} = {value}");
                    let mut lines = journal.clone();
                    *lines[index].pointer_mut(&place).unwrap() = value;
                    odd.push((name, lines));
                }
            }
        }
    }
    odd
}

/// The bytes of a line before its check.
fn unchecked(line: &Value) -> String {
    let mut text = line.to_string();
    text.pop();
    text
}

fn checked(line: &Value) -> String {
    let text = unchecked(line);
    format!("{text},\"crc\":\"{:08x}\"}}\n", crc32fast::hash(text.as_bytes()))
}

#[test]
fn every_value_at_its_extremes_is_read_or_told_and_stops_no_screen() {
    let mut stopped = Vec::new();
    let odd = odd();
    for (name, lines) in &odd {
        let lines: Vec<String> = lines.iter().map(unchecked).collect();
        let bytes = [b"\x01".as_slice(), lines.join("\n").as_bytes()].concat();
        if catch_unwind(|| checks::journal(&bytes)).is_err() {
            stopped.push(name.clone());
        }
    }
    eprintln!("{} journals", odd.len());
    assert!(stopped.is_empty(), "{} of {}: {stopped:#?}", stopped.len(), odd.len());
}

#[test]
fn no_command_stops_on_a_value_that_no_meeting_has() {
    let mut dice = Dice::thrown("odd values");
    let folder = Folder::new();
    let meetings = folder.path().join("groepen/noord/bijeenkomsten");
    fs::create_dir_all(&meetings).unwrap();
    let mut ids = Vec::new();
    let mut odd = odd();
    if !is_long() {
        odd.retain(|_| dice.once_in(6));
    }
    for ((name, lines), number) in odd.iter().zip(1_000..) {
        let id = meeting(number);
        let path = meetings.join(JournalName::first(start(), id));
        fs::write(path, lines.iter().map(checked).collect::<String>()).unwrap();
        ids.push((name, id.to_string()));
    }
    let runs = |args: &[&str], about: &str| {
        let done = folder.run(&[args, &["--groep", "noord"]].concat());
        let fine = [0, 1].contains(&done.code) && !done.err.contains("src/");
        assert!(fine, "{args:?} of {about}: {}\n{}", done.code, done.err);
    };
    let of_all: [&[&str]; 9] = [
        &["status"],
        &["status", "--json"],
        &["parkeerlijst"],
        &["parkeerlijst", "--json"],
        &["geschiedenis"],
        &["geschiedenis", "--json"],
        &["jaaroverzicht", "2026"],
        &["volgende"],
        &["groep"],
    ];
    for args in of_all {
        runs(args, "all");
    }
    for (name, id) in &ids {
        if is_long() || dice.once_in(6) {
            for args in [&["verslag"][..], &["bewijs"]] {
                runs(&[args, &[id]].concat(), name);
            }
        }
    }
    eprintln!("{} journals, each named by one command", ids.len());
}
