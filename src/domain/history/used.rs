//! Which werkvormen a meeting really used, and how its time went: what planning and leading the next one
//! has to know of it.

use jiff::{SignedDuration, Timestamp};

use crate::domain::{
    agenda::{Block, BlockKind},
    event::{Adjustment, Entry, Event, Started, Swap, TimeCommand},
    minutes::Minutes,
    werkvorm::WerkvormId,
};

/// A block in which the meeting stayed shorter than this was passed over.
const SHORTEST: SignedDuration = SignedDuration::from_mins(1);

/// A werkvorm that a group worked with in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The werkvorm that was used.
    pub werkvorm: WerkvormId,
    /// What for; an afsluiter is used in the slot.
    pub kind: BlockKind,
}

/// How the time of a meeting went that came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// The margin with which it would have closed on time to the minute: by how much it closed later than
    /// planned with the margin it had, beside what the slot was given. Negative: it needed none.
    pub margin_needed: SignedDuration,
    /// How long the blocks before its slot took.
    pub work_took: SignedDuration,
    /// How long they should have, as the group agreed last; what the chair added was not agreed.
    pub work_planned: SignedDuration,
}

/// What the records of one meeting tell for planning.
pub(super) struct Told {
    /// The werkvormen that were used, in the order of the agenda.
    pub(super) used: Vec<Used>,
    /// How its time went.
    pub(super) spent: Option<Spent>,
}

/// A block on the way through a meeting's records.
struct Passed<'a> {
    kind: BlockKind,
    werkvorm: Option<&'a WerkvormId>,
    stayed: SignedDuration,
    /// Minutes of its plan, as it stood last.
    planned: i64,
}

/// A meeting on the way through its records.
struct Way<'a> {
    blocks: Vec<Passed<'a>>,
    at: usize,
    closing: Timestamp,
    /// What the slot was given beside its plan.
    given: i64,
}

impl<'a> Way<'a> {
    fn of(started: &'a Started) -> Self {
        let blocks = started.agenda.blocks.iter().map(Passed::of).collect();
        Self { blocks, at: 0, closing: started.closing_time, given: 0 }
    }

    /// The running block stayed for so long.
    fn stay(&mut self, length: SignedDuration) {
        if let Some(block) = self.blocks.get_mut(self.at) {
            block.stayed += length;
        }
    }

    fn take_in(&mut self, command: TimeCommand<'a>) {
        match command {
            TimeCommand::GoTo(place) => self.at = place.block,
            TimeCommand::Adjust(adjustment) => {
                self.at = adjust(&mut self.blocks, self.at, adjustment);
            }
            TimeCommand::Swap(swap) => self.at = swapped(&mut self.blocks, self.at, swap),
            TimeCommand::MoveClosingTime(to) => self.closing = to,
            TimeCommand::AddMinutes { at, minutes, .. }
                if at.block.checked_add(1) == Some(self.blocks.len()) =>
            {
                self.given += i64::from(minutes);
            }
            TimeCommand::AddMinutes { .. }
            | TimeCommand::Pause
            | TimeCommand::GoOn
            | TimeCommand::Correct(_)
            | TimeCommand::LeaveOut(_)
            | TimeCommand::End => {}
        }
    }

    /// The blocks that the meeting was in.
    fn was_in(&self) -> impl Iterator<Item = &Passed<'a>> {
        self.blocks.iter().filter(|block| SHORTEST <= block.stayed)
    }

    /// How its time went, when it came to its end in its slot.
    fn spent(&self, ended: Timestamp, margin: Minutes) -> Option<Spent> {
        let is_slot = |block: &&Passed<'_>| block.kind == BlockKind::Slot;
        self.was_in().find(is_slot)?;
        let work = || self.was_in().filter(|block| block.kind != BlockKind::Slot);
        let late = ended.duration_since(self.closing);
        Some(Spent {
            margin_needed: late + margin.duration() - SignedDuration::from_mins(self.given),
            work_took: work().map(|block| block.stayed).sum(),
            work_planned: work().map(|block| SignedDuration::from_mins(block.planned)).sum(),
        })
    }
}

/// What these records tell. One pass over them, without playing the meeting again: a group can have a
/// thousand.
pub(super) fn told(entries: &[Entry]) -> Told {
    let begun = entries.iter().find_map(|entry| match &entry.event {
        Event::Started(started) => Some((entry.at.wall, started)),
        _ => None,
    });
    let Some((mut since, started)) = begun else {
        return Told { used: Vec::new(), spent: None };
    };
    let (mut way, mut ended) = (Way::of(started), false);
    for (moment, command) in standing(entries) {
        way.stay(moment.duration_since(since));
        since = moment;
        ended = command == TimeCommand::End;
        way.take_in(command);
    }
    let is_seen = ended && started.entered.is_none();
    let spent = if is_seen { way.spent(since, started.margin) } else { None };
    let used = |block: &Passed<'_>| {
        block.werkvorm.map(|id| Used { werkvorm: id.clone(), kind: block.kind })
    };
    Told { used: way.was_in().filter_map(used).collect(), spent }
}

/// A block has so many minutes more in the plan.
fn grow(blocks: &mut [Passed<'_>], block: usize, minutes: i64) {
    if let Some(block) = blocks.get_mut(block) {
        block.planned += minutes;
    }
}

/// The time commands that were not taken back, each with its moment.
fn standing(entries: &[Entry]) -> Vec<(Timestamp, TimeCommand<'_>)> {
    let mut standing = Vec::new();
    for entry in entries {
        if entry.event == Event::Undone {
            standing.pop();
        } else if let Some(command) = entry.event.time_command() {
            standing.push((entry.at.wall, command));
        }
    }
    standing
}

impl<'a> Passed<'a> {
    fn of(block: &'a Block) -> Self {
        Self {
            kind: block.kind,
            werkvorm: block.werkvorm.as_ref(),
            stayed: SignedDuration::ZERO,
            planned: block.planned().get().into(),
        }
    }
}

/// Takes in a change of the plan; gives the place of the running block then.
fn adjust<'a>(blocks: &mut Vec<Passed<'a>>, at: usize, adjustment: &'a Adjustment) -> usize {
    if let (Some(new), Some(slot)) = (&adjustment.afsluiter, blocks.last_mut()) {
        slot.werkvorm = Some(&new.werkvorm);
    }
    for change in &adjustment.changes {
        let more = i64::from(change.new.get()) - i64::from(change.old.get());
        grow(blocks, change.at.block, more);
    }
    let Some(topic) = &adjustment.topic else { return at };
    let slot = blocks.len().saturating_sub(1);
    blocks.insert(slot, Passed::of(&topic.block));
    at.saturating_add(usize::from(slot <= at))
}

/// The same for another werkvorm: it follows the block that gave way, which may be the running one.
fn swapped<'a>(blocks: &mut Vec<Passed<'a>>, at: usize, swap: &'a Swap) -> usize {
    let new = Passed::of(&swap.with);
    if new.kind == BlockKind::Slot {
        if let Some(slot) = blocks.last_mut() {
            *slot = Passed { stayed: slot.stayed, ..new };
        }
    } else if swap.block < blocks.len() {
        blocks.insert(swap.block + 1, new);
        return at + usize::from(swap.block == at);
    }
    at
}
