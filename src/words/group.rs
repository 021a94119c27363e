//! The group: its list, its people and their turns.

use crate::{
    app::prepare::gathering::Setting,
    domain::{confidential::Confidential, event::Role, group::Group, people::Suggestion},
    screen::{GroupView, PersonRow},
};

/// A group on the list of all groups.
#[derive(Clone, Copy, Debug)]
pub struct ListedGroup<'a> {
    /// What people call it.
    pub name: &'a str,
    /// What its folder is called.
    pub slug: &'a str,
    /// How many participants it has by name.
    pub people: usize,
    /// How many meetings it held.
    pub meetings: usize,
    /// Whether it is the one that is meant when none is named.
    pub is_default: bool,
}

/// Who were asked to be participants.
#[derive(Clone, Debug, Default)]
pub struct Joined {
    /// Who are participants since now.
    pub new: Vec<String>,
    /// Who were already, as the group knows them.
    pub known: Vec<String>,
    /// What was told of them beside their name.
    pub details: Vec<Confidential>,
}

sentences! {
    group;
    texts {
        /// There is no group yet.
        NO_GROUPS as no_groups;
        /// The group has no names.
        NO_PEOPLE as no_people;
        /// Above the turns.
        TURNS as turns_line;
        /// Title of the settings.
        SETTINGS as settings;
        /// The row of confidentiality.
        CONFIDENTIALITY as confidentiality_name;
        /// Title of the turns.
        TURN as turns_title;
    }
    /// At the start: what holds, and how the group confirms it; the longest first.
    fn stays_here() -> [String; 2];
    /// Whose turn it is, and why: "voorzitter: CD (2 bijeenkomsten geleden)".
    fn turn(of: Role, suggestion: &Suggestion) -> String;
    /// The name of a setting.
    fn setting(setting: Setting) -> &'static str;
    /// What a setting holds.
    fn value(setting: Setting, group: &Group) -> String;
    /// What somebody does today, else when this person last had a turn.
    fn doing(person: &PersonRow) -> Vec<String>;
    /// Whether confidentiality was confirmed.
    fn confidentiality(is_confirmed: bool) -> &'static str;
    /// How many are here: "Deelnemers · 5 van 6".
    fn heading(view: &GroupView) -> String;
    /// A group on one line.
    fn line(group: &ListedGroup<'_>) -> String;
    /// A participant on one line, with the turns; names up to so wide stand in one column.
    fn person(name: &str, widest: u16, details: &[&str], turns: &[(Role, Option<usize>)]) -> String;
    /// A group was made.
    fn added(name: &str) -> String;
    /// Participants were added, or were there already.
    fn people_added(joined: &Joined) -> String;
    /// A participant is called otherwise from now on.
    fn person_renamed(before: &str, now: &str) -> String;
    /// A participant was removed.
    fn person_removed(name: &str) -> String;
    /// Nobody is in the group yet.
    fn nobody_yet() -> String;
}
