//! The lock of a group: whoever leads one of its meetings has it, from before the first word until
//! after the last, so that two never lead at once.
//!
//! Its file is signed, again and again, as a sign of life. Where the folder knows no locks (some
//! networks), or the lock of another machine does not reach here (a folder that is synchronised), that
//! sign stands for the lock; and whoever signs first reads it again after a while, before it counts.

use std::{
    collections::hash_map::RandomState,
    fs::{self, File, TryLockError},
    hash::{BuildHasher as _, Hasher as _},
    io::{self, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::{BETWEEN_TRIES, LockError, TRIES, is_seen, open};
use crate::{
    domain::{id::Id, kept::Led},
    store::disk::{At as _, Disk as _, RealDisk},
};

/// The file in a group's `bijeenkomsten` folder.
pub const FILE: &str = ".leiding.lock";

/// How long after its last sign a leader counts as living, where no lock tells.
const LIVING: Duration = Duration::from_secs(90);
/// How long a signature must stand before it counts, where no lock tells: longer than anybody takes
/// between looking and signing.
const SETTLED: Duration = Duration::from_millis(500);

/// From whom the lead is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenFrom {
    /// From nobody who may be alive.
    Nobody,
    /// Also from somebody whose sign was seen a moment ago, as the chair decided.
    Somebody,
}

/// A group's lock, held until it is dropped.
#[derive(Debug)]
pub struct GroupLock {
    folder: PathBuf,
    path: PathBuf,
    file: File,
    own: Signature,
}

/// Who leads, as the file says: the first word tells one program from all others.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    who: String,
    meeting: Id,
    machine: String,
    /// How often it was written; so that a program that synchronises sees it change.
    times: u32,
}

impl GroupLock {
    /// Takes the lock of the group with this `bijeenkomsten` folder, to lead this meeting.
    ///
    /// Where the folder knows no locks it takes half a second.
    ///
    /// # Errors
    /// When another program has it, or its file cannot be made or is no plain file.
    pub fn take(folder: &Path, meeting: Id, from: TakenFrom) -> Result<Self, LockError> {
        Self::take_as(&Signature::new(meeting), folder, from)
    }

    fn take_as(own: &Signature, folder: &Path, from: TakenFrom) -> Result<Self, LockError> {
        let path = folder.join(FILE);
        for _ in 0..TRIES {
            let file = open(&path).at(&path)?;
            let locked = file.try_lock();
            let (folder, own) = (folder.to_owned(), own.clone());
            let lock = Self { folder, path: path.clone(), file, own };
            match locked {
                Ok(()) if lock.is_in_place() => return lock.sign_over(from),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::Error(_)) => return lock.sign_in(from),
            }
        }
        Err(LockError::Held)
    }

    /// Signs what is locked, unless another machine signed it just now.
    fn sign_over(mut self, from: TakenFrom) -> Result<Self, LockError> {
        let is_led = |signed: &Signature| signed.is_of_another_machine() && self.is_living();
        if from == TakenFrom::Nobody
            && Signature::at(&self.path).is_some_and(|signed| is_led(&signed))
        {
            return Err(LockError::Held);
        }
        // The lock holds without it, also on a full disk.
        let _ = self.sign();
        Ok(self)
    }

    /// Signs without a lock, and looks whether nobody else did.
    fn sign_in(mut self, from: TakenFrom) -> Result<Self, LockError> {
        let is_led = |signed: &Signature| signed.who != self.own.who && self.is_living();
        if from == TakenFrom::Nobody
            && Signature::at(&self.path).is_some_and(|signed| is_led(&signed))
        {
            return Err(LockError::Held);
        }
        self.sign().at(&self.path)?;
        thread::sleep(SETTLED);
        if self.is_signed() { Ok(self) } else { Err(LockError::Held) }
    }

    /// Gives a sign of life; takes the lock anew where its file was removed.
    ///
    /// # Errors
    /// As [`Self::take`]: then another program leads, or nothing keeps one from doing so.
    pub fn keep(&mut self) -> Result<(), LockError> {
        match Signature::at(&self.path) {
            Some(signed) if signed.who != self.own.who => return Err(LockError::Held),
            _ if self.is_in_place() => {
                let _ = self.sign();
            }
            _ => {
                is_seen(&self.path).at(&self.path)?;
                *self = Self::take_as(&self.own, &self.folder, TakenFrom::Nobody)?;
            }
        }
        Ok(())
    }

    /// Ends it: nobody leads any more.
    pub fn remove(self) {
        if self.is_in_place() && self.is_signed() {
            // A file that stays and is not held stands in nobody's way for long.
            let _ = fs::remove_file(&self.path);
        }
    }

    fn is_in_place(&self) -> bool {
        RealDisk.is_still(&self.path, &self.file)
    }

    fn is_signed(&self) -> bool {
        Signature::at(&self.path).is_some_and(|signed| signed.who == self.own.who)
    }

    fn is_living(&self) -> bool {
        is_living(&self.folder, &self.path)
    }

    /// Writes rather than only touches it: then the time is that of the disk, wherever that is.
    fn sign(&mut self) -> io::Result<()> {
        self.own.times = self.own.times.wrapping_add(1);
        let line = self.own.line();
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(line.as_bytes())?;
        self.file.set_len(u64::try_from(line.len()).unwrap_or(u64::MAX))
    }
}

impl Signature {
    fn new(meeting: Id) -> Self {
        Self { who: chance(), meeting, machine: machine(), times: 0 }
    }

    /// What stands in this file; nothing where it is no plain file, or not signed.
    fn at(path: &Path) -> Option<Self> {
        if !fs::symlink_metadata(path).ok()?.is_file() {
            return None;
        }
        Self::parse(&fs::read_to_string(path).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.lines().next()?.split(' ');
        let (who, meeting, times) = (words.next()?, words.next()?, words.next()?);
        Some(Self {
            who: who.to_owned(),
            meeting: Id::parse(meeting)?,
            times: times.parse().ok()?,
            machine: words.next()?.to_owned(),
        })
    }

    fn line(&self) -> String {
        format!("{} {} {:010} {}\n", self.who, self.meeting, self.times, self.machine)
    }

    fn is_of_another_machine(&self) -> bool {
        self.machine != machine()
    }
}

/// Whether a program leads this meeting now, as far as the lock of its group tells.
pub fn led(folder: &Path, meeting: Id) -> Led {
    let path = folder.join(FILE);
    let signed = Signature::at(&path);
    if signed.as_ref().is_some_and(|signed| signed.meeting != meeting) {
        return Led::Nowhere;
    }
    let by_sign = |signed: Option<Signature>| match signed {
        Some(_) if is_living(folder, &path) => Led::Probably,
        _ => Led::Nowhere,
    };
    match File::open(&path).map(|file| file.try_lock_shared()) {
        Ok(Err(TryLockError::WouldBlock)) => Led::Elsewhere,
        Ok(Err(TryLockError::Error(_))) => by_sign(signed),
        Ok(Ok(())) => by_sign(signed.filter(Signature::is_of_another_machine)),
        Err(_) => Led::Nowhere,
    }
}

/// Whether the last sign in this file is of a moment ago, by the clock of its disk; one from far in
/// the future is of a clock that was set back since.
fn is_living(folder: &Path, path: &Path) -> bool {
    let Ok(sign) = fs::symlink_metadata(path).and_then(|about| about.modified()) else {
        return false;
    };
    let now = time_there(folder);
    let apart = now.duration_since(sign).unwrap_or_else(|ahead| ahead.duration());
    apart < LIVING
}

/// What time it is for the disk with this folder, which may be another machine's; where that takes no
/// file, what time it is here.
#[expect(clippy::disallowed_methods, reason = "a file's time is real time, of no meeting")]
fn time_there(folder: &Path) -> SystemTime {
    let probe = folder.join(format!(".tijd-{}.lock", chance()));
    let there = RealDisk.create_journal(&probe).and_then(|file| file.metadata()?.modified());
    // It is empty; the name tells what it was for.
    let _ = fs::remove_file(&probe);
    there.unwrap_or_else(|_| SystemTime::now())
}

/// A word that no other program comes up with.
fn chance() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}

/// What this machine is called, as one word.
fn machine() -> String {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    let name = std::env::var("COMPUTERNAME").unwrap_or_default();
    let word: String = name.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect();
    if word.is_empty() { "?".to_owned() } else { word }
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
