//! The house style: small files that say what they are for, in English but for the glossary.

use std::{collections::BTreeSet, path::Path};

use super::code::{self, Module, files, ours};

/// Most lines in a file, without comments, empty lines and tests.
const MAX_LINES: usize = 300;

/// Dutch words that are tempting in code and have a good English one.
const DUTCH: &[&str] = &[
    "bijeenkomst",
    "blok",
    "deelnemer",
    "duur",
    "groep",
    "naam",
    "stap",
    "tijd",
    "volgende",
    "voorzitter",
    "vorige",
    "werkvorms",
];

/// Where Dutch words are what it is about: what is shown, typed and written by users.
const OWN_WORDS: &[&str] = &["src/words", "src/cli/args", "src/written/library"];

#[test]
fn every_file_says_what_it_is_for() {
    for path in files(&code::root().join("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is for", path.display());
    }
}

#[test]
fn every_file_is_short() {
    let long = ours().iter().filter(|module| module.code_lines() > MAX_LINES);
    let found = long.map(|module| module.file.as_str()).collect::<Vec<_>>();
    assert!(found.is_empty(), "over {MAX_LINES} lines: {found:?}");
}

#[test]
fn there_is_no_mod_rs() {
    assert!(files(&code::root().join("src")).iter().all(|path| !path.ends_with("mod.rs")));
}

#[test]
fn every_file_that_the_guides_name_is_there() {
    for guide in ["CONTRIBUTING.md", "README.md", "packaging/README.md", "src/lib.rs"] {
        let text = std::fs::read_to_string(code::root().join(guide)).unwrap();
        let quoted = text.split('`').skip(1).step_by(2);
        let is_path = |word: &&str| {
            let own = ["src/", "tests/", "assets/", "benches/", "fuzz/"];
            own.iter().any(|folder| word.starts_with(folder)) && !word.contains([' ', '<'])
        };
        for path in quoted.filter(is_path) {
            assert!(code::root().join(path).exists(), "{guide} names {path}");
        }
    }
}

#[test]
fn every_link_between_the_guides_leads_somewhere() {
    let docs = std::fs::read_dir(code::root().join("docs")).unwrap();
    let pages = docs.map(|page| format!("docs/{}", page.unwrap().file_name().display()));
    for guide in ["README.md", "CONTRIBUTING.md"].map(str::to_owned).into_iter().chain(pages) {
        let path = code::root().join(&guide);
        let text = std::fs::read_to_string(&path).unwrap();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://") && !link.starts_with('#')) {
            let file = link.split('#').next().unwrap();
            assert!(path.with_file_name(file).exists(), "{guide} leads to {link}");
        }
    }
}

#[test]
fn the_screen_in_the_crate_docs_is_one_that_is_drawn() {
    let read = |path| std::fs::read_to_string(code::root().join(path)).unwrap();
    let snapshot = read("src/tui/snapshots/intervisie__tui__tests__overrun_80x24.snap");
    let (_, drawn) = snapshot.rsplit_once("---\n").unwrap();
    let docs = read("src/lib.rs");
    let shown = docs.lines().map(|line| line.strip_prefix("//! ").unwrap_or(line));
    for row in drawn.lines().filter(|row| !row.is_empty()) {
        let is_shown = shown.clone().any(|line| line.starts_with(row));
        assert!(is_shown, "the screen in src/lib.rs lacks {row:?}");
    }
}

#[test]
fn no_test_file_is_forgotten() {
    let in_full = |path: &Path| path.canonicalize().unwrap();
    for binary in ["it", "battery", "devices"] {
        let main = format!("tests/{binary}/main.rs");
        let modules = code::read_from(code::root(), &main, &["crate"]);
        let run = modules
            .iter()
            .map(|module| in_full(&code::root().join(&module.file)))
            .collect::<BTreeSet<_>>();
        let there = files(&code::root().join("tests").join(binary))
            .iter()
            .map(|path| in_full(path))
            .collect::<BTreeSet<_>>();
        let forgotten = there.difference(&run).collect::<Vec<_>>();
        assert!(forgotten.is_empty(), "no module of {main}: {forgotten:?}");
    }
}

#[test]
fn identifiers_are_english_but_for_the_glossary() {
    let is_own = |module: &Module| OWN_WORDS.iter().any(|own| module.file.starts_with(own));
    for module in ours().iter().filter(|module| !is_own(module)) {
        for identifier in &module.names.identifiers {
            let dutch = parts(identifier).into_iter().find(|part| DUTCH.contains(&part.as_str()));
            assert_eq!(dutch, None, "{}: {identifier}", module.file);
        }
    }
}

/// The words of an identifier: `step_name` and `StepName` have two.
fn parts(identifier: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in identifier.chars() {
        if c == '_' || c.is_uppercase() {
            parts.push(String::new());
        }
        if let (Some(part), true) = (parts.last_mut(), c != '_') {
            part.extend(c.to_lowercase());
        }
    }
    parts
}

#[test]
fn words_of_an_identifier_are_told_apart() {
    assert_eq!(parts("StapNaam"), ["", "stap", "naam"]);
    assert_eq!(parts("stap_naam"), ["stap", "naam"]);
}
