//! Puts a group's settings in its file, which is replaced whole or not at all.

use std::path::Path;

use super::{GroupFile, edit::edited, read};
use crate::{
    domain::{group::Group, kept::WriteTrouble},
    written::toml::{file::FileError, replace},
};

/// Why a file was not written; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// It is there and cannot be read.
    #[error("unreadable")]
    Unreadable(#[from] FileError),
    /// It has mistakes, which only its owner can mend.
    #[error("mistakes")]
    Mistakes(Box<GroupFile>),
    /// The disk does not take it.
    #[error("disk")]
    Disk(#[from] WriteTrouble),
}

/// Puts this group in its file: only what differs is changed there.
///
/// # Errors
/// When the file cannot be read, has mistakes, or the disk does not take it; it is then as it was.
pub fn write(path: &Path, group: &Group) -> Result<(), NotWritten> {
    let file = read(path)?;
    if !file.mistakes.is_empty() {
        return Err(NotWritten::Mistakes(Box::new(file)));
    }
    if file.value == *group {
        return Ok(());
    }
    let text = edited(&file, group);
    replace(path, &text).map_err(|error| NotWritten::Disk(error.into()))
}
