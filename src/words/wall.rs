//! The agenda of a meeting for the wall: times and werkvormen, and nothing that anybody said.

use jiff::{Timestamp, tz::TimeZone};

use crate::{domain::agenda::Agenda, paper::Document};

/// A meeting that is to come.
#[derive(Clone, Copy, Debug)]
pub struct Wall<'a> {
    /// The group's name.
    pub group: &'a str,
    /// When it begins.
    pub start: Timestamp,
    /// When it closes.
    pub closing: Timestamp,
    /// The last moment at which the slot can begin.
    pub slot_latest: Timestamp,
    /// What is done in it.
    pub agenda: &'a Agenda,
    /// Where its times are said.
    pub zone: &'a TimeZone,
}

sentences! {
    wall;
    /// The agenda on one page.
    fn document(wall: &Wall<'_>) -> Document;
}
