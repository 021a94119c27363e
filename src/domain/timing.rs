//! From when on a step is nearly over and to be rounded off, and what its digits do when its time is up: as
//! it is usual, or as somebody wants it.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::minutes::Minutes;

/// A share of a step, within bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many hundredths of it.
    pub hundredths: u8,
    /// The least that it is.
    #[serde(default, skip_serializing_if = "Minutes::is_zero")]
    pub least: Minutes,
    /// The most that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Minutes>,
}

/// When a step is nearly over, as it is usual.
const NEARLY: Share = Share { hundredths: 20, least: Minutes::of(1), most: Some(Minutes::of(5)) };
/// When it is to be rounded off: long enough to notice it and to end a sentence.
const WRAP_UP: Share = Share { hundredths: 10, least: Minutes::of(1), most: Some(Minutes::of(2)) };

impl Share {
    /// So much of a step of this length; never more than half of it.
    pub fn of(self, planned: Minutes) -> SignedDuration {
        let whole = planned.duration();
        let share = (whole * i32::from(self.hundredths) / 100).max(self.least.duration());
        let most = self.most.map_or(whole, Minutes::duration);
        share.min(most).min(whole / 2)
    }
}

/// What the digits of a step do when its time is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtZero {
    /// They stay at zero; all else goes on.
    Stops,
    /// They count what the step is over. A later program may know more ways: they are this one.
    #[default]
    #[serde(other)]
    CountsOn,
}

/// How a step passes its time, as far as somebody says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    /// When it is nearly over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nearly: Option<Share>,
    /// When it is to be rounded off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrap_up: Option<Share>,
    /// What its digits do when its time is up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_zero: Option<AtZero>,
}

impl Timing {
    /// What is said here, and else there.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            nearly: self.nearly.or(other.nearly),
            wrap_up: self.wrap_up.or(other.wrap_up),
            at_zero: self.at_zero.or(other.at_zero),
        }
    }

    /// Nothing is said: all is as usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// What is left of a step of this length when it is nearly over.
    pub fn nearly(self, planned: Minutes) -> SignedDuration {
        self.nearly.unwrap_or(NEARLY).of(planned)
    }

    /// What is left of it when it is to be rounded off.
    pub fn wrap_up(self, planned: Minutes) -> SignedDuration {
        self.wrap_up.unwrap_or(WRAP_UP).of(planned)
    }

    /// The digits stay at zero when its time is up.
    pub fn stops_at_zero(self) -> bool {
        self.at_zero.unwrap_or_default() == AtZero::Stops
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn share(hundredths: u8, least: u16, most: Option<u16>) -> Share {
        let most = match most {
            Some(most) => Some(Minutes::of(most)),
            None => None,
        };
        Share { hundredths, least: Minutes::of(least), most }
    }

    #[test]
    fn a_share_is_within_its_bounds_and_at_most_half() {
        for (share, planned, seconds) in [
            (share(10, 1, None), 30, 180),
            (share(10, 1, Some(2)), 30, 120),
            (share(10, 1, None), 5, 60),
            (share(0, 3, None), 10, 180),
            (share(0, 3, None), 4, 120),
            (share(50, 0, None), 7, 210),
        ] {
            assert_eq!(share.of(Minutes::of(planned)).as_secs(), seconds, "{share:?} of {planned}");
        }
    }
}
