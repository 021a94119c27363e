//! Another werkvorm while the meeting runs: what it does to the plan.

use super::{Mark, Progress};
use crate::domain::{
    agenda::{Block, BlockKind, Position, Purpose},
    event::Swap,
    minutes::Minutes,
    time::Moment,
};

impl Progress {
    /// The blocks that can still give way to another werkvorm, in order.
    pub fn swappable(&self) -> impl Iterator<Item = usize> {
        let blocks = self.agenda.blocks.iter().enumerate().skip(self.at.block);
        let can = |(at, block): &(usize, &Block)| match block.kind {
            BlockKind::Pauze | BlockKind::Onderwerp => false,
            BlockKind::Slot => !self.has_begun_afsluiter(),
            BlockKind::Opwarmer
            | BlockKind::Terugkijken
            | BlockKind::Kennismaken
            | BlockKind::InbrengGenereren
            | BlockKind::Model
            | BlockKind::AndereWerkvorm => *at == self.at.block || !self.has_begun(*at),
        };
        blocks.filter(can).map(|(at, _)| at).filter(|at| !self.is_dropped(*at))
    }

    fn has_begun_afsluiter(&self) -> bool {
        let last = self.runs.last().and_then(|runs| runs.last());
        last.is_some_and(|run| run.begun)
    }

    /// Puts another werkvorm in force. What does not fit changes nothing.
    pub fn swap(&mut self, swap: &Swap, now: Moment) {
        let Swap { block, with } = swap;
        if with.kind == BlockKind::Slot {
            self.swap_afsluiter(with);
            return;
        }
        let is_ahead = (self.at.block..self.agenda.slot()).contains(block);
        if !is_ahead || with.steps.is_empty() {
            return;
        }
        let is_running = *block == self.at.block;
        self.give_way(*block, is_running.then_some(self.at.step));
        self.insert(block + 1, with.clone(), None);
        if is_running {
            self.go_to(Position { block: block + 1, step: 0 }, now);
        }
    }

    /// The steps of a block after this one, or all of them, have no minutes any more.
    fn give_way(&mut self, block: usize, until: Option<usize>) {
        if let Some(mark) = self.marks.get_mut(block) {
            *mark = Mark { dropped: until.is_none(), until, ..*mark };
        }
        let steps = self.agenda.blocks.get_mut(block).map(|block| block.steps.iter_mut());
        for step in steps.into_iter().flatten().skip(until.map_or(0, |last| last + 1)) {
            (step.planned, step.floor) = (Minutes::ZERO, Minutes::ZERO);
        }
    }

    fn swap_afsluiter(&mut self, with: &Block) {
        if let Some(step) = with.steps.iter().find(|step| step.purpose == Purpose::Afsluiter) {
            self.put_afsluiter(step, with.werkvorm.as_ref(), with.source.as_ref());
        }
    }
}
