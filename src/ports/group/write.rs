//! Puts a group's settings in its file, which is replaced whole or not at all.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{GroupFile, edit::edited, read};
use crate::{
    domain::group::Group,
    ports::{library::LibraryError, writer::WriteTrouble},
};

/// Why a file was not written; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// It is there and cannot be read.
    #[error("unreadable")]
    Unreadable(#[from] LibraryError),
    /// It has mistakes, which only its owner can mend.
    #[error("mistakes")]
    Mistakes(Box<GroupFile>),
    /// The disk does not take it.
    #[error("disk")]
    Disk(#[from] WriteTrouble),
}

/// Puts this group in its file: only what differs is changed there.
pub fn write(path: &Path, group: &Group) -> Result<(), NotWritten> {
    let file = read(path)?;
    if !file.mistakes.is_empty() {
        return Err(NotWritten::Mistakes(Box::new(file)));
    }
    if file.group == *group {
        return Ok(());
    }
    let text = edited(&file, group);
    replace(path, &text).map_err(|error| NotWritten::Disk(error.into()))
}

/// Puts a text in the place of a file, whole or not at all, and waits for the disk.
pub(in crate::ports) fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    let mut options = atomic_write_file::OpenOptions::new();
    private(&mut options);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.commit()
}

/// A new file is for its owner only; one that was there keeps its mode.
#[cfg(unix)]
fn private(options: &mut atomic_write_file::OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

/// Elsewhere a user's folder is private by where it stands.
#[cfg(not(unix))]
fn private(_: &mut atomic_write_file::OpenOptions) {}
