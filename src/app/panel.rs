//! What is open at the bottom of the screen: an input line, a question or a choice. Never over the clock.

use jiff::{SignedDuration, Timestamp};

use super::{
    agendas::Source,
    kept::Kept,
    line::Line,
    message::FoundGroup,
    notices::NotNow,
    people::{PersonAct, Setting},
    remedy::Remedy,
};
use crate::domain::{
    adjust::Proposal,
    confidential::Confidential,
    event::{Fate, NoteKind, Role, Swap, Target, WallClock},
    id::Id,
    meeting::Price,
    people::MAX_NAME,
    plan::Reason,
};

/// What is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    #[default]
    Closed,
    /// An input line.
    Line {
        /// What is asked.
        wants: Wants,
        /// What was typed.
        line: Line,
        /// What was wrong with it: it is asked again.
        wrong: Option<NotNow>,
    },
    /// A question.
    Ask(Asked),
    /// Proposals to adjust the plan.
    Adjust {
        /// The proposals; never empty.
        proposals: Vec<Proposal>,
        /// Which is marked.
        selected: usize,
    },
    /// The question to the group whether it agrees to this proposal.
    Consent(Box<Proposal>),
    /// A choice.
    Choose {
        /// The options, in order; never empty.
        options: Vec<Pick>,
        /// Which is marked.
        selected: usize,
    },
}

/// What an input line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// A topic to park.
    Topic(Target),
    /// How many minutes ago the step began.
    BeganAgo,
    /// The closing time.
    ClosingTime,
    /// The start time.
    StartTime,
    /// The length of the meeting in minutes.
    Length,
    /// The number of participants.
    Participants,
    /// Date and time of next time.
    NextDate,
    /// Who chairs next time.
    NextChair,
    /// Who watches the time next time.
    NextTimekeeper,
    /// Why this topic is let go.
    LetGoReason(Id),
    /// The minutes of the marked row of the agenda.
    BlockMinutes,
    /// Under which name the agenda is kept.
    AgendaName,
    /// The name of a participant.
    NewPerson,
    /// Who comes in while the meeting runs.
    Guest,
    /// The function of a participant, by place in the group.
    Function(usize),
    /// The number of a participant in the register.
    Registration(usize),
    /// What the group says of itself.
    Setting(Setting),
    /// A note of this kind.
    Note(NoteKind),
    /// Other words for what was kept.
    Reword(Kept),
    /// Who will do this action.
    ActionWho(Id),
    /// By when this action will be done.
    ActionBy(Id),
    /// Something that could be the inbreng.
    Offer,
}

impl Wants {
    /// Whether Enter on an empty line means something; elsewhere it drops the line.
    pub fn may_be_empty(self) -> bool {
        matches!(
            self,
            Self::LetGoReason(_)
                | Self::ActionWho(_)
                | Self::ActionBy(_)
                | Self::Offer
                | Self::Function(_)
                | Self::Registration(_)
                | Self::Setting(_)
        )
    }

    /// The most characters it takes.
    pub fn max_chars(self) -> usize {
        match self {
            Self::Topic(_)
            | Self::LetGoReason(_)
            | Self::Note(_)
            | Self::Reword(_)
            | Self::Offer => crate::domain::parked::MAX_TEXT,
            Self::NextChair
            | Self::NextTimekeeper
            | Self::ActionWho(_)
            | Self::ActionBy(_)
            | Self::AgendaName
            | Self::NewPerson
            | Self::Guest
            | Self::Function(_)
            | Self::Registration(_)
            | Self::Setting(_) => MAX_NAME,
            Self::NextDate => 20,
            Self::ClosingTime | Self::StartTime => 5,
            Self::BeganAgo | Self::Length | Self::Participants | Self::BlockMinutes => 4,
        }
    }
}

/// A question and what "yes" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To the group: minutes beyond the slack.
    Minutes {
        /// By `v` rather than by the minute.
        extension: bool,
        /// What they cost.
        price: Price,
    },
    /// To the group: another closing time.
    ClosingTime(Timestamp),
    /// To the chair: leave while a meeting runs.
    Leave,
    /// To the chair: leave although not everything is on disk.
    LeaveUnkept,
}

/// Another werkvorm for a block, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swapping {
    /// What happens when it is taken.
    pub swap: Swap,
    /// Why it is proposed.
    pub reasons: Vec<Reason>,
    /// What must be on the table.
    pub materials: Option<String>,
    /// Time to spare then, when it was proposed.
    pub slack_after: SignedDuration,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Leave it as it is.
    Leave,
    /// Give a topic this fate.
    Settle(Id, Fate),
    /// Let a topic go, with a reason.
    LetGo(Id),
    /// Word it anew.
    Reword(Kept),
    /// Take it back.
    Withdraw(Kept),
    /// Take a topic as the inbreng.
    Inbreng(Id),
    /// Name something else.
    Offer,
    /// Put the candidates that were not chosen away.
    ParkRest,
    /// Note something about next time.
    Note(Wants),
    /// Take this agenda.
    Agenda(Source),
    /// Do this with a participant, by place in the group.
    Person(usize, PersonAct),
    /// This person comes, or goes.
    Presence(Confidential),
    /// Somebody else comes.
    Guest,
    /// Who has this role from now on.
    RoleOf(Role),
    /// This person has it.
    GiveRole(Role, Confidential),
    /// The group confirms that what is said stays in the group.
    Confidentiality,
    /// Take this group.
    Group(FoundGroup),
    /// Make the agenda fit, or begin all the same.
    Fit(Remedy),
    /// Go by this clock.
    Clock(WallClock),
    /// Look for another werkvorm for this block of the running meeting.
    Block {
        /// Its index.
        block: usize,
        /// It turned out that nobody has an inbreng.
        without_inbreng: bool,
    },
    /// Another werkvorm.
    Werkvorm(Box<Swapping>),
}
