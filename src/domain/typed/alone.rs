//! A day of the calendar that stands by itself, in what people write down.

use jiff::civil::Date;

use super::{
    day::{Day, Year, day},
    glue::{spaced, unglued},
    words,
};

/// A day of the calendar with its year: `24-4-2027`, `za 24 april 2027`.
pub fn whole_day(text: &str) -> Option<Date> {
    // «7-1 volgend jaar» has none.
    let has_year = |day: &Day| day.year == Year::Typed && 2000 <= day.date.year();
    day_alone(text, Date::ZERO).filter(has_year).map(|day| day.date)
}

/// A day of the calendar to come, where that is all that was typed (`12-1`, `vr 15 januari`), and whether its
/// year was; nothing of a day as it is seen from today (`over 6 weken`): that says less.
pub fn calendar_day(text: &str, today: Date) -> Option<(Date, bool)> {
    let day = day_alone(text, today).filter(|day| day.year != Year::Apart && today <= day.date)?;
    Some((day.date, day.year == Year::Typed))
}

/// A day where that is all that was typed.
fn day_alone(text: &str, today: Date) -> Option<Day> {
    let typed = unglued(&words(&spaced(text)));
    let all: Vec<&str> = typed.iter().map(String::as_str).collect();
    day(&all, today).filter(|day| day.is_on_its_weekday())
}
