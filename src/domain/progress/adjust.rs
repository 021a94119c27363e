//! What an adjustment does to the plan.

use super::{Mark, Progress, Run};
use crate::domain::{
    agenda::{Block, Purpose, Step},
    event::Adjustment,
    id::Id,
    werkvorm::WerkvormId,
};

impl Progress {
    /// Puts in force what the group agreed to.
    pub fn adjust(&mut self, adjustment: &Adjustment) {
        for change in &adjustment.changes {
            if let Some(step) = self.agenda.step_mut(change.at) {
                step.planned = change.new;
            }
        }
        for block in [adjustment.dropped, adjustment.pauze].into_iter().flatten() {
            if let Some(mark) = self.marks.get_mut(block) {
                mark.dropped = true;
            }
        }
        if let Some(new) = &adjustment.afsluiter {
            self.put_afsluiter(&new.step, Some(&new.werkvorm), new.source.as_ref());
        }
        if let Some(topic) = &adjustment.topic {
            self.insert(self.agenda.slot(), topic.block.clone(), Some(topic.topic));
        }
    }

    /// Another afsluiter in the slot.
    pub(super) fn put_afsluiter(
        &mut self,
        new: &Step,
        werkvorm: Option<&WerkvormId>,
        source: Option<&String>,
    ) {
        let Some(slot) = self.agenda.blocks.last_mut() else { return };
        if let Some(step) = slot.steps.iter_mut().find(|s| s.purpose == Purpose::Afsluiter) {
            step.clone_from(new);
            slot.werkvorm = werkvorm.cloned();
            slot.source = source.cloned();
        }
    }

    /// A new block at this place, before the one that stands there.
    pub(super) fn insert(&mut self, at: usize, block: Block, topic: Option<Id>) {
        self.runs.insert(at, vec![Run::default(); block.steps.len()]);
        self.marks.insert(at, Mark { original: None, topic, dropped: false, until: None });
        self.agenda.blocks.insert(at, block);
        if at <= self.at.block {
            self.at.block += 1;
        }
    }
}
