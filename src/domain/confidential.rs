//! Words that stay in the group.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::clean::clean;

/// Something a participant said: a topic, a note, a name.
///
/// It can be kept in the group's journal and shown on the chair's screens. It has no `Display`, and
/// `Debug` hides it, so that it cannot reach a log, a notification, a title or a panic by accident.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Confidential(String);

impl Confidential {
    /// Marks words (cleaned at the entrance) as confidential.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The words, for the group's own eyes.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Longest text that is taken from a journal, in characters.
const MAX_CHARS: usize = 2_000;

/// From a file, which is an entrance: cleaned, so that no journal can reach the terminal raw.
impl From<String> for Confidential {
    fn from(words: String) -> Self {
        Self(clean(&words, MAX_CHARS))
    }
}

impl From<Confidential> for String {
    fn from(words: Confidential) -> Self {
        words.0
    }
}

impl fmt::Debug for Confidential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(confidential)")
    }
}
