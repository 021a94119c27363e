//! A build without `sound`: a player sounds where there is one, else the terminal's bell.

use super::{Stroke, Unheard};
use crate::app::devices::Output;

/// This build has no sound of its own.
pub const IS_BUILT_IN: bool = false;

/// There is no output of the machine's own.
///
/// Fails always.
#[expect(clippy::unused_async, reason = "its twins wait for an answer")]
pub(super) async fn look() -> Result<Output, Unheard> {
    Err(Unheard::Absent)
}

/// Plays nothing.
///
/// Fails always.
#[expect(clippy::unused_async, reason = "its twins wait for the end")]
pub(super) async fn play(_: Stroke, _: u8) -> Result<Output, Unheard> {
    Err(Unheard::Absent)
}
