//! Whose name is to be erased: one of the group's people, apart from the others in its list.

use crate::{
    domain::{confidential::Confidential, group::Group, people::meant, spelling::Spelling},
    store::erase::Eraser,
};

/// The name that is to be erased, as the group writes it.
pub(super) struct Asked {
    pub(super) name: Confidential,
    pub(super) spelling: Spelling,
}

impl Asked {
    pub(super) fn new(typed: &str, settings: &Group, eraser: &Eraser) -> Self {
        let mut known = eraser.people();
        known.extend(settings.participants.iter().map(|person| person.name.clone()));
        let listed = || settings.participants.iter().map(|person| &person.name);
        let any = Spelling::new(typed, []);
        let own = meant(typed, listed())
            .or_else(|| meant(typed, known.iter()))
            .or_else(|| known.iter().find(|who| any.is(who.reveal())));
        let name = own.cloned().unwrap_or_else(|| Confidential::new(typed));
        let others = known.iter().map(Confidential::reveal);
        let spelling =
            Spelling::apart_from(name.reveal(), others, listed().map(Confidential::reveal));
        Self { name, spelling }
    }

    pub(super) fn has_person(&self, group: &Group) -> bool {
        let people = group.participants.iter().map(|person| &person.name).chain(&group.facilitator);
        people.into_iter().any(|who| self.is_it(who))
    }

    fn is_it(&self, who: &Confidential) -> bool {
        self.spelling.is(who.reveal()) || self.spelling.stands_in(who.reveal())
    }

    pub(super) fn take_out(&self, group: &mut Group) {
        group.participants.retain(|person| !self.is_it(&person.name));
        group.facilitator.take_if(|who| self.is_it(who));
    }
}
