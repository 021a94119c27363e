//! The English words of the shipped file stand beside the Dutch ones: each werkvorm, each step, each text.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::written::library::step::SHORT;

const DUTCH: &str = include_str!("../../../../werkvormen.toml");
const ENGLISH: &str = include_str!("../../../../assets/werkvormen.en.toml");
/// What is worded: in the werkvorm, and in each of its steps.
const WORDED: [&str; 5] = ["naam", "doel", "materiaal", "voorbereiding", "opmerking"];
const IN_A_STEP: [&str; 4] = ["naam", "kort", "regel", "zeg"];
/// Letters of a rule that is read from the other end of the room.
const RULE: usize = 46;

fn werkvormen(text: &str) -> Vec<Table> {
    tables(&text.parse::<Table>().unwrap(), "werkvorm")
}

fn tables(of: &Table, key: &str) -> Vec<Table> {
    let all = of.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    all.into_iter().filter_map(|one| one.as_table().cloned()).collect()
}

fn has<'a>(table: &Table, texts: &[&'a str]) -> BTreeSet<&'a str> {
    texts.iter().copied().filter(|key| table.contains_key(*key)).collect()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn each_text_has_its_english() {
    let (dutch, english) = (werkvormen(DUTCH), werkvormen(ENGLISH));
    let ids = |all: &[Table]| all.iter().map(|one| text(one, "id").to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&dutch), ids(&english));
    for (dutch, english) in dutch.iter().zip(&english) {
        let id = text(dutch, "id");
        assert_eq!(has(dutch, &WORDED), has(english, &WORDED), "{id}");
        let (steps, worded) = (tables(dutch, "stap"), tables(english, "stap"));
        assert_eq!(steps.len(), worded.len(), "{id}");
        for (step, worded) in steps.iter().zip(&worded) {
            let at = format!("{id}: {}", text(worded, "naam"));
            assert_eq!(has(step, &IN_A_STEP[2..]), has(worded, &IN_A_STEP[2..]), "{at}");
        }
    }
}

#[test]
fn english_words_fit_the_places_of_the_dutch_ones() {
    let letters = |text: &str| text.chars().count();
    let mut names = BTreeMap::new();
    for werkvorm in werkvormen(ENGLISH) {
        let id = text(&werkvorm, "id").to_owned();
        assert_eq!(names.insert(text(&werkvorm, "naam").to_owned(), id.clone()), None, "{id}");
        for step in tables(&werkvorm, "stap") {
            let at = format!("{id}: {}", text(&step, "naam"));
            let short =
                step.get("kort").and_then(Value::as_str).unwrap_or_else(|| text(&step, "naam"));
            assert!(letters(short) <= SHORT, "{at}");
            assert!(letters(text(&step, "regel")) <= RULE, "{at}");
            assert!(letters(text(&step, "zeg")) <= 80, "{at}");
            assert_ne!(text(&step, "naam"), "Closing", "{at}");
        }
    }
}
