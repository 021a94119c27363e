//! Who gives minutes when time is short, and how many.

use jiff::SignedDuration;

use super::{Here, Rules};
use crate::domain::{
    agenda::Position,
    event::Change,
    minutes::Minutes,
    progress::Progress,
    share_out::{Giver, take},
    time::Moment,
    werkvorm::Tier,
};

/// Nobody is asked about less than this.
pub(super) const WORTH_ASKING: Minutes = Minutes::of(2);
/// What the slot settles can be done afterwards too: so much is left for it.
const SETTLED_IN: Minutes = Minutes::of(1);

/// New minutes for the steps ahead, so that what is short is found and what is aimed at beside it, or as
/// much as the floors allow. A step gives no minute that has passed, and a block that the chair fixed
/// none. The slot gives only what is settled in it, after all others, and nothing for what is aimed at.
pub(super) fn shorten(here: &Here<'_>, short: SignedDuration, without: &[usize]) -> Vec<Change> {
    let missing = Minutes::covering(short);
    let (places, givers): (Vec<Position>, Vec<Giver>) =
        able(here).filter(|(at, _)| !without.contains(&at.block)).unzip();
    let room = room_of(givers.iter().filter(|giver| giver.tier != Some(Tier::Third)));
    let beside = here.share_without(here.rules.aim, without).min(here.rules.most);
    let aimed = Minutes::covering(short + beside);
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
    let of_slot = progress
        .ahead()
        .filter(move |(at, step)| at.block == slot && step.purpose.is_settled_afterwards());
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
    let here = Here { progress, rules: Rules::default(), now };
    let givers: Vec<Giver> = able(&here).map(|(_, giver)| giver).collect();
    -here.slack() <= room_of(givers.iter()).duration()
}
