//! Keeping a meeting that was held without the program: its journal comes whole, or not at all.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{journal::JournalName, line::encode_all, whole};
use crate::domain::{event::Entry, times::beginning};

/// Puts these records, of one whole meeting, in a journal of their own.
///
/// # Errors
/// When they do not begin a meeting, or the disk does not take them: then nothing of it is left.
pub fn keep(folder: &Path, entries: &[Entry]) -> io::Result<PathBuf> {
    let (started, first) = beginning(entries).ok_or(io::ErrorKind::InvalidInput)?;
    let path = folder.join(JournalName::first(first.wall, started.meeting));
    whole::create(&path, &encode_all(entries))?;
    Ok(path)
}
