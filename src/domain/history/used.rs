//! Which werkvormen a meeting really used: what planning the next one has to know of it.

use jiff::{SignedDuration, Timestamp};

use crate::domain::{
    agenda::{Agenda, BlockKind},
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

/// A block on the way through a meeting's records.
struct Passed<'a> {
    kind: BlockKind,
    werkvorm: Option<&'a WerkvormId>,
    stayed: SignedDuration,
}

/// What these records tell, in the order of the agenda. One pass over them, without playing the
/// meeting again: a group can have a thousand.
pub(super) fn used(entries: &[Entry]) -> Vec<Used> {
    let begun = entries.iter().find_map(|entry| match &entry.event {
        Event::Started(started) => Some((entry.at.wall, &started.agenda)),
        _ => None,
    });
    let Some((mut since, agenda)) = begun else { return Vec::new() };
    let (mut blocks, mut at) = (passed(agenda), 0);
    for (moment, command) in standing(entries) {
        if let Some(block) = blocks.get_mut(at) {
            block.stayed += moment.duration_since(since);
        }
        since = moment;
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
    let stayed = blocks.into_iter().filter(|block| SHORTEST <= block.stayed);
    let used = |block: Passed<'_>| {
        block.werkvorm.map(|id| Used { werkvorm: id.clone(), kind: block.kind })
    };
    stayed.filter_map(used).collect()
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
    let block = |kind, werkvorm| Passed { kind, werkvorm, stayed: SignedDuration::ZERO };
    agenda.blocks.iter().map(|b| block(b.kind, b.werkvorm.as_ref())).collect()
}

/// Takes in a change of the plan; gives the place of the running block then.
fn adjust<'a>(blocks: &mut Vec<Passed<'a>>, at: usize, adjustment: &'a Adjustment) -> usize {
    if let (Some(new), Some(slot)) = (&adjustment.afsluiter, blocks.last_mut()) {
        slot.werkvorm = Some(&new.werkvorm);
    }
    let Some(topic) = &adjustment.topic else { return at };
    let slot = blocks.len().saturating_sub(1);
    let (kind, stayed) = (topic.block.kind, SignedDuration::ZERO);
    blocks.insert(slot, Passed { kind, werkvorm: topic.block.werkvorm.as_ref(), stayed });
    at + usize::from(slot <= at)
}

/// The same for another werkvorm: it follows the block that gave way, which may be the running one.
fn swapped<'a>(blocks: &mut Vec<Passed<'a>>, at: usize, swap: &'a Swap) -> usize {
    let (kind, werkvorm) = (swap.with.kind, swap.with.werkvorm.as_ref());
    if kind == BlockKind::Slot {
        if let Some(slot) = blocks.last_mut() {
            slot.werkvorm = werkvorm;
        }
    } else if swap.block < blocks.len() {
        blocks.insert(swap.block + 1, Passed { kind, werkvorm, stayed: SignedDuration::ZERO });
        return at + usize::from(swap.block == at);
    }
    at
}
