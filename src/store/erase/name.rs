//! Where a name stands in the records of a meeting, and the records without it.

use serde_json::Value;

use super::readings::stands_in;
use crate::{
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{Entry, Event, NoteKind, Started},
        spelling::Spelling,
    },
    store::verbatim::Line,
};

/// What stands in the place of a line that has this name, without it: a record, or none where
/// nothing can be kept of it. Nothing when it does not have the name.
pub(super) fn without(line: &Line, name: &Spelling, blank: &str) -> Option<Vec<Entry>> {
    let Some(entry) = &line.entry else {
        let text = String::from_utf8_lossy(&line.bytes);
        return stands_in(name, &text).then(Vec::new);
    };
    if let Event::Started(started) = &entry.event {
        let started = in_beginning(started, name, blank)?;
        return Some(vec![Entry { event: Event::Started(started), ..entry.clone() }]);
    }
    if is_word_of(&entry.event, name) {
        return Some(Vec::new());
    }
    let mut value = serde_json::to_value(&entry.event).ok()?;
    if !replace_in(&mut value, name, blank) {
        return None;
    }
    let mut event = serde_json::from_value(value).ok();
    if let (Some(Event::ParticipantCame(now)), Event::ParticipantCame(before)) =
        (&mut event, &entry.event)
        && now.name != before.name
    {
        // They say who it was.
        now.function = None;
        now.registration = None;
    }
    Some(event.map(|event| Entry { event, ..entry.clone() }).into_iter().collect())
}

/// The word with which somebody left is that person's own, and goes whole.
fn is_word_of(event: &Event, name: &Spelling) -> bool {
    let Event::NoteTaken(note) = event else { return false };
    let is_of_name = |who: &Confidential| name.replaced(who.reveal(), "").is_some();
    note.kind == NoteKind::OneWord && note.who.as_ref().is_some_and(is_of_name)
}

/// The words of a meeting's beginning are what the group and the blocks are called, and those of topics that
/// are blocks of their own: the rest are a library's.
fn in_beginning(started: &Started, name: &Spelling, blank: &str) -> Option<Box<Started>> {
    let mut changed = started.clone();
    let texts = changed.agenda.blocks.iter_mut().flat_map(|block| {
        let is_topic = block.kind == BlockKind::Onderwerp;
        let of_steps = block.steps.iter_mut().filter(move |_| is_topic).map(|step| &mut step.name);
        of_steps.chain([&mut block.name])
    });
    let mut found = false;
    for text in texts.chain([&mut changed.group]) {
        if let Some(without) = name.replaced(text, blank) {
            *text = without;
            found = true;
        }
    }
    found.then(|| Box::new(changed))
}

fn replace_in(value: &mut Value, name: &Spelling, blank: &str) -> bool {
    match value {
        Value::String(text) => match name.replaced(text, blank) {
            Some(without) => {
                *text = without;
                true
            }
            None => false,
        },
        // All of them, also after the first that has it.
        Value::Array(values) => {
            values
                .iter_mut()
                .filter_map(|value| replace_in(value, name, blank).then_some(()))
                .count()
                != 0
        }
        Value::Object(values) => {
            values
                .values_mut()
                .filter_map(|value| replace_in(value, name, blank).then_some(()))
                .count()
                != 0
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The keys under which a record has words of people.
const WORDS: [&str; 11] = [
    "by",
    "chair",
    "function",
    "name",
    "place",
    "reason",
    "registration",
    "text",
    "timekeeper",
    "venue",
    "who",
];

/// The words of people in a record, apart from those that it has of the program.
pub(super) fn words(entry: &Entry) -> Vec<String> {
    let mut words = Vec::new();
    if let Event::Started(started) = &entry.event {
        let topics =
            started.agenda.blocks.iter().filter(|block| block.kind == BlockKind::Onderwerp);
        words.extend(topics.map(|block| block.name.clone()));
    } else if let Ok(value) = serde_json::to_value(&entry.event) {
        collect("", &value, &mut words);
    }
    words
}

fn collect(key: &str, value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) if WORDS.contains(&key) => words.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(key, value, words)),
        Value::Object(values) => values.iter().for_each(|(key, value)| collect(key, value, words)),
        _ => {}
    }
}
