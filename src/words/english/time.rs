//! Times, lengths, dates and ages in English.

pub(crate) use crate::words::time::{clock, count, digits, min};
use jiff::{
    SignedDuration,
    civil::{Date, DateTime, Weekday},
};

const MONTHS: [(&str, &str); 12] = [
    ("Jan", "January"),
    ("Feb", "February"),
    ("Mar", "March"),
    ("Apr", "April"),
    ("May", "May"),
    ("Jun", "June"),
    ("Jul", "July"),
    ("Aug", "August"),
    ("Sep", "September"),
    ("Oct", "October"),
    ("Nov", "November"),
    ("Dec", "December"),
];

pub(crate) fn minutes(n: i64) -> String {
    count(n, "minute", "minutes")
}

/// A length in words, in minutes where seconds do not matter: "40 seconds", "1 hour and 5 minutes".
pub(crate) fn length(seconds: i64) -> String {
    let seconds = seconds.saturating_abs();
    if seconds < 60 {
        return count(seconds, "second", "seconds");
    }
    let whole = seconds.saturating_add(30) / 60;
    let days = whole / (24 * 60);
    if 2 <= days {
        return if days < 2 * 365 {
            format!("{days} days")
        } else {
            format!("{} years", days / 365)
        };
    }
    match (whole / 60, whole % 60) {
        (0, m) => minutes(m),
        (h, 0) => whole_hours(h),
        (h, m) => format!("{} and {}", whole_hours(h), minutes(m)),
    }
}

fn whole_hours(n: i64) -> String {
    count(n, "hour", "hours")
}

/// Minutes, or where it is days or years those: "3 min", "57 years".
pub(crate) fn short_length(minutes: i64) -> String {
    if minutes < 2 * 24 * 60 { min(minutes) } else { length(minutes.saturating_mul(60)) }
}

/// A date near today: "12 Oct".
pub(crate) fn short_date(date: Date) -> String {
    let (short, _) = month(date);
    format!("{} {short}", date.day())
}

/// A date with its year: "23 November 2026".
pub(crate) fn full_date(date: Date) -> String {
    let (_, long) = month(date);
    format!("{} {long} {}", date.day(), date.year())
}

pub(crate) fn date(date: Date) -> String {
    let (_, long) = month(date);
    format!("{} {} {long}", weekday(date.weekday()).0, date.day())
}

pub(crate) fn date_with_year(date: Date) -> String {
    format!("{} {}", weekday(date.weekday()).1, full_date(date))
}

/// A date and a time, its day of the week in short: "Mon 23 November 2026 at 14:00".
pub(crate) fn date_time(at: DateTime) -> String {
    let (day, _) = weekday(at.weekday());
    format!("{day} {} at {}", full_date(at.date()), clock(at.time()))
}

/// So many days ago, in words: "yesterday", "three weeks ago", "a year ago"; and shorter.
pub(crate) fn ago(days: i64) -> [String; 2] {
    let (n, one, more) = match days {
        ..=0 => return ["today"; 2].map(str::to_owned),
        1 => return ["yesterday"; 2].map(str::to_owned),
        2..=6 => (days, "day", "days"),
        7..=59 => (days / 7, "week", "weeks"),
        60..=364 => ((days / 30).min(11), "month", "months"),
        _ => (days / 365, "year", "years"),
    };
    let short = if n == 1 { format!("a {one}") } else { format!("{} {more}", number(n)) };
    [format!("{short} ago"), short]
}

/// A number in words, as far as they are short.
fn number(n: i64) -> String {
    const SPOKEN: [&str; 11] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    let spoken = usize::try_from(n - 2).ok().and_then(|at| SPOKEN.get(at));
    spoken.map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

pub(crate) fn deferred(times: u16) -> Option<String> {
    match times {
        0 => None,
        1 => Some("put off once".to_owned()),
        2 => Some("put off twice".to_owned()),
        n => Some(format!("put off {n} times")),
    }
}

/// A day of the calendar, whether it exists or not: "30 February", "29 February 2027".
pub(super) fn day_of(day: i16, month: i16, year: Option<i16>) -> String {
    let (_, name) = month_at(month);
    let year = year.map(|year| format!(" {year}")).unwrap_or_default();
    format!("{day} {name}{year}")
}

fn month(date: Date) -> (&'static str, &'static str) {
    month_at(date.month().into())
}

fn month_at(number: i16) -> (&'static str, &'static str) {
    let index = usize::try_from(number - 1).unwrap_or(0);
    MONTHS.get(index).copied().unwrap_or(("", ""))
}

/// A day of the week, in short and in full.
fn weekday(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Monday => ("Mon", "Monday"),
        Weekday::Tuesday => ("Tue", "Tuesday"),
        Weekday::Wednesday => ("Wed", "Wednesday"),
        Weekday::Thursday => ("Thu", "Thursday"),
        Weekday::Friday => ("Fri", "Friday"),
        Weekday::Saturday => ("Sat", "Saturday"),
        Weekday::Sunday => ("Sun", "Sunday"),
    }
}

/// Hours with a point: "1.75 hours".
pub(crate) fn hours(length: SignedDuration) -> String {
    let figure = hours_figure(length);
    let word = if figure == "1" { "hour" } else { "hours" };
    format!("{figure} {word}")
}

/// The figure alone: "1.75".
pub(crate) fn hours_figure(length: SignedDuration) -> String {
    let hundredths = (length.as_secs().max(0) * 100 + 1800) / 3600;
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) if part % 10 == 0 => format!("{whole}.{}", part / 10),
        (whole, part) => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn an_age_is_said_in_words() {
        let days = [0, 1, 2, 6, 7, 13, 14, 42, 59, 60, 90, 364, 365, 800, 14 * 365];
        let said = days.map(|days| ago(days)[0].clone());
        insta::assert_snapshot!(said.join(" · "), @"today · yesterday · two days ago · six days ago · a week ago · a week ago · two weeks ago · six weeks ago · eight weeks ago · two months ago · three months ago · eleven months ago · a year ago · two years ago · 14 years ago");
    }

    #[test]
    fn one_minute_is_singular() {
        assert_eq!(minutes(1), "1 minute");
        assert_eq!(minutes(0), "0 minutes");
        assert_eq!(minutes(5), "5 minutes");
    }

    #[test]
    fn a_clock_of_more_than_an_hour_stays_in_minutes() {
        assert_eq!(digits(133), "2:13");
        assert_eq!(digits(0), "0:00");
        assert_eq!(digits(6_320), "105:20");
        assert_eq!(digits(-5), "0:00");
    }

    #[test]
    fn lengths_are_said_as_people_say_them() {
        assert_eq!(length(1), "1 second");
        assert_eq!(length(40), "40 seconds");
        assert_eq!(length(60), "1 minute");
        assert_eq!(length(-480), "8 minutes");
        assert_eq!(length(3_600), "1 hour");
        assert_eq!(length(7_260), "2 hours and 1 minute");
        assert_eq!(length(3_599), "1 hour");
    }

    #[test]
    fn dates_are_british() {
        let day = civil::date(2026, 11, 23);
        assert_eq!(date(day), "Mon 23 November");
        assert_eq!(short_date(civil::date(2026, 3, 1)), "1 Mar");
        assert_eq!(date_with_year(day), "Monday 23 November 2026");
        assert_eq!(date_time(day.at(9, 5, 0, 0)), "Mon 23 November 2026 at 09:05");
    }

    #[test]
    fn the_first_parking_is_no_deferral() {
        assert_eq!(deferred(0), None);
        assert_eq!(deferred(1).unwrap(), "put off once");
        assert_eq!(deferred(2).unwrap(), "put off twice");
    }
}
