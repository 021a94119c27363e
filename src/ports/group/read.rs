//! From the text of `groep.toml` to a group.

use std::{collections::BTreeSet, ops::Range};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::GroupFile;
use crate::{
    domain::{
        confidential::Confidential,
        group::{Group, INTERVALS, LENGTHS, MAX_NAMES},
        minutes::Minutes,
        people::{MAX_NAME, Participant, Venue},
    },
    ports::library::{Fields, LEVELS, Lines, MistakeKind, Notes, Type},
};

const KEYS: [&str; 7] = ["naam", "deelnemers", "duur", "interval", "niveau", "plaats", "register"];
const PARTICIPANT: [&str; 3] = ["naam", "functie", "registratie"];
/// The place that is none.
const ONLINE: &str = "online";

pub(super) fn load(text: String, name: &str, damaged: &[Range<usize>]) -> GroupFile {
    let lines = Lines::new(&text);
    let mut notes = Notes::new(&lines);
    for spot in damaged {
        notes.note(spot.clone(), MistakeKind::NotUtf8);
    }
    let (table, errors) = DeTable::parse_recoverable(&text);
    notes.syntax(&errors, text.len());
    let group = group(&Fields { table: table.get_ref(), at: 0..0 }, &mut notes);
    let mistakes = notes.into_mistakes();
    GroupFile { group, name: name.to_owned(), mistakes, text }
}

fn group(fields: &Fields<'_, '_>, notes: &mut Notes<'_>) -> Group {
    fields.only(notes, &KEYS);
    Group {
        name: fields.text(notes, "naam", MAX_NAME),
        participants: participants(fields, notes),
        length: fields.number(notes, "duur", LENGTHS).map(Minutes::of),
        interval_weeks: fields.number(notes, "interval", INTERVALS),
        level: fields.word(notes, "niveau", &LEVELS),
        venue: fields.text(notes, "plaats", MAX_NAME).map(venue),
        register: fields.text(notes, "register", MAX_NAME),
    }
}

/// Where a group meets that says so in these words.
pub(super) fn venue(place: String) -> Venue {
    if place.eq_ignore_ascii_case(ONLINE) {
        Venue::Online
    } else {
        Venue::Place(Confidential::new(place))
    }
}

/// The words for where a group meets.
pub(super) fn place(venue: &Venue) -> &str {
    match venue {
        Venue::Online => ONLINE,
        Venue::Place(place) => place.reveal(),
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
