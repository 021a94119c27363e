//! "Andere keuze": what else can stand in the place of one block of an agenda, with its reason.

use super::{
    Planner, Wishes,
    blocks::slot_with,
    budget::slack_wanted,
    opening::Opening,
    pick::{Alternative, all},
    rules::{chooses, has_terugkijken},
    sketch::Sketch,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind, Purpose},
    minutes::Minutes,
    werkvorm::{Kind, WerkvormId},
};

impl Planner<'_> {
    /// All that can stand in the place of this block (an index of the agenda), best first, within the
    /// minutes that the rest of the agenda leaves; what stands there now is among them where it suits.
    /// Nothing for a pauze or a topic. After putting one in, [`Planner::settle`] the agenda.
    pub fn choices(&self, agenda: &Agenda, block: usize, wishes: Wishes) -> Vec<Alternative> {
        let Some(current) = agenda.blocks.get(block) else {
            return Vec::new();
        };
        let sketch = Sketch::new(*self, wishes);
        let other_blocks = agenda.blocks.iter().enumerate().filter(|(at, _)| *at != block);
        let others: Vec<WerkvormId> =
            other_blocks.filter_map(|(_, b)| b.werkvorm.clone()).collect();
        let of_kinds = kinds(current.kind, sketch.with_inbreng()).iter().flat_map(|kind| {
            let place = Opening { besides: &others, ..place(&sketch, *kind, agenda, block) };
            all(self.library, &sketch.past, place, wishes)
        });
        let found = of_kinds.filter(|p| self.fits_settled(agenda, block, &p.block, wishes));
        found.map(|found| choice(current, found)).collect()
    }

    /// Whether the agenda still fits when another block has to choose the inbreng, or not any more.
    fn fits_settled(&self, agenda: &Agenda, block: usize, new: &Block, wishes: Wishes) -> bool {
        let Some(old) = agenda.blocks.get(block) else { return false };
        if old.kind == BlockKind::Slot || chooses(old) == chooses(new) {
            return true;
        }
        let mut then = agenda.clone();
        if let Some(place) = then.blocks.get_mut(block) {
            place.clone_from(new);
        }
        self.settle(&mut then, wishes.participants, wishes.first_meeting);
        then.planned() <= wishes.available.max(agenda.planned())
    }

    /// The next best for a block: the one after what stands there now, round to the first again.
    pub fn another(&self, agenda: &Agenda, block: usize, wishes: Wishes) -> Option<Alternative> {
        let now = agenda.blocks.get(block)?.werkvorm.as_ref();
        let mut choices = self.choices(agenda, block, wishes);
        let at = choices.iter().position(|choice| choice.block.werkvorm.as_ref() == now);
        let after = at.map_or(0, |at| at + 1);
        let next = if after < choices.len() { after } else { 0 };
        (Some(next) != at && next < choices.len()).then(|| choices.swap_remove(next))
    }
}

pub(super) fn kinds(kind: BlockKind, with_inbreng: bool) -> &'static [Kind] {
    match kind {
        BlockKind::Opwarmer => &[Kind::Opwarmer],
        BlockKind::Terugkijken => &[Kind::Terugkijken],
        BlockKind::Kennismaken => &[Kind::Kennismaken],
        BlockKind::InbrengGenereren => &[Kind::InbrengGenereren],
        BlockKind::Model if with_inbreng => &[Kind::Model, Kind::AndereWerkvorm],
        BlockKind::Model => &[Kind::AndereWerkvorm, Kind::Model],
        BlockKind::AndereWerkvorm if with_inbreng => &[Kind::AndereWerkvorm, Kind::Model],
        BlockKind::AndereWerkvorm => &[Kind::AndereWerkvorm],
        BlockKind::Slot => &[Kind::Afsluiter],
        BlockKind::Pauze | BlockKind::Onderwerp => &[],
    }
}

fn place<'a>(sketch: &Sketch<'a>, kind: Kind, agenda: &Agenda, block: usize) -> Opening<'a> {
    let room = room(agenda, block, sketch.wishes);
    let usual = match kind {
        Kind::Model | Kind::AndereWerkvorm => sketch.work_place(kind, room),
        Kind::Opwarmer
        | Kind::Terugkijken
        | Kind::Kennismaken
        | Kind::InbrengGenereren
        | Kind::Afsluiter => sketch.of_budget(kind),
    };
    let place = Opening { room: usual.room.min(room), ..usual };
    let mut rules = place.rules;
    rules.is_chosen = agenda.blocks.iter().take(block).any(chooses);
    rules.has_looked_back = sketch.wishes.first_meeting || has_terugkijken(agenda);
    Opening { rules, ..place }
}

/// What the rest of the agenda leaves while what must stay open does, and no less than it has now; of the
/// slot what its afsluiter can have.
fn room(agenda: &Agenda, block: usize, wishes: Wishes) -> Minutes {
    let own = |block: &Block| -> Minutes {
        let is_slot = block.kind == BlockKind::Slot;
        let all = block.steps.iter();
        let steps = all.filter(|step| !is_slot || step.purpose == Purpose::Afsluiter);
        steps.map(|step| step.planned).sum()
    };
    let now = agenda.blocks.get(block).map_or(Minutes::ZERO, own);
    let others =
        agenda.planned().saturating_sub(now) + slack_wanted(wishes.available, wishes.margin);
    wishes.available.saturating_sub(others).max(now)
}

/// An afsluiter stands in the slot after the steps that are there.
pub(super) fn choice(current: &Block, picked: Alternative) -> Alternative {
    if current.kind != BlockKind::Slot {
        return picked;
    }
    Alternative { block: slot_with(current, picked.block), ..picked }
}
