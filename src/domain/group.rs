//! What a group says of itself, once and for all its meetings.

use super::{
    confidential::Confidential,
    event::{Participant, Venue},
    minutes::Minutes,
    werkvorm::Level,
};

/// Most participants that a group can name.
pub const MAX_NAMES: usize = 60;
/// Fewest and most minutes of a usual meeting.
pub const LENGTHS: (u16, u16) = (10, 720);
/// Fewest and most weeks between two meetings.
pub const INTERVALS: (u16, u16) = (1, 104);

/// A group; what it does not say is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its name, cleaned.
    pub name: Option<String>,
    /// Who take part, in the order of its file; no name twice.
    pub participants: Vec<Participant>,
    /// How long a meeting usually takes.
    pub length: Option<Minutes>,
    /// How many weeks lie between two meetings.
    pub interval_weeks: Option<u16>,
    /// How much experience it has.
    pub level: Option<Level>,
    /// Where it usually meets.
    pub venue: Option<Venue>,
    /// The register for which its members need proof of their meetings.
    pub register: Option<String>,
    /// Under which name a register knows its plan of the year.
    pub year_plan: Option<String>,
    /// Who leads it from outside, as a register wants to read it.
    pub facilitator: Option<Confidential>,
}
