//! Taking a group in beside what is there: a union of records, and nothing is overwritten.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::{JournalName, Lines, Parcel, erased};
use crate::{
    domain::{event::Event, id::Id},
    store::{
        disk::{At as _, Disk as _, DiskError, RealDisk, private_folder},
        erase::{EraseError, Eraser, Stamp, memory::Gone},
        folders::{DataFolder, GroupSlug},
        journal::{self, MeetingFiles},
        running::running,
        verbatim::Line,
        whole,
    },
};

/// What became of a parcel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Meetings that were not known here.
    pub new_meetings: usize,
    /// Topics that were parked between two meetings, and not known here.
    pub new_topics: usize,
    /// Meetings that were known, and of which there was more.
    pub grown_meetings: usize,
    /// Meetings that were known, and of which the other chair had erased something.
    pub erased_meetings: usize,
    /// Meetings that were erased here with their whole group, and stay gone.
    pub gone_meetings: usize,
    /// Names that were erased here and that the parcel still had: they stay erased.
    pub erased_names: usize,
    /// Files that were there with other contents: what came stands beside them under these names.
    pub beside: Vec<String>,
    /// Damaged lines in the parcel, which were left out.
    pub damaged: usize,
}

/// Why a parcel was not, or only in part, taken in. Doing it again goes on where it stopped.
#[derive(Debug, thiserror::Error)]
pub enum TakeInError {
    /// A meeting of the group runs.
    #[error("a meeting of this group runs")]
    Running,
    /// A meeting that is here could not be read or rewritten.
    #[error("a meeting cannot be merged")]
    Meeting(#[from] EraseError),
    /// All of it was erased here with its whole group: nothing was taken in.
    #[error("all of it was erased here")]
    Gone,
    /// The disk would not do it.
    #[error("the disk failed")]
    Io(#[from] DiskError),
}

/// Takes a parcel in as this group. Names that were erased here give way to `blank` in what comes.
///
/// # Errors
/// When a meeting of the group runs, all of it was erased here, a meeting that is here cannot be read, or
/// the disk fails; after the last two it may be done again.
pub fn take_in(
    data: &DataFolder,
    group: &GroupSlug,
    mut parcel: Parcel,
    blank: &str,
    stamp: &mut Stamp,
) -> Result<TakenIn, TakeInError> {
    let folder = data.meetings(group);
    if running(&folder, stamp.system_time()).is_some() {
        return Err(TakeInError::Running);
    }
    let gone = Gone::read(data)?;
    let is_new = !data.group(group).exists();
    if is_new && !parcel.meetings.is_empty() && parcel.meetings.keys().all(|id| gone.has(*id)) {
        return Err(TakeInError::Gone);
    }
    data.prepare(group).at(&data.group(group))?;
    let here = Eraser::open(&folder, stamp.system_time())?;
    let names = erased::names(&here, &parcel)?;
    parcel.beside.retain(|_, bytes| !erased::stand_in(bytes, &names));
    let mut taken = TakenIn { erased_names: names.len(), ..TakenIn::default() };
    for (meeting, (name, lines)) in parcel.meetings {
        taken.damaged += lines.damaged;
        match here.files(meeting) {
            None if gone.has(meeting) => taken.gone_meetings += 1,
            None => add(&folder, name, &lines.honoured(), &mut taken)?,
            Some(files) => merge(&folder, &here, files, lines, &mut taken)?,
        }
    }
    erased::erase_again(&folder, &names, blank, stamp)?;
    for (name, bytes) in parcel.beside {
        taken.beside.extend(put_beside(&data.group(group), &name, &bytes)?);
    }
    RealDisk.sync_folder(&folder).at(&folder)?;
    Ok(taken)
}

/// What was not known: a file of its own.
fn add(
    folder: &Path,
    name: JournalName,
    lines: &Lines,
    taken: &mut TakenIn,
) -> Result<(), DiskError> {
    if lines.all.is_empty() {
        return Ok(());
    }
    let path = folder.join(name.of_segment(1));
    whole::place(&RealDisk, &path, &lines.bytes()).at(&path)?;
    let is_parked = |line: &Line| {
        let event = line.entry.as_ref().map(|entry| &entry.event);
        matches!(event, Some(Event::TopicParked(_)))
    };
    let is_loose = lines.all.iter().all(is_parked);
    let counted = if is_loose { &mut taken.new_topics } else { &mut taken.new_meetings };
    *counted += 1;
    Ok(())
}

/// A meeting that was known: what is new goes in a file beside its others. Only where something was
/// erased at one of both are its files written anew, so that no words stay behind.
fn merge(
    folder: &Path,
    eraser: &Eraser,
    files: &MeetingFiles,
    came: Lines,
    taken: &mut TakenIn,
) -> Result<(), EraseError> {
    let here = Lines::read(&files.paths).map_err(EraseError::Unreadable)?;
    let known: BTreeSet<Id> = here.all.iter().map(|line| line.id).collect();
    let mut both = here.clone();
    both.extend(came.all.into_iter().filter(|line| !known.contains(&line.id)));
    let whole = both.honoured();
    let kept: BTreeMap<Id, &Line> = whole.all.iter().map(|line| (line.id, line)).collect();
    let stays = |line: &Line| kept.get(&line.id).is_some_and(|kept| *kept == line);
    if !here.all.iter().all(stays) {
        eraser.rewrite(files, &whole)?;
        taken.erased_meetings += 1;
        return Ok(());
    }
    let all = whole.all.into_iter().filter(|line| !known.contains(&line.id)).collect();
    let new = Lines { all, damaged: 0 };
    if !new.all.is_empty() {
        let path = free_segment(folder, files.name);
        whole::place(&RealDisk, &path, &new.bytes()).at(&path)?;
        taken.grown_meetings += 1;
    }
    Ok(())
}

fn free_segment(folder: &Path, name: JournalName) -> PathBuf {
    let names = (1..).map(|segment| folder.join(name.of_segment(segment)));
    names.into_iter().find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_default()
}

/// A file of the group's own: as it came where there is none, under another name where there is one
/// that differs.
fn put_beside(folder: &Path, name: &str, bytes: &[u8]) -> Result<Option<String>, DiskError> {
    let path = folder.join(name);
    match journal::read_file(&path) {
        Ok(Some(there)) if there == bytes => Ok(None),
        Ok(Some(_)) | Err(_) => {
            let stem = name.trim_end_matches(".toml");
            let other = format!("{stem}.overgenomen-{:08x}.toml", crc32fast::hash(bytes));
            let path = folder.join(&other);
            if fs::symlink_metadata(&path).is_ok() {
                return Ok(None);
            }
            whole::create(&path, bytes).at(&path).map(|()| Some(other))
        }
        Ok(None) => {
            let above = path.parent().unwrap_or(folder);
            private_folder().recursive(true).create(above).at(above)?;
            whole::create(&path, bytes).at(&path).map(|()| None)
        }
    }
}
