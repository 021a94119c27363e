//! A short timer beside the step's clock, as long for each speaker. It is nobody's but the room's:
//! the step's clock does not know of it and nothing of it is kept. Who looks on can have one too.

use jiff::SignedDuration;

use super::{Lead, panel::Prompt};
use crate::{
    app::{
        effect::{Cue, Effect, Effects},
        frame::Turn,
        news::NotNow,
        panel::HasPanel as _,
    },
    domain::{agenda::Position, time::Reading, typed},
};

/// The seconds that a speaker can have.
const SECONDS: std::ops::RangeInclusive<u16> = 15..=3600;
/// Within so short a while a second press puts it away, and does not begin it for the next one.
const TAKEN_BACK: SignedDuration = SignedDuration::from_secs(3);
/// How long it says that it is over.
const SAYS_SO: SignedDuration = SignedDuration::from_mins(1);

/// A side timer that runs, or has just run out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SideTimer {
    /// Elapsed time at which it was started.
    since: SignedDuration,
    /// The step beside which it runs.
    at: Position,
    /// How long it runs.
    pub length: SignedDuration,
    /// Its stroke was given.
    rung: bool,
}

impl SideTimer {
    /// Begins beside this step, anew for the next speaker; pressed twice there is none.
    pub(in crate::app) fn pressed(
        before: Option<Self>,
        (at, length): (Position, SignedDuration),
        now: Reading,
    ) -> Option<Self> {
        let since = now.moment.elapsed;
        let is_twice = before.is_some_and(|side| since - side.since < TAKEN_BACK);
        (!is_twice).then_some(Self { since, at, length, rung: false })
    }

    /// Whether it is seen no more while this step runs, or none.
    pub(in crate::app) fn is_over(&self, at: Option<Position>, now: Reading) -> bool {
        Some(self.at) != at || !self.seen_for(now).is_positive()
    }

    /// What is left of it; nothing at the least.
    pub fn left(&self, now: Reading) -> SignedDuration {
        (self.since + self.length - now.moment.elapsed).max(SignedDuration::ZERO)
    }

    /// How long it is still seen.
    pub fn seen_for(&self, now: Reading) -> SignedDuration {
        self.since + self.length + SAYS_SO - now.moment.elapsed
    }
}

impl Lead {
    /// Starts it, anew for the next one; pressed twice it is put away.
    pub(super) fn side_timer(&mut self, turn: &mut Turn<'_>) -> Effects {
        let what = (self.meeting.progress().at, self.speaking_time);
        self.side = SideTimer::pressed(self.side, what, turn.now);
        Effects::none()
    }

    /// Asks how long each speaker has.
    pub(super) fn open_speaking_time(&mut self, _: &mut Turn<'_>) -> Effects {
        self.open_line(Prompt::SpeakingTime)
    }

    /// Lets a speaker begin who has so long, as those do who come after.
    pub(super) fn take_speaking_time(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        match typed::seconds(text).filter(|seconds| SECONDS.contains(seconds)) {
            Some(seconds) => {
                self.speaking_time = SignedDuration::from_secs(seconds.into());
                self.side = None;
                self.side_timer(turn)
            }
            None => self.ask_again(Prompt::SpeakingTime, text, NotNow::NotASpeakingTime),
        }
    }

    /// One soft stroke when it runs out; it ends with its step.
    pub(super) fn mind_side_timer(&mut self, turn: &Turn<'_>) -> Effects {
        let now = turn.now;
        let at = (!self.has_ended()).then(|| self.meeting.progress().at);
        self.side.take_if(|side| side.is_over(at, now));
        let Some(side) = self.side.as_mut().filter(|side| !side.rung && side.left(now).is_zero())
        else {
            return Effects::none();
        };
        side.rung = true;
        let facts = self.facts(now.moment, turn.context.zone.clone());
        Effect::Give { cue: Cue::Side, aloud: turn.frame.sound, facts }.into()
    }
}
