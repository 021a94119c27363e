//! What happened in a meeting: the vocabulary of the journal.
//!
//! The meaning of an event never changes; a new meaning is a new event.

mod adjustment;
mod bounds;
mod erased;
mod note;
mod person;
mod swapped;
mod time_command;

use jiff::{SignedDuration, Timestamp, civil};
use serde::{Deserialize, Serialize};

pub use self::{
    adjustment::{Adjustment, Change, Means, NewAfsluiter, TopicBlock},
    erased::Erased,
    note::{Note, NoteKind, Offered, Outcome},
    person::{ONLINE, Participant, Role, Venue},
    swapped::Swap,
    time_command::TimeCommand,
};

use super::{
    agenda::{Agenda, Position},
    confidential::Confidential,
    id::Id,
    minutes::Minutes,
    time::{Moment, RealReading},
    timings::Timings,
    werkvorm::QuestionKind,
};

/// One line of a journal: an event and when it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Unique, so that copies of a journal can be merged.
    pub id: Id,
    /// Place in its meeting, from 1.
    pub seq: u64,
    /// When, on both clocks.
    pub at: Moment,
    /// What happened then.
    pub event: Event,
}

/// Everything that can happen in a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The meeting began.
    Started(Box<Started>),
    /// Another process took the meeting over, after a crash or a choice to leave.
    TakenOver {
        /// Time since the last sign of the process before.
        #[serde(rename = "away_s", with = "seconds")]
        away: SignedDuration,
    },
    /// The chair went to this step, forward or back.
    StepStarted {
        /// The step, by its block and its place in that.
        at: Position,
    },
    /// The clocks of steps stand still; the closing time does not.
    Paused,
    /// The clocks of steps go on.
    Continued,
    /// A step got more minutes, or fewer.
    MinutesAdded {
        /// The step whose plan changes.
        at: Position,
        /// How many; negative for fewer.
        minutes: i16,
        /// By `v` (5, 2, 1) rather than by the minute.
        extension: bool,
        /// The group was asked and said yes, because it went beyond the slack.
        consent: bool,
    },
    /// The running step turned out to have begun earlier than the key was pressed.
    Corrected {
        /// The step that began earlier.
        at: Position,
        /// What its clock says from this moment on.
        #[serde(rename = "elapsed_s", with = "seconds")]
        elapsed: SignedDuration,
    },
    /// Time in which nobody was at the program is not counted for the running step.
    AwayLeftOut {
        /// The step that ran on while nobody was there.
        at: Position,
        /// How long nobody was there, in whole seconds.
        #[serde(rename = "away_s", with = "seconds")]
        away: SignedDuration,
    },
    /// The system's clock was set by more than anybody should guess about.
    ClockSet {
        /// How far forward, against the time that elapsed; negative: back.
        #[serde(rename = "by_s", with = "seconds")]
        by: SignedDuration,
    },
    /// The chair said which clock is right since it was set.
    ClockChosen {
        /// The one that is followed from now on.
        clock: WallClock,
    },
    /// The group agreed to another plan for what is left; the closing time stays.
    Adjusted(Box<Adjustment>),
    /// Another werkvorm took the place of a block.
    Swapped(Box<Swap>),
    /// The group agreed to close at another time.
    ClosingTimeMoved {
        /// The new promise.
        to: Timestamp,
    },
    /// The group was asked and said no.
    ConsentRefused {
        /// What the group said no to.
        question: Question,
    },
    /// The last time command was taken back.
    Undone,
    /// A signal was given.
    Rang {
        /// The rung of the ladder.
        signal: Signal,
        /// The moment it was due.
        due: Timestamp,
    },
    /// The chair pressed a key at the band of an alarm.
    Acknowledged {
        /// The rung of the ladder.
        signal: Signal,
    },
    /// The band of an alarm that was put away waits for a key again.
    CalledBack {
        /// The rung of the ladder.
        signal: Signal,
    },
    /// A topic was put away for later.
    TopicParked(Parked),
    /// A parked topic was worded anew; the latest words count.
    TopicReworded {
        /// The topic that has new words.
        topic: Id,
        /// At most [`super::parked::MAX_TEXT`] characters, cleaned.
        text: Confidential,
    },
    /// A topic should not have been parked: nothing of it is told any more.
    TopicWithdrawn {
        /// The topic that was never meant.
        topic: Id,
    },
    /// A parked topic got its fate.
    TopicSettled {
        /// The topic that was on the list.
        topic: Id,
        /// What becomes of it.
        fate: Fate,
    },
    /// Something that could be the inbreng was named; a candidate beside the parked topics.
    InbrengOffered(Offered),
    /// The group chose a parked topic, or one that was offered, as its inbreng; whatever it chose
    /// before gives way, but for what is named here.
    InbrengChosen {
        /// The topic that the group works on.
        topic: Id,
        /// What blocks before this one worked on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        beside: Vec<Id>,
        /// What its question is mostly about, where the group said so; told when it was chosen already.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<QuestionKind>,
    },
    /// Candidates that were not chosen became parked topics, in one go.
    RestParked {
        /// The candidates, in the order in which they were named.
        topics: Vec<Id>,
        /// When they come back.
        target: Target,
    },
    /// Something was written down.
    NoteTaken(Note),
    /// A note should not have been taken: nothing of it is told any more.
    NoteWithdrawn {
        /// The note that was never meant.
        note: Id,
    },
    /// Looking back: what became of an action, of this meeting or an earlier one.
    ActionReviewed {
        /// The note that tells of the action.
        action: Id,
        /// What became of it.
        outcome: Outcome,
    },
    /// Something about next time was agreed.
    NextTimeSet(NextTime),
    /// Somebody is here: at the start, or later.
    ParticipantCame(Participant),
    /// Somebody went before the end.
    ParticipantLeft {
        /// Name or initials.
        who: Confidential,
    },
    /// A role of this meeting; of the inbrenger there can be several.
    RoleGiven {
        /// The role, for this meeting.
        role: Role,
        /// To whom; `None`: nobody has it any more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<Confidential>,
    },
    /// Where the meeting is held.
    VenueSet(Venue),
    /// The group confirmed that what is said stays in the group.
    ConfidentialityConfirmed,
    /// Words of this meeting were erased, by choice; every copy of it is read without them.
    Erased(Erased),
    /// The afsluiter was done.
    Ended,
}

/// What to go by, once the system's clock was set while a meeting ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WallClock {
    /// The system's clock as it was set.
    System,
    /// The clock as it was, and the time that elapsed since.
    Elapsed,
}

/// How a meeting begins: all that is fixed then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// The meeting's id, also in the journal's file name.
    pub meeting: Id,
    /// Name of the group that meets.
    pub group: String,
    /// The plan with which the meeting begins.
    pub agenda: Agenda,
    /// When it should have begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<Timestamp>,
    /// The promised end.
    pub closing_time: Timestamp,
    /// Kept free for the slot until it runs; a meeting begun by an older version has none.
    #[serde(default, skip_serializing_if = "Minutes::is_zero")]
    pub margin: Minutes,
    /// The time zone in which times are said: its IANA name, else its rule, else its offset.
    pub zone: String,
    /// How many take part, the chair included.
    pub participants: u8,
    /// How many times faster than real the clocks run; 1 in a real meeting.
    pub tempo: u32,
    /// What the real clocks said then.
    pub real: RealReading,
    /// What is wanted of its steps beside what their werkvormen say.
    #[serde(default, skip_serializing_if = "Timings::is_usual")]
    pub timings: Timings,
    /// When it was entered, if it was held without the program: no clock saw its parts then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Timestamp>,
}

/// A question to the group whose answer is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Minutes beyond the slack for this step.
    MinutesBeyondSlack {
        /// The step that would get them.
        at: Position,
        /// So many; negative: taken off.
        minutes: i16,
    },
    /// To close at another time.
    ClosingTime {
        /// The new closing time.
        to: Timestamp,
    },
    /// Another plan for what is left.
    Adjustment(Box<Adjustment>),
}

/// A signal of the meeting. Each is given once per moment at which it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// A step is about to end: one soft stroke.
    WrapUp(Position),
    /// A step is well over: one quiet second cue, then silence.
    WellOver(Position),
    /// The slack is gone.
    SlackGone,
    /// Ten minutes until the closing block must begin.
    SlotIn10,
    /// Five minutes until the closing block must begin.
    SlotIn5,
    /// The closing block must begin now.
    SlotNow,
    /// Five minutes until the closing time.
    CloseIn5,
    /// The closing time.
    CloseNow,
}

impl Signal {
    /// Whether it is heard; of the others a line tells.
    pub const fn is_heard(self) -> bool {
        match self {
            Self::SlotIn10 | Self::SlotIn5 | Self::CloseIn5 => false,
            Self::WrapUp(_)
            | Self::WellOver(_)
            | Self::SlackGone
            | Self::SlotNow
            | Self::CloseNow => true,
        }
    }
}

/// For when a topic is put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Later in this meeting.
    LaterToday,
    /// The next meeting.
    NextTime,
    /// Outside intervisie: it does not come back.
    Elsewhere,
}

impl Target {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::LaterToday, Self::NextTime, Self::Elsewhere];
}

/// A topic put away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parked {
    /// Its id, by which its fate is told.
    pub topic: Id,
    /// At most [`super::parked::MAX_TEXT`] characters, cleaned.
    pub text: Confidential,
    /// When it comes back.
    pub target: Target,
    /// Name of the block that ran, in words for whoever reads the journal itself; intervisie only writes
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub during: Option<String>,
    /// It was brought before the meeting: it is the first to be chosen from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<Brought>,
}

/// That an inbreng was brought before the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// By whom, where that was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Confidential>,
}

/// What becomes of a parked topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It was talked through.
    Done,
    /// Once more put away.
    ParkedAgain(Target),
    /// The group lets it go.
    LetGo {
        /// Why, if anything was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Confidential>,
    },
}

/// What is agreed about the next meeting; what is left out stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextTime {
    /// When it begins, on the wall clock of the group's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<civil::DateTime>,
    /// Who will chair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<Confidential>,
    /// Who will watch the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timekeeper: Option<Confidential>,
}

impl NextTime {
    /// Takes over what was agreed; what was not spoken of stays.
    pub fn update(&mut self, agreed: &Self) {
        self.start = agreed.start.or(self.start);
        self.chair = agreed.chair.clone().or_else(|| self.chair.take());
        self.timekeeper = agreed.timekeeper.clone().or_else(|| self.timekeeper.take());
    }
}

/// Whole seconds in the journal.
mod seconds {
    use jiff::SignedDuration;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Fails when the journal takes no number.
    pub(super) fn serialize<S: Serializer>(d: &SignedDuration, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_i64(d.as_secs())
    }

    /// Fails when it is no whole number.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<SignedDuration, D::Error> {
        i64::deserialize(d).map(SignedDuration::from_secs)
    }
}
