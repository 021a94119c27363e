//! A day with a time: `7-1`, `7-1-27`, `do 7 januari 14:00`, `20270107`, `over 6 weken`, `morgen 9u`.

use jiff::{
    Span, ToSpan,
    civil::{Date, DateTime, Time, Weekday},
};

use super::{clock, whole, words};

/// What was typed for a day and time.
pub type Typed = Result<DateTime, NotADay>;

/// Why it is no day and time to meet on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// A day and time to come; without a time it is at the usual one.
///
/// # Errors
/// When it cannot be read, has been already, or is another day of the week than was typed.
pub fn day_and_time(text: &str, usual: Time, now: DateTime) -> Typed {
    let typed = words(&spaced(text));
    let all: &[&str] = &typed.iter().map(String::as_str).collect::<Vec<_>>();
    if let Some(day) = day(all, now.date()) {
        return day.at(usual, now);
    }
    let parts = (1..all.len()).filter_map(|at| all.split_at_checked(at));
    let both = parts.flat_map(|(first, rest)| {
        let in_order = |day_words: &[&str], time_words: &[&str]| {
            let day = day(day_words, now.date())?;
            let time = clock::of_words(time_words)?.near(usual);
            // «do 14» can be the fourteenth.
            let is_clear =
                weekday(day_words.last()?).is_none() || whole(time_words.last()?).is_none();
            is_clear.then_some((day, time))
        };
        // «om 14:00 op 7 januari»: the time first, where it is plain that it is one.
        let reversed = rest.first().is_some_and(|word| *word == "op" || weekday(word).is_some());
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

/// With room between day and time, also in `2027-01-07T14:00` and `7-1,14:00`.
fn spaced(text: &str) -> String {
    let is_figure = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let letters: Vec<char> = text.chars().collect();
    let between = |at: usize| {
        is_figure(at.checked_sub(1).and_then(|at| letters.get(at)))
            && is_figure(letters.get(at + 1))
    };
    let spaced = letters.iter().enumerate().map(|(at, c)| match c {
        ',' => ' ',
        't' | 'T' if between(at) => ' ',
        c => *c,
    });
    spaced.collect()
}

/// A day as it was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Day {
    date: Date,
    /// The year stood there.
    with_year: bool,
    weekday: Option<Weekday>,
}

impl Day {
    fn at(self, time: Time, now: DateTime) -> Typed {
        let at = self.date.to_datetime(time);
        if self.weekday.is_some_and(|day| day != self.date.weekday()) {
            return Err(NotADay::OtherWeekday { typed: self.date });
        }
        if now < at {
            return Ok(at);
        }
        let years = (1..).map_while(|years: i16| at.checked_add(years.years()).ok());
        let next = years.take_while(|_| self.with_year).find(|next| now < *next);
        Err(NotADay::Past { typed: at, next })
    }
}

fn day(words: &[&str], today: Date) -> Option<Day> {
    let words = words.strip_prefix(&["op"]).unwrap_or(words);
    if let Some(date) = relative(words, today) {
        return Some(Day { date, with_year: false, weekday: None });
    }
    let (named, rest) = match words {
        [first, rest @ ..] => match weekday(first) {
            Some(day) => (Some(day), rest),
            None => (None, words),
        },
        [] => return None,
    };
    let rest = rest.strip_prefix(&["de"]).unwrap_or(rest);
    let (date, with_year) = on_the_calendar(rest, today)?;
    Some(Day { date, with_year, weekday: named })
}

/// A day and month, with or without a year; whether it was with one.
fn on_the_calendar(words: &[&str], today: Date) -> Option<(Date, bool)> {
    match words {
        [word] => in_figures(word, today),
        [first, second] if month(second).is_some() => {
            Some((coming(ordinal(first)?, month(second)?, today)?, false))
        }
        [first, second, last] if last.len() == 4 => {
            let second = month(second).or_else(|| whole(second))?;
            Some((date(year(last)?, second, ordinal(first)?)?, true))
        }
        _ => None,
    }
}

/// `7-1`, `7-1-27`, `7-jan-2027`, `2027-01-07`, `20270107`.
fn in_figures(word: &str, today: Date) -> Option<(Date, bool)> {
    let parts: Vec<&str> = word.trim_end_matches('.').split(['-', '/', '.', '–']).collect();
    let numbered = |text: &str| month(text).or_else(|| whole(text));
    match parts.as_slice() {
        [all] if all.len() == 8 && all.is_ascii() => {
            let (years, rest) = all.split_at_checked(4)?;
            let (months, days) = rest.split_at_checked(2)?;
            Some((date(year(years)?, whole(months)?, whole(days)?)?, true))
        }
        [years, months, days] if years.len() == 4 => {
            Some((date(year(years)?, numbered(months)?, whole(days)?)?, true))
        }
        [days, months, years] => Some((date(year(years)?, numbered(months)?, whole(days)?)?, true)),
        [days, months] => Some((coming(whole(days)?, numbered(months)?, today)?, false)),
        _ => None,
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The next day with this name in the calendar: 29 February may be years ahead.
fn coming(day: i16, month: i16, today: Date) -> Option<Date> {
    let years = (0..=8).filter_map(|ahead| today.year().checked_add(ahead));
    years.filter_map(|year| date(year, month, day)).find(|date| today <= *date)
}

/// A year of four figures, or its last two.
fn year(word: &str) -> Option<i16> {
    let number = whole(word)?;
    match word.len() {
        2 => Some(2000 + number),
        4 => Some(number).filter(|year| (2000..=2999).contains(year)),
        _ => None,
    }
}

/// `7`, `7e`, `8ste`, `7de`.
fn ordinal(word: &str) -> Option<i16> {
    let bare = ["ste", "de", "e"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    whole(bare).filter(|_| bare.starts_with(|c: char| c.is_ascii_digit()))
}

/// A day seen from today.
fn relative(words: &[&str], today: Date) -> Option<Date> {
    let after = |span: Span| today.checked_add(span).ok();
    match words {
        ["vandaag"] => Some(today),
        ["morgen"] => after(1.day()),
        ["overmorgen"] => after(2.days()),
        [day] => next(weekday(day)?, today),
        ["volgende", "week", day] | [day, "volgende", "week"] => {
            let monday = next(Weekday::Monday, today)?;
            monday.checked_add(i64::from(weekday(day)?.to_monday_zero_offset()).days()).ok()
        }
        ["over", number, unit] => after(ahead(number, unit)?),
        [day, "over", number, unit @ ("week" | "weken")] => {
            next(weekday(day)?, today)?.checked_add(ahead(number, unit)?).ok()
        }
        _ => None,
    }
}

fn ahead(number: &str, unit: &str) -> Option<Span> {
    let number = i64::from(whole(number).filter(|number| (1..=999).contains(number))?);
    Some(match unit {
        "dag" | "dagen" => number.days(),
        "week" | "weken" => number.weeks(),
        "maand" | "maanden" => number.months(),
        _ => return None,
    })
}

/// The next such day of the week; never today.
fn next(day: Weekday, today: Date) -> Option<Date> {
    today.nth_weekday(1, day).ok()
}

/// A month by its name, whole or as it is shortened.
fn month(word: &str) -> Option<i16> {
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
    let name = word.trim_end_matches('.');
    let is_it = |month: &&str| match name {
        "mrt" => *month == "maart",
        _ => 3 <= name.len() && month.starts_with(name),
    };
    NAMES.iter().zip(1..).find(|(month, _)| is_it(month)).map(|(_, number)| number)
}

/// A day of the week by its name, whole or as it is shortened.
fn weekday(word: &str) -> Option<Weekday> {
    let name = word.trim_end_matches('.');
    let days = [
        ("maandag", Weekday::Monday),
        ("dinsdag", Weekday::Tuesday),
        ("woensdag", Weekday::Wednesday),
        ("donderdag", Weekday::Thursday),
        ("vrijdag", Weekday::Friday),
        ("zaterdag", Weekday::Saturday),
        ("zondag", Weekday::Sunday),
    ];
    days.into_iter().find(|(day, _)| 2 <= name.len() && day.starts_with(name)).map(|(_, day)| day)
}
