//! The group before the meeting: who is here, who does what, whose turn it is.

use jiff::civil::Time;

use crate::{
    app::people::GroupRow,
    domain::{
        event::{Participant, Role},
        group::Group,
        people::Suggestion,
    },
};

/// The group's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// Name of the group.
    pub name: String,
    /// A rehearsal; with how many times the speed.
    pub rehearsal: Option<u32>,
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

/// One participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub participant: Participant,
    /// Is here today.
    pub here: bool,
    /// What this person does today.
    pub roles: Vec<Role>,
    /// How many meetings ago this person last chaired, kept time and brought.
    pub turns: [(Role, Option<usize>); 3],
}
