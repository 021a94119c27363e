//! Which keys of one's own hold, and what is told of those that cannot.

use std::{collections::BTreeSet, fs};

use super::*;
use crate::{
    app::keymap,
    words::Words,
    written::settings::{self, FILE, SettingsFile},
};

fn read(keys: &str) -> SettingsFile {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    fs::write(&path, format!("[toetsen]\n{keys}\n")).unwrap();
    SettingsFile { name: FILE.into(), ..settings::read(&path).unwrap() }
}

fn keys(text: &str) -> Keys {
    let file = read(text);
    assert_eq!(file.mistakes, [], "{text}");
    file.value.keys
}

#[test]
fn what_is_written_takes_the_place_of_what_is_usual() {
    let own = keys("volgende = \"F5\"\npark = [\"F6\", \"P\"]\nbijsturen = []");
    assert_eq!(own.of(Table::Live, Action::Next), [Key::F(5)]);
    assert_eq!(own.of(Table::Phone, Action::Next), [Key::F(5)]);
    for place in [Table::Live, Table::Watched, Table::Parked] {
        assert_eq!(own.of(place, Action::Park), [Key::F(6), Key::Char('p')]);
    }
    assert_eq!(own.of(Table::Live, Action::Adjust), []);
    assert_eq!(own.of(Table::Live, Action::Extend), [Key::Char('v')]);
}

#[test]
fn what_brought_one_somewhere_leads_away_again() {
    let own = keys("parkeerlijst = \"F3\"\ntelefoons = \"F4\"\nhulp = \"F1\"");
    assert_eq!(own.of(Table::Parked, Action::Back), [Key::Esc, Key::Left, Key::F(3)]);
    assert_eq!(own.of(Table::Phone, Action::Back), [Key::Esc, Key::F(4)]);
    assert_eq!(own.of(Table::FollowPhone, Action::Back), [Key::Esc, Key::F(4)]);
    assert_eq!(own.of(Table::Help, Action::Back), [Key::Esc, Key::Enter, Key::F(1)]);
}

#[test]
fn a_way_out_stays_a_way_out() {
    let own = keys("kaart = \"F2\"\nweggaan = \"F10\"");
    assert_eq!(own.of(Table::Card, Action::Card), [Key::F(2), Key::Esc]);
    assert_eq!(own.of(Table::Live, Action::Leave), [Key::F(10), Key::Ctrl('c')]);
    assert_eq!(own.of(Table::Question, Action::Leave), [Key::Ctrl('c')]);
    assert_eq!(own.of(Table::Ended, Action::Leave), [Key::F(10), Key::Enter, Key::Ctrl('c')]);
}

#[test]
fn two_keys_can_change_places() {
    let own = keys("parkeren = \"v\"\nerbij = \"p\"");
    assert_eq!(own.of(Table::Live, Action::Park), [Key::Char('v')]);
    assert_eq!(own.of(Table::Live, Action::Extend), [Key::Char('p')]);
}

#[test]
fn each_mistake_is_told_at_its_place() {
    let file = read(
        "parkeer = \"F2\"\nkwijt = \"F3\"\nklok = [\"spati\", 3, \"F99\"]\npark = \"F4\"\nparkeren = \"F5\"",
    );
    assert_eq!(file.value.keys, Keys::USUAL);
    for (name, words) in [("mistakes", Words::DUTCH), ("mistakes_in_english", Words::ENGLISH)] {
        insta::assert_snapshot!(name, words.mistakes().report(&file));
    }
}

#[test]
fn keys_that_cannot_hold_are_told_and_the_usual_ones_hold() {
    let file = read(
        "volgende = []\nparkeren = [\"F2\", \"v\"]\nklok = \"Esc\"\nnoteren = \"F2\"\nfilter = \"x\"\nweggaan = \"Ctrl-C\"\nkaart = \"Ctrl-C\"",
    );
    assert_eq!(file.value.keys, Keys::USUAL);
    for (name, words) in [("clashes", Words::DUTCH), ("clashes_in_english", Words::ENGLISH)] {
        insta::assert_snapshot!(name, words.mistakes().report(&file));
    }
}

#[test]
fn every_name_is_one_and_reads_in_both_languages() {
    let mut names = BTreeSet::new();
    for deed in DEEDS {
        let usual: Vec<String> = deed.usual().iter().map(|key| key.written()).collect();
        assert!(!usual.is_empty(), "{}", deed.name);
        assert!(names.insert(deed.name), "{}", deed.name);
        assert!(deed.name == deed.english || names.insert(deed.english), "{}", deed.english);
        for name in [deed.name, deed.english] {
            let own = keys(&format!("{name} = {usual:?}"));
            assert_eq!(deed.wanted(own), Some(deed.usual()), "{name}");
        }
    }
}

#[test]
fn whatever_has_a_letter_has_a_name() {
    // Marks are moved, and what is asked is answered, with the same keys everywhere.
    let fixed = [
        Action::Up,
        Action::Down,
        Action::Back,
        Action::Yes,
        Action::No,
        Action::Answer,
        Action::Announce,
        Action::GiveSign,
        Action::TakeCard,
        Action::TellKind,
    ];
    for hint in Table::ALL.into_iter().flat_map(keymap::all) {
        let is_letter = hint.keys.iter().any(|key| matches!(key, Key::Char(_) | Key::Delete));
        let has_name = DEEDS.iter().any(|deed| deed.actions.contains(&hint.action));
        assert!(!is_letter || has_name != fixed.contains(&hint.action), "{:?}", hint.action);
    }
}
