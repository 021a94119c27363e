//! Writing a journal: nothing counts as kept before the disk has it, and nothing is let go of
//! before it counts as kept.
//!
//! All lines of the meeting stay in memory. When a file fails, is removed or is replaced, they go
//! on in a new one beside it; on reading, the files are one.

mod guard;
mod resume;
mod thread;
mod trouble;

use std::{
    io,
    path::{Path, PathBuf},
};

pub use self::{
    resume::resumed,
    thread::{Before, Throwing, WriterHandle, WriterReport, begin, take_over},
};
use super::{
    disk::{Disk, RealDisk},
    journal::{self, JournalName},
    line,
};
use crate::domain::{
    event::{Entry, Event},
    kept::WriteTrouble,
};

/// How many files are tried in one go.
const ROUNDS: usize = 2;

/// What stopped an attempt.
enum Setback {
    /// It stays as it is until later.
    Later(WriteTrouble),
    /// A new file may do better.
    NewFile(WriteTrouble),
}

/// A line of the meeting, as it goes to the disk.
#[derive(Debug)]
struct Line {
    seq: u64,
    /// Only for whoever leads to say.
    leads: bool,
    bytes: Vec<u8>,
}

/// A file that is being written.
#[derive(Debug)]
struct Open<F> {
    path: PathBuf,
    file: F,
    /// Not yet synced with its name.
    fresh: bool,
    /// Its last line may be unfinished: the next begins on a line of its own.
    torn: bool,
    /// Lines in it are kept.
    keeps: bool,
}

/// Keeps the lines of one meeting on a disk.
#[derive(Debug)]
pub struct Writer<D: Disk> {
    disk: D,
    folder: PathBuf,
    name: JournalName,
    /// Number of the newest file.
    segment: u32,
    open: Option<Open<D::File>>,
    /// Former files, whose lines are not in the one that is open.
    behind: Vec<Open<D::File>>,
    /// Why the last file was left.
    left: Option<WriteTrouble>,
    moved: Option<(PathBuf, WriteTrouble)>,
    lines: Vec<Line>,
    /// How many of the lines were handed to the file that is open.
    written: usize,
    /// How many of the lines are on the disk for certain.
    kept: usize,
}

impl<D: Disk> Writer<D> {
    /// Writes a new meeting; its file is made with its first line.
    pub fn new(disk: D, folder: &Path, name: JournalName) -> Self {
        Self {
            disk,
            folder: folder.to_owned(),
            name,
            segment: 0,
            open: None,
            behind: vec![],
            left: None,
            moved: None,
            lines: vec![],
            written: 0,
            kept: 0,
        }
    }

    /// Holds an entry until it is kept.
    pub fn hold(&mut self, entry: &Entry) {
        let leads = leads(&entry.event);
        self.lines.push(Line { seq: entry.seq, leads, bytes: line::encode(entry) });
    }

    /// Of what waits, lets go of all that is not for whoever has lost the lead to say.
    fn keep_words_only(&mut self) {
        let waiting = self.lines.split_off(self.written);
        self.lines.extend(waiting.into_iter().filter(|line| !line.leads));
    }

    /// Adds an entry and waits until all there is is kept.
    ///
    /// # Errors
    /// When the disk does not take it, now or in a new file; it is held, and tried again later.
    pub fn append(&mut self, entry: &Entry) -> Result<(), WriteTrouble> {
        self.hold(entry);
        self.retry()
    }

    /// How many lines are in memory only.
    pub fn waiting(&self) -> usize {
        self.lines.len() - self.kept
    }

    /// The last entry that is kept.
    pub fn last_kept(&self) -> Option<u64> {
        self.lines.iter().take(self.kept).map(|line| line.seq).max()
    }

    /// The file that is being written.
    pub fn path(&self) -> Option<&Path> {
        self.open.as_ref().map(|open| open.path.as_path())
    }

    /// Where its files are.
    fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes every file of the meeting, copies too. The newest, which says that it is erased, goes last:
    /// as long as anything is left, that is.
    ///
    /// Fails when the disk does not let one go.
    fn remove(&mut self) -> io::Result<()> {
        self.open = None;
        self.behind.clear();
        let files = journal::list(&self.folder).0.remove(&self.name.meeting);
        for path in newest_last(files.map(|files| files.paths).unwrap_or_default()) {
            self.disk.remove(&path)?;
        }
        self.disk.sync_folder(&self.folder)
    }

    /// The meeting's first file, by which it is locked.
    fn first_path(&self) -> PathBuf {
        self.folder.join(self.name.of_segment(1))
    }

    /// The new file in which the meeting went on since this was last asked, and why.
    pub fn take_moved(&mut self) -> Option<(PathBuf, WriteTrouble)> {
        self.moved.take()
    }

    /// Tries to keep what is held, and to find back what was lost.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn retry(&mut self) -> Result<(), WriteTrouble> {
        let mut last = Ok(());
        for _ in 0..ROUNDS {
            last = match self.attempt() {
                Ok(()) => return Ok(()),
                Err(Setback::Later(trouble)) => return Err(trouble),
                Err(Setback::NewFile(trouble)) => Err(trouble),
            };
        }
        last
    }

    fn attempt(&mut self) -> Result<(), Setback> {
        self.look();
        if self.waiting() == 0 {
            return Ok(());
        }
        if self.open.is_none() {
            self.open = Some(self.create().map_err(|e| Setback::Later(e.into()))?);
        }
        let wrote = self.write();
        if self.kept != self.written {
            self.sync().map_err(|error| self.leave(error.into()))?;
            // Who removes a file between the writing and the syncing removes the words too.
            if self.look() {
                return Err(Setback::NewFile(WriteTrouble::Gone));
            }
            self.kept = self.written;
            if let Some(open) = &mut self.open {
                open.keeps = true;
            }
        }
        wrote.map_err(|error| Setback::Later(error.into()))
    }

    /// Whether a file was removed or replaced; then nothing is kept any more.
    fn look(&mut self) -> bool {
        let is_still = |held: &Open<_>| self.disk.is_still(&held.path, &held.file);
        let gone = !self.behind.iter().chain(&self.open).all(is_still);
        if gone {
            self.kept = 0;
            self.leave(WriteTrouble::Gone);
            self.behind.clear();
        }
        gone
    }

    /// Leaves a file for good. After a failed sync the system may hold for written what is not,
    /// so that trying again on the same file would succeed and keep nothing.
    fn leave(&mut self, trouble: WriteTrouble) -> Setback {
        self.behind.extend(self.open.take().filter(|open| open.keeps));
        self.written = self.kept;
        self.left = Some(trouble);
        Setback::NewFile(trouble)
    }

    /// The next file of this meeting, in its folder, made again if need be.
    fn create(&mut self) -> io::Result<Open<D::File>> {
        self.disk.create_folder(&self.folder)?;
        loop {
            let next = self.segment + 1;
            let path = self.folder.join(self.name.of_segment(next));
            match self.disk.create_journal(&path) {
                Ok(file) => {
                    self.segment = next;
                    self.moved = self.left.take().map(|why| (path.clone(), why));
                    return Ok(Open { path, file, fresh: true, torn: false, keeps: false });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => self.segment = next,
                Err(error) => return Err(error),
            }
        }
    }

    /// Hands the lines to the file, each as one piece.
    fn write(&mut self) -> io::Result<()> {
        let Some(open) = &mut self.open else {
            return Ok(());
        };
        for line in self.lines.iter().skip(self.written) {
            let good = self.disk.length(&open.file)?;
            let bytes =
                if open.torn { &[b"\n", line.bytes.as_slice()].concat() } else { &line.bytes };
            if let Err(error) = self.disk.append(&mut open.file, bytes) {
                // Half a line may stand there now, and the next would be glued to it.
                open.torn |= self.disk.truncate(&open.file, good).is_err();
                return Err(error);
            }
            open.torn = false;
            self.written += 1;
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let Some(open) = &mut self.open else {
            return Ok(());
        };
        if open.fresh {
            self.disk.sync_all(&open.file)?;
            self.disk.sync_folder(&self.folder)?;
            open.fresh = false;
            return Ok(());
        }
        self.disk.sync_data(&open.file)
    }
}

/// Whether this moves the meeting on, rather than only adding words to it.
fn leads(event: &Event) -> bool {
    event.is_time_command()
        || matches!(
            event,
            Event::Started(_)
                | Event::TakenOver { .. }
                | Event::ClockSet { .. }
                | Event::ClockChosen { .. }
                | Event::Undone
                | Event::Rang { .. }
                | Event::Acknowledged { .. }
                | Event::CalledBack { .. }
        )
}

/// Keeps one entry in a journal of its own, between meetings; gives the file.
///
/// # Errors
/// When the disk does not take it; then nothing is kept.
pub fn write_single(folder: &Path, entry: &Entry) -> Result<PathBuf, WriteTrouble> {
    let name = JournalName { start: entry.at.wall, meeting: entry.id, segment: Some(1) };
    let mut writer = Writer::new(RealDisk, folder, name);
    let kept = writer.append(entry);
    // What is not kept leaves no file behind.
    if let (Err(_), Some(path)) = (&kept, writer.path()) {
        let _ = std::fs::remove_file(path);
    }
    kept?;
    Ok(writer.path().map_or_else(|| writer.first_path(), Path::to_owned))
}

/// Files of one meeting, that in which it went on last behind all others.
fn newest_last(mut paths: Vec<PathBuf>) -> Vec<PathBuf> {
    paths.sort_by_key(|path| {
        let name = path.file_name().and_then(|name| JournalName::parse(name.to_str()?));
        name.and_then(|name| name.segment)
    });
    paths
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
