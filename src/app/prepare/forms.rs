//! Forms of a few rows: what is told of a meeting without the program, and what a plan of the year is made of.

use jiff::civil::{Date, Time};

use crate::domain::{
    confidential::Confidential,
    event::{Role, Venue},
};

/// What is told of a meeting, one row each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldRow {
    /// On which day it was.
    Day,
    /// When it began.
    From,
    /// When it ended.
    Until,
    /// Who were there, or how many.
    Present,
    /// Who did this.
    Role(Role),
    /// What was done.
    Werkvormen,
    /// Where it was.
    Venue,
}

impl ToldRow {
    /// The rows, in the order of the form.
    pub const ROWS: [Self; 10] = [
        Self::Day,
        Self::From,
        Self::Until,
        Self::Present,
        Self::Role(Role::Chair),
        Self::Role(Role::Timekeeper),
        Self::Role(Role::NoteTaker),
        Self::Role(Role::Inbrenger),
        Self::Werkvormen,
        Self::Venue,
    ];
}

/// Somebody who was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// As the group knows this person, else as it was typed.
    pub who: Confidential,
    /// Somebody who is not in the group; and who of the group may have been meant.
    pub guest: Option<Vec<Confidential>>,
}

/// What was told in a row, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToldFact {
    /// It was not told.
    Nothing,
    /// The day that it was.
    Day(Date),
    /// A time of that day.
    Time(Time),
    /// Who were there.
    Present(Vec<Attendee>),
    /// Who did it.
    People(Vec<Confidential>),
    /// So many people.
    Count(u8),
    /// Werkvormen, by their names.
    Names(Vec<String>),
    /// The place where it was.
    Venue(Venue),
}

/// From what a plan is made, one row each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RhythmRow {
    /// When its first meeting begins.
    First,
    /// How many weeks lie between two.
    Weeks,
    /// How many there are.
    Times,
}
