//! Days that people type and that the calendar does not have: 30 February, 29 February of most years, the
//! thirteenth month, week 53 of most years.

use jiff::civil::Weekday;

use super::{
    calendar::{date, in_week, month, year},
    whole,
};

/// What the calendar does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsentDay {
    /// A day of a month.
    Day {
        /// The day of the month.
        day: i16,
        /// The month, 1 to 12.
        month: i16,
        /// The year, where it was typed.
        year: Option<i16>,
    },
    /// A month behind December.
    Month {
        /// As it was typed.
        month: i16,
        /// The day that was typed with it.
        day: i16,
    },
    /// A week that no year has, or not this one.
    Week {
        /// As it was typed.
        week: i16,
        /// The year, where it was typed.
        year: Option<i16>,
    },
}

/// A day, a month, and a year where one was typed.
type Figures = (i16, i16, Option<i16>);

/// The first day among the words that is plainly one of the calendar, and that the calendar does not have.
pub(super) fn absent(words: &[String]) -> Option<AbsentDay> {
    let named = words.windows(2).enumerate().filter_map(|(at, pair)| {
        let [first, second] = pair else { return None };
        let year = words.get(at + 2).filter(|word| word.len() == 4).and_then(|word| year(word));
        let before = at.checked_sub(1).and_then(|before| whole(words.get(before)?));
        match (month(first), month(second)) {
            (_, Some(month)) => Some((whole(first)?, month, year)),
            // «feb 30», but not «7 feb 30».
            (Some(month), None) if before.is_none() => Some((whole(second)?, month, year)),
            _ => None,
        }
    });
    let apart = words.windows(3).filter_map(|date| {
        let [day, month, last] = date else { return None };
        Some((whole(day)?, whole(month)?, Some(year(last).filter(|_| last.len() == 4)?)))
    });
    let mut typed = words.iter().filter_map(|word| in_figures(word)).chain(named).chain(apart);
    typed.find_map(absent_day).or_else(|| absent_week(words))
}

fn absent_day((day, month, year): Figures) -> Option<AbsentDay> {
    // Without a year it is one that has 29 February.
    let exists = date(year.unwrap_or(2028), month, day).is_some();
    match month {
        _ if exists || !(1..=99).contains(&day) => None,
        1..=12 => Some(AbsentDay::Day { day, month, year }),
        13..=99 if day <= 31 => Some(AbsentDay::Month { month, day }),
        _ => None,
    }
}

fn absent_week(words: &[String]) -> Option<AbsentDay> {
    let at = words.iter().position(|word| word == "week")?;
    let week = whole(words.get(at + 1)?)?;
    let year = words.iter().filter(|word| word.len() == 4).find_map(|word| year(word));
    let exists = |year| in_week(year, &week.to_string(), Weekday::Monday).is_some();
    // Without a year it is one with a week 53.
    (!exists(year.unwrap_or(2026))).then_some(AbsentDay::Week { week, year })
}

/// The day, month and year of a date in figures, whether it exists or not.
fn in_figures(word: &str) -> Option<Figures> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [years, months, days] if years.len() == 4 => {
            Some((whole(days)?, whole(months)?, Some(year(years)?)))
        }
        [days, months, years] => Some((whole(days)?, whole(months)?, Some(year(years)?))),
        // 14.30 is a time.
        [days, months] => {
            let figures = (whole(days)?, whole(months)?, None);
            (figures.1 <= 12 || !word.contains('.')).then_some(figures)
        }
        _ => None,
    }
}
