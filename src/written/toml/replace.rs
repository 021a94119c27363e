//! Puts a text in the place of a file, whole or not at all.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// Puts a text in the place of a file and waits for the disk.
///
/// # Errors
/// When the disk does not take it; the file is then as it was.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
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
