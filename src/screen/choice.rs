//! What there is to choose from, above the keys.

use jiff::civil;

use super::{RowName, TopicRow};
use crate::{
    app::people::PersonAct,
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{Role, Target, WallClock},
        minutes::Minutes,
        plan::Reason,
    },
};

/// What a choice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceTitle {
    /// What to do with this topic or note.
    Fate(Confidential),
    /// Which topic becomes the inbreng.
    Inbreng,
    /// What becomes of so many candidates that were not chosen.
    Rest(usize),
    /// Which clock is right.
    Clock,
    /// For which block another werkvorm is wanted.
    Block,
    /// Which other werkvorm.
    Werkvorm,
    /// What to note about next time.
    NextTime,
    /// What to do with a participant.
    Person(Confidential),
    /// Who comes and goes.
    Presence,
    /// Who has this role from now on.
    Role(Role),
    /// Which group to take.
    Group,
    /// Which agenda to take.
    Agenda,
    /// The plan is so many minutes too long: what would make it fit.
    TooLong {
        /// Whole minutes.
        minutes: Minutes,
    },
    /// The plan leaves so many minutes over: what could be done with them.
    ToSpare {
        /// Whole minutes.
        minutes: Minutes,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Leave it as it is.
    Leave,
    /// Talked through.
    Done,
    /// Put off to this target.
    Again(Target),
    /// Let it go.
    LetGo,
    /// Word it anew.
    Reword,
    /// Take it back.
    Withdraw,
    /// This parked topic.
    Topic(TopicRow),
    /// Name something else.
    Offer,
    /// Put the other candidates away.
    ParkRest,
    /// Note the date.
    Date,
    /// Note the chair.
    Chair,
    /// Note the timekeeper.
    Timekeeper,
    /// Go by this clock.
    Clock(WallClock),
    /// Another werkvorm for this block.
    Block {
        /// Its kind.
        kind: BlockKind,
        /// Its name.
        name: String,
        /// It runs.
        is_running: bool,
        /// It turned out that nobody has an inbreng.
        without_inbreng: bool,
    },
    /// This werkvorm.
    Werkvorm {
        /// Its kind.
        kind: BlockKind,
        /// Its name.
        name: String,
        /// How long it takes.
        planned: Minutes,
        /// Whole minutes to spare then; negative: short.
        slack_after: i64,
        /// What must be on the table.
        materials: Option<String>,
        /// Why it is proposed.
        reasons: Vec<Reason>,
    },
    /// Something about a participant; has this person the role already?
    Person(PersonAct, bool),
    /// Somebody; is this person here?
    Presence {
        /// Who.
        who: Confidential,
        /// Since when, if here.
        since: Option<civil::Time>,
    },
    /// Somebody else comes.
    Guest,
    /// Confirm that what is said stays in the group.
    Confidentiality,
    /// A group.
    Group {
        /// Its name.
        name: String,
        /// A meeting of it runs.
        runs: bool,
    },
    /// Who has this role from now on.
    RoleOf {
        /// Which.
        role: Role,
        /// Who has it now.
        who: Vec<Confidential>,
    },
    /// Somebody who could have it.
    GiveRole {
        /// Who.
        who: Confidential,
        /// Has it now.
        has: bool,
    },
    /// The program's own proposal.
    Proposal,
    /// The agenda of the meeting before this one.
    LastAgenda,
    /// An agenda in a file.
    KeptAgenda {
        /// Its name.
        name: String,
        /// Nothing in it is wrong.
        is_right: bool,
    },
    /// Make the plan fit.
    Fit(ShownRemedy),
}

/// What makes a plan fit the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownRemedy {
    /// Shorten.
    Shorten {
        /// By so many minutes.
        by: Minutes,
        /// By so many it is too long then.
        left: Minutes,
    },
    /// Leave a block out.
    Drop {
        /// Which.
        what: RowName,
        /// How long it is.
        minutes: Minutes,
        /// By so many minutes the rest is shortened.
        shorten: Minutes,
        /// By so many it is too long then.
        left: Minutes,
    },
    /// Put a shorter block in the place of one.
    Replace {
        /// Which.
        what: RowName,
        /// The shorter one.
        with: RowName,
        /// How long that is.
        minutes: Minutes,
        /// By so many minutes the rest is shortened.
        shorten: Minutes,
    },
    /// Put the program's own proposal in its place.
    Propose {
        /// How long that is.
        minutes: Minutes,
        /// By so many it is too long then.
        left: Minutes,
    },
    /// Close later: at this time it fits.
    CloseLater(civil::Time),
    /// Close earlier: at this time nothing is left over.
    CloseEarlier(civil::Time),
    /// One block more.
    Add {
        /// Which.
        what: RowName,
        /// How long it is.
        minutes: Minutes,
        /// Why.
        reasons: Vec<Reason>,
    },
    /// More minutes for a block.
    Give {
        /// Which.
        what: RowName,
        /// Its minutes then.
        minutes: Minutes,
    },
    /// Begin all the same.
    BeginAnyway,
}
