//! Why a block stands in a plan, what is missing from it, and how it fits the time: all as data.

use super::{budget::slack_most, slack_wanted};
use crate::domain::{
    agenda::Agenda,
    minutes::Minutes,
    werkvorm::{Kind, QuestionKind, Werkvorm},
};

/// One fact that speaks for a block; the facts of a block make one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The chair took it from the library.
    ChosenByChair,
    /// It is meant for a group of this size.
    FitsGroup {
        /// How many take part.
        participants: u8,
    },
    /// More take part than a model was made for: fewer questions each, not more minutes.
    FewerQuestionsEach {
        /// How many take part.
        participants: u8,
    },
    /// The group is too large for it, and does it in two groups of these sizes.
    InTwoGroups([u8; 2]),
    /// It is not meant for a group of this size, though the chair may want it.
    NotForGroup {
        /// Fewest participants it is meant for, the chair included.
        min: u8,
        /// Most participants it is meant for, the chair included.
        max: u8,
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
    /// There is time for more than its own length.
    Roomier {
        /// Its own length.
        than: Minutes,
    },
    /// So long it took, the last times.
    AsItTook {
        /// How many times that were.
        times: usize,
    },
    /// After so many meetings with a model something else takes its turn.
    TakesTurns {
        /// How many meetings.
        models: usize,
    },
    /// After so many meetings the group looks at its own way of working.
    LooksAtItself {
        /// How many meetings.
        meetings: usize,
    },
    /// It suits what the question is mostly about.
    SuitsQuestion(QuestionKind),
    /// The meeting is short: the group arrives while it looks back or gets to know each other.
    ArrivesWithIt,
    /// The group's first meeting.
    FirstMeeting,
    /// Nobody has an inbreng.
    WithoutInbreng,
    /// No model fits.
    NoModelFits,
    /// There is time for it beside the other.
    TimeForIt,
    /// There is time for somebody else's inbreng too.
    SecondInbreng,
    /// The meeting is long.
    LongMeeting,
    /// A breath between two blocks of work.
    BetweenTwo,
    /// A parked topic that waits.
    TopicWaits {
        /// How many meetings put it off.
        deferred: u16,
    },
    /// The closing time is a promise.
    ClosesOnTime,
}

impl Reason {
    /// How a werkvorm suits a group of this size.
    pub fn of_size(werkvorm: &Werkvorm, participants: u8) -> Self {
        let size = werkvorm.group_size;
        if let Some(halves) = werkvorm.halves(participants) {
            return Self::InTwoGroups(halves);
        }
        if !werkvorm.can_be_done_with(participants) {
            return Self::NotForGroup { min: size.min, max: size.max };
        }
        let asks =
            werkvorm.kind == Kind::Model && werkvorm.steps.iter().any(|step| step.length.grows());
        if size.ideal < participants && asks {
            return Self::FewerQuestionsEach { participants };
        }
        Self::FitsGroup { participants }
    }

    /// Whether it tells why a block is as long as it is.
    pub fn is_of_length(self) -> bool {
        matches!(self, Self::Shortened { .. } | Self::Roomier { .. } | Self::AsItTook { .. })
    }

    /// Whether it tells more than that a werkvorm suits.
    pub fn decides(self) -> bool {
        !matches!(self, Self::FitsGroup { .. })
    }

    /// Whether it tells how the size of the group suits.
    pub fn is_of_size(self) -> bool {
        matches!(
            self,
            Self::FitsGroup { .. }
                | Self::FewerQuestionsEach { .. }
                | Self::InTwoGroups(_)
                | Self::NotForGroup { .. }
        )
    }
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
    /// It fits and leaves more than 15 %, or more than the margin and some speling in a short meeting.
    ToSpare {
        /// All its slack.
        slack: Minutes,
        /// What can be given away while what must stay open does.
        spare: Minutes,
    },
    /// It is too long, by so much.
    TooLong(Minutes),
}

/// How this agenda fits so much time, of which this margin is kept.
pub fn fit(agenda: &Agenda, available: Minutes, margin: Minutes) -> Fit {
    let planned = agenda.planned();
    if available < planned {
        return Fit::TooLong(planned.saturating_sub(available));
    }
    let slack = available.saturating_sub(planned);
    if slack_most(available, margin) < slack {
        return Fit::ToSpare {
            slack,
            spare: slack.saturating_sub(slack_wanted(available, margin)),
        };
    }
    Fit::Fits(slack)
}
