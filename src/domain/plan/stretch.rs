//! More time for the work of a meeting, where there is more than it needs.

use super::{Reason, pick::Alternative, sketch::LONGEST};
use crate::domain::{
    agenda::{BlockKind, Purpose, Step},
    minutes::Minutes,
    werkvorm::Tier,
};

/// A pauze grows to so many minutes, when all work has what it can use.
const PAUZE: Minutes = Minutes::of(15);

/// A step of the work that more time does good, and its own length.
#[derive(Clone, Copy)]
struct Able {
    block: usize,
    step: usize,
    own: u32,
    most: u32,
    /// What it takes by now.
    now: u32,
}

/// Gives so many minutes to the steps that more time does good (questions, advice, rounds and what
/// comes of them), each in proportion to its own length and by three fifths at the most. A block gets
/// no longer than a group can stay with one thing.
pub(super) fn stretch(blocks: &mut [Alternative], spare: Minutes) {
    let mut able: Vec<Able> =
        blocks.iter().enumerate().flat_map(|(block, picked)| steps(block, picked)).collect();
    let mut left = u32::from(spare.get());
    while 0 < left {
        let long: Vec<usize> = (0..blocks.len()).filter(|at| is_long(blocks, &able, *at)).collect();
        let growing =
            able.iter_mut().filter(|able| able.now < able.most && !long.contains(&able.block));
        let Some(next) = growing.min_by_key(|able| (able.now * 1000) / able.own.max(1)) else {
            break;
        };
        next.now += 1;
        left -= 1;
    }
    for able in &able {
        put(blocks, *able);
    }
    let pauzes = blocks.iter_mut().filter(|picked| picked.block.kind == BlockKind::Pauze);
    for step in pauzes.flat_map(|picked| &mut picked.block.steps) {
        let more = left.min(u32::from(PAUZE.saturating_sub(step.planned).get()));
        step.planned = step.planned + Minutes::new(more);
        left -= more;
    }
}

/// Whether a block, with what it got, is as long as a block may be.
fn is_long(blocks: &[Alternative], able: &[Able], block: usize) -> bool {
    let more = able.iter().filter(|able| able.block == block).map(|able| able.now - able.own);
    let own = blocks.get(block).map_or(Minutes::ZERO, |picked| picked.block.planned());
    LONGEST <= own + Minutes::new(more.sum())
}

fn steps(block: usize, picked: &Alternative) -> Vec<Able> {
    if !matches!(picked.block.kind, BlockKind::Model | BlockKind::AndereWerkvorm) {
        return Vec::new();
    }
    let of_step = |(step, own): (usize, &Step)| {
        let planned = u32::from(own.planned.get());
        let most = planned + planned * 3 / 5;
        does_good(own).then_some(Able { block, step, own: planned, most, now: planned })
    };
    picked.block.steps.iter().enumerate().filter_map(of_step).collect()
}

/// Choosing and telling take no longer because there is time.
fn does_good(step: &Step) -> bool {
    let gives = matches!(step.tier, Some(Tier::First | Tier::Second));
    gives && step.purpose == Purpose::Work
}

fn put(blocks: &mut [Alternative], able: Able) {
    let Some(picked) = blocks.get_mut(able.block) else { return };
    let than = picked.block.planned();
    let Some(step) = picked.block.steps.get_mut(able.step) else { return };
    if able.now == able.own {
        return;
    }
    step.planned = Minutes::new(able.now);
    let is_told = picked.reasons.iter().any(|reason| matches!(reason, Reason::Roomier { .. }));
    if !is_told {
        picked.reasons.retain(|reason| reason.decides());
        picked.reasons.push(Reason::Roomier { than });
    }
}
