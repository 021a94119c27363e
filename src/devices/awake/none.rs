//! A build without `desktop`: the laptop may fall asleep, and the chair is told so.

use crate::app::devices::Awake;

/// This build cannot keep a laptop awake.
pub const IS_BUILT_IN: bool = false;

/// No promise.
#[derive(Debug)]
pub struct Held;

impl Held {
    /// What stays awake.
    pub fn awake(&self) -> Awake {
        Awake { computer: false, screen: false }
    }
}

/// Asks nobody.
pub async fn hold(_: &str) -> Held {
    Held
}
