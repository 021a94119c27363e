//! The meetings that were held: found by their id, listed, and told as JSON.

use std::path::Path;

use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Failure, args::Common, output::say, status::rfc3339};
use crate::{
    clock::{system_time, zone},
    domain::{
        agenda::BlockKind,
        group::Group,
        history::History,
        times::{BlockTimes, MeetingTimes, StepTimes, beginning},
        trend::trends,
        werkvorm::WerkvormId,
    },
    known::{complain_of, data_folder, group as usual_group, named},
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{GroupFiles, Journal, read_group},
        running::running,
    },
    words::{self, records as own},
    written::group,
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

    /// What the group knew at the end of the meeting, the meeting last.
    pub(crate) fn known(&self) -> History {
        let mut history = History::default();
        for journal in self.before.iter().chain([&self.journal]) {
            history.take_in(journal.meeting, &journal.entries);
        }
        history
    }
}

/// The group's own settings, as far as they are right.
pub(crate) fn settings(data: &DataFolder, slug: &GroupSlug) -> Group {
    let file = group::read(&data.group(slug).join(group::FILE));
    file.map(|file| file.value).unwrap_or_default()
}

/// The group's name for people.
pub(crate) fn name(data: &DataFolder, slug: &GroupSlug) -> String {
    settings(data, slug).name.unwrap_or_else(|| slug.to_string())
}

/// The meeting whose id begins like this, in the usual group or else in any; without an id the last
/// one of the usual group.
pub(crate) fn find(common: &Common, data: &DataFolder, id: Option<&str>) -> Result<Past, Failure> {
    let usual = usual_group(common, data);
    let mut groups = vec![usual.clone()];
    if id.is_some() && named(common).is_none() {
        groups.extend(data.groups().into_iter().filter(|group| *group != usual));
    }
    for slug in groups {
        let files = read_group(&data.meetings(&slug));
        complain_of(&files);
        let mut journals = files.journals;
        let fits = |journal: &Journal| {
            let wanted = id.unwrap_or_default().to_uppercase();
            is_meeting(journal) && journal.meeting.to_string().starts_with(&wanted)
        };
        let count = journals.iter().filter(|journal| fits(journal)).count();
        if let Some(id) = id.filter(|_| 1 < count) {
            return Err(own::ambiguous_meeting(id, count));
        }
        if let Some(at) = journals.iter().rposition(fits) {
            journals.truncate(at + 1);
            if let Some(journal) = journals.pop() {
                let settings = settings(data, &slug);
                return Ok(Past {
                    name: settings.name.clone().unwrap_or_else(|| slug.to_string()),
                    settings,
                    group: slug,
                    before: journals,
                    journal,
                });
            }
        }
    }
    Err(id.map_or_else(|| own::NO_MEETING.to_owned(), own::unknown_meeting))
}

/// Whether a journal is of a meeting, rather than of a topic that was parked between two.
pub(crate) fn is_meeting(journal: &Journal) -> bool {
    beginning(&journal.entries).is_some()
}

/// The times of a group's meetings, without the one that runs.
pub(crate) fn meetings(data: &DataFolder, slug: &GroupSlug) -> Vec<MeetingTimes> {
    past_of(&data.meetings(slug), &read_group(&data.meetings(slug)))
}

fn past_of(folder: &Path, files: &GroupFiles) -> Vec<MeetingTimes> {
    let running = running(folder, system_time()).map(|running| running.journal.meeting);
    let past = files.journals.iter().filter(|journal| Some(journal.meeting) != running);
    past.filter_map(|journal| MeetingTimes::of(&journal.entries)).collect()
}

pub(crate) fn history(common: &Common, json: bool) -> Result<(), Failure> {
    let data = data_folder(common)?;
    let slug = usual_group(common, &data);
    let folder = data.meetings(&slug);
    let files = read_group(&folder);
    complain_of(&files);
    let meetings = past_of(&folder, &files);
    let mut zones = Zones::default();
    if json {
        let told: Vec<ToldTimes<'_>> = meetings
            .iter()
            .map(|times| ToldTimes::of(times, slug.as_str(), &zones.of(times)))
            .collect();
        say(&serde_json::to_string_pretty(&told).unwrap_or_default());
        return Ok(());
    }
    if meetings.is_empty() {
        say(words::history::NONE);
        return Ok(());
    }
    let ids: Vec<String> = meetings.iter().map(|times| times.meeting.to_string()).collect();
    let lines = meetings.iter().map(|times| {
        words::history::meeting(times, shortest(&times.meeting.to_string(), &ids), &zones.of(times))
    });
    let list = lines.collect::<Vec<_>>().join("\n");
    let trends = trends(&meetings);
    let bars = (!trends.is_empty()).then(|| words::history::trends(&trends));
    say(&[Some(list), bars].into_iter().flatten().collect::<Vec<_>>().join("\n\n"));
    Ok(())
}

/// Zones that were looked up: nearly always the same one.
#[derive(Default)]
struct Zones(Option<(String, TimeZone)>);

impl Zones {
    fn of(&mut self, times: &MeetingTimes) -> TimeZone {
        match &self.0 {
            Some((name, zone)) if *name == times.zone => zone.clone(),
            _ => {
                let zone = zone::named(&times.zone);
                self.0 = Some((times.zone.clone(), zone.clone()));
                zone
            }
        }
    }
}

/// Fewest characters of an id that are shown.
const FEWEST: usize = 6;

/// The shortest beginning of an id that no other of them (in order) has.
fn shortest<'a>(id: &'a str, ids: &[String]) -> &'a str {
    let at = ids.binary_search_by(|other| other.as_str().cmp(id)).unwrap_or(0);
    let same = |other: Option<&String>| {
        let other = other.map_or("", String::as_str);
        id.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count()
    };
    let before = at.checked_sub(1).and_then(|before| ids.get(before));
    let length = (same(before).max(same(ids.get(at + 1))) + 1).max(FEWEST);
    id.get(..length).unwrap_or(id)
}

/// The times of a meeting in JSON; keys and meanings only grow.
#[derive(Serialize)]
pub(crate) struct ToldTimes<'a> {
    id: String,
    group: &'a str,
    participants: u8,
    planned_start: Option<String>,
    began: String,
    ended: Option<String>,
    closing_time: String,
    planned_s: i64,
    length_s: i64,
    paused_s: i64,
    net_s: i64,
    begun_late_s: Option<i64>,
    closed_late_s: Option<i64>,
    blocks: Vec<ToldBlock<'a>>,
}

#[derive(Serialize)]
struct ToldBlock<'a> {
    kind: BlockKind,
    name: &'a str,
    werkvorm: Option<&'a str>,
    source: Option<&'a str>,
    dropped: bool,
    planned_s: Option<i64>,
    real_s: i64,
    steps: Vec<ToldStep<'a>>,
}

#[derive(Serialize)]
struct ToldStep<'a> {
    name: &'a str,
    planned_s: Option<i64>,
    real_s: i64,
    done: bool,
}

impl<'a> ToldTimes<'a> {
    /// The times as a program reads them.
    pub(crate) fn of(times: &'a MeetingTimes, group: &'a str, zone: &TimeZone) -> Self {
        let told = |moment| rfc3339(moment, zone);
        Self {
            id: times.meeting.to_string(),
            group,
            participants: times.participants,
            planned_start: times.planned_start.map(told),
            began: told(times.began),
            ended: times.ended.map(told),
            closing_time: told(times.closing_time),
            planned_s: times.planned().duration().as_secs(),
            length_s: times.length.as_secs(),
            paused_s: times.paused.as_secs(),
            net_s: times.net().as_secs(),
            begun_late_s: times.begun_late().map(|late| late.as_secs()),
            closed_late_s: times.closed_late().map(|late| late.as_secs()),
            blocks: times.blocks.iter().map(block).collect(),
        }
    }
}

fn block(block: &BlockTimes) -> ToldBlock<'_> {
    ToldBlock {
        kind: block.kind,
        name: words::block::name(&block.name),
        werkvorm: block.werkvorm.as_ref().map(WerkvormId::as_str),
        source: block.source.as_deref(),
        dropped: block.dropped,
        planned_s: block.planned().map(|planned| planned.duration().as_secs()),
        real_s: block.real().as_secs(),
        steps: block.steps.iter().map(step).collect(),
    }
}

fn step(step: &StepTimes) -> ToldStep<'_> {
    ToldStep {
        name: words::block::name(&step.name),
        planned_s: step.planned.map(|planned| planned.duration().as_secs()),
        real_s: step.real.as_secs(),
        done: step.begun,
    }
}
