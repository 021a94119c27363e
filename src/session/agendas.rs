//! The agendas that a group has kept: found, saved, and read for `--agenda`.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    app::message::{FoundAgenda, Unsaved},
    domain::{library::Library, outline::Outline},
    failure::Failure,
    known::shown,
    store::{disk::private_folder, folders::GroupSlug, whole},
    written::agenda,
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

/// An agenda that is to be kept.
pub(super) struct New {
    /// Where the group keeps its agendas.
    pub(super) folder: PathBuf,
    /// The name that was typed.
    pub(super) name: String,
    /// What its file says.
    pub(super) text: String,
}

/// Keeps an agenda under its name; its file.
///
/// Fails when there is an agenda with that name already, or the disk does not take it.
pub(super) fn save(agenda: &New) -> Result<String, Unsaved> {
    let name = format!("{}.toml", GroupSlug::new(&agenda.name).as_str());
    let path = agenda.folder.join(name);
    let made = private_folder().recursive(true).create(&agenda.folder);
    match made.and_then(|()| whole::create(&path, agenda.text.as_bytes())) {
        Ok(()) => Ok(shown(&path)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Unsaved::Exists),
        Err(error) => Err(Unsaved::Disk(error.into())),
    }
}

/// The agenda in this file.
///
/// Fails when the file cannot be read, or has mistakes.
pub(super) fn read(path: &Path, library: &Library) -> Result<Outline, Failure> {
    agenda::read(path, library)?.all_right().map_err(Failure::Mistakes)
}
