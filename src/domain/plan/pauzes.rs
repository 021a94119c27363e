//! Where the breaks of a long meeting go.

use std::collections::BTreeSet;

use crate::domain::{agenda::Block, minutes::Minutes};

/// Where so many breaks go: each before the work that begins nearest to an equal part of the meeting,
/// before the first work only when there is no other.
pub(super) fn pauze_places(blocks: &[&Block], available: Minutes, count: usize) -> BTreeSet<usize> {
    let before = |at: usize| -> usize {
        blocks.iter().take(at).map(|block| usize::from(block.planned().get())).sum()
    };
    let work_blocks = blocks.iter().enumerate().filter(|(_, block)| block.kind.is_casework());
    let works: Vec<usize> = work_blocks.map(|(at, _)| at).collect();
    let later = if 1 < works.len() { works.get(1..).unwrap_or_default() } else { &works };
    let whole = usize::from(available.get());
    let parts = (1..=count).map(|part| whole * part / (count + 1));
    let nearest = |part| later.iter().copied().min_by_key(|at| before(*at).abs_diff(part));
    parts.filter_map(nearest).collect()
}
