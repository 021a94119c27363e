//! Whose turn it is to change a file: one program after the other, also where the disk knows no locks.

use std::{
    ffi::OsString,
    fs,
    hash::{BuildHasher as _, RandomState},
    io::{self, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::{
    disk::{Disk as _, RealDisk},
    lock::{Lock, LockError},
    whole::{self, Placed},
};

/// How long a program waits for its turn.
const PATIENCE: Duration = Duration::from_secs(15);
/// A sign that has not changed for so long was left by a program that is gone.
const STALE: Duration = Duration::from_secs(10);
/// How often is looked whether the turn has come.
const LOOK: Duration = Duration::from_millis(20);

/// A turn to change one file, which lasts until it is dropped.
#[derive(Debug)]
pub struct Turn {
    file: PathBuf,
    held: Option<Held>,
}

#[derive(Debug)]
enum Held {
    /// The lock beside the file.
    Lock(Lock),
    /// Where nothing can be locked: a sign that nobody else could put there at the same time.
    Sign { path: PathBuf, token: String },
}

impl Turn {
    /// Waits for the turn to change this file; nothing when it does not come.
    ///
    /// # Errors
    /// When the folder takes neither a lock nor a sign.
    pub fn wait(file: &Path) -> io::Result<Option<Self>> {
        Self::wait_for(file, PATIENCE, STALE)
    }

    fn wait_for(file: &Path, patience: Duration, stale: Duration) -> io::Result<Option<Self>> {
        let beside = hidden(file);
        let mut waited = Duration::ZERO;
        let mut watched = Watched::default();
        loop {
            match Lock::take(&beside) {
                Ok(lock) => return Ok(Some(Self::of(file, Held::Lock(lock)))),
                Err(LockError::Held) => {}
                Err(LockError::Io(_)) => {
                    if let Some(sign) = put_sign(&beside, waited, stale, &mut watched)? {
                        return Ok(Some(Self::of(file, sign)));
                    }
                }
            }
            if patience <= waited {
                return Ok(None);
            }
            thread::sleep(LOOK);
            waited += LOOK;
        }
    }

    fn of(file: &Path, held: Held) -> Self {
        Self { file: file.to_owned(), held: Some(held) }
    }

    /// Puts this in the place of what was read there, if that is still there, and waits for the disk.
    ///
    /// # Errors
    /// When the disk does not take it; unless only the last waiting failed, the file is as it was.
    pub fn put(&self, was: &[u8], now: &[u8]) -> io::Result<Placed> {
        if was == now {
            // Whoever put it there may not have waited for the disk.
            let folder = self.file.parent().unwrap_or(&self.file);
            return RealDisk.sync_folder(folder).map(|()| Placed::Done);
        }
        whole::replace_if(&RealDisk, &self.file, now, |new| {
            // Its owner decides who may read it.
            if let Ok(before) = fs::metadata(&self.file) {
                new.set_permissions(before.permissions())?;
            }
            Ok(self.is_ours() && there(&self.file)? == was)
        })
    }

    /// Whether it is still this program's turn.
    pub fn is_ours(&self) -> bool {
        match &self.held {
            Some(Held::Lock(lock)) => lock.is_in_place(),
            Some(Held::Sign { path, token }) => {
                fs::read_to_string(path).is_ok_and(|found| found == *token)
            }
            None => false,
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let is_ours = self.is_ours();
        match self.held.take() {
            Some(Held::Lock(lock)) => lock.remove(),
            // One that cannot be removed is stale soon.
            Some(Held::Sign { path, .. }) if is_ours => drop(fs::remove_file(path)),
            Some(Held::Sign { .. }) | None => {}
        }
    }
}

/// Puts a sign, unless another program's is there that may live.
fn put_sign(
    beside: &Path,
    waited: Duration,
    stale: Duration,
    watched: &mut Watched,
) -> io::Result<Option<Held>> {
    let path = with_end(beside, ".beurt");
    match RealDisk.create_journal(&path) {
        Ok(mut file) => {
            let token = token();
            file.write_all(token.as_bytes())?;
            Ok(Some(Held::Sign { path, token }))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if watched.is_stale(&path, waited, stale) {
                // Of two who find that out, one gives it another name first.
                let gone = with_end(&path, &format!(".{}", token()));
                let _ = fs::rename(&path, &gone).and_then(|()| fs::remove_file(&gone));
            }
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// What is in a file; nothing where there is none.
fn there(file: &Path) -> io::Result<Vec<u8>> {
    match fs::read(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

/// The sign of another program, as it was found, and since when it is so.
#[derive(Debug, Default)]
struct Watched(Option<(Option<SystemTime>, Duration)>);

impl Watched {
    /// Whether it has not changed for so long. The clock of another machine may differ from ours, so
    /// only our own waiting counts.
    fn is_stale(&mut self, path: &Path, waited: Duration, stale: Duration) -> bool {
        let changed = fs::symlink_metadata(path).and_then(|about| about.modified()).ok();
        match self.0 {
            Some((before, since)) if before == changed => stale <= waited.saturating_sub(since),
            _ => {
                self.0 = Some((changed, waited));
                false
            }
        }
    }
}

/// Unlike that of any other turn, by chance.
fn token() -> String {
    format!("{:016x}", RandomState::new().hash_one(std::process::id()))
}

/// What lies beside a file is not seen by those who list a folder.
fn hidden(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default();
    let mut hidden = OsString::from(".");
    hidden.push(name);
    file.with_file_name(hidden)
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
