//! The margin (marge): minutes that are kept free for the slot, because a slot begins later and takes
//! longer than planned as often as not.

use jiff::SignedDuration;

use super::minutes::Minutes;

/// What a slot usually needs beside its plan.
const USUAL: Minutes = Minutes::of(8);
/// The least that is kept, also in a short meeting.
const LEAST: Minutes = Minutes::of(3);
/// The most that is kept of a meeting, in hundredths: usually, and where a group's own meetings needed it.
const MOST: (u16, u16) = (10, 12);
/// The smallest and the largest margin that can be asked for, in minutes.
pub const MARGINS: (u16, u16) = (0, 30);
/// So many meetings say what a group needs.
pub(super) const ENOUGH: usize = 6;

/// From what the margin of a meeting follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Margin {
    /// As the chair, the group or the user wants it.
    pub set: Option<Minutes>,
    /// How much each of the group's meetings would have needed.
    pub needed: Vec<SignedDuration>,
}

impl Margin {
    /// The margin of a meeting of this length: as it was set, else what the group usually needs.
    pub fn of(&self, length: Minutes) -> Minutes {
        self.set.unwrap_or_else(|| usual(length, &self.needed)).min(Minutes::of(length.get() / 4))
    }
}

/// The margin of a meeting of this length, in a group whose meetings needed so much. Those that needed
/// less say nothing: who closes early by the usual margin closes late without it.
pub fn usual(length: Minutes, needed: &[SignedDuration]) -> Minutes {
    let share = |hundredths| Minutes::new(u32::from(length.get()) * u32::from(hundredths) / 100);
    let usual = USUAL.min(share(MOST.0));
    let more = learned(needed).map_or(usual, |learned| learned.min(share(MOST.1)));
    more.max(usual).max(LEAST)
}

/// What nineteen of twenty meetings of this group would have done with.
fn learned(needed: &[SignedDuration]) -> Option<Minutes> {
    if needed.len() < ENOUGH {
        return None;
    }
    let mut sorted = needed.to_vec();
    sorted.sort();
    let rank = (sorted.len() * 95).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied().map(Minutes::covering)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn usual_of(length: u16, needed: &[i64]) -> u16 {
        let needed: Vec<SignedDuration> =
            needed.iter().map(|minutes| SignedDuration::from_mins(*minutes)).collect();
        usual(Minutes::of(length), &needed).get()
    }

    #[test]
    fn eight_minutes_but_no_more_than_a_tenth_and_no_less_than_three() {
        for (length, margin) in [(240, 8), (120, 8), (90, 8), (79, 7), (60, 6), (45, 4), (20, 3)] {
            assert_eq!(usual_of(length, &[]), margin, "of {length} minutes");
        }
    }

    #[test]
    fn from_six_meetings_on_it_is_what_nineteen_of_twenty_would_have_done_with() {
        assert_eq!(usual_of(120, &[11; 5]), 8, "five say nothing");
        assert_eq!(usual_of(120, &[0, 1, 2, 0, -3, 11]), 11);
        assert_eq!(usual_of(120, &[0; 6]), 8, "never less than usual");
        assert_eq!(usual_of(60, &[9; 6]), 7, "nor more than an eighth, about");
        let mut twenty = vec![9; 19];
        twenty.push(12);
        assert_eq!(usual_of(120, &twenty), 9, "one in twenty may need more");
    }

    #[test]
    fn what_was_set_holds_but_for_more_than_a_quarter() {
        let set = |minutes| Margin { set: Some(Minutes::of(minutes)), needed: vec![] };
        assert_eq!(set(0).of(Minutes::of(120)), Minutes::ZERO);
        assert_eq!(set(20).of(Minutes::of(120)), Minutes::of(20));
        assert_eq!(set(20).of(Minutes::of(40)), Minutes::of(10));
        assert_eq!(Margin::default().of(Minutes::of(120)), Minutes::of(8));
    }

    proptest! {
        #[test]
        fn who_needed_more_never_gets_a_smaller_margin(
            length in 10_u16..600, needed in prop::collection::vec(-20_i64..40, 0..30), at in 0_usize..30,
        ) {
            let mut more = needed.clone();
            if let Some(one) = more.get_mut(at) {
                *one += 5;
            }
            prop_assert!(usual_of(length, &needed) <= usual_of(length, &more));
        }
    }
}
