//! Erasing: the only time that a journal is rewritten. The words are in no file of the meeting any
//! more, and a record says so to every later merge.

mod name;
#[cfg(test)]
mod tests;

use std::{fs, io, path::Path};

use super::{
    clock::system_time,
    disk::{Disk, RealDisk},
    journal::{self, JournalName, MeetingFiles, SkipReason},
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

/// Erases what was said in a meeting; its times, people and roles stay.
pub fn erase_content(folder: &Path, meeting: Id, stamp: &mut Stamp) -> Result<(), EraseError> {
    erase(folder, meeting, |lines| Some(stamp.line(lines.next_seq(), Erased::Content)))
}

/// Erases a meeting whole: what stays is that there was one that day.
pub fn erase_meeting(folder: &Path, meeting: Id, stamp: &mut Stamp) -> Result<(), EraseError> {
    erase(folder, meeting, |lines| Some(stamp.line(lines.next_seq(), Erased::Meeting)))
}

/// Puts `blank` in the place of a participant's name wherever a meeting has it, in texts too.
pub fn erase_name(
    folder: &Path,
    meeting: Id,
    name: &Confidential,
    blank: &str,
    stamp: &mut Stamp,
) -> Result<(), EraseError> {
    erase(folder, meeting, |lines| {
        let mut gone = Vec::new();
        for line in lines.all.clone() {
            let Some(changed) = name::without(&line, name.reveal(), blank) else { continue };
            gone.push(line.id);
            let id = stamp.ids.next(stamp.now);
            lines.extend(changed.into_iter().map(|entry| Line::of(Entry { id, ..entry })));
        }
        (!gone.is_empty()).then(|| stamp.line(lines.next_seq(), Erased::Records(gone)))
    })
}

/// Whether a meeting has this name anywhere.
pub fn has_name(folder: &Path, meeting: Id, name: &Confidential) -> bool {
    let Some(files) = journal::list(folder).0.remove(&meeting) else { return false };
    let lines = Lines::read(&files.paths).map(Lines::honoured).unwrap_or_default();
    lines.all.iter().any(|line| name::without(line, name.reveal(), "").is_some())
}

/// Whether nothing is left of a journal but that it was erased.
pub fn is_erased(entries: &[Entry]) -> bool {
    let erased = |entry: &Entry| matches!(entry.event, Event::Erased(_));
    !entries.is_empty() && entries.iter().all(erased)
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

/// Rewrites a meeting with what `add` has to say of its erasing; where it has nothing to say,
/// nothing changes.
fn erase(
    folder: &Path,
    meeting: Id,
    add: impl FnOnce(&mut Lines) -> Option<Line>,
) -> Result<(), EraseError> {
    let files = journal::list(folder).0.remove(&meeting).ok_or(EraseError::NotThere)?;
    let read = |files: &MeetingFiles| Lines::read(&files.paths).map_err(EraseError::Unreadable);
    let mut lines = read(&files)?;
    let Some(erasure) = add(&mut lines) else { return Ok(()) };
    lines.extend([erasure]);
    rewrite(folder, &files, &lines.honoured())
}

/// Puts these lines in the place of all files of a meeting: whole, or not at all. Read again, they
/// are the same whether it stopped in between or not.
pub(super) fn rewrite(
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
    let done = put(&path, &lines.bytes()).and_then(|()| remove_others(folder, name, &path));
    lock.remove();
    Ok(done?)
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let mut file = for_the_owner().open(path)?;
    file.write_all(bytes)?;
    file.commit()
}

#[cfg(unix)]
fn for_the_owner() -> atomic_write_file::OpenOptions {
    use atomic_write_file::unix::OpenOptionsExt as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = atomic_write_file::OpenOptions::new();
    options.preserve_mode(false).mode(0o600);
    options
}

#[cfg(not(unix))]
fn for_the_owner() -> atomic_write_file::OpenOptions {
    atomic_write_file::OpenOptions::new()
}

/// Whatever else is called after the meeting holds its words too: copies, and what was left behind.
fn remove_others(folder: &Path, name: JournalName, kept: &Path) -> io::Result<()> {
    let meeting = name.meeting.to_string();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let named = path.file_name().unwrap_or_default().to_string_lossy().contains(&meeting);
        let is_lock = path.extension().is_some_and(|end| end == "lock");
        if path != kept && named && !is_lock {
            fs::remove_file(&path)?;
        }
    }
    RealDisk.sync_folder(folder)
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
