//! What a group agreed to change in the plan of what is left.

use serde::{Deserialize, Serialize};

use crate::domain::{
    agenda::{Block, Position, Step},
    id::Id,
    minutes::Minutes,
    werkvorm::WerkvormId,
};

/// How an adjustment finds or spends minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// Steps become shorter, tier by tier, each down to its floor.
    Shorten,
    /// A whole block falls away.
    DropBlock,
    /// A shorter afsluiter, after all that can be shortened.
    ShorterAfsluiter,
    /// Minutes to spare go to the model.
    MoreForModel,
    /// Minutes to spare go to a topic that was parked for later today.
    Topic,
}

/// New minutes for one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The step whose minutes change.
    pub at: Position,
    /// Its minutes so far.
    pub old: Minutes,
    /// Its minutes from now on.
    pub new: Minutes,
}

/// An afsluiter to take the place of the one in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAfsluiter {
    /// The werkvorm it comes from.
    pub werkvorm: WerkvormId,
    /// Where that comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The slot's new last step.
    pub step: Step,
}

/// A parked topic as a block of its own, just before the slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicBlock {
    /// The parked topic that the block is for.
    pub topic: Id,
    /// What takes the topic's place in the agenda.
    pub block: Block,
}

/// What a group says yes or no to: one entry in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// What was proposed to find or spend the minutes.
    pub means: Means,
    /// The steps whose minutes change, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Index of the block that falls away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<usize>,
    /// Index of the pauze that goes with it, as it would be left right before the slot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pauze: Option<usize>,
    /// The afsluiter that takes the place of the planned one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afsluiter: Option<Box<NewAfsluiter>>,
    /// The block that is added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Box<TopicBlock>>,
}

impl Adjustment {
    /// An adjustment that only changes minutes.
    pub(in crate::domain) fn of(means: Means, changes: Vec<Change>) -> Self {
        Self { means, changes, dropped: None, pauze: None, afsluiter: None, topic: None }
    }
}
