//! An agenda in the making: everything in it can be changed.
//!
//! The slot stays last. The length of the whole is always the sum of its steps: nothing is kept
//! beside them.

mod spread;
#[cfg(test)]
mod tests;

use super::{
    agenda::{Agenda, Block, BlockKind, Position, Purpose, Step},
    minutes::Minutes,
    plan::Reason,
    share_out::{Giver, take},
    werkvorm::{Tier, WerkvormId},
};

/// Most blocks of an agenda.
pub const MAX_BLOCKS: usize = 40;

/// A block of the agenda in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBlock {
    /// The block as it would be held.
    pub block: Block,
    /// The chair wants these minutes: shortening the agenda leaves them alone.
    pub locked: bool,
    /// Why it stands here, where the program proposed it.
    pub reasons: Vec<Reason>,
    /// To how few minutes each step could be shortened as it was made.
    floors: Vec<Minutes>,
}

impl From<Block> for DraftBlock {
    fn from(block: Block) -> Self {
        let floors = block.steps.iter().map(|step| step.floor).collect();
        Self { block, locked: false, reasons: Vec::new(), floors }
    }
}

impl DraftBlock {
    /// The block with these minutes: one for the whole, or one for each of its steps; else as it is.
    #[must_use]
    pub fn with(mut self, minutes: &[Minutes], locked: bool) -> Self {
        match minutes {
            [whole] if !self.is_slot() => {
                let shared = spread::spread(&self.planned(), *whole);
                self.set_all(&shared);
            }
            each if each.len() == self.block.steps.len() => self.set_all(each),
            _ => {}
        }
        Self { locked, ..self }
    }

    fn made_right(own: &Self, block: Block) -> Self {
        Self { locked: own.locked, reasons: own.reasons.clone(), ..block.into() }
    }

    fn set(&mut self, step: usize, minutes: Minutes) -> Option<()> {
        let floor = self.floors.get(step).copied()?;
        let step = self.block.steps.get_mut(step)?;
        if step.planned != minutes {
            self.reasons.retain(|reason| !reason.is_of_length());
        }
        step.planned = minutes;
        step.floor = floor.min(minutes);
        Some(())
    }

    fn set_all(&mut self, minutes: &[Minutes]) {
        for (step, minutes) in minutes.iter().enumerate() {
            self.set(step, *minutes);
        }
    }

    fn planned(&self) -> Vec<Minutes> {
        self.block.steps.iter().map(|step| step.planned).collect()
    }

    fn is_slot(&self) -> bool {
        self.block.kind == BlockKind::Slot
    }

    /// The slot with this afsluiter of so many minutes, where they are given.
    #[must_use]
    pub fn closed_with(mut self, afsluiter: Option<Block>, minutes: Option<Minutes>) -> Self {
        // What is no afsluiter changes nothing.
        let _ = afsluiter.and_then(|block| self.become_block(block));
        let last = self.block.steps.len().saturating_sub(1);
        let _ = minutes.and_then(|minutes| self.set(last, minutes.max(Minutes::of(1))));
        self
    }

    /// Takes the place of the afsluiter in the slot, or of the whole block.
    fn become_block(&mut self, new: Block) -> Option<()> {
        if self.is_slot() != (new.kind == BlockKind::Slot) {
            return None;
        }
        if !self.is_slot() {
            *self = Self::from(new);
            return Some(());
        }
        let step = new.steps.into_iter().next_back()?;
        let own = self.block.steps.iter().filter(|step| step.purpose != Purpose::Afsluiter);
        let last = Step { purpose: Purpose::Afsluiter, floor: step.planned, tier: None, ..step };
        let steps = own.cloned().chain([last]).collect();
        let old = self.block.clone();
        *self = Self::from(Block { werkvorm: new.werkvorm, source: new.source, steps, ..old });
        Some(())
    }

    /// What it can give when the agenda is shortened.
    fn givers(&self) -> impl Iterator<Item = Giver> {
        let fixed = self.locked || self.is_slot();
        self.block.steps.iter().map(move |step| Giver {
            planned: step.planned,
            floor: step.floor,
            tier: step.tier.filter(|_| !fixed),
        })
    }
}

/// An agenda in the making.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    blocks: Vec<DraftBlock>,
    is_edited: bool,
}

/// Blocks with the slot last.
impl FromIterator<DraftBlock> for Draft {
    fn from_iter<I: IntoIterator<Item = DraftBlock>>(blocks: I) -> Self {
        Self { blocks: blocks.into_iter().collect(), is_edited: false }
    }
}

impl From<Agenda> for Draft {
    fn from(agenda: Agenda) -> Self {
        let blocks = agenda.blocks.into_iter().map(DraftBlock::from).collect();
        Self { blocks, is_edited: false }
    }
}

impl Draft {
    /// A proposed agenda, with the reasons for each of its blocks.
    pub fn because(agenda: Agenda, reasons: Vec<Vec<Reason>>) -> Self {
        let mut draft = Self::from(agenda);
        for (own, reasons) in draft.blocks.iter_mut().zip(reasons) {
            own.reasons = reasons;
        }
        draft
    }

    /// The blocks in the order of the meeting, the slot last.
    pub fn blocks(&self) -> &[DraftBlock] {
        &self.blocks
    }

    /// The agenda as it stands.
    pub fn agenda(&self) -> Agenda {
        let blocks = self.blocks.iter();
        Agenda {
            blocks: blocks.map(|own| Block { fixed: own.locked, ..own.block.clone() }).collect(),
        }
    }

    /// The sum of all steps.
    pub fn planned(&self) -> Minutes {
        self.blocks.iter().map(|own| own.block.planned()).sum()
    }

    /// Whether the chair has changed anything.
    pub fn is_edited(&self) -> bool {
        self.is_edited
    }

    /// Puts a block at this place, before the slot at the last.
    pub fn add(&mut self, at: usize, block: Block) -> bool {
        self.add_because(at, block, Vec::new())
    }

    /// The same, with the reasons for it.
    pub fn add_because(&mut self, at: usize, block: Block, reasons: Vec<Reason>) -> bool {
        self.change(|blocks| {
            let slot = blocks.len().checked_sub(1)?;
            if block.kind == BlockKind::Slot {
                return None;
            }
            blocks.insert(at.min(slot), DraftBlock { reasons, ..block.into() });
            Some(())
        })
    }

    /// Leaves a block out; the slot stays.
    pub fn remove(&mut self, at: usize) -> bool {
        self.change(|blocks| {
            blocks.get(at).filter(|own| !own.is_slot())?;
            blocks.remove(at);
            Some(())
        })
    }

    /// Lets a block change places with the one before it, or after it; the slot stays last.
    pub fn shift(&mut self, at: usize, later: bool) -> bool {
        let other = if later { at.checked_add(1) } else { at.checked_sub(1) };
        self.change(|blocks| {
            let both = [at, other?];
            let free = |at: &usize| blocks.get(*at).is_some_and(|own| !own.is_slot());
            if !both.iter().all(free) {
                return None;
            }
            blocks.swap(at, other?);
            Some(())
        })
    }

    /// Puts another block in the place of this one; in the slot its afsluiter.
    pub fn replace(&mut self, at: usize, block: Block) -> bool {
        self.replace_because(at, block, Vec::new())
    }

    /// The same, with the reasons for it.
    pub fn replace_because(&mut self, at: usize, block: Block, reasons: Vec<Reason>) -> bool {
        self.change(|blocks| {
            let own = blocks.get_mut(at)?;
            own.become_block(block)?;
            own.reasons = reasons;
            Some(())
        })
    }

    /// Gives a step so many minutes, one at the least.
    pub fn set_step(&mut self, at: Position, minutes: Minutes) -> bool {
        let minutes = minutes.max(Minutes::of(1));
        self.change(|blocks| blocks.get_mut(at.block)?.set(at.step, minutes))
    }

    /// Gives a block so many minutes, shared out over its steps as they were; in the slot the
    /// afsluiter alone gives and takes. Every step keeps a minute.
    pub fn set_block(&mut self, at: usize, minutes: Minutes) -> bool {
        self.change(|blocks| {
            let own = blocks.get_mut(at)?;
            let mut new = own.planned();
            if own.is_slot() {
                let last = new.pop()?;
                let before: Minutes = new.iter().copied().sum();
                let floor = Minutes::of(1).min(last);
                new.push(minutes.saturating_sub(before).max(floor));
            } else {
                new = spread::spread(&new, minutes);
            }
            own.set_all(&new);
            Some(())
        })
    }

    /// Tells why a block is as long as it is now.
    pub fn tell(&mut self, at: usize, why: Reason) -> bool {
        self.change(|blocks| {
            blocks.get_mut(at)?.reasons.push(why);
            Some(())
        })
    }

    /// Fixes a block's minutes, or lets them free again.
    pub fn lock(&mut self, at: usize) -> bool {
        self.change(|blocks| {
            let own = blocks.get_mut(at)?;
            own.locked = !own.locked;
            Some(())
        })
    }

    /// Shortens the agenda by so many minutes, tier by tier, as far as floors and locks allow.
    pub fn shorten(&mut self, wanted: Minutes) -> bool {
        self.change(|blocks| {
            let givers: Vec<Giver> = blocks.iter().flat_map(DraftBlock::givers).collect();
            let mut new = take(&givers, wanted, &[Tier::First, Tier::Second]).into_iter();
            for own in blocks {
                let minutes: Vec<Minutes> = new.by_ref().take(own.block.steps.len()).collect();
                own.set_all(&minutes);
            }
            Some(())
        })
    }

    /// How many minutes shortening can give.
    pub fn can_give(&self) -> Minutes {
        let givers = self.blocks.iter().flat_map(DraftBlock::givers);
        let able = givers.filter(|giver| matches!(giver.tier, Some(Tier::First | Tier::Second)));
        able.map(|giver| giver.planned.saturating_sub(giver.floor)).sum()
    }

    /// Puts another agenda in its place.
    pub fn take_over(&mut self, other: Self) -> bool {
        self.change(|blocks| {
            *blocks = other.blocks;
            Some(())
        })
    }

    /// Changes the whole by a rule; locked blocks stay as they are.
    pub fn change_all(&mut self, rule: impl FnOnce(&mut Agenda)) -> bool {
        let mut agenda = self.agenda();
        rule(&mut agenda);
        self.change(|blocks| {
            for (own, block) in blocks.iter_mut().zip(agenda.blocks) {
                if own.block != block && !own.locked {
                    *own = DraftBlock::made_right(own, block);
                }
            }
            Some(())
        })
    }

    /// Tells anew how each block suits the size of the group.
    pub fn explain(&mut self, of_size: impl Fn(&WerkvormId) -> Option<Reason>) {
        for own in &mut self.blocks {
            let Some(reason) = own.block.werkvorm.as_ref().and_then(&of_size) else { continue };
            let at = own.reasons.iter().position(|reason| reason.is_of_size());
            own.reasons.retain(|reason| !reason.is_of_size());
            let says_nothing =
                matches!(reason, Reason::FitsGroup { .. }) && !own.reasons.is_empty();
            if !says_nothing {
                own.reasons.insert(at.unwrap_or(own.reasons.len()).min(own.reasons.len()), reason);
            }
        }
    }

    /// Puts the agenda right by a rule for the whole, which is no change by the chair.
    pub fn settle(&mut self, rule: impl FnOnce(&mut Agenda)) {
        let mut agenda = self.agenda();
        rule(&mut agenda);
        for (own, block) in self.blocks.iter_mut().zip(agenda.blocks) {
            if own.block != block {
                *own = DraftBlock::made_right(own, block);
            }
        }
    }

    /// Does a change, unless it is none or the whole would be longer than a day.
    fn change(&mut self, change: impl FnOnce(&mut Vec<DraftBlock>) -> Option<()>) -> bool {
        let mut blocks = self.blocks.clone();
        let is_done = change(&mut blocks).is_some()
            && blocks != self.blocks
            && blocks.len() <= MAX_BLOCKS
            && total(&blocks) <= u32::from(Minutes::MAX.get());
        if is_done {
            *self = Self { blocks, is_edited: true };
        }
        is_done
    }
}

fn total(blocks: &[DraftBlock]) -> u32 {
    let steps = blocks.iter().flat_map(|own| &own.block.steps);
    steps.map(|step| u32::from(step.planned.get())).sum()
}
