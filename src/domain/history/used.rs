//! Which werkvormen a meeting really used, and how long its slot took: what planning the next one has to
//! know of it.

use jiff::{SignedDuration, Timestamp};

use crate::domain::{
    agenda::{Agenda, Block, BlockKind},
    event::{Adjustment, Entry, Event, Swap, TimeCommand},
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

/// What the records of one meeting tell for planning.
pub(super) struct Told {
    /// The werkvormen that were used, in the order of the agenda.
    pub(super) used: Vec<Used>,
    /// How much longer than its plan the slot took, in a meeting that came to its end.
    pub(super) slot_over: Option<SignedDuration>,
}

/// A block on the way through a meeting's records.
struct Passed<'a> {
    kind: BlockKind,
    werkvorm: Option<&'a WerkvormId>,
    stayed: SignedDuration,
    /// Minutes of its plan, as it stood last.
    planned: i64,
}

/// What these records tell. One pass over them, without playing the meeting again: a group can have a
/// thousand.
pub(super) fn told(entries: &[Entry]) -> Told {
    let begun = entries.iter().find_map(|entry| match &entry.event {
        Event::Started(started) => Some((entry.at.wall, &started.agenda)),
        _ => None,
    });
    let Some((mut since, agenda)) = begun else {
        return Told { used: Vec::new(), slot_over: None };
    };
    let (mut blocks, mut at, mut ended) = (passed(agenda), 0, false);
    for (moment, command) in standing(entries) {
        if let Some(block) = blocks.get_mut(at) {
            block.stayed += moment.duration_since(since);
        }
        since = moment;
        ended = command == TimeCommand::End;
        if let TimeCommand::AddMinutes { at: place, minutes, .. } = command {
            grow(&mut blocks, place.block, minutes.into());
        }
        at = match command {
            TimeCommand::GoTo(place) => place.block,
            TimeCommand::Adjust(adjustment) => adjust(&mut blocks, at, adjustment),
            TimeCommand::Swap(swap) => swapped(&mut blocks, at, swap),
            TimeCommand::Pause
            | TimeCommand::GoOn
            | TimeCommand::AddMinutes { .. }
            | TimeCommand::Correct(_)
            | TimeCommand::LeaveOut(_)
            | TimeCommand::MoveClosingTime(_)
            | TimeCommand::End => at,
        };
    }
    let was_in = |block: &&Passed<'_>| SHORTEST <= block.stayed;
    let slot = blocks.last().filter(|block| ended && was_in(block));
    let slot_over = slot.map(|slot| slot.stayed - SignedDuration::from_mins(slot.planned));
    let used = |block: &Passed<'_>| {
        block.werkvorm.map(|id| Used { werkvorm: id.clone(), kind: block.kind })
    };
    Told { used: blocks.iter().filter(was_in).filter_map(used).collect(), slot_over }
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

fn passed(agenda: &Agenda) -> Vec<Passed<'_>> {
    agenda.blocks.iter().map(Passed::of).collect()
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
    at + usize::from(slot <= at)
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
