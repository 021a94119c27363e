//! The margin (marge): minutes that are kept free for the slot, because a slot takes longer than its
//! plan as often as not.

use jiff::SignedDuration;

use super::minutes::Minutes;

/// What a slot usually needs beside its plan.
const USUAL: Minutes = Minutes::of(8);
/// The least that is kept, also in a short meeting.
const LEAST: Minutes = Minutes::of(3);
/// The least that is kept where a group's own slots say how much.
const LEAST_KNOWN: Minutes = Minutes::of(6);
/// The largest margin that can be asked for.
pub const MOST: Minutes = Minutes::of(30);
/// So many slots say how long a group's slots take.
const ENOUGH: usize = 6;

/// The margin of a meeting of this length, in a group whose slots took so much more than their plan.
pub fn usual(length: Minutes, over: &[SignedDuration]) -> Minutes {
    let wanted = learned(over).unwrap_or(USUAL);
    wanted.min(Minutes::of(length.get() / 10)).max(LEAST)
}

/// What nineteen of twenty slots of this group stayed within.
fn learned(over: &[SignedDuration]) -> Option<Minutes> {
    if over.len() < ENOUGH {
        return None;
    }
    let mut sorted = over.to_vec();
    sorted.sort();
    let rank = (sorted.len() * 95).div_ceil(100);
    let within = sorted.get(rank.checked_sub(1)?)?;
    Some(Minutes::covering(*within).max(LEAST_KNOWN))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn usual_of(length: u16, over: &[i64]) -> u16 {
        let over: Vec<SignedDuration> =
            over.iter().map(|minutes| SignedDuration::from_mins(*minutes)).collect();
        usual(Minutes::of(length), &over).get()
    }

    #[test]
    fn eight_minutes_but_no_more_than_a_tenth_and_no_less_than_three() {
        for (length, margin) in [(240, 8), (120, 8), (90, 8), (79, 7), (60, 6), (45, 4), (20, 3)] {
            assert_eq!(usual_of(length, &[]), margin, "of {length} minutes");
        }
    }

    #[test]
    fn from_six_slots_on_it_is_what_nineteen_of_twenty_stayed_within() {
        assert_eq!(usual_of(120, &[11; 5]), 8, "five say nothing");
        assert_eq!(usual_of(120, &[0, 1, 2, 0, -3, 11]), 11);
        assert_eq!(usual_of(120, &[0; 6]), 6, "never under six");
        assert_eq!(usual_of(60, &[9; 6]), 6, "nor more than a tenth");
        let mut twenty = vec![7; 19];
        twenty.push(12);
        assert_eq!(usual_of(120, &twenty), 7, "one in twenty may take longer");
    }

    proptest! {
        #[test]
        fn a_longer_slot_never_asks_a_smaller_margin(
            length in 10_u16..600, over in prop::collection::vec(-20_i64..40, 0..30), at in 0_usize..30,
        ) {
            let mut longer = over.clone();
            if let Some(slot) = longer.get_mut(at) {
                *slot += 5;
            }
            prop_assert!(usual_of(length, &over) <= usual_of(length, &longer));
        }
    }
}
