//! What more minutes for the running step would cost.

use jiff::{SignedDuration, Timestamp};

use super::{Meeting, Moment};

/// Most minutes that one step can get in all.
pub const BUDGET: i16 = 8;
/// What each next extension adds, in minutes.
const EXTENSIONS: [i16; 3] = [5, 2, 1];

/// The price of more minutes, to be shown before they are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// How many minutes; negative gives minutes back.
    pub minutes: i16,
    /// Time to spare without them.
    pub slack_before: SignedDuration,
    /// Time to spare with them; negative: so much too short.
    pub slack_after: SignedDuration,
    /// When the meeting then ends.
    pub expected_end: Timestamp,
}

impl Price {
    /// It costs more than there is to spare, so that the group is asked.
    pub fn is_beyond_slack(&self) -> bool {
        self.slack_after < self.slack_before && self.slack_after < SignedDuration::ZERO
    }
}

impl Meeting {
    /// Minutes that the running step can still get.
    pub fn budget_left(&self) -> i16 {
        (BUDGET - self.progress.run(self.progress.at).added).clamp(0, BUDGET)
    }

    /// What the next extension of the running step would add; nothing when they are used up.
    pub fn next_extension(&self) -> Option<i16> {
        let used = usize::from(self.progress.run(self.progress.at).extensions);
        let minutes = EXTENSIONS.get(used).copied()?.min(self.budget_left());
        (0 < minutes).then_some(minutes)
    }

    /// What so many more minutes for the running step would cost.
    pub fn price(&self, minutes: i16, now: Moment) -> Price {
        let mut then = self.progress.clone();
        then.add_minutes(then.at, minutes, false);
        let expected_end = then.expected_end(now);
        Price { minutes, slack_before: self.slack(now), slack_after: then.slack(now), expected_end }
    }
}
