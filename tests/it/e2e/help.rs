//! What `--help` says of every command, to the letter, and what `--licenties` says.

use std::{fmt::Write as _, fs, path::Path};

use super::folder::Folder;

#[test]
fn every_command_explains_itself() {
    let mut all = String::new();
    explain(&Folder::new(), &[], &mut all);
    insta::assert_snapshot!(all);
}

/// Adds the help of this command and of all below it, as it lists them itself.
fn explain(folder: &Folder, command: &[&str], all: &mut String) {
    let args: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
    let said = folder.run(&args);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{command:?}");
    write!(all, "### {}\n{}\n", command.join(" "), said.out).unwrap();
    let listed = said.out.lines().skip_while(|line| *line != "Opdrachten:").skip(1);
    for line in listed.take_while(|line| !line.is_empty()) {
        let name = line.split_whitespace().next().unwrap();
        let below: Vec<&str> = command.iter().copied().chain([name]).collect();
        explain(folder, &below, all);
    }
}

#[test]
fn whose_work_is_inside_is_told_whatever_else_is_typed() {
    let folder = Folder::new();
    let said = folder.run(&["--licenties"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("\nratatui 0.") && said.out.contains("Permission is hereby granted"));
    assert_eq!(folder.run(&["--licenties", "status"]).out, said.out);
    let english = folder.run(&["--licences", "--language", "en"]).out;
    assert!(english.contains("with thanks") && !english.contains("dank"), "{english}");
    let parts = |all: &str| all.split_once("\n\n").map(|(_, parts)| parts.to_owned());
    assert_eq!(parts(&english), parts(&said.out));
}

#[test]
fn every_command_on_its_page_is_one() {
    let page = include_str!("../../../docs/opdrachten.md");
    let (_, rest) = page.split_once("```\n").unwrap();
    let (listed, _) = rest.split_once("```").unwrap();
    let folder = Folder::new();
    let is_word = |word: &&str| word.chars().all(char::is_lowercase);
    for line in listed.lines() {
        let command = line.strip_prefix("intervisie").unwrap();
        let typed = command.split("  ").next().unwrap();
        // What may be left out stands between brackets.
        let bare = |word: &'static str| word.trim_matches(['[', ']']);
        let named = typed.split_whitespace().map(bare).take_while(is_word);
        let options = line.split_whitespace().filter(|word| word.starts_with("--"));
        let words: Vec<&str> = named.chain(["--help"]).collect();
        let said = folder.run(&words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        for option in options {
            let option = option.trim_end_matches([';', ',']);
            assert!(said.out.contains(option), "{words:?} has no {option}");
        }
    }
}

/// What stands in `code` on this page and is a command of the program.
fn commands_on(page: &str) -> Vec<Vec<&str>> {
    let quoted = page.split('`').skip(1).step_by(2).filter(|text| !text.contains('\n'));
    let typed = quoted.filter_map(|text| text.strip_prefix("intervisie "));
    // What is read from a file is no part of the command.
    typed
        .map(|text| text.split(" < ").next().unwrap_or(text).split_whitespace().collect())
        .collect()
}

#[test]
fn every_command_that_a_guide_names_can_be_typed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = fs::read_dir(root.join("docs")).unwrap().map(|page| page.unwrap().path());
    let folder = Folder::new();
    let mut typed = 0;
    for page in pages.chain([root.join("README.md")]) {
        for words in commands_on(&fs::read_to_string(&page).unwrap()) {
            let said = folder.run(&[&words[..], &["--help"]].concat());
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{}: {words:?}", page.display());
            typed += 1;
        }
    }
    assert!(40 < typed, "{typed}");
}
