//! The agendas that a group has kept: found, saved, and read for `--agenda`.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    app::message::{FoundAgenda, Unsaved},
    domain::{kept::WriteTrouble, library::Library, outline::Outline},
    failure::Failure,
    known::shown,
    store::{disk::private_folder, folders::GroupSlug},
    words::Words,
    written::agenda::{self, Unwritten},
};

/// The agendas in a folder; none where there is no folder.
pub(super) fn found(folder: &Path, library: &Library) -> Vec<FoundAgenda> {
    let names = agenda::names(folder).unwrap_or_default();
    let found = names.into_iter().map(|(name, path)| {
        let outline = match agenda::read(&path, library) {
            Ok(file) => match file.mistakes.first() {
                None => Ok(file.value),
                Some(mistake) => Err(Some(mistake.line)),
            },
            Err(_) => Err(None),
        };
        FoundAgenda { name, outline }
    });
    found.collect()
}

/// Keeps an agenda in this folder under this name; nothing is kept of a rehearsal.
///
/// Fails when one of that name is there, or the disk does not allow it.
pub(super) fn save(
    words: Words,
    folder: Option<&Path>,
    name: &str,
    outline: &Outline,
) -> Result<String, Unsaved> {
    let folder = folder.ok_or(Unsaved::Rehearsal)?;
    let path = file(folder, name).map_err(|error| Unsaved::Disk(WriteTrouble::from(error)))?;
    let saved = agenda::save(&path, outline, words.agenda().in_file());
    saved.map_err(|error| match error {
        Unwritten::Exists => Unsaved::Exists,
        Unwritten::Disk(trouble) => Unsaved::Disk(trouble),
    })?;
    Ok(shown(&path))
}

/// The file of an agenda of this name, in a folder that is there, for its owner only.
///
/// Fails when the folder cannot be made.
fn file(folder: &Path, name: &str) -> io::Result<PathBuf> {
    private_folder().recursive(true).create(folder)?;
    Ok(folder.join(format!("{}.toml", GroupSlug::new(name).as_str())))
}

/// The agenda in this file.
///
/// Fails when the file cannot be read, or has mistakes.
pub(super) fn read(path: &Path, library: &Library) -> Result<Outline, Failure> {
    agenda::read(path, library)?.all_right().map_err(Failure::Mistakes)
}
