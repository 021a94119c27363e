//! Groups while the full screen is up: found, and read to be taken.

use super::home::found as found_in;
use crate::{
    app::message::{FoundGroup, GroupWaits, OpenedGroup},
    clock::{system_time, zone},
    domain::language::Language,
    known::{beside, groups::NotWritten, make, memory},
    store::{
        folders::{DataFolder, GroupSlug},
        running::{Running, running},
    },
    written::group::{FILE, read},
};

/// Why a change is not in a group's file yet, as the screen says it.
pub(super) fn waits(why: &NotWritten) -> GroupWaits {
    match why {
        NotWritten::Unreadable(_) => GroupWaits::Unreadable,
        NotWritten::Mistakes(file) => {
            GroupWaits::Mistake(file.mistakes.first().map_or(1, |mistake| mistake.line))
        }
        NotWritten::Disk(trouble) => GroupWaits::Disk(*trouble),
        NotWritten::Busy => GroupWaits::Busy,
    }
}

/// The groups there are, of which this one is open.
pub(super) fn found(data: &DataFolder, open: &GroupSlug) -> Vec<FoundGroup> {
    let groups = data.groups().into_iter();
    let named = |slug: GroupSlug| {
        let name = read(&data.group(&slug).join(FILE)).ok().and_then(|file| file.value.name);
        let runs = running(&data.meetings(&slug), system_time()).is_some();
        let is_open = slug == *open;
        let slug = slug.to_string();
        FoundGroup { name: name.unwrap_or_else(|| slug.clone()), slug, runs, is_open }
    };
    groups.map(named).collect()
}

/// All that is known of a group, and its meeting that runs; one that is new keeps its name as it was
/// typed. A rehearsal makes and resumes nothing.
pub(super) fn open(
    data: &DataFolder,
    slug: &GroupSlug,
    name: Option<&str>,
    (is_kept, language): (bool, Language),
) -> (OpenedGroup, Option<Running>) {
    if is_kept {
        // Where that fails, the writer says so when the meeting begins.
        let _ = make(data, slug, name);
    }
    let known = memory::read(data, slug, language);
    let running = running(&data.meetings(slug), system_time()).filter(|_| is_kept);
    let found = running.as_ref().and_then(|running| found_in(running, language)).map(|found| {
        let zone = zone::of(&found.meeting);
        (found, zone)
    });
    let opened = OpenedGroup {
        name: known.settings.name.as_deref().or(name).unwrap_or(slug.as_str()).to_owned(),
        library: known.library,
        history: known.history,
        settings: known.settings,
        year_plan: known.year_plan,
        vacations: known.vacations,
        remarks: known.remarks.into_iter().chain(beside::among_groups(data)).collect(),
        found,
    };
    (opened, running)
}
