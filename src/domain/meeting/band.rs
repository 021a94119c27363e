//! The band of an alarm: it waits for a key. That of the slot, put away, can be called back.

use crate::domain::event::Signal;

/// Where the band of the last alarm stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Band {
    /// None waits for a key.
    #[default]
    Gone,
    /// That of this alarm waits for one.
    Waits(Signal),
    /// The slot's was put away, and nothing was done since.
    PutAway,
    /// It waits again. That is done once: an undo after it takes back what was before.
    CalledBack(Signal),
}

impl Band {
    /// The alarm that waits for a key.
    pub(super) const fn waiting(self) -> Option<Signal> {
        match self {
            Self::Waits(signal) | Self::CalledBack(signal) => Some(signal),
            Self::Gone | Self::PutAway => None,
        }
    }

    /// It was put away by a key.
    pub(super) fn put_away(&mut self, signal: Signal) {
        if self.waiting() == Some(signal) {
            *self = if *self == Self::Waits(Signal::SlotNow) { Self::PutAway } else { Self::Gone };
        }
    }

    /// Something was done since, which an undo takes back first.
    pub(super) fn pass(&mut self) {
        if *self == Self::PutAway {
            *self = Self::Gone;
        }
    }

    /// It goes where its alarm was not given after all.
    pub(super) fn keep_if(&mut self, is_given: impl Fn(Signal) -> bool) {
        let of = if *self == Self::PutAway { Some(Signal::SlotNow) } else { self.waiting() };
        if of.is_some_and(|signal| !is_given(signal)) {
            *self = Self::Gone;
        }
    }
}
