//! Adjusting the plan (bijsturen): what a group can choose from when time runs short or is left over.
//!
//! Everything here only proposes. A proposal is worked out on a copy of the progress, so that the end
//! it promises is what happens when it is followed.

mod early;
mod short;
#[cfg(test)]
mod tests;

use jiff::{SignedDuration, Timestamp};

use super::{
    agenda::{Position, Step},
    event::{Adjustment, Change, NewAfsluiter},
    id::Id,
    progress::Progress,
    time::{Moment, later},
};

/// What a proposal does when the group agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Leave everything as it is.
    Leave,
    /// Change the plan; the closing time stays.
    Adjust(Box<Adjustment>),
    /// Close at this time; the plan stays.
    CloseAt(Timestamp),
}

impl Act {
    /// What it changes in the plan, if it does.
    pub fn adjustment(self) -> Option<Box<Adjustment>> {
        match self {
            Self::Adjust(adjustment) => Some(adjustment),
            Self::Leave | Self::CloseAt(_) => None,
        }
    }
}

/// One of the choices that a group has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it does.
    pub act: Act,
    /// When the meeting then ends.
    pub expected_end: Timestamp,
    /// Time to spare then; negative: short.
    pub slack_after: SignedDuration,
}

impl Proposal {
    /// The steps whose minutes it changes.
    pub fn changes(&self) -> &[Change] {
        match &self.act {
            Act::Adjust(adjustment) => &adjustment.changes,
            Act::Leave | Act::CloseAt(_) => &[],
        }
    }

    fn is_on_time(&self) -> bool {
        !self.slack_after.is_negative()
    }
}

/// What proposals can draw on from outside the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resources {
    /// A short afsluiter from the library.
    pub afsluiter: Option<NewAfsluiter>,
    /// The first topic that was parked for later today.
    pub topic: Option<Id>,
}

/// Two to four proposals, to leave it as it is first; fewer when there is nothing to choose.
pub fn proposals(progress: &Progress, resources: &Resources, now: Moment) -> Vec<Proposal> {
    let at = Here { progress, now };
    let leave = at.propose(Act::Leave);
    let others = if leave.is_on_time() {
        early::offers(&at, resources)
    } else {
        short::offers(&at, resources)
    };
    [leave].into_iter().chain(others).collect()
}

/// A meeting at a moment, for which proposals are made.
struct Here<'a> {
    progress: &'a Progress,
    now: Moment,
}

impl Here<'_> {
    fn slack(&self) -> SignedDuration {
        self.progress.slack(self.now)
    }

    fn propose(&self, act: Act) -> Proposal {
        let mut then = self.progress.clone();
        match &act {
            Act::Leave => {}
            Act::Adjust(adjustment) => then.adjust(adjustment),
            Act::CloseAt(to) => then.closing_time = *to,
        }
        let expected_end = then.expected_end(self.now);
        Proposal { act, expected_end, slack_after: then.slack(self.now) }
    }

    fn adjust(&self, adjustment: Adjustment) -> Proposal {
        self.propose(Act::Adjust(Box::new(adjustment)))
    }

    /// Moves the promise by whole minutes; it always lies ahead.
    fn close_after(&self, minutes: i64) -> Proposal {
        let to = later(self.progress.closing_time, SignedDuration::from_mins(minutes));
        let soonest = later(self.now.wall, SignedDuration::from_mins(1));
        self.propose(Act::CloseAt(to.max(soonest)))
    }

    /// The steps that run or are still to come, without those of the slot.
    fn steps_before_slot(&self) -> impl Iterator<Item = (Position, &Step)> {
        let slot = self.progress.agenda.slot();
        self.progress.ahead().filter(move |(at, _)| at.block < slot)
    }
}
