//! A year of a group: its meetings, and what each participant did in them.

use super::memory;
use crate::{
    app::context::Remark,
    clock::zone,
    domain::{
        group::Group,
        history::History,
        language::Language,
        people::People,
        register::{self, Register, YearOf},
        times::MeetingTimes,
    },
    store::{
        folders::{DataFolder, GroupSlug},
        journal::Journal,
    },
};

/// A year of a group, as its journals tell it.
pub(crate) struct Year {
    /// The group's name.
    pub(crate) group: String,
    /// What each participant did.
    pub(crate) people: Vec<YearOf>,
    /// How many meetings were held.
    pub(crate) held: usize,
    /// How many of them were held without the program.
    pub(crate) entered: usize,
    /// What the chair should know about the journals.
    pub(crate) remarks: Vec<Remark>,
}

/// The meetings of a calendar year, beside this rule.
pub(crate) fn of(
    language: Language,
    (data, slug): (&DataFolder, &GroupSlug),
    year: i16,
    rule: Option<&Register>,
) -> Year {
    let mut held: Vec<(MeetingTimes, People)> = Vec::new();
    let group = memory::settings(data, slug);
    let remarks = memory::hear(&data.meetings(slug), language, |journal| {
        held.extend(held_in(year, &journal, &group));
    });
    let ended = held.iter().filter(|(times, _)| times.ended.is_some());
    let mut people = register::year(ended.map(|(times, people)| (times, people)), rule);
    people.iter_mut().filter_map(|one| one.who.as_mut()).for_each(|who| *who = group.on_paper(who));
    let entered = held.iter().filter(|(times, _)| times.entered.is_some()).count();
    Year { group: memory::name(data, slug), people, held: held.len(), entered, remarks }
}

/// The meeting that a journal tells of, if it began in this year.
fn held_in(year: i16, journal: &Journal, group: &Group) -> Option<(MeetingTimes, People)> {
    let times = MeetingTimes::of(&journal.entries)?;
    let began = zone::named(&times.zone).to_datetime(times.began);
    (began.date().year() == year).then_some(())?;
    let mut history = History::default();
    history.take_in(journal.meeting, &journal.entries);
    history.call_as_now(group);
    Some((times, history.meetings.pop()?.people))
}
