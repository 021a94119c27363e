//! The one way to write on stdout and stderr while the full screen is not up.

use std::{
    io::{self, Write as _},
    path::Path,
};

use super::Failure;
use crate::{store::disk::write_new, words::records};

/// Says something on stdout. Whoever reads it may have left; then there is nobody to tell.
pub(crate) fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end_matches('\n'));
}

/// Says on stderr why something could not be done.
pub(crate) fn complain(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", sentence.trim_end_matches('\n'));
}

/// A question on the terminal, with the answer on the same line.
pub(crate) fn ask(question: &str) {
    let mut out = io::stdout().lock();
    let _ = write!(out, "{question}").and_then(|()| out.flush());
}

/// Text for a new file, or for stdout as it is.
pub(crate) fn put(text: &str, file: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = file else {
        let _ = io::stdout().lock().write_all(text.as_bytes());
        return Ok(());
    };
    new_file(path, text.as_bytes())?;
    say(&records::written(path));
    Ok(())
}

/// A file that was not there, for its owner only, and on the disk.
pub(crate) fn new_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_new(path, bytes).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => records::exists(path),
        _ => records::not_written(path, error.into()),
    })
}
