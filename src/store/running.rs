//! Which meeting runs, as far as files tell: begun, not ended, and with a recent sign of life.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use super::{
    folders::{DataFolder, GroupSlug},
    journal::{self, Journal},
    lock::{self, is_held},
};
use crate::domain::{event::Event, id::Id, kept::Led, times::beginning};

/// How long after its last sign a meeting still counts as running.
const STILL_RUNNING: Duration = Duration::from_secs(12 * 60 * 60);

/// How long after its last sign a meeting that ended can be opened again.
const OPENED_AGAIN: Duration = Duration::from_secs(60 * 60);

/// The meeting that runs, or that ended a short while ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// What happened in it.
    pub journal: Journal,
    /// Whether a living program writes it.
    pub led: Led,
    /// When that program, or the last one, gave its last sign.
    pub last_sign: SystemTime,
}

/// The running meeting of a group, from its `bijeenkomsten` folder.
///
/// Only files with a recent sign are opened, the newest meeting first.
pub fn running(folder: &Path, now: SystemTime) -> Option<Running> {
    recent(folder, now, STILL_RUNNING).find(|found| is_under_way(&found.journal))
}

/// The group's last meeting, if it ended a short while ago and no program leads it any more. Where
/// another one began since there is none.
pub fn just_ended(folder: &Path, now: SystemTime) -> Option<Running> {
    recent(folder, now, OPENED_AGAIN)
        .find(|found| has_begun(&found.journal) && !is_entered(&found.journal))
        .filter(|last| !is_under_way(&last.journal) && last.led == Led::Nowhere)
        .filter(|last| is_of_within(&last.journal, now, OPENED_AGAIN))
}

/// Whether the last record of a meeting is of within this time: a file is also written by who copies it.
fn is_of_within(journal: &Journal, now: SystemTime, within: Duration) -> bool {
    let last = journal.entries.iter().map(|entry| entry.at.wall).max();
    let sign = last.and_then(|wall| SystemTime::try_from(wall).ok());
    sign.is_some_and(|sign| is_recent(sign, now, within))
}

/// Whether the group's last meeting has ended and a living program still has it open.
pub fn is_open_after_its_end(folder: &Path, now: SystemTime) -> bool {
    recent(folder, now, STILL_RUNNING)
        .find(|found| has_begun(&found.journal))
        .is_some_and(|last| !is_under_way(&last.journal) && last.led == Led::Elsewhere)
}

/// The meetings with a sign within this time, the newest first; each is read when it is asked for.
fn recent(folder: &Path, now: SystemTime, within: Duration) -> impl Iterator<Item = Running> {
    let signs = recent_signs(folder, now, within);
    // Mostly there are none, and then the names of twenty years tell nothing.
    let all = if signs.is_empty() { BTreeMap::new() } else { journal::list(folder).0 };
    let mut recent: Vec<_> = all
        .into_values()
        .filter_map(|files| Some((signs.get(&files.name.meeting).copied()?, files)))
        .collect();
    recent.sort_by_key(|(_, files)| (files.name.start, files.name.meeting));
    recent.into_iter().rev().map(|(last_sign, files)| {
        let journal = journal::read_meeting(folder, &files, &mut vec![]);
        Running { led: led(&journal.path, journal.meeting), journal, last_sign }
    })
}

/// The last sign of each meeting that gave one within this time: when one of its files, or the lock beside
/// them, was written. Names are read of those alone.
fn recent_signs(folder: &Path, now: SystemTime, within: Duration) -> BTreeMap<Id, SystemTime> {
    let mut signs = BTreeMap::new();
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let recent = changed(&file).filter(|sign| is_recent(*sign, now, within));
        let Some(sign) = recent else { continue };
        let Some(meeting) = journal::meeting_of(&file) else { continue };
        let last = signs.entry(meeting).or_insert(sign);
        *last = sign.max(*last);
    }
    signs
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
    use std::fs::File;

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

    fn set_age(path: &Path, seconds: u64) {
        let file = File::options().write(true).open(path).unwrap();
        file.set_modified(now() - Duration::from_secs(seconds)).unwrap();
    }

    /// Adds the meeting of this hour, its last sign so many seconds ago.
    fn add(folder: &TempDir, hour: i64, entries: &[Entry], age: u64) -> Id {
        let meeting = samples::id(hour.unsigned_abs());
        let start = samples::moment(hour * 3600).wall;
        let path = folder.path().join(JournalName::first(start, meeting));
        fs::write(&path, line::encode_all(entries)).unwrap();
        set_age(&path, age);
        meeting
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
        add(&folder, 1, &begun(), 60);
        let newest = add(&folder, 2, &begun(), 120);
        add(&folder, 3, &ended(), 1);
        add(&folder, 4, &[samples::parked(1)], 1);
        add(&folder, 5, &[], 1);
        assert_eq!(found(&folder), Some(newest));
    }

    #[test]
    fn a_meeting_whose_end_was_taken_back_runs() {
        let folder = tempdir().unwrap();
        let undone = [ended(), vec![samples::entry(5, Event::Undone)]].concat();
        let meeting = add(&folder, 1, &undone, 60);
        assert_eq!(found(&folder), Some(meeting));
    }

    #[test]
    fn a_meeting_that_ended_within_the_hour_can_be_opened_again_while_nothing_else_began() {
        let folder = tempdir().unwrap();
        let found = || just_ended(folder.path(), now()).map(|found| found.journal.meeting);
        let mut entries = ended();
        let last_record = now() - Duration::from_secs(HOUR - 1);
        entries[3].at.wall = last_record.try_into().unwrap();
        let last = add(&folder, 1, &entries, HOUR - 1);
        add(&folder, 2, &[samples::parked(1)], 1);
        assert_eq!(found(), Some(last));
        let journal = folder.path().join(JournalName::first(samples::moment(3600).wall, last));
        let lock = Lock::take(&journal).unwrap();
        assert_eq!(found(), None);
        drop(lock);
        fs::remove_file(lock_path(&journal)).unwrap();
        set_age(&journal, HOUR);
        assert_eq!(found(), None);
        set_age(&journal, 60);
        assert_eq!(found(), Some(last));
        // Copied just now, and held long ago.
        entries[3].at.wall = (now() - Duration::from_secs(HOUR)).try_into().unwrap();
        add(&folder, 1, &entries, 1);
        assert_eq!(found(), None);
        add(&folder, 3, &begun(), 1);
        assert_eq!(found(), None);
    }

    #[test]
    fn a_meeting_without_a_sign_for_twelve_hours_does_not_run() {
        let folder = tempdir().unwrap();
        let old = add(&folder, 1, &begun(), 12 * HOUR);
        assert_eq!(found(&folder), None);
        let start = samples::moment(3600).wall;
        let journal = folder.path().join(JournalName::first(start, old));
        set_age(&journal, 12 * HOUR - 1);
        assert_eq!(found(&folder), Some(old));
        set_age(&journal, 20 * HOUR);
        let lock = lock_path(&journal);
        fs::write(&lock, "").unwrap();
        set_age(&lock, 11 * HOUR);
        assert_eq!(found(&folder), Some(old));
    }

    #[test]
    fn it_tells_whether_a_living_program_writes_it() {
        let folder = tempdir().unwrap();
        add(&folder, 1, &begun(), 60);
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
            let meetings = tempfile::Builder::new().disable_cleanup(true).tempdir().unwrap();
            add(&meetings, hour, &begun(), 60);
            fs::remove_dir(data.meetings(group)).unwrap();
            fs::rename(meetings.path(), data.meetings(group)).unwrap();
        }
        let found = |group| running_in(&data, group, now()).map(|(group, _)| group);
        assert_eq!(found(None).as_ref(), Some(&groups[0]));
        assert_eq!(found(Some(&groups[1])).as_ref(), Some(&groups[1]));
        assert_eq!(found(Some(&GroupSlug::default())), None);
    }
}
