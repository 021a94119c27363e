//! The proposed agenda of a meeting: which werkvormen, how long, in which order, and why.
//!
//! A [`Planner`] is handed the library, the group's memory and the plan's own words; the same wishes
//! then always give the same [`Plan`]. [`Planner::another`] is "andere keuze" for one block, and
//! [`Planner::settle`] holds an agenda that was edited to its two rules: choosing happens once, and
//! looking back at most once.

mod another;
mod blocks;
mod budget;
mod fill;
mod lack;
mod opening;
mod past;
mod pauzes;
mod pick;
mod propose;
mod reason;
mod rules;
mod sketch;
mod stretch;
mod suited;
mod swap;
#[cfg(test)]
mod tests;

use jiff::SignedDuration;

pub use blocks::{block, pauze, short_afsluiter, topic};
pub use budget::{Budget, slack_wanted};
pub use fill::Filling;
pub use pick::Alternative;
pub use reason::{Fit, Lack, Reason, WouldFit, fit};

use super::{
    agenda::Agenda, history::History, library::Library, minutes::Minutes, werkvorm::Level,
};

/// Fewest participants of a meeting.
pub const MIN_PARTICIPANTS: u8 = 2;
/// Most participants of a meeting.
pub const MAX_PARTICIPANTS: u8 = 40;

/// What a meeting is planned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one answer of whoever prepares")]
pub struct Wishes {
    /// Time from the start to the closing time.
    pub available: Minutes,
    /// What of it is kept for the slot, beside its plan.
    pub margin: Minutes,
    /// How many take part, the chair included.
    pub participants: u8,
    /// How experienced the group is; not said: only what any group can do.
    pub level: Option<Level>,
    /// The group's first meeting: getting to know each other instead of looking back.
    pub first_meeting: bool,
    /// Nobody has an inbreng, as far as is known; open parked topics count as one all the same.
    pub without_inbreng: bool,
    /// There is time to prepare: it does not begin right now.
    pub can_prepare: bool,
    /// A date for the meeting after this one is fixed already.
    pub next_date_fixed: bool,
}

/// Words that the plan itself needs and no werkvorm brings; chosen where words are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The closing block.
    pub slot: String,
    /// Its first step.
    pub parked_list: String,
    /// What to do in it.
    pub parked_list_rule: String,
    /// Its second step.
    pub next_time: String,
    /// What to do in it.
    pub next_time_rule: String,
    /// Choosing the inbreng, where no werkvorm of the agenda does.
    pub choosing: String,
    /// What to do in it.
    pub choosing_rule: String,
    /// What a group does first that is too large for a werkvorm.
    pub in_two_groups: String,
    /// What a break is called, and its only step.
    pub pauze: String,
}

/// A proposed agenda, and why each block stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is proposed.
    pub agenda: Agenda,
    /// For each block of the agenda, in its order: why it stands there; one line together.
    pub reasons: Vec<Vec<Reason>>,
    /// What belongs in the meeting and could not be found, with what would help.
    pub lacks: Vec<Lack>,
}

/// What proposals are made from.
#[derive(Clone, Copy, Debug)]
pub struct Planner<'a> {
    /// The werkvormen to choose from.
    pub library: &'a Library,
    /// What the group did before, and its parked topics.
    pub history: &'a History,
    /// The plan's own words.
    pub names: &'a Names,
}

/// By how much an agenda is longer than the time there is; nothing when it fits.
pub fn excess(agenda: &Agenda, available: SignedDuration) -> SignedDuration {
    (agenda.planned().duration() - available).max(SignedDuration::ZERO)
}
