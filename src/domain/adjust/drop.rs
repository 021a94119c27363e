//! To let a whole block fall away.

use jiff::SignedDuration;

use super::{Here, Proposal, give::shorten};
use crate::domain::{
    agenda::BlockKind,
    event::{Adjustment, Change, Means},
    minutes::Minutes,
};

/// Drops one block that has not begun; what is then still missing is found by shortening. The only
/// model is dropped when shortening does not suffice and there is nothing else to drop.
pub(super) fn drop_block(
    here: &Here<'_>,
    short: SignedDuration,
    suffices: bool,
) -> Option<Proposal> {
    let block = droppable(here, short, false)
        .or_else(|| if suffices { None } else { droppable(here, short, true) })?;
    let pauze = pauze_left_before_slot(here, block);
    let goes: Vec<usize> = [Some(block), pauze].into_iter().flatten().collect();
    let steps = here.progress.ahead().filter(|(at, _)| goes.contains(&at.block));
    let gone = steps.map(|(at, step)| Change { at, old: step.planned, new: Minutes::ZERO });
    let mut changes: Vec<Change> = gone.collect();
    let freed: Minutes = changes.iter().map(|change| change.old).sum();
    changes.extend(shorten(here, short - freed.duration(), &goes));
    changes.sort_by_key(|change| change.at);
    let adjustment = Adjustment::of(Means::DropBlock, changes);
    Some(here.adjust(Adjustment { dropped: Some(block), pauze, ..adjustment }))
}

/// The pauze that would stand right before the slot when this block has gone: it goes as well.
fn pauze_left_before_slot(here: &Here<'_>, gone: usize) -> Option<usize> {
    let progress = here.progress;
    let before_slot = (0..progress.agenda.slot()).rev();
    let mut stands = before_slot.skip_while(|at| *at == gone || progress.is_dropped(*at));
    let last = stands.next().filter(|last| *last < gone)?;
    let is_pauze = progress.agenda.blocks.get(last)?.kind == BlockKind::Pauze;
    (is_pauze && !progress.has_begun(last) && !here.is_fixed(last)).then_some(last)
}

/// The shortest block that is long enough, else the longest; of equals the later one.
fn droppable(here: &Here<'_>, short: SignedDuration, only_model: bool) -> Option<usize> {
    let progress = here.progress;
    let blocks = || progress.agenda.blocks.iter().enumerate();
    let runs = |i: usize| !progress.is_dropped(i);
    let models = blocks().filter(|(i, b)| b.kind == BlockKind::Model && runs(*i)).count();
    let may_go = |kind| match kind {
        BlockKind::AndereWerkvorm | BlockKind::Onderwerp => true,
        BlockKind::Model => 1 < models || only_model,
        BlockKind::Pauze => only_model,
        BlockKind::Opwarmer
        | BlockKind::Terugkijken
        | BlockKind::Kennismaken
        | BlockKind::InbrengGenereren
        | BlockKind::Slot => false,
    };
    let ahead = blocks().filter(|(i, b)| {
        let waits = runs(*i) && !progress.has_begun(*i);
        may_go(b.kind) && waits && !b.fixed && b.planned() != Minutes::ZERO
    });
    let candidates = ahead.map(|(i, b)| (i, b.planned()));
    let best = candidates.min_by_key(|(i, planned)| {
        let enough = short <= planned.duration();
        let length = i32::from(planned.get());
        (!enough, if enough { length } else { -length }, usize::MAX - i)
    });
    best.map(|(i, _)| i)
}
