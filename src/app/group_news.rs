//! Changing the group: on the screen at once, called kept when its file has it.

use super::{
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
        self.group_is_called();
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
        self.group_is_called();
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
        self.group_is_called();
    }

    pub(super) fn group_not_kept(&mut self, why: GroupWaits) {
        self.say(News::Refused(NotNow::GroupNotKept(why)));
    }

    fn group_is_called(&mut self) {
        if let Some(name) = &self.context.settings.name {
            self.context.group.clone_from(name);
        }
    }
}

fn not_now(why: &Unchanged) -> NotNow {
    match why {
        Unchanged::Full => NotNow::TooManyNames,
        Unchanged::Nobody(_) => NotNow::NotInGroup,
        Unchanged::Another(_) => NotNow::NameTwice,
    }
}
