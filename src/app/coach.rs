//! Who looks along in a rehearsal: asks for one key after the other, and how to leave it again.

use super::action::Action;
use crate::domain::time::{Anchor, Reading};

/// What is asked for, one after the other.
const TASKS: [Action; 5] =
    [Action::Next, Action::Park, Action::Extend, Action::Adjust, Action::ToSlot];

/// What is asked for next; whatever else is pressed just works, and it waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coach {
    done: usize,
}

/// How the clocks ran where a guided rehearsal began.
#[derive(Clone, Debug)]
pub(super) struct Practice {
    pub(super) anchor: Anchor,
    pub(super) from: Reading,
}

impl Coach {
    /// How many are asked for.
    pub const OF: usize = TASKS.len();

    /// What is asked for now; nothing: that was all.
    pub fn asks(self) -> Option<Action> {
        TASKS.get(self.done).copied()
    }

    /// Which of them it is, from 1.
    pub fn number(self) -> usize {
        (self.done + 1).min(Self::OF)
    }

    /// What was asked for is done: asks for the next.
    pub(super) fn goes_on(&mut self) {
        self.done += 1;
    }
}
