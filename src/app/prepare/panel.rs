//! What can be asked and chosen before the meeting.

use jiff::civil;

use super::{
    forms::{RhythmRow, ToldFact, ToldRow},
    gathering::{PersonAct, Setting},
    remedy::Remedy,
    source::Source,
};
use crate::{
    app::{
        message::FoundGroup,
        panel::{self, Menu, Prompts},
        papers::{LONGEST_PATH, Paper, PaperForm},
    },
    domain::{
        confidential::Confidential,
        event::Role,
        figures::Outlook,
        group::MAX_NAMES,
        id::Id,
        minutes::Minutes,
        parked::MAX_TEXT,
        people::{MAX_NAME, Suggestion},
        proof::Detail,
        year_plan::PlannedMeeting,
    },
};

/// What is open before the meeting.
pub type Panel = panel::Panel<Prompt, Menu<Title, Choice>, EarlyStart>;

/// The question whether to start although it is early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlyStart {
    /// When it should begin.
    pub start: civil::Time,
    /// On which day, when that is not today.
    pub day: Option<civil::Date>,
}

/// What an input line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// The closing time.
    ClosingTime,
    /// The start time.
    StartTime,
    /// The length of the meeting in minutes.
    Length,
    /// The number of participants.
    Participants,
    /// The minutes that are kept for the slot.
    Margin,
    /// The minutes of the marked row of the agenda.
    BlockMinutes,
    /// What somebody brings to the meeting.
    Inbreng,
    /// Under which name the agenda is kept.
    AgendaName,
    /// What a new group is called.
    NewGroup,
    /// The name of a participant.
    NewPerson,
    /// What a participant is called from now on, by place in the group.
    Rename(usize),
    /// The whole name of a participant, by place in the group.
    FullName(usize),
    /// The function of a participant, by place in the group.
    Function(usize),
    /// The number of a participant in the register.
    Registration(usize),
    /// What the group says of itself.
    Setting(Setting),
    /// What is told of a meeting that was held without the program.
    Told(ToldRow),
    /// From what the plan of the year is made.
    Plan(RhythmRow),
    /// What a proof of this meeting needs of somebody who was there.
    ForProof {
        /// What is asked.
        detail: Detail,
        /// Of which meeting it is.
        meeting: Id,
    },
    /// Where this paper, and those after it, are put.
    PapersFolder {
        /// For the group, a register or a calendar.
        paper: Paper,
        /// Of which meeting, where it is of one.
        meeting: Option<Id>,
    },
}

/// Characters of a day and time, more than anybody types.
const LONGEST_DAY: usize = 60;

impl Prompts for Prompt {
    fn may_be_empty(self) -> bool {
        match self {
            Self::FullName(_)
            | Self::Function(_)
            | Self::Registration(_)
            | Self::Setting(_)
            | Self::ForProof { .. }
            | Self::Told(_)
            | Self::Plan(_) => true,
            Self::ClosingTime
            | Self::StartTime
            | Self::Length
            | Self::Participants
            | Self::Margin
            | Self::BlockMinutes
            | Self::Inbreng
            | Self::AgendaName
            | Self::NewGroup
            | Self::NewPerson
            | Self::PapersFolder { .. }
            | Self::Rename(_) => false,
        }
    }

    fn max_chars(self) -> usize {
        match self {
            // As many as a group has.
            Self::NewPerson | Self::Told(_) => MAX_NAMES * 40,
            Self::PapersFolder { .. } => LONGEST_PATH,
            Self::Plan(_) => LONGEST_DAY,
            Self::Inbreng => MAX_TEXT,
            Self::AgendaName
            | Self::NewGroup
            | Self::Rename(_)
            | Self::FullName(_)
            | Self::Function(_)
            | Self::Registration(_)
            | Self::ForProof { .. }
            | Self::Setting(_) => MAX_NAME,
            Self::ClosingTime
            | Self::StartTime
            | Self::Length
            | Self::Participants
            | Self::Margin
            | Self::BlockMinutes => 30,
        }
    }
}

/// What a menu is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// What to do with a participant.
    Person(Confidential),
    /// Who does what today.
    Roles,
    /// Who has this role today.
    Role(Role),
    /// Which group to take.
    Group,
    /// Which agenda to take.
    Agenda,
    /// The plan does not fit beside the margin: what would make it fit.
    Short(Outlook),
    /// The plan leaves so many minutes over: what could be done with them.
    ToSpare(Minutes),
    /// Which paper to make.
    Papers,
    /// Which of the meetings that were held.
    Past,
    /// What to do with the meeting of this day.
    PastMeeting(civil::Date),
    /// Whether the meeting of this day may go, which was entered.
    Removing(civil::Date),
    /// What was held without the program.
    Telling {
        /// It was entered before.
        corrects: bool,
    },
    /// The plan of the year.
    YearPlan {
        /// The group keeps it.
        is_kept: bool,
    },
}

/// One option of a menu: what it is, and all that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Leave it as it is.
    Leave,
    /// Take this agenda.
    Agenda(Source),
    /// Do this with a participant.
    Person {
        /// The place in the group.
        at: usize,
        /// What is done.
        act: PersonAct,
        /// Has the role already, where it is one.
        has: bool,
    },
    /// Begin with the roles as they stand there.
    BeginWithRoles,
    /// Somebody else for this role.
    RoleToday {
        /// What is done.
        role: Role,
        /// Who does it, where that was said.
        who: Option<Confidential>,
        /// Whose turn it is, where it was not.
        turn: Option<Suggestion>,
    },
    /// Begin without saying who does what.
    BeginWithout,
    /// This person has the role today, or nobody.
    GiveRole {
        /// What is done.
        role: Role,
        /// Who does it.
        who: Option<Confidential>,
        /// How many meetings ago this person did.
        ago: Option<usize>,
    },
    /// Take this group.
    Group(FoundGroup),
    /// Make a group that is not there yet.
    NewGroup,
    /// Make the agenda fit, or begin all the same.
    Fit(Box<Remedy>),
    /// Make this paper.
    Paper(Paper),
    /// Make this paper of a meeting that was held.
    PaperOf {
        /// For the group, a register or a calendar.
        paper: Paper,
        /// Of which meeting.
        meeting: Id,
    },
    /// Papers come in this form from now on.
    PaperForm(PaperForm),
    /// A meeting that was held.
    Meeting {
        /// By its id.
        meeting: Id,
        /// When it began.
        began: civil::DateTime,
        /// When it ended; nothing when it was not brought to its end.
        ended: Option<civil::Time>,
        /// How many took part.
        participants: u8,
        /// It was held without the program.
        is_entered: bool,
    },
    /// Tell this meeting, which was entered, anew.
    Correct(Id),
    /// Ask whether this meeting, which was entered, may go.
    Remove(Id),
    /// This meeting goes, as was asked.
    ReallyRemove(Id),
    /// Tell this of the meeting that was held without the program; what is told so far.
    Tell(ToldRow, ToldFact),
    /// Keep what was told, which is this.
    Enter {
        /// When it began.
        from: civil::DateTime,
        /// When it ended.
        until: civil::Time,
        /// How many took part.
        participants: u8,
    },
    /// When the first meeting of the plan begins.
    PlanFrom(civil::DateTime),
    /// How many weeks lie between two.
    PlanWeeks(u16),
    /// How many there are.
    PlanTimes(u16),
    /// Keep the plan.
    KeepPlan,
    /// A meeting of the plan.
    Planned(PlannedMeeting),
}
