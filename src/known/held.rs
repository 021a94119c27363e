//! What holds of a file that a person wrote: what is right in it, or the usual where it cannot be read.

use std::path::Path;

use super::file_name;
use crate::{
    app::context::{Instead, Remark},
    written::toml::{TomlFile, file::FileError},
};

/// What holds, and what the chair should know of it: `wrong` says so by the file's name, the line of the first
/// mistake, from 1, and how many mistakes there are.
pub(super) fn held<T: Default>(
    path: &Path,
    read: Result<TomlFile<T>, FileError>,
    instead: Instead,
    wrong: impl FnOnce(String, usize, usize) -> Remark,
) -> (T, Option<Remark>) {
    let file = file_name(path);
    match read {
        Ok(read) => {
            let first = read.mistakes.first().map(|first| first.line);
            let remark = first.map(|line| wrong(file, line, read.mistakes.len()));
            (read.value, remark)
        }
        Err(error) => (T::default(), Some(Remark::Unread { file, why: error.why(), instead })),
    }
}
