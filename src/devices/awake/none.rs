//! A build without `desktop`: the laptop may fall asleep, and the chair is told so.

use crate::app::devices::Awake;

/// This build cannot keep a laptop awake.
pub const IS_BUILT_IN: bool = false;

/// A promise of nothing, where another build keeps the laptop awake until it is dropped.
#[derive(Debug)]
pub struct Held;

impl Held {
    /// What stays awake.
    pub fn awake(&self) -> Awake {
        Awake { computer: false, screen: false }
    }
}

/// Asks nobody, and so comes back at once.
pub async fn hold(_: &str) -> Held {
    Held
}
