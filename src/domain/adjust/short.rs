//! Proposals when the meeting would end too late.

use jiff::SignedDuration;

use super::{Here, Proposal, Resources};
use crate::domain::{
    agenda::{BlockKind, Position, Purpose},
    event::{Adjustment, Change, Means, NewAfsluiter},
    minutes::Minutes,
    share_out::{Giver, take},
    werkvorm::Tier,
};

/// The tiers that give before the group is asked for a shorter afsluiter.
const TIERS: [Tier; 2] = [Tier::First, Tier::Second];

/// To shorten, to drop a block, a shorter afsluiter, to close later: at most three of them, the last
/// one always to close later.
pub(super) fn offers(here: &Here<'_>, resources: &Resources) -> Vec<Proposal> {
    let short = -here.slack();
    let missing = Minutes::covering(short);
    let changes = shorten(here, missing, None);
    let has_room = !changes.is_empty();
    let shortened = here.adjust(Adjustment::of(Means::Shorten, changes.clone()));
    let suffices = shortened.is_on_time();
    let drop = drop_block(here, short, suffices);
    let other = resources.afsluiter.as_ref().filter(|_| !suffices);
    let afsluiter = other.and_then(|new| shorter_afsluiter(here, new, changes));
    let fits = |proposal: &Option<Proposal>| proposal.as_ref().is_some_and(Proposal::is_on_time);
    let all_three = has_room && drop.is_some() && afsluiter.is_some();
    let within_floors = has_room.then_some(shortened);
    // The group sees four choices at the most: of three ways, two that close on time if there are.
    let chosen = match all_three {
        true if fits(&drop) => [within_floors, drop, None],
        true if fits(&afsluiter) => [within_floors, None, afsluiter],
        true => [None, drop, afsluiter],
        false => [within_floors, drop, afsluiter],
    };
    let later = here.close_after(i64::from(missing.get()));
    chosen.into_iter().flatten().chain([later]).collect()
}

/// New minutes for the steps ahead, so that `wanted` are found or as many as the floors allow. A step
/// gives no minute that has passed, and the slot gives none.
fn shorten(here: &Here<'_>, wanted: Minutes, without: Option<usize>) -> Vec<Change> {
    let steps = here.steps_before_slot().filter(|(at, _)| Some(at.block) != without);
    let able = steps.map(|(at, step)| {
        let passed = Minutes::covering(here.progress.elapsed(at, here.now));
        let floor = step.floor.max(passed).min(step.planned);
        (at, Giver { planned: step.planned, floor, tier: step.tier })
    });
    let (places, givers): (Vec<Position>, Vec<Giver>) = able.unzip();
    let new = take(&givers, wanted, &TIERS);
    let shares = places.into_iter().zip(givers).zip(new);
    let changes = shares.map(|((at, giver), new)| Change { at, old: giver.planned, new });
    changes.filter(|change| change.new != change.old).collect()
}

/// Drops one block that has not begun; what is then still missing is found by shortening. The only
/// model is dropped when shortening does not suffice and there is nothing else to drop.
fn drop_block(here: &Here<'_>, short: SignedDuration, suffices: bool) -> Option<Proposal> {
    let block = droppable(here, short, false)
        .or_else(|| if suffices { None } else { droppable(here, short, true) })?;
    let steps = here.progress.ahead().filter(|(at, _)| at.block == block);
    let gone = steps.map(|(at, step)| Change { at, old: step.planned, new: Minutes::ZERO });
    let mut changes: Vec<Change> = gone.collect();
    let freed: Minutes = changes.iter().map(|change| change.old).sum();
    let missing = Minutes::covering(short - freed.duration());
    changes.extend(shorten(here, missing, Some(block)));
    changes.sort_by_key(|change| change.at);
    let adjustment = Adjustment::of(Means::DropBlock, changes);
    Some(here.adjust(Adjustment { dropped: Some(block), ..adjustment }))
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
        may_go(b.kind) && runs(*i) && !progress.has_begun(*i) && b.planned() != Minutes::ZERO
    });
    let candidates = ahead.map(|(i, b)| (i, b.planned()));
    let best = candidates.min_by_key(|(i, planned)| {
        let enough = short <= planned.duration();
        let length = i32::from(planned.get());
        (!enough, if enough { length } else { -length }, usize::MAX - i)
    });
    best.map(|(i, _)| i)
}

/// A shorter afsluiter, on top of everything that the tiers before it give.
fn shorter_afsluiter(
    here: &Here<'_>,
    new: &NewAfsluiter,
    mut changes: Vec<Change>,
) -> Option<Proposal> {
    let mut ahead = here.progress.ahead();
    let (at, planned) = ahead.find(|(_, step)| step.purpose == Purpose::Afsluiter)?;
    let begun = here.progress.run(at).begun;
    if begun || planned.planned <= new.step.planned {
        return None;
    }
    changes.push(Change { at, old: planned.planned, new: new.step.planned });
    let adjustment = Adjustment::of(Means::ShorterAfsluiter, changes);
    let afsluiter = Some(Box::new(new.clone()));
    Some(here.adjust(Adjustment { afsluiter, ..adjustment }))
}
