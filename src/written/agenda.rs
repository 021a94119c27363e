//! Agendas kept in files of their own, which people can read, write and hand on.

mod list;
mod read;
mod rows;
#[cfg(test)]
mod tests;
mod write;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::toml::{
    TomlFile,
    file::{self, FileError},
};
use crate::domain::{clean::clean, library::Library, outline::Outline};

pub use self::write::text;

/// The folder of a group in which its agendas are.
pub const FOLDER: &str = "agendas";
/// Most agendas of a group that are offered.
const OFFERED: usize = 200;

/// A file of an agenda as it was read: the agenda, as far as the file is right.
pub type AgendaFile = TomlFile<Outline>;

/// Reads an agenda of werkvormen of this library: as the program keeps it, or a sheet or list of people in a file
/// of another name.
///
/// # Errors
/// When it cannot be read at all; see [`FileError`].
pub fn read(path: &Path, library: &Library) -> Result<AgendaFile, FileError> {
    let content = file::read(path)?;
    let name = path.display().to_string();
    let is_toml = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"));
    if is_toml || !list::is_list(&content.text) {
        return Ok(AgendaFile::of(content, &name, |file, notes| {
            read::outline(file, notes, library)
        }));
    }
    Ok(AgendaFile::with(content, &name, |content, notes| {
        list::outline(&content.text, notes, library)
    }))
}

/// The names of the agendas kept in this folder, in order.
///
/// # Errors
/// When there is no such folder, or it cannot be read.
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
