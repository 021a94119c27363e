//! Who may know whom: the table of rooms in `src/lib.rs`, held against the code.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::{
    code::{self, Module},
    names::FullPath,
};

/// Parts of the standard library that reach the world around the program.
const WORLD: &[&str] = &["env", "fs", "io", "net", "os", "process", "thread"];

/// A file, and what it names outside its own room: a room, a library, or `std` for the world.
type Arrow<'a> = (&'a Module, String);

/// Each room with all that it may name, from the table in the crate docs. A row is
/// `| [`app`] | what it is | `domain` | `jiff` |`.
fn table(docs: &str) -> BTreeMap<String, BTreeSet<String>> {
    let rows = docs.lines().filter_map(|line| {
        let cells = line.strip_prefix("//! | ")?.split('|').collect::<Vec<_>>();
        let [room, _, rooms, outside, ""] = cells.as_slice() else { return None };
        let may_name = words(rooms).chain(words(outside)).collect();
        let name = words(room).next().filter(|_| room.contains('`'))?;
        Some((name, may_name))
    });
    rows.collect()
}

fn words(cell: &str) -> impl Iterator<Item = String> {
    let words = cell.split(|c: char| !"_-".contains(c) && !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned)
}

/// The table of the crate in this folder.
fn table_of(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    table(&fs::read_to_string(folder.join("src/lib.rs")).unwrap())
}

/// The libraries that the manifest brings in, by how code names them.
fn libraries(folder: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let manifest = text.parse::<toml::Table>().unwrap();
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables =
        targets.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table);
    let lists = tables.chain([&manifest]).filter_map(|table| table.get("dependencies")?.as_table());
    lists.flat_map(toml::Table::keys).map(|name| (name.replace('-', "_"), name.clone())).collect()
}

/// Everything that rooms name outside themselves.
fn arrows<'a>(modules: &'a [Module], libraries: &BTreeMap<String, String>) -> Vec<Arrow<'a>> {
    let rooms = modules.iter().filter(|module| module.path.len() > 1);
    let arrows = rooms.flat_map(|module| {
        let targets = module.names.paths.iter().filter_map(|path| target(path, module, libraries));
        targets.map(move |target| (module, target))
    });
    arrows.collect()
}

/// Where a path leads to outside the room of its file.
fn target(
    path: &FullPath,
    module: &Module,
    libraries: &BTreeMap<String, String>,
) -> Option<String> {
    let second = path.get(1).map_or("*", String::as_str);
    match path.first()?.as_str() {
        // The whole crate, or `crate::*`, would hide what is used: no table allows it.
        "crate" | "intervisie" => (second != module.room()).then(|| second.to_owned()),
        "std" => (second == "*" || WORLD.contains(&second)).then(|| "std".to_owned()),
        first => libraries.get(first).cloned(),
    }
}

/// Everything in the crate in this folder that goes against its own table.
fn faults(folder: &Path, modules: &[Module]) -> BTreeSet<(String, String)> {
    let table = table_of(folder);
    let fault = |(module, target): Arrow<'_>| {
        let may_name = table.get(module.room());
        let is_fault = may_name.is_none_or(|names| !names.contains(&target));
        is_fault.then(|| (module.file.clone(), target))
    };
    let rooms = modules.iter().filter(|module| module.path.len() == 2);
    let unknown = rooms.filter(|module| !table.contains_key(module.room()));
    let no_row = unknown.map(|module| (module.file.clone(), "no row in the table".to_owned()));
    arrows(modules, &libraries(folder)).into_iter().filter_map(fault).chain(no_row).collect()
}

#[test]
fn every_room_knows_only_what_the_table_says() {
    let found = faults(code::root(), code::ours());
    assert!(found.is_empty(), "the table in src/lib.rs does not allow {found:#?}");
}

#[test]
fn the_table_allows_nothing_that_no_file_needs() {
    let arrows = arrows(code::ours(), &libraries(code::root()));
    for (room, may_name) in table_of(code::root()) {
        for other in may_name {
            let is_used = arrows.iter().any(|(module, to)| module.room() == room && *to == other);
            assert!(
                is_used,
                "{room} does not name {other}: take it out of the table in src/lib.rs"
            );
        }
    }
}

/// A crate with one room, `domain`, that may name nothing, and one file in it with this code.
fn faults_with(within: &str, lib: &str, grade: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join(within);
    let lib = format!("//! | [`domain`] | the rules of a meeting | | |\npub mod domain;\n{lib}");
    code::write(
        &root,
        &[
            ("lib.rs", &lib),
            ("domain.rs", "pub mod grade;"),
            ("domain/grade.rs", grade),
            ("store.rs", ""),
        ],
    );
    fs::write(root.join("Cargo.toml"), "[dependencies]\nnotify-rust = \"4\"\n").unwrap();
    faults(&root, &code::read(&root)).into_iter().collect()
}

#[test]
fn each_hole_that_there_was_is_closed() {
    for (code, named) in [
        ("use crate::{domain::id::Id, store::line};", "store"),
        ("use crate::devices::Devices;", "devices"),
        ("fn f() { crate::screen::screen(); }", "screen"),
        ("use super::super::app::App;", "app"),
        ("use crate::*;", "*"),
        ("use crate as house;", "*"),
        ("use {std::{fmt, fs}};", "std"),
        ("use std as s;", "std"),
        ("use std::thread::spawn;", "std"),
        ("use notify_rust::Notification;", "notify-rust"),
    ] {
        let expected = vec![("src/domain/grade.rs".to_owned(), named.to_owned())];
        assert_eq!(faults_with("", "", code), expected, "{code}");
    }
    assert_eq!(faults_with("", "", "use crate::domain::id::Id; use std::fmt;"), []);
}

#[test]
fn where_the_crate_lies_makes_no_difference() {
    for within in ["tests", "words/library", "tests/it/src"] {
        assert_eq!(faults_with(within, "", "use std::fs;").len(), 1, "{within}");
    }
}

#[test]
fn a_new_room_needs_a_row() {
    let expected = vec![("src/store.rs".to_owned(), "no row in the table".to_owned())];
    assert_eq!(faults_with("", "pub mod store;", ""), expected);
}
