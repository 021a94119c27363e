//! The record of a meeting (verslag), in words: for the group itself.

use jiff::tz::TimeZone;

use super::{ours, sheet, time, topic};
use crate::{
    domain::{
        event::{NoteKind, Target},
        notes::TakenNote,
        parked::Standing,
        people::People,
        record::{Record, ToldTopic},
    },
    paper::{Document, Part, Table, Use},
};

pub(crate) fn document(record: &Record, group: &str, zone: &TimeZone) -> Document {
    let mut document = Document::new(sheet::title("Record", group, &record.times, zone));
    document.add(Part::Small(PRIVATE.to_owned()));
    document.add(Part::Facts(facts(record, zone)));
    if record.times.entered.is_none() {
        document.add(ours().ribbon().held(&record.times, zone));
    }
    said(record, zone, &mut document);
    let mut next = topic::next_time(&record.next_time).map(|(name, what)| (name.to_owned(), what));
    next.sort_by_key(|(name, _)| name != "date");
    document.section("Next time", [Part::Facts(next.to_vec())]);
    document.section("Times", [sheet::times(&record.times)]);
    let agreements = super::agreement::list(&record.times, zone);
    document.section("Adjustments", [Part::List(agreements)]);
    document.section("Exercises", [sheet::werkvormen(&record.times)]);
    document
}

fn facts(record: &Record, zone: &TimeZone) -> Vec<(String, String)> {
    let named = |name: &str, what: String| (name.to_owned(), what);
    let mut facts = vec![
        named("time", sheet::hours(&record.times, zone)),
        named("length", sheet::net(&record.times)),
    ];
    facts.extend(sheet::place(&record.people).map(|place| named("place", place)));
    facts.push(named("present", present(&record.people, record.times.participants)));
    facts.extend(ours().sheet().roles(&record.people));
    facts
}

fn present(people: &People, participants: u8) -> String {
    if people.present.is_empty() {
        return time::count(participants, "participant", "participants");
    }
    let names: Vec<&str> = people.present.iter().map(|p| p.participant.name.reveal()).collect();
    names.join(", ")
}

/// The notes of each kind with their title, in the order of the record. What is for the chair alone is not
/// in it.
const SAID: [(NoteKind, &str); 8] = [
    (NoteKind::Question, "Case"),
    (NoteKind::Insight, "Insights"),
    (NoteKind::Action, "Actions"),
    (NoteKind::Agreement, "Agreements"),
    (NoteKind::Worked, "What worked"),
    (NoteKind::DidNotWork, "What didn’t work"),
    (NoteKind::OneWord, "In one word"),
    (NoteKind::Remark, "Notes"),
];

fn said(record: &Record, zone: &TimeZone, document: &mut Document) {
    for (kind, title) in SAID {
        document.section(title, ours().record().notes(record, kind, zone));
    }
    document.section("Parked topics", [topics(&record.topics)]);
}

pub(crate) fn actions_table(actions: &[&TakenNote], zone: &TimeZone) -> Part {
    let row = |taken: &&TakenNote| {
        let note = &taken.note;
        let who = note.who.as_ref().map_or_else(String::new, |who| who.reveal().to_owned());
        let by =
            taken.deadline(zone).as_ref().map(|by| ours().note().deadline(by)).unwrap_or_default();
        vec![who, note.text.reveal().to_owned(), by].into()
    };
    let heads = ["who", "what", "by when"].map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows: actions.iter().map(row).collect(), words: 3, used: Use::Read })
}

fn topics(topics: &[ToldTopic]) -> Part {
    let row = |topic: &ToldTopic| vec![topic.text.reveal().to_owned(), fate(topic)].into();
    let heads = ["topic", "what becomes of it"].map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows: topics.iter().map(row).collect(), words: 2, used: Use::Read })
}

/// Where a topic stands after the meeting.
pub(crate) fn fate(told: &ToldTopic) -> String {
    match (told.standing, &told.reason) {
        (Standing::Done, _) => "finished".to_owned(),
        (Standing::Chosen(_), _) => "chosen as the case".to_owned(),
        (Standing::Offered(_), _) => "offered, not chosen".to_owned(),
        (Standing::Elsewhere, _) => topic::target(Target::Elsewhere).to_owned(),
        (Standing::Open, _) => topic::target(told.target).to_owned(),
        (Standing::LetGo, Some(reason)) => format!("let go: {}", reason.reveal()),
        (Standing::LetGo, None) => "let go".to_owned(),
    }
}

/// Above the record.
pub(crate) const PRIVATE: &str = "For the group itself: what is written here stays in the group. For a register there is the proof of attendance.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_note_but_what_is_for_the_chair_alone_is_in_the_record() {
        let kinds = NoteKind::ALL.into_iter().filter(|kind| *kind != NoteKind::Feedback);
        let mut said = SAID.map(|(kind, _)| kind);
        said.sort_unstable();
        assert!(kinds.eq(said));
    }
}
