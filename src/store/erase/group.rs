//! Erasing in a group's own folder: the copies of its file that others left, or all of it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    gone_already, memory,
    readings::{stands_in, texts},
};
use crate::{
    domain::spelling::Spelling,
    store::{
        beside,
        disk::{At as _, Disk as _, DiskError, RealDisk},
        folders::{DataFolder, GroupSlug},
        journal,
    },
};

/// Removes the copies of a group's own file that another chair, a synchronising program or a program
/// that was killed left: they hold the names of the group.
///
/// # Errors
/// When the group's folder cannot be listed, or the disk does not let one go.
pub fn remove_copies(group: &Path) -> Result<(), DiskError> {
    for path in copies(group)? {
        gone_already(fs::remove_file(&path)).at(&path)?;
    }
    RealDisk.sync_folder(group).at(group)
}

/// Whether a copy of a group's own file has this name.
///
/// # Errors
/// When the group's folder cannot be listed, or a copy cannot be read.
pub fn copies_have(group: &Path, name: &Spelling) -> Result<bool, DiskError> {
    for path in copies(group)? {
        if texts_of(&path)?.iter().flat_map(|text| text.lines()).any(|line| stands_in(name, line)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn copies(group: &Path) -> Result<Vec<PathBuf>, DiskError> {
    let is_copy = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        beside::copy_of(&name, &["groep.toml"]).is_some() && !name.ends_with(".lock")
    };
    files(group).map(|files| files.into_iter().filter(is_copy).collect())
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

/// Removes a group with all that is in its folder; of its meetings it is remembered that they are
/// gone, so that an old copy does not bring them back unasked.
///
/// # Errors
/// When it cannot be remembered, or the disk does not let all of it go; then the rest is still there.
pub fn erase_group(data: &DataFolder, group: &GroupSlug) -> Result<(), DiskError> {
    memory::remember(data, journal::list(&data.meetings(group)).0.into_keys())?;
    let folder = data.group(group);
    // Where the folder is a link to a synchronised place, what is in that place goes too.
    let target = fs::canonicalize(&folder).at(&folder)?;
    fs::remove_dir_all(&target).at(&target)?;
    if fs::symlink_metadata(&folder).is_ok() {
        fs::remove_file(&folder).at(&folder)?;
    }
    let groups = data.all_groups();
    RealDisk.sync_folder(&groups).at(&groups)
}
