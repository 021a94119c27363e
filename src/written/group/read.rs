//! From the text of `groep.toml` to a group.

use std::collections::BTreeSet;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    domain::{
        clean::clean,
        colour::GROUNDS,
        confidential::Confidential,
        event::{Participant, Venue},
        group::{Group, INTERVALS, LENGTHS, MAX_NAMES},
        language::LANGUAGES,
        margin::MARGINS,
        naming::Naming,
        people::MAX_NAME,
    },
    written::{
        colours,
        library::LEVELS,
        toml::{
            Fields, Mistakes,
            mistake::{MistakeKind, Type},
        },
    },
};

const KEYS: [&str; 14] = [
    "naam",
    "taal",
    "deelnemers",
    "namen",
    "woorden_in_zaal",
    "duur",
    "marge",
    "interval",
    "niveau",
    "plaats",
    "register",
    "jaarplan",
    "begeleider",
    colours::KEY,
];
const PARTICIPANT: [&str; 5] = ["naam", "voluit", "functie", "registratie", FORMER];
/// What somebody was called before the name was corrected.
pub(super) const FORMER: &str = "eerder";
/// Most names that somebody had before.
const MOST_FORMER: usize = 20;

/// How people are called, as it is written.
pub(super) const NAMINGS: [(&str, Naming); 2] =
    [("initialen", Naming::Initials), ("voluit", Naming::Full)];

/// The group of a file.
pub(super) fn group(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Group {
    fields.only(mistakes, &KEYS);
    Group {
        name: fields.text(mistakes, "naam", MAX_NAME),
        language: fields.word(mistakes, "taal", &LANGUAGES),
        participants: participants(fields, mistakes),
        naming: fields.word(mistakes, "namen", &NAMINGS),
        words_in_room: fields.flag(mistakes, "woorden_in_zaal"),
        length: fields.length(mistakes, "duur", LENGTHS),
        margin: fields.length(mistakes, "marge", MARGINS),
        interval_weeks: fields.weeks(mistakes, "interval", INTERVALS),
        level: fields.word(mistakes, "niveau", &LEVELS),
        venue: fields.text(mistakes, "plaats", MAX_NAME).map(Venue::named),
        register: fields.text(mistakes, "register", MAX_NAME),
        year_plan: fields.text(mistakes, "jaarplan", MAX_NAME),
        facilitator: fields.text(mistakes, "begeleider", MAX_NAME).map(Confidential::new),
        colours: colours::own(fields, mistakes, &GROUNDS),
    }
}

fn participants(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Vec<Participant> {
    let Some(value) = fields.get("deelnemers") else {
        return Vec::new();
    };
    let DeValue::Array(values) = value.get_ref() else {
        let kind = MistakeKind::WrongType { key: "deelnemers", expected: Type::Names };
        mistakes.note(value.span(), kind);
        return Vec::new();
    };
    let mut names = BTreeSet::new();
    let mut found = Vec::new();
    for value in values {
        if found.len() == MAX_NAMES {
            mistakes.note(value.span(), MistakeKind::TooMany { key: "deelnemers", max: MAX_NAMES });
            break;
        }
        let Some(participant) = participant(value, mistakes) else {
            continue;
        };
        if names.insert(participant.name.clone()) {
            found.push(participant);
        } else {
            mistakes.note(value.span(), MistakeKind::NameTwice);
        }
    }
    found
}

/// A name alone, or a table with more about the person.
fn participant(value: &Spanned<DeValue<'_>>, mistakes: &mut Mistakes<'_>) -> Option<Participant> {
    if let DeValue::Table(table) = value.get_ref() {
        let fields = Fields { table, at: value.span() };
        fields.only(mistakes, &PARTICIPANT);
        fields.require(mistakes, &["naam"], &PARTICIPANT);
        let [name, full_name, function, registration] =
            ["naam", "voluit", "functie", "registratie"]
                .map(|key| fields.text(mistakes, key, MAX_NAME).map(Confidential::new));
        let before = fields.texts(mistakes, FORMER, MOST_FORMER, MAX_NAME).unwrap_or_default();
        let former = before.iter().map(|name| Confidential::new(clean(name, MAX_NAME))).collect();
        return Some(Participant { name: name?, full_name, former, function, registration });
    }
    let mut table = DeTable::default();
    table.insert(Spanned::new(value.span(), "naam".into()), value.clone());
    let name = Fields { table: &table, at: value.span() }.text(mistakes, "naam", MAX_NAME)?;
    Some(Participant::named(name))
}
