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
        ToldRow::Day => "dag",
        ToldRow::From => "begonnen",
        ToldRow::Until => "afgelopen",
        ToldRow::Present => "aanwezig",
        ToldRow::Role(role) => group::role(role),
        ToldRow::Werkvormen => "werkvormen",
        ToldRow::Venue => "plaats",
    };
    let fact = match fact {
        ToldFact::Nothing => "–".to_owned(),
        ToldFact::Day(day) => time::date_with_year(*day),
        ToldFact::Time(at) => time::clock(*at),
        ToldFact::People(people) => {
            people.iter().map(Confidential::reveal).collect::<Vec<_>>().join(", ")
        }
        ToldFact::Count(count) => time::count(*count, "deelnemer", "deelnemers"),
        ToldFact::Names(names) => names.join(", "),
        ToldFact::Venue(Venue::Online) => "online".to_owned(),
        ToldFact::Venue(Venue::Place(place)) => place.reveal().to_owned(),
    };
    (name.to_owned(), fact)
}

/// What a row of it asks, and a hint.
pub(super) fn ask_told(row: ToldRow) -> (String, String) {
    let (asks, hint) = match row {
        ToldRow::Day => ("Op welke dag was het?", "bijvoorbeeld 12-10 of gisteren"),
        ToldRow::From => ("Hoe laat begon het?", "bijvoorbeeld 14:00"),
        ToldRow::Until => ("Hoe laat was het afgelopen?", "bijvoorbeeld 16:00"),
        ToldRow::Present => ("Wie waren er?", "namen, of hoeveel"),
        ToldRow::Role(Role::Inbrenger) => ("Wie bracht iets in?", "mag leeg blijven"),
        ToldRow::Role(role) => {
            return (format!("Wie was {}?", group::role(role)), "mag leeg blijven".to_owned());
        }
        ToldRow::Werkvormen => ("Welke werkvormen?", "met komma’s; mag leeg blijven"),
        ToldRow::Venue => ("Waar was het?", "mag leeg blijven"),
    };
    (asks.to_owned(), hint.to_owned())
}

/// What a row of the plan asks, and a hint.
pub(super) fn ask_plan(row: RhythmRow) -> (&'static str, &'static str) {
    match row {
        RhythmRow::First => ("Wanneer is de eerste keer?", "bijvoorbeeld 14-1 14:00"),
        RhythmRow::Weeks => ("Om de hoeveel weken?", "bijvoorbeeld 6"),
        RhythmRow::Times => ("Hoeveel keer?", "bijvoorbeeld 8"),
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
        Role::Chair => "voorzitter",
        Role::Timekeeper => "tijd",
        Role::NoteTaker => "verslag",
        Role::Inbrenger => "inbreng",
    }
}

/// What became of a meeting without the program.
pub(super) fn entered(done: Entered) -> &'static str {
    match done {
        Entered::Kept => "✓ Ingevoerd: deze bijeenkomst telt mee, als achteraf ingevoerd.",
        Entered::Corrected => "✓ Verbeterd: wat er eerst stond, telt niet meer mee.",
        Entered::Removed => "✓ Weggehaald: deze bijeenkomst telt niet meer mee.",
    }
}
