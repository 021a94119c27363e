//! The agendas that a group has kept: found, saved, and read for `--agenda`.

use std::path::Path;

use crate::{
    app::message::{FoundAgenda, Unsaved},
    domain::{library::Library, outline::Outline},
    failure::Failure,
    known::shown,
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

/// Keeps an agenda in this folder; nothing is kept of a rehearsal.
pub(super) fn save(
    words: Words,
    folder: Option<&Path>,
    name: &str,
    outline: &Outline,
) -> Result<String, Unsaved> {
    let folder = folder.ok_or(Unsaved::Rehearsal)?;
    let saved = agenda::save(folder, name, outline, words.agenda().in_file());
    let path = saved.map_err(|error| match error {
        Unwritten::Exists => Unsaved::Exists,
        Unwritten::Disk(trouble) => Unsaved::Disk(trouble),
    })?;
    Ok(shown(&path))
}

/// The agenda in this file.
///
/// Fails when the file cannot be read, or has mistakes.
pub(super) fn read(path: &Path, library: &Library) -> Result<Outline, Failure> {
    agenda::read(path, library)?.all_right().map_err(Failure::Mistakes)
}
