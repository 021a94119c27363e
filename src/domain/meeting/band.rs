//! The band of an alarm: it waits for a key. That of the slot, put away, can be called back.

use crate::domain::event::Signal;

/// The band that waits, or what became of the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Band {
    /// The alarm that waits for a key.
    pub(super) waits: Option<Signal>,
    /// The slot's was put away, and nothing was done since.
    pub(super) is_put_away: bool,
    /// It waits because it was called back. That is done once: an undo after it takes back what was before.
    is_called_back: bool,
}

impl Band {
    /// Its alarm was given.
    pub(super) fn come(&mut self, signal: Signal) {
        *self = Self { waits: Some(signal), ..Self::default() };
    }

    /// It was put away by a key.
    pub(super) fn go(&mut self, signal: Signal) {
        if self.waits == Some(signal) {
            self.waits = None;
            self.is_put_away = signal == Signal::SlotNow && !self.is_called_back;
        }
    }

    /// It was called back by an undo.
    pub(super) fn come_back(&mut self, signal: Signal) {
        *self = Self { waits: Some(signal), is_put_away: false, is_called_back: true };
    }
}
