//! Where the breaks of a long meeting go.

use std::collections::BTreeSet;

use super::blocks::TOPIC;
use crate::domain::agenda::{Block, BlockKind};

/// Nobody needs a break sooner than this.
const EARLIEST: usize = 40;
/// Where so many breaks go, or as many as there are places for: each before work, so that the longest
/// stretch without one is as short as can be, never soon after the beginning, after another break, or
/// shortly before the slot: after it there is a parked topic at least.
pub(super) fn pauze_places(blocks: &[&Block], count: usize) -> BTreeSet<usize> {
    let before = |at: usize| -> usize {
        blocks.iter().take(at).map(|block| usize::from(block.planned().get())).sum()
    };
    let works = blocks.iter().enumerate().filter(|(_, block)| block.kind.is_casework());
    let slot = blocks.iter().position(|block| block.kind == BlockKind::Slot);
    let end = before(slot.unwrap_or(blocks.len()));
    let starts = works.map(|(at, _)| (at, before(at)));
    let after = usize::from(TOPIC.get());
    let able: Vec<_> =
        starts.filter(|(_, from)| EARLIEST <= *from && *from + after <= end).collect();
    let pairs = able.iter().flat_map(|(a, from)| {
        let apart = able.iter().filter(move |(_, later)| from + EARLIEST <= *later);
        let longest = move |later: usize| (*from).max(later - from).max(end - later);
        apart.map(move |(b, later)| (longest(*later), [*a, *b]))
    });
    let two = pairs.min_by_key(|(longest, _)| *longest).filter(|_| 1 < count);
    let one = able.iter().min_by_key(|(_, from)| (*from).max(end - from)).filter(|_| 0 < count);
    match (two, one) {
        (Some((_, both)), _) => BTreeSet::from(both),
        (None, Some((at, _))) => BTreeSet::from([*at]),
        (None, None) => BTreeSet::new(),
    }
}
