//! What keeps others from writing the meeting that is written here: the lock of its group, so that
//! nobody leads beside it, and its own, so that nobody erases it meanwhile.

use std::path::{Path, PathBuf};

use crate::{
    domain::id::Id,
    store::{
        lock::{
            Lock, LockError,
            group::{GroupLock, TakenFrom},
        },
        sign,
    },
};

/// Another program leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LedElsewhere;

/// Both locks of a meeting, as far as its folder takes them.
#[derive(Debug)]
pub(super) struct Guard {
    folder: PathBuf,
    journal: PathBuf,
    meeting: Id,
    group: Option<GroupLock>,
    own: Option<Lock>,
    is_open: bool,
    /// There is a pipe for signs.
    hears: bool,
}

impl Guard {
    /// Takes both locks of the meeting with this first file.
    ///
    /// # Errors
    /// When another program has one of them.
    pub(super) fn take(journal: &Path, meeting: Id, from: TakenFrom) -> Result<Self, LedElsewhere> {
        let folder = journal.parent().unwrap_or(journal).to_owned();
        let group = unless_held(GroupLock::take(&folder, meeting, from))?;
        let is_open = group.is_none();
        let journal = journal.to_owned();
        let mut guard = Self { folder, journal, meeting, group, own: None, is_open, hears: false };
        match guard.keep_own() {
            Ok(()) => {
                // Nobody else has the lock: a pipe that is there was left.
                guard.hears = guard.own.is_some() && sign::make(&guard.journal).is_ok();
                Ok(guard)
            }
            Err(led) => {
                guard.remove();
                Err(led)
            }
        }
    }

    /// No lock yet: the first look takes them.
    #[cfg(all(test, unix))]
    pub(super) fn none(journal: &Path, meeting: Id) -> Self {
        let folder = journal.parent().unwrap_or(journal).to_owned();
        let journal = journal.to_owned();
        Self { folder, journal, meeting, group: None, own: None, is_open: true, hears: false }
    }

    /// Gives a sign of life; takes anew what was removed.
    ///
    /// # Errors
    /// When another program has taken one of them since.
    pub(super) fn keep(&mut self) -> Result<(), LedElsewhere> {
        if let Some(group) = &mut self.group {
            // What the disk does not show for a moment is not lost.
            self.is_open = unless_held(group.keep())?.is_none();
        } else {
            let taken = GroupLock::take(&self.folder, self.meeting, TakenFrom::Nobody);
            self.group = unless_held(taken)?;
            self.is_open = self.group.is_none();
        }
        self.keep_own()
    }

    fn keep_own(&mut self) -> Result<(), LedElsewhere> {
        if let Some(lock) = &mut self.own {
            unless_held(lock.keep(&self.journal))?;
        } else {
            self.own = unless_held(Lock::take(&self.journal))?;
        }
        Ok(())
    }

    /// Whether nothing keeps another program from leading too.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// The pipe through which the timekeeper gives signs, where there is one.
    pub(super) fn pipe(&self) -> Option<PathBuf> {
        self.hears.then(|| sign::path(&self.journal))
    }

    /// Gives both locks back: another program may lead from now on.
    pub(super) fn remove(&mut self) {
        if std::mem::take(&mut self.hears) {
            sign::remove(&self.journal);
        }
        if let Some(lock) = self.own.take() {
            lock.remove();
        }
        if let Some(group) = self.group.take() {
            group.remove();
        }
    }
}

/// What was taken, or nothing where the folder takes no lock.
fn unless_held<T>(taken: Result<T, LockError>) -> Result<Option<T>, LedElsewhere> {
    match taken {
        Ok(taken) => Ok(Some(taken)),
        Err(LockError::Io(_)) => Ok(None),
        Err(LockError::Held) => Err(LedElsewhere),
    }
}
