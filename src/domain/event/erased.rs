//! What was erased of a meeting, said in its journal.

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;

/// What was erased of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erased {
    /// All that was said in it; its times, people and roles stay.
    Content,
    /// All of it.
    Meeting,
    /// These records; another may stand in the place of each.
    Records(Vec<Id>),
}
