//! Who looks along in a rehearsal: asks for one key after the other, and how to leave it again.

use std::collections::VecDeque;

use jiff::SignedDuration;

use super::action::Action;
use crate::{
    domain::time::{Anchor, Reading},
    key::Key,
};

/// What is asked for, one after the other.
const TASKS: [Action; 5] =
    [Action::Next, Action::Park, Action::Extend, Action::Adjust, Action::ToSlot];

/// What is asked for next; whatever else is pressed just works, and it waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coach {
    done: usize,
}

/// Who looks along in a rehearsal, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// It plays by itself: nothing is asked for.
    Plays,
    /// This key is asked for next.
    Asks(Coach),
}

/// Who presses the keys, in a rehearsal that plays by itself.
#[derive(Clone, Debug)]
pub(super) struct Player {
    /// What it parks while the model runs, until it has.
    pub(super) topic: Option<String>,
    /// Pressed one after the other.
    pub(super) keys: VecDeque<Key>,
    /// Until when (real time) it presses none.
    pub(super) waits: SignedDuration,
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
