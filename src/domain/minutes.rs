//! Whole minutes: the unit in which a meeting is planned.

use std::{fmt, iter::Sum, ops};

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// Planned length in whole minutes, 0 to 1440.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16")]
pub struct Minutes(u16);

impl Minutes {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// A whole day, the longest plan there is.
    pub const MAX: Self = Self(24 * 60);

    /// So many minutes, for constants within a day.
    pub const fn of(minutes: u16) -> Self {
        Self(minutes)
    }

    /// So many minutes, a day at the most.
    pub fn new(minutes: u32) -> Self {
        u16::try_from(minutes).map_or(Self::MAX, |m| Self(m.min(Self::MAX.0)))
    }

    /// The number of minutes.
    pub fn get(self) -> u16 {
        self.0
    }

    /// Whether it is no time at all.
    pub fn is_zero(&self) -> bool {
        self.0 == 0
    }

    /// The same length on a clock.
    pub fn duration(self) -> SignedDuration {
        SignedDuration::from_mins(i64::from(self.0))
    }

    /// What is left of it after `other`, nothing at the least.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Whole minutes in a length, rounded up; nothing for a negative one.
    pub fn covering(length: SignedDuration) -> Self {
        let seconds = length.as_secs() + i64::from(length.subsec_nanos() > 0);
        Self::new(u32::try_from((seconds + 59).div_euclid(60).max(0)).unwrap_or(u32::MAX))
    }
}

impl From<u16> for Minutes {
    /// As a file says it; a day at the most.
    fn from(minutes: u16) -> Self {
        Self::new(minutes.into())
    }
}

impl ops::Add for Minutes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(u32::from(self.0) + u32::from(other.0))
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(minutes: I) -> Self {
        minutes.fold(Self::ZERO, ops::Add::add)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
