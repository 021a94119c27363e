//! The meetings that were held: found by the beginning of their id, and their times.

use std::path::Path;

use super::{Given, PlaceError, memory};
use crate::{
    app::context::Remark,
    clock::{system_time, zone},
    domain::{
        group::Group,
        history::History,
        id::Id,
        proof::Proof,
        record::Record,
        times::{MeetingTimes, beginning},
    },
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{GroupFiles, Journal, read_group},
        running::running,
    },
};

/// A meeting that was found, and all of its group.
pub(crate) struct Past {
    /// The group's folder.
    pub(crate) group: GroupSlug,
    /// The group's name for people.
    pub(crate) name: String,
    /// What the group says of itself now.
    pub(crate) settings: Group,
    /// The journals that began before it.
    before: Vec<Journal>,
    /// The meeting's own journal.
    pub(crate) journal: Journal,
}

impl Past {
    /// The meeting's times.
    pub(crate) fn times(&self) -> Option<MeetingTimes> {
        MeetingTimes::of(&self.journal.entries)
    }

    /// All of it; nothing when its journal does not tell how it began.
    pub(crate) fn record(&self) -> Option<Record> {
        Record::of(&self.journal.entries, &self.known())
    }

    /// Who was there and for how long; nothing when its journal does not tell how it began.
    pub(crate) fn proof(&self) -> Option<Proof> {
        let known = self.known();
        let meeting = known.meetings.last()?;
        let times = self.times()?;
        let zone = zone::named(&times.zone);
        let year = |began| zone.to_datetime(began).date().year();
        let same_year = |began| year(began) == year(times.began);
        Some(Proof {
            group: self.name.clone(),
            year_plan: self.settings.year_plan.clone(),
            facilitator: self.settings.facilitator.clone(),
            number_in_year: known.meetings.iter().filter(|past| same_year(past.began)).count(),
            people: meeting.people.clone(),
            times,
        })
    }

    /// What the group knew at the end of the meeting, the meeting last.
    pub(crate) fn known(&self) -> History {
        History::of(self.before.iter().chain([&self.journal]).map(Journal::told))
    }
}

/// A search for one meeting.
pub(crate) struct Search {
    /// The meeting; fails when there is none, or more than one that fits.
    pub(crate) found: Result<Past, PlaceError>,
    /// What is wrong in the files that were looked through on the way.
    pub(crate) remarks: Vec<Remark>,
}

/// The meeting whose id begins like this, in the usual group or else in any; without an id the last
/// one of the usual group.
pub(crate) fn find(wishes: &Given, data: &DataFolder, id: Option<&str>) -> Search {
    let usual = wishes.group(data);
    let mut groups = vec![usual.clone()];
    if id.is_some() && wishes.named().is_none() {
        groups.extend(data.groups().into_iter().filter(|group| *group != usual));
    }
    let mut remarks = Vec::new();
    for group in groups {
        let files = read_group(&data.meetings(&group));
        remarks.extend(memory::remarks(&files));
        if let Some(found) = find_in(data, group, files.journals, id).transpose() {
            return Search { found, remarks };
        }
    }
    let none = id.map_or(PlaceError::NoMeeting, |id| PlaceError::UnknownMeeting { id: id.into() });
    Search { found: Err(none), remarks }
}

/// This meeting of this group, if it is there.
pub(crate) fn of(data: &DataFolder, group: &GroupSlug, meeting: Id) -> Option<Past> {
    let journals = read_group(&data.meetings(group)).journals;
    find_in(data, group.clone(), journals, Some(&meeting.to_string())).ok()?
}

/// The meeting among the journals of one group.
fn find_in(
    data: &DataFolder,
    group: GroupSlug,
    mut journals: Vec<Journal>,
    id: Option<&str>,
) -> Result<Option<Past>, PlaceError> {
    let wanted = id.unwrap_or_default().to_uppercase();
    let fits =
        |journal: &Journal| is_meeting(journal) && journal.meeting.to_string().starts_with(&wanted);
    let count = journals.iter().filter(|journal| fits(journal)).count();
    if let Some(id) = id.filter(|_| 1 < count) {
        return Err(PlaceError::AmbiguousMeeting { id: id.to_owned(), count });
    }
    let at = journals.iter().rposition(fits);
    journals.truncate(at.map_or(0, |at| at + 1));
    Ok(journals.pop().map(|journal| {
        let settings = memory::settings(data, &group);
        let name = settings.name.clone().unwrap_or_else(|| group.to_string());
        Past { group, name, settings, before: journals, journal }
    }))
}

/// Whether a journal is of a meeting, rather than of a topic that was parked between two.
pub(crate) fn is_meeting(journal: &Journal) -> bool {
    beginning(&journal.entries).is_some()
}

/// The times of a group's meetings, without the one that runs.
pub(crate) fn times(data: &DataFolder, group: &GroupSlug) -> Vec<MeetingTimes> {
    let folder = data.meetings(group);
    times_of(&folder, &read_group(&folder))
}

/// The times of the meetings in these files of a folder, without the one that runs.
pub(crate) fn times_of(folder: &Path, files: &GroupFiles) -> Vec<MeetingTimes> {
    let running = running(folder, system_time()).map(|running| running.journal.meeting);
    files
        .journals
        .iter()
        .filter(|journal| Some(journal.meeting) != running)
        .filter_map(|journal| MeetingTimes::of(&journal.entries))
        .collect()
}
