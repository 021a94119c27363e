//! Rescued words, found again: they go back beside the other files of their meeting, where that can
//! be; else it is told where they are.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use super::MOST;
use crate::{
    domain::{erase::Erasures, id::Id, kept::Led},
    store::{
        folders::DataFolder,
        journal::{self, JournalName, MeetingFiles},
        running::led,
        verbatim::Lines,
        whole,
    },
};

/// What became of a file with rescued words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// They stand with the others of their meeting; the file is gone.
    BroughtBack(PathBuf),
    /// The file is where it was: its meeting is not known here, some of it was erased here, or the disk
    /// does not take it yet.
    Left(PathBuf),
}

/// Brings back what was rescued to these places, as far as its meetings are in this data folder.
pub fn bring_back(data: &DataFolder, places: &[PathBuf]) -> Vec<Recovery> {
    let rescued: Vec<_> = places.iter().flat_map(|place| rescued_in(place)).collect();
    let back = |(path, meeting): (PathBuf, Id)| {
        let Some((folder, files)) = meeting_of(data, meeting) else {
            return Some(Recovery::Left(path));
        };
        if led(&folder.join(files.name.of_segment(1)), meeting) != Led::Nowhere {
            // It is led again, and knows all that it needs.
            return None;
        }
        Some(match put(&folder, &files, &path) {
            Ok(true) => Recovery::BroughtBack(path),
            Ok(false) | Err(_) => Recovery::Left(path),
        })
    };
    rescued.into_iter().filter_map(back).collect()
}

/// The user's own files with rescued words in a place, which others may write to as well.
fn rescued_in(place: &Path) -> Vec<(PathBuf, Id)> {
    let files = fs::read_dir(place).into_iter().flatten().flatten();
    let rescued = files.filter_map(|file| {
        let name = file.file_name().into_string().ok()?;
        let journal = JournalName::parse(&name)?;
        let is_rescue = (1..=MOST).any(|number| journal.of_rescue(number) == name);
        (is_rescue && is_own(&file.path())).then(|| (file.path(), journal.meeting))
    });
    rescued.collect()
}

#[cfg(unix)]
fn is_own(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let own = rustix::process::geteuid().as_raw();
    fs::symlink_metadata(path).is_ok_and(|about| about.is_file() && about.uid() == own)
}

#[cfg(not(unix))]
fn is_own(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| about.is_file())
}

/// Where a meeting is kept.
fn meeting_of(data: &DataFolder, meeting: Id) -> Option<(PathBuf, MeetingFiles)> {
    data.groups().into_iter().find_map(|group| {
        let folder = data.meetings(&group);
        let files = journal::list(&folder).0.remove(&meeting)?;
        Some((folder, files))
    })
}

/// Puts what is not known yet beside the others; whether that could be done without bringing back what
/// was erased.
fn put(folder: &Path, files: &MeetingFiles, rescued: &Path) -> io::Result<bool> {
    let read = |paths: &[PathBuf]| Lines::read(paths).ok();
    let Some((here, came)) = read(&files.paths).zip(read(&[rescued.to_owned()])) else {
        return Ok(false);
    };
    if 0 < came.damaged || !Erasures::of(here.entries()).is_empty() {
        return Ok(false);
    }
    let known: BTreeSet<Id> = here.all.iter().map(|line| line.id).collect();
    let all = came.all.into_iter().filter(|line| !known.contains(&line.id)).collect();
    let new = Lines { all, damaged: 0 };
    if !new.all.is_empty() {
        let names = (1..=u32::MAX).map(|segment| folder.join(files.name.of_segment(segment)));
        let free = names.into_iter().find(|path| fs::symlink_metadata(path).is_err());
        let path = free.ok_or(io::ErrorKind::AlreadyExists)?;
        whole::create(&path, &new.bytes())?;
    }
    fs::remove_file(rescued).map(|()| true)
}

#[cfg(test)]
mod tests {
    use tempfile::{TempDir, tempdir};

    use super::{super::rescue, *};
    use crate::{
        domain::{
            event::{Entry, Erased, Event},
            samples,
        },
        store::{folders::GroupSlug, journal::read_one, line},
    };

    fn name() -> JournalName {
        JournalName { start: samples::moment(0).wall, meeting: samples::id(1), segment: Some(1) }
    }

    /// A group that has so much of the meeting, and a place to which all of it was rescued.
    fn rescued(kept: usize, more: Option<Entry>) -> (TempDir, DataFolder, TempDir, Vec<Entry>) {
        let (folder, place) = (tempdir().unwrap(), tempdir().unwrap());
        let data = DataFolder::at(folder.path().to_owned());
        let group = GroupSlug::new("noord");
        data.prepare(&group).unwrap();
        let all = samples::lines(samples::id(1), 5);
        let here: Vec<_> = all[..kept].iter().cloned().chain(more).collect();
        if !here.is_empty() {
            let path = data.meetings(&group).join(name().of_segment(1));
            fs::write(path, line::encode_all(&here)).unwrap();
        }
        rescue(vec![place.path().to_owned()], name(), &all).unwrap();
        (folder, data, place, all)
    }

    fn count(place: &TempDir) -> usize {
        fs::read_dir(place.path()).unwrap().count()
    }

    #[test]
    fn rescued_words_go_back_to_their_meeting_once() {
        let (_folder, data, place, all) = rescued(2, None);
        let places = [place.path().to_owned(), PathBuf::from("/nonexistent")];
        let found = bring_back(&data, &places);
        assert!(matches!(found.as_slice(), [Recovery::BroughtBack(_)]), "{found:?}");
        let folder = data.meetings(&GroupSlug::new("noord"));
        assert_eq!(read_one(&folder, samples::id(1)).unwrap().entries, all);
        assert_eq!((count(&place), bring_back(&data, &places)), (0, vec![]));
    }

    #[test]
    fn what_is_not_known_here_or_was_erased_here_stays_and_is_told() {
        let erased = samples::entry(9, Event::Erased(Erased::Content));
        for (kept, more) in [(0, None), (2, Some(erased))] {
            let (_folder, data, place, _) = rescued(kept, more);
            let found = bring_back(&data, &[place.path().to_owned()]);
            assert!(matches!(found.as_slice(), [Recovery::Left(_)]), "{found:?}");
            assert_eq!(count(&place), 1);
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_a_plain_file_with_the_name_of_a_rescue_counts() {
        let (_folder, data, place, _) = rescued(2, None);
        let path = place.path().join(name().of_rescue(1));
        let other = place.path().join("notities.jsonl");
        fs::rename(&path, &other).unwrap();
        std::os::unix::fs::symlink(&other, &path).unwrap();
        assert_eq!(bring_back(&data, &[place.path().to_owned()]), []);
    }
}
