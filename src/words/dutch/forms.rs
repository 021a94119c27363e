//! Forms of a few rows: a meeting that was held without the program, and the plan of the year.

use super::{group, time};
use crate::{
    app::{
        message::Entered,
        prepare::forms::{Attendee, RhythmRow, ToldRow},
    },
    domain::{confidential::Confidential, event::Role},
};

pub(crate) fn row(row: ToldRow) -> &'static str {
    match row {
        ToldRow::Day => "dag",
        ToldRow::From => "begonnen",
        ToldRow::Until => "afgelopen",
        ToldRow::Present => "aanwezig",
        ToldRow::Role(role) => group::role(role),
        ToldRow::Werkvormen => "werkvormen",
        ToldRow::Venue => "plaats",
    }
}

pub(crate) fn attendee(one: &Attendee) -> String {
    let name = one.who.reveal();
    let Some(likely) = &one.guest else { return name.to_owned() };
    match likely.iter().map(Confidential::reveal).collect::<Vec<_>>().join(" of ").as_str() {
        "" => format!("gast {name}"),
        meant => format!("gast {name} (of {meant}?)"),
    }
}

pub(crate) fn people(count: u8) -> String {
    time::count(count, "deelnemer", "deelnemers")
}

pub(crate) fn ask_told(row: ToldRow) -> (String, String) {
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

pub(crate) fn ask_plan(row: RhythmRow) -> (&'static str, &'static str) {
    match row {
        RhythmRow::First => ("Wanneer is de eerste keer?", "bijvoorbeeld 14-1 14:00"),
        RhythmRow::Weeks => ("Om de hoeveel weken?", "bijvoorbeeld 6"),
        RhythmRow::Times => ("Hoeveel keer?", "bijvoorbeeld 8"),
    }
}

pub(crate) const fn brief(role: Role) -> &'static str {
    match role {
        Role::Chair => "voorzitter",
        Role::Timekeeper => "tijd",
        Role::NoteTaker => "verslag",
        Role::Inbrenger => "inbreng",
    }
}

pub(crate) fn entered(done: Entered) -> &'static str {
    match done {
        Entered::Kept => "✓ Ingevoerd: deze bijeenkomst telt mee, als achteraf ingevoerd.",
        Entered::Corrected => "✓ Verbeterd: wat er eerst stond, telt niet meer mee.",
        Entered::Removed => "✓ Weggehaald: deze bijeenkomst telt niet meer mee.",
    }
}
