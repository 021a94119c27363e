//! What the clock saw of one meeting: planned and real times, without a word of what was said.

mod agreement;
pub(super) mod shown;
#[cfg(test)]
pub(crate) mod tests;

use jiff::{SignedDuration, Timestamp};

pub use self::{
    agreement::{Agreed, Agreement},
    shown::ShownMinutes,
};

use super::{
    agenda::{Block, BlockKind, Name, Position, Purpose},
    event::{Entry, Event, Started},
    figures::is_broken_off,
    id::Id,
    minutes::Minutes,
    people::Presence,
    progress::{Going, Progress},
    time::{Moment, later},
    werkvorm::WerkvormId,
};

/// The times of one meeting, as its journal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingTimes {
    /// The meeting's id.
    pub meeting: Id,
    /// The time zone in which its times are said: its IANA name, else its rule, else its offset.
    pub zone: String,
    /// How many took part, the chair included.
    pub participants: u8,
    /// When it was entered, if it was held without the program: of its parts no times are known then.
    pub entered: Option<Timestamp>,
    /// When it should have begun.
    pub planned_start: Option<Timestamp>,
    /// When it began.
    pub began: Timestamp,
    /// When it ended; `None`: it was never brought to its end.
    pub ended: Option<Timestamp>,
    /// The closing time that was promised at its start.
    pub promised: Timestamp,
    /// What was kept free for its closing block when it began.
    pub margin: Minutes,
    /// The closing time that the group agreed to last.
    pub closing_time: Timestamp,
    /// Real length from its beginning to its end, or to the last that is known of it.
    pub length: SignedDuration,
    /// Time spent in pauses.
    pub paused: SignedDuration,
    /// Its blocks in order, those that fell away and those that were added included.
    pub blocks: Vec<BlockTimes>,
    /// What changed the plan, and what the group said to it.
    pub agreements: Vec<Agreement>,
}

/// One block of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockTimes {
    /// What it was for.
    pub kind: BlockKind,
    /// Its name; empty for a parked topic, whose words stay in the group.
    pub name: Name,
    /// The werkvorm that it was.
    pub werkvorm: Option<WerkvormId>,
    /// Where the werkvorm comes from.
    pub source: Option<String>,
    /// It fell away with the group's consent.
    pub dropped: bool,
    /// Its steps, in order.
    pub steps: Vec<StepTimes>,
}

/// One step of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTimes {
    /// Its name; empty in a block that is a parked topic.
    pub name: Name,
    /// By what a group's history knows it.
    pub lasting: Name,
    /// What it means to the program.
    pub purpose: Purpose,
    /// Its minutes in the plan with which the meeting began; `None`: it was not in it.
    pub planned: Option<Minutes>,
    /// Its minutes in the plan as it stood last.
    pub last_plan: Minutes,
    /// How long it really took.
    pub real: SignedDuration,
    /// It was begun.
    pub begun: bool,
}

impl BlockTimes {
    /// Its minutes in the plan with which the meeting began; `None`: it was not in it.
    pub fn planned(&self) -> Option<Minutes> {
        self.steps.iter().map(|step| step.planned).sum()
    }

    /// The first of the sources of its werkvorm.
    pub fn first_source(&self) -> Option<&str> {
        self.source.as_deref()?.split(';').next()
    }

    /// How long it really took.
    pub fn real(&self) -> SignedDuration {
        self.steps.iter().map(|step| step.real).sum()
    }

    /// Some of it was done.
    pub fn begun(&self) -> bool {
        self.steps.iter().any(|step| step.begun)
    }
}

impl MeetingTimes {
    /// The times that a journal tells of; nothing when it does not begin a meeting.
    pub fn of(entries: &[Entry]) -> Option<Self> {
        let (started, first) = beginning(entries)?;
        let mut progress =
            Progress::start(started.agenda.clone(), started.closing_time, started.margin, first);
        let mut agreements = Vec::new();
        for entry in standing(entries) {
            agreements.extend(Agreement::of(entry, &progress));
            if let Some(command) = entry.event.time_command() {
                progress.apply(command, entry.at);
            }
        }
        let last = entries.last().map_or(first, |entry| entry.at);
        Some(Self::told(started, &progress, last, agreements))
    }

    fn told(
        started: &Started,
        progress: &Progress,
        last: Moment,
        agreements: Vec<Agreement>,
    ) -> Self {
        let end = match progress.going {
            Going::Ended(at) => at,
            Going::Since(_) | Going::PausedSince(_) => last,
        };
        Self {
            meeting: started.meeting,
            zone: started.zone.clone(),
            participants: started.participants,
            entered: started.entered,
            planned_start: started.planned_start,
            began: progress.began.wall,
            ended: matches!(progress.going, Going::Ended(_)).then_some(end.wall),
            promised: started.closing_time,
            margin: started.margin,
            closing_time: progress.closing_time,
            length: end.elapsed - progress.began.elapsed,
            paused: progress.paused(end),
            blocks: blocks(started, progress, end),
            agreements,
        }
    }

    /// Real length without the pauses.
    pub fn net(&self) -> SignedDuration {
        self.length - self.paused
    }

    /// How much of its real length somebody was there.
    pub fn attended(&self, presence: &Presence) -> SignedDuration {
        let late = presence.came.duration_since(self.began).max(SignedDuration::ZERO);
        let early = presence.left.map(|left| self.last_known().duration_since(left));
        let missed = late + early.unwrap_or_default().max(SignedDuration::ZERO);
        (self.net() - missed).max(SignedDuration::ZERO)
    }

    /// When it ended, or how far it is known.
    pub fn last_known(&self) -> Timestamp {
        self.ended.unwrap_or_else(|| later(self.began, self.length))
    }

    /// How much later than planned it began; negative: earlier.
    pub fn begun_late(&self) -> Option<SignedDuration> {
        self.planned_start.map(|planned| self.began.duration_since(planned))
    }

    /// How much later than agreed last it closed; negative: earlier.
    pub fn closed_late(&self) -> Option<SignedDuration> {
        let seen = self.ended.filter(|_| self.entered.is_none());
        seen.map(|ended| ended.duration_since(self.closing_time))
    }

    /// The same of a meeting that was not left half-way.
    pub fn kept_its_time_by(&self) -> Option<SignedDuration> {
        let whole = |ended: &Timestamp| !is_broken_off(self.began, *ended, self.closing_time);
        self.ended.filter(whole)?;
        self.closed_late()
    }

    /// Its minutes in the plan with which it began.
    pub fn planned(&self) -> Minutes {
        self.blocks.iter().filter_map(BlockTimes::planned).sum()
    }
}

/// How a journal begins its meeting, and when.
pub fn beginning(entries: &[Entry]) -> Option<(&Started, Moment)> {
    entries.iter().find_map(|entry| match &entry.event {
        Event::Started(started) => Some((&**started, entry.at)),
        _ => None,
    })
}

/// What stands of a journal after its meeting began: what was taken back is left out, and so is the
/// taking back. A meeting folded from it is the meeting as it was lived.
pub fn standing(entries: &[Entry]) -> Vec<&Entry> {
    let mut standing = Vec::with_capacity(entries.len());
    let mut time_commands = Vec::new();
    let begun = entries.iter().skip_while(|entry| !matches!(entry.event, Event::Started(_)));
    for entry in begun.skip(1) {
        if entry.event == Event::Undone {
            if let Some(at) = time_commands.pop() {
                standing.remove(at);
            }
            continue;
        }
        if entry.event.is_time_command() {
            time_commands.push(standing.len());
        }
        standing.push(entry);
    }
    standing
}

fn blocks(started: &Started, progress: &Progress, end: Moment) -> Vec<BlockTimes> {
    let blocks = progress.agenda.blocks.iter().enumerate();
    blocks.map(|(index, block)| block_times(index, block, started, progress, end)).collect()
}

fn block_times(
    index: usize,
    block: &Block,
    started: &Started,
    progress: &Progress,
    end: Moment,
) -> BlockTimes {
    let was_at = progress.marks.get(index).and_then(|mark| mark.original);
    let original = was_at.and_then(|index| started.agenda.blocks.get(index));
    let steps = block.steps.iter().enumerate().map(|(number, step)| {
        let at = Position { block: index, step: number };
        let planned = original.map(|block| block.steps.get(number).map(|step| step.planned));
        StepTimes {
            name: block.public_step_name(step),
            lasting: block.lasting_step_name(step),
            purpose: step.purpose,
            planned: planned.flatten(),
            last_plan: step.planned,
            real: progress.elapsed(at, end),
            begun: progress.run(at).begun,
        }
    });
    BlockTimes {
        kind: block.kind,
        name: block.public_name(),
        werkvorm: block.werkvorm.clone(),
        source: block.source.clone(),
        dropped: progress.is_dropped(index),
        steps: steps.collect(),
    }
}
