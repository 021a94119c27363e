//! Changing the group: on the screen at once, called kept when its file has it.

use std::sync::Arc;

use super::{
    context::Context,
    effect::{Effect, Effects},
    frame::Turn,
    message::{GroupKept, GroupWaits},
    news::{News, NotNow},
};
use crate::domain::group::{Group, GroupChange, Unchanged};

impl Turn<'_> {
    /// Changes the group on the screen, and asks to keep that.
    pub(super) fn change_group(&mut self, change: GroupChange) -> Effects {
        if let Err(why) = self.context.settings.change(&change) {
            return self.refuse(not_now(&why));
        }
        self.all_are_called();
        let number = self.frame.group.give(change.clone());
        Effect::ChangeGroup { number, change }.into()
    }

    /// The group is on disk as its file says now, also where others changed it; what is still on its
    /// way there is shown as before.
    pub(super) fn group_kept(&mut self, kept: GroupKept) {
        if !self.frame.group.keep(kept.number) {
            return;
        }
        self.context.settings = self.frame.group.put_in(*kept.group);
        self.all_are_called();
        match kept.refused {
            Some(why) => self.say(News::Refused(not_now(&why))),
            None if kept.register_unknown => self.say(News::Refused(NotNow::NoSuchRegister)),
            None if self.frame.group.are_kept() => self.say(News::GroupKept),
            None => {}
        }
    }

    /// Others may have changed the group; what is still on its way to its file is shown as before.
    pub(super) fn group_seen(&mut self, group: Group) {
        self.context.settings = self.frame.group.put_in(group);
        self.all_are_called();
    }

    pub(super) fn group_not_kept(&mut self, why: GroupWaits) {
        self.say(News::Refused(NotNow::GroupNotKept(why)));
    }

    /// The group and whoever is in it are called as it says now.
    fn all_are_called(&mut self) {
        let Context { settings, history, .. } = &mut *self.context;
        if !settings.renamed().is_empty() {
            Arc::make_mut(history).call_as_now(settings);
        }
        if let Some(name) = &self.context.settings.name {
            self.context.group.clone_from(name);
        }
    }
}

/// Why a group cannot be changed like that, as it is told at the keys.
pub(super) fn not_now(why: &Unchanged) -> NotNow {
    match why {
        Unchanged::Full => NotNow::TooManyNames,
        Unchanged::Nobody(_) => NotNow::NotInGroup,
        Unchanged::Another(alike) => NotNow::Another(alike.clone()),
    }
}
