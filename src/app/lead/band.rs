//! The band of an alarm, and the way to the slot.

use jiff::SignedDuration;

use super::{Lead, panel::Panel};
use crate::{
    app::{
        action::Action,
        effect::{Effect, Effects},
        frame::Turn,
        news::{News, NotNow},
        table::Table,
    },
    domain::{event::Signal, meeting::Command},
    key::Key,
};

/// A band that has just come takes no answer: the key was meant for what was there before. Real time.
const NEW: SignedDuration = SignedDuration::from_secs(1);

/// The key with which one usually goes on.
fn goes_on(turn: &Turn<'_>) -> Option<Key> {
    turn.context.keys.instead_of(Table::Live, Action::Next, &[Key::Enter]).first().copied()
}

impl Lead {
    /// Since when the band waits that is there now.
    pub(super) fn see_band(&mut self, turn: &Turn<'_>) {
        let before = self.band;
        self.band = self.meeting.band().map(|signal| {
            let stays = before.filter(|(other, _)| *other == signal);
            stays.unwrap_or((signal, turn.now.real))
        });
    }

    /// The band that waits takes a key from now on, also where it has just come.
    pub(in crate::app) fn heed_band(&mut self) {
        if let Some((_, since)) = &mut self.band {
            *since -= NEW;
        }
    }

    /// The band of an alarm takes the next key: at the slot's moment the key that goes on goes there, any other
    /// key puts the band away and does nothing else. An undo takes either back.
    pub(super) fn answer_band(&mut self, key: Key, turn: &mut Turn<'_>) -> Option<Effects> {
        let signal = self.meeting.band()?;
        let since = self.band.filter(|(seen, _)| *seen == signal).map(|(_, since)| since);
        if since.is_none_or(|since| turn.now.real < since + NEW) {
            return Some(Effects::none());
        }
        let goes = signal == Signal::SlotNow && goes_on(turn) == Some(key) && !self.is_in_slot();
        let seen = self.do_silently(Command::Acknowledge, turn);
        if !goes {
            return Some(seen);
        }
        self.panel = Panel::Closed;
        turn.frame.over = None;
        Some(seen.and(self.go_to_slot(turn)))
    }

    /// Goes to the slot at once; what was not begun is not done. An undo takes it back.
    pub(super) fn go_to_slot(&mut self, turn: &mut Turn<'_>) -> Effects {
        let skipped = self.meeting.progress().not_begun().count();
        match self.try_command(Command::ToSlot, turn) {
            Ok(effects) => {
                let unfinished = self.meeting.unfinished_inbreng().is_some();
                turn.say(News::ToSlot { skipped, unfinished });
                effects.and(Some(Effect::LookForTopics))
            }
            Err(refusal) => turn.refuse(NotNow::Meeting(refusal)),
        }
    }
}
