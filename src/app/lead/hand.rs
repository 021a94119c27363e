//! The timekeeper's sign on the chair's screen, and the chair's sentence on the room's.

use jiff::SignedDuration;

use super::{Lead, Look, panel::Panel};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        hand::{Announcement, GivenSign, Sign},
        news::News,
    },
    domain::agenda::Position,
    key::Key,
};

/// So long (real time) a sentence stands, where the step lasts longer.
const STANDS: SignedDuration = SignedDuration::from_mins(2);

/// A sentence of the chair that stands before the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced {
    /// What it is asked.
    pub what: Announcement,
    /// Until when (real time) it stands.
    pub until: SignedDuration,
    /// The step to which it belongs.
    at: Position,
}

impl Lead {
    /// Takes in a sign; one that comes too soon after another is none.
    pub(super) fn take_sign(&mut self, sign: Sign, turn: &mut Turn<'_>) {
        let real = turn.now.real;
        if !self.has_ended() && self.sign.is_none_or(|former| former.gives_way(real)) {
            self.sign = Some(GivenSign::new(sign, real));
            // Whatever was said before it is older.
            turn.frame.said = None;
        }
    }

    /// The chair pressed a key: what could be read on the screen was.
    pub(in crate::app) fn see_sign(&mut self, real: SignedDuration) {
        if let Some(given) = &mut self.sign {
            given.see(real);
        }
    }

    /// Whether the chair's screen has a place for it: not before the eyes of the room, nor under an alarm.
    pub fn shows_sign(&self) -> bool {
        let is_closed = matches!(self.panel, Panel::Closed);
        is_closed && !self.look.is_for_the_room() && self.meeting.band().is_none()
    }

    /// Whether it stands on the chair's screen, and for how long; it goes once it was seen.
    pub(super) fn mind_sign(&mut self, turn: &Turn<'_>) {
        let real = turn.now.real;
        let ended = self.has_ended();
        self.sign.take_if(|given| ended || given.is_over(real));
        let stands = self.shows_sign() && turn.frame.said.is_none();
        if let Some(given) = &mut self.sign {
            given.mind(stands, real);
        }
    }

    /// Asks the room something; asked twice it is taken back. Silence has no words.
    pub(super) fn announce(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        let Key::Char(figure) = key else { return Effects::none() };
        let Some(what) = Announcement::figured(figure).filter(|_| self.look != Look::Calm) else {
            return Effects::none();
        };
        let until = turn.now.real + STANDS;
        let new = Announced { what, until, at: self.meeting.progress().at };
        let is_same = self.announced.is_some_and(|announced| announced.what == what);
        self.announced = (!is_same).then_some(new);
        turn.say(News::Announced { what, stands: !is_same });
        Effects::none()
    }

    /// It ends with its step.
    pub(super) fn mind_announced(&mut self, turn: &Turn<'_>) {
        let at = (!self.has_ended()).then(|| self.meeting.progress().at);
        let real = turn.now.real;
        self.announced.take_if(|announced| Some(announced.at) != at || announced.until <= real);
    }
}
