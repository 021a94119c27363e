//! From the text of `groep.toml` to a group.

use std::collections::BTreeSet;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    domain::{
        confidential::Confidential,
        event::{Participant, Venue},
        group::{Group, INTERVALS, LENGTHS, MAX_NAMES},
        minutes::Minutes,
        people::MAX_NAME,
    },
    written::{
        library::LEVELS,
        toml::{
            Fields, Notes,
            mistake::{MistakeKind, Type},
        },
    },
};

const KEYS: [&str; 9] = [
    "naam",
    "deelnemers",
    "duur",
    "interval",
    "niveau",
    "plaats",
    "register",
    "jaarplan",
    "begeleider",
];
const PARTICIPANT: [&str; 3] = ["naam", "functie", "registratie"];

/// The group of a file.
pub(super) fn group(fields: &Fields<'_, '_>, notes: &mut Notes<'_>) -> Group {
    fields.only(notes, &KEYS);
    Group {
        name: fields.text(notes, "naam", MAX_NAME),
        participants: participants(fields, notes),
        length: fields.number(notes, "duur", LENGTHS).map(Minutes::of),
        interval_weeks: fields.number(notes, "interval", INTERVALS),
        level: fields.word(notes, "niveau", &LEVELS),
        venue: fields.text(notes, "plaats", MAX_NAME).map(Venue::named),
        register: fields.text(notes, "register", MAX_NAME),
        year_plan: fields.text(notes, "jaarplan", MAX_NAME),
        facilitator: fields.text(notes, "begeleider", MAX_NAME).map(Confidential::new),
    }
}

fn participants(fields: &Fields<'_, '_>, notes: &mut Notes<'_>) -> Vec<Participant> {
    let Some(value) = fields.get("deelnemers") else {
        return Vec::new();
    };
    let DeValue::Array(values) = value.get_ref() else {
        let kind = MistakeKind::WrongType { key: "deelnemers", expected: Type::Names };
        notes.note(value.span(), kind);
        return Vec::new();
    };
    let mut names = BTreeSet::new();
    let mut found = Vec::new();
    for value in values {
        if found.len() == MAX_NAMES {
            notes.note(value.span(), MistakeKind::TooMany { key: "deelnemers", max: MAX_NAMES });
            break;
        }
        let Some(participant) = participant(value, notes) else {
            continue;
        };
        if names.insert(participant.name.clone()) {
            found.push(participant);
        } else {
            notes.note(value.span(), MistakeKind::NameTwice);
        }
    }
    found
}

/// A name alone, or a table with more about the person.
fn participant(value: &Spanned<DeValue<'_>>, notes: &mut Notes<'_>) -> Option<Participant> {
    if let DeValue::Table(table) = value.get_ref() {
        let fields = Fields { table, at: value.span() };
        fields.only(notes, &PARTICIPANT);
        fields.require(notes, &["naam"], &PARTICIPANT);
        let [name, function, registration] =
            PARTICIPANT.map(|key| fields.text(notes, key, MAX_NAME).map(Confidential::new));
        return Some(Participant { name: name?, function, registration });
    }
    let mut table = DeTable::default();
    table.insert(Spanned::new(value.span(), "naam".into()), value.clone());
    let name = Fields { table: &table, at: value.span() }.text(notes, "naam", MAX_NAME)?;
    Some(Participant::named(name))
}
