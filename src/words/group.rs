//! The group: its list, its people and their turns.

use crate::{
    app::prepare::gathering::Setting,
    domain::{event::Role, group::Group, people::Suggestion},
    screen::{GroupView, PersonRow},
};

pub(crate) use super::dutch::group::{
    NO_GROUPS, NO_PEOPLE, TURNS, added, line, person, person_added, person_removed, turn,
};

sentences! {
    group;
    texts {
        /// Title of the settings.
        SETTINGS as settings;
        /// The row of confidentiality.
        CONFIDENTIALITY as confidentiality_name;
        /// Nobody is in the group yet.
        NOBODY as nobody;
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
    /// Who is here: "✓" or nothing, in a word for the marked one.
    fn here(is_here: bool) -> &'static str;
    /// Whether confidentiality was confirmed.
    fn confidentiality(is_confirmed: bool) -> &'static str;
    /// How many are here: "Deelnemers · 5 van 6".
    fn heading(view: &GroupView) -> String;
}
