//! What more minutes for the running step would cost.

use jiff::{SignedDuration, Timestamp};

use super::{Meeting, Moment, State};
use crate::domain::{agenda::Purpose, figures::whole_minutes, minutes::Minutes};

/// Most minutes that one step can get in all.
pub const BUDGET: i16 = 8;
/// What each next extension adds, in minutes.
const EXTENSIONS: [i16; 3] = [5, 2, 1];
/// Whatever is given to the afsluiter, it ends so long before the promise: people stop a little later.
const BEFORE_CLOSING: SignedDuration = SignedDuration::from_secs(90);
/// Fewer minutes than this are not worth a word.
const WORTH_GIVING: i16 = 2;

/// The price of more minutes, to be shown before they are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// How many minutes; negative gives minutes back.
    pub minutes: i16,
    /// Time to spare without them.
    pub slack_before: SignedDuration,
    /// Time to spare with them; negative: so much too short.
    pub slack_after: SignedDuration,
    /// What is kept for the slot beside that.
    pub margin: Minutes,
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

    /// From how many minutes, negative where that many can be taken off, to how many the running step
    /// can get: no minute that has passed, and no more than its budget.
    pub fn minutes_to_change(&self, now: Moment) -> (i16, i16) {
        let left = whole_minutes(self.left(now)).max(0);
        (-i16::try_from(left).unwrap_or(i16::MAX), self.budget_left())
    }

    /// What the next extension of the running step would add; nothing when they are used up. The first
    /// of the afsluiter is what is left of the margin, where there is any.
    pub fn next_extension(&self, now: Moment) -> Option<i16> {
        self.given_back(now).or_else(|| self.usual_extension())
    }

    fn usual_extension(&self) -> Option<i16> {
        let used = usize::from(self.progress.run(self.progress.at).extensions);
        let minutes = EXTENSIONS.get(used).copied()?.min(self.budget_left());
        (0 < minutes).then_some(minutes)
    }

    /// What the afsluiter can have of the margin that the slot did not need: whole minutes, until shortly
    /// before the promise. Only while it was given nothing yet.
    pub fn given_back(&self, now: Moment) -> Option<i16> {
        let is_afsluiter = self.step()?.purpose == Purpose::Afsluiter;
        let is_first = self.progress.run(self.progress.at).extensions == 0;
        let most = self.budget_left().min(i16::try_from(self.progress.margin.get()).ok()?);
        let left = whole_minutes(self.slack(now) - BEFORE_CLOSING);
        let given = i16::try_from(left).unwrap_or(most).min(most);
        let may = is_afsluiter && is_first && self.state() != State::Ended;
        (may && WORTH_GIVING <= given).then_some(given)
    }

    /// What so many more minutes for the running step would cost.
    pub fn price(&self, minutes: i16, now: Moment) -> Price {
        let mut then = self.progress.clone();
        then.add_minutes(then.at, minutes, false);
        let expected_end = then.expected_end(now);
        Price {
            minutes,
            slack_before: self.slack(now),
            slack_after: then.slack(now),
            margin: then.margin_kept(),
            expected_end,
        }
    }
}
