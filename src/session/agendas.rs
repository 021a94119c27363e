//! The agendas that a group has kept: found, saved, and read for `--agenda`.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    app::message::{FoundAgenda, Unsaved},
    domain::{library::Library, outline::Outline},
    failure::Failure,
    store::{disk::private_folder, folders::GroupSlug, whole},
    written::agenda,
};

/// Longest name of a file that is left as it was typed, in the letters of a folder.
const LONGEST: usize = 50;

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

/// Keeps an agenda under its name, as it will be found again.
///
/// Fails when there is an agenda with that name already, or with one that is hardly different, or the disk
/// does not take it.
pub(super) fn save(agenda: &New) -> Result<String, Unsaved> {
    let slug = GroupSlug::new(&agenda.name);
    let known = agenda::names(&agenda.folder).unwrap_or_default();
    if known.iter().any(|(name, _)| GroupSlug::new(name) == slug) {
        return Err(Unsaved::Exists);
    }
    let name = file_name(&agenda.name, &slug);
    let path = agenda.folder.join(format!("{name}.toml"));
    let made = private_folder().recursive(true).create(&agenda.folder);
    match made.and_then(|()| whole::create(&path, agenda.text.as_bytes())) {
        Ok(()) => Ok(name),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Unsaved::Exists),
        Err(error) => Err(Unsaved::Disk(error.into())),
    }
}

/// A name as it was typed where every system can call a file so; else one that it can.
fn file_name(typed: &str, slug: &GroupSlug) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '(' | ')' | ',' | '+');
    let name = typed.trim();
    let is_plain = name.chars().all(plain) && !slug.as_str().starts_with("groep-");
    if is_plain && slug.as_str().len() <= LONGEST {
        name.to_owned()
    } else {
        slug.as_str().to_owned()
    }
}

/// The agenda in this file.
///
/// Fails when the file cannot be read, or has mistakes.
pub(super) fn read(path: &Path, library: &Library) -> Result<Outline, Failure> {
    agenda::read(path, library)?.all_right().map_err(Failure::Mistakes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written::library;

    #[test]
    fn an_agenda_is_found_under_the_name_that_was_typed() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("agendas");
        let keep = |name: &str| {
            let text = "[[blok]]\nwerkvorm = \"weerbericht\"\n".to_owned();
            save(&New { folder: folder.clone(), name: name.to_owned(), text })
        };
        let typed = ["Rustige agenda", "Voor het café (kort)", "a/b", "..", "con"];
        let kept = typed.map(|name| keep(name).unwrap());
        assert_eq!(kept[..2], ["Rustige agenda", "Voor het café (kort)"]);
        let names: Vec<String> =
            found(&folder, &library::built_in()).into_iter().map(|found| found.name).collect();
        assert!(kept.iter().all(|name| names.contains(name)), "{kept:?} {names:?}");
        assert!(kept.iter().all(|name| !name.contains(['/', '.']) && name != "con"), "{kept:?}");
        for twice in ["Rustige agenda", "rustige-agenda", "RUSTIGE AGENDA"] {
            assert_eq!(keep(twice), Err(Unsaved::Exists));
        }
    }
}
