//! Lengths and moments as they are said: whole minutes, hour and minute. What a figure says agrees
//! with the figures that stand beside it.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use super::{minutes::Minutes, time::later};

/// The smallest length that is planned.
pub const MINUTE: SignedDuration = SignedDuration::from_secs(60);
/// The smallest length that is shown.
pub const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// How the promise stands, in whole minutes that agree with the moments beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// All that is planned fits beside the margin of the slot, with so many minutes to spare.
    Fits(i64),
    /// Some of the margin is in use: the plan ends so many minutes before the closing time.
    Tight(i64),
    /// The plan ends so many minutes after the closing time.
    Late(i64),
}

impl Outlook {
    /// With so many whole minutes to spare beside the margin that is kept; negative: missing.
    pub fn of(slack: i64, margin: Minutes) -> Self {
        match (slack, slack + i64::from(margin.get())) {
            (0.., _) => Self::Fits(slack),
            (_, to_promise @ 0..) => Self::Tight(to_promise),
            (_, beyond) => Self::Late(-beyond),
        }
    }

    /// What is left of this margin.
    pub fn left_of(self, margin: Minutes) -> Minutes {
        match self {
            Self::Fits(_) => margin,
            Self::Tight(left) => Minutes::of(u16::try_from(left).unwrap_or(u16::MAX)),
            Self::Late(_) => Minutes::ZERO,
        }
    }

    /// Whether more of what is planned and the margin fits than in this other one, which is short.
    pub fn is_nearer_than(self, other: Self) -> bool {
        match (self, other) {
            (Self::Fits(_), _) | (Self::Tight(_), Self::Late(_)) => true,
            (Self::Tight(left), Self::Tight(before)) => before < left,
            (Self::Late(beyond), Self::Late(before)) => beyond < before,
            (_, Self::Fits(_)) | (Self::Late(_), Self::Tight(_)) => false,
        }
    }

    /// Whether there is less than what is planned and the margin ask for.
    pub fn is_short(self) -> bool {
        !matches!(self, Self::Fits(_))
    }
}

/// The hour and minute of a fixed moment.
pub fn hour_and_minute(moment: Timestamp, zone: &TimeZone) -> civil::Time {
    let time = zone.to_datetime(moment).time();
    time.with().second(0).subsec_nanosecond(0).build().unwrap_or(time)
}

/// When the meeting is expected to end, so that it agrees with the closing time and the whole minutes
/// of slack that stand beside it.
pub fn expected_end(end: Timestamp, slack: SignedDuration, zone: &TimeZone) -> civil::Time {
    let closing = later(end, slack);
    hour_and_minute(later(closing, -MINUTE * i32_of(whole_minutes(slack))), zone)
}

/// Whole minutes, rounded to the nearest.
pub fn rounded_minutes(length: SignedDuration) -> i64 {
    floor(length + MINUTE / 2, MINUTE)
}

/// Whole days from the one to the other; none where it is later.
pub fn days_between(from: civil::Date, to: civil::Date) -> i64 {
    i64::from((to - from).get_days().max(0))
}

/// Whole minutes between two moments as a clock shows both: what stands beside them adds up.
pub fn minutes_between(from: Timestamp, to: Timestamp) -> i64 {
    let shown = |moment: Timestamp| moment.as_second().div_euclid(60);
    shown(to) - shown(from)
}

/// Whether a meeting was left before half of its time had passed: of closing on time it says nothing.
pub fn is_broken_off(began: Timestamp, ended: Timestamp, closing: Timestamp) -> bool {
    ended.duration_since(began) * 2 < closing.duration_since(began)
}

/// Whole seconds, rounded to the nearest.
pub fn rounded_seconds(length: SignedDuration) -> i64 {
    floor(length + SECOND / 2, SECOND)
}

/// Whole minutes, rounded down.
pub fn whole_minutes(length: SignedDuration) -> i64 {
    floor(length, MINUTE)
}

/// How many whole units, rounded down.
pub fn floor(length: SignedDuration, unit: SignedDuration) -> i64 {
    i64::try_from(length.as_nanos().div_euclid(unit.as_nanos())).unwrap_or(i64::MAX)
}

/// How many whole units, rounded up.
pub fn ceil(length: SignedDuration, unit: SignedDuration) -> i64 {
    -floor(-length, unit)
}

/// Minutes beyond what an `i32` holds are four thousand years.
pub fn i32_of(minutes: i64) -> i32 {
    i32::try_from(minutes).unwrap_or(i32::MAX)
}
