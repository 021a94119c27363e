//! The line above the keys: an offer, a message, a question, a choice or an input line.

use jiff::civil;

use super::{AdjustView, Choice, ChoiceTitle, List, Notice, ShownProposal};
use crate::{
    app::{notices::NotNow, people::Setting},
    domain::{
        confidential::Confidential,
        event::{NoteKind, Target},
        minutes::Minutes,
    },
};

/// The line above the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Strip {
    /// Nothing.
    Empty,
    /// At the start: what is said stays in the group; `1` confirms it.
    Confidentiality {
        /// How many minutes the meeting is short, where it is.
        short: Option<i64>,
    },
    /// At zero: what can be done. Takes no key.
    AtZero,
    /// Short: `b` shows what can be done. Takes no key.
    Short {
        /// Whole minutes short.
        minutes: i64,
    },
    /// Something that just happened.
    Notice(Notice),
    /// A question; the keys that answer it.
    Ask(Ask),
    /// How the plan can be adjusted.
    Adjust(AdjustView),
    /// Something to choose from, the marked one.
    Choose {
        /// What is chosen.
        title: ChoiceTitle,
        /// The options, in order.
        options: List<Choice>,
        /// Which is marked.
        selected: usize,
    },
    /// An input line.
    Input {
        /// What is asked.
        prompt: Prompt,
        /// What was typed before the cursor.
        before: Confidential,
        /// What stands after the cursor.
        after: Confidential,
    },
}

/// The price of minutes, in figures as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPrice {
    /// Minutes added; negative: taken off.
    pub minutes: i16,
    /// Whole minutes of slack before.
    pub slack_before: i64,
    /// Whole minutes of slack after; negative: short.
    pub slack_after: i64,
    /// When the meeting then ends.
    pub expected_end: civil::Time,
}

/// A question and its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To the group: more minutes than there is slack (`j`/`n`).
    Minutes(ShownPrice),
    /// To the group: close at another time (`j`/`n`).
    ClosingTime {
        /// The promise so far.
        from: civil::Time,
        /// The new one.
        to: civil::Time,
    },
    /// To the group: another plan for what is left (`j`/`n`).
    Adjust(Box<ShownProposal>),
    /// To the chair: leave while a meeting runs (`j`/`n`).
    Leave,
    /// To the chair: not everything is on disk yet; leave all the same?
    LeaveUnkept,
}

/// What an input line asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// What was typed was wrong: why, and it is asked again.
    Again(NotNow),
    /// A topic to park, for this target (Tab changes it).
    Park(Target),
    /// How many minutes ago the step began; at most so many.
    BeganAgo {
        /// Whole minutes.
        at_most: Minutes,
    },
    /// The closing time.
    ClosingTime,
    /// The start time.
    StartTime,
    /// The length in minutes.
    Length,
    /// The number of participants.
    Participants,
    /// The date and time of next time.
    NextDate,
    /// Who chairs next time.
    NextChair,
    /// Who watches the time next time.
    NextTimekeeper,
    /// Why a topic is let go.
    LetGoReason,
    /// The minutes of a block or step.
    BlockMinutes,
    /// Under which name the agenda is kept.
    AgendaName,
    /// The name of a participant.
    NewPerson,
    /// Who comes in.
    Guest,
    /// A participant's function.
    Function,
    /// A participant's number in the register.
    Registration,
    /// What the group says of itself.
    Setting(Setting),
    /// Other words for a topic or a note.
    Reword,
    /// A note of this kind (Tab changes it); whether the one before it is on disk.
    Note {
        /// The kind.
        kind: NoteKind,
        /// One was just written down and is on disk.
        kept: bool,
    },
    /// Who will do the action that was just written down.
    ActionWho {
        /// The action is on disk.
        kept: bool,
    },
    /// By when it will be done.
    ActionBy {
        /// The action is on disk.
        kept: bool,
    },
    /// Something that could be the inbreng.
    Offer {
        /// One was just named and is on disk.
        kept: bool,
    },
}
