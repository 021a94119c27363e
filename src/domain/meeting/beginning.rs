//! A meeting that only just began can turn out never to have begun.

use jiff::SignedDuration;

use super::{Meeting, Moment, State};

/// So long after its start a meeting can be taken back, wherever it is.
const JUST_BEGUN: SignedDuration = SignedDuration::from_mins(5);

impl Meeting {
    /// Whether its start can be taken back: in its first minutes, or until its second block.
    pub fn can_be_taken_back(&self, now: Moment) -> bool {
        let began = self.progress.began.elapsed;
        let is_new = now.elapsed - began < JUST_BEGUN || self.progress.at.block == 0;
        is_new && self.state() != State::Ended
    }
}
