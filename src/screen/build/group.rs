//! The group before the meeting as it is visible.

use super::figures::Watch;
use crate::{
    app::{App, begin::Begin, people},
    domain::{
        event::{Participant, Role},
        time::Reading,
    },
    screen::{GroupView, PersonRow},
};

/// The roles that go round.
const TURNS: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::Inbrenger];

pub(super) fn group(
    app: &App,
    begin: &Begin,
    marked: usize,
    now: Reading,
    watch: &mut Watch,
) -> GroupView {
    let settings = &app.context.settings;
    GroupView {
        name: app.context.group.clone(),
        rehearsal: app.context.rehearsal.then_some(app.context.anchor.tempo),
        now: watch.now(now.moment.wall, &app.context.zone),
        people: settings.participants.iter().map(|p| person(app, begin, p)).collect(),
        confidentiality: begin.setup.gathering.confidentiality,
        settings: settings.clone(),
        rows: people::rows(settings),
        marked,
        turns: people::turns(&app.context, &begin.setup.gathering),
    }
}

fn person(app: &App, begin: &Begin, participant: &Participant) -> PersonRow {
    let name = &participant.name;
    let roles = begin.setup.gathering.roles.iter().filter(|(_, who)| who == name);
    PersonRow {
        participant: participant.clone(),
        here: begin.setup.gathering.here.contains(name),
        roles: roles.map(|(role, _)| *role).collect(),
        turns: TURNS.map(|role| (role, app.context.history.meetings_ago(role, name))),
    }
}
