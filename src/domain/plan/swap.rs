//! Another werkvorm while the meeting runs: what fits the minutes there are and can start now.

use super::{
    Planner, Wishes,
    another::{choice, kinds},
    blocks::BlockRules,
    opening::{Opening, Suits},
    pick::{Alternative, all},
    sketch::Sketch,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind, Purpose},
    minutes::Minutes,
    progress::Progress,
    time::Moment,
    werkvorm::{Kind, WerkvormId},
};

/// A werkvorm that can give minutes does so before one is left out of the list.
const WAYS: &[&[Suits]] =
    &[&[Suits::Well, Suits::Short], &[Suits::AlmostAsItIs, Suits::ToItsFloors]];

impl Planner<'_> {
    /// What can take the place of this block of the running meeting, best first: within its minutes
    /// that are left and the slack, for those who are here, without preparation. When it turned out
    /// that nobody has an inbreng, only what needs none.
    pub fn swaps(
        &self,
        progress: &Progress,
        block: usize,
        wishes: Wishes,
        now: Moment,
    ) -> Vec<Alternative> {
        let agenda = &progress.agenda;
        let Some(current) = agenda.blocks.get(block) else {
            return Vec::new();
        };
        let wishes = Wishes { can_prepare: false, ..wishes };
        let sketch = Sketch::new(*self, wishes);
        let rules = BlockRules {
            names: self.names,
            is_chosen: is_chosen(progress, block),
            has_looked_back: agenda.blocks.iter().any(looks_back) || wishes.first_meeting,
        };
        let room = room(progress, block, now);
        let others = agenda.blocks.iter().enumerate().filter(|(at, _)| *at != block);
        let besides: Vec<WerkvormId> = others.filter_map(|(_, b)| b.werkvorm.clone()).collect();
        let kinds = kinds(current.kind, !wishes.without_inbreng).iter();
        let able = kinds.filter(|kind| !wishes.without_inbreng || **kind != Kind::Model);
        let found = able.flat_map(|kind| {
            let limit = sketch.budget.limit(*kind);
            let room = limit.map_or(room, |limit| limit.min(room));
            let usual = sketch.of_budget(*kind);
            let with_inbreng = !wishes.without_inbreng;
            let without = current.werkvorm.as_slice();
            let besides = besides.as_slice();
            let place =
                Opening { room, ways: WAYS, rules, with_inbreng, besides, without, ..usual };
            all(self.library, &sketch.past, place, wishes)
        });
        let right = found.filter(|p| self.keeps_rules(agenda, block, &p.block, wishes));
        right.map(|picked| choice(current, picked)).collect()
    }

    /// Whether the blocks after it can stay as they are: choosing still happens once.
    fn keeps_rules(&self, agenda: &Agenda, block: usize, new: &Block, wishes: Wishes) -> bool {
        let mut then = agenda.clone();
        then.blocks.truncate(block);
        then.blocks.push(new.clone());
        then.blocks.extend(agenda.blocks.iter().skip(block + 1).cloned());
        let settled = |mut agenda: Agenda| {
            self.settle(&mut agenda, wishes.participants, wishes.first_meeting);
            agenda.blocks.split_off((block + 1).min(agenda.blocks.len()))
        };
        settled(then) == settled(agenda.clone())
    }
}

/// Whether the group has chosen its inbreng, or will have when this block begins.
fn is_chosen(progress: &Progress, block: usize) -> bool {
    let before = progress.agenda.steps().filter(|(at, step)| {
        let passed = at.block < block || *at < progress.at;
        passed && step.purpose == Purpose::Choosing && !progress.is_dropped(at.block)
    });
    before.count() != 0
}

fn looks_back(block: &Block) -> bool {
    block.kind == BlockKind::Terugkijken
}

/// The block's minutes that are left, with the slack; the slot's afsluiter has its own.
fn room(progress: &Progress, block: usize, now: Moment) -> Minutes {
    let is_slot = block == progress.agenda.slot();
    let own = progress
        .ahead()
        .filter(|(at, step)| at.block == block && (!is_slot || step.purpose == Purpose::Afsluiter));
    let of_steps = own.map(|(at, _)| progress.left(at, now).max(jiff::SignedDuration::ZERO));
    let left = of_steps.fold(jiff::SignedDuration::ZERO, |sum, length| sum + length);
    Minutes::new(u32::try_from((left + progress.slack(now)).as_secs().div_euclid(60)).unwrap_or(0))
}
