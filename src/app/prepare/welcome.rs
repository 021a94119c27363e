//! The welcome to somebody who never was here: what this does, who you are, and how you usually meet.
//! Three screens, each passed with Enter.

use super::{
    Place, Prepare,
    begin::{Field, USUAL_LENGTH},
    gathering::Setting,
    panel::{Panel, Prompt},
};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::News,
        panel::{HasPanel as _, OpenLine},
    },
    domain::{confidential::Confidential, event::Role, group::GroupChange},
};

/// A screen of the welcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greeting {
    /// What the program does.
    What,
    /// Who is in the group.
    Who(Marked),
    /// Whether it is the first time, how long a meeting takes, and when this one closes.
    How,
}

/// What is marked where names are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    /// The name of the group.
    Group,
    /// A participant, by place in the group.
    Person(usize),
    /// The next name.
    New,
}

/// What can be set on the last screen, in its order.
pub const HOW: [Field; 3] = [Field::FirstMeeting, Field::Length, Field::Closing];

impl Prepare {
    /// The welcome comes before the begin screen.
    #[must_use]
    pub fn welcoming(self) -> Self {
        Self { place: Place::Welcome(Greeting::What), ..self }
    }

    /// Whether names are asked for, in a line that stays open.
    pub(in crate::app) fn asks_who(&self) -> bool {
        let is_there = matches!(self.place, Place::Welcome(Greeting::Who(_)));
        is_there && matches!(self.panel, Panel::Line(_))
    }

    /// Enter: to the next screen, and after the last to the beginning.
    pub(super) fn go_on(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.guard();
        match self.place {
            Place::Welcome(Greeting::What) => self.ask_who(turn),
            Place::Welcome(Greeting::Who(_)) => self.ask_how(),
            _ => self.be_welcomed(turn),
        }
    }

    /// Esc: to the screen before, and from the first one straight to the beginning.
    pub(super) fn go_back(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.guard();
        match self.place {
            Place::Welcome(Greeting::How) => self.ask_who(turn),
            Place::Welcome(Greeting::Who(_)) => {
                self.panel = Panel::Closed;
                self.place = Place::Welcome(Greeting::What);
                Effects::none()
            }
            _ => self.be_welcomed(turn),
        }
    }

    /// A group that has no name yet is asked for that first.
    fn ask_who(&mut self, turn: &Turn<'_>) -> Effects {
        let is_named = turn.context.settings.name.is_some();
        self.mark_who(if is_named { Marked::New } else { Marked::Group })
    }

    fn ask_how(&mut self) -> Effects {
        self.panel = Panel::Closed;
        self.field = Field::FirstMeeting;
        self.place = Place::Welcome(Greeting::How);
        Effects::none()
    }

    /// The begin screen; how long a meeting usually takes is kept where it was said. When this one closes
    /// says nothing of others.
    fn be_welcomed(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.field = Field::Begin;
        self.place = Place::Begin;
        turn.say(News::Welcomed);
        let length = self.setup.available();
        if !self.length_said || length == turn.context.settings.length.unwrap_or(USUAL_LENGTH) {
            return Effects::none();
        }
        turn.change_group(GroupChange::Length(Some(length)))
    }

    /// Marks a row; the line below asks for it, and keeps what was typed.
    fn mark_who(&mut self, marked: Marked) -> Effects {
        self.place = Place::Welcome(Greeting::Who(marked));
        let asks = match marked {
            Marked::Group => Prompt::Setting(Setting::Name),
            Marked::Person(_) | Marked::New => Prompt::NewPerson,
        };
        match &mut self.panel {
            Panel::Line(OpenLine { prompt, .. }) => *prompt = asks,
            _ if asks == Prompt::NewPerson => return self.ask_for_people(),
            _ => return self.open_line(asks),
        }
        Effects::none()
    }

    pub(super) fn mark_in_welcome(&mut self, down: bool, turn: &mut Turn<'_>) -> Effects {
        let count = turn.context.settings.participants.len();
        if let Place::Welcome(Greeting::Who(marked)) = self.place {
            // What was typed was meant for the row that was marked.
            let is_typed = matches!(&self.panel, Panel::Line(input) if !input.line.is_empty());
            if is_typed {
                return self.save_who(turn);
            }
            return self.mark_who(moved(marked, count, down));
        }
        self.mark_among(&HOW, down)
    }

    /// Enter in the line: a name that is kept, and the next one; nothing: on.
    pub(super) fn save_who(&mut self, turn: &mut Turn<'_>) -> Effects {
        let is_empty = matches!(&self.panel, Panel::Line(input) if input.line.text().is_empty());
        if is_empty {
            return self.go_on(turn);
        }
        let saved = self.save_line(turn);
        let is_wrong = matches!(&self.panel, Panel::Line(input) if input.wrong.is_some());
        if is_wrong { saved } else { saved.and(self.mark_who(Marked::New)) }
    }

    /// Tab: the marked person, or else the last one, gets the next role.
    pub(super) fn give_next_role(&mut self, turn: &mut Turn<'_>) -> Effects {
        let people = &turn.context.settings.participants;
        let at = match self.place {
            Place::Welcome(Greeting::Who(Marked::Person(at))) => at,
            _ => people.len().saturating_sub(1),
        };
        if let Some(person) = people.get(at) {
            let who = person.name.clone();
            self.setup.gathering.give_next_role(&who);
        }
        Effects::none()
    }
}

/// The row above or below.
fn moved(marked: Marked, count: usize, down: bool) -> Marked {
    let at = match marked {
        Marked::Group => 0,
        Marked::Person(at) => at + 1,
        Marked::New => count + 1,
    };
    let to = if down { at + 1 } else { at.saturating_sub(1) };
    match to.checked_sub(1) {
        None => Marked::Group,
        Some(person) if person < count => Marked::Person(person),
        Some(_) => Marked::New,
    }
}

impl super::gathering::Gathering {
    /// From no role to chair, to timekeeper, and to none again.
    fn give_next_role(&mut self, who: &Confidential) {
        let has = self.roles.iter().find(|(_, has)| has == who).map(|(role, _)| *role);
        match has {
            None => self.toggle_role(Role::Chair, who),
            Some(Role::Chair) => {
                self.toggle_role(Role::Chair, who);
                self.toggle_role(Role::Timekeeper, who);
            }
            Some(role) => self.toggle_role(role, who),
        }
    }
}
