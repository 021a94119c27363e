//! What changed the plan of a meeting, and what the group said to it.

use jiff::{SignedDuration, Timestamp};

use crate::domain::{
    agenda::{Block, BlockKind, Name, Position, Purpose},
    event::{Adjustment, Entry, Event, Means, Question},
    minutes::Minutes,
    progress::Progress,
};

/// One change, or one question that was answered with no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The moment, on the wall clock.
    pub at: Timestamp,
    /// What the group said yes or no to.
    pub what: Agreed,
}

/// What a group can agree to, refuse, or see happen to its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// A step got more minutes, or fewer.
    Minutes {
        /// Its name; empty in a block that is a parked topic.
        step: Name,
        /// How many; negative for fewer.
        minutes: i16,
        /// The group was asked and said yes.
        consent: bool,
    },
    /// Another plan for what is left, with the group's consent.
    Plan {
        /// What was proposed to find or spend the minutes.
        means: Means,
        /// The steps whose minutes changed: name, old and new.
        changes: Vec<(Name, Minutes, Minutes)>,
        /// The block that fell away.
        dropped: Option<(BlockKind, Name)>,
    },
    /// Another werkvorm took the place of one.
    Swapped {
        /// What stood there, by kind and name.
        from: (BlockKind, Name),
        /// What came in its place.
        to: (BlockKind, Name),
    },
    /// Another closing time, with the group's consent.
    ClosingTime {
        /// The promise until then.
        from: Timestamp,
        /// The new one.
        to: Timestamp,
    },
    /// The group said no to more minutes for a step.
    RefusedMinutes {
        /// The step that would have had them.
        step: Name,
        /// So many; negative: taken off.
        minutes: i16,
    },
    /// The group said no to another plan.
    RefusedPlan {
        /// What was proposed to find or spend the minutes.
        means: Means,
    },
    /// The group said no to another closing time.
    RefusedClosingTime {
        /// The new closing time.
        to: Timestamp,
    },
    /// The program was away, and came back.
    Away {
        /// For how long.
        length: SignedDuration,
    },
}

impl Agreement {
    /// What an entry did to the plan as it stood just before; nothing when it did nothing to it.
    pub(super) fn of(entry: &Entry, before: &Progress) -> Option<Self> {
        let what = match &entry.event {
            Event::MinutesAdded { at, minutes, extension: _, consent } => Agreed::Minutes {
                step: step_name(before, *at),
                minutes: *minutes,
                consent: *consent,
            },
            Event::Adjusted(adjustment) => plan(adjustment, before),
            Event::Swapped(swap) => Agreed::Swapped {
                from: named(before.agenda.blocks.get(swap.block)?),
                to: named(&swap.with),
            },
            Event::ClosingTimeMoved { to } => {
                Agreed::ClosingTime { from: before.closing_time, to: *to }
            }
            Event::ConsentRefused { question } => refused(question, before),
            Event::TakenOver { away } => Agreed::Away { length: *away },
            _ => return None,
        };
        Some(Self { at: entry.at.wall, what })
    }
}

fn plan(adjustment: &Adjustment, before: &Progress) -> Agreed {
    let each = adjustment.changes.iter();
    let changes = each.map(|change| (step_name(before, change.at), change.old, change.new));
    let dropped = adjustment.dropped.and_then(|block| before.agenda.blocks.get(block));
    Agreed::Plan {
        means: adjustment.means,
        changes: changes.collect(),
        dropped: dropped.map(|block| (block.kind, block.public_name())),
    }
}

/// A block by its name; the slot by its afsluiter.
fn named(block: &Block) -> (BlockKind, Name) {
    let afsluiter = block.steps.iter().find(|step| step.purpose == Purpose::Afsluiter);
    let name = afsluiter.map_or_else(|| block.public_name(), |step| block.public_step_name(step));
    (block.kind, name)
}

fn refused(question: &Question, before: &Progress) -> Agreed {
    match question {
        Question::MinutesBeyondSlack { at, minutes } => {
            Agreed::RefusedMinutes { step: step_name(before, *at), minutes: *minutes }
        }
        Question::ClosingTime { to } => Agreed::RefusedClosingTime { to: *to },
        Question::Adjustment(adjustment) => Agreed::RefusedPlan { means: adjustment.means },
    }
}

fn step_name(progress: &Progress, at: Position) -> Name {
    let block = progress.agenda.blocks.get(at.block);
    let step = block.and_then(|block| Some(block.public_step_name(block.steps.get(at.step)?)));
    step.unwrap_or_default()
}
