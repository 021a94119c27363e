//! What can be done with minutes that an agenda leaves over.

use super::{
    Alternative, Fit, Planner, Reason, Wishes,
    blocks::{TOPIC, pauze, topic},
    fit,
    pauzes::pauze_places,
    sketch::Sketch,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind},
    minutes::Minutes,
    werkvorm::Kind,
};

/// Closing earlier goes by whole steps of so many minutes.
const EARLIER: u16 = 5;

/// A use for minutes that are left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filling {
    /// One block more, at this place.
    Add {
        /// Index that the block gets in the agenda.
        at: usize,
        /// The block, and why.
        choice: Alternative,
    },
    /// More minutes for the longest work.
    Give {
        /// Index of the block in the agenda.
        block: usize,
        /// How many more.
        more: Minutes,
    },
    /// Nothing: it can close so much earlier.
    CloseEarlier(Minutes),
}

impl Planner<'_> {
    /// What could fill the minutes that this agenda leaves over, each on its own, while what must
    /// stay open does.
    /// Nothing where no more stays over than a meeting needs.
    pub fn fillings(&self, agenda: &Agenda, wishes: Wishes) -> Vec<Filling> {
        let Fit::ToSpare { spare, .. } = fit(agenda, wishes.available, wishes.margin) else {
            return Vec::new();
        };
        let sketch = Sketch::of(*self, wishes, agenda);
        let kinds = [Kind::AndereWerkvorm, Kind::Model].into_iter();
        let works = kinds
            .filter_map(|kind| sketch.one_more(kind))
            .map(|picked| Filling::Add { at: agenda.slot(), choice: picked });
        let topic = Self::waiting_topic(agenda, &sketch).filter(|_| TOPIC <= spare);
        let pauze = self.pauze_between(agenda).filter(|_| sketch.has_room_for_pauze());
        let give = longest_work(agenda).map(|block| Filling::Give { block, more: spare });
        let rounded = Minutes::of(spare.get() / EARLIER * EARLIER);
        let earlier = Some(Filling::CloseEarlier(rounded)).filter(|_| !rounded.is_zero());
        topic.into_iter().chain(works).chain(pauze).chain(give).chain(earlier).collect()
    }

    /// The parked topic that waits longest and has no block yet.
    fn waiting_topic(agenda: &Agenda, sketch: &Sketch<'_>) -> Option<Filling> {
        let has_block = |id| agenda.blocks.iter().any(|block| block.topic == Some(id));
        let waits = sketch.topics.iter().find(|topic| !has_block(topic.id))?;
        let reasons = vec![Reason::TopicWaits { deferred: waits.deferred }];
        let choice = Alternative { block: topic(waits.id), reasons };
        Some(Filling::Add { at: agenda.slot(), choice })
    }

    /// A break between two works of an agenda that has none.
    fn pauze_between(&self, agenda: &Agenda) -> Option<Filling> {
        let has_one = agenda.blocks.iter().any(|block| block.kind == BlockKind::Pauze);
        let works = agenda.blocks.iter().filter(|block| block.kind.is_casework()).count();
        if has_one || works < 2 {
            return None;
        }
        let blocks: Vec<&Block> = agenda.blocks.iter().collect();
        let at = pauze_places(&blocks, 1).into_iter().next()?;
        let choice = Alternative { block: pauze(self.names), reasons: vec![Reason::BetweenTwo] };
        Some(Filling::Add { at, choice })
    }
}

/// The longest block in which the group works: what it gets is used best.
fn longest_work(agenda: &Agenda) -> Option<usize> {
    let blocks = agenda.blocks.iter().enumerate();
    let works = blocks
        .filter(|(_, block)| matches!(block.kind, BlockKind::Model | BlockKind::AndereWerkvorm));
    works.max_by_key(|(_, block)| block.planned()).map(|(at, _)| at)
}
