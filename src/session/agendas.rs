//! The agendas that a group has kept: found, saved, and read for `--agenda`.

use std::path::Path;

use crate::{
    app::message::{FoundAgenda, Unsaved},
    cli::Failure,
    domain::{clean::clean, library::Library, outline::Outline},
    words,
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
    folder: Option<&Path>,
    name: &str,
    outline: &Outline,
) -> Result<String, Unsaved> {
    let folder = folder.ok_or(Unsaved::Rehearsal)?;
    let path =
        agenda::save(folder, name, outline, words::agenda::IN_FILE).map_err(
            |error| match error {
                Unwritten::Exists => Unsaved::Exists,
                Unwritten::Disk(trouble) => Unsaved::Disk(trouble),
            },
        )?;
    Ok(clean(&path.to_string_lossy(), 400))
}

/// The agenda in this file; else all that is wrong with it.
pub(super) fn read(path: &Path, library: &Library) -> Result<Outline, Failure> {
    let file = agenda::read(path, library).map_err(|e| words::mistakes::unreadable(&e))?;
    if file.mistakes.is_empty() {
        return Ok(file.value);
    }
    Err(words::mistakes::report(&file))
}
