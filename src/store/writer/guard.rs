//! What keeps others from writing the meeting that is written here: the lock of its group, so that
//! nobody leads beside it, and its own, so that nobody erases it meanwhile.

use std::path::{Path, PathBuf};

use crate::{
    domain::id::Id,
    store::lock::{
        Lock, LockError,
        group::{From, GroupLock},
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
}

impl Guard {
    /// Takes both locks of the meeting with this first file.
    ///
    /// # Errors
    /// When another program has one of them.
    pub(super) fn take(journal: &Path, meeting: Id, from: From) -> Result<Self, LedElsewhere> {
        let folder = journal.parent().unwrap_or(journal).to_owned();
        let group = unless_held(GroupLock::take(&folder, meeting, from))?;
        let mut guard = Self { folder, journal: journal.to_owned(), meeting, group, own: None };
        match guard.keep_own() {
            Ok(()) => Ok(guard),
            Err(led) => {
                guard.remove();
                Err(led)
            }
        }
    }

    /// No lock yet: the first look takes them.
    #[cfg(test)]
    pub(super) fn none(journal: &Path, meeting: Id) -> Self {
        let folder = journal.parent().unwrap_or(journal).to_owned();
        Self { folder, journal: journal.to_owned(), meeting, group: None, own: None }
    }

    /// Gives a sign of life; takes anew what was removed.
    ///
    /// # Errors
    /// When another program has taken one of them since.
    pub(super) fn keep(&mut self) -> Result<(), LedElsewhere> {
        self.group = match self.group.take() {
            Some(mut group) => unless_held(group.keep())?.map(|()| group),
            None => unless_held(GroupLock::take(&self.folder, self.meeting, From::Nobody))?,
        };
        self.keep_own()
    }

    fn keep_own(&mut self) -> Result<(), LedElsewhere> {
        match self.own.as_ref().filter(|lock| lock.is_in_place()) {
            Some(lock) => lock.touch(),
            None => self.own = unless_held(Lock::take(&self.journal))?,
        }
        Ok(())
    }

    /// Whether nothing keeps another program from leading too.
    pub(super) fn is_open(&self) -> bool {
        self.group.is_none()
    }

    /// Gives both locks back: another program may lead from now on.
    pub(super) fn remove(&mut self) {
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
