//! A build without `encryption`: a passphrase is refused, and nothing is done.

use std::path::Path;

use crate::{
    failure::{Failure, HandOverError},
    words::Words,
};

/// Refuses; nothing is made.
///
/// Fails always.
pub(super) fn lock(
    _: Words,
    _: Option<&Path>,
    _: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<Vec<u8>, Failure> {
    Err(HandOverError::NotBuiltIn.into())
}

/// Refuses; nothing is opened.
///
/// Fails always.
pub(super) fn open(_: Words, _: Option<&Path>, _: &[u8]) -> Result<Vec<u8>, Failure> {
    Err(HandOverError::NotBuiltIn.into())
}
