//! Parked topics and notes, as rows of a list.

use jiff::civil;

use super::{ActionRow, List, MeetingClock, StepClock};
use crate::domain::{
    confidential::Confidential,
    event::{NoteKind, Target},
};

/// A parked topic on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRow {
    /// Its words.
    pub text: Confidential,
    /// For when.
    pub target: Target,
    /// The day on which it was first parked.
    pub parked_on: civil::Date,
    /// Parked today, in this meeting.
    pub is_new: bool,
    /// How many meetings put it off.
    pub deferred: u16,
    /// Its standing in this meeting.
    pub mark: TopicMark,
}

/// How a topic stands in this meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicMark {
    /// Nothing was said of it yet.
    Open,
    /// It was named today and can be chosen; it was not put away.
    Offered,
    /// The group works on it.
    Chosen,
    /// It was talked through.
    Done,
    /// Put off again, or put away outside intervisie.
    Again(Target),
    /// Let go.
    LetGo,
}

/// The parked topics and the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkedView {
    /// The running step.
    pub clock: StepClock,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// The topics, then the notes.
    pub rows: List<KeptRow>,
    /// Which is marked.
    pub selected: usize,
}

/// What was put away, or written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptRow {
    /// A parked topic.
    Topic(TopicRow),
    /// A note.
    Note {
        /// What it is.
        kind: NoteKind,
        /// Its words, as those of an action.
        row: ActionRow,
    },
}
