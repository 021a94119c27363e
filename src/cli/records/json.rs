//! A meeting in JSON: keys in English, times RFC 3339 with offset, lengths in whole seconds.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::{
    cli::{
        times::ToldTimes,
        told::{ToldPerson, ToldVenue},
    },
    domain::{
        confidential::Confidential,
        event::{NoteKind, Role},
        notes::TakenNote,
        parked::Standing,
        record::{Record, ToldTopic},
    },
    words::Words,
};

#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    times: ToldTimes<'a>,
    #[serde(flatten)]
    venue: ToldVenue<'a>,
    people: Vec<ToldPerson<'a>>,
    roles: Vec<Holder<'a>>,
    confidentiality_confirmed: bool,
    inbreng: Vec<&'a str>,
    notes: Vec<Note<'a>>,
    topics: Vec<Topic<'a>>,
    next_time: Next<'a>,
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
        venue: ToldVenue::of(people.venue.as_ref()),
        people: people.present.iter().map(|one| ToldPerson::of(one, zone)).collect(),
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
