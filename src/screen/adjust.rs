//! Proposals to adjust the plan, in figures as they are shown.

use jiff::civil;

use crate::domain::{
    agenda::{BlockKind, Purpose},
    confidential::Confidential,
    minutes::Minutes,
};

/// The proposals, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustView {
    /// Whole minutes to spare as it is; negative: short.
    pub slack: i64,
    /// What the group can choose from; never empty.
    pub proposals: Vec<ShownProposal>,
    /// Which is marked.
    pub selected: usize,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownProposal {
    /// What it does.
    pub offer: Offer,
    /// Old and new minutes, in the order of the meeting.
    pub changes: Vec<ShownChange>,
    /// When the meeting then ends.
    pub expected_end: civil::Time,
    /// Whole minutes to spare then; negative: short.
    pub slack_after: i64,
}

/// What a proposal does, in one thought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Leave it as it is.
    Leave,
    /// Shorter steps.
    Shorten,
    /// A block falls away: its kind and name.
    Drop(BlockKind, String),
    /// Another afsluiter: its name and minutes.
    Afsluiter(String, Minutes),
    /// More minutes for the model.
    Model,
    /// A topic that was parked for later today.
    Topic(Confidential, Minutes),
    /// Close later.
    CloseLater(civil::Time),
    /// Close earlier.
    CloseEarlier(civil::Time),
}

/// New minutes for a step, or for a block that runs on one clock or falls away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownChange {
    /// Kind of its block.
    pub kind: BlockKind,
    /// The step's name; `None`: the whole block.
    pub step: Option<String>,
    /// What the step means to the program.
    pub purpose: Purpose,
    /// Minutes so far.
    pub old: Minutes,
    /// Minutes from then on.
    pub new: Minutes,
    /// It cannot be shorter.
    pub at_floor: bool,
}
