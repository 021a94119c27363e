//! The one way to write on stdout and stderr while the full screen is not up.

use std::{
    io::{self, Write as _},
    path::Path,
};

use crate::{app::context::Remark, failure::Failure, store::whole, words::Words};

/// Says something on stdout.
///
/// Fails when that does not take it.
pub(super) fn say(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    heard(writeln!(out, "{}", text.trim_end_matches('\n')).and_then(|()| out.flush()))
}

/// Whoever reads it may have left; then there is nobody to tell.
fn heard(said: io::Result<()>) -> Result<(), Failure> {
    match said {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        said => said.map_err(|error| Failure::NotSaid(error.into())),
    }
}

/// Says on stderr why something could not be done.
pub(super) fn complain(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", sentence.trim_end_matches('\n'));
}

/// Says on stderr what is wrong with a group's files, and keeps nobody from anything.
pub(super) fn complain_of(words: Words, remarks: &[Remark]) {
    for one in remarks {
        complain(&words.begin().remark(one));
    }
}

/// A question on the terminal, with the answer on the same line.
pub(super) fn ask(question: &str) {
    let mut out = io::stdout().lock();
    let _ = write!(out, "{question}").and_then(|()| out.flush());
}

/// Text for a new file, or for stdout as it is.
///
/// Fails as [`new_file`] and [`say`] do.
pub(super) fn put(words: Words, text: &str, file: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = file else {
        let mut out = io::stdout().lock();
        return heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
    };
    new_file(path, text.as_bytes())?;
    say(&words.command().written(path))
}

/// A file that was not there, for its owner only, and on the disk.
///
/// Fails when there is one of that name, or the disk does not take it.
pub(super) fn new_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let path = path.to_owned();
    whole::create(&path, bytes).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Exists { path },
        _ => Failure::NotWritten { path, source: error.into() },
    })
}
