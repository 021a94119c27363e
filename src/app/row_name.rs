//! What a row of an agenda stands for.

use crate::domain::agenda::{Block, BlockKind};

/// What a row of the agenda stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowName {
    /// A block: its kind and its name.
    Block(BlockKind, String),
    /// A step of the running block.
    Step(String),
}

impl RowName {
    /// A block as it is named.
    pub fn of(block: &Block) -> Self {
        Self::Block(block.kind, block.name.clone())
    }

    /// Leaves out the words of a parked topic: they are not for the room.
    pub fn mask(&mut self) {
        if let Self::Block(BlockKind::Onderwerp, name) = self {
            name.clear();
        }
    }
}
