//! What the group works on: each model its own inbreng.

use jiff::Timestamp;

use super::Meeting;
use crate::domain::{
    agenda::{Block, BlockKind, Purpose},
    id::Id,
    werkvorm::QuestionKind,
};

/// A topic that the group chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inbreng {
    topic: Id,
    /// The block that ran then: it is for the model that runs, or the next one.
    block: usize,
    /// From when on what is asked is about it: once the model before it was left, or where it took the place
    /// of another since it was chosen.
    since: Timestamp,
    /// What its question is mostly about, where the group said so.
    about: Option<QuestionKind>,
    /// The group said what becomes of it.
    settled: bool,
}

impl Meeting {
    /// The inbreng of the model that runs or comes next, parked before or offered today.
    pub fn inbreng(&self) -> Option<Id> {
        self.current_inbreng().map(|chosen| chosen.topic)
    }

    /// What its question is mostly about, where the group said so.
    pub fn question_kind(&self) -> Option<QuestionKind> {
        self.current_inbreng()?.about
    }

    /// From when on what is asked is about it.
    pub fn asked_since(&self) -> Option<Timestamp> {
        self.current_inbreng().map(|chosen| chosen.since)
    }

    fn current_inbreng(&self) -> Option<&Inbreng> {
        self.inbreng.last().filter(|chosen| !self.is_behind(**chosen))
    }

    /// The model that works on the inbreng that was chosen, as long as it is not fixed: nothing of it but
    /// choosing has begun.
    pub fn open_model(&self) -> Option<usize> {
        self.inbreng()?;
        let here = self.progress.at.block;
        let chooses = self.step().is_some_and(|step| step.purpose == Purpose::Choosing);
        let blocks = &self.progress.agenda.blocks;
        let is_open = |at: &usize| *at != here || chooses;
        let mut able = self.progress.swappable().filter(is_open);
        able.find(|at| blocks.get(*at).is_some_and(|block| block.kind == BlockKind::Model))
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

    pub(super) fn choose(
        &mut self,
        topic: Id,
        beside: &[Id],
        about: Option<QuestionKind>,
        at: Timestamp,
    ) {
        let known = self.inbreng.iter().find(|other| other.topic == topic);
        let of_new = if self.current_inbreng().is_some() { at } else { self.model_left };
        let since = known.map_or(of_new, |known| known.since);
        self.inbreng.retain(|other| beside.contains(&other.topic) && other.topic != topic);
        let block = self.progress.at.block;
        self.inbreng.push(Inbreng { topic, block, since, about, settled: false });
    }

    /// Takes in that this block ran, where that was a model and another block runs now.
    pub(super) fn leave_model(&mut self, ran: usize, at: Timestamp) {
        let is_model = |block: &Block| block.kind == BlockKind::Model;
        let was_model = self.progress.agenda.blocks.get(ran).is_some_and(is_model);
        if was_model && self.progress.at.block != ran {
            self.model_left = at;
        }
    }

    pub(super) fn settle(&mut self, topic: Id) {
        for chosen in self.inbreng.iter_mut().filter(|chosen| chosen.topic == topic) {
            chosen.settled = true;
        }
    }

    /// The inbreng whose model was not brought to its last step, once the slot runs: it comes back next
    /// time unless the group says otherwise.
    pub fn unfinished_inbreng(&self) -> Option<Id> {
        let chosen = self.inbreng.last().filter(|_| self.progress.in_slot())?;
        (!self.is_finished(*chosen)).then_some(chosen.topic)
    }

    /// The same, while the group has not said what becomes of it.
    pub(super) fn unsettled_inbreng(&self) -> Option<Id> {
        let unsettled = self.inbreng.last().is_some_and(|chosen| !chosen.settled);
        self.unfinished_inbreng().filter(|_| unsettled)
    }

    /// Whether its model, if there was one to come, was brought to its last step.
    fn is_finished(&self, chosen: Inbreng) -> bool {
        let progress = &self.progress;
        let blocks = progress.agenda.blocks.iter().zip(&progress.marks).enumerate();
        let models = blocks.skip(chosen.block).filter(|(_, (block, mark))| {
            block.kind == BlockKind::Model && !mark.dropped && mark.until.is_none()
        });
        let last_begun = |at: usize| {
            progress.runs.get(at).and_then(|runs| runs.last()).is_some_and(|run| run.begun)
        };
        let mut places = models.map(|(at, _)| at).peekable();
        places.peek().is_none() || places.any(last_begun)
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
