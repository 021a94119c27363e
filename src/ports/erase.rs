//! Erasing: the only time that a journal is rewritten. The words are in no file of the meeting any
//! more, and a record says so to every later merge.

#[cfg(test)]
#[cfg(unix)]
mod faults;
mod name;
#[cfg(test)]
mod tests;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    clock::system_time,
    disk::{Disk, RealDisk},
    journal::{self, Journal, JournalName, MeetingFiles, SkipReason},
    lines::{Line, Lines},
    lock::{Lock, LockError},
    running::running,
};
use crate::domain::{
    confidential::Confidential,
    erase::Erased,
    event::{Entry, Event},
    id::{Id, Ids},
    time::Moment,
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
    Unreadable(SkipReason),
    /// The disk would not do it.
    #[error("the disk failed")]
    Io(#[from] io::Error),
}

/// By whom and when the records of an erasure are made.
#[derive(Debug)]
pub struct Stamp {
    /// New ids.
    pub ids: Ids,
    /// Now.
    pub now: Moment,
}

impl Stamp {
    fn line(&mut self, seq: u64, what: Erased) -> Line {
        let (id, at) = (self.ids.next(self.now), self.now);
        Line::of(Entry { id, seq, at, event: Event::Erased(what) })
    }
}

/// What is erased of a meeting.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// What was said; its times, people and roles stay.
    Content,
    /// All of it: what stays is that there was one that day.
    Meeting,
    /// A participant's name wherever it stands, in texts too; `blank` comes in its place.
    Name {
        /// The name.
        name: &'a Confidential,
        /// What stands there afterwards.
        blank: &'a str,
    },
}

/// Erases this of a meeting. Doing it again after a failure goes on where it stopped.
pub fn erase(
    folder: &Path,
    meeting: Id,
    what: What<'_>,
    stamp: &mut Stamp,
) -> Result<(), EraseError> {
    erase_on(&RealDisk, folder, meeting, what, stamp)
}

/// Whether a file of a meeting has this name anywhere, a copy that came back included.
pub fn has_name(folder: &Path, meeting: Id, name: &Confidential) -> bool {
    let Some(files) = journal::list(folder).0.remove(&meeting) else { return false };
    let lines = Lines::read(&files.paths).unwrap_or_default();
    lines.all.iter().any(|line| name::without(line, name.reveal(), "").is_some())
}

/// Whether nothing is left of a meeting but that it was erased, nor a second file that may hold more.
pub fn is_erased(journal: &Journal) -> bool {
    let erased = |entry: &Entry| matches!(entry.event, Event::Erased(_));
    !journal.entries.is_empty() && journal.entries.iter().all(erased) && journal.files.len() < 2
}

/// Removes the copies of a group's own file that another chair or a synchronising program left: they
/// hold the names of the group.
pub fn remove_copies(group: &Path) -> io::Result<()> {
    for file in fs::read_dir(group)? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_copy = name.starts_with("groep") && name != "groep.toml";
        if is_copy && path.is_file() {
            fs::remove_file(&path)?;
        }
    }
    RealDisk.sync_folder(group)
}

/// Rewrites a meeting with a record of its erasing. Where there is nothing to erase nothing changes.
fn erase_on<D: Disk>(
    disk: &D,
    folder: &Path,
    meeting: Id,
    what: What<'_>,
    stamp: &mut Stamp,
) -> Result<(), EraseError> {
    let files = journal::list(folder).0.remove(&meeting).ok_or(EraseError::NotThere)?;
    let found = Lines::read(&files.paths).map_err(EraseError::Unreadable)?;
    // A copy may hold what was erased before.
    let mut lines = found.clone().honoured();
    let is_behind = lines != found;
    let erasure = match what {
        What::Content => Some(stamp.line(lines.next_seq(), Erased::Content)),
        What::Meeting => Some(stamp.line(lines.next_seq(), Erased::Meeting)),
        What::Name { name, blank } => blank_out(&mut lines, name, blank, stamp),
    };
    if erasure.is_none() && !is_behind {
        return Ok(());
    }
    lines.extend(erasure);
    rewrite(disk, folder, &files, &lines.honoured())
}

/// Adds a line without the name for each that has it; the record by which these go.
fn blank_out(
    lines: &mut Lines,
    name: &Confidential,
    blank: &str,
    stamp: &mut Stamp,
) -> Option<Line> {
    let mut gone = Vec::new();
    for line in lines.all.clone() {
        let Some(changed) = name::without(&line, name.reveal(), blank) else { continue };
        gone.push(line.id);
        let id = stamp.ids.next(stamp.now);
        lines.extend(changed.into_iter().map(|entry| Line::of(Entry { id, ..entry })));
    }
    (!gone.is_empty()).then(|| stamp.line(lines.next_seq(), Erased::Records(gone)))
}

/// Puts these lines in the place of all files of a meeting: whole, or not at all. Read again, they
/// are the same whether it stopped in between or not.
pub(super) fn rewrite<D: Disk>(
    disk: &D,
    folder: &Path,
    files: &MeetingFiles,
    lines: &Lines,
) -> Result<(), EraseError> {
    let name = files.name;
    if running(folder, system_time()).is_some_and(|found| found.journal.meeting == name.meeting) {
        return Err(EraseError::Running);
    }
    let path = folder.join(name.of_segment(1));
    let lock = match Lock::take(&path) {
        Ok(lock) => lock,
        Err(LockError::Held) => return Err(EraseError::Running),
        Err(LockError::Io(error)) => return Err(error.into()),
    };
    let done = put(disk, folder, &path, &lines.bytes())
        .and_then(|()| remove_others(disk, folder, name, &path));
    lock.remove();
    Ok(done?)
}

/// Puts a file in the place of another, and waits until it is there after a power cut too: only then
/// may what it came for be removed.
fn put<D: Disk>(disk: &D, folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = hidden(path);
    match disk.remove(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = disk.create_journal(&new)?;
    let written = disk.append(&mut file, bytes).and_then(|()| disk.sync_all(&file));
    if let Err(error) = written.and_then(|()| disk.rename(&new, path)) {
        // If that fails too: it holds what may stay, and the next erasing removes it.
        let _ = disk.remove(&new);
        return Err(error);
    }
    disk.sync_folder(folder)
}

/// A name that no reader takes for a journal, and that [`remove_others`] knows by its meeting.
fn hidden(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.nieuw"))
}

/// Whatever else is called after the meeting holds its words too: copies, and what was left behind.
/// One that cannot be removed keeps none of the others.
fn remove_others<D: Disk>(
    disk: &D,
    folder: &Path,
    name: JournalName,
    kept: &Path,
) -> io::Result<()> {
    let meeting = name.meeting.to_string();
    let mut done = Ok(());
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let named = path.file_name().unwrap_or_default().to_string_lossy().contains(&meeting);
        let is_lock = path.extension().is_some_and(|end| end == "lock");
        if path != kept && named && !is_lock {
            done = done.and(disk.remove(&path));
        }
    }
    done.and(disk.sync_folder(folder))
}

/// Removes a group with all that is in its folder.
pub fn erase_group(folder: &Path) -> io::Result<()> {
    // Where the folder is a link to a synchronised place, what is in that place goes too.
    let target = fs::canonicalize(folder)?;
    fs::remove_dir_all(&target)?;
    if fs::symlink_metadata(folder).is_ok() {
        fs::remove_file(folder)?;
    }
    let above = folder.parent().unwrap_or(folder);
    RealDisk.sync_folder(above)
}
