//! Another werkvorm took the place of a block.

use serde::{Deserialize, Serialize};

use crate::domain::agenda::Block;

/// A block that takes the place of another one. A running block ends there, with what was done; one
/// to come falls away; of the slot only the afsluiter changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swap {
    /// Index of the block that gives way.
    pub block: usize,
    /// The block that comes.
    pub with: Block,
}
