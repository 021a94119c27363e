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
        ToldRow::Day => "day",
        ToldRow::From => "started",
        ToldRow::Until => "ended",
        ToldRow::Present => "present",
        ToldRow::Role(role) => group::role(role),
        ToldRow::Werkvormen => "exercises",
        ToldRow::Venue => "place",
    }
}

pub(crate) fn attendee(one: &Attendee) -> String {
    let name = one.who.reveal();
    let Some(likely) = &one.guest else { return name.to_owned() };
    match likely.iter().map(Confidential::reveal).collect::<Vec<_>>().join(" or ").as_str() {
        "" => format!("guest {name}"),
        meant => format!("guest {name} (or {meant}?)"),
    }
}

pub(crate) fn people(count: u8) -> String {
    time::count(count, "participant", "participants")
}

pub(crate) fn ask_told(row: ToldRow) -> (String, String) {
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

pub(crate) fn ask_plan(row: RhythmRow) -> (&'static str, &'static str) {
    match row {
        RhythmRow::First => ("When is the first time?", "for example 14-1 14:00"),
        RhythmRow::Weeks => ("How many weeks apart?", "for example 6"),
        RhythmRow::Times => ("How many times?", "for example 8"),
    }
}

pub(crate) const fn brief(role: Role) -> &'static str {
    match role {
        Role::Chair => "chair",
        Role::Timekeeper => "time",
        Role::NoteTaker => "notes",
        Role::Inbrenger => "case",
    }
}

pub(crate) fn entered(done: Entered) -> &'static str {
    match done {
        Entered::Kept => "✓ Entered: this meeting counts, as entered afterwards.",
        Entered::Corrected => "✓ Put right: what stood there before no longer counts.",
        Entered::Removed => "✓ Removed: this meeting no longer counts.",
    }
}
