//! How often an agenda fits its time without adjusting, in a group of which enough meetings are known:
//! what its own meetings took, lived ten thousand times, by the same chance each time it is asked.

mod habits;
mod runs;
#[cfg(test)]
mod tests;

use jiff::SignedDuration;

pub use habits::Habits;

use super::{agenda::Agenda, figures::rounded_minutes, times::MeetingTimes};

/// From so many meetings on it is worth saying; before that it is a guess.
pub const ENOUGH: usize = 6;
/// How often the meeting is lived.
pub const RUNS: u32 = 10_000;
/// What "a little more room" means.
pub const MORE: SignedDuration = SignedDuration::from_mins(5);
/// So many of the last meetings are counted for the group's own record.
const LAST: usize = 8;

/// What the group's past tells of an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Of ten meetings with this agenda, so many fit without adjusting.
    pub fits: u8,
    /// With [`MORE`] slack.
    pub with_more: u8,
}

/// How often the group closed on time of late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedOnTime {
    /// So many of its last meetings are counted.
    pub meetings: usize,
    /// Of those: closed no later than the minute that was agreed.
    pub on_time: usize,
}

impl ClosedOnTime {
    /// Of these meetings, in order; nothing before there are enough that were brought to their end.
    pub fn of(meetings: &[MeetingTimes]) -> Option<Self> {
        let closed: Vec<SignedDuration> =
            meetings.iter().rev().filter_map(MeetingTimes::closed_late).take(LAST).collect();
        let on_time = closed.iter().filter(|late| rounded_minutes(**late) <= 0).count();
        (ENOUGH <= closed.len()).then_some(Self { meetings: closed.len(), on_time })
    }
}

impl Habits {
    /// How often of ten this agenda fits with so much slack before its closing block.
    pub fn outlook(&self, agenda: &Agenda, slack: SignedDuration) -> Outlook {
        let [fits, with_more] = self.fitting(agenda, [slack, slack + MORE]).map(of_ten);
        Outlook { fits, with_more }
    }
}

/// Whole times of ten.
fn of_ten(times: u32) -> u8 {
    u8::try_from((times * 10 + RUNS / 2) / RUNS).unwrap_or(10)
}
