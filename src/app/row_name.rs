//! What a row of an agenda stands for.

use crate::domain::agenda::{Block, BlockKind, Name, Step};

/// What a row of the agenda stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowName {
    /// A block: its kind and its name.
    Block(BlockKind, String),
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

    /// A step of this block as it is named.
    pub fn of_step(block: &Block, step: &Step) -> Self {
        let name = block.public_step_name(step);
        let short = step.short.clone().filter(|_| matches!(name, Name::Given(_)));
        Self::Step(name, short)
    }

    /// Whether it is the closing block.
    pub fn is_slot(&self) -> bool {
        matches!(self, Self::Block(BlockKind::Slot, _))
    }

    /// Leaves out the words of a parked topic: they are not for the room.
    pub fn mask(&mut self) {
        if let Self::Block(BlockKind::Onderwerp, name) = self {
            name.clear();
        }
    }
}
