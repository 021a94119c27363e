//! The two rules of a whole agenda: choosing happens once, looking back at most once.

use super::{
    Planner,
    blocks::{BlockRules, build},
    budget::set_planned,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind, Purpose, Step},
    minutes::Minutes,
};

impl Planner<'_> {
    /// Puts an edited agenda right: the first step that chooses the inbreng stays, later ones are left
    /// out, and a model without any gets one; a model does not look back where another block does (or
    /// where there is nothing to look back at yet). Steps that stay keep their minutes. Blocks of
    /// werkvormen that are not in the library stay as they are.
    pub fn settle(&self, agenda: &mut Agenda, participants: u8, first_meeting: bool) {
        let has_looked_back = first_meeting || has_terugkijken(agenda);
        let mut is_chosen = false;
        for block in &mut agenda.blocks {
            let rules = BlockRules { names: self.names, is_chosen, has_looked_back };
            self.settle_block(block, participants, rules);
            is_chosen |= chooses(block);
        }
    }

    /// The same agenda for a group of another size: what grows with the group grows or shrinks with it,
    /// what the chair gave or took stays given or taken.
    pub fn rescale(&self, agenda: &mut Agenda, [from, to]: [u8; 2], first_meeting: bool) {
        let has_looked_back = first_meeting || has_terugkijken(agenda);
        let mut is_chosen = false;
        for own in &mut agenda.blocks {
            let rules = BlockRules { names: self.names, is_chosen, has_looked_back };
            let werkvorm = own.werkvorm.as_ref().and_then(|id| self.library.find(id.as_str()));
            if let Some(werkvorm) = werkvorm {
                let [was, will] = [from, to].map(|size| build(werkvorm, size, rules));
                rescale_block(own, was, will);
            }
            is_chosen |= chooses(own);
        }
    }

    fn settle_block(&self, block: &mut Block, participants: u8, rules: BlockRules<'_>) {
        let id = block.werkvorm.as_ref().filter(|_| block.kind != BlockKind::Slot);
        let Some(werkvorm) = id.and_then(|id| self.library.find(id.as_str())) else {
            return;
        };
        let right = build(werkvorm, participants, rules);
        if names(&right) != names(block) {
            let old = std::mem::take(&mut block.steps);
            let kept = |step: Step| {
                let same = old.iter().find(|was| was.name == step.name && was.parts.is_empty());
                same.cloned().unwrap_or(step)
            };
            block.steps = right.steps.into_iter().map(kept).collect();
        }
    }
}

fn rescale_block(own: &mut Block, was: Block, will: Block) {
    // Of the slot only the afsluiter grows.
    let first = own.steps.len().saturating_sub(was.steps.len());
    let steps = own.steps.iter_mut().skip(first);
    for ((own, was), will) in steps.zip(was.steps).zip(will.steps) {
        if own.name == was.name {
            let planned = (own.planned + will.planned).saturating_sub(was.planned);
            let fixed = own.tier.is_none();
            let floor = if fixed { planned } else { will.floor.min(planned) };
            let (purpose, tier) = (own.purpose, own.tier);
            *own = Step { floor, tier, purpose, ..will };
            set_planned(own, planned.max(Minutes::of(1)));
        }
    }
}

/// What the group does in it, step by step or line by line.
fn names(block: &Block) -> Vec<&str> {
    block.steps.iter().flat_map(lines).collect()
}

fn lines(step: &Step) -> Vec<&str> {
    if step.parts.is_empty() {
        return vec![step.name.as_str()];
    }
    step.parts.iter().map(|part| part.name.as_str()).collect()
}

pub(super) fn has_terugkijken(agenda: &Agenda) -> bool {
    agenda.blocks.iter().any(|block| block.kind == BlockKind::Terugkijken)
}

/// Whether the group chooses its inbreng in this block.
pub(super) fn chooses(block: &Block) -> bool {
    block.steps.iter().any(|step| step.purpose == Purpose::Choosing)
}
