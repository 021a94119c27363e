//! Who joins the group before the meeting: names as they are typed, or a list or sheet that is pasted.

use super::{
    Prepare,
    panel::{Panel, Prompt},
};
use crate::{
    app::{effect::Effects, frame::Turn, group_news::not_now, news::NotNow, panel::HasPanel as _},
    domain::{
        clean::clean,
        event::Participant,
        group::{Group, GroupChange},
        people::MAX_NAME,
        typed,
    },
};

impl Prepare {
    pub(super) fn open_new_person(&mut self, _: &mut Turn<'_>) -> Effects {
        self.ask_for_people()
    }

    /// Opens the line for names; what a sheet told belonged to the line before.
    pub(super) fn ask_for_people(&mut self) -> Effects {
        self.sheet.clear();
        self.open_line(Prompt::NewPerson)
    }

    /// Names that are pasted where they are asked for stand in the line, as they were read; what a sheet
    /// tells of them comes along when they are taken.
    pub(super) fn paste_people(&mut self, text: &str) {
        let people = typed::participants(text);
        let names: Vec<&str> = people.iter().map(|person| person.name.reveal()).collect();
        let list = names.join("; ");
        if let Panel::Line(input) = &mut self.panel {
            input.line.insert(if names.len() < 2 { text } else { &list });
        }
        self.sheet.extend(people);
    }

    /// Names, from the input line: participants of the group who are here. The line stays open for the
    /// next one.
    pub(super) fn add_people(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        let people = self.told_of(typed::names(text));
        if let Err(why) = can_join(&turn.context.settings, &people) {
            return self.ask_again(Prompt::NewPerson, text, why);
        }
        let mut effects = Effects::none();
        for who in people {
            let (group, name) = (&turn.context.settings, who.name.clone());
            let is_new = group.meant(name.reveal()).is_none();
            let joins = GroupChange::Joins(who);
            if changes(group, &joins) {
                effects = effects.and(turn.change_group(joins));
                self.setup.gathering.here.extend(Some(name).filter(|_| is_new));
            }
        }
        self.plan(turn.context);
        self.count_here(turn);
        effects.and(self.ask_for_people())
    }

    /// The people of these names, with what the sheet from which they come tells of them.
    fn told_of(&self, names: Vec<String>) -> Vec<Participant> {
        let told = |name: String| {
            let in_sheet = self.sheet.iter().find(|person| person.name.reveal() == name);
            in_sheet.cloned().unwrap_or_else(|| Participant::named(name))
        };
        names.into_iter().map(told).collect()
    }
}

/// Whether they can join, and anything is new of them. Fails where one of them cannot, or all is known.
fn can_join(group: &Group, people: &[Participant]) -> Result<(), NotNow> {
    let mut texts = people.iter().flat_map(|who| {
        [Some(&who.name), who.function.as_ref(), who.registration.as_ref()].into_iter().flatten()
    });
    if texts.any(|text| clean(text.reveal(), MAX_NAME) != text.reveal()) {
        return Err(NotNow::NameTooLong(MAX_NAME));
    }
    let mut then = group.clone();
    for who in people {
        then.change(&GroupChange::Joins(who.clone())).map_err(|why| not_now(&why))?;
    }
    if then == *group { Err(NotNow::NameTwice) } else { Ok(()) }
}

/// Whether the group is another by this.
fn changes(group: &Group, change: &GroupChange) -> bool {
    let mut then = group.clone();
    then.change(change).is_ok() && then != *group
}
