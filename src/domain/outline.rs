//! What is kept of an agenda to be used again: its blocks and their minutes, without the words of
//! the library.

use super::{
    agenda::{Block, BlockKind, Step},
    draft::{Draft, DraftBlock},
    id::Id,
    library::Library,
    minutes::Minutes,
    plan,
    werkvorm::WerkvormId,
};

/// What a block of an outline is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlined {
    /// A werkvorm of the library.
    Werkvorm(WerkvormId),
    /// A break; it comes from no library.
    Pauze,
    /// A parked topic as a block of its own.
    Topic(Id),
}

/// One block of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineBlock {
    /// What it is.
    pub what: Outlined,
    /// Its minutes: one for the whole, or one for each step as the library has them; none: as they are.
    pub minutes: Vec<Minutes>,
    /// The chair wants these minutes.
    pub locked: bool,
}

/// An agenda to be used again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The blocks before the slot, in order.
    pub blocks: Vec<OutlineBlock>,
    /// The afsluiter, with its minutes; nothing: the one that is proposed.
    pub afsluiter: Option<(WerkvormId, Option<Minutes>)>,
}

impl Outline {
    /// What is kept of this agenda; a block that is no werkvorm of the library is left out.
    pub fn of(draft: &Draft, library: &Library, participants: u8) -> Self {
        let (slot, before): (Vec<_>, Vec<_>) =
            draft.blocks().iter().partition(|own| own.block.kind == BlockKind::Slot);
        let blocks = before.into_iter().filter_map(|own| {
            let block = &own.block;
            let what = match (block.kind, &block.werkvorm, block.topic) {
                (BlockKind::Pauze, _, _) => Outlined::Pauze,
                (BlockKind::Onderwerp, _, topic) => Outlined::Topic(topic?),
                (_, id, _) => Outlined::Werkvorm(id.clone()?),
            };
            let minutes = minutes(block, library, participants);
            Some(OutlineBlock { what, minutes, locked: own.locked })
        });
        let afsluiter = slot.last().and_then(|own| {
            let last = own.block.steps.last().map(|step| step.planned);
            Some((own.block.werkvorm.clone()?, last))
        });
        Self { blocks: blocks.collect(), afsluiter }
    }

    /// The same with only those topics that are open.
    #[must_use]
    pub fn with_topics(&self, is_open: impl Fn(Id) -> bool) -> Self {
        let stays = |own: &&OutlineBlock| match own.what {
            Outlined::Topic(id) => is_open(id),
            Outlined::Werkvorm(_) | Outlined::Pauze => true,
        };
        let blocks = self.blocks.iter().filter(stays).cloned().collect();
        Self { blocks, afsluiter: self.afsluiter.clone() }
    }

    /// The agenda for a group of this size, with this slot at its end. What the library does not
    /// have is left out.
    pub fn draft(&self, library: &Library, participants: u8, slot: Block, pauze: &Block) -> Draft {
        let blocks = self.blocks.iter().filter_map(|own| {
            let block = match &own.what {
                Outlined::Pauze => pauze.clone(),
                Outlined::Topic(id) => plan::topic(*id),
                Outlined::Werkvorm(id) => plan::block(library.find(id.as_str())?, participants),
            };
            Some(DraftBlock::from(block).with(&own.minutes, own.locked))
        });
        let slot = DraftBlock::from(slot);
        let Some((id, minutes)) = &self.afsluiter else {
            return blocks.chain([slot]).collect();
        };
        let afsluiter = library.find(id.as_str()).map(|w| plan::block(w, participants));
        blocks.chain([slot.closed_with(afsluiter, *minutes)]).collect()
    }
}

/// The minutes of a block, one for each step that the library has.
fn minutes(block: &Block, library: &Library, participants: u8) -> Vec<Minutes> {
    let own = |step: &Step| {
        let same = block.steps.iter().find(|own| own.name == step.name);
        same.map_or(step.planned, |own| own.planned)
    };
    let werkvorm = block.werkvorm.as_ref().and_then(|id| library.find(id.as_str()));
    match werkvorm {
        Some(werkvorm) => plan::block(werkvorm, participants).steps.iter().map(own).collect(),
        None => block.steps.iter().map(|step| step.planned).collect(),
    }
}
