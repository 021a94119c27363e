//! A day that has been: `12-10`, `gisteren`, `afgelopen dinsdag`, `2 weken geleden`, `12 oktober 2026`.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{
    absent::absent,
    calendar::weekday,
    clock::clock,
    day::{NotADay, Year, on_the_calendar},
    glue::{spaced, unglued},
    whole, words,
};

/// The last day like this, today included.
///
/// # Errors
/// When it cannot be read, is still to come, is another day of the week than was typed, or does not exist.
pub fn past_day(text: &str, today: Date) -> Result<Date, NotADay> {
    let typed = unglued(&words(&spaced(text)));
    // «12 december jl.»: the last one is meant anyhow.
    let is_said = |word: &&str| !matches!(*word, "jl" | "j.l" | "jongstleden");
    let all: Vec<&str> = typed.iter().map(String::as_str).filter(is_said).collect();
    let said = all.strip_prefix(&["op"]).unwrap_or(&all);
    alone(said, today).map_err(|why| match why {
        NotADay::Unread => absent(&typed)
            .map(NotADay::Absent)
            .or_else(|| with_a_time(said, today))
            .unwrap_or(NotADay::Unread),
        why => why,
    })
}

/// A day with a time behind it.
fn with_a_time(said: &[&str], today: Date) -> Option<NotADay> {
    (1..said.len()).find_map(|at| {
        let (day, time) = said.split_at_checked(at)?;
        // Four figures alone can be a year.
        let is_time = |time: &[&str]| {
            !time.concat().parse::<u16>().is_ok_and(|it| 999 < it)
                && clock(&time.join(" ")).is_some()
        };
        let typed = alone(day, today).ok().filter(|_| is_time(time))?;
        Some(NotADay::TimeToo { typed })
    })
}

/// A day in these words and nothing else.
///
/// Fails as [`past_day`].
fn alone(said: &[&str], today: Date) -> Result<Date, NotADay> {
    if let Some(date) = seen_from(said, today) {
        return Ok(date);
    }
    let (named, rest) = match said {
        [first, rest @ ..] if weekday(first).is_some() => (weekday(first), rest),
        _ => (None, said),
    };
    // Without a year it is the one of the last twelve months.
    let year_ago = today.checked_sub(1.year()).and_then(|day| day.checked_add(1.day()));
    let from = year_ago.map_err(|_| NotADay::Unread)?;
    let (date, year) = on_the_calendar(rest, from).ok_or(NotADay::Unread)?;
    if let Some(last) = last_leap_day(date, today).filter(|_| year == Year::Left) {
        return Err(NotADay::LeapDay { last });
    }
    match named {
        Some(day) if day != date.weekday() => Err(NotADay::OtherWeekday { typed: date }),
        _ if today < date => Err(NotADay::ToCome { typed: date }),
        _ => Ok(date),
    }
}

/// Where a day is a 29 February to come, the last one that was.
fn last_leap_day(date: Date, today: Date) -> Option<Date> {
    let is_leap = (date.month(), date.day()) == (2, 29) && today < date;
    let years = (0..=8).filter_map(|ago| today.year().checked_sub(ago)).filter(|_| is_leap);
    let days = years.filter_map(|year| Date::new(year, 2, 29).ok());
    days.into_iter().find(|day| *day <= today)
}

/// A day as it is called today.
fn seen_from(words: &[&str], today: Date) -> Option<Date> {
    let before = |days: i64| today.checked_sub(days.days()).ok();
    let number_of = |word: &str| if word == "a" { Some(1) } else { whole(word) };
    let ago = |number: &str, of: i64| before(i64::from(number_of(number)?).checked_mul(of)?);
    let monday = || today.tomorrow().ok()?.nth_weekday(-1, Weekday::Monday).ok();
    match words {
        ["vandaag"] => Some(today),
        ["gisteren" | "gister"] => before(1),
        ["eergisteren" | "eergister"] => before(2),
        [day] | ["afgelopen" | "vorige" | "laatste", day] => {
            today.nth_weekday(-1, weekday(day)?).ok()
        }
        ["vorige" | "afgelopen" | "laatste", "week", day]
        | [day, "vorige" | "afgelopen" | "laatste", "week"] => {
            let days = i64::from(weekday(day)?.to_monday_zero_offset()) - 7;
            monday()?.checked_add(days.days()).ok()
        }
        [number, "dag" | "dagen", "geleden"] => ago(number, 1),
        [number, "week" | "weken", "geleden"] => ago(number, 7),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_the_last_one_like_that() {
        let today = date(2026, 11, 30);
        for (typed, is) in [
            ("12-10", date(2026, 10, 12)),
            ("30-11", today),
            ("1-12", date(2025, 12, 1)),
            ("ma 12 oktober", date(2026, 10, 12)),
            ("12 okt 2026", date(2026, 10, 12)),
            ("3-2-25", date(2025, 2, 3)),
            ("2024-02-29", date(2024, 2, 29)),
            ("vandaag", today),
            ("gisteren", date(2026, 11, 29)),
            ("maandag", date(2026, 11, 23)),
            ("afgelopen di", date(2026, 11, 24)),
            ("vorige week dinsdag", date(2026, 11, 24)),
            ("zondag vorige week", date(2026, 11, 29)),
            ("3 dagen geleden", date(2026, 11, 27)),
            ("twee weken geleden", date(2026, 11, 16)),
            ("een week geleden", date(2026, 11, 23)),
            ("yesterday", date(2026, 11, 29)),
            ("last Tuesday", date(2026, 11, 24)),
            ("Tuesday last week", date(2026, 11, 24)),
            ("3 days ago", date(2026, 11, 27)),
            ("a week ago", date(2026, 11, 23)),
            ("12 October", date(2026, 10, 12)),
            ("October 12th, 2026", date(2026, 10, 12)),
            ("20261012", date(2026, 10, 12)),
            ("12 - 10 - 2026", date(2026, 10, 12)),
            ("gister", date(2026, 11, 29)),
            ("eergister", date(2026, 11, 28)),
            ("12 dec jl.", date(2025, 12, 12)),
            ("ma 23-11 j.l.", date(2026, 11, 23)),
            ("12 oct", date(2026, 10, 12)),
            ("4 may 2026", date(2026, 5, 4)),
            ("mar 3", date(2026, 3, 3)),
        ] {
            assert_eq!(past_day(typed, today), Ok(is), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_that_has_been_is_refused_with_the_reason() {
        let today = date(2026, 11, 30);
        let refused = |typed| past_day(typed, today).unwrap_err();
        assert_eq!(refused("ooit"), NotADay::Unread);
        for text in ["", "vorige week", "geleden", "3 geleden", "over 3 dagen", "3 maart 1900"] {
            assert_eq!(refused(text), NotADay::Unread, "{text}");
        }
        assert!(matches!(refused("30-2"), NotADay::Absent(_)));
        let to_come = NotADay::ToCome { typed: date(2026, 12, 1) };
        assert_eq!(refused("1-12-2026"), to_come);
        for text in
            ["12-10-2026 14:00", "12 oktober 14u", "gisteren om half acht", "ma 12-10 14:00"]
        {
            assert!(matches!(refused(text), NotADay::TimeToo { .. }), "{text}");
        }
        let last = date(2024, 2, 29);
        assert_eq!(refused("29-2"), NotADay::LeapDay { last });
        assert_eq!((past_day("29-2", last), past_day("29-2-2024", today)), (Ok(last), Ok(last)));
        let other = NotADay::OtherWeekday { typed: date(2026, 10, 12) };
        assert_eq!(refused("di 12-10"), other);
    }
}
