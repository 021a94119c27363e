//! Figures as they are shown, and when each next differs: the figure and its moment of change are
//! computed in one place, so that no wake-up is forgotten and none is in vain.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use crate::{
    domain::time::later,
    screen::{Countdown, Until},
};

const MINUTE: SignedDuration = SignedDuration::from_secs(60);
const SECOND: SignedDuration = SignedDuration::from_secs(1);
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

/// The hour and minute of a fixed moment.
pub(super) fn hour_and_minute(moment: Timestamp, zone: &TimeZone) -> civil::Time {
    let time = zone.to_datetime(moment).time();
    time.with().second(0).subsec_nanosecond(0).build().unwrap_or(time)
}

/// When the meeting is expected to end, so that it agrees with the closing time and the whole minutes
/// of slack that stand beside it.
pub(super) fn expected_end(end: Timestamp, slack: SignedDuration, zone: &TimeZone) -> civil::Time {
    let closing = later(end, slack);
    hour_and_minute(later(closing, -MINUTE * i32_of(whole_minutes(slack))), zone)
}

/// Whole minutes, rounded to the nearest.
pub(super) fn rounded_minutes(length: SignedDuration) -> i64 {
    floor(length + MINUTE / 2, MINUTE)
}

/// Whole seconds, rounded to the nearest.
pub(super) fn rounded_seconds(length: SignedDuration) -> i64 {
    floor(length + SECOND / 2, SECOND)
}

/// Whole minutes, rounded down.
pub(super) fn whole_minutes(length: SignedDuration) -> i64 {
    floor(length, MINUTE)
}

fn earliest(until: &mut Option<SignedDuration>, length: SignedDuration) {
    *until = Some(until.map_or(length, |earlier| earlier.min(length)));
}

fn floor(length: SignedDuration, unit: SignedDuration) -> i64 {
    i64::try_from(length.as_nanos().div_euclid(unit.as_nanos())).unwrap_or(i64::MAX)
}

fn ceil(length: SignedDuration, unit: SignedDuration) -> i64 {
    -floor(-length, unit)
}

/// Minutes beyond what an `i32` holds are four thousand years.
fn i32_of(minutes: i64) -> i32 {
    i32::try_from(minutes).unwrap_or(i32::MAX)
}
