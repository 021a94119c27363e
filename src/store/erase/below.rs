//! What lies in the folders of the data, whatever it is called: looked through when something is erased.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::store::folders::DataFolder;

/// Folders in folders that are looked through.
pub(super) const DEEP: usize = 4;
/// More than people type in a file, in bytes: looking through it takes longer than anybody waits.
pub(super) const LARGEST: u64 = 4 << 20;

/// What lies in a folder and in those below it, apart from the program's own locks.
#[derive(Default)]
pub(super) struct Below {
    pub(super) files: Vec<PathBuf>,
    pub(super) folders: Vec<PathBuf>,
    /// Folders that are not looked in: they cannot be read, lie too deep, or are links to another place.
    pub(super) unseen: Vec<PathBuf>,
}

impl Below {
    /// Looks in a folder, and in those below it this deep; there is nothing where there is no folder.
    pub(super) fn look(&mut self, folder: &Path, deep: usize) {
        match entries(folder) {
            Ok(entries) => entries.into_iter().for_each(|path| self.take(path, deep)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => self.unseen.push(folder.to_owned()),
        }
    }

    fn take(&mut self, path: PathBuf, deep: usize) {
        if path.is_dir() {
            let is_link = fs::symlink_metadata(&path).is_ok_and(|about| about.is_symlink());
            self.folders.push(path.clone());
            match deep.checked_sub(1).filter(|_| !is_link) {
                Some(deep) => self.look(&path, deep),
                None => self.unseen.push(path),
            }
        } else if path.is_file() && !is_lock(&path) {
            self.files.push(path);
        } else if path.is_symlink() && !path.exists() {
            // What it says is in another place, that is not there now.
            self.unseen.push(path);
        }
    }

    /// Looks in what lies among the groups and is none, and at the files beside the groups: a folder there
    /// can be anybody's.
    pub(super) fn look_around(&mut self, data: &DataFolder) {
        let groups: Vec<PathBuf> = data.groups().iter().map(|group| data.group(group)).collect();
        let among = entries(&data.all_groups()).unwrap_or_default();
        among
            .into_iter()
            .filter(|path| !groups.contains(path))
            .for_each(|path| self.take(path, DEEP));
        let beside = data.beside_groups().unwrap_or_default();
        for path in beside {
            self.take(path, 0);
        }
    }
}

/// What is in a folder, in order.
///
/// Fails when it cannot be listed.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let found = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = found.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The program's own locks.
fn is_lock(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    [".toml.lock", ".jsonl.lock"].iter().any(|end| name.ends_with(end))
}
