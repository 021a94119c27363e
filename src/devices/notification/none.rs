//! A build without `desktop`: the screen says it alone.

use super::Notice;

/// This build cannot show them.
pub const IS_BUILT_IN: bool = false;

/// Shows nothing, and so has no number by which it could be replaced.
pub async fn show(_: &Notice, _: Option<u32>) -> Option<u32> {
    None
}
