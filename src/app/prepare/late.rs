//! A proposal of which minutes have gone by before the meeting began.

use super::Prepare;
use crate::{app::frame::Turn, domain::figures::minutes_between};

/// A proposal stands so many minutes before the time that goes by makes another.
const AGAIN: i64 = 5;

impl Prepare {
    /// The start time has passed, and what was proposed does not fit any more what is left: it is made
    /// anew for that, unless the chair has something open or made something of it. It goes by whole
    /// minutes, as the clock on the screen does: nothing changes between two of them.
    pub(super) fn plan_what_is_left(&mut self, turn: &Turn<'_>) {
        let now = turn.now.moment.wall;
        let is_late = !self.setup.late(now).is_zero();
        let is_missed = is_late && self.setup.as_of(now).outlook().is_short();
        let is_time = AGAIN <= minutes_between(self.seen, now) && now < self.setup.closing;
        let is_open = turn.frame.over.is_some() || !self.panel.is_closed();
        if is_missed && is_time && !is_open && !self.setup.is_own() {
            self.seen = now;
            self.plan(turn.context);
        }
    }
}
