//! How often an agenda fits its time without adjusting, in a group of which enough meetings are known:
//! what its own meetings took, lived ten thousand times, by the same chance each time it is asked.

mod habits;
mod runs;
#[cfg(test)]
mod tests;

use jiff::SignedDuration;

pub use habits::Habits;

use super::{agenda::Agenda, figures::rounded_minutes, minutes::Minutes, times::MeetingTimes};

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
pub struct Odds {
    /// Of ten meetings with this agenda, so many fit without adjusting.
    pub fits: u8,
    /// With [`MORE`] slack.
    pub with_more: u8,
    /// With the longest work so much shorter; nothing where it cannot be.
    pub shorter: Option<u8>,
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
            meetings.iter().rev().filter_map(MeetingTimes::kept_its_time_by).take(LAST).collect();
        let on_time = closed.iter().filter(|late| rounded_minutes(**late) <= 0).count();
        (ENOUGH <= closed.len()).then_some(Self { meetings: closed.len(), on_time })
    }
}

impl Habits {
    /// How often of ten this agenda fits with so much slack before its closing block.
    pub fn odds(&self, agenda: &Agenda, slack: SignedDuration) -> Odds {
        let [fits, with_more] = self.fitting(agenda, [slack, slack + MORE]).map(of_ten);
        let with_less = shorter(agenda).map(|less| self.fitting(&less, [slack + MORE]));
        Odds { fits, with_more, shorter: with_less.map(|[times]| of_ten(times)) }
    }
}

/// The agenda with its longest work [`MORE`] shorter, all of it off the longest step of that.
fn shorter(agenda: &Agenda) -> Option<Agenda> {
    let mut less = agenda.clone();
    let works = less.blocks.iter_mut().filter(|block| block.kind.is_casework());
    let longest = works.max_by_key(|block| block.planned())?;
    let step = longest.steps.iter_mut().max_by_key(|step| step.planned)?;
    let planned = step.planned.duration() - MORE;
    step.planned = Minutes::covering(planned);
    planned.is_positive().then_some(less)
}

/// Whole times of ten.
fn of_ten(times: u32) -> u8 {
    u8::try_from((times * 10 + RUNS / 2) / RUNS).unwrap_or(10)
}
