//! Times, lengths, dates and ages in Dutch.

pub(crate) use crate::words::time::{clock, count, digits, min};
use jiff::{
    SignedDuration,
    civil::{Date, DateTime, Weekday},
};

const MONTHS: [(&str, &str); 12] = [
    ("jan", "januari"),
    ("feb", "februari"),
    ("mrt", "maart"),
    ("apr", "april"),
    ("mei", "mei"),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augustus"),
    ("sep", "september"),
    ("okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
];

pub(crate) fn minutes(n: i64) -> String {
    count(n, "minuut", "minuten")
}

/// A length in words, in minutes where seconds do not matter: "40 seconden", "1 uur en 5 minuten".
pub(crate) fn length(seconds: i64) -> String {
    let seconds = seconds.saturating_abs();
    if seconds < 60 {
        return count(seconds, "seconde", "seconden");
    }
    let whole = seconds.saturating_add(30) / 60;
    let days = whole / (24 * 60);
    if 2 <= days {
        return if days < 2 * 365 {
            format!("{days} dagen")
        } else {
            format!("{} jaar", days / 365)
        };
    }
    match (whole / 60, whole % 60) {
        (0, m) => minutes(m),
        (h, 0) => format!("{h} uur"),
        (h, m) => format!("{h} uur en {}", minutes(m)),
    }
}

/// Minutes, or where it is days or years those: "3 min", "57 jaar".
pub(crate) fn short_length(minutes: i64) -> String {
    if minutes < 2 * 24 * 60 { min(minutes) } else { length(minutes.saturating_mul(60)) }
}

/// A date near today: "12 okt".
pub(crate) fn short_date(date: Date) -> String {
    let (short, _) = month(date);
    format!("{} {short}", date.day())
}

/// A date with its year: "23 november 2026".
pub(crate) fn full_date(date: Date) -> String {
    let (_, long) = month(date);
    format!("{} {long} {}", date.day(), date.year())
}

pub(crate) fn date(date: Date) -> String {
    let (_, long) = month(date);
    format!("{} {} {long}", weekday(date.weekday()), date.day())
}

pub(crate) fn date_with_year(date: Date) -> String {
    format!("{} {}", weekday(date.weekday()), full_date(date))
}

/// The same, and a time: "ma 23 november 2026 om 14:00".
pub(crate) fn date_time(at: DateTime) -> String {
    format!("{} om {}", date_with_year(at.date()), clock(at.time()))
}

/// So many days ago, in words: "gisteren", "drie weken geleden", "een jaar geleden"; and shorter.
pub(crate) fn ago(days: i64) -> [String; 2] {
    let (n, one, more) = match days {
        ..=0 => return ["vandaag"; 2].map(str::to_owned),
        1 => return ["gisteren"; 2].map(str::to_owned),
        2..=6 => (days, "dag", "dagen"),
        7..=59 => (days / 7, "week", "weken"),
        60..=364 => ((days / 30).min(11), "maand", "maanden"),
        _ => (days / 365, "jaar", "jaar"),
    };
    let short = if n == 1 { format!("een {one}") } else { format!("{} {more}", number(n)) };
    [format!("{short} geleden"), short]
}

/// A number in words, as far as they are short.
fn number(n: i64) -> String {
    const SPOKEN: [&str; 11] =
        ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    let spoken = usize::try_from(n - 2).ok().and_then(|at| SPOKEN.get(at));
    spoken.map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

pub(crate) fn deferred(times: u16) -> Option<String> {
    match times {
        0 => None,
        1 => Some("één keer doorgeschoven".to_owned()),
        n => Some(format!("{n} keer doorgeschoven")),
    }
}

/// A day of the calendar, whether it exists or not: "30 februari", "29 februari 2027".
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

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "ma",
        Weekday::Tuesday => "di",
        Weekday::Wednesday => "wo",
        Weekday::Thursday => "do",
        Weekday::Friday => "vr",
        Weekday::Saturday => "za",
        Weekday::Sunday => "zo",
    }
}

/// Hours with a comma: "1,75 uur".
pub(crate) fn hours(length: SignedDuration) -> String {
    format!("{} uur", hours_figure(length))
}

/// The figure alone: "1,75".
pub(crate) fn hours_figure(length: SignedDuration) -> String {
    let hundredths = (length.as_secs().max(0) * 100 + 1800) / 3600;
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) if part % 10 == 0 => format!("{whole},{}", part / 10),
        (whole, part) => format!("{whole},{part:02}"),
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
        insta::assert_snapshot!(said.join(" · "), @"vandaag · gisteren · twee dagen geleden · zes dagen geleden · een week geleden · een week geleden · twee weken geleden · zes weken geleden · acht weken geleden · twee maanden geleden · drie maanden geleden · elf maanden geleden · een jaar geleden · twee jaar geleden · 14 jaar geleden");
    }

    #[test]
    fn one_minute_is_singular() {
        assert_eq!(minutes(1), "1 minuut");
        assert_eq!(minutes(0), "0 minuten");
        assert_eq!(minutes(5), "5 minuten");
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
        assert_eq!(length(1), "1 seconde");
        assert_eq!(length(40), "40 seconden");
        assert_eq!(length(60), "1 minuut");
        assert_eq!(length(-480), "8 minuten");
        assert_eq!(length(3_600), "1 uur");
        assert_eq!(length(7_260), "2 uur en 1 minuut");
        assert_eq!(length(3_599), "1 uur");
    }

    #[test]
    fn dates_are_dutch() {
        let day = civil::date(2026, 11, 23);
        assert_eq!(date(day), "ma 23 november");
        assert_eq!(short_date(civil::date(2026, 3, 1)), "1 mrt");
        assert_eq!(date_time(day.at(9, 5, 0, 0)), "ma 23 november 2026 om 09:05");
    }

    #[test]
    fn the_first_parking_is_no_deferral() {
        assert_eq!(deferred(0), None);
        assert_eq!(deferred(1).unwrap(), "één keer doorgeschoven");
        assert_eq!(deferred(2).unwrap(), "2 keer doorgeschoven");
    }
}
