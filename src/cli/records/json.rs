//! A meeting in JSON: keys in English, times RFC 3339 with offset, lengths in whole seconds.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::{
    cli::times::ToldTimes,
    domain::{
        confidential::Confidential,
        event::{NoteKind, Role, Venue},
        notes::TakenNote,
        parked::Standing,
        people::People,
        record::{Record, ToldTopic},
        time::rfc3339,
    },
    words::Words,
};

#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    times: ToldTimes<'a>,
    place: Option<&'a str>,
    online: Option<bool>,
    people: Vec<Person<'a>>,
    roles: Vec<Holder<'a>>,
    confidentiality_confirmed: bool,
    inbreng: Vec<&'a str>,
    notes: Vec<Note<'a>>,
    topics: Vec<Topic<'a>>,
    next_time: Next<'a>,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    function: Option<&'a str>,
    registration: Option<&'a str>,
    came: String,
    left: Option<String>,
}

#[derive(Serialize)]
struct Holder<'a> {
    role: Role,
    name: &'a str,
}

#[derive(Serialize)]
struct Note<'a> {
    id: String,
    kind: NoteKind,
    text: &'a str,
    who: Option<&'a str>,
    by: Option<&'a str>,
}

#[derive(Serialize)]
struct Topic<'a> {
    text: &'a str,
    fate: &'static str,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct Next<'a> {
    start: Option<String>,
    chair: Option<&'a str>,
    timekeeper: Option<&'a str>,
}

/// The whole record.
pub(super) fn record(words: Words, record: &Record, group: &str, zone: &TimeZone) -> String {
    let people = &record.people;
    let told = Told {
        times: ToldTimes::of(words, &record.times, group, zone),
        place: place(people),
        online: people.venue.as_ref().map(|venue| *venue == Venue::Online),
        people: persons(people, zone),
        roles: people.roles.iter().map(|(role, who)| holder(*role, who.reveal())).collect(),
        confidentiality_confirmed: people.confidentiality,
        inbreng: record.inbreng.iter().map(Confidential::reveal).collect(),
        notes: record.notes_for_all().map(note).collect(),
        topics: record.topics.iter().map(topic).collect(),
        next_time: Next {
            start: record.next_time.start.map(|start| start.to_string()),
            chair: record.next_time.chair.as_ref().map(Confidential::reveal),
            timekeeper: record.next_time.timekeeper.as_ref().map(Confidential::reveal),
        },
    };
    let mut text = serde_json::to_string_pretty(&told).unwrap_or_default();
    text.push('\n');
    text
}

fn place(people: &People) -> Option<&str> {
    match &people.venue {
        Some(Venue::Place(place)) => Some(place.reveal()),
        Some(Venue::Online) | None => None,
    }
}

fn persons<'a>(people: &'a People, zone: &TimeZone) -> Vec<Person<'a>> {
    let person = |presence: &'a crate::domain::people::Presence| Person {
        name: presence.participant.name.reveal(),
        function: presence.participant.function.as_ref().map(Confidential::reveal),
        registration: presence.participant.registration.as_ref().map(Confidential::reveal),
        came: rfc3339(presence.came, zone),
        left: presence.left.map(|left| rfc3339(left, zone)),
    };
    people.present.iter().map(person).collect()
}

fn holder(role: Role, name: &str) -> Holder<'_> {
    Holder { role, name }
}

fn note(taken: &TakenNote) -> Note<'_> {
    let note = &taken.note;
    Note {
        id: note.note.to_string(),
        kind: note.kind,
        text: note.text.reveal(),
        who: note.who.as_ref().map(Confidential::reveal),
        by: note.by.as_ref().map(Confidential::reveal),
    }
}

fn topic(topic: &ToldTopic) -> Topic<'_> {
    let fate = match topic.standing {
        Standing::Open => "open",
        Standing::Offered(_) => "offered",
        Standing::Chosen(_) => "chosen",
        Standing::Done => "done",
        Standing::Elsewhere => "elsewhere",
        Standing::LetGo => "let_go",
    };
    let reason = topic.reason.as_ref().map(Confidential::reveal);
    Topic { text: topic.text.reveal(), fate, reason }
}
