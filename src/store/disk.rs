//! The one seam at the edge: what the writer asks of a disk, so that tests can make it fail.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::domain::kept::WriteTrouble;

/// What a disk would not do, and with which file or folder.
#[derive(Debug, thiserror::Error)]
#[error("the disk failed at {path}")]
pub struct DiskError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    #[source]
    pub source: io::Error,
}

impl DiskError {
    /// What it comes down to for whoever has to mend it.
    pub fn trouble(&self) -> WriteTrouble {
        self.source.kind().into()
    }
}

/// Says with which file or folder a disk failed.
pub(super) trait At<T> {
    /// The same, at this path.
    fn at(self, path: &Path) -> Result<T, DiskError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, DiskError> {
        self.map_err(|source| DiskError { path: path.to_owned(), source })
    }
}

/// A disk, as all that is written on it uses it.
#[expect(clippy::missing_errors_doc, reason = "each fails as the disk does")]
pub trait Disk {
    /// An open journal.
    type File;

    /// Makes a folder and what is above it, for its owner only; there already is as good.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a file that was not there, for its owner only.
    fn create_journal(&self, path: &Path) -> io::Result<Self::File>;
    /// How long a file is.
    fn length(&self, file: &Self::File) -> io::Result<u64>;
    /// Writes at the end; when it fails, part of it may have been written.
    fn append(&self, file: &mut Self::File, bytes: &[u8]) -> io::Result<()>;
    /// Takes off what is after this length.
    fn truncate(&self, file: &Self::File, length: u64) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    fn sync_data(&self, file: &Self::File) -> io::Result<()>;
    /// The same, with all that is known of the file.
    fn sync_all(&self, file: &Self::File) -> io::Result<()>;
    /// Waits until the names in a folder, and the folder itself, are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Whether the file is still the one that has this name.
    fn is_still(&self, path: &Path, file: &Self::File) -> bool;
    /// Gives a file the name of another one, in whose place it comes.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file another name, if no file has that.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The machine's own disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    type File = File;

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        private_folder().recursive(true).create(folder)
    }

    fn create_journal(&self, path: &Path) -> io::Result<File> {
        private_file(OpenOptions::new().create_new(true)).open(path)
    }

    fn length(&self, file: &File) -> io::Result<u64> {
        file.metadata().map(|metadata| metadata.len())
    }

    fn append(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    fn sync_data(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    fn sync_all(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // The folders above may be as new; one that is not ours to open is not.
        for above in folder.ancestors().skip(1) {
            let _ = sync_names(above);
        }
        sync_names(folder)
    }

    fn is_still(&self, path: &Path, file: &File) -> bool {
        let (Ok(named), Ok(open)) = (fs::symlink_metadata(path), file.metadata()) else {
            return false;
        };
        same_file(&named, &open)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if let Some(done) = renamed_at_once(from, to) {
            return done;
        }
        fs::hard_link(from, to)?;
        // With two names it holds the same words, and the next file in the folder finds it.
        let _ = fs::remove_file(from);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// Gives a file a name that no file has, in one step; nothing where the disk does not know how.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn renamed_at_once(from: &Path, to: &Path) -> Option<io::Result<()>> {
    use rustix::{
        fs::{CWD, RenameFlags, renameat_with},
        io::Errno,
    };
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => None,
        done => Some(done.map_err(io::Error::from)),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn renamed_at_once(_: &Path, _: &Path) -> Option<io::Result<()>> {
    None
}

/// Options that add to the end of a file which, when made, is for its owner only.
fn private_file(options: &mut OpenOptions) -> &OpenOptions {
    options.append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Waits until the names in one folder are on the disk.
fn sync_names(folder: &Path) -> io::Result<()> {
    // Windows has no such thing: it keeps names with the files.
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder)?.sync_all()
}

/// How a folder is made that only its owner reaches.
pub fn private_folder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(unix)]
fn same_file(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino()) && 0 < b.nlink()
}

/// Windows lets nobody remove a file that is open.
#[cfg(not(unix))]
fn same_file(named: &fs::Metadata, _: &fs::Metadata) -> bool {
    named.is_file()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_waited_for_is_not_called_kept() {
        let place = tempfile::tempdir().unwrap();
        let no_disk = File::open("/dev/null").unwrap();
        assert!(RealDisk.sync_data(&no_disk).is_err());
        assert!(RealDisk.sync_all(&no_disk).is_err());
        assert!(RealDisk.sync_folder(&place.path().join("gone")).is_err());
        assert!(RealDisk.sync_folder(place.path()).is_ok());
    }

    #[test]
    fn a_folder_is_there_afterwards_or_it_is_said() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("groepen/noord");
        for _ in 0..2 {
            assert!(RealDisk.create_folder(&folder).is_ok());
            assert!(folder.is_dir());
        }
        fs::write(place.path().join("file"), "").unwrap();
        assert!(RealDisk.create_folder(&place.path().join("file")).is_err());
        assert!(RealDisk.create_folder(&place.path().join("file/noord")).is_err());
    }

    #[test]
    fn another_file_of_the_same_name_is_not_the_one_that_is_open() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("a.jsonl");
        let file = RealDisk.create_journal(&path).unwrap();
        assert!(RealDisk.is_still(&path, &file));
        RealDisk.rename(&path, &place.path().join("b.jsonl")).unwrap();
        assert!(!RealDisk.is_still(&path, &file));
        RealDisk.create_journal(&path).unwrap();
        assert!(!RealDisk.is_still(&path, &file));
    }
}
