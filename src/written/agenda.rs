//! Agendas kept in files of their own, which people can read, write and hand on.

mod read;
#[cfg(test)]
mod tests;
mod write;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::toml::{
    file::{self, FileError},
    mistake::Mistake,
};
use crate::domain::{clean::clean, library::Library, outline::Outline};

pub use self::write::{Unwritten, save};

/// Most agendas of a group that are offered.
const OFFERED: usize = 200;

/// What a file says of an agenda, and everything that is wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaFile {
    /// The agenda, as far as the file is right.
    pub outline: Outline,
    /// The name of the file, for people.
    pub name: String,
    /// Its text, for showing the lines that are wrong.
    pub text: String,
    /// Every mistake, in the order of the file.
    pub mistakes: Vec<Mistake>,
}

/// Reads an agenda of werkvormen of this library.
pub fn read(path: &Path, library: &Library) -> Result<AgendaFile, FileError> {
    let content = file::read(path)?;
    Ok(read::load(content.text, &path.display().to_string(), &content.damaged, library))
}

/// The names of the agendas kept in this folder, in order.
pub fn names(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_agenda = path.extension().is_some_and(|extension| extension == "toml");
        let stem = path.file_stem().map(|stem| clean(&stem.to_string_lossy(), 60));
        if let Some(name) = stem.filter(|name| is_agenda && !name.is_empty()) {
            names.push((name, path));
        }
    }
    names.sort();
    names.truncate(OFFERED);
    Ok(names)
}
