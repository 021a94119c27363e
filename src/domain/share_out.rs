//! Finding minutes in a plan: tier by tier, each step down to its floor.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{minutes::Minutes, werkvorm::Tier};

/// A length that may give minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Giver {
    /// What it has now.
    pub planned: Minutes,
    /// The least it can be.
    pub floor: Minutes,
    /// When it gives; `None`: never.
    pub tier: Option<Tier>,
}

impl Giver {
    fn room(self) -> u32 {
        u32::from(self.planned.saturating_sub(self.floor).get())
    }
}

/// New minutes after `wanted` were taken: a tier is used up before the next one gives, and within a
/// tier each gives in proportion to its room. Takes as much as the floors allow when that is less.
///
/// More wanted never leaves a giver with more.
pub fn take(givers: &[Giver], wanted: Minutes, tiers: &[Tier]) -> Vec<Minutes> {
    let mut wanted = u32::from(wanted.get());
    let mut new: Vec<Minutes> = givers.iter().map(|giver| giver.planned).collect();
    for tier in tiers {
        let room = tier_room(givers, *tier);
        let given = wanted.min(room);
        take_from_tier(givers, *tier, given, &mut new);
        wanted -= given;
    }
    new
}

fn tier_room(givers: &[Giver], tier: Tier) -> u32 {
    givers.iter().filter(|giver| giver.tier == Some(tier)).map(|giver| giver.room()).sum()
}

/// Minute by minute, each time from the giver that has given the smallest part of its room, of equals
/// the later: whole minutes that add up exactly, and one minute more never changes who gave the ones
/// before.
fn take_from_tier(givers: &[Giver], tier: Tier, given: u32, new: &mut [Minutes]) {
    let of_tier = givers.iter().enumerate().filter(|(_, giver)| giver.tier == Some(tier));
    let able = of_tier.filter(|(_, giver)| 0 < giver.room());
    let turn = |index, gave, room| Reverse((part(gave + 1, room), Reverse(index), gave, room));
    let mut turns: BinaryHeap<_> = able.map(|(i, giver)| turn(i, 0, giver.room())).collect();
    for _ in 0..given {
        let Some(Reverse((_, Reverse(index), gave, room))) = turns.pop() else { return };
        if let Some(new) = new.get_mut(index) {
            *new = new.saturating_sub(Minutes::of(1));
        }
        if gave + 1 < room {
            turns.push(turn(index, gave + 1, room));
        }
    }
}

/// A part of some room, in fixed point: fine enough that no two parts of a day's minutes are taken
/// for equal.
fn part(gave: u32, room: u32) -> u64 {
    (u64::from(gave) << 32) / u64::from(room)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TIERS: [Tier; 2] = [Tier::First, Tier::Second];

    fn giver() -> impl Strategy<Value = Giver> {
        let tier = prop_oneof![
            Just(None),
            Just(Some(Tier::First)),
            Just(Some(Tier::Second)),
            Just(Some(Tier::Third))
        ];
        (0..60_u32, 0..40_u32, tier).prop_map(|(floor, room, tier)| Giver {
            planned: Minutes::new(floor + room),
            floor: Minutes::new(floor),
            tier,
        })
    }

    proptest! {
        #[test]
        fn minutes_add_up_exactly_and_respect_floors(
            givers in prop::collection::vec(giver(), 0..12), wanted in 0..300_u32,
        ) {
            let new = take(&givers, Minutes::new(wanted), &TIERS);
            let room: u32 = TIERS.iter().map(|tier| tier_room(&givers, *tier)).sum();
            let before: u32 = givers.iter().map(|g| u32::from(g.planned.get())).sum();
            let after: u32 = new.iter().map(|m| u32::from(m.get())).sum();
            prop_assert_eq!(before - after, wanted.min(room));
            for (giver, new) in givers.iter().zip(&new) {
                prop_assert!(*new <= giver.planned && giver.floor.min(giver.planned) <= *new);
                let gives = matches!(giver.tier, Some(Tier::First | Tier::Second));
                prop_assert!(gives || *new == giver.planned);
            }
        }

        #[test]
        fn a_tier_is_used_up_before_the_next_gives(
            givers in prop::collection::vec(giver(), 0..12), wanted in 0..300_u32,
        ) {
            let new = take(&givers, Minutes::new(wanted), &TIERS);
            let gave = |tier| givers.iter().zip(&new).any(|(g, n)| g.tier == tier && *n < g.planned);
            let spare = |tier| givers.iter().zip(&new).any(|(g, n)| g.tier == tier && g.floor < *n);
            prop_assert!(!(gave(Some(Tier::Second)) && spare(Some(Tier::First))));
        }

        #[test]
        fn more_wanted_never_leaves_anyone_more(
            givers in prop::collection::vec(giver(), 0..12), wanted in 0..300_u32,
        ) {
            let less = take(&givers, Minutes::new(wanted), &TIERS);
            let more = take(&givers, Minutes::new(wanted + 1), &TIERS);
            prop_assert!(less.iter().zip(&more).all(|(less, more)| more <= less));
        }
    }
}
