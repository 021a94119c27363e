//! How firmly a group is brought back on time.

use jiff::SignedDuration;

/// What a proposal aims at, and when the choice is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The time to spare that a proposal aims at, in hundredths of what is ahead: whoever aims at none
    /// has to ask again.
    pub aim: u8,
    /// And no more than this.
    pub most: SignedDuration,
    /// So much must be short before the choice is offered.
    pub from: SignedDuration,
    /// Once it was offered it is so again when so much more is short.
    pub again: SignedDuration,
}

/// What proposals aim at in a group of which nothing is known, and the most they aim at in any.
const AIM: (u8, u8) = (20, 30);
/// What a group aims at beside what its work usually takes longer than agreed.
const BESIDE: i64 = 15;

impl Rules {
    /// Those of a group whose work took so many hundredths longer than agreed, where that is known: who
    /// talks on aims further.
    pub fn of(work_over: Option<i64>) -> Self {
        let (usual, most) = AIM;
        let own = work_over.map_or_else(|| usual.into(), |over| over.saturating_add(BESIDE));
        let aim = own.clamp(usual.into(), most.into());
        Self { aim: u8::try_from(aim).unwrap_or(most), ..Self::default() }
    }
}

impl Default for Rules {
    fn default() -> Self {
        let minutes = SignedDuration::from_mins;
        Self { aim: AIM.0, most: minutes(15), from: minutes(2), again: minutes(5) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_talks_on_aims_further_within_limits() {
        let aim = |over| Rules::of(over).aim;
        assert_eq!([None, Some(-20), Some(3)].map(aim), [20; 3]);
        assert_eq!([Some(8), Some(40), Some(900)].map(aim), [23, 30, 30]);
    }
}
