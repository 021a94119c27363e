//! Proposals when the meeting would end too late.

use std::cmp::Reverse;

use jiff::SignedDuration;

use super::{
    Act, Here, Proposal, Resources,
    drop::drop_block,
    give::{WORTH_ASKING, shorten},
};
use crate::domain::{
    agenda::{Position, Purpose},
    event::{Adjustment, Change, Means, NewAfsluiter},
    minutes::Minutes,
};

/// So much more casework must be left for a whole block to fall away.
const WORTH_A_BLOCK: SignedDuration = SignedDuration::from_mins(5);
/// The most ways to close on time among which is chosen.
const WAYS: usize = 3;
/// A later closing time is one that people say: in steps of so many minutes.
const SAID: i64 = 5;

/// To shorten, to drop a block, to go to the slot, a shorter afsluiter: three of them at the most, the
/// best first; where none closes on time that is the slot. Then to close later.
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
    let any_is_on_time = ways.iter().any(Proposal::is_on_time);
    let is_last_resort = |way: &Proposal| !any_is_on_time && way.act == Act::ToSlot;
    ways.sort_by_key(|way| (!is_last_resort(way), !way.is_on_time(), Reverse(worth(way))));
    ways.truncate(WAYS);
    let missing = i64::from(Minutes::covering(short).get());
    ways.into_iter().chain([here.close_after((missing + SAID - 1) / SAID * SAID)]).collect()
}

/// What a group has of a way: the casework that it leaves. Nobody lets a whole block fall away for a few
/// minutes.
fn worth(way: &Proposal) -> SignedDuration {
    let falls_away = match &way.act {
        Act::Adjust(adjustment) => adjustment.dropped.is_some(),
        Act::ToSlot => true,
        Act::Leave | Act::CloseAt(_) => false,
    };
    if falls_away { way.casework - WORTH_A_BLOCK } else { way.casework }
}

fn given(proposal: &Proposal) -> Minutes {
    proposal.changes().iter().map(|change| change.old.saturating_sub(change.new)).sum()
}

/// To the slot now, where something before it has not begun and the chair fixed none of that.
fn to_slot(here: &Here<'_>) -> Option<Proposal> {
    let progress = here.progress;
    let is_fixed = |at: Position| here.is_fixed(at.block) && !progress.has_begun(at.block);
    let waits = progress.not_begun().next().is_some();
    let may_go = waits && !progress.not_begun().any(is_fixed);
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
