//! The meetings that were held: found by the beginning of their id, and their times.

use std::path::Path;

use super::{
    Given, PaperLanguage, PlaceError,
    memory::{self, FEW},
};
use crate::{
    app::context::Remark,
    clock::{system_time, zone},
    domain::{
        confidential::Confidential,
        group::Group,
        history::{History, Telling},
        id::Id,
        language::Language,
        people::People,
        proof::{Proof, in_full},
        record::Record,
        times::{MeetingTimes, beginning},
    },
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{Journal, read_such},
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
    /// The language in which it is told.
    pub(crate) language: Language,
    /// What the group knew at the end of the meeting, the meeting last.
    known: History,
    /// The meeting's own journal.
    pub(crate) journal: Journal,
}

impl Past {
    /// The meeting's times.
    pub(crate) fn times(&self) -> Option<MeetingTimes> {
        MeetingTimes::of(&self.journal.entries)
    }

    /// Tells it in another language.
    pub(crate) fn turn_to(&mut self, language: Language) {
        memory::wording(language).put(&mut self.journal.entries);
        self.language = language;
    }

    /// All of it; nothing when its journal does not tell how it began.
    pub(crate) fn record(&self) -> Option<Record> {
        Record::of(&self.journal.entries, &self.known)
    }

    /// Who was there and for how long; nothing when its journal does not tell how it began.
    pub(crate) fn proof(&self) -> Option<Proof> {
        let meeting = self.known.meetings.last()?;
        let times = self.times()?;
        let zone = zone::named(&times.zone);
        let year = |began| zone.to_datetime(began).date().year();
        let same_year = |began| year(began) == year(times.began);
        Some(Proof {
            group: self.name.clone(),
            year_plan: self.settings.year_plan.clone(),
            facilitator: self.settings.facilitator.clone(),
            number_in_year: self.known.meetings.iter().filter(|past| same_year(past.began)).count(),
            people: in_full(meeting.people.clone(), &self.settings),
            absent: self.absent(),
            times,
        })
    }

    /// Who takes part in the group, had come before, and was not there; nobody where nobody was named.
    fn absent(&self) -> Vec<Confidential> {
        let Some((last, before)) = self.known.meetings.split_last() else { return Vec::new() };
        let came = |people: &People, name: &Confidential| {
            people.present.iter().any(|presence| presence.participant.name == *name)
        };
        let was_away = |name: &&Confidential| {
            let is_known = before.iter().any(|past| came(&past.people, name));
            is_known && !came(&last.people, name)
        };
        let is_named = !last.people.present.is_empty();
        let away = self.settings.names().filter(|_| is_named).filter(was_away);
        away.map(|name| self.settings.on_paper(name)).collect()
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
pub(crate) fn find(
    wishes: &Given,
    data: &DataFolder,
    id: Option<&str>,
    papers: PaperLanguage,
) -> Search {
    if let Some(id) = id.filter(|id| id.trim().is_empty()) {
        // Every id begins with nothing; a script that knew none would get any meeting.
        let unknown = PlaceError::UnknownMeeting { id: id.to_owned() };
        return Search { found: Err(unknown), remarks: Vec::new() };
    }
    let usual = match wishes.group(data) {
        Ok(usual) => usual,
        Err(shut) => return Search { found: Err(shut), remarks: Vec::new() },
    };
    let mut groups = vec![usual.clone()];
    if id.is_some() && wishes.group.is_none() {
        groups.extend(data.groups().into_iter().filter(|group| *group != usual));
    }
    let mut remarks = Vec::new();
    for group in groups {
        match only(&data.meetings(&group), id) {
            Err(many) => {
                remarks.extend(memory::hear(&data.meetings(&group), Language::default(), drop));
                return Search { found: Err(many), remarks };
            }
            Ok(journal) => {
                let (past, told) = remembered(data, group, journal, papers);
                remarks.extend(told);
                if let Some(past) = past {
                    return Search { found: Ok(past), remarks };
                }
            }
        }
    }
    let none = id.map_or(PlaceError::NoMeeting, |id| PlaceError::UnknownMeeting { id: id.into() });
    Search { found: Err(none), remarks }
}

/// This meeting of this group, if it is there.
pub(crate) fn of(
    data: &DataFolder,
    group: &GroupSlug,
    meeting: Id,
    papers: PaperLanguage,
) -> Option<Past> {
    let journal = only(&data.meetings(group), Some(&meeting.to_string())).ok()?;
    remembered(data, group.clone(), journal, papers).0
}

/// The meeting in a folder whose id begins like this; without an id the last one.
///
/// Fails when more than one begins so.
fn only(folder: &Path, id: Option<&str>) -> Result<Option<Journal>, PlaceError> {
    let wanted = id.unwrap_or_default().to_uppercase();
    let fits = move |meeting: Id| meeting.to_string().starts_with(&wanted);
    let mut found = read_such(folder, fits).filter(is_meeting);
    let newest = found.next();
    match id.map(|id| (id, found.count())) {
        Some((id, others @ 1..)) => {
            Err(PlaceError::AmbiguousMeeting { id: id.to_owned(), count: 1 + others })
        }
        _ => Ok(newest),
    }
}

/// A meeting with what its group remembered then, and what the chair should know about the journals.
fn remembered(
    data: &DataFolder,
    group: GroupSlug,
    journal: Option<Journal>,
    papers: PaperLanguage,
) -> (Option<Past>, Vec<Remark>) {
    let settings = memory::settings(data, &group);
    let language = papers.of(&settings);
    let mut telling = Telling::default();
    let until = journal.as_ref().map(|journal| (journal.start, journal.meeting));
    let end = journal.as_ref().and_then(|journal| journal.entries.last()).map(|last| last.at.wall);
    let remarks = memory::hear(&data.meetings(&group), language, |heard| {
        let is_before = Some((heard.start, heard.meeting)) <= until;
        // What was parked from outside while it ran the group knew at its end.
        if is_before || Some(heard.start) <= end && !is_meeting(&heard) {
            telling.take_in(heard.meeting, &heard.entries);
        }
    });
    let past = journal.map(|mut journal| {
        memory::wording(language).put(&mut journal.entries);
        let name = settings.name.clone().unwrap_or_else(|| group.to_string());
        let mut known = telling.end();
        known.call_as_now(&settings);
        Past { group, name, settings, language, known, journal }
    });
    (past, remarks)
}

/// Whether a journal is of a meeting, rather than of a topic that was parked between two.
pub(crate) fn is_meeting(journal: &Journal) -> bool {
    beginning(&journal.entries).is_some()
}

/// The times of the meetings in a group's folder, without the one that runs, and what the chair should know
/// about the journals.
pub(crate) fn times(folder: &Path, language: Language) -> (Vec<MeetingTimes>, Vec<Remark>) {
    let mut times = Vec::new();
    let of = times_in(folder);
    let remarks = memory::hear(folder, language, |journal| times.extend(of(&journal)));
    (times, remarks)
}

/// The times of the last meetings: as many as tell how a group meets of late. In order of their start.
pub(crate) fn late_times(folder: &Path, language: Language) -> Vec<MeetingTimes> {
    let wording = memory::wording(language);
    let newest_first = read_such(folder, |_| true);
    let of = times_in(folder);
    let told = newest_first.filter_map(|mut journal| {
        wording.put(&mut journal.entries);
        of(&journal)
    });
    let mut times: Vec<_> = told.take(FEW).collect();
    times.reverse();
    times
}

/// How the times of each meeting of a group are told, those of the one that runs aside.
pub(crate) fn times_in(folder: &Path) -> impl Fn(&Journal) -> Option<MeetingTimes> + use<> {
    let running = running(folder, system_time()).map(|running| running.journal.meeting);
    move |journal| MeetingTimes::of(&journal.entries).filter(|_| Some(journal.meeting) != running)
}
