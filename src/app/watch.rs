//! Noticing that time passed unseen: the laptop slept, the program stood still, the clock was set.

use jiff::SignedDuration;

use super::{App, Stage, effect::Effect, notices::News};
use crate::domain::time::Reading;

/// Shorter than this is not worth a word.
const NOTEWORTHY: SignedDuration = SignedDuration::from_secs(2);
/// While a meeting runs the program looks at the clock every second; a gap of this much means that
/// it was stopped.
const STOPPED: SignedDuration = SignedDuration::from_secs(5);

impl App {
    /// Compares this reading with the last one. The clocks themselves are always right: nothing
    /// is counted, so nothing has to be put right.
    pub(super) fn look_at_the_clock(&mut self, now: Reading) -> Vec<Effect> {
        let last = std::mem::replace(&mut self.last, now);
        if !matches!(self.stage, Stage::Live(_)) {
            return Vec::new();
        }
        let passed = now.real - last.real;
        let slept = passed - (now.awake - last.awake);
        let elapsed = now.moment.elapsed - last.moment.elapsed;
        let set = now.moment.wall.duration_since(last.moment.wall) - elapsed;
        if NOTEWORTHY < slept || STOPPED < passed {
            let (from, to) = (last.moment.wall, now.moment.wall);
            self.say(News::Away { from, to, length: elapsed }, now);
        } else if NOTEWORTHY < set.abs() {
            self.say(News::ClockSet(set), now);
        }
        Vec::new()
    }
}
