//! No file leads back to itself along what files name, but for a file and those below it.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{self, Module};

type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// For each file the files that it names, those above and below it left out.
fn graph(modules: &[Module]) -> Graph<'_> {
    let by_path = modules.iter().map(|module| (module.path.as_slice(), module)).collect();
    let edges = modules.iter().map(|module| {
        let named = module.names.paths.iter().filter_map(|path| home(path, &by_path));
        let others = named.filter(|other| !is_family(module, other));
        (module.file.as_str(), others.map(|other| other.file.as_str()).collect())
    });
    edges.collect()
}

/// The file in which this path ends, past names that a module only passes on.
fn home<'a>(path: &[String], modules: &BTreeMap<&[String], &'a Module>) -> Option<&'a Module> {
    let mut path = path.to_vec();
    // As many times as one is likely to pass a name on.
    for _ in 0..8 {
        let length = (2..=path.len()).rev().find(|end| modules.contains_key(&path[..*end]))?;
        let module = modules[&path[..length]];
        let passed_on = path.get(length).and_then(|name| module.names.known.get(name));
        match passed_on {
            Some(full) if full[..] != path[..=length] => {
                path = [full, &path[length + 1..]].concat();
            }
            _ => return Some(module),
        }
    }
    None
}

/// Whether one stands somewhere below the other.
fn is_family(one: &Module, other: &Module) -> bool {
    one.path.starts_with(&other.path) || other.path.starts_with(&one.path)
}

/// The sets of files that lead to one another.
fn circles<'a>(graph: &Graph<'a>) -> BTreeSet<Vec<&'a str>> {
    let ahead = graph.keys().map(|file| (*file, reach(graph, file))).collect::<Graph<'_>>();
    let circle = |file: &&'a str| {
        let mutual = ahead[file].iter().filter(|other| ahead[*other].contains(file));
        mutual.copied().collect::<Vec<_>>()
    };
    ahead.keys().map(circle).filter(|files| files.len() > 1).collect()
}

/// All files that this one leads to.
fn reach<'a>(graph: &Graph<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        for other in graph.get(file).into_iter().flatten().copied() {
            if found.insert(other) {
                next.push(other);
            }
        }
    }
    found
}

#[test]
fn no_file_leads_back_to_itself() {
    let graph = graph(code::ours());
    let found = circles(&graph);
    assert!(found.is_empty(), "these files lead to one another: {found:#?}");
}

/// The circles in a crate with these files below `src/`.
fn circles_in(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    code::write(folder.path(), files);
    let modules = code::read(folder.path());
    let found = circles(&graph(&modules));
    found.into_iter().map(|files| files.into_iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_circle_is_found_past_a_name_that_is_passed_on() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "mod inner; pub use inner::Inner; fn f() { crate::b::f(); }"),
        ("a/inner.rs", "pub struct Inner(crate::b::B);"),
        ("b.rs", "use crate::{c, c::f};"),
        ("c.rs", "use crate::a::Inner;"),
    ];
    assert_eq!(circles_in(&files), [["src/a/inner.rs", "src/b.rs", "src/c.rs"]]);
}

#[test]
fn a_parent_and_its_child_and_tests_are_no_circle() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub mod inner; use inner::f; pub struct A;"),
        ("a/inner.rs", "use super::A; use crate::b::B;"),
        ("b.rs", "#[cfg(test)] mod tests { use crate::a::inner::f; }"),
    ];
    assert_eq!(circles_in(&files), Vec::<Vec<String>>::new());
}
