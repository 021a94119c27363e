//! The group turned out to be changed elsewhere: what is prepared here follows.

use super::{
    Place, Prepare,
    foresight::Foresight,
    gathering::rows,
    panel::{Choice, Panel, Prompt},
    setup::Setup,
};
use crate::{
    app::{
        frame::Turn,
        news::{News, NotNow},
    },
    domain::{confidential::Confidential, event::Participant, group::Group},
};

impl Prepare {
    /// The group is not any more what it was here: whoever joined is here, and whoever left is not,
    /// also where a change is taken back.
    pub(in crate::app) fn follow_group(&mut self, before: &Group, turn: &mut Turn<'_>) {
        let now = turn.context.settings.clone();
        if now == *before {
            return;
        }
        let renamed = now.renamed();
        let mut known = before.participants.clone();
        for person in &mut known {
            if let Some(name) = renamed.get(&person.name) {
                person.name.clone_from(name);
            }
        }
        let came = missing(&now.participants, &known);
        let went = missing(&known, &now.participants);
        for setup in self.before.iter_mut().chain([&mut self.setup]) {
            setup.gathering.call_as_now(&now);
            move_people(setup, &came, &went);
        }
        if !self.follow_in_panel(&known, &now.participants) {
            // What is typed on was meant for somebody who is gone.
            self.panel = Panel::Closed;
            turn.guard();
            turn.say(News::Refused(NotNow::NotInGroup));
        }
        if let Place::Group(at) = &mut self.place {
            *at = (*at).min(rows(&now).len().saturating_sub(1));
        }
        self.setup.level = now.level;
        if came.is_empty() && went.is_empty() {
            self.plan(turn.context);
        } else {
            self.count_here(turn);
        }
    }

    /// The group remembers something else than it did: the agenda is proposed anew, with the margin that
    /// follows from it where the chair said no other.
    pub(in crate::app) fn follow_history(&mut self, turn: &Turn<'_>) {
        self.foresight = Foresight::default();
        if self.is_untouched() && !self.setup.is_own() {
            self.setup.margin = turn.context.margin();
        }
        self.plan(turn.context);
    }

    /// What is open is about the same person as before; whether that person is there.
    fn follow_in_panel(&mut self, before: &[Participant], now: &[Participant]) -> bool {
        let place = |at: usize| {
            let who = &before.get(at)?.name;
            now.iter().position(|person| person.name == *who)
        };
        let follow = |at: &mut usize| match place(*at) {
            Some(now) => {
                *at = now;
                true
            }
            None => false,
        };
        match &mut self.panel {
            Panel::Line(open) => match &mut open.prompt {
                Prompt::Rename(at)
                | Prompt::FullName(at)
                | Prompt::Function(at)
                | Prompt::Registration(at) => follow(at),
                _ => true,
            },
            Panel::Menu { menu, .. } => menu.choices.iter_mut().all(|choice| match choice {
                Choice::Person { at, .. } => follow(at),
                _ => true,
            }),
            Panel::Ask(_) | Panel::Closed => true,
        }
    }
}

fn move_people(setup: &mut Setup, came: &[Confidential], went: &[Confidential]) {
    let gathering = &mut setup.gathering;
    gathering.here.retain(|who| !went.contains(who));
    gathering.roles.retain(|(_, who)| !went.contains(who));
    let new: Vec<_> = came.iter().filter(|who| !gathering.here.contains(who)).cloned().collect();
    gathering.here.extend(new);
}

/// The names that are here and not there.
fn missing(here: &[Participant], there: &[Participant]) -> Vec<Confidential> {
    let is_there = |who: &Participant| there.iter().any(|person| person.name == who.name);
    here.iter().filter(|who| !is_there(who)).map(|who| who.name.clone()).collect()
}
