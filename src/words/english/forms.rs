//! Forms of a few rows: a meeting that was held without the program, and the plan of the year.

use super::{DOT, group, time, year_plan};
use crate::{
    app::{
        message::Entered,
        prepare::forms::{RhythmRow, ToldFact, ToldRow},
    },
    domain::{
        confidential::Confidential,
        event::{Role, Venue},
        year_plan::PlannedMeeting,
    },
};

/// A row of what is told, and what stands there.
pub(super) fn told(row: ToldRow, fact: &ToldFact) -> (String, String) {
    let name = match row {
        ToldRow::Day => "day",
        ToldRow::From => "started",
        ToldRow::Until => "ended",
        ToldRow::Present => "present",
        ToldRow::Role(role) => group::role(role),
        ToldRow::Werkvormen => "exercises",
        ToldRow::Venue => "place",
    };
    let fact = match fact {
        ToldFact::Nothing => "–".to_owned(),
        ToldFact::Day(day) => time::date_with_year(*day),
        ToldFact::Time(at) => time::clock(*at),
        ToldFact::People(people) => {
            people.iter().map(Confidential::reveal).collect::<Vec<_>>().join(", ")
        }
        ToldFact::Count(count) => time::count(*count, "participant", "participants"),
        ToldFact::Names(names) => names.join(", "),
        ToldFact::Venue(Venue::Online) => "online".to_owned(),
        ToldFact::Venue(Venue::Place(place)) => place.reveal().to_owned(),
    };
    (name.to_owned(), fact)
}

/// What a row of it asks, and a hint.
pub(super) fn ask_told(row: ToldRow) -> (String, String) {
    let (asks, hint) = match row {
        ToldRow::Day => ("On which day was it?", "for example 12-10 or yesterday"),
        ToldRow::From => ("What time did it start?", "for example 14:00"),
        ToldRow::Until => ("What time did it end?", "for example 16:00"),
        ToldRow::Present => ("Who was there?", "names, or how many"),
        ToldRow::Role(Role::Inbrenger) => ("Who brought a case?", "optional"),
        ToldRow::Role(role) => {
            return (format!("Who was the {}?", group::role(role)), "optional".to_owned());
        }
        ToldRow::Werkvormen => ("Which exercises?", "with commas; optional"),
        ToldRow::Venue => ("Where was it?", "optional"),
    };
    (asks.to_owned(), hint.to_owned())
}

/// What a row of the plan asks, and a hint.
pub(super) fn ask_plan(row: RhythmRow) -> (&'static str, &'static str) {
    match row {
        RhythmRow::First => ("When is the first time?", "for example 14-1 14:00"),
        RhythmRow::Weeks => ("How many weeks apart?", "for example 6"),
        RhythmRow::Times => ("How many times?", "for example 8"),
    }
}

/// A meeting of the plan: when, and why not on its usual day; and who does what.
pub(super) fn planned(meeting: &PlannedMeeting) -> (String, String) {
    let start = meeting.start;
    let when = format!("{}, {}", time::date_with_year(start.date()), time::clock(start.time()));
    let why = meeting.instead_of.as_ref().map(|(usual, why)| year_plan::instead(*usual, why));
    let said = [Some(when), why].into_iter().flatten().collect::<Vec<_>>().join(DOT);
    let turn = |(role, who): &(Role, Confidential)| format!("{} {}", brief(*role), who.reveal());
    (said, meeting.roles.iter().map(turn).collect::<Vec<_>>().join(DOT))
}

/// A role in a word.
const fn brief(role: Role) -> &'static str {
    match role {
        Role::Chair => "chair",
        Role::Timekeeper => "time",
        Role::NoteTaker => "notes",
        Role::Inbrenger => "case",
    }
}

/// What became of a meeting without the program.
pub(super) fn entered(done: Entered) -> &'static str {
    match done {
        Entered::Kept => "✓ Entered: this meeting counts, as entered afterwards.",
        Entered::Corrected => "✓ Put right: what stood there before no longer counts.",
        Entered::Removed => "✓ Removed: this meeting no longer counts.",
    }
}
