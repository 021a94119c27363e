//! What a group says its question is about.

use serde::{Deserialize, Serialize};

/// What the question of an inbreng is mostly about; the group says so when it has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// How to go about something.
    Approach,
    /// The inbrenger: how they work, and what it does to them.
    Oneself,
    /// Working with others.
    Cooperation,
    /// A choice between values or loyalties.
    Dilemma,
    /// Something that does not move, whatever was tried.
    Stuck,
}

impl QuestionKind {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 5] =
        [Self::Approach, Self::Oneself, Self::Cooperation, Self::Dilemma, Self::Stuck];
}
