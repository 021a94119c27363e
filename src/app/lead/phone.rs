//! The clock on other screens, as the chair has it: asked once in a meeting, seen and put away with one key.

use super::{
    Lead, Look,
    panel::{Ask, Asked},
};
use crate::app::{
    effect::Effects,
    frame::Turn,
    news::{News, NotNow},
    panel::HasPanel as _,
    phone::PhoneClock,
};

impl Lead {
    /// Shows where the clock is found, and puts that away; the first time it is asked.
    pub(super) fn phone(&mut self, turn: &mut Turn<'_>) -> Effects {
        let state = &turn.frame.phone;
        match state.phone {
            _ if !state.is_allowed => turn.refuse(NotNow::PhoneForbidden),
            PhoneClock::Off if state.was_asked => self.begin_phone(turn),
            PhoneClock::Off => self.ask(Asked::Plain(Ask::Phone)),
            PhoneClock::Nowhere => self.begin_phone(turn),
            PhoneClock::Starting | PhoneClock::On(_) => self.look_at(Look::Phone),
        }
    }

    /// The clock can be seen elsewhere from now on.
    pub(super) fn begin_phone(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.look = Look::Phone;
        turn.start_phone()
    }

    /// Nobody sees it elsewhere any more.
    pub(super) fn end_phone(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.look = Look::Agenda;
        turn.say(News::PhoneOff);
        turn.stop_phone()
    }

    /// Where there is nothing to be found there is nothing to look at; with the meeting it ends.
    pub(super) fn mind_phone(&mut self, turn: &mut Turn<'_>) -> Effects {
        if self.has_ended() {
            turn.frame.phone.phone = PhoneClock::Off;
        }
        if self.look == Look::Phone && turn.frame.phone.phone == PhoneClock::Off {
            self.look = Look::Agenda;
        }
        let is_ahead = self.look == Look::Phone && !self.is_in_slot();
        turn.draw_calendar(is_ahead.then(|| self.meeting.latest_start_of_slot()))
    }
}
