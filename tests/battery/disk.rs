//! A disk whose faults are thrown with dice, and that can lose its power.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use intervisie::store::disk::{Disk, RealDisk};

use crate::dice::Dice;

/// What is wrong with the disk for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A write stops half-way, and no file can be made.
    Full,
    /// A sync fails, and what was not synced is dropped, as Linux does: at once, or unseen until the
    /// power goes, while every later sync of that file finds nothing to do.
    SyncFails,
    /// Every second thing fails, in any way.
    Flaky,
    /// Nothing may be written (`EROFS`).
    ReadOnly,
}

#[derive(Debug)]
struct State {
    fault: Option<Fault>,
    dice: Dice,
    /// How much of each file is on the disk for certain.
    synced: BTreeMap<u64, u64>,
    /// Files of which a sync failed: what it was about reads well, and never comes to the disk.
    doubtful: BTreeSet<u64>,
    /// The names that are on the disk for certain.
    named: BTreeSet<PathBuf>,
}

/// The disk of one life.
#[derive(Clone, Debug)]
pub(crate) struct SimDisk(Rc<RefCell<State>>);

impl SimDisk {
    pub(crate) fn new(seed: u64) -> Self {
        let dice = Dice::of(seed);
        let (synced, doubtful, named) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        let state = State { fault: None, dice, synced, doubtful, named };
        Self(Rc::new(RefCell::new(state)))
    }

    /// Something goes wrong from now on, or right again.
    pub(crate) fn set(&self, fault: Option<Fault>) {
        self.0.borrow_mut().fault = fault;
    }

    /// Loses all that was not waited for.
    pub(crate) fn cut_power(&self, folder: &Path) {
        let mut state = self.0.borrow_mut();
        state.fault = None;
        for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            let inode = fs::metadata(&path).unwrap().ino();
            if state.named.contains(&path) {
                let synced = state.synced.get(&inode).copied().unwrap_or(0);
                let length = fs::metadata(&path).unwrap().len();
                // Some of the rest may have come through, or zeros in its place.
                let left = synced + state.dice.below((length - synced) as usize + 1) as u64;
                let file = File::options().write(true).open(&path).unwrap();
                file.set_len(if state.dice.once_in(2) { synced } else { left }).unwrap();
                if state.dice.once_in(4) {
                    file.set_len(length).unwrap();
                }
            } else {
                fs::remove_file(&path).unwrap();
            }
        }
    }

    fn strikes(&self, full: bool, sync: bool) -> Result<()> {
        let mut state = self.0.borrow_mut();
        let unlucky = state.dice.once_in(2);
        let failed = match state.fault {
            Some(Fault::Full) if full => ErrorKind::StorageFull.into(),
            Some(Fault::ReadOnly) if full || sync => ErrorKind::ReadOnlyFilesystem.into(),
            Some(Fault::SyncFails) if sync => Error::from_raw_os_error(5),
            Some(Fault::Flaky) if unlucky => {
                Error::from_raw_os_error(state.dice.pick(&[5, 13, 28, 30, 4]))
            }
            _ => return Ok(()),
        };
        Err(failed)
    }

    fn sync(&self, file: &File) -> Result<()> {
        let about = file.metadata()?;
        let done = self.strikes(false, true);
        let mut state = self.0.borrow_mut();
        match &done {
            Ok(()) if state.doubtful.contains(&about.ino()) => {}
            Ok(()) => drop(state.synced.insert(about.ino(), about.len())),
            Err(_) if state.dice.once_in(2) => drop(state.doubtful.insert(about.ino())),
            Err(_) => file.set_len(state.synced.get(&about.ino()).copied().unwrap_or(0))?,
        }
        done
    }
}

impl Disk for SimDisk {
    type File = File;

    fn create_folder(&self, folder: &Path) -> Result<()> {
        self.strikes(true, false)?;
        RealDisk.create_folder(folder)
    }

    fn create_journal(&self, path: &Path) -> Result<File> {
        self.strikes(true, false)?;
        let file = RealDisk.create_journal(path)?;
        // A number that was used before is another file now.
        let (mut state, inode) = (self.0.borrow_mut(), file.metadata()?.ino());
        state.synced.remove(&inode);
        state.doubtful.remove(&inode);
        Ok(file)
    }

    fn length(&self, file: &File) -> Result<u64> {
        self.strikes(false, false)?;
        RealDisk.length(file)
    }

    fn append(&self, file: &mut File, bytes: &[u8]) -> Result<()> {
        if let Err(error) = self.strikes(true, false) {
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        RealDisk.append(file, bytes)
    }

    fn truncate(&self, file: &File, length: u64) -> Result<()> {
        self.strikes(false, false)?;
        RealDisk.truncate(file, length)
    }

    fn sync_data(&self, file: &File) -> Result<()> {
        self.sync(file)
    }

    fn sync_all(&self, file: &File) -> Result<()> {
        self.sync(file)
    }

    fn sync_folder(&self, folder: &Path) -> Result<()> {
        self.strikes(false, true)?;
        let names = fs::read_dir(folder)?.map(|entry| entry.unwrap().path());
        self.0.borrow_mut().named = names.collect();
        Ok(())
    }

    fn is_still(&self, path: &Path, file: &File) -> bool {
        RealDisk.is_still(path, file)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        self.strikes(true, false)?;
        RealDisk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> Result<()> {
        self.strikes(true, false)?;
        RealDisk.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> Result<()> {
        self.strikes(false, false)?;
        RealDisk.remove(path)
    }
}
