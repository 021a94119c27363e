//! Another werkvorm for a block, as it is offered.

use crate::domain::{
    agenda::{Block, Purpose},
    event::Swap,
    figures::Outlook,
    minutes::Minutes,
    plan::Reason,
};

/// Another werkvorm for a block, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedSwap {
    /// What happens when it is taken.
    pub swap: Swap,
    /// Why it is proposed.
    pub reasons: Vec<Reason>,
    /// What must be on the table.
    pub materials: Option<String>,
    /// How the promise then stands, when it was proposed.
    pub outlook: Outlook,
}

impl OfferedSwap {
    /// Its name and its minutes; of a slot those of the afsluiter, which is all that changes.
    pub fn name_and_minutes(&self) -> (String, Minutes) {
        name_and_minutes(&self.swap.with)
    }
}

/// What a block is called and how long it takes; of a slot the afsluiter, which is all that changes.
pub(super) fn name_and_minutes(block: &Block) -> (String, Minutes) {
    match block.steps.iter().find(|step| step.purpose == Purpose::Afsluiter) {
        Some(afsluiter) => (afsluiter.name.clone(), afsluiter.planned),
        None => (block.name.clone(), block.planned()),
    }
}
