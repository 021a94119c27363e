//! The group's past meetings, as data: what a line says, and which lines can be seen.

use jiff::civil::{Date, Time};

use crate::domain::{minutes::Minutes, trend::Trend};

use super::list::List;

/// The view of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastView {
    /// Its lines; nothing while they are being read.
    pub lines: Option<List<PastLine>>,
    /// The first line that is seen.
    pub scroll: usize,
    /// The longest phase, by which the bars are drawn.
    pub longest: Minutes,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastLine {
    /// An empty line.
    Gap,
    /// How long a phase takes.
    Trend(Trend),
    /// A length that would fit better.
    Suggestion(Trend),
    /// A meeting: when, and with how many.
    Meeting {
        /// The day.
        date: Date,
        /// When it began.
        began: Time,
        /// When it ended; nothing when it was not brought to its end.
        ended: Option<Time>,
        /// How many took part.
        participants: u8,
    },
    /// Whether it began and closed on time: whole minutes later than agreed, negative: earlier.
    Punctuality {
        /// The beginning, where it had been agreed.
        began: Option<i64>,
        /// The end, where it came to one.
        closed: Option<i64>,
    },
    /// The names of its werkvormen.
    Werkvormen(Vec<String>),
}
