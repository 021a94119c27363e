//! Words that stay in the group.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something a participant said: a topic, a note, a name.
///
/// It can be kept in the group's journal and shown on the chair's screens. It has no `Display`, and
/// `Debug` hides it, so that it cannot reach a log, a notification, a title or a panic by accident.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
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

impl fmt::Debug for Confidential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(confidential)")
    }
}
