//! Erasing in a group's own folder: the copies of its file that others left, or all of it.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    gone_already, memory,
    readings::{stands_in, texts},
};
use crate::{
    domain::{id::Id, spelling::Spelling},
    store::{
        beside,
        disk::{At as _, Disk as _, DiskError, RealDisk},
        folders::{DataFolder, GroupSlug},
        journal,
    },
};

/// Removes these copies of a group's own file.
///
/// # Errors
/// When the disk does not let one go.
pub fn remove_copies(group: &Path, copies: &[PathBuf]) -> Result<(), DiskError> {
    for path in copies {
        gone_already(fs::remove_file(path)).at(path)?;
    }
    RealDisk.sync_folder(group).at(group)
}

/// The copies of a group's own file that have this name, in order: another chair, a synchronising program
/// or a program that was killed left them. What is only called so is not among them.
///
/// # Errors
/// When the group's folder cannot be listed, or a copy cannot be read.
pub fn copies_with(group: &Path, name: &Spelling) -> Result<Vec<PathBuf>, DiskError> {
    let mut with = Vec::new();
    for path in files(group)?.into_iter().filter(|path| is_called_a_copy(path)) {
        let texts = texts_of(&path)?;
        let has_name = |text: &String| text.lines().any(|line| stands_in(name, line));
        if texts.iter().any(|text| is_of_a_group(text) && has_name(text)) {
            with.push(path);
        }
    }
    Ok(with)
}

fn is_called_a_copy(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    beside::copy_of(&name, &["groep.toml"]).is_some() && !name.ends_with(".lock")
}

/// Whether a file says what a group says of itself, also with mistakes.
fn is_of_a_group(text: &str) -> bool {
    let is_key = |line: &str| {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        matches!(key, Some("naam" | "deelnemers" | "begeleider"))
    };
    text.lines().any(is_key)
}

/// What a file says, in each way to read its letters; nothing where somebody removed it just now.
///
/// Fails when it cannot be read.
fn texts_of(file: &Path) -> Result<Vec<String>, DiskError> {
    match fs::read(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => Ok(texts(&read.at(file)?)),
    }
}

/// The plain files in a folder, in order; none where there is no folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
    let listed = if folder.is_dir() { Some(fs::read_dir(folder).at(folder)?) } else { None };
    let paths = listed.into_iter().flatten().map(|file| file.map(|file| file.path()).at(folder));
    let mut files = paths.collect::<Result<Vec<_>, _>>()?;
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

/// Removes a group with all that is in its folder, and says which meetings it had; of those it is
/// remembered that they are gone, so that an old copy does not bring them back unasked.
///
/// # Errors
/// When it cannot be remembered, or the disk does not let all of it go; then the rest is still there.
pub fn erase_group(data: &DataFolder, group: &GroupSlug) -> Result<BTreeSet<Id>, DiskError> {
    let meetings: BTreeSet<Id> = journal::list(&data.meetings(group)).0.into_keys().collect();
    memory::remember(data, meetings.iter().copied())?;
    let folder = data.group(group);
    // Where the folder is a link to a synchronised place, what is in that place goes too.
    let target = fs::canonicalize(&folder).at(&folder)?;
    fs::remove_dir_all(&target).at(&target)?;
    if fs::symlink_metadata(&folder).is_ok() {
        fs::remove_file(&folder).at(&folder)?;
    }
    let groups = data.all_groups();
    RealDisk.sync_folder(&groups).at(&groups)?;
    Ok(meetings)
}
