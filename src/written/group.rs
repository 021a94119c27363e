//! The group's own settings, `groep.toml`: what is good in it holds, and every mistake is told.
//!
//! A meeting only reads it. It is written when the chair asks for that, by an edit that keeps every
//! word and comment, put in its place whole or not at all.

mod edit;
mod read;
#[cfg(test)]
mod tests;
mod write;

use std::path::Path;

use super::toml::{
    file::{self, FileError},
    mistake::Mistake,
};
use crate::domain::group::Group;

pub use self::write::{NotWritten, write};

/// The name of the file in the group's folder.
pub const FILE: &str = "groep.toml";

/// What a group's file holds, and everything that is wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFile {
    /// The group, as far as the file is right.
    pub group: Group,
    /// The name of the file, for people.
    pub name: String,
    /// Its text, for showing the lines that are wrong.
    pub text: String,
    /// Every mistake, in the order of the file.
    pub mistakes: Vec<Mistake>,
}

/// Reads the settings of a group; nothing is said where there is no file.
pub fn read(path: &Path) -> Result<GroupFile, FileError> {
    let content = match file::read(path) {
        Ok(content) => content,
        Err(FileError::NotFound { .. }) => return Ok(GroupFile::default()),
        Err(error) => return Err(error),
    };
    Ok(read::load(content.text, &path.display().to_string(), &content.damaged))
}
