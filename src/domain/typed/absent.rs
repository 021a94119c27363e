//! Days that people type and that the calendar does not have: 30 February, 29 February of most years.

use super::{
    calendar::{date, month, year},
    day::NotADay,
    whole,
};

/// The first day among the words that is plainly one of the calendar, and that the calendar does not have.
pub(super) fn absent(words: &[String]) -> Option<NotADay> {
    let figures = |word: &String| in_three(word);
    let named = words.windows(2).enumerate().filter_map(|(at, pair)| {
        let [day, month_name] = pair else { return None };
        let year = words.get(at + 2).filter(|word| word.len() == 4).and_then(|word| year(word));
        Some((whole(day)?, month(month_name)?, year))
    });
    words.iter().filter_map(figures).chain(named).find_map(|(day, month, year)| {
        // Without a year it is one that has 29 February.
        let is_day = (1..=12).contains(&month) && (1..=99).contains(&day);
        let exists = date(year.unwrap_or(2028), month, day).is_some();
        (is_day && !exists).then_some(NotADay::Absent { day, month, year })
    })
}

/// The day, month and year of a date in figures, whether it exists or not.
fn in_three(word: &str) -> Option<(i16, i16, Option<i16>)> {
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
