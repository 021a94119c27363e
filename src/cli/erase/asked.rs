//! Whose name is to be erased: one of the group's people, apart from the others in its list.

use std::collections::BTreeSet;

use crate::{
    domain::{
        confidential::Confidential, event::Participant, group::Group, people::meant,
        spelling::Spelling,
    },
    store::erase::Eraser,
    words::erase::NameGone,
};

/// The name that is to be erased, as the group writes it, also where it does so in full.
pub(super) struct Asked {
    pub(super) name: Confidential,
    full: Option<Confidential>,
    pub(super) spelling: Spelling,
    /// The group or a meeting knows a function or a number of this person.
    pub(super) has_details: bool,
}

impl Asked {
    pub(super) fn new(typed: &str, settings: &Group, eraser: &Eraser) -> Self {
        let came = eraser.participants();
        let mut known: BTreeSet<Confidential> = came.iter().map(|who| who.name.clone()).collect();
        known.extend(settings.participants.iter().map(|person| person.name.clone()));
        let any = Spelling::new(typed, []);
        let own = settings
            .meant(typed)
            .or_else(|| meant(typed, known.iter()))
            .or_else(|| known.iter().find(|who| any.is(who.reveal())));
        let name = own.cloned().unwrap_or_else(|| Confidential::new(typed));
        let (same, apart): (Vec<&Participant>, Vec<&Participant>) =
            settings.participants.iter().partition(|person| person.name == name);
        let full = same.iter().find_map(|person| person.full_name.clone());
        let former = same.iter().flat_map(|person| &person.former);
        let all = [Some(&name), full.as_ref()].into_iter().flatten().chain(former);
        let names: Vec<&str> = all.map(Confidential::reveal).collect();
        let listed = names_of(&apart);
        let others = known.iter().map(Confidential::reveal).chain(listed.iter().copied());
        let spelling = Spelling::of_person(&names, others, listed.iter().copied());
        let mut asked = Self { name, full, spelling, has_details: false };
        let is_told = |who: &&Participant| who.function.is_some() || who.registration.is_some();
        let mut told = came.iter().chain(&settings.participants).filter(is_told);
        asked.has_details = told.any(|who| asked.is_person(who));
        asked
    }

    /// Whose name goes, as it is said.
    pub(super) fn whose(&self) -> NameGone<'_> {
        NameGone { name: self.name.reveal(), full: self.full.as_ref().map(Confidential::reveal) }
    }

    pub(super) fn has_person(&self, group: &Group) -> bool {
        group.participants.iter().any(|person| self.is_person(person))
            || group.facilitator.iter().any(|who| self.is_it(who))
    }

    fn is_person(&self, person: &Participant) -> bool {
        let names = [Some(&person.name), person.full_name.as_ref()].into_iter().flatten();
        names.chain(&person.former).any(|who| self.is_it(who))
    }

    fn is_it(&self, who: &Confidential) -> bool {
        self.spelling.is(who.reveal()) || self.spelling.stands_in(who.reveal())
    }

    pub(super) fn take_out(&self, group: &mut Group) {
        group.participants.retain(|person| !self.is_person(person));
        group.facilitator.take_if(|who| self.is_it(who));
    }
}

/// What these people are called, also in full.
fn names_of<'a>(people: &[&'a Participant]) -> Vec<&'a str> {
    let both = people.iter().flat_map(|person| [Some(&person.name), person.full_name.as_ref()]);
    both.flatten().map(Confidential::reveal).collect()
}
