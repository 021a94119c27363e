//! The architecture and the house style, held against the code.
#![expect(clippy::unwrap_used, reason = "a test may stop at what should not be")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Longest file, tests aside.
const MAX_LINES: usize = 400;

/// For each folder: what its files may not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "std::fs",
            "std::thread",
            "std::env",
            "std::io",
            "tokio",
            "ratatui",
            "crossterm",
            "notify_rust",
            "crate::app",
            "crate::screen",
            "crate::tui",
            "crate::words",
            "crate::ports",
            "crate::terminal",
            "crate::devices",
            "crate::session::engine",
            "crate::cli",
        ],
    ),
    (
        "app",
        &[
            "std::fs",
            "std::thread",
            "std::env",
            "std::io",
            "tokio",
            "ratatui",
            "crossterm",
            "crate::tui",
            "crate::words",
            "crate::ports",
            "crate::terminal",
            "crate::session::engine",
            "crate::cli",
        ],
    ),
    (
        "screen",
        &[
            "std::fs",
            "std::thread",
            "std::env",
            "std::io",
            "tokio",
            "ratatui",
            "crossterm",
            "crate::tui",
            "crate::words",
            "crate::ports",
            "crate::terminal",
            "crate::session::engine",
            "crate::cli",
        ],
    ),
    (
        "tui",
        &[
            "std::fs",
            "std::thread",
            "tokio",
            "crate::ports",
            "crate::session::engine",
            "crate::cli",
        ],
    ),
    (
        "words",
        &["std::fs", "std::thread", "tokio", "ratatui", "crossterm", "crate::session::engine"],
    ),
    (
        "store",
        &[
            "ratatui",
            "crossterm",
            "crate::app",
            "crate::tui",
            "crate::screen",
            "crate::words",
            "crate::session::engine",
        ],
    ),
    (
        "devices",
        &[
            "ratatui",
            "crossterm",
            "crate::screen",
            "crate::tui",
            "crate::terminal",
            "crate::session::engine",
            "crate::cli",
        ],
    ),
    ("terminal", &["crate::app", "crate::domain", "crate::screen", "crate::tui", "crate::words"]),
];

/// Dutch words that are tempting in code and have a good English one.
const DUTCH: &[&str] = &[
    "naam",
    "duur",
    "stap",
    "blok",
    "volgende",
    "vorige",
    "tijd",
    "deelnemer",
    "groep",
    "werkvorms",
    "bijeenkomst",
    "voorzitter",
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let nested = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    nested.filter(|path| path.extension().is_some_and(|ext| ext == "rs")).collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("tests.rs")
}

/// The code of a file without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_folder_knows_only_what_it_may() {
    for (folder, forbidden) in FORBIDDEN {
        let mut paths = files(&source().join(folder));
        paths.push(source().join(format!("{folder}.rs")));
        for path in paths.iter().filter(|path| !is_test(path)) {
            let code = code(path);
            for name in *forbidden {
                assert!(!names(&code, name), "{} may not name {name}", path.display());
            }
        }
    }
}

/// Whether a path is named, in one line or inside a nested `use crate::{…}`.
fn names(code: &str, name: &str) -> bool {
    let own = name.strip_prefix("crate::");
    let nested = own.is_some_and(|module| {
        code.split("use crate::{").skip(1).any(|rest| {
            let list = rest.split("};").next().unwrap();
            let top =
                list.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     "));
            top.map(str::trim).any(|line| line.starts_with(&format!("{module}::")))
        })
    });
    nested || code.contains(name)
}

#[test]
fn every_file_says_what_it_is_for_and_is_short() {
    for path in files(&source()) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is for", path.display());
        let lines = code(&path).lines().count();
        assert!(is_test(&path) || lines <= MAX_LINES, "{} has {lines} lines", path.display());
    }
}

#[test]
fn identifiers_are_english_but_for_the_glossary() {
    for path in files(&source()) {
        let words = ["words", "args.rs", "library"].iter();
        if words.into_iter().any(|own| path.to_string_lossy().contains(own)) || is_test(&path) {
            continue;
        }
        for line in code(&path).lines() {
            let outside = line.split('"').step_by(2).collect::<String>();
            for word in outside.split(|c: char| !c.is_alphanumeric()) {
                let lower = word.to_lowercase();
                assert!(!DUTCH.contains(&lower.as_str()), "{}: {word}", path.display());
            }
        }
    }
}

#[test]
fn there_is_no_mod_rs() {
    assert!(files(&source()).iter().all(|path| !path.ends_with("mod.rs")));
}
