//! Which meeting runs, as far as files tell: begun, not ended, and with a recent sign of life.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use jiff::Timestamp;

use super::{
    folders::{DataFolder, GroupSlug},
    journal::{self, Journal},
    lock::{self, is_held},
};
use crate::domain::{event::Event, id::Id, kept::Led, times::beginning};

/// How long after its last sign a meeting still counts as running.
const STILL_RUNNING: Duration = Duration::from_secs(12 * 60 * 60);
/// A meeting that began longer ago runs only where its lock lies beside it: it takes half a day at most, and
/// gives signs for as long again.
const LONGEST: Duration = Duration::from_secs(48 * 60 * 60);

/// How long after its last sign a meeting that ended can be opened again.
const OPENED_AGAIN: Duration = Duration::from_secs(60 * 60);

/// The meeting that runs, or that ended a short while ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// What happened in it.
    pub journal: Journal,
    /// Whether a living program writes it.
    pub led: Led,
    /// When that program, or the last one, gave its last sign: a record, or a touch of its lock. When its
    /// file was written does not count, since whoever copies it writes it too.
    pub last_sign: SystemTime,
}

/// The running meeting of a group, from its `bijeenkomsten` folder.
///
/// Only files that may have a recent sign are opened, the newest meeting first.
pub fn running(folder: &Path, now: SystemTime) -> Option<Running> {
    recent(folder, now, STILL_RUNNING).find(|found| is_under_way(&found.journal))
}

/// The group's last meeting, if it ended a short while ago and no program leads it any more. Where
/// another one began since there is none.
pub fn just_ended(folder: &Path, now: SystemTime) -> Option<Running> {
    recent(folder, now, OPENED_AGAIN)
        .find(|found| has_begun(&found.journal) && !is_entered(&found.journal))
        .filter(|last| !is_under_way(&last.journal) && last.led == Led::Nowhere)
}

/// Whether the group's last meeting has ended and a living program still has it open.
pub fn is_open_after_its_end(folder: &Path, now: SystemTime) -> bool {
    recent(folder, now, STILL_RUNNING)
        .find(|found| has_begun(&found.journal))
        .is_some_and(|last| !is_under_way(&last.journal) && last.led == Led::Elsewhere)
}

/// The meetings with a sign within this time, the newest first; each is read when it is asked for.
fn recent(folder: &Path, now: SystemTime, within: Duration) -> impl Iterator<Item = Running> {
    let mut found: Vec<_> = candidates(folder, now).into_iter().collect();
    found.sort_by_key(|(id, (start, _))| (*start, *id));
    // Mostly there are none, and then the names of twenty years tell nothing.
    let all = if found.is_empty() { BTreeMap::new() } else { journal::list(folder).0 };
    found.into_iter().rev().filter_map(move |(id, (_, touched))| {
        let files = all.get(&id)?;
        let journal = journal::read_meeting(folder, files, &mut vec![]);
        let last_sign =
            last_record(&journal).max(touched).filter(|s| is_recent(*s, now, within))?;
        Some(Running { led: led(&journal.path, journal.meeting), journal, last_sign })
    })
}

/// The meetings that may have given a sign of late, by their names alone: when each began, and when the lock
/// beside it was touched.
fn candidates(
    folder: &Path,
    now: SystemTime,
) -> BTreeMap<Id, (Option<Timestamp>, Option<SystemTime>)> {
    let since = now.checked_sub(LONGEST).and_then(|since| Timestamp::try_from(since).ok());
    let mut candidates: BTreeMap<Id, (Option<Timestamp>, Option<SystemTime>)> = BTreeMap::new();
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Some((name, is_lock)) = journal::journal_or_lock(&file) else { continue };
        if is_lock || since <= Some(name.start) {
            let (start, touched) = candidates.entry(name.meeting).or_default();
            *start = (*start).max(Some(name.start));
            *touched = (*touched).max(changed(&file).filter(|_| is_lock));
        }
    }
    candidates
}

/// When the last thing happened in a meeting that its journal tells.
fn last_record(journal: &Journal) -> Option<SystemTime> {
    let last = journal.entries.iter().map(|entry| entry.at.wall).max()?;
    SystemTime::try_from(last).ok()
}

/// Whether it was held without the program.
fn is_entered(journal: &Journal) -> bool {
    beginning(&journal.entries).is_some_and(|(started, _)| started.entered.is_some())
}

fn has_begun(journal: &Journal) -> bool {
    journal.entries.iter().any(|entry| matches!(entry.event, Event::Started(_)))
}

/// The running meeting of a group, or of any group: the one that began last.
pub fn running_in(
    data: &DataFolder,
    group: Option<&GroupSlug>,
    now: SystemTime,
) -> Option<(GroupSlug, Running)> {
    let groups = group.map_or_else(|| data.groups(), |group| vec![group.clone()]);
    groups
        .into_iter()
        .filter_map(|group| running(&data.meetings(&group), now).map(|found| (group, found)))
        .max_by_key(|(_, found)| (found.journal.start, found.journal.meeting))
}

/// Whether a living program writes the meeting with this first file; an older one has no lock but that
/// of the file.
pub fn led(first: &Path, meeting: Id) -> Led {
    match first.parent() {
        _ if is_held(first) => Led::Elsewhere,
        Some(folder) => lock::group::led(folder, meeting),
        None => Led::Nowhere,
    }
}

/// Whether a meeting has begun and not ended.
pub fn is_under_way(journal: &Journal) -> bool {
    // The last time command of an ended meeting is its end; taking it back makes it run again.
    let has_ended = journal.entries.iter().rev().find_map(|entry| match entry.event {
        Event::Ended => Some(true),
        Event::Undone => Some(false),
        _ => None,
    });
    has_begun(journal) && !has_ended.unwrap_or(false)
}

fn changed(file: &fs::DirEntry) -> Option<SystemTime> {
    // Windows tells of a file that is open in its folder only when it is closed.
    let told = if cfg!(windows) { fs::symlink_metadata(file.path()) } else { file.metadata() };
    told.ok()?.modified().ok()
}

/// A sign from the future is one of a clock that was set back since.
fn is_recent(sign: SystemTime, now: SystemTime, within: Duration) -> bool {
    now.duration_since(sign).map_or(true, |ago| ago < within)
}

#[cfg(test)]
mod tests {
    use std::{fs::File, path::PathBuf};

    use tempfile::{TempDir, tempdir};

    use super::*;
    use crate::{
        domain::{event::Entry, samples},
        store::{
            journal::JournalName,
            line,
            lock::{Lock, lock_path},
        },
    };

    const HOUR: u64 = 3600;

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
    }

    fn ago(seconds: u64) -> Timestamp {
        (now() - Duration::from_secs(seconds)).try_into().unwrap()
    }

    fn set_age(path: &Path, seconds: u64) {
        let file = File::options().write(true).open(path).unwrap();
        file.set_modified(now() - Duration::from_secs(seconds)).unwrap();
    }

    /// When the meeting of this hour began.
    fn start(hour: u64) -> Timestamp {
        ago((30 - hour) * HOUR)
    }

    fn path(folder: &Path, hour: u64) -> PathBuf {
        folder.join(JournalName::first(start(hour), samples::id(hour)))
    }

    /// Adds the meeting of this hour to a folder, its last record of so many seconds ago. Its file was written
    /// just now, as one that is copied.
    fn add_to(folder: &Path, hour: u64, mut entries: Vec<Entry>, age: u64) -> Id {
        for entry in &mut entries {
            entry.at.wall = ago(age);
        }
        fs::write(path(folder, hour), line::encode_all(&entries)).unwrap();
        set_age(&path(folder, hour), 0);
        samples::id(hour)
    }

    fn add(folder: &TempDir, hour: u64, entries: Vec<Entry>, age: u64) -> Id {
        add_to(folder.path(), hour, entries, age)
    }

    fn begun() -> Vec<Entry> {
        samples::lines(samples::id(1), 3)
    }

    fn ended() -> Vec<Entry> {
        [begun(), vec![samples::entry(4, Event::Ended)]].concat()
    }

    fn found(folder: &TempDir) -> Option<Id> {
        running(folder.path(), now()).map(|running| running.journal.meeting)
    }

    #[test]
    fn nothing_runs_in_an_empty_group() {
        assert_eq!(found(&tempdir().unwrap()), None);
        assert_eq!(running(Path::new("/nonexistent/x"), now()), None);
    }

    #[test]
    fn the_newest_that_is_begun_and_not_ended_runs() {
        let folder = tempdir().unwrap();
        add(&folder, 1, begun(), 60);
        let newest = add(&folder, 2, begun(), 120);
        add(&folder, 3, ended(), 1);
        add(&folder, 4, vec![samples::parked(1)], 1);
        add(&folder, 5, vec![], 1);
        assert_eq!(found(&folder), Some(newest));
    }

    #[test]
    fn a_meeting_whose_end_was_taken_back_runs() {
        let folder = tempdir().unwrap();
        let undone = [ended(), vec![samples::entry(5, Event::Undone)]].concat();
        let meeting = add(&folder, 1, undone, 60);
        assert_eq!(found(&folder), Some(meeting));
    }

    #[test]
    fn a_meeting_that_ended_within_the_hour_can_be_opened_again_while_nothing_else_began() {
        let folder = tempdir().unwrap();
        let found = || just_ended(folder.path(), now()).map(|found| found.journal.meeting);
        let last = add(&folder, 1, ended(), HOUR - 1);
        add(&folder, 2, vec![samples::parked(1)], 1);
        assert_eq!(found(), Some(last));
        let journal = path(folder.path(), 1);
        let lock = Lock::take(&journal).unwrap();
        assert_eq!(found(), None);
        drop(lock);
        fs::remove_file(lock_path(&journal)).unwrap();
        assert_eq!(found(), Some(last));
        // Copied just now, and held long ago.
        add(&folder, 1, ended(), HOUR);
        assert_eq!(found(), None);
        add(&folder, 1, ended(), 60);
        add(&folder, 3, begun(), 1);
        assert_eq!(found(), None);
    }

    #[test]
    fn a_meeting_without_a_sign_for_twelve_hours_does_not_run_whenever_its_file_was_written() {
        let folder = tempdir().unwrap();
        let old = add(&folder, 1, begun(), 12 * HOUR);
        assert_eq!(found(&folder), None);
        add(&folder, 1, begun(), 12 * HOUR - 1);
        assert_eq!(found(&folder), Some(old));
        set_age(&path(folder.path(), 1), 100 * HOUR);
        assert_eq!(found(&folder), Some(old));
        // A lock that was touched is a sign as well.
        add(&folder, 1, begun(), 20 * HOUR);
        let lock = lock_path(&path(folder.path(), 1));
        fs::write(&lock, "").unwrap();
        set_age(&lock, 11 * HOUR);
        assert_eq!(found(&folder), Some(old));
        set_age(&lock, 12 * HOUR);
        assert_eq!(found(&folder), None);
    }

    #[test]
    fn it_tells_whether_a_living_program_writes_it() {
        let folder = tempdir().unwrap();
        add(&folder, 1, begun(), 60);
        let free = running(folder.path(), now()).unwrap();
        assert_eq!((free.led, free.last_sign), (Led::Nowhere, now() - Duration::from_secs(60)));
        let lock = Lock::take(&free.journal.path).unwrap();
        assert_eq!(running(folder.path(), now()).unwrap().led, Led::Elsewhere);
        drop(lock);
        assert_eq!(running(folder.path(), now()).unwrap().led, Led::Nowhere);
    }

    #[test]
    fn the_newest_of_all_groups_runs_unless_one_is_named() {
        let folder = tempdir().unwrap();
        let data = DataFolder::at(folder.path().to_owned());
        let groups = ["noord", "zuid"].map(GroupSlug::new);
        for (group, hour) in groups.iter().zip([2, 1]) {
            data.prepare(group).unwrap();
            add_to(&data.meetings(group), hour, begun(), 60);
        }
        let found = |group| running_in(&data, group, now()).map(|(group, _)| group);
        assert_eq!(found(None).as_ref(), Some(&groups[0]));
        assert_eq!(found(Some(&groups[1])).as_ref(), Some(&groups[1]));
        assert_eq!(found(Some(&GroupSlug::default())), None);
    }
}
