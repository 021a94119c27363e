//! Times, lengths, dates and ages in Dutch.

use jiff::civil::{Date, DateTime, Time};

sentences! {
    time;
    /// A time of day: "09:05".
    fn clock(at: Time) -> String;
    /// A day to come and a time: "ma 23 november 2026 om 14:00".
    fn date_time(at: DateTime) -> String;
    /// A length in words: "1 uur en 5 minuten".
    fn length(seconds: i64) -> String;
    /// A length in whole minutes: "5 min".
    fn min(n: i64) -> String;
    /// A clock of minutes and seconds: "2:13".
    fn digits(seconds: i64) -> String;
    /// "1 minuut", "5 minuten".
    fn minutes(n: i64) -> String;
    /// A date with its day of the week: "ma 23 november".
    fn date(date: Date) -> String;
    /// A date with its day of the week and year: "ma 23 november 2026".
    fn date_with_year(date: Date) -> String;
    /// How often a topic was put off; nothing for the first time.
    fn deferred(times: u16) -> Option<String>;
}

pub(crate) fn clock(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// A number of things, in singular or plural.
pub(crate) fn count(n: impl Into<i128>, one: &str, more: &str) -> String {
    let n = n.into();
    let word = if n == 1 { one } else { more };
    format!("{n} {word}")
}

pub(crate) fn min(n: i64) -> String {
    format!("{n} min")
}

pub(crate) fn digits(seconds: i64) -> String {
    let seconds = seconds.max(0);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
