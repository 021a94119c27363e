//! What the group works on: each model its own inbreng.

use super::Meeting;
use crate::domain::{agenda::BlockKind, id::Id};

/// A topic that the group chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inbreng {
    topic: Id,
    /// The block that ran then: it is for the model that runs, or the next one.
    block: usize,
}

impl Meeting {
    /// The inbreng of the model that runs or comes next, parked before or offered today.
    pub fn inbreng(&self) -> Option<Id> {
        self.inbreng.last().filter(|chosen| !self.is_behind(**chosen)).map(|chosen| chosen.topic)
    }

    /// Whether a model runs without an inbreng while one before it had its own.
    pub fn wants_inbreng(&self) -> bool {
        let is_model = self.kind() == Some(BlockKind::Model);
        is_model && !self.inbreng.is_empty() && self.inbreng().is_none()
    }

    /// What models before this moment worked on.
    pub(super) fn worked_on(&self) -> Vec<Id> {
        let behind = self.inbreng.iter().filter(|chosen| self.is_behind(**chosen));
        behind.map(|chosen| chosen.topic).collect()
    }

    pub(super) fn choose(&mut self, topic: Id, beside: &[Id]) {
        self.inbreng.retain(|other| beside.contains(&other.topic) && other.topic != topic);
        self.inbreng.push(Inbreng { topic, block: self.progress.at.block });
    }

    /// Whether its model was done; one that gave way to another werkvorm was not.
    fn is_behind(&self, chosen: Inbreng) -> bool {
        let progress = &self.progress;
        let blocks = progress.agenda.blocks.iter().zip(&progress.marks).enumerate();
        let mut before = blocks.skip(chosen.block).take_while(|(at, _)| *at < progress.at.block);
        before.any(|(at, (block, mark))| {
            let stayed = !mark.dropped && mark.until.is_none();
            block.kind == BlockKind::Model && stayed && progress.has_begun(at)
        })
    }
}
