//! Why a command could not be done, in one sentence; a file with mistakes gets a report.

use crate::failure::Failure;

sentences! {
    failure;
    /// What the reader is told.
    fn failure(failure: &Failure) -> String;
}
