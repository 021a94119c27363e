//! Before the meeting: what is waiting, and a meeting that was not finished.

use jiff::civil;

use super::{List, MeetingClock, RowName, TopicRow};
use crate::{
    app::{
        context::Remark,
        devices::{Heard, Output},
    },
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{NextTime, Role},
        minutes::Minutes,
        people::Suggestion,
        plan::{Lack, Reason, Wishes},
    },
};

/// Before the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// Name of the group.
    pub group: String,
    /// A rehearsal; with how many times the speed.
    pub rehearsal: Option<u32>,
    /// The wall clock.
    pub now: civil::Time,
    /// When it should begin.
    pub start: civil::Time,
    /// The day of the start, when that is not today.
    pub day: Option<civil::Date>,
    /// When it closes.
    pub closing: civil::Time,
    /// What the plan was made for.
    pub wishes: Wishes,
    /// Until the start.
    pub until_start: UntilStart,
    /// The field that `+` and `−` change.
    pub field: Field,
    /// The fields there are, in order.
    pub fields: Vec<Field>,
    /// The proposed agenda.
    pub agenda: Vec<PlannedRow>,
    /// What belongs in it and was not found.
    pub lacks: Vec<Lack>,
    /// Whole minutes to spare if it begins on time; negative: so much too long.
    pub slack: i64,
    /// More of them than a meeting needs: so many can be used.
    pub spare: Option<Minutes>,
    /// The agenda is the chair's own, rather than a proposal.
    pub is_own: bool,
    /// How many topics of the agenda that was given are not open any more.
    pub gone: usize,
    /// The moment at which the slot must begin.
    pub slot_latest: civil::Time,
    /// Who does what today.
    pub roles: Vec<(Role, Confidential)>,
    /// How many of the group's participants there are; nothing where it has no names.
    pub named: Option<usize>,
    /// Whose turn it is, for roles that nobody has yet.
    pub turns: Vec<(Role, Suggestion)>,
    /// Topics that wait.
    pub topics: List<TopicRow>,
    /// What was agreed last time.
    pub agreed: NextTime,
    /// What was said to the chair last time, for whoever prepares.
    pub feedback: Vec<Confidential>,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
    /// Through what is heard, and which signals; nothing until that is known.
    pub sound: Option<(Output, Heard)>,
    /// How many meetings the group had before.
    pub meetings: usize,
}

/// How far the start of the meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UntilStart {
    /// So many whole seconds to go, rounded up.
    In(i64),
    /// It is time, or so many whole minutes later.
    Since(i64),
    /// It is another day's.
    OtherDay(civil::Date),
}

/// A field of the begin screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// When it should begin.
    Start,
    /// When it closes.
    Closing,
    /// How long it takes.
    Length,
    /// How many take part.
    Participants,
    /// Whether it is the group's first meeting.
    FirstMeeting,
    /// Whether anybody has an inbreng.
    Inbreng,
    /// How experienced the group is.
    Level,
}

/// One line of the proposed agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// When it begins if all goes to plan; only for blocks.
    pub start: Option<civil::Time>,
    /// What it is.
    pub what: RowName,
    /// Its minutes.
    pub planned: Minutes,
    /// Why it is proposed; only for blocks.
    pub reasons: Vec<Reason>,
}

/// An unfinished meeting was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    /// Name of the group.
    pub group: String,
    /// Kind of the block that ran.
    pub kind: BlockKind,
    /// Name of the step that ran.
    pub step: String,
    /// When the last sign of it was.
    pub last_sign: civil::Time,
    /// Whole minutes since then.
    pub away: i64,
    /// The meeting as it would be resumed now.
    pub meeting: MeetingClock,
    /// Another program leads it: it can only be followed.
    pub held: bool,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
}
