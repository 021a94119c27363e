//! Days that people type and that the calendar does not have: 30 February, 29 February of most years.

use super::{
    calendar::{date, month, year},
    whole,
};

/// A day that the calendar does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbsentDay {
    /// The day of the month.
    pub day: i16,
    /// The month, 1 to 12.
    pub month: i16,
    /// The year, where it was typed.
    pub year: Option<i16>,
}

/// A day, a month, and a year where one was typed.
type Figures = (i16, i16, Option<i16>);

/// The first day among the words that is plainly one of the calendar, and that the calendar does not have.
pub(super) fn absent(words: &[String]) -> Option<AbsentDay> {
    let named = words.windows(2).enumerate().filter_map(|(at, pair)| {
        let [day, month_name] = pair else { return None };
        let year = words.get(at + 2).filter(|word| word.len() == 4).and_then(|word| year(word));
        Some((whole(day)?, month(month_name)?, year))
    });
    let mut typed = words.iter().filter_map(|word| in_three(word)).chain(named);
    typed.find_map(|(day, month, year)| {
        let is_day = (1..=12).contains(&month) && (1..=99).contains(&day);
        // Without a year it is one that has 29 February.
        let exists = date(year.unwrap_or(2028), month, day).is_some();
        (is_day && !exists).then_some(AbsentDay { day, month, year })
    })
}

/// The day, month and year of a date in figures, whether it exists or not.
fn in_three(word: &str) -> Option<Figures> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [years, months, days] if years.len() == 4 => {
            Some((whole(days)?, whole(months)?, Some(year(years)?)))
        }
        [days, months, years] => Some((whole(days)?, whole(months)?, Some(year(years)?))),
        [days, months] => Some((whole(days)?, whole(months)?, None)),
        _ => None,
    }
}
