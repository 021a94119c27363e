//! What can be asked and chosen while a meeting is led.

use jiff::{Timestamp, civil};

use super::{listed::TopicOrNote, offered_swap::OfferedSwap};
use crate::{
    app::{
        panel::{self, Marked, Menu, Prompts},
        papers::{LONGEST_PATH, Paper},
        price::ShownPrice,
        row_name::RowName,
        topic_row::TopicRow,
    },
    domain::{
        adjust::{Choices, Proposal},
        agenda::BlockKind,
        confidential::Confidential,
        event::{NoteKind, Role, Target, WallClock},
        id::Id,
        minutes::Minutes,
        parked::MAX_TEXT,
        people::MAX_NAME,
        proof::Detail,
    },
};

/// What is open while a meeting is led.
pub type Panel = panel::Panel<Prompt, Options, Asked>;

/// What an input line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// A topic to park, for this target (Tab and a digit change it).
    Topic(Target),
    /// How many minutes the running step gets more, or fewer.
    Minutes {
        /// Negative: so many can be taken off.
        least: i16,
        /// So many can be added.
        most: i16,
    },
    /// How long each speaker has.
    SpeakingTime,
    /// How many minutes ago the step began; at most so many.
    BeganAgo {
        /// As many as the step has run, or the one before it can give.
        at_most: Minutes,
    },
    /// The closing time.
    ClosingTime,
    /// Date and time of next time.
    NextDate,
    /// Who chairs next time.
    NextChair,
    /// Who watches the time next time.
    NextTimekeeper,
    /// Why this topic is let go.
    LetGoReason(Id),
    /// Who comes in while the meeting runs.
    Guest,
    /// A note of this kind (Tab and a digit change it).
    Note(NoteKind),
    /// The word with which whoever has this place at the table leaves, from 0.
    Word(usize),
    /// Other words for what was kept.
    Reword(TopicOrNote),
    /// Who will do this action.
    ActionWho(Id),
    /// By when this action will be done.
    ActionBy(Id),
    /// Something that could be the inbreng.
    Offer,
    /// How many votes this candidate gets.
    Votes(Id),
    /// What a proof of the meeting needs of somebody who was there.
    ForProof(Detail),
    /// Where this paper, and those after it, are put.
    PapersFolder(Paper),
}

impl Prompts for Prompt {
    fn may_be_empty(self) -> bool {
        match self {
            Self::LetGoReason(_)
            | Self::ActionWho(_)
            | Self::ActionBy(_)
            | Self::Offer
            | Self::Votes(_)
            | Self::ForProof(_)
            | Self::Word(_) => true,
            Self::Topic(_)
            | Self::Minutes { .. }
            | Self::SpeakingTime
            | Self::BeganAgo { .. }
            | Self::ClosingTime
            | Self::NextDate
            | Self::NextChair
            | Self::NextTimekeeper
            | Self::Guest
            | Self::Note(_)
            | Self::Reword(_)
            | Self::PapersFolder(_) => false,
        }
    }

    fn max_chars(self) -> usize {
        match self {
            Self::Topic(_)
            | Self::LetGoReason(_)
            | Self::Note(_)
            | Self::Word(_)
            | Self::Reword(_)
            | Self::Offer => MAX_TEXT,
            Self::PapersFolder(_) => LONGEST_PATH,
            Self::NextChair
            | Self::NextTimekeeper
            | Self::ActionWho(_)
            | Self::ActionBy(_)
            | Self::ForProof(_)
            | Self::Guest => MAX_NAME,
            Self::NextDate => 60,
            Self::ClosingTime
            | Self::Votes(_)
            | Self::BeganAgo { .. }
            | Self::Minutes { .. }
            | Self::SpeakingTime => 30,
        }
    }
}

/// What is waiting for yes or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To the group: another plan for what is left.
    Adjustment(Box<Proposal>),
    /// To the group: the model that suits the question better.
    Model(Box<OfferedSwap>),
    /// Any other question.
    Plain(Ask),
}

/// A question and what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To the group: more minutes than there is slack.
    Minutes {
        /// By `v` rather than by the minute.
        extension: bool,
        /// What they cost.
        price: ShownPrice,
    },
    /// To the group: close at another time.
    ClosingTime {
        /// The new promise.
        moment: Timestamp,
        /// The promise so far, on the clock.
        from: civil::Time,
        /// The new one, on the clock.
        to: civil::Time,
    },
    /// To the group: what the question of the inbreng is mostly about.
    Kind,
    /// To the chair: whether other screens in the room may see the clock.
    Phone,
    /// To the chair: whether it never began.
    TakeBack,
    /// To the chair: whether to keep nothing of it.
    ThrowAway,
    /// To the chair: leave while a meeting runs.
    Leave,
    /// Whether to end the rehearsal, of which nothing is kept.
    LeaveRehearsal,
    /// To the chair: leave although not everything is on disk.
    LeaveUnkept,
}

/// What a menu holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Options {
    /// Proposals to adjust the plan.
    Proposals(Choices),
    /// A menu that is a title with choices below it.
    Plain(Menu<Title, Choice>),
}

impl Marked for Options {
    fn count(&self) -> usize {
        match self {
            Self::Proposals(choices) => choices.cards.len(),
            Self::Plain(menu) => menu.count(),
        }
    }
}

/// What a menu is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// What to do with this topic or note.
    Fate(Confidential),
    /// Which topic becomes the inbreng.
    Inbreng,
    /// What becomes of the candidates that were not chosen.
    Rest,
    /// Which clock is right.
    Clock,
    /// To which block to go.
    GoTo,
    /// For which block another werkvorm is wanted.
    Block,
    /// Which other werkvorm.
    Werkvorm,
    /// What to note about next time.
    NextTime,
    /// Who comes and goes.
    Presence,
    /// Who has this role from now on.
    Role(Role),
    /// Which paper to make.
    Papers,
}

/// One option of a menu: what it is, and all that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Leave it as it is.
    Leave,
    /// The topic was talked through.
    Done(Id),
    /// Put the topic off to this target.
    Again(Id, Target),
    /// Let the topic go, with a reason.
    LetGo(Id),
    /// Word it anew.
    Reword(TopicOrNote),
    /// Take it back.
    Withdraw(TopicOrNote),
    /// Take a topic as the inbreng.
    Inbreng(Id, TopicRow),
    /// Name something else.
    Offer,
    /// Put the candidates that were not chosen away.
    ParkRest,
    /// Note the date of next time.
    NextDate,
    /// Note who chairs next time.
    NextChair,
    /// Note who watches the time next time.
    NextTimekeeper,
    /// This person comes, or goes.
    Presence {
        /// Name or initials.
        who: Confidential,
        /// Since when, if here.
        since: Option<civil::Time>,
    },
    /// Somebody else comes.
    Guest,
    /// Who has this role from now on.
    RoleOf {
        /// The role that changes hands.
        role: Role,
        /// Those who have it now.
        who: Vec<Confidential>,
    },
    /// This person has it.
    GiveRole {
        /// The role that changes hands.
        role: Role,
        /// Name or initials.
        who: Confidential,
        /// Has it now.
        has: bool,
    },
    /// The group confirms that what is said stays in the group.
    Confidentiality,
    /// Go by this clock.
    Clock(WallClock),
    /// Make this paper.
    Paper(Paper),
    /// Look for another werkvorm for this block of the running meeting.
    Block {
        /// Index of the block in the agenda.
        block: usize,
        /// What the block is for.
        kind: BlockKind,
        /// Its name; of the slot that of its afsluiter.
        name: String,
        /// It is the block that runs now.
        is_running: bool,
        /// It turned out that nobody has an inbreng.
        without_inbreng: bool,
    },
    /// Go to this block of the running meeting.
    GoTo {
        /// Index of the block in the agenda.
        block: usize,
        /// What it is.
        what: RowName,
        /// The minutes that it has.
        planned: Minutes,
        /// A step of it has run.
        has_been: bool,
    },
    /// Take this werkvorm in its place.
    Werkvorm(Box<OfferedSwap>),
}
