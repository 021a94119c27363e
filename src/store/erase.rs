//! Erasing: the only time that a journal is rewritten. The words are in no file of the meeting any
//! more, and a record says so to every later merge.

mod below;
mod elsewhere;
#[cfg(test)]
#[cfg(unix)]
mod faults;
mod group;
pub mod memory;
mod name;
mod readings;
mod remains;
#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{
    beside::{self, Beside},
    disk::{At as _, Disk, DiskError, RealDisk},
    journal::{self, Journal, JournalName, MeetingFiles, Skipped},
    lock::{Lock, LockError},
    running::running,
    verbatim::{Line, Lines},
    whole,
};
use crate::domain::{
    confidential::Confidential,
    event::{Entry, Erased, Event, Participant},
    id::{Id, Ids},
    spelling::Spelling,
    time::Moment,
};

pub use self::{
    elsewhere::{Elsewhere, elsewhere},
    group::{copies_with, erase_group, remove_copies},
    remains::{Like, Mention, Remains, Where, remains},
};

/// Why something was not erased. What was not, is as it was.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// The meeting runs, or another program has it open.
    #[error("the meeting runs")]
    Running,
    /// There is no such meeting.
    #[error("no such meeting")]
    NotThere,
    /// One of its files cannot be read, so nobody can say what is in it.
    #[error("a file cannot be read: {0:?}")]
    Unreadable(Skipped),
    /// The disk would not do it.
    #[error("the disk failed")]
    Io(#[from] DiskError),
}

/// From where a name goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoesFrom {
    /// From so many meetings.
    pub meetings: usize,
    /// From so many topics that were parked outside a meeting.
    pub topics: usize,
    /// From the list of participants.
    pub list: bool,
    /// With these copies of the group's own file, by their names.
    pub copies: Vec<String>,
    /// With these copies of journals, which nobody reads.
    pub journals: Vec<String>,
    /// With a function or a number in a register.
    pub details: bool,
}

/// By whom and when the records of an erasure are made.
#[derive(Debug)]
pub struct Stamp {
    /// Where the ids of the records come from.
    pub ids: Ids,
    /// The moment that the records tell.
    pub now: Moment,
}

impl Stamp {
    /// The same moment, as a disk tells when a file was changed.
    pub(super) fn system_time(&self) -> SystemTime {
        // A moment that the system cannot tell is before every file: whatever is open then runs.
        SystemTime::try_from(self.now.wall).unwrap_or(SystemTime::UNIX_EPOCH)
    }

    fn line(&mut self, seq: u64, what: Erased) -> Line {
        let (id, at) = (self.ids.next(self.now), self.now);
        Line::of(Entry { id, seq, at, event: Event::Erased(what) })
    }
}

/// A folder of meetings of which something is erased; it is looked through once.
#[derive(Debug)]
pub struct Eraser<D: Disk<File = File> = RealDisk> {
    disk: D,
    folder: PathBuf,
    meetings: BTreeMap<Id, MeetingFiles>,
    /// Whatever is called after a meeting holds its words: also copies, and what was left behind.
    called_after: BTreeMap<Id, Vec<PathBuf>>,
    running: Option<Id>,
}

impl Eraser {
    /// Looks through a folder of meetings, of which one may run now.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn open(folder: &Path, now: SystemTime) -> Result<Self, DiskError> {
        Self::on(RealDisk, folder, now)
    }
}

impl<D: Disk<File = File>> Eraser<D> {
    /// Looks through a folder of meetings on this disk, of which one may run now.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn on(disk: D, folder: &Path, now: SystemTime) -> Result<Self, DiskError> {
        let meetings = journal::list(folder).0;
        let mut called_after: BTreeMap<Id, Vec<PathBuf>> = BTreeMap::new();
        let files = if folder.exists() { Some(fs::read_dir(folder).at(folder)?) } else { None };
        for file in files.into_iter().flatten() {
            let path = file.at(folder)?.path();
            if !is_of_a_journal(&path) {
                continue;
            }
            for id in ids_in(&path).filter(|id| meetings.contains_key(id)) {
                called_after.entry(id).or_default().push(path.clone());
            }
        }
        let running = running(folder, now).map(|found| found.journal.meeting);
        Ok(Self { disk, folder: folder.to_owned(), meetings, called_after, running })
    }

    /// Erases what was said in a meeting; its times, people and roles stay.
    ///
    /// # Errors
    /// When there is no such meeting, it runs, one of its files cannot be read, or the disk fails. Where
    /// the disk fails it may be done again, and goes on where it stopped.
    pub fn content(&self, meeting: Id, stamp: &mut Stamp) -> Result<(), EraseError> {
        self.erase(meeting, |lines| Some(stamp.line(lines.next_seq(), Erased::Content)))
    }

    /// Erases a meeting whole: what stays is that there was one that day.
    ///
    /// # Errors
    /// As [`Self::content`].
    pub fn meeting(&self, meeting: Id, stamp: &mut Stamp) -> Result<(), EraseError> {
        self.erase(meeting, |lines| Some(stamp.line(lines.next_seq(), Erased::Meeting)))
    }

    /// Puts `blank` in the place of a participant's name wherever a meeting has it, in texts too.
    ///
    /// # Errors
    /// As [`Self::content`].
    pub fn name(
        &self,
        meeting: Id,
        name: &Spelling,
        blank: &str,
        stamp: &mut Stamp,
    ) -> Result<(), EraseError> {
        self.erase(meeting, |lines| {
            let mut gone = Vec::new();
            for line in lines.all.clone() {
                let Some(changed) = name::without(&line, name, blank) else { continue };
                gone.push(line.id);
                let id = stamp.ids.next(stamp.now);
                lines.extend(changed.into_iter().map(|entry| Line::of(Entry { id, ..entry })));
            }
            (!gone.is_empty()).then(|| stamp.line(lines.next_seq(), Erased::Records(gone)))
        })
    }

    /// The meetings that have this name anywhere.
    pub fn having(&self, name: &Spelling) -> Vec<Id> {
        let has_it = |files: &MeetingFiles| {
            // A copy that came back may have what was erased before.
            let lines = Lines::read(&files.paths).unwrap_or_default();
            lines.all.iter().any(|line| name::without(line, name, "").is_some())
        };
        let having = self.meetings.iter().filter(|(_, files)| has_it(files));
        having.map(|(id, _)| *id).collect()
    }

    /// The names of all who ever came.
    pub fn people(&self) -> BTreeSet<Confidential> {
        self.participants().into_iter().map(|who| who.name).collect()
    }

    /// All who ever came, each as often as other things were told of them.
    pub fn participants(&self) -> Vec<Participant> {
        let mut people: Vec<Participant> = Vec::new();
        for files in self.meetings.values() {
            let lines = Lines::read(&files.paths).unwrap_or_default();
            for entry in lines.entries() {
                if let Event::ParticipantCame(who) = &entry.event
                    && !people.contains(who)
                {
                    people.push(who.clone());
                }
            }
        }
        people
    }

    /// The copies that go with these meetings and of which nothing is read: packed ones, and those that
    /// somebody put by.
    pub fn copies<'a>(&self, meetings: impl IntoIterator<Item = &'a Id>) -> Vec<String> {
        let named = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_copy =
                beside::named(&name) == Beside::Other && JournalName::parse(&name).is_none();
            is_copy.then_some(name)
        };
        let of = meetings.into_iter().filter_map(|meeting| self.called_after.get(meeting));
        let mut copies: Vec<String> = of.flatten().filter_map(named).collect();
        copies.sort();
        copies
    }

    /// The files of a meeting that is here.
    pub(super) fn files(&self, meeting: Id) -> Option<&MeetingFiles> {
        self.meetings.get(&meeting)
    }

    /// Rewrites a meeting with what `add` has to say of its erasing; where that is nothing, and no
    /// copy holds what was erased before, nothing changes. Doing it again after a failure goes on
    /// where it stopped.
    fn erase(
        &self,
        meeting: Id,
        add: impl FnOnce(&mut Lines) -> Option<Line>,
    ) -> Result<(), EraseError> {
        let files = self.files(meeting).ok_or(EraseError::NotThere)?;
        let found = Lines::read(&files.paths).map_err(EraseError::Unreadable)?;
        let mut lines = found.clone().honoured();
        let is_behind = lines != found;
        let erasure = add(&mut lines);
        if erasure.is_none() && !is_behind {
            return Ok(());
        }
        lines.extend(erasure);
        self.rewrite(files, &lines.honoured())
    }

    /// Puts these lines in the place of all files of a meeting: whole, or not at all. Read again,
    /// they are the same whether it stopped in between or not.
    ///
    /// Fails when the disk does not allow it; what was there stays.
    pub(super) fn rewrite(&self, files: &MeetingFiles, lines: &Lines) -> Result<(), EraseError> {
        let name = files.name;
        if self.running == Some(name.meeting) {
            return Err(EraseError::Running);
        }
        let path = self.folder.join(name.of_segment(1));
        let lock = match Lock::take(&path) {
            Ok(lock) => lock,
            Err(LockError::Held) => return Err(EraseError::Running),
            Err(LockError::Io(why)) => return Err(why.into()),
        };
        let done = whole::replace(&self.disk, &path, &lines.bytes())
            .at(&path)
            .and_then(|()| self.remove_others(name, &path));
        lock.remove();
        Ok(done?)
    }

    /// One that cannot be removed keeps none of the others.
    fn remove_others(&self, name: JournalName, kept: &Path) -> Result<(), DiskError> {
        let mut done = Ok(());
        for path in self.called_after.get(&name.meeting).into_iter().flatten() {
            let is_lock = path.extension().is_some_and(|end| end == "lock");
            if path != kept && !is_lock {
                let removed = gone_already(self.disk.remove(path)).at(path);
                done = done.and(removed);
            }
        }
        let synced = self.disk.sync_folder(&self.folder).at(&self.folder);
        done.and(synced)
    }
}

/// Whether a file is a journal or what became of one, and not a text or a picture that somebody called
/// after a meeting.
fn is_of_a_journal(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    name.contains(".jsonl") || begins(path).is_ok_and(|first| first.starts_with(b"{"))
}

/// The first bytes of a file, without the mark that some programs put before a text.
///
/// Fails when it cannot be read.
fn begins(path: &Path) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    File::open(path)?.take(4).read_to_end(&mut first)?;
    Ok(first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&first).to_vec())
}

/// The ids in the name of a file, wherever they stand in it.
fn ids_in(path: &Path) -> impl Iterator<Item = Id> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let at = move |start: usize| Id::parse(name.get(start..start + ID_LENGTH)?);
    let starts = path.file_name().map_or(0, OsStr::len);
    (0..starts).filter_map(at)
}

/// Characters of an id.
const ID_LENGTH: usize = 26;

fn gone_already(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Whether nothing is left of a meeting but that it was erased, nor a second file that may hold more.
pub fn is_erased(journal: &Journal) -> bool {
    let erased = |entry: &Entry| matches!(entry.event, Event::Erased(_));
    !journal.entries.is_empty() && journal.entries.iter().all(erased) && journal.files.len() < 2
}
