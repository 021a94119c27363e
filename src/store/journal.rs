//! Reading journals: everything intact counts, wherever it stands, and nothing is changed.

mod file;
mod name;

use std::{
    collections::BTreeMap,
    fs, io,
    num::NonZero,
    path::{Path, PathBuf},
    sync::mpsc::sync_channel,
    thread,
};

use jiff::Timestamp;
use memchr::memchr_iter;

pub(super) use self::file::{intact_lines, read_file, read_listed};
pub use self::name::JournalName;
use super::{
    beside::{self, Beside},
    line::{Decoded, Unknown},
    sign,
};
use crate::domain::{erase::Erasures, event::Entry, id::Id, kept::SkipReason};

/// A thread of its own is worth it from this many meetings on.
const FEWEST: usize = 24;
/// So many meetings a thread reads before it hands them over.
const PORTION: usize = 2;

/// All that is known of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The meeting's id.
    pub meeting: Id,
    /// When it began, as the name of its file says.
    pub start: Timestamp,
    /// Its first file, whether it is there or not.
    pub path: PathBuf,
    /// Its files that were read, copies by other programs included.
    pub files: Vec<PathBuf>,
    /// What happened, in order, each once.
    pub entries: Vec<Entry>,
    /// What a newer version wrote, in order, each once.
    pub unknown: Vec<Unknown>,
    /// What could not be read in it.
    pub damage: Vec<Damage>,
}

/// What is wrong with a file of a meeting, and what was taken from it nevertheless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Which of the meeting's files.
    pub path: PathBuf,
    /// How many of its lines are damaged.
    pub bad_lines: usize,
    /// The first of them, from 1.
    pub first_bad_line: usize,
    /// Only its last line is, which was never finished: nothing that was kept is lost.
    pub torn: bool,
    /// How many intact lines it holds.
    pub intact: usize,
}

/// A file among the journals that is none, or that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What was found in the place of a journal.
    pub path: PathBuf,
    /// Why it was left alone.
    pub why: SkipReason,
}

/// The meetings of a group as its files tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFiles {
    /// The meetings by their start, then id.
    pub journals: Vec<Journal>,
    /// What was left alone.
    pub skipped: Vec<Skipped>,
}

/// Reads all journals of a group from its `bijeenkomsten` folder.
///
/// A folder that is not there is a group that has not met.
pub fn read_group(folder: &Path) -> GroupFiles {
    let mut journals = vec![];
    let skipped = read_each(folder, |journal| journals.push(journal));
    GroupFiles { journals, skipped }
}

/// Reads the journals of a group one after the other, by their start, then id: however many there are, only a
/// few are in memory. What was left alone.
pub fn read_each(folder: &Path, mut take: impl FnMut(Journal)) -> Vec<Skipped> {
    let (names, mut skipped) = list(folder);
    let mut meetings: Vec<_> = names.into_values().collect();
    meetings.sort_by_key(|files| (files.name.start, files.name.meeting));
    match readers(meetings.len()) {
        0 | 1 => {
            for files in &meetings {
                take(read_meeting(folder, files, &mut skipped));
            }
        }
        readers => skipped.extend(read_aside(folder, &meetings, readers, take)),
    }
    skipped
}

/// How many threads are worth it.
fn readers(meetings: usize) -> usize {
    let most = meetings / FEWEST;
    // To ask the system takes longer than to read what there mostly is.
    if most < 2 {
        return most;
    }
    thread::available_parallelism().map_or(1, NonZero::get).min(most)
}

/// The same on threads of their own, which are not further ahead than a portion.
fn read_aside(
    folder: &Path,
    meetings: &[MeetingFiles],
    readers: usize,
    mut take: impl FnMut(Journal),
) -> Vec<Skipped> {
    let mut skipped = vec![];
    thread::scope(|scope| {
        let read = |first| {
            let (shelve, shelf) = sync_channel(1);
            let mut portions = meetings.chunks(PORTION).skip(first).step_by(readers);
            scope.spawn(move || {
                portions.all(|portion| shelve.send(read_meetings(folder, portion)).is_ok())
            });
            shelf
        };
        let shelves: Vec<_> = (0..readers).map(read).collect();
        // In the order in which they were shared out; of a reader that panicked the scope tells.
        for shelf in shelves.iter().cycle() {
            let Ok(GroupFiles { journals, skipped: left }) = shelf.recv() else { break };
            journals.into_iter().for_each(&mut take);
            skipped.extend(left);
        }
    });
    skipped
}

fn read_meetings(folder: &Path, meetings: &[MeetingFiles]) -> GroupFiles {
    let mut skipped = vec![];
    let read = |meeting: &MeetingFiles| read_meeting(folder, meeting, &mut skipped);
    let journals = meetings.iter().map(read).collect();
    GroupFiles { journals, skipped }
}

/// The journals of a group with such an id, the newest first; each is read when it is asked for.
pub fn read_such(folder: &Path, is_such: impl Fn(Id) -> bool) -> impl Iterator<Item = Journal> {
    let meetings = list(folder).0.into_values();
    let mut such: Vec<_> = meetings.filter(|files| is_such(files.name.meeting)).collect();
    such.sort_by_key(|files| (files.name.start, files.name.meeting));
    such.into_iter().rev().map(|files| read_meeting(folder, &files, &mut vec![]))
}

/// Reads the journal of one meeting from the `bijeenkomsten` folder; nothing when none of its
/// files can be read.
pub fn read_one(folder: &Path, meeting: Id) -> Option<Journal> {
    let files = list(folder).0.remove(&meeting)?;
    let journal = read_meeting(folder, &files, &mut vec![]);
    (!journal.files.is_empty()).then_some(journal)
}

/// The files of one meeting.
#[derive(Clone, Debug)]
pub(super) struct MeetingFiles {
    pub(super) name: JournalName,
    pub(super) paths: Vec<PathBuf>,
}

/// When the newest journal of a folder began: one in which something of a meeting stands, whatever
/// other files are called.
pub fn newest(folder: &Path) -> Option<Timestamp> {
    let mut meetings: Vec<_> = list(folder).0.into_values().collect();
    meetings.sort_by_key(|files| std::cmp::Reverse((files.name.start, files.name.meeting)));
    let tells = |line: &[u8]| 0 < intact_lines(line, |_, _| ()).intact;
    let says = |path: &PathBuf| {
        read_listed(path).is_ok_and(|bytes| bytes.split(|byte| *byte == b'\n').any(tells))
    };
    let told = meetings.into_iter().find(|files| files.paths.iter().any(says));
    told.map(|files| files.name.start)
}

/// The files in a folder by their meeting, and those that belong to none.
pub(super) fn list(folder: &Path) -> (BTreeMap<Id, MeetingFiles>, Vec<Skipped>) {
    let mut meetings = BTreeMap::new();
    let mut skipped = vec![];
    match fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(files) => {
            for file in &files {
                sort_in(file, &mut meetings, &mut skipped);
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(_) => {
            skipped.push(Skipped { path: folder.to_owned(), why: SkipReason::Unreadable });
        }
    }
    for files in meetings.values_mut() {
        files.paths.sort();
    }
    skipped.sort_by(|a, b| a.path.cmp(&b.path));
    (meetings, skipped)
}

fn sort_in(
    file: &fs::DirEntry,
    meetings: &mut BTreeMap<Id, MeetingFiles>,
    skipped: &mut Vec<Skipped>,
) {
    let name = name(file);
    if locked(&name).is_some() {
        return;
    }
    let here = |whole: &str| file.path().with_file_name(whole).exists();
    let found = JournalName::parse(&name).filter(|_| !name.starts_with('.'));
    let why = match found {
        None => match beside::named(&name) {
            Beside::System => return,
            Beside::Coming(whole) | Beside::Elsewhere(whole) if here(&whole) => return,
            Beside::Coming(_) => SkipReason::Coming,
            Beside::Elsewhere(whole) if JournalName::parse(&whole).is_some() => {
                SkipReason::Elsewhere
            }
            _ if file.file_type().is_ok_and(|kind| kind.is_dir()) => SkipReason::Folder,
            Beside::Elsewhere(_) | Beside::Other => SkipReason::Foreign,
        },
        Some(_) if !file.file_type().is_ok_and(|kind| kind.is_file()) => SkipReason::NotAFile,
        Some(name) => {
            // Most meetings have one file; room for more would be felt with ten thousand of them.
            let new = || MeetingFiles { name, paths: Vec::with_capacity(1) };
            let found = meetings.entry(name.meeting).or_insert_with(new);
            found.name.start = found.name.start.min(name.start);
            let mut path = file.path();
            path.shrink_to_fit();
            found.paths.push(path);
            return;
        }
    };
    skipped.push(Skipped { path: file.path(), why });
}

fn name(file: &fs::DirEntry) -> String {
    file.file_name().to_string_lossy().into_owned()
}

/// Of which meeting a file is, by its name, and whether it is not its journal but lies beside it while it is led.
pub(super) fn journal_or_lock(file: &fs::DirEntry) -> Option<(JournalName, bool)> {
    let name = name(file);
    let of_lock = locked(&name).map(|name| (name, true));
    of_lock.or_else(|| Some((JournalName::parse(&name)?, false)))
}

/// The journal whose lock or pipe has this name.
fn locked(name: &str) -> Option<JournalName> {
    let end = name.strip_suffix(".lock").or_else(|| name.strip_suffix(sign::ENDING))?;
    JournalName::parse(end)
}

pub(super) fn read_meeting(
    folder: &Path,
    files: &MeetingFiles,
    skipped: &mut Vec<Skipped>,
) -> Journal {
    let MeetingFiles { name, paths } = files;
    let mut journal = Journal {
        meeting: name.meeting,
        start: name.start,
        path: folder.join(name.of_segment(1)),
        files: vec![],
        entries: vec![],
        unknown: vec![],
        damage: vec![],
    };
    let mut is_empty = true;
    for path in paths {
        match read_listed(path) {
            Ok(bytes) => {
                is_empty &= bytes.is_empty();
                journal.take(path.clone(), &bytes);
            }
            Err(why) => skipped.push(Skipped { path: path.clone(), why }),
        }
    }
    if let Some(path) = journal.files.first().filter(|_| is_empty) {
        skipped.push(Skipped { path: path.clone(), why: SkipReason::Empty });
    }
    journal.put_in_order();
    journal
}

impl Journal {
    /// Which meeting tells it, and what.
    pub fn told(&self) -> (Id, &[Entry]) {
        (self.meeting, &self.entries)
    }

    /// Its files that other programs made: conflict copies, and copies made by hand.
    pub fn copies(&self) -> impl Iterator<Item = &Path> {
        let is_copy = |path: &&Path| {
            let name = path.file_name().and_then(|name| JournalName::parse(name.to_str()?));
            name.is_none_or(|name| name.segment.is_none())
        };
        self.files.iter().map(PathBuf::as_path).filter(is_copy)
    }

    fn take(&mut self, path: PathBuf, bytes: &[u8]) {
        self.entries.reserve(memchr_iter(b'\n', bytes).count());
        let flaws = intact_lines(bytes, |_, decoded| match decoded {
            Decoded::Entry(entry) => self.entries.push(entry),
            Decoded::Unknown(unknown) => self.unknown.push(unknown),
            Decoded::Damaged => {}
        });
        if 0 < flaws.bad_lines {
            self.damage.push(Damage {
                path: path.clone(),
                bad_lines: flaws.bad_lines,
                first_bad_line: flaws.first_bad_line,
                torn: flaws.torn,
                intact: flaws.intact,
            });
        }
        self.files.push(path);
    }

    /// Union by id over the files, in the order of the meeting.
    fn put_in_order(&mut self) {
        self.entries.sort_by_key(|entry| (entry.seq, entry.id));
        self.entries.dedup_by_key(|entry| entry.id);
        self.unknown.sort_by_key(|unknown| (unknown.seq, unknown.id));
        self.unknown.dedup_by_key(|unknown| unknown.id);
        self.leave_out_what_was_erased();
    }
}

impl Journal {
    /// Also from a copy that was made before, and came back since.
    fn leave_out_what_was_erased(&mut self) {
        let erasures = Erasures::of(&self.entries);
        if !erasures.is_empty() {
            let entries = std::mem::take(&mut self.entries).into_iter();
            self.entries = entries.filter_map(|entry| erasures.keep(entry)).collect();
            self.unknown.retain(|unknown| erasures.keeps_unknown(unknown.id));
        }
    }
}

#[cfg(test)]
mod tests;
