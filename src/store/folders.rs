//! Where a group's files are, for whom they are, and what is odd about their folders.

mod slug;

use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy;

pub use self::slug::GroupSlug;
use super::{
    beside::{self, Beside},
    disk::private_folder,
};

/// What the file is called that remembers which meetings are gone.
pub(super) const GONE: &str = "gewist";

/// What the folder of a group's meetings is called.
const MEETINGS: &str = "bijeenkomsten";
/// What the folder of all groups is called.
const GROUPS: &str = "groepen";

/// The folder with everything of all groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFolder {
    root: PathBuf,
}

/// Something about a folder that its owner should know; it is used nevertheless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderRemark {
    /// It is a link to another place.
    Link(PathBuf),
    /// Others on this machine may write in it.
    WritableByOthers(PathBuf),
    /// It belongs to another user.
    OwnedByOther(PathBuf),
}

/// A folder of which nobody can say what is in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why:?}: {folder}")]
pub struct Shut {
    /// Where it should be.
    pub folder: PathBuf,
    /// What keeps it from being read.
    pub why: WhyShut,
}

/// What keeps a folder from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyShut {
    /// Something else has its name.
    NoFolder,
    /// It is a link to a place that is not there now.
    LinkToNowhere,
    /// Its name is longer than the disk takes.
    NameTooLong,
    /// The system does not let this user read it.
    Denied,
    /// The disk reports an error of its own.
    Broken,
}

impl From<io::ErrorKind> for WhyShut {
    fn from(kind: io::ErrorKind) -> Self {
        match kind {
            io::ErrorKind::NotADirectory => Self::NoFolder,
            io::ErrorKind::NotFound => Self::LinkToNowhere,
            io::ErrorKind::InvalidFilename => Self::NameTooLong,
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Broken,
        }
    }
}

/// Where the three sources say that the data folder is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataFolderWishes {
    /// What was typed after `--data-map`.
    pub option: Option<PathBuf>,
    /// `INTERVISIE_DATA`; empty is as if it were not set.
    pub variable: Option<OsString>,
    /// The platform's folder for a user's data.
    pub platform: Option<PathBuf>,
    /// Where the program was started, for a relative path.
    pub working_folder: PathBuf,
}

impl DataFolderWishes {
    /// The folder that holds; nothing when no source names one.
    pub fn choose(self) -> Option<DataFolder> {
        let given = |path: &PathBuf| !path.as_os_str().is_empty();
        let root = self
            .option
            .filter(given)
            .or_else(|| self.variable.map(PathBuf::from).filter(given))
            .or_else(|| self.platform.map(|folder| folder.join("intervisie")))?;
        Some(DataFolder { root: self.working_folder.join(root) })
    }
}

/// The platform's folder for a user's data that stays on this machine.
pub fn platform_data() -> Option<PathBuf> {
    let strategy = etcetera::base_strategy::choose_native_strategy().ok()?;
    // On Windows the data folder roams over a network; the one for caches is the local one.
    Some(if cfg!(windows) { strategy.cache_dir() } else { strategy.data_dir() })
}

impl DataFolder {
    /// The folder at this absolute path.
    pub fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of all groups.
    pub fn all_groups(&self) -> PathBuf {
        self.root.join(GROUPS)
    }

    /// The folder of a group.
    pub fn group(&self, group: &GroupSlug) -> PathBuf {
        self.all_groups().join(group.as_str())
    }

    /// The folder of a group's journals.
    pub fn meetings(&self, group: &GroupSlug) -> PathBuf {
        self.group(group).join(MEETINGS)
    }

    /// Whether what is kept can be read; a folder that is not there holds nothing.
    ///
    /// # Errors
    /// With the folder that is shut, is no folder, or is a link to nowhere: what is in it is not known.
    pub fn readable(&self) -> Result<(), Shut> {
        [self.root.clone(), self.all_groups()].into_iter().try_for_each(open)
    }

    /// Whether what is kept of a group can be read; a folder that is not there holds nothing.
    ///
    /// # Errors
    /// As [`Self::readable`].
    pub fn group_readable(&self, group: &GroupSlug) -> Result<(), Shut> {
        [self.group(group), self.meetings(group)].into_iter().try_for_each(open)
    }

    /// The groups that have a folder, by name: what stands there as one that is a group's by what is in it.
    /// Each stands there once, whatever links lead to it; a folder that holds the groups is none.
    pub fn groups(&self) -> Vec<GroupSlug> {
        let Ok(all) = fs::canonicalize(self.all_groups()) else { return Vec::new() };
        let found = fs::read_dir(&all).into_iter().flatten().flatten();
        let mut groups: Vec<(bool, GroupSlug, PathBuf)> = found
            .filter_map(|folder| {
                let slug = GroupSlug::of_folder(folder.file_name().to_str()?)?;
                let is_link = folder.file_type().ok()?.is_symlink();
                let place = fs::canonicalize(folder.path()).ok()?;
                (is_a_group(&place) && !all.starts_with(&place)).then_some((is_link, slug, place))
            })
            .collect();
        // Of a group and the links to it, the group.
        groups.sort();
        let mut places = BTreeSet::new();
        groups.retain(|(_, _, place)| places.insert(place.clone()));
        let mut slugs: Vec<_> = groups.into_iter().map(|(_, slug, _)| slug).collect();
        slugs.sort();
        slugs
    }

    /// Makes a group's folders where they are missing, and keeps them and their files for their
    /// owner: the first thing to do before anything of the group is written.
    ///
    /// A data folder with other things in it (a home, a shared folder) keeps its mode.
    ///
    /// # Errors
    /// When the system does not let a folder be made.
    pub fn prepare(&self, group: &GroupSlug) -> io::Result<Vec<FolderRemark>> {
        let meetings = self.meetings(group);
        // Not waiting for the disk: the writer does, before anything in them counts as kept.
        private_folder().recursive(true).create(&meetings)?;
        if self.is_ours_alone() {
            make_private(&self.root);
        }
        let folders = [self.all_groups(), self.group(group), meetings];
        for folder in &folders {
            make_private(folder);
            make_files_private(folder);
        }
        Ok(remarks(&self.root)
            .into_iter()
            .chain(folders.iter().flat_map(|folder| remarks(folder)))
            .collect())
    }

    /// The folders that [`Self::prepare`] would have to make, the innermost first.
    pub fn missing(&self, group: &GroupSlug) -> Vec<PathBuf> {
        let mut folders =
            vec![self.meetings(group), self.group(group), self.all_groups(), self.root.clone()];
        folders.retain(|folder| fs::symlink_metadata(folder).is_err());
        folders
    }

    /// Whether nothing but groups is in the data folder.
    fn is_ours_alone(&self) -> bool {
        self.beside_groups().is_ok_and(|others| others.is_empty())
    }

    /// What people put in the data folder beside the groups, in order.
    ///
    /// # Errors
    /// When the system does not let the folder be read.
    pub fn beside_groups(&self) -> io::Result<Vec<PathBuf>> {
        let is_ours = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name == GROUPS || name.starts_with(GONE) || beside::named(&name) == Beside::System
        };
        let found = fs::read_dir(&self.root)?.map(|file| file.map(|file| file.path()));
        let mut others = found.collect::<io::Result<Vec<_>>>()?;
        others.retain(|path| !is_ours(path));
        others.sort();
        Ok(others)
    }
}

/// Whether a folder can be read, or is not there.
///
/// Fails when it is there and cannot.
fn open(folder: PathBuf) -> Result<(), Shut> {
    match fs::read_dir(&folder) {
        Err(error)
            if error.kind() != io::ErrorKind::NotFound || fs::symlink_metadata(&folder).is_ok() =>
        {
            Err(Shut { why: error.kind().into(), folder })
        }
        _ => Ok(()),
    }
}

/// Whether a folder is a group's by what stands in it; of one that is shut nobody knows that it is none.
fn is_a_group(folder: &Path) -> bool {
    const OWN: [&str; 7] = [
        "groep.toml",
        "werkvormen.toml",
        "registers.toml",
        "jaarplan.toml",
        "vakanties.toml",
        "agendas",
        MEETINGS,
    ];
    let has_own = || OWN.iter().any(|own| folder.join(own).try_exists().unwrap_or(true));
    folder.is_dir() && (has_own() || has_meetings_of_another_name(folder))
}

/// Whether somebody wrote its folder of meetings otherwise: with a capital, or as a copy.
fn has_meetings_of_another_name(folder: &Path) -> bool {
    let below = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders = below.filter(|file| file.path().is_dir());
    folders.any(|one| one.file_name().to_string_lossy().to_lowercase().starts_with(MEETINGS))
}

/// Takes a folder or file from all but its owner. Where that fails, [`remarks`] says so.
#[cfg(unix)]
fn make_private(path: &Path) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    let mode = metadata.mode() & 0o7777;
    let own = metadata.uid() == rustix::process::geteuid().as_raw();
    if own && !metadata.is_symlink() && mode & 0o077 != 0 {
        // A failure shows as a remark, or is a mode that this file system does not have.
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700));
    }
}

/// Elsewhere a user's folder is private by where it stands.
#[cfg(not(unix))]
fn make_private(_: &Path) {}

fn make_files_private(folder: &Path) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        if file.file_type().is_ok_and(|kind| kind.is_file()) {
            make_private(&file.path());
        }
    }
}

/// What is odd about a folder.
#[cfg(unix)]
fn remarks(folder: &Path) -> Vec<FolderRemark> {
    use std::os::unix::fs::MetadataExt;
    let mut remarks = vec![];
    if fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_symlink()) {
        remarks.push(FolderRemark::Link(folder.to_owned()));
    }
    if let Ok(metadata) = fs::metadata(folder) {
        if metadata.mode() & 0o022 != 0 {
            remarks.push(FolderRemark::WritableByOthers(folder.to_owned()));
        }
        if metadata.uid() != rustix::process::geteuid().as_raw() {
            remarks.push(FolderRemark::OwnedByOther(folder.to_owned()));
        }
    }
    remarks
}

/// What is odd about a folder.
#[cfg(not(unix))]
fn remarks(folder: &Path) -> Vec<FolderRemark> {
    let link = fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_symlink());
    link.then(|| FolderRemark::Link(folder.to_owned())).into_iter().collect()
}

#[cfg(test)]
mod tests;
