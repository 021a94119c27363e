//! Reads a file that may be anything: a directory, a pipe, far too large, or no text at all.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Why a file that a person wrote cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is nothing at that path.
    #[error("no file at {path}")]
    NotFound {
        /// Where it should be.
        path: PathBuf,
    },
    /// It is a directory, a pipe or a device.
    #[error("not a regular file: {path}")]
    NotAFile {
        /// Where it is.
        path: PathBuf,
    },
    /// It is larger than anything a person writes.
    #[error("larger than {max} bytes: {path}")]
    TooLarge {
        /// Where it is.
        path: PathBuf,
        /// Largest size that is read, in bytes.
        max: u64,
    },
    /// The system does not let it be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// Where it is.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
}

/// A file as text, and the places where it was none.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) text: String,
    pub(crate) damaged: Vec<Range<usize>>,
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), damaged: Vec::new() }
    }
}

/// What is in a file of a sensible size.
///
/// # Errors
/// When there is none, or it is something else, too large, or kept from the user.
pub(crate) fn read(path: &Path) -> Result<Content, FileError> {
    let failed = |source: io::Error| {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => FileError::NotFound { path },
            _ => FileError::Unreadable { path, source },
        }
    };
    // Before opening: a pipe without a writer would wait for ever.
    let told = fs::metadata(path).map_err(failed)?;
    if !told.is_file() {
        return Err(FileError::NotAFile { path: path.to_owned() });
    }
    if LARGEST < told.len() {
        return Err(FileError::TooLarge { path: path.to_owned(), max: LARGEST });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > LARGEST) {
        return Err(FileError::TooLarge { path: path.to_owned(), max: LARGEST });
    }
    Ok(content(&bytes))
}

/// Text with a replacement character for all that is none.
fn content(bytes: &[u8]) -> Content {
    let mut text = String::with_capacity(bytes.len());
    let mut damaged = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            let start = text.len();
            text.push(char::REPLACEMENT_CHARACTER);
            damaged.push(start..text.len());
        }
    }
    Content { text, damaged }
}
