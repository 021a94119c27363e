//! The group: its list, its people and their turns.

use crate::{
    app::prepare::gathering::Setting,
    cells::padded,
    domain::{
        confidential::Confidential,
        event::Role,
        group::{Alike, Group},
        people::Suggestion,
    },
    screen::{GroupView, PersonRow},
    words::DOT,
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
        /// Another program does not let go of the group's file.
        BUSY as busy;
        /// The group's file has mistakes.
        MEND_FIRST as mend_first;
        /// What was given is no name.
        NO_NAME as no_name;
        /// A name in full and a number in a register are of one participant.
        ONE_NUMBER as one_number;
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
    /// The name of a setting.
    fn setting(setting: Setting) -> &'static str;
    /// What a setting holds.
    fn value(setting: Setting, group: &Group) -> String;
    /// Whether confidentiality was confirmed.
    fn confidentiality(is_confirmed: bool) -> &'static str;
    /// How many are here: "Deelnemers · 5 van 6".
    fn heading(view: &GroupView) -> String;
    /// A group on one line.
    fn line(group: &ListedGroup<'_>) -> String;
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
    /// A role, as it is called in the room.
    fn role(role: Role) -> &'static str;
    /// The same in a word of a few letters.
    fn short(role: Role) -> &'static str;
    /// How many meetings ago somebody had a role.
    fn ago(meetings: Option<usize>) -> String;
    /// Whether somebody is there.
    fn here(is_here: bool) -> &'static str;
    /// The name is that of a participant of whom something else is known.
    fn another(alike: &Alike) -> String;
    /// There is such a group.
    fn exists(name: &str) -> String;
    /// A folder that somebody made for a group under a name that is not read.
    fn folder_there(folder: &str, slug: &str) -> String;
    /// Nobody has that name.
    fn nobody(name: &str) -> String;
    /// A name is longer than there is room for.
    fn too_long(most: usize) -> String;
    /// The list of participants is full.
    fn too_many(most: usize) -> String;
}

impl Say {
    /// Whose turn it is, and why: "voorzitter: CD (2 bijeenkomsten geleden)".
    pub fn turn(self, of: Role, suggestion: &Suggestion) -> String {
        format!(
            "{}: {}? ({})",
            self.role(of),
            suggestion.who.reveal(),
            self.ago(suggestion.meetings_ago)
        )
    }

    /// A participant on one line, with the turns; names up to so wide stand in one column.
    pub fn person(
        self,
        name: &str,
        widest: u16,
        details: &[&str],
        turns: &[(Role, Option<usize>)],
    ) -> String {
        let turns: Vec<String> = turns
            .iter()
            .map(|(of, meetings)| format!("{}: {}", self.role(*of), self.ago(*meetings)))
            .collect();
        let parts: Vec<String> =
            details.iter().map(|detail| (*detail).to_owned()).chain(turns).collect();
        format!("{}  {}", padded(name, widest), parts.join(DOT))
    }

    /// What somebody does today, else when this person last had a turn.
    pub fn doing(self, person: &PersonRow) -> Vec<String> {
        let here = self.here(person.here);
        if !person.here {
            return vec![here.to_owned()];
        }
        if !person.roles.is_empty() {
            let each: Vec<&str> = person.roles.iter().map(|of| self.role(*of)).collect();
            let roles = each.join(DOT);
            return vec![format!("{roles}{DOT}{here}"), roles];
        }
        let each = person
            .turns
            .iter()
            .filter_map(|(of, meetings)| meetings.map(|n| format!("{} {n}×", self.short(*of))));
        let had = each.collect::<Vec<_>>().join(DOT);
        let long = [had, here.to_owned()].into_iter().filter(|part| !part.is_empty());
        vec![long.collect::<Vec<_>>().join(DOT), here.to_owned()]
    }
}
