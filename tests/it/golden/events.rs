//! The golden journals hold everything that can happen, under the names that it has always had.

use std::collections::BTreeSet;

use serde_json::Value;

use super::desk::{golden, has_extension};

/// Every event, as a journal calls it.
const EVENTS: [&str; 36] = [
    "acknowledged",
    "action_reviewed",
    "adjusted",
    "away_left_out",
    "called_back",
    "clock_chosen",
    "clock_set",
    "closing_time_moved",
    "confidentiality_confirmed",
    "consent_refused",
    "continued",
    "corrected",
    "ended",
    "erased",
    "inbreng_chosen",
    "inbreng_offered",
    "minutes_added",
    "next_time_set",
    "note_taken",
    "note_withdrawn",
    "participant_came",
    "participant_left",
    "paused",
    "rang",
    "rest_parked",
    "role_given",
    "started",
    "step_started",
    "swapped",
    "taken_over",
    "topic_parked",
    "topic_reworded",
    "topic_settled",
    "topic_withdrawn",
    "undone",
    "venue_set",
];

/// The words in an event that say which of several things it was.
const WORDS: [(&str, &[&str]); 12] = [
    (
        "note_taken",
        &[
            "action",
            "insight",
            "question",
            "remark",
            "agreement",
            "worked",
            "did_not_work",
            "one_word",
            "feedback",
        ],
    ),
    (
        "rang",
        &[
            "wrap_up",
            "well_over",
            "slack_gone",
            "slot_in10",
            "slot_in5",
            "slot_now",
            "close_in5",
            "close_now",
        ],
    ),
    ("acknowledged", &["slot_now"]),
    ("adjusted", &["shorten", "shorter_afsluiter", "more_for_model", "topic", "dropped"]),
    ("consent_refused", &["minutes_beyond_slack", "closing_time", "adjustment", "drop_block"]),
    ("topic_parked", &["later_today", "next_time", "elsewhere", "during"]),
    ("topic_settled", &["done", "parked_again", "let_go", "reason"]),
    ("action_reviewed", &["done", "partly", "not_done"]),
    ("role_given", &["chair", "timekeeper", "note_taker", "inbrenger"]),
    ("venue_set", &["online", "place"]),
    ("clock_chosen", &["system", "elapsed"]),
    ("erased", &["content", "meeting", "records"]),
];

#[test]
fn everything_that_can_happen_is_in_the_golden_journals() {
    let happened = happened();
    let names: BTreeSet<&str> = happened.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, BTreeSet::from(EVENTS));
    for (event, words) in WORDS {
        let of_event = happened.iter().filter(|(name, _)| name == event);
        let told: BTreeSet<&str> =
            of_event.flat_map(|(_, words)| words).map(String::as_str).collect();
        for word in words {
            assert!(told.contains(word), "no {event} tells of {word}");
        }
    }
}

/// What the journals tell of, without those of a newer program: names, and all words of each.
fn happened() -> Vec<(String, BTreeSet<String>)> {
    let golden = golden();
    let is_journal = |name: &str| has_extension(name, "jsonl") && !name.contains("nieuwer/");
    let journals = golden.iter().filter(|(name, _)| is_journal(name));
    let lines = journals.flat_map(|(_, bytes)| bytes.split(|byte| *byte == b'\n'));
    // Of a line that was cut there is nothing to tell.
    let entries = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    entries.map(|entry| named(&entry["event"])).collect()
}

/// The name of an event, and all words in it.
fn named(event: &Value) -> (String, BTreeSet<String>) {
    let mut words = BTreeSet::new();
    add_words(event, &mut words);
    let name = match event {
        Value::String(name) => name,
        event => event.as_object().unwrap().keys().next().unwrap(),
    };
    (name.clone(), words)
}

fn add_words(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(word) => {
            words.insert(word.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| add_words(value, words)),
        Value::Object(fields) => {
            for (key, value) in fields {
                words.insert(key.clone());
                add_words(value, words);
            }
        }
        _ => {}
    }
}
