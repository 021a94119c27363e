//! A pause that may have been forgotten: said softly, once in a while.

use jiff::SignedDuration;

use super::Lead;
use crate::{
    app::{
        effect::{Cue, Effect, Effects},
        frame::Turn,
        news::News,
    },
    domain::{minutes::Minutes, progress::Going, time::Moment},
};

/// After so many minutes it is said, and again after each time as many.
const REMINDED_EVERY: i64 = 10;

impl Lead {
    /// How long the clocks of steps have stood still; nothing while they run.
    fn paused_for(&self, now: Moment) -> Option<SignedDuration> {
        match self.meeting.progress().going {
            Going::PausedSince(since) => Some(now.elapsed - since),
            Going::Since(_) | Going::Ended(_) => None,
        }
    }

    /// How long until a pause is spoken of again.
    pub(super) fn pause_reminder_in(&self, now: Moment) -> Option<SignedDuration> {
        let next = SignedDuration::from_mins((self.reminded + 1) * REMINDED_EVERY);
        self.paused_for(now).map(|paused| next - paused).filter(SignedDuration::is_positive)
    }

    /// A pause that lasts is said with a soft stroke: everybody may think that somebody else goes on.
    pub(super) fn mind_pause(&mut self, turn: &mut Turn<'_>) -> Effects {
        let now = turn.now.moment;
        let times = self.paused_for(now).map_or(0, |paused| paused.as_mins() / REMINDED_EVERY);
        if times <= std::mem::replace(&mut self.reminded, times) {
            return Effects::none();
        }
        let minutes = u32::try_from(times * REMINDED_EVERY).unwrap_or(u32::MAX);
        turn.say(News::StillPaused(Minutes::new(minutes)));
        let facts = self.facts(now, turn.context.zone.clone());
        Effect::Give { cue: Cue::Side, aloud: turn.frame.sound, facts }.into()
    }
}
