//! The lock beside a journal: held while a program writes the meeting, and touched as its sign of
//! life; and the lock of its group.

pub mod group;

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::disk::{At as _, Disk, DiskError, RealDisk};

/// How often a lock is tried: somebody who only looks whether it is held has it for a moment.
const TRIES: u32 = 5;
/// How long to wait between tries.
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// A meeting's lock, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

/// Why a lock was not given.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program writes this meeting.
    #[error("held by another process")]
    Held,
    /// The folder takes no lock file.
    #[error("no lock file")]
    Io(#[from] DiskError),
}

/// Where the lock of a journal is.
pub fn lock_path(journal: &Path) -> PathBuf {
    let mut name = OsString::from(journal);
    name.push(".lock");
    name.into()
}

impl Lock {
    /// Takes the lock of this journal.
    ///
    /// # Errors
    /// When another program has it, or its file cannot be made or is no plain file.
    pub fn take(journal: &Path) -> Result<Self, LockError> {
        let path = lock_path(journal);
        for _ in 0..TRIES {
            match Self::hold(&path, open(&path).at(&path)?) {
                Ok(Some(lock)) => return Ok(lock),
                Ok(None) => {}
                Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::Error(error)) => return Ok(Err(error).at(&path)?),
            }
        }
        Err(LockError::Held)
    }

    /// The lock on this file, unless its last holder removed it after it was opened here.
    fn hold(path: &Path, file: File) -> Result<Option<Self>, TryLockError> {
        file.try_lock()?;
        let lock = Self { path: path.to_owned(), file };
        if !lock.is_in_place() {
            return Ok(None);
        }
        lock.sign();
        Ok(Some(lock))
    }

    /// Writes down which process holds it, for whoever looks with `cat`.
    fn sign(&self) {
        let pid = format!("{}\n", std::process::id());
        // The lock holds without it, also on a full disk.
        let _ = self.file.set_len(0).and_then(|()| (&self.file).write_all(pid.as_bytes()));
        self.touch();
    }

    /// Gives a sign of life.
    #[expect(clippy::disallowed_methods, reason = "a file's time is real time, of no meeting")]
    pub fn touch(&self) {
        // Only the hint whether to resume after a crash depends on it, and the journal has one too.
        let _ = self.file.set_modified(SystemTime::now());
    }

    /// Whether the lock file is still there for others to see.
    pub fn is_in_place(&self) -> bool {
        RealDisk.is_still(&self.path, &self.file)
    }

    /// Gives a sign of life; takes it anew where its file was removed.
    ///
    /// # Errors
    /// As [`Self::take`].
    pub fn keep(&mut self, journal: &Path) -> Result<(), LockError> {
        if self.is_in_place() {
            self.touch();
            return Ok(());
        }
        is_seen(&self.path).at(&self.path)?;
        *self = Self::take(journal)?;
        Ok(())
    }

    /// Ends it: the meeting is not being written any more.
    pub fn remove(self) {
        if self.is_in_place() {
            // A lock file that stays and is not held stands in nobody's way.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Fails where the disk does not even tell whether the file is there: then nobody removed it.
fn is_seen(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether somebody writes this journal now.
pub fn is_held(journal: &Path) -> bool {
    let path = lock_path(journal);
    if !fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file()) {
        return false;
    }
    File::open(&path)
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

fn open(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn a_lock_is_held_once() {
        let folder = tempdir().unwrap();
        let journal = folder.path().join("a.jsonl");
        assert!(!is_held(&journal));
        let lock = Lock::take(&journal).unwrap();
        assert!(is_held(&journal) && lock.is_in_place());
        assert!(matches!(Lock::take(&journal), Err(LockError::Held)));
        let pid = fs::read_to_string(folder.path().join("a.jsonl.lock")).unwrap();
        assert_eq!(pid, format!("{}\n", std::process::id()));
        lock.remove();
        assert!(!lock_path(&journal).exists() && !is_held(&journal));
    }

    #[test]
    fn a_lock_left_by_a_dead_process_holds_nobody_up() {
        let folder = tempdir().unwrap();
        let journal = folder.path().join("a.jsonl");
        drop(Lock::take(&journal).unwrap());
        assert!(lock_path(&journal).exists() && !is_held(&journal));
        Lock::take(&journal).unwrap();
    }

    #[test]
    fn a_lock_that_others_cannot_see_is_none() {
        let folder = tempdir().unwrap();
        let journal = folder.path().join("a.jsonl");
        let path = lock_path(&journal);
        let removed = open(&path).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(Lock::hold(&path, removed).unwrap().is_none());
        let lock = Lock::take(&journal).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(!lock.is_in_place());
        let other = Lock::take(&journal).unwrap();
        lock.remove();
        assert!(other.is_in_place(), "not its own to remove");
    }

    #[test]
    fn a_touch_is_a_sign_of_life() {
        let folder = tempdir().unwrap();
        let lock = Lock::take(&folder.path().join("a.jsonl")).unwrap();
        lock.file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        lock.touch();
        let sign = lock.file.metadata().unwrap().modified().unwrap();
        assert!(SystemTime::UNIX_EPOCH + Duration::from_hours(1) < sign);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_a_lock_is_not_written_through() {
        let folder = tempdir().unwrap();
        let victim = folder.path().join("victim");
        fs::write(&victim, "words").unwrap();
        let journal = folder.path().join("a.jsonl");
        std::os::unix::fs::symlink(&victim, lock_path(&journal)).unwrap();
        assert!(matches!(Lock::take(&journal), Err(LockError::Io(_))));
        assert!(!is_held(&journal));
        assert_eq!(fs::read_to_string(&victim).unwrap(), "words");
    }
}
