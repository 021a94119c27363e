//! A proposal of which minutes have gone by before the meeting began.

use jiff::SignedDuration;

use super::Prepare;
use crate::{app::frame::Turn, domain::time::later};

/// A proposal stands so long before the time that goes by makes another.
const AGAIN: SignedDuration = SignedDuration::from_mins(5);

impl Prepare {
    /// The start time has passed, and what was proposed does not fit any more what is left: it is made
    /// anew for that, unless the chair has something open or made something of it.
    pub(super) fn plan_what_is_left(&mut self, turn: &Turn<'_>) {
        let now = turn.now.moment.wall;
        let late = now.duration_since(self.setup.start);
        let is_missed = late.is_positive() && self.setup.outlook(late).is_short();
        let is_time = later(self.seen, AGAIN) <= now && now < self.setup.closing;
        if is_missed && is_time && self.panel.is_closed() && !self.setup.is_own() {
            self.seen = now;
            self.plan(turn.context);
        }
    }
}
