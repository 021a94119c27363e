//! What minutes cost, in figures as they are shown.

use jiff::{civil, tz::TimeZone};

use crate::domain::{
    figures::{Outlook, expected_end, whole_minutes},
    meeting::Price,
    minutes::Minutes,
};

/// The price of minutes, in figures as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPrice {
    /// Minutes added; negative: taken off.
    pub minutes: i16,
    /// Whole minutes of slack before.
    pub slack_before: i64,
    /// Whole minutes of slack after; negative: short.
    pub slack_after: i64,
    /// What is kept for the slot beside that.
    pub margin: Minutes,
    /// When the meeting then ends.
    pub expected_end: civil::Time,
}

impl ShownPrice {
    /// A price at the moment it was named.
    pub fn of(price: &Price, zone: &TimeZone) -> Self {
        Self {
            minutes: price.minutes,
            slack_before: whole_minutes(price.slack_before),
            slack_after: whole_minutes(price.slack_after),
            margin: price.margin,
            expected_end: expected_end(price.expected_end, price.slack_after, zone),
        }
    }

    /// How the promise stands without them.
    pub fn before(&self) -> Outlook {
        Outlook::of(self.slack_before, self.margin)
    }

    /// How the promise then stands.
    pub fn after(&self) -> Outlook {
        Outlook::of(self.slack_after, self.margin)
    }
}
