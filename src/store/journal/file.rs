//! One file of a journal: its bytes, and the intact lines in them.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use memchr::memchr;

use crate::{
    domain::kept::SkipReason,
    store::line::{self, Decoded},
};

/// Longest file that is read; a year of meetings is a thousandth of it.
pub(super) const MAX_FILE: u64 = 64 << 20;

/// The bytes of a file that was listed; one that is gone meanwhile cannot be read.
///
/// Fails when it cannot be read.
pub(in crate::store) fn read_listed(path: &Path) -> Result<Vec<u8>, SkipReason> {
    read_file(path)?.ok_or(SkipReason::Unreadable)
}

/// The bytes of a journal's file, or of one beside it; nothing where there is none. The folder is its
/// owner's own: nobody else swaps a pipe in.
///
/// # Errors
/// When it is no plain file, is longer than a journal can be, or the system will not give it.
pub(in crate::store) fn read_file(path: &Path) -> Result<Option<Vec<u8>>, SkipReason> {
    let unreadable = |_| SkipReason::Unreadable;
    // Before opening: a pipe without a writer would wait for ever.
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(SkipReason::Unreadable),
    };
    if !metadata.is_file() {
        return Err(SkipReason::NotAFile);
    }
    if !(..=MAX_FILE).contains(&metadata.len()) {
        return Err(SkipReason::TooLong);
    }
    let length = usize::try_from(metadata.len()).unwrap_or(0);
    let mut bytes = Vec::with_capacity(length + 1);
    let file = File::open(path).map_err(unreadable)?;
    file.take(MAX_FILE).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(Some(bytes))
}

/// The lines of a file, without their ends.
fn split_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let here = rest.take()?;
        let Some((line, after)) = memchr(b'\n', here).and_then(|end| here.split_at_checked(end))
        else {
            return Some(here);
        };
        rest = after.get(1..);
        Some(line)
    })
}

/// The intact lines of a file with what they say, and what is wrong with the others.
pub(in crate::store) fn intact_lines(bytes: &[u8], mut found: impl FnMut(&[u8], Decoded)) -> Flaws {
    let mut flaws = Flaws::default();
    // Some programs put a mark before whatever they take for text.
    let lines = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    for (index, line) in split_lines(lines).enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match line::decode(line) {
            Decoded::Damaged => {
                flaws.note(index + 1);
                for candidate in line::candidates(line) {
                    let decoded = line::decode(candidate);
                    if decoded != Decoded::Damaged {
                        flaws.intact += 1;
                        found(candidate, decoded);
                    }
                }
            }
            intact => {
                flaws.intact += 1;
                flaws.torn = false;
                found(line, intact);
            }
        }
    }
    flaws.torn &= !bytes.ends_with(b"\n");
    flaws
}

/// What is wrong with the lines of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Flaws {
    /// How many lines are damaged.
    pub(in crate::store) bad_lines: usize,
    /// The first of them, from 1.
    pub(super) first_bad_line: usize,
    /// Only the last line is, which was never finished.
    pub(super) torn: bool,
    /// How many intact lines there are.
    pub(super) intact: usize,
}

impl Flaws {
    fn note(&mut self, line: usize) {
        if self.bad_lines == 0 {
            self.first_bad_line = line;
        }
        self.bad_lines += 1;
        self.torn = self.bad_lines == 1;
    }
}
