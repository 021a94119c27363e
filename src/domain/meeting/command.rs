//! What can be asked of a meeting, and why it may not fit.

use jiff::{SignedDuration, Timestamp};

use super::Price;
use crate::domain::{
    confidential::Confidential,
    event::{
        Adjustment, Fate, NextTime, Note, Offered, Outcome, Parked, Participant, Question, Role,
        Swap, Venue, WallClock,
    },
    id::Id,
    minutes::Minutes,
    werkvorm::QuestionKind,
};

/// What the chair wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Go to the next step or block; after the last one the meeting has ended.
    Next,
    /// Go back to the step before, with its own clock.
    Previous,
    /// Go to the closing block at once: what was not begun before it counts as not done.
    ToSlot,
    /// Go to the first step of another block at once.
    GoTo {
        /// Index of the block in the agenda.
        block: usize,
    },
    /// Let the step's clock stand still, or go on.
    PauseOrContinue,
    /// Add what the next extension gives (5, 2, 1).
    Extend {
        /// The group was asked and said yes.
        consent: bool,
    },
    /// Add so many minutes, or take them off.
    AddMinutes {
        /// How many; negative for fewer.
        minutes: i16,
        /// The group was asked and said yes.
        consent: bool,
    },
    /// The running step began so many minutes ago.
    BeganAgo {
        /// Whole minutes before now.
        minutes: Minutes,
    },
    /// Do not count so much time, in which nobody was at the program, for the running step.
    LeaveOut {
        /// How long nobody was there.
        away: SignedDuration,
    },
    /// The system's clock was set.
    NoteClockSet {
        /// How far forward; negative: back.
        by: SignedDuration,
    },
    /// The chair says which clock is right.
    ChooseClock(WallClock),
    /// The group agreed to close at this time.
    MoveClosingTime {
        /// The new closing time.
        to: Timestamp,
    },
    /// The group agreed to this change of the plan.
    Adjust(Box<Adjustment>),
    /// Another werkvorm in the place of the running block or of one to come.
    Swap(Box<Swap>),
    /// The group said no.
    Refuse(Question),
    /// Take the last time command back.
    Undo,
    /// Give the signals that are due.
    Ring,
    /// The band of an alarm was seen.
    Acknowledge,
    /// The slot's band that was put away comes back.
    CallBack,
    /// Put a topic away.
    Park(Parked),
    /// Word a parked topic anew.
    Reword {
        /// The topic that it is about.
        topic: Id,
        /// The words that replace those that were said.
        text: Confidential,
    },
    /// Take a topic back that should not have been parked.
    WithdrawTopic {
        /// The topic that it is about.
        topic: Id,
    },
    /// Give a parked topic its fate.
    Settle {
        /// The topic that it is about.
        topic: Id,
        /// What becomes of it.
        fate: Fate,
    },
    /// Name something that could be the inbreng.
    Offer(Offered),
    /// Take a parked topic, or one that was offered, as the inbreng.
    ChooseInbreng {
        /// The topic that it is about.
        topic: Id,
    },
    /// Say what the question of the inbreng is mostly about.
    TellKind(QuestionKind),
    /// Put the candidates that were not chosen away for next time.
    ParkRest {
        /// The candidates, in the order in which they were named.
        topics: Vec<Id>,
    },
    /// Write something down, or tell a note anew.
    TakeNote(Note),
    /// Take a note back that should not have been taken.
    WithdrawNote {
        /// The note that it is about.
        note: Id,
    },
    /// Looking back: say what became of an action.
    Review {
        /// The action, a note of an earlier meeting.
        action: Id,
        /// What became of it.
        outcome: Outcome,
    },
    /// Note something about next time.
    SetNextTime(NextTime),
    /// Note that somebody is here.
    Come(Participant),
    /// Note that somebody went.
    Go {
        /// Name or initials.
        who: Confidential,
    },
    /// Give somebody a role, or nobody.
    GiveRole {
        /// The role, for this meeting.
        role: Role,
        /// Who has it from now on.
        who: Option<Confidential>,
    },
    /// Note where the meeting is held.
    SetVenue(Venue),
    /// Note that the group confirmed that what is said stays in the group.
    ConfirmConfidentiality,
}

/// Why a command does not fit now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The meeting has ended.
    Ended,
    /// There is no step before this one.
    NothingBefore,
    /// The closing block runs already.
    InSlot,
    /// Nothing to take back.
    NothingToUndo,
    /// The step has had all the minutes that can be added, or cannot get so many.
    BudgetUsedUp,
    /// The step has not so many minutes left to take off.
    NoMinuteToDrop,
    /// It would cost more than there is to spare; the group is to be asked.
    NeedsConsent {
        /// What it would cost.
        price: Price,
    },
    /// The step cannot have begun that long ago.
    BeganTooLongAgo {
        /// The most it can be.
        at_most: Minutes,
    },
    /// The closing time lies in the past, or more than twelve hours ahead.
    ClosingTimeOutOfRange,
    /// The meeting has moved on since this was proposed.
    MovedOn,
    /// Later today is over once the slot has begun.
    NoLaterToday,
    /// Nobody was away while this step ran, and no clock was set.
    NothingToLeaveOut,
}
