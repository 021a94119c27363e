//! Figures as they are shown, and when each next differs: the figure and its moment of change are
//! computed in one place, so that no wake-up is forgotten and none is in vain.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use super::Until;
use crate::domain::figures::{MINUTE, SECOND, ceil, floor, hour_and_minute, i32_of};

/// What a step's clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// Time left, in whole seconds rounded up.
    Left(i64),
    /// Time over, in whole seconds rounded down.
    Over(i64),
}

impl Countdown {
    /// The time is up.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Over(_))
    }
}

/// The smallest length there is: a floor changes just after its boundary is passed.
const HAIR: SignedDuration = SignedDuration::from_nanos(1);

/// Remembers the earliest moment at which one of the figures it gave out will differ.
#[derive(Debug, Default)]
pub(super) struct Watch {
    until: Until,
}

impl Watch {
    pub(super) fn until(self) -> Until {
        self.until
    }

    /// Something changes this long from now on the meeting's clocks.
    pub(super) fn changes_in(&mut self, length: SignedDuration) {
        earliest(&mut self.until.meeting, length);
    }

    /// The same, unless it has changed already.
    pub(super) fn changes_in_if_ahead(&mut self, length: SignedDuration) {
        if length.is_positive() {
            self.changes_in(length);
        }
    }

    /// Something changes this long from now on the real clock.
    pub(super) fn changes_in_real(&mut self, length: SignedDuration) {
        earliest(&mut self.until.real, length);
    }

    /// A step's clock: seconds left rounded up, or seconds over rounded down.
    pub(super) fn countdown(&mut self, left: SignedDuration, going: bool) -> Countdown {
        let (countdown, change) = if left.is_positive() {
            let shown = ceil(left, SECOND);
            (Countdown::Left(shown), left - SignedDuration::from_secs(shown - 1))
        } else {
            let shown = floor(-left, SECOND);
            (Countdown::Over(shown), SignedDuration::from_secs(shown + 1) + left)
        };
        if going {
            self.changes_in(change);
        }
        countdown
    }

    /// Whole minutes until a moment that comes nearer, rounded up; negative once it has passed.
    pub(super) fn minutes_until(&mut self, length: SignedDuration, going: bool) -> i64 {
        let shown = ceil(length, MINUTE);
        if going {
            self.changes_in(length - MINUTE * i32_of(shown - 1));
        }
        shown
    }

    /// Whole seconds until a moment that comes nearer, rounded up.
    pub(super) fn seconds_until(&mut self, length: SignedDuration) -> i64 {
        let shown = ceil(length, SECOND);
        self.changes_in(length - SignedDuration::from_secs(shown - 1));
        shown
    }

    /// Whole minutes of a length that grows.
    pub(super) fn minutes_since(&mut self, length: SignedDuration) -> i64 {
        let shown = floor(length, MINUTE);
        self.changes_in(MINUTE * i32_of(shown + 1) - length);
        shown
    }

    /// Whole minutes of slack, rounded down, which is lost from `loses_in` on.
    pub(super) fn slack(&mut self, slack: SignedDuration, loses_in: Option<SignedDuration>) -> i64 {
        let shown = floor(slack, MINUTE);
        if let Some(loses_in) = loses_in {
            self.changes_in(loses_in + (slack - MINUTE * i32_of(shown)) + HAIR);
        }
        shown
    }

    /// The hour and minute of a moment that moves on from `moves_in` on.
    pub(super) fn moving_time(
        &mut self,
        moment: Timestamp,
        moves_in: Option<SignedDuration>,
        zone: &TimeZone,
    ) -> civil::Time {
        if let Some(moves_in) = moves_in {
            let into = moment.as_duration() - MINUTE * i32_of(floor(moment.as_duration(), MINUTE));
            self.changes_in(moves_in + (MINUTE - into));
        }
        hour_and_minute(moment, zone)
    }

    /// The wall clock.
    pub(super) fn now(&mut self, now: Timestamp, zone: &TimeZone) -> civil::Time {
        self.moving_time(now, Some(SignedDuration::ZERO), zone)
    }
}

fn earliest(until: &mut Option<SignedDuration>, length: SignedDuration) {
    *until = Some(until.map_or(length, |earlier| earlier.min(length)));
}
