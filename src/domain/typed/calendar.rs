//! Days on the calendar: months and days of the week by name, weeks by number, years as they are shortened.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::{
    english::{MONTHS, SHORT, WEEK},
    number::ordinal,
    whole,
};

/// A month by its name, whole or as it is shortened.
pub(super) fn month(word: &str) -> Option<i16> {
    const NAMES: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let is_it = |month: &&str| match word {
        "mrt" => *month == "maart",
        _ => 3 <= word.len() && month.starts_with(word),
    };
    let dutch = NAMES.iter().zip(1..).find(|(month, _)| is_it(month));
    let is_english = |month: &&str| SHORT <= word.len() && month.starts_with(word);
    let english = || MONTHS.iter().zip(1..).find(|(month, _)| is_english(month));
    dutch.or_else(english).map(|(_, number)| number)
}

/// A day of the week by its name, whole or as it is shortened.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let days = [
        ("maandag", Weekday::Monday),
        ("dinsdag", Weekday::Tuesday),
        ("woensdag", Weekday::Wednesday),
        ("donderdag", Weekday::Thursday),
        ("vrijdag", Weekday::Friday),
        ("zaterdag", Weekday::Saturday),
        ("zondag", Weekday::Sunday),
    ];
    // A month is no Monday.
    let is_day = 2 <= word.len() && word != "maand";
    let dutch = days.into_iter().find(|(day, _)| is_day && day.starts_with(word));
    let is_english = |(day, _): &(&str, Weekday)| SHORT <= word.len() && day.starts_with(word);
    let mut week = WEEK.into_iter().zip(days.map(|(_, day)| day));
    dutch.or_else(|| week.find(is_english)).map(|(_, day)| day)
}

/// A year of four figures, or its last two.
pub(super) fn year(word: &str) -> Option<i16> {
    let number = whole(word)?;
    match word.len() {
        2 => Some(2000 + number),
        4 => Some(number).filter(|year| (2000..=2999).contains(year)),
        _ => None,
    }
}

/// The day of a month: `7`, `7e`, `zeven`, `zevende`.
pub(super) fn day_number(word: &str) -> Option<i16> {
    ordinal(word).or_else(|| whole(word)).filter(|day| (1..=31).contains(day))
}

/// This day; nothing when the calendar does not have it.
pub(super) fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The first that is not past of the days that a year brings; 29 February may be years ahead.
pub(super) fn coming(today: Date, of: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let years = (0..=8).filter_map(|ahead| today.year().checked_add(ahead));
    years.filter_map(of).find(|date| today <= *date)
}

/// A day of the week with this number in a year.
pub(super) fn in_week(year: i16, week: &str, day: Weekday) -> Option<Date> {
    let week = whole(week).and_then(|week| i8::try_from(week).ok())?;
    ISOWeekDate::new(year, week, day).ok().map(ISOWeekDate::date)
}

/// Which of the days with this name in a month, in a year: `eerste`, `2e`, `laatste`.
pub(super) fn nth(year: i16, month: i16, which: &str, day: Weekday) -> Option<Date> {
    let which = if which == "laatste" { -1 } else { ordinal(which)? };
    date(year, month, 1)?.nth_weekday_of_month(i8::try_from(which).ok()?, day).ok()
}
