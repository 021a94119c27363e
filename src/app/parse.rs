//! Times, dates and figures as people type them.

use jiff::{
    SignedDuration, Timestamp, ToSpan, civil,
    tz::{AmbiguousOffset, TimeZone},
};

use crate::domain::time::later;

/// A time of day: `15:30`, `15.30`, `15u30`, `1530`, `15`.
pub fn time_of_day(text: &str) -> Option<civil::Time> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.', 'u']) {
        Some((hours, "")) => (hours, "0"),
        Some(parts) => parts,
        None if text.len() == 4 => text.split_at_checked(2)?,
        None => (text, "0"),
    };
    civil::Time::new(figure(hours)?, figure(minutes)?, 0, 0).ok()
}

/// A whole number of one or two figures.
fn figure(text: &str) -> Option<i8> {
    let plain = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The next moment, at most twelve hours ahead, at which the clock says this time.
pub fn next_occurrence(time: civil::Time, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let today = zone.to_datetime(now).date();
    let days = [today, today.checked_add(1.day()).ok()?];
    let moments = days.into_iter().flat_map(|day| moments(day.to_datetime(time), zone)).flatten();
    let last = later(now, SignedDuration::from_hours(12));
    moments.into_iter().find(|moment| now < *moment && *moment <= last)
}

/// When a clock on the wall says this: twice in the night in which it is put back.
fn moments(at: civil::DateTime, zone: &TimeZone) -> [Option<Timestamp>; 2] {
    let at = zone.to_ambiguous_timestamp(at);
    match at.offset() {
        AmbiguousOffset::Fold { .. } => [at.earlier().ok(), at.later().ok()],
        AmbiguousOffset::Gap { .. } | AmbiguousOffset::Unambiguous { .. } => {
            [at.compatible().ok(), None]
        }
    }
}

/// A day and time: `7-1 14:00`, `7-1-2027 14:00`, `2027-01-07 14:00`; without a time the usual one.
pub fn day_and_time(text: &str, usual: civil::Time, today: civil::Date) -> Option<civil::DateTime> {
    let mut words = text.split_whitespace();
    let day = day(words.next()?, today)?;
    let time = words.next().map_or(Some(usual), time_of_day)?;
    words.next().is_none().then(|| day.to_datetime(time))
}

fn day(text: &str, today: civil::Date) -> Option<civil::Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => date(year, month, day),
        [day, month, year] => date(year, month, day),
        [day, month] => {
            let this = civil::Date::new(today.year(), figure(month)?, figure(day)?).ok()?;
            if today <= this { Some(this) } else { this.checked_add(1.year()).ok() }
        }
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<civil::Date> {
    let year: i16 = year.parse().ok().filter(|year| (2000..=9000).contains(year))?;
    civil::Date::new(year, figure(month)?, figure(day)?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for text in ["15:30", "15.30", "15u30", "1530", " 15:30 "] {
            assert_eq!(time_of_day(text), Some(time(15, 30, 0, 0)), "{text}");
        }
        assert_eq!(time_of_day("9"), Some(time(9, 0, 0, 0)));
        assert_eq!(time_of_day("15u"), Some(time(15, 0, 0, 0)));
        for text in ["", "25:00", "12:60", "-1:00", "15:3a", "15:30:00", "half vier", "éé"] {
            assert_eq!(time_of_day(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_the_next_one_within_twelve_hours_also_over_midnight() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
        let now = zone.to_timestamp(date(2026, 11, 23).at(23, 10, 0, 0)).unwrap();
        let half_past = next_occurrence(time(0, 30, 0, 0), now, &zone).unwrap();
        assert_eq!(half_past.duration_since(now), SignedDuration::from_mins(80));
        assert_eq!(next_occurrence(time(12, 0, 0, 0), now, &zone), None);
    }

    #[test]
    fn in_the_night_in_which_the_clock_is_put_back_a_time_may_come_once_more() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
        // 02:50 for the first time: 02:30 comes again in forty minutes.
        let now = "2026-10-25T00:50:00Z".parse().unwrap();
        let again = next_occurrence(time(2, 30, 0, 0), now, &zone).unwrap();
        assert_eq!(again.duration_since(now), SignedDuration::from_mins(40));
    }

    #[test]
    fn a_day_is_the_next_one_of_that_name() {
        let today = date(2026, 11, 23);
        let usual = time(14, 0, 0, 0);
        let january = date(2027, 1, 7).at(14, 0, 0, 0);
        for text in ["7-1", "7-1-2027", "7/1 14:00", "2027-01-07 14:00"] {
            assert_eq!(day_and_time(text, usual, today), Some(january), "{text}");
        }
        for text in ["", "7", "32-1", "7-1 26:00", "7-1 14:00 uur", "volgende week"] {
            assert_eq!(day_and_time(text, usual, today), None, "{text}");
        }
    }
}
