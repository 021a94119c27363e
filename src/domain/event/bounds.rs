//! What no meeting has, though a file can say it with a right check: such a line counts as damaged, so that
//! no rule has to reckon with it.

use jiff::{SignedDuration, Timestamp};

use super::{Entry, Event, NextTime, Question, Started};
use crate::domain::time::{MAX_TEMPO, Moment};

/// Most records of one meeting.
const MOST: u64 = 1 << 40;
/// The longest that a clock of a meeting runs, also in the fastest rehearsal: a thousand years.
const LONGEST: SignedDuration = SignedDuration::from_hours(1_000 * 366 * 24);
/// The first year and the last that the clock of any computer says: 1900 and 2999.
const YEARS: (i16, i16) = (1_900, 2_999);
/// Seconds of the wall clock in those years, before and after 1970.
const SECONDS: (i64, i64) = (-2_208_988_800, 32_503_680_000);

impl Entry {
    /// Whether a meeting can have this record at all.
    pub fn is_possible(&self) -> bool {
        self.seq < MOST && is_moment(self.at) && self.event.is_possible()
    }
}

impl Event {
    fn is_possible(&self) -> bool {
        match self {
            Self::Started(started) => is_start(started),
            Self::TakenOver { away } | Self::AwayLeftOut { away, .. } => is_length(*away),
            Self::Corrected { elapsed, .. } => is_length(*elapsed),
            Self::ClockSet { by } => is_length(*by),
            Self::ClosingTimeMoved { to }
            | Self::ConsentRefused { question: Question::ClosingTime { to } } => is_when(*to),
            Self::Rang { due, .. } => is_when(*due),
            Self::NextTimeSet(agreed) => is_next(agreed),
            _ => true,
        }
    }
}

fn is_start(started: &Started) -> bool {
    let steps_everywhere = started.agenda.blocks.iter().all(|block| !block.steps.is_empty());
    (1..=MAX_TEMPO).contains(&started.tempo)
        && is_moment(started.real.at)
        && is_when(started.closing_time)
        && started.planned_start.is_none_or(is_when)
        && started.entered.is_none_or(is_when)
        && steps_everywhere
}

fn is_moment(moment: Moment) -> bool {
    is_when(moment.wall) && is_length(moment.elapsed)
}

fn is_when(wall: Timestamp) -> bool {
    (SECONDS.0..=SECONDS.1).contains(&wall.as_second())
}

fn is_next(agreed: &NextTime) -> bool {
    agreed.start.is_none_or(|start| (YEARS.0..=YEARS.1).contains(&start.year()))
}

fn is_length(length: SignedDuration) -> bool {
    (-LONGEST..=LONGEST).contains(&length)
}
