//! A rehearsal that plays by itself: a meeting is led at its keys, as a chair would, until somebody presses one.

use std::collections::VecDeque;

use jiff::SignedDuration;

use super::{
    App, Stage,
    action::Action,
    coach::Player,
    effect::Effects,
    keymap::{Keys, Table},
    lead::Lead,
};
use crate::{
    domain::{agenda::BlockKind, minutes::Minutes, time::Reading},
    key::Key,
};

/// How long its meeting takes: a minute at the usual tempo of a rehearsal.
const LENGTH: Minutes = Minutes::of(60);
/// Between two keys (real time): past the second in which a doubled key does nothing.
const BETWEEN: SignedDuration = SignedDuration::from_millis(1_200);
/// Between two letters (real time).
const TYPED: SignedDuration = SignedDuration::from_millis(60);

impl Player {
    /// The key that is pressed now, if one is: on once a step had nearly its time.
    fn next(&mut self, lead: &Lead, keys: Keys, now: Reading) -> Option<Key> {
        let step = lead.meeting.step()?;
        let (left, planned) = (lead.meeting.left(now.moment), step.planned.duration());
        let key_of = |action| keys.of(Table::Live, action).first().copied();
        if self.keys.is_empty() {
            let is_model = lead.meeting.kind() == Some(BlockKind::Model);
            if lead.meeting.band().is_some() || !lead.panel.is_closed() {
                self.keys.push_back(Key::Esc);
            } else if left <= planned / 20 {
                self.keys.extend(key_of(Action::Next));
            } else if let Some(park) = key_of(Action::Park)
                && let Some(topic) = self.topic.take_if(|_| is_model && left <= planned / 2)
            {
                self.keys.push_back(park);
                self.keys.extend(topic.chars().map(Key::Char));
                self.keys.push_back(Key::Enter);
            }
        }
        let key = self.keys.pop_front()?;
        let is_typed = matches!(self.keys.front(), Some(Key::Char(_)));
        self.waits = now.real + if is_typed { TYPED } else { BETWEEN };
        Some(key)
    }
}

impl App {
    /// Begins a meeting that is led by itself, and in which this topic is parked.
    pub fn play(&mut self, topic: String, now: Reading) -> Effects {
        self.frame.player =
            Some(Player { topic: Some(topic), keys: VecDeque::new(), waits: now.real + BETWEEN });
        let length = self.context.agenda.is_none().then_some(LENGTH);
        self.start_at_once(length, None, None, now)
    }

    /// Presses a key where nobody does, and it is time for one.
    pub(super) fn play_on(&mut self) -> Effects {
        let now = self.frame.last;
        let player = self.frame.player.as_mut().filter(|player| player.waits <= now.real);
        let key = match (&self.stage, player) {
            (Stage::Lead(lead), Some(player)) if !lead.has_ended() => {
                player.next(lead, self.context.keys, now)
            }
            _ => None,
        };
        let Some(key) = key else { return Effects::none() };
        let pressed = self.press(key, false, now);
        self.go_on(pressed)
    }

    /// Somebody presses keys: they lead from now on, and the guide asks for the first.
    pub(super) fn take_over(&mut self) {
        self.frame.player = None;
    }
}
