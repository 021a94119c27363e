//! A pipe of the system, which has a place of its own for them.

use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// Where the pipe of the journal with this first file is: beside all others of this machine, by the name of
/// the journal, which has a part that nobody guesses.
pub fn path(journal: &Path) -> PathBuf {
    let name = journal.file_stem().unwrap_or_default().to_string_lossy();
    format!(r"\\.\pipe\intervisie-{name}{}", super::ENDING).into()
}

/// There is nothing to make before somebody listens.
///
/// # Errors
/// Never.
pub fn make(_: &Path) -> io::Result<()> {
    Ok(())
}

/// It goes with whoever listens.
pub fn remove(_: &Path) {}

/// Puts a number in, where somebody reads it.
///
/// # Errors
/// When nobody does.
pub fn give(journal: &Path, number: u8) -> io::Result<()> {
    super::whole(OpenOptions::new().write(true).open(path(journal))?.write(&[number])?)
}
