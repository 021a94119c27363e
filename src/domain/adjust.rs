//! Adjusting the plan (bijsturen): what a group can choose from when time runs short or is left over.
//!
//! Everything here only proposes. A proposal is worked out on a copy of the progress, so that the end
//! it promises is what happens when it is followed.

mod drop;
mod early;
mod give;
mod offers;
mod rules;
mod short;
#[cfg(test)]
mod tests;

use jiff::{SignedDuration, Timestamp};

pub(in crate::domain) use self::offers::Offers;
pub use self::rules::Rules;
use super::{
    agenda::{BlockKind, Position, Step},
    event::{Adjustment, Change, Means, NewAfsluiter, Question},
    figures::{Outlook, whole_minutes},
    id::Id,
    minutes::Minutes,
    progress::Progress,
    time::{Moment, later},
};

/// The most that a group can choose from.
const MOST: usize = 4;

/// What a proposal does when the group agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Leave everything as it is.
    Leave,
    /// Change the plan; the closing time stays.
    Adjust(Box<Adjustment>),
    /// Go to the slot now; what was not begun comes back another time.
    ToSlot,
    /// Close at this time; the plan stays.
    CloseAt(Timestamp),
}

impl Act {
    /// What the group is asked, as it is written down when it says no. That all before the slot would
    /// fall away is told as older programs know it.
    pub fn question(self) -> Option<Question> {
        match self {
            Self::Adjust(adjustment) => Some(Question::Adjustment(adjustment)),
            Self::ToSlot => {
                let all = Adjustment::of(Means::DropBlock, Vec::new());
                Some(Question::Adjustment(Box::new(all)))
            }
            Self::CloseAt(to) => Some(Question::ClosingTime { to }),
            Self::Leave => None,
        }
    }

    fn shortens(&self) -> bool {
        matches!(self, Self::Adjust(adjustment) if adjustment.means == Means::Shorten)
    }

    /// What it changes in the plan, if it does.
    pub fn adjustment(self) -> Option<Box<Adjustment>> {
        match self {
            Self::Adjust(adjustment) => Some(adjustment),
            Self::Leave | Self::ToSlot | Self::CloseAt(_) => None,
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
    /// What is then kept for the slot beside that.
    pub margin: Minutes,
    /// What is then left for what the group came for: models, andere werkvormen, parked topics.
    pub casework: SignedDuration,
}

impl Proposal {
    /// The steps whose minutes it changes.
    pub fn changes(&self) -> &[Change] {
        match &self.act {
            Act::Adjust(adjustment) => &adjustment.changes,
            Act::Leave | Act::ToSlot | Act::CloseAt(_) => &[],
        }
    }

    /// How the promise then stands.
    pub fn outlook(&self) -> Outlook {
        Outlook::of(whole_minutes(self.slack_after), self.margin)
    }

    /// Whether the meeting then closes on time, its margin untouched.
    pub fn is_on_time(&self) -> bool {
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
    /// How firmly this group is brought back on time.
    pub rules: Rules,
}

/// What a group can choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// What comes of it when everything is left as it is.
    pub leave: Proposal,
    /// The choices side by side, the one to begin with first.
    pub cards: Vec<Proposal>,
    /// A block that the chair fixed and that could have given minutes, where the others give too few.
    pub held: Option<usize>,
}

impl Choices {
    /// Whether there is anything but to leave it.
    pub fn is_any(&self) -> bool {
        self.cards.iter().any(|card| card.act != Act::Leave)
    }
}

/// At most four choices. When time is short the first closes on time if any does, else it goes to the
/// slot; then comes what leaves most of what the group came for. To close later comes last, and to leave it as it is only
/// where there is room for it. With minutes to spare it is the first.
pub fn proposals(progress: &Progress, resources: &Resources, now: Moment) -> Choices {
    let here = Here { progress, rules: resources.rules, now };
    let leave = here.propose(Act::Leave);
    let cards: Vec<Proposal> = if leave.is_on_time() {
        [leave.clone()].into_iter().chain(early::offers(&here, resources)).collect()
    } else {
        let all = short::offers(&here, resources).into_iter().chain([leave.clone()]);
        all.take(MOST).collect()
    };
    let suffices = cards.iter().any(|card| card.act.shortens() && card.is_on_time());
    let held = if leave.is_on_time() || suffices { None } else { here.held() };
    Choices { leave, cards, held }
}

/// A meeting at a moment, for which proposals are made.
struct Here<'a> {
    progress: &'a Progress,
    rules: Rules,
    now: Moment,
}

impl Here<'_> {
    fn slack(&self) -> SignedDuration {
        self.progress.slack(self.now)
    }

    /// This many hundredths of what is ahead.
    fn share(&self, hundredths: u8) -> SignedDuration {
        self.share_without(hundredths, &[])
    }

    /// The same once these blocks have gone.
    fn share_without(&self, hundredths: u8, gone: &[usize]) -> SignedDuration {
        let stays = self.progress.to_come(self.now).filter(|(at, _)| !gone.contains(&at.block));
        let left: SignedDuration = stays.map(|(_, length)| length).sum();
        left * i32::from(hundredths) / 100
    }

    fn propose(&self, act: Act) -> Proposal {
        let mut then = self.progress.clone();
        match &act {
            Act::Leave => {}
            Act::Adjust(adjustment) => then.adjust(adjustment),
            Act::ToSlot => then.go_to(then.agenda.beginning_of_slot(), self.now),
            Act::CloseAt(to) => then.closing_time = *to,
        }
        Proposal {
            act,
            expected_end: then.expected_end(self.now),
            slack_after: then.slack(self.now),
            margin: then.margin_kept(),
            casework: casework(&then, self.now),
        }
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

    /// The steps that run or are still to come, without those of the slot and of blocks that the chair
    /// fixed.
    fn steps_before_slot(&self) -> impl Iterator<Item = (Position, &Step)> {
        let slot = self.progress.agenda.slot();
        self.progress.ahead().filter(move |(at, _)| at.block < slot && !self.is_fixed(at.block))
    }

    /// The first block ahead that would give minutes, had the chair not fixed it.
    fn held(&self) -> Option<usize> {
        let slot = self.progress.agenda.slot();
        let fixed = |at: Position| at.block < slot && self.is_fixed(at.block);
        let gives = |step: &Step| step.tier.is_some() && step.floor < step.planned;
        let mut ahead = self.progress.ahead().filter(|(at, _)| *at != self.progress.at);
        ahead.find(|(at, step)| fixed(*at) && gives(step)).map(|(at, _)| at.block)
    }

    fn is_fixed(&self, block: usize) -> bool {
        self.progress.agenda.blocks.get(block).is_some_and(|block| block.fixed)
    }
}

/// What is left for what the group came for.
fn casework(progress: &Progress, now: Moment) -> SignedDuration {
    let kind = |at: Position| progress.agenda.blocks.get(at.block).map(|block| block.kind);
    let came_for = |at: Position| kind(at).is_some_and(BlockKind::is_casework);
    progress.to_come(now).filter(|(at, _)| came_for(*at)).map(|(_, length)| length).sum()
}
