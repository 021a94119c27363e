//! What the program knows from its start: the library, the group and its memory, the place's time.

use jiff::{Timestamp, civil, tz::TimeZone};

use crate::domain::{
    history::History,
    meeting::Meeting,
    plan::Names,
    time::{Anchor, Moment},
    werkvorm::Library,
};

/// An unfinished meeting that was found at the start.
#[derive(Clone, Debug)]
pub struct Found {
    /// The meeting as its journal tells it.
    pub meeting: Meeting,
    /// Place of its last record.
    pub seq: u64,
    /// The last sign of it, on the meeting's clocks.
    pub last_sign: Moment,
    /// Another program leads it.
    pub held: bool,
}

/// What is known before the meeting.
#[derive(Clone, Debug)]
pub struct Context {
    /// The werkvormen to choose from.
    pub library: Library,
    /// Words that the plan needs.
    pub names: Names,
    /// The group's folder name, also shown.
    pub group: String,
    /// The group's memory, without the meeting that runs.
    pub history: History,
    /// The zone in which times are said; fixed for the meeting.
    pub zone: TimeZone,
    /// How fast the clocks run.
    pub anchor: Anchor,
    /// A rehearsal: nothing is kept.
    pub rehearsal: bool,
    /// The folder the journal is kept in, to be told at the end.
    pub kept_in: Option<String>,
}

impl Context {
    /// The IANA name of the zone, for the journal.
    pub fn zone_name(&self) -> String {
        self.zone.iana_name().unwrap_or("UTC").to_owned()
    }

    /// A moment as the clock on the wall shows it.
    pub fn civil(&self, moment: Timestamp) -> civil::DateTime {
        self.zone.to_datetime(moment)
    }
}
