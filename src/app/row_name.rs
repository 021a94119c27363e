//! What a row of an agenda stands for.

use crate::domain::{
    agenda::{Block, BlockKind, Name, Step},
    confidential::Confidential,
    parked::ParkedTopics,
};

/// What a row of the agenda stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowName {
    /// A block: its kind and its name.
    Block(BlockKind, String),
    /// A parked topic as a block of its own, in its latest words: for the chair alone.
    Topic(Confidential),
    /// A step of the running block: its name, and the one for where there is little room.
    Step(Name, Option<String>),
}

impl RowName {
    /// A block as it is named; one of the program's own by its kind alone.
    pub fn of(block: &Block) -> Self {
        let name = match block.public_name() {
            Name::Own(_) => String::new(),
            Name::Given(_) => block.name.clone(),
        };
        Self::Block(block.kind, name)
    }

    /// A block as the chair knows it: a parked topic by its words.
    pub fn known(block: &Block, topics: &ParkedTopics) -> Self {
        let topic = block.topic.and_then(|topic| topics.find(topic));
        topic.map_or_else(|| Self::of(block), |topic| Self::Topic(topic.text.clone()))
    }

    /// A step of this block as it is named.
    pub fn of_step(block: &Block, step: &Step) -> Self {
        let name = block.public_step_name(step);
        let short = step.short.clone().filter(|_| matches!(name, Name::Given(_)));
        Self::Step(name, short)
    }

    /// What a block is for; nothing for a step.
    pub const fn kind(&self) -> Option<BlockKind> {
        match self {
            Self::Block(kind, _) => Some(*kind),
            Self::Topic(_) => Some(BlockKind::Onderwerp),
            Self::Step(..) => None,
        }
    }

    /// Whether it is the closing block.
    pub fn is_slot(&self) -> bool {
        self.kind() == Some(BlockKind::Slot)
    }

    /// Leaves out the words of a parked topic: they are not for the room.
    pub fn mask(&mut self) {
        if let Self::Block(BlockKind::Onderwerp, name) = self {
            name.clear();
        }
    }
}
