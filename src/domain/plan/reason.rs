//! Why a block stands in a plan, what is missing from it, and how it fits the time: all as data.

use super::slack_wanted;
use crate::domain::{agenda::Agenda, minutes::Minutes, werkvorm::Kind};

/// One fact that speaks for a block; the facts of a block make one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is meant for a group of this size.
    FitsGroup {
        /// How many take part.
        participants: u8,
    },
    /// More take part than it was made for: fewer words each, not more minutes.
    FewerWordsEach {
        /// The size it was made for.
        ideal: u8,
    },
    /// The group did not do it before.
    NotUsedYet,
    /// It was done so many meetings ago (1: last time), longest of what fits.
    UsedAgo(usize),
    /// The group learns a model by doing it again.
    LearnsModel,
    /// It was shortened to fit.
    Shortened {
        /// Its own length.
        from: Minutes,
    },
    /// The group's first meeting.
    FirstMeeting,
    /// A beginners' group finds out that there always is something to bring.
    ForBeginners,
    /// Nobody has an inbreng.
    WithoutInbreng,
    /// No model fits.
    NoModelFits,
    /// There is time for it beside the other.
    TimeForIt,
    /// The meeting is long.
    LongMeeting,
    /// A parked topic that waits.
    TopicWaits {
        /// How many meetings put it off.
        deferred: u16,
    },
    /// The closing time is a promise.
    ClosesOnTime,
}

/// Something that belongs in the meeting and could not be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack {
    /// What was looked for.
    pub kind: Kind,
    /// What would help; nothing when the library has none of the kind.
    pub would_fit: Option<WouldFit>,
}

/// What would make a werkvorm fit that does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WouldFit {
    /// A meeting of this length.
    Length(Minutes),
    /// A group of this size, the nearest one.
    Participants(u8),
    /// An experienced group.
    Experience,
    /// Time to prepare.
    Preparation,
    /// Somebody with an inbreng.
    Inbreng,
}

/// How an agenda fits the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It fits, with this much slack.
    Fits(Minutes),
    /// It fits and leaves more than 15 %.
    ToSpare {
        /// All its slack.
        slack: Minutes,
        /// What can be given away while a tenth stays slack.
        spare: Minutes,
    },
    /// It is too long.
    TooLong {
        /// By so much.
        by: Minutes,
        /// What shortening within the floors can give.
        can_give: Minutes,
    },
}

/// How this agenda fits so much time.
pub fn fit(agenda: &Agenda, available: Minutes) -> Fit {
    let planned = agenda.planned();
    if available < planned {
        let before_slot = agenda.blocks.iter().take(agenda.slot());
        let steps = before_slot.flat_map(|block| &block.steps).filter(|step| step.tier.is_some());
        let can_give = steps.map(|step| step.planned.saturating_sub(step.floor)).sum();
        return Fit::TooLong { by: planned.saturating_sub(available), can_give };
    }
    let slack = available.saturating_sub(planned);
    if u32::from(available.get()) * 15 < u32::from(slack.get()) * 100 {
        return Fit::ToSpare { slack, spare: slack.saturating_sub(slack_wanted(available)) };
    }
    Fit::Fits(slack)
}
