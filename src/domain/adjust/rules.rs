//! How firmly a group is brought back on time.

use jiff::SignedDuration;

/// What a proposal aims at, and when the choice is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The time to spare that a proposal aims at, in hundredths of what is ahead: whoever aims at none
    /// has to ask again.
    pub aim: u8,
    /// So much must be short before the choice is offered.
    pub from: SignedDuration,
    /// Once it was offered it is so again when so much more is short.
    pub again: SignedDuration,
}

impl Default for Rules {
    fn default() -> Self {
        let minutes = SignedDuration::from_mins;
        Self { aim: 10, from: minutes(3), again: minutes(5) }
    }
}
