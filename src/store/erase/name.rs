//! Where a name stands in the records of a meeting, and the records without it.

use serde_json::Value;

use crate::{
    domain::{
        agenda::BlockKind,
        event::{Entry, Event, Started},
    },
    store::verbatim::Line,
};

/// Names of at least so many characters are found in capitals and small letters alike.
const LONG: usize = 4;

/// What stands in the place of a line that has this name, without it: a record, or none where
/// nothing can be kept of it. Nothing when it does not have the name.
pub(super) fn without(line: &Line, name: &str, blank: &str) -> Option<Vec<Entry>> {
    let Some(entry) = &line.entry else {
        let text = String::from_utf8_lossy(&line.bytes);
        return replaced(&text, name, blank).is_some().then(Vec::new);
    };
    if let Event::Started(started) = &entry.event {
        let started = in_topics(started, name, blank)?;
        return Some(vec![Entry { event: Event::Started(started), ..entry.clone() }]);
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

/// The words of a meeting's beginning are those of topics that are blocks of their own.
fn in_topics(started: &Started, name: &str, blank: &str) -> Option<Box<Started>> {
    let mut changed = started.clone();
    let mut found = false;
    let topics =
        changed.agenda.blocks.iter_mut().filter(|block| block.kind == BlockKind::Onderwerp);
    for block in topics {
        let names = block.steps.iter_mut().map(|step| &mut step.name).chain([&mut block.name]);
        for text in names {
            if let Some(without) = replaced(text, name, blank) {
                *text = without;
                found = true;
            }
        }
    }
    found.then(|| Box::new(changed))
}

fn replace_in(value: &mut Value, name: &str, blank: &str) -> bool {
    match value {
        Value::String(text) => match replaced(text, name, blank) {
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

/// Whether the name stands in a text as a word of its own.
pub(super) fn stands_in(text: &str, name: &str) -> bool {
    replaced(text, name, "").is_some()
}

/// A text with `blank` for each time the name stands in it as a word of its own; nothing when it
/// does not.
fn replaced(text: &str, name: &str, blank: &str) -> Option<String> {
    let mut without = String::new();
    let mut found = false;
    let mut rest = text;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let alone = !before.is_some_and(char::is_alphanumeric);
        if let Some(behind) = after(rest, name).filter(|_| alone) {
            without.push_str(blank);
            found = true;
            before = name.chars().last();
            rest = behind;
        } else {
            without.push(first);
            before = Some(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    found.then_some(without)
}

/// What follows the name at the beginning of a text, if it stands there as a word.
fn after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let any_case = LONG <= name.chars().count();
    for wanted in name.chars() {
        let found = rest.next()?;
        let same = found == wanted || any_case && found.to_lowercase().eq(wanted.to_lowercase());
        if !same {
            return None;
        }
    }
    let behind = rest.as_str();
    (!name.is_empty() && !behind.chars().next().is_some_and(char::is_alphanumeric))
        .then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word_of_its_own() {
        let cases = [
            ("Fatima belt Anna", "Anna", Some("Fatima belt (gewist)")),
            ("anna's vraag, Annabel niet", "Anna", Some("(gewist)'s vraag, Annabel niet")),
            ("Johanna en Annelies", "Anna", None),
            ("AB en ab", "AB", Some("(gewist) en ab")),
            ("José zei", "José", Some("(gewist) zei")),
            ("", "AB", None),
        ];
        for (text, name, expected) in cases {
            assert_eq!(replaced(text, name, "(gewist)").as_deref(), expected, "{text}");
        }
    }
}
