//! Times, lengths, dates and ages in Dutch.

use jiff::civil::{DateTime, Time};

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
}
