//! A day with a time: `7-1`, `7-1-27`, `do 7 januari 14:00`, `20270107`, `over 6 weken`, `morgen 9u`.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time, Weekday},
    tz::{AmbiguousOffset, TimeZone},
};

use super::{
    absent::{AbsentDay, absent},
    calendar::{coming, date, day_number, in_week, month, nth, weekday, year},
    clock,
    glue::{spaced, unglued},
    number::ordinal,
    part::{Part, parted},
    seen::{self, seen_from},
    whole, words,
};

/// What was typed for a day and time.
pub type Typed = Result<DateTime, NotADay>;

/// Why it is no day and time to meet on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no day")]
pub enum NotADay {
    /// It cannot be read, or in more than one way.
    Unread,
    /// It has been already.
    Past {
        /// What was typed.
        typed: DateTime,
        /// The next one, where the year was typed: people write the old one in January.
        next: Option<DateTime>,
    },
    /// That day is another day of the week.
    OtherWeekday {
        /// The day that was typed.
        typed: Date,
    },
    /// It is still to come, where a day was asked that has been.
    ToCome {
        /// What was typed.
        typed: Date,
    },
    /// A time stands with it, where only a day was asked.
    TimeToo {
        /// The day that was typed.
        typed: Date,
    },
    /// It is 29 February, which was not there in the last twelve months.
    LeapDay {
        /// The last one that was.
        last: Date,
    },
    /// The calendar has no such day, month or week: 30 February, 29 February of most years, week 53.
    Absent(AbsentDay),
    /// It is further ahead than anybody agrees to meet: more likely a slip in the year.
    Far {
        /// What was typed.
        typed: DateTime,
    },
    /// The clock is put forward over it.
    Skipped {
        /// What was typed.
        typed: DateTime,
    },
    /// It can be in this week and in the next: to some «volgende donderdag» is the one to come.
    Either {
        /// Both that it can be.
        days: [Date; 2],
    },
    /// The last number can be a year and a time: `7-1 2030`.
    YearOrTime {
        /// What was typed, if that is a time.
        typed: DateTime,
    },
}

/// Most years ahead for which people agree to meet.
pub const YEARS_AHEAD: i16 = 5;

/// A day and time at which the clocks in this zone say so.
///
/// # Errors
/// When they are put forward over it.
pub fn on_the_clock(typed: DateTime, zone: &TimeZone) -> Typed {
    match zone.to_ambiguous_timestamp(typed).offset() {
        AmbiguousOffset::Gap { .. } => Err(NotADay::Skipped { typed }),
        AmbiguousOffset::Fold { .. } | AmbiguousOffset::Unambiguous { .. } => Ok(typed),
    }
}

/// A day and time to come; without a time it is at the usual one.
///
/// # Errors
/// When it cannot be read, has been already, is another day of the week than was typed, does not exist, or
/// is far ahead.
pub fn day_and_time(text: &str, usual: Time, now: DateTime) -> Typed {
    let typed = unglued(&words(&spaced(text)));
    let either = || year_or_time(&typed, usual, now.date());
    let week = || {
        let (all, _) = parted(&typed)?;
        seen::either(&all, now.date()).map(|days| NotADay::Either { days })
    };
    of_words(&typed, usual, now).map_err(|why| match why {
        NotADay::Unread => {
            absent(&typed).map(NotADay::Absent).or_else(either).or_else(week).unwrap_or(why)
        }
        NotADay::Far { .. } | NotADay::OtherWeekday { .. } => either().unwrap_or(why),
        _ => why,
    })
}

/// A day and month with a last number that can be a year and a time.
fn year_or_time(typed: &[String], usual: Time, today: Date) -> Option<NotADay> {
    let (last, before) = typed.split_last().filter(|(last, _)| is_year(last))?;
    let (all, part) = parted(before)?;
    let is_such = |day: &Day| day.year == Year::Left && day.is_on_its_weekday();
    let day = day(&all, today).filter(is_such)?;
    let time = clock::of_words(&[last], part)?.near(usual);
    Some(NotADay::YearOrTime { typed: day.date.to_datetime(time) })
}

/// Whether a word can be a year in full.
fn is_year(word: &str) -> bool {
    word.len() == 4 && year(word).is_some()
}

fn of_words(typed: &[String], usual: Time, now: DateTime) -> Typed {
    let (all, part) = parted(typed).ok_or(NotADay::Unread)?;
    if let Some(day) = day(&all, now.date()) {
        let is_then = part.is_none_or(|part| part.has(usual));
        return if is_then { day.at(usual, now) } else { Err(NotADay::Unread) };
    }
    let parts = (1..all.len()).filter_map(|at| all.split_at_checked(at));
    let both = parts.flat_map(|(first, rest)| {
        let in_order = |day_words: &[&str], time_words: &[&str]| {
            with_time(day_words, time_words, part, now.date(), usual)
        };
        // «om 14:00 op 7 januari»: the time first, where it is plain that it is one.
        let reversed = first.first().is_some_and(|word| *word == "om")
            || rest.first().is_some_and(|word| *word == "op" || weekday(word).is_some());
        [in_order(first, rest), reversed.then(|| in_order(rest, first)).flatten()]
    });
    let readings: Vec<(Day, Time)> = both.flatten().collect();
    match readings.as_slice() {
        [(day, time), others @ ..] if others.iter().all(|other| *other == (*day, *time)) => {
            day.at(*time, now)
        }
        _ => Err(NotADay::Unread),
    }
}

/// A day in some words and a time in others, where neither can be anything else.
fn with_time(
    day_words: &[&str],
    time_words: &[&str],
    part: Option<Part>,
    today: Date,
    usual: Time,
) -> Option<(Day, Time)> {
    let day = day(day_words, today)?;
    let time = clock::of_words(time_words, part)?.near(usual);
    let bare = if let ([only], None) = (time_words, part) { Some(*only) } else { None };
    // «do 14» can be the fourteenth, and «7-1 2030» that year.
    let is_in_month = bare.and_then(whole).is_some_and(|number| number <= 31);
    let is_day = is_in_month && weekday(day_words.last()?).is_some();
    let has_year = day.year == Year::Left && bare.is_some_and(is_year);
    (!is_day && !has_year).then_some((day, time))
}

/// A day as it was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: Date,
    pub(super) year: Year,
    weekday: Option<Weekday>,
}

/// Whether a day on the calendar had its year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Typed,
    /// It could have stood there.
    Left,
    /// A day as it is seen from today.
    Apart,
}

impl Day {
    pub(super) fn is_on_its_weekday(self) -> bool {
        self.weekday.is_none_or(|day| day == self.date.weekday())
    }

    fn at(self, time: Time, now: DateTime) -> Typed {
        let at = self.date.to_datetime(time);
        if !self.is_on_its_weekday() {
            return Err(NotADay::OtherWeekday { typed: self.date });
        }
        if now < at {
            let latest = now.checked_add(YEARS_AHEAD.years()).unwrap_or(DateTime::MAX);
            return if at <= latest { Ok(at) } else { Err(NotADay::Far { typed: at }) };
        }
        let years = (1..).map_while(|years: i16| at.checked_add(years.years()).ok());
        let next = years.take_while(|_| self.year == Year::Typed).find(|next| now < *next);
        Err(NotADay::Past { typed: at, next })
    }
}

pub(super) fn day(words: &[&str], today: Date) -> Option<Day> {
    let words = words.strip_prefix(&["op"]).unwrap_or(words);
    if let Some(date) = seen_from(words, today) {
        return Some(Day { date, year: Year::Apart, weekday: None });
    }
    if let Some((date, year)) = of_a_rule(words, today) {
        return Some(Day { date, year, weekday: None });
    }
    let (named, rest) = match words {
        [first, rest @ ..] => match weekday(first) {
            Some(day) => (Some(day), rest),
            None => (None, words),
        },
        [] => return None,
    };
    let (is_the, rest) = match rest.strip_prefix(&["de"]) {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    if let [day] = rest
        && (is_the || named.is_some())
        && (ordinal(day).is_some() || named.is_some() && whole(day).is_some_and(|day| 23 < day))
    {
        let date = on_the_next(day_number(day)?, today)?;
        return Some(Day { date, year: Year::Apart, weekday: named });
    }
    let (date, year) = match rest {
        ["volgend" | "volgende", "jaar", "op", rest @ ..]
        | ["volgend" | "volgende", "jaar", rest @ ..]
        | [rest @ .., "volgend" | "volgende", "jaar"] => {
            let (of, _) = on_the_calendar(rest, today)?;
            (date(today.year() + 1, of.month().into(), of.day().into())?, Year::Typed)
        }
        rest => on_the_calendar(rest, today)?,
    };
    Some(Day { date, year, weekday: named })
}

/// The next time that a month has this day.
fn on_the_next(day: i16, today: Date) -> Option<Date> {
    let months =
        (0..=2_i64).filter_map(|ahead| today.first_of_month().checked_add(ahead.months()).ok());
    months
        .filter_map(|month| date(month.year(), month.month().into(), day))
        .find(|date| today <= *date)
}

/// A day and month, with or without a year.
pub(super) fn on_the_calendar(words: &[&str], today: Date) -> Option<(Date, Year)> {
    match words {
        [word] => in_figures(word, today),
        // «12th of October».
        [first, "of", rest @ ..] if rest.first().is_some_and(|word| month(word).is_some()) => {
            let plain: Vec<&str> = [*first].into_iter().chain(rest.iter().copied()).collect();
            on_the_calendar(&plain, today)
        }
        // «October the 12th».
        [first, "de", second] if month(first).is_some() => on_the_calendar(&[first, second], today),
        [first, second, last] if month(first).is_some() && last.len() == 4 => {
            Some((date(year(last)?, month(first)?, day_number(second)?)?, Year::Typed))
        }
        [first, second] if month(second).is_some() => {
            Some((next_on(day_number(first)?, month(second)?, today)?, Year::Left))
        }
        [first, second] if month(first).is_some() => {
            Some((next_on(day_number(second)?, month(first)?, today)?, Year::Left))
        }
        // A year of two figures is one where it is no hour.
        [first, second, last] if last.len() == 4 || whole(last).is_some_and(|year| 23 < year) => {
            let second = month(second).or_else(|| whole(second))?;
            Some((date(year(last)?, second, day_number(first)?)?, Year::Typed))
        }
        _ => None,
    }
}

fn next_on(day: i16, month: i16, today: Date) -> Option<Date> {
    coming(today, |year| date(year, month, day))
}

/// `7-1`, `7-1-27`, `7-jan-2027`, `2027-01-07`, `20270107`, `07012027`.
fn in_figures(word: &str, today: Date) -> Option<(Date, Year)> {
    let parts: Vec<&str> =
        word.split(['-', '/', '.']).map(|part| part.trim_matches('\'')).collect();
    let numbered = |text: &str| month(text).or_else(|| whole(text));
    match parts.as_slice() {
        [all] if all.len() == 8 && all.is_ascii() => in_eight(all).map(|date| (date, Year::Typed)),
        [years, week, day] if years.len() == 4 && week.starts_with('w') => {
            let day = Weekday::from_monday_one_offset(i8::try_from(whole(day)?).ok()?).ok()?;
            Some((in_week(year(years)?, week.strip_prefix('w')?, day)?, Year::Typed))
        }
        [years, months, days] if years.len() == 4 => {
            Some((date(year(years)?, numbered(months)?, whole(days)?)?, Year::Typed))
        }
        [days, months, years] => {
            Some((date(year(years)?, numbered(months)?, whole(days)?)?, Year::Typed))
        }
        [days, months] => Some((next_on(whole(days)?, numbered(months)?, today)?, Year::Left)),
        _ => None,
    }
}

/// Eight figures: the year stands first or last, and only one of both can be.
fn in_eight(all: &str) -> Option<Date> {
    let cut = |first: usize, second: usize| {
        let (a, rest) = all.split_at_checked(first)?;
        let (b, c) = rest.split_at_checked(second)?;
        Some((a, b, c))
    };
    let (years, months, days) = cut(4, 2)?;
    let first = year(years).and_then(|year| date(year, whole(months)?, whole(days)?));
    let (days, months, years) = cut(2, 2)?;
    first.or_else(|| date(year(years)?, whole(months)?, whole(days)?))
}

/// A day by what it is in its week or month: `do week 50`, `eerste dinsdag van januari`.
fn of_a_rule(words: &[&str], today: Date) -> Option<(Date, Year)> {
    let plain: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !matches!(*word, "in" | "van" | "of" | "op" | "de"))
        .collect();
    let in_a_year = |typed: &[&str], of: &dyn Fn(i16) -> Option<Date>| match typed {
        [] => Some((coming(today, of)?, Year::Left)),
        [word] if word.len() == 4 => Some((of(year(word)?)?, Year::Typed)),
        _ => None,
    };
    match plain.as_slice() {
        [day, "week", number, rest @ ..] | ["week", number, day, rest @ ..]
            if weekday(day).is_some() =>
        {
            in_a_year(rest, &|year| in_week(year, number, weekday(day)?))
        }
        [which, day, in_month, rest @ ..] if month(in_month).is_some() => {
            in_a_year(rest, &|year| nth(year, month(in_month)?, which, weekday(day)?))
        }
        _ => None,
    }
}
