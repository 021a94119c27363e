//! Reads a file that may be anything: a directory, a pipe, far too large, or no text at all.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::{domain::kept::NotRead, letters::on_windows};

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
    /// It is text in a form that writes every letter in two bytes or four.
    #[error("UTF-16 or UTF-32: {path}")]
    Wide {
        /// Where it is.
        path: PathBuf,
    },
    /// It is text with a layout, or a page: what a word processor keeps.
    #[error("no plain text: {path}")]
    Formatted {
        /// Where it is.
        path: PathBuf,
    },
    /// It has a length and nothing in it: what a power cut or a broken copy leaves.
    #[error("nothing but zeros: {path}")]
    Zeros {
        /// Where it is.
        path: PathBuf,
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

impl FileError {
    /// The file that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Wide { path }
            | Self::Formatted { path }
            | Self::Zeros { path }
            | Self::Unreadable { path, .. } => path,
        }
    }

    /// What it comes down to for whoever has to mend it.
    pub fn why(&self) -> NotRead {
        match self {
            Self::NotFound { .. } => NotRead::Gone,
            Self::NotAFile { .. } => NotRead::NotAFile,
            Self::TooLarge { .. } => NotRead::TooLarge,
            Self::Wide { .. } => NotRead::Wide,
            Self::Formatted { .. } => NotRead::Formatted,
            Self::Zeros { .. } => NotRead::Zeros,
            Self::Unreadable { .. } => NotRead::Refused,
        }
    }
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
            // A link to a place that is not there now: what it says is not known.
            io::ErrorKind::NotFound if fs::symlink_metadata(&path).is_err() => {
                FileError::NotFound { path }
            }
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
    if !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0) {
        return Err(FileError::Zeros { path: path.to_owned() });
    }
    if is_wide(&bytes) {
        return Err(FileError::Wide { path: path.to_owned() });
    }
    if is_formatted(&bytes) {
        return Err(FileError::Formatted { path: path.to_owned() });
    }
    Ok(content(&bytes))
}

/// Whether a word processor, a printer or a browser keeps files that begin like this.
fn is_formatted(bytes: &[u8]) -> bool {
    let begins: [&[u8]; 6] =
        [b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"<html", b"<!doctype html"];
    let begin = bytes.get(..16).unwrap_or(bytes).to_ascii_lowercase();
    begins.iter().any(|known| begin.starts_with(&known.to_ascii_lowercase()))
}

/// Whether a text has two or four bytes for each letter, with the mark that tells so or without.
fn is_wide(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [&[0xff, 0xfe], &[0xfe, 0xff], &[0, 0, 0xfe, 0xff]];
    let half = |first| bytes.iter().skip(first).step_by(2).take(20);
    let zeros = |first| 2 <= half(first).len() && half(first).all(|byte| *byte == 0);
    marks.iter().any(|mark| bytes.starts_with(mark)) || zeros(0) || zeros(1)
}

/// Text, with the letters that Windows has for all that is none.
fn content(bytes: &[u8]) -> Content {
    let mut text = String::with_capacity(bytes.len());
    let mut damaged = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            let start = text.len();
            text.extend(chunk.invalid().iter().map(|byte| on_windows(*byte)));
            damaged.push(start..text.len());
        }
    }
    Content { text, damaged }
}
