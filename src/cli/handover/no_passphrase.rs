//! A build without `encryption`: a passphrase is refused, and nothing is done.

use std::path::Path;

use crate::failure::{Failure, HandOverError};

/// Refuses; nothing is made.
pub(super) fn lock(
    _: Option<&Path>,
    _: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<Vec<u8>, Failure> {
    Err(HandOverError::NotBuiltIn.into())
}

/// Refuses; nothing is opened.
pub(super) fn open(_: Option<&Path>, _: &[u8]) -> Result<Vec<u8>, Failure> {
    Err(HandOverError::NotBuiltIn.into())
}
