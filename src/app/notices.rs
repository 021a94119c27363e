//! What just happened, said in one line for a while.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{begin::Rescaled, context::Remark, devices::DeviceNews, message::Unsaved};
use crate::domain::{
    confidential::Confidential,
    event::{Fate, NoteKind, Outcome, Role, Signal, Target, WallClock},
    meeting::{Price, Refusal},
    minutes::Minutes,
};

/// How long a line stays, on the real clock.
const STAYS: SignedDuration = SignedDuration::from_secs(20);

/// Something to say, with its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The start time has come.
    StartTime(Timestamp),
    /// The meeting began; slack before and after.
    Began {
        /// When.
        at: Timestamp,
        /// Slack had it begun on time.
        slack_before: SignedDuration,
        /// Slack as it is.
        slack_after: SignedDuration,
    },
    /// A topic was parked; the record that keeps it.
    Parked(Target, u64),
    /// A topic got its fate; the record that keeps it.
    Settled(Fate, u64),
    /// Something was written down; the record that keeps it.
    Written(Written, u64),
    /// An inbreng was chosen.
    InbrengChosen,
    /// Something about next time was noted; the record that keeps it.
    NextTimeNoted(u64),
    /// Minutes were added or taken off.
    MinutesAdded(Price),
    /// Another werkvorm took the place of one; how long it takes, and what is to spare now.
    Swapped {
        /// Its name.
        name: String,
        /// Its minutes.
        planned: Minutes,
        /// Time to spare.
        slack_after: SignedDuration,
    },
    /// The plan was adjusted with the group's consent.
    Adjusted {
        /// When the meeting ends now.
        expected_end: Timestamp,
        /// Time to spare now.
        slack_after: SignedDuration,
    },
    /// The step's clock was corrected.
    Corrected(Minutes),
    /// The closing time was moved.
    ClosingTimeMoved {
        /// To when.
        to: Timestamp,
        /// Alarms that rang before ring again.
        rings_again: bool,
    },
    /// The group said no.
    ConsentRefused,
    /// The last time command was taken back.
    Undone,
    /// The last change before the meeting was taken back.
    TakenBack,
    /// The agenda was shortened by so many minutes, and fits.
    Shortened(Minutes),
    /// A signal that is a line, and the moment it speaks of.
    Signal(Signal, Timestamp),
    /// An absence is not counted for the running step.
    LeftOut {
        /// How long.
        length: SignedDuration,
        /// Time to spare before.
        slack_before: SignedDuration,
        /// Time to spare now.
        slack_after: SignedDuration,
    },
    /// The system's clock was set a little, and is followed.
    ClockSet {
        /// How far forward; negative: back.
        by: SignedDuration,
        /// What it says now.
        to: Timestamp,
    },
    /// The chair said which clock is right.
    ClockChosen {
        /// Which.
        clock: WallClock,
        /// Alarms that came too early ring again.
        rings_again: bool,
    },
    /// The laptop is in another time zone than the meeting.
    ZoneChanged {
        /// The closing time.
        closing: Timestamp,
        /// The zone of the laptop.
        here: TimeZone,
    },
    /// The file of the meeting was lost; all there was is kept in this one.
    KeptElsewhere(String),
    /// Something about the group's files, of a meeting that began at once.
    Remark(Remark),
    /// What was asked does not fit now.
    Refused(NotNow),
    /// Sound was switched on or off.
    Sound(bool),
    /// What the group says of itself is kept.
    GroupKept,
    /// Somebody came or went; the record that keeps it.
    Presence {
        /// Who.
        who: Confidential,
        /// Came, rather than went.
        came: bool,
        /// The record.
        seq: u64,
    },
    /// Somebody has a role from now on; the record that keeps it.
    RoleGiven {
        /// Which.
        role: Role,
        /// Who; `None`: nobody any more.
        who: Option<Confidential>,
        /// The record.
        seq: u64,
    },
    /// The group confirmed that what is said stays in the group; the record that keeps it.
    Confirmed(u64),
    /// Another number of participants changed the minutes of the agenda.
    Rescaled(Rescaled),
    /// So many topics of the agenda that was taken are not open any more.
    TopicsGone(usize),
    /// The agenda is kept in this file.
    AgendaSaved(String),
    /// A device tells something.
    Device(DeviceNews),
}

/// What was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A note.
    Note(NoteKind),
    /// What became of an action.
    Review(Outcome),
    /// Something that could be the inbreng.
    Candidate,
    /// Other words for a topic or a note.
    Reworded,
    /// A topic or a note was taken back.
    Withdrawn,
    /// That so many candidates were put away.
    Rest(usize),
}

/// Why what was asked does not fit now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// The meeting says so.
    Meeting(Refusal),
    /// What was typed is no time.
    NotATime,
    /// What was typed is no whole number up to this.
    NotANumber(u16),
    /// What was typed is no date.
    NotADate,
    /// No topic is open.
    NoTopics,
    /// No other werkvorm fits the minutes that are left.
    NothingToSwap,
    /// The meeting is on time and has hardly a minute to spare.
    NothingToAdjust,
    /// The slot is always there, as the last block.
    SlotStays,
    /// The row cannot have fewer minutes, or more.
    NoMinuteLeft,
    /// The agenda would be longer than a day, or than anybody plans.
    TooLongADay,
    /// Nothing else fits in the place of this block.
    NothingElseFits,
    /// The agenda leaves no more over than a meeting needs.
    FitsAlready,
    /// The agenda's file has a mistake.
    BrokenAgenda {
        /// Its line, from 1; nothing: it could not be read.
        line: Option<usize>,
    },
    /// There is a participant with that name.
    NameTwice,
    /// The group has all the names it can have.
    TooManyNames,
    /// What was typed is no whole number in this range.
    NotBetween {
        /// The least it can be.
        min: u16,
        /// The most it can be.
        max: u16,
    },
    /// There is no other group.
    NoOtherGroup,
    /// What the group says of itself was not kept.
    GroupUnsaved(Unsaved),
    /// The agenda was not kept.
    AgendaUnsaved(Unsaved),
}

/// A line that stays for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub news: News,
    /// Until when, on the real clock.
    pub until: SignedDuration,
}

impl Said {
    /// Said now.
    pub fn new(news: News, real: SignedDuration) -> Self {
        Self { news, until: real + STAYS }
    }

    /// How long it has stood.
    pub fn has_stood(&self, real: SignedDuration) -> SignedDuration {
        real - (self.until - STAYS)
    }
}
