//! A disk that fails at a chosen moment, as disks do.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::mpsc::Receiver,
};

use super::disk::{Disk, RealDisk};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The disk is full: a write stops half-way, and no file can be made.
    Full,
    /// A sync fails, and what was not synced is dropped, as Linux does.
    SyncFails,
    /// Any operation fails with this number.
    Fails(i32),
    /// The folder with everything in it is removed.
    Removed,
    /// The file is replaced by one without the last line.
    Replaced,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a repair of its own")]
/// A repair that a control leaves out, to see that the test can fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lies {
    /// Truncating does nothing.
    pub(super) truncate: bool,
    /// A failed sync is not told.
    pub(super) sync: bool,
    /// Every file is said to be still the same.
    pub(super) is_still: bool,
    /// Removing does nothing.
    pub(super) remove: bool,
}

/// Fails from one operation on, so many times, and then works again.
pub(super) struct FaultyDisk {
    pub(super) fault: Fault,
    pub(super) at: usize,
    pub(super) times: usize,
    pub(super) lies: Lies,
    pub(super) folder: PathBuf,
    pub(super) operations: Cell<usize>,
    /// How much of each file is on the disk for certain.
    pub(super) synced: RefCell<BTreeMap<u64, u64>>,
}

impl FaultyDisk {
    pub(super) fn new(folder: &Path, fault: Fault, at: usize, times: usize) -> Self {
        Self {
            fault,
            at,
            times,
            lies: Lies::default(),
            folder: folder.to_owned(),
            operations: Cell::new(0),
            synced: RefCell::default(),
        }
    }

    /// Whether this operation is one that fails; does what happens beside it.
    fn strikes(&self) -> bool {
        let now = self.operations.get();
        self.operations.set(now + 1);
        let strikes = (self.at..self.at + self.times).contains(&now);
        match self.fault {
            Fault::Removed if strikes => drop(fs::remove_dir_all(&self.folder)),
            Fault::Replaced if strikes => self.replace_all(),
            _ => return strikes,
        }
        false
    }

    fn replace_all(&self) {
        for path in fs::read_dir(&self.folder).into_iter().flatten().map(|f| f.unwrap().path()) {
            let text = fs::read(&path).unwrap();
            let end = text.trim_ascii_end().iter().rposition(|b| *b == b'\n').unwrap_or(0);
            fs::write(path.with_extension("tmp"), &text[..end]).unwrap();
            fs::rename(path.with_extension("tmp"), path).unwrap();
        }
    }

    /// An operation that fails in every trouble but that of syncing.
    fn plain(&self) -> io::Result<()> {
        match (self.strikes(), self.fault) {
            (true, Fault::Full) => Err(io::ErrorKind::StorageFull.into()),
            (true, Fault::Fails(code)) => Err(io::Error::from_raw_os_error(code)),
            _ => Ok(()),
        }
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        let inode = file.metadata()?.ino();
        let failed = match (self.strikes(), self.fault) {
            (true, Fault::SyncFails) => io::Error::from_raw_os_error(5),
            (true, Fault::Fails(code)) => io::Error::from_raw_os_error(code),
            _ => {
                self.synced.borrow_mut().insert(inode, file.metadata()?.len());
                return Ok(());
            }
        };
        file.set_len(self.synced.borrow().get(&inode).copied().unwrap_or(0))?;
        if self.lies.sync { Ok(()) } else { Err(failed) }
    }
}

impl Disk for &FaultyDisk {
    type File = File;

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.plain()?;
        RealDisk.create_folder(folder)
    }

    fn create_journal(&self, path: &Path) -> io::Result<File> {
        self.plain()?;
        RealDisk.create_journal(path)
    }

    fn length(&self, file: &File) -> io::Result<u64> {
        self.plain()?;
        RealDisk.length(file)
    }

    fn append(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.plain() {
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        RealDisk.append(file, bytes)
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        if self.lies.truncate {
            return Ok(());
        }
        self.plain()?;
        RealDisk.truncate(file, length)
    }

    fn sync_data(&self, file: &File) -> io::Result<()> {
        self.sync(file)
    }

    fn sync_all(&self, file: &File) -> io::Result<()> {
        self.sync(file)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.plain()?;
        // Only the order of things is tested here; a folder may just have been removed.
        folder.is_dir().then_some(()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn is_still(&self, path: &Path, file: &File) -> bool {
        self.strikes();
        self.lies.is_still || RealDisk.is_still(path, file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.plain()?;
        RealDisk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.plain()?;
        RealDisk.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if self.lies.remove {
            return Ok(());
        }
        self.plain()?;
        RealDisk.remove(path)
    }
}

/// A disk that hangs at every sync until it is let go.
pub(super) struct HangingDisk(pub(super) Receiver<()>);

impl Disk for HangingDisk {
    type File = File;

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.create_folder(folder)
    }

    fn create_journal(&self, path: &Path) -> io::Result<File> {
        RealDisk.create_journal(path)
    }

    fn length(&self, file: &File) -> io::Result<u64> {
        RealDisk.length(file)
    }

    fn append(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        RealDisk.append(file, bytes)
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        RealDisk.truncate(file, length)
    }

    fn sync_data(&self, file: &File) -> io::Result<()> {
        // Let go for good once the other end is dropped.
        let _ = self.0.recv();
        RealDisk.sync_data(file)
    }

    fn sync_all(&self, file: &File) -> io::Result<()> {
        self.sync_data(file)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.sync_folder(folder)
    }

    fn is_still(&self, path: &Path, file: &File) -> bool {
        RealDisk.is_still(path, file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
}
