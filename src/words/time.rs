//! Times, lengths, dates and ages in Dutch.

use jiff::civil::Time;

sentences! {
    time;
    /// A time of day: "09:05".
    fn clock(at: Time) -> String;
    /// A length in whole minutes: "5 min".
    fn min(n: i64) -> String;
    /// A clock of minutes and seconds: "2:13".
    fn digits(seconds: i64) -> String;
}
