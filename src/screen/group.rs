//! The group before the meeting: who is here, who does what, whose turn it is.

use jiff::civil::Time;

use super::figures::Watch;
use crate::{
    app::{
        App,
        prepare::{
            Prepare,
            gathering::{self, GroupRow, TURNS},
        },
    },
    domain::{
        event::{Participant, Role},
        group::Group,
        people::Suggestion,
        time::Reading,
    },
};

/// The group's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// The wall clock.
    pub now: Time,
    /// Who takes part.
    pub people: Vec<PersonRow>,
    /// The group confirmed that what is said stays in the group.
    pub confidentiality: bool,
    /// What it says of itself.
    pub settings: Group,
    /// All rows, in the order in which they are marked.
    pub rows: Vec<GroupRow>,
    /// The marked one.
    pub marked: usize,
    /// Whose turn it is, for roles that nobody has yet.
    pub turns: Vec<(Role, Suggestion)>,
}

/// One participant of the group, and what this person does today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The person, as the group knows this person.
    pub participant: Participant,
    /// Is here today.
    pub here: bool,
    /// What this person does today.
    pub roles: Vec<Role>,
    /// How many meetings ago this person last chaired, kept time and brought.
    pub turns: [(Role, Option<usize>); 3],
}

pub(super) fn group(
    app: &App,
    prepare: &Prepare,
    marked: usize,
    now: Reading,
    watch: &mut Watch,
) -> GroupView {
    let settings = &app.context.settings;
    GroupView {
        now: watch.now(now.moment.wall, &app.context.zone),
        people: settings.participants.iter().map(|p| person(app, prepare, p)).collect(),
        confidentiality: prepare.setup.gathering.confidentiality,
        settings: settings.clone(),
        rows: gathering::rows(settings),
        marked,
        turns: gathering::turns(&app.context, &prepare.setup.gathering, &TURNS),
    }
}

fn person(app: &App, prepare: &Prepare, participant: &Participant) -> PersonRow {
    let name = &participant.name;
    let roles = prepare.setup.gathering.roles.iter().filter(|(_, who)| who == name);
    PersonRow {
        participant: participant.clone(),
        here: prepare.setup.gathering.here.contains(name),
        roles: roles.map(|(role, _)| *role).collect(),
        turns: TURNS.map(|role| (role, app.context.history.meetings_ago(role, name))),
    }
}
