//! What is known of a group, without what was asked of a meeting; and its next meeting as it would be proposed.

use jiff::tz::TimeZone;

use crate::{
    app::{
        context::Context,
        papers::PapersFolder,
        prepare::{Prepare, setup::Setup},
    },
    clock::{Clock, zone},
    domain::{minutes::Minutes, time::Anchor},
    known::memory::{self, Known},
    store::folders::{DataFolder, GroupSlug},
    words::Words,
    written::settings::Settings,
};

/// The meeting that is next, as it is set up now.
pub(crate) struct Ahead {
    /// When it is, and what is done.
    pub(crate) setup: Setup,
    /// What is known of the group, and where its times are said.
    pub(crate) context: Context,
}

/// The next meeting of a group as it is set up; where it is not, as it would be proposed.
pub(super) fn ahead(
    words: Words,
    (data, group): (&DataFolder, &GroupSlug),
    margin: Option<Minutes>,
    setup: Option<Setup>,
) -> Ahead {
    let known = memory::read(data, group, words.language());
    let (clock, anchor) = Clock::start(1);
    let context = context(words, group, known, (zone::system(), anchor), margin);
    let now = clock.read().moment.wall;
    let proposed = || Prepare::ahead(&context, None, None, None, now).setup;
    Ahead { setup: setup.unwrap_or_else(proposed), context }
}

/// What is known of a group before a meeting, without what was asked of that meeting.
pub(super) fn context(
    words: Words,
    group: &GroupSlug,
    known: Known,
    (zone, anchor): (TimeZone, Anchor),
    margin: Option<Minutes>,
) -> Context {
    let usual = Settings::default();
    Context {
        agenda: None,
        library: known.library,
        names: words.plan().names(),
        keys: usual.keys,
        say_deed: words.deeds().finder(),
        group: known.settings.name.clone().unwrap_or_else(|| group.as_str().to_owned()),
        history: known.history.into(),
        remarks: known.remarks,
        settings: known.settings,
        margin,
        speaker: usual.speaker,
        timings: usual.timings,
        zone,
        anchor,
        is_new: false,
        rehearsal: false,
        papers: PapersFolder::default(),
        year_plan: known.year_plan,
        vacations: known.vacations,
        ended: None,
    }
}
