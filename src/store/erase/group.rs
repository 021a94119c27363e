//! Erasing in a group's own folder: the copies of its file that others left, or all of it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{has_name, memory};
use crate::{
    domain::confidential::Confidential,
    store::{
        disk::{At as _, Disk as _, DiskError, RealDisk},
        folders::{DataFolder, GroupSlug},
        journal,
    },
};

/// Removes the copies of a group's own file that another chair or a synchronising program left: they
/// hold the names of the group.
///
/// # Errors
/// When the group's folder cannot be listed, or the disk does not let one go.
pub fn remove_copies(group: &Path) -> Result<(), DiskError> {
    for path in copies(group)? {
        fs::remove_file(&path).at(&path)?;
    }
    RealDisk.sync_folder(group).at(group)
}

/// Whether a copy of a group's own file has this name.
///
/// # Errors
/// When the group's folder cannot be listed, or a copy cannot be read.
pub fn copies_have(group: &Path, name: &Confidential) -> Result<bool, DiskError> {
    for path in copies(group)? {
        if has_name(&String::from_utf8_lossy(&fs::read(&path).at(&path)?), name) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn copies(group: &Path) -> Result<Vec<PathBuf>, DiskError> {
    let files = if group.is_dir() { Some(fs::read_dir(group).at(group)?) } else { None };
    let paths = files.into_iter().flatten().map(|file| file.map(|file| file.path()).at(group));
    let is_copy = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("groep") && name != "groep.toml" && path.is_file()
    };
    paths.filter(|path| path.as_ref().map_or(true, is_copy)).collect()
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
