//! Proposals when the meeting would end too late.

use std::cmp::Reverse;

use jiff::SignedDuration;

use super::{Act, Here, Proposal, Resources, drop::drop_block};
use crate::domain::{
    agenda::{Position, Purpose, Step},
    event::{Adjustment, Change, Means, NewAfsluiter},
    minutes::Minutes,
    progress::Progress,
    share_out::{Giver, take},
    time::Moment,
    werkvorm::Tier,
};

/// Nobody is asked about less than this.
const WORTH_ASKING: Minutes = Minutes::of(2);
/// The most ways to close on time among which is chosen.
const WAYS: usize = 3;
/// A later closing time is one that people say: in steps of so many minutes.
const SAID: i64 = 5;
/// What the slot settles can be done afterwards too: so much is left for it.
const SETTLED_IN: Minutes = Minutes::of(1);

/// To shorten, to drop a block, to go to the slot, a shorter afsluiter: three of them at the most, the
/// best first. Then to close later.
pub(super) fn offers(here: &Here<'_>, resources: &Resources) -> Vec<Proposal> {
    let short = -here.slack();
    let changes = shorten(here, short, &[]);
    let shortened = here.adjust(Adjustment::of(Means::Shorten, changes.clone()));
    let suffices = shortened.is_on_time();
    let drop = drop_block(here, short, suffices);
    let other = resources.afsluiter.as_ref().filter(|_| !suffices);
    let afsluiter = other.and_then(|new| shorter_afsluiter(here, new, changes));
    let to_slot = if suffices { None } else { to_slot(here) };
    let is_worth = WORTH_ASKING <= given(&shortened);
    let all = [is_worth.then_some(shortened), drop, to_slot, afsluiter];
    let mut ways: Vec<Proposal> = all.into_iter().flatten().collect();
    ways.sort_by_key(|way| (!way.is_on_time(), Reverse(way.casework)));
    ways.truncate(WAYS);
    let missing = i64::from(Minutes::covering(short).get());
    ways.into_iter().chain([here.close_after((missing + SAID - 1) / SAID * SAID)]).collect()
}

fn given(proposal: &Proposal) -> Minutes {
    proposal.changes().iter().map(|change| change.old.saturating_sub(change.new)).sum()
}

/// New minutes for the steps ahead, so that what is short is found and what is aimed at beside it, or as
/// much as the floors allow. A step gives no minute that has passed, and a block that the chair fixed
/// none. The slot gives only what is settled in it, after all others, and nothing for what is aimed at.
pub(super) fn shorten(here: &Here<'_>, short: SignedDuration, without: &[usize]) -> Vec<Change> {
    let missing = Minutes::covering(short);
    let (places, givers): (Vec<Position>, Vec<Giver>) =
        able(here).filter(|(at, _)| !without.contains(&at.block)).unzip();
    let room = room_of(givers.iter().filter(|giver| giver.tier != Some(Tier::Third)));
    let aimed = Minutes::covering(short + here.share(here.rules.aim));
    let least = if short.is_positive() { WORTH_ASKING } else { Minutes::ZERO };
    let wanted = aimed.max(least).min(room).max(missing);
    let new = take(&givers, wanted, &[Tier::First, Tier::Second, Tier::Third]);
    let shares = places.into_iter().zip(givers).zip(new);
    let changes = shares.map(|((at, giver), new)| Change { at, old: giver.planned, new });
    changes.filter(|change| change.new != change.old).collect()
}

/// What can give minutes, in the order of the meeting; what only the group itself chooses to shorten
/// never gives here.
fn able(here: &Here<'_>) -> impl Iterator<Item = (Position, Giver)> {
    let progress = here.progress;
    let own = here
        .steps_before_slot()
        .map(|(at, step)| (at, step, step.tier.filter(|tier| *tier != Tier::Third), step.floor));
    let slot = progress.agenda.slot();
    let settles = |step: &Step| matches!(step.purpose, Purpose::ParkedList | Purpose::NextTime);
    let of_slot = progress.ahead().filter(move |(at, step)| at.block == slot && settles(step));
    let settled = of_slot.map(|(at, step)| (at, step, Some(Tier::Third), SETTLED_IN));
    own.chain(settled).map(|(at, step, tier, floor)| {
        let passed = Minutes::covering(progress.elapsed(at, here.now));
        (at, Giver { planned: step.planned, floor: floor.max(passed).min(step.planned), tier })
    })
}

fn room_of<'a>(givers: impl Iterator<Item = &'a Giver>) -> Minutes {
    let giving = givers.filter(|giver| giver.tier.is_some());
    giving.map(|giver| giver.planned.saturating_sub(giver.floor)).sum()
}

/// Whether the floors of what is ahead give all that is short.
pub(super) fn fits(progress: &Progress, now: Moment) -> bool {
    let here = Here { progress, rules: super::Rules::default(), now };
    let givers: Vec<Giver> = able(&here).map(|(_, giver)| giver).collect();
    -here.slack() <= room_of(givers.iter()).duration()
}

/// To the slot now, where something before it has not begun and the chair fixed none of that.
fn to_slot(here: &Here<'_>) -> Option<Proposal> {
    let progress = here.progress;
    let slot = progress.agenda.slot();
    let waiting = || {
        let before = progress.ahead().filter(move |(at, _)| at.block < slot);
        before.filter(|(at, _)| !progress.run(*at).begun)
    };
    let is_fixed = |at: Position| here.is_fixed(at.block) && !progress.has_begun(at.block);
    let may_go = waiting().next().is_some() && !waiting().any(|(at, _)| is_fixed(at));
    may_go.then(|| here.propose(Act::ToSlot))
}

/// A shorter afsluiter, on top of everything that the others give.
fn shorter_afsluiter(
    here: &Here<'_>,
    new: &NewAfsluiter,
    mut changes: Vec<Change>,
) -> Option<Proposal> {
    let mut ahead = here.progress.ahead();
    let (at, planned) = ahead.find(|(_, step)| step.purpose == Purpose::Afsluiter)?;
    let begun = here.progress.run(at).begun;
    if begun || here.is_fixed(at.block) || planned.planned <= new.step.planned {
        return None;
    }
    changes.push(Change { at, old: planned.planned, new: new.step.planned });
    let adjustment = Adjustment::of(Means::ShorterAfsluiter, changes);
    let afsluiter = Some(Box::new(new.clone()));
    Some(here.adjust(Adjustment { afsluiter, ..adjustment }))
}
