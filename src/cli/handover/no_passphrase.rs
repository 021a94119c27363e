//! A build without `encryption`: a passphrase is refused, and nothing is done.

use std::path::Path;

use crate::{cli::Failure, words::records::NO_ENCRYPTION};

/// Refuses; nothing is made.
pub(super) fn lock(
    _: Option<&Path>,
    _: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<Vec<u8>, Failure> {
    Err(NO_ENCRYPTION.to_owned())
}

/// Refuses; nothing is opened.
pub(super) fn open(_: Option<&Path>, _: &[u8]) -> Result<Vec<u8>, Failure> {
    Err(NO_ENCRYPTION.to_owned())
}
