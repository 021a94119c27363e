//! Who does what today, asked once when the meeting begins.

use super::{
    Prepare,
    gathering::{ASKED, turns},
    panel::{Choice, Title},
};
use crate::{
    app::{
        context::Context,
        effect::Effects,
        frame::Turn,
        panel::{HasPanel as _, Menu},
    },
    domain::{confidential::Confidential, event::Role},
};

/// A group in which this was said for both needs no question.
const NEEDED: [Role; 2] = [Role::Chair, Role::Timekeeper];
/// With fewer people nothing has to be shared out.
const FEWEST: usize = 2;

impl Prepare {
    /// Asks who does what where that is not known, once; else begins.
    pub(super) fn ask_roles_or_start(&mut self, turn: &mut Turn<'_>) -> Effects {
        let gathering = &self.setup.gathering;
        let held = gathering.held(&turn.context.settings);
        let has = |role: &Role| held.iter().any(|(had, _)| had == role);
        let is_known = NEEDED.iter().all(|role| has(role) || gathering.nobody.contains(role));
        if is_known || turn.context.rehearsal || gathering.here.len() < FEWEST || self.roles_asked {
            return self.start(turn);
        }
        self.chair_before = self.chair(turn.context);
        self.offer_roles(turn.context)
    }

    fn offer_roles(&mut self, context: &Context) -> Effects {
        let gathering = &self.setup.gathering;
        let turns = turns(context, gathering, &ASKED);
        let held = gathering.held(&context.settings);
        let row = |role| {
            let had = held.iter().find(|(had, _)| *had == role);
            let turn = turns.iter().find(|(of, _)| *of == role).map(|(_, turn)| turn.clone());
            let who = had.map(|(_, who)| who.clone());
            Choice::RoleToday { role, who, turn }
        };
        let rows = [Choice::BeginWithRoles].into_iter().chain(ASKED.map(row));
        let choices = rows.chain([Choice::BeginWithout]).collect();
        self.open_menu(Menu { title: Title::Roles, choices }, 0)
    }

    /// As they were suggested, where nothing else was said.
    pub(super) fn begin_with_roles(&mut self, turn: &mut Turn<'_>) -> Effects {
        let gathering = &mut self.setup.gathering;
        let suggested = turns(turn.context, gathering, &ASKED);
        gathering.roles.extend(suggested.into_iter().map(|(role, turn)| (role, turn.who)));
        self.begin_asked(turn)
    }

    /// With nothing but what was said before. What the group told whoever chairs now is seen first.
    pub(super) fn begin_asked(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.roles_asked = true;
        let is_told = !self.feedback(turn.context).is_empty();
        if is_told && self.chair(turn.context) != self.chair_before {
            return Effects::none();
        }
        self.start(turn)
    }

    /// Who of those who are here has this role; or nobody.
    pub(super) fn choose_role_today(&mut self, role: Role, turn: &Turn<'_>) -> Effects {
        let gathering = &self.setup.gathering;
        let named = turn.context.settings.names();
        let here = named.filter(|name| gathering.here.contains(name)).cloned().map(Some);
        let choices = here.chain([None]).map(|who| {
            let ago = who.as_ref().and_then(|who| turn.context.history.meetings_ago(role, who));
            Choice::GiveRole { role, who, ago }
        });
        let title = Title::Role(role);
        self.open_menu(Menu { title, choices: choices.collect() }, 0)
    }

    pub(super) fn give_role_today(
        &mut self,
        role: Role,
        who: Option<Confidential>,
        turn: &Turn<'_>,
    ) -> Effects {
        // Meanwhile this one may have been taken out of the group elsewhere.
        let who = who.filter(|who| self.setup.gathering.here.contains(who));
        self.setup.gathering.set_role(role, who);
        self.offer_roles(turn.context)
    }
}
