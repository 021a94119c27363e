//! The public holidays of the Netherlands, computed for any year.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// A day on which nobody plans a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// On 1 January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// Easter itself, a Sunday.
    Easter,
    /// The day after it.
    EasterMonday,
    /// On 27 April; the day before it where that is a Sunday.
    KingsDay,
    /// On 5 May.
    LiberationDay,
    /// Forty days after Easter, itself counted.
    Ascension,
    /// Whitsun itself, a Sunday.
    Whitsun,
    /// The day after it.
    WhitMonday,
    /// On 25 December.
    Christmas,
    /// On 26 December.
    SecondChristmasDay,
}

/// The holiday that this day is, if it is one.
pub fn holiday(day: Date) -> Option<Holiday> {
    on_a_date(day).or_else(|| by_easter(day))
}

fn on_a_date(day: Date) -> Option<Holiday> {
    let is_sunday = |day: Date| day.weekday() == Weekday::Sunday;
    let tomorrow = || day.tomorrow().is_ok_and(is_sunday);
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (4, 27) if !is_sunday(day) => Some(Holiday::KingsDay),
        (4, 26) if tomorrow() => Some(Holiday::KingsDay),
        (5, 5) => Some(Holiday::LiberationDay),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        _ => None,
    }
}

fn by_easter(day: Date) -> Option<Holiday> {
    const AWAY: [(i64, Holiday); 6] = [
        (-2, Holiday::GoodFriday),
        (0, Holiday::Easter),
        (1, Holiday::EasterMonday),
        (39, Holiday::Ascension),
        (49, Holiday::Whitsun),
        (50, Holiday::WhitMonday),
    ];
    let easter = easter(day.year())?;
    let is_it = |away: i64| easter.checked_add(away.days()).is_ok_and(|other| other == day);
    AWAY.into_iter().find(|(away, _)| is_it(*away)).map(|(_, holiday)| holiday)
}

/// Easter Sunday, by the rule of Meeus, Jones and Butcher.
fn easter(year: i16) -> Option<Date> {
    let whole = i32::from(year);
    let (golden, century, in_century) = (whole % 19, whole / 100, whole % 100);
    let corrected = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - corrected + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?);
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_is_where_the_calendars_have_it() {
        for (year, month, day) in [
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn the_days_of_2027_are_known_and_no_other() {
        let first = date(2027, 1, 1);
        let days = (0..365).filter_map(|ahead: i64| {
            let day = first.checked_add(ahead.days()).unwrap();
            holiday(day).map(|_| (day.month(), day.day()))
        });
        let expected = [
            (1, 1),
            (3, 26),
            (3, 28),
            (3, 29),
            (4, 27),
            (5, 5),
            (5, 6),
            (5, 16),
            (5, 17),
            (12, 25),
            (12, 26),
        ];
        assert_eq!(days.collect::<Vec<_>>(), expected);
        assert_eq!(holiday(date(2025, 4, 26)), Some(Holiday::KingsDay), "27 April is a Sunday");
        assert_eq!(holiday(date(2025, 4, 27)), None);
    }
}
