//! The group's own settings, `groep.toml`: what is good in it holds, and every mistake is told.
//!
//! A meeting only reads it. It is changed when the chair asks for that, by an edit that keeps every
//! word and comment.

mod edit;
mod more;
mod read;
#[cfg(test)]
mod tests;

use std::path::Path;

use super::toml::{TomlFile, file::FileError};
use crate::domain::group::Group;

pub use self::{edit::edited, more::only_in};

/// The name of the file in the group's folder.
pub const FILE: &str = "groep.toml";

/// A group's file as it was read: the group, as far as the file is right.
pub type GroupFile = TomlFile<Group>;

/// Reads the settings of a group; nothing is said where there is no file.
///
/// # Errors
/// When there is something that cannot be read; see [`FileError`].
pub fn read(path: &Path) -> Result<GroupFile, FileError> {
    match TomlFile::read(path, read::group) {
        Err(FileError::NotFound { .. }) => Ok(GroupFile::default()),
        read => read,
    }
}
