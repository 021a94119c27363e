//! A time of day: `9u`, `21.30`, `half acht`, `kwart over 8`, `19 uur`.

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

use super::{
    english,
    part::{Part, parted},
    whole, words,
};
use crate::domain::time::later;

/// A time of day, and whether it can also be meant twelve hours later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    first: Time,
    second: Option<Time>,
    is_spoken: bool,
    /// It was typed as the end of a day, or as a word that says not of which.
    is_midnight: bool,
}

/// Why a time is none of the day with which it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time of that day")]
pub enum NotThen {
    /// The clock is put forward over it.
    Skipped {
        /// What was typed.
        typed: DateTime,
    },
    /// The figures say the middle of the night, and hardly anybody meets then.
    AtNight {
        /// As the figures say.
        night: Time,
        /// Half a day later.
        day: Time,
    },
    /// Midnight is of two days.
    Midnight,
}

/// A time of day; nothing when it cannot be read.
pub fn clock(text: &str) -> Option<TimeOfDay> {
    let typed = words(text);
    let (rest, part) = parted(&typed)?;
    match rest.as_slice() {
        // The end of a day; on a day that was typed it could be either night.
        ["24:00" | "24.00" | "24u00" | "24u"] | ["24", "uur" | "u"] => {
            of_words(&["middernacht"], part)
        }
        rest => of_words(rest, part),
    }
}

/// Whether a time of day was typed with a part of the day in which it never is: `14pm`, `9 uur 's middags`.
pub fn contradicts(text: &str) -> bool {
    let typed = words(text);
    let (rest, part) = parted(&typed).unwrap_or_default();
    part.is_some() && of_words(&rest, part).is_none() && of_words(&rest, None).is_some()
}

impl TimeOfDay {
    /// What it means on a day of which only the usual time is known: a time as people say it (`half
    /// acht`) is the one that is nearer to that, and no time is in the night of who meets by day.
    pub fn near(self, usual: Time) -> Time {
        let Some(second) = self.second else { return self.first };
        let is_at_night =
            |time: Time| NIGHT.contains(&time.hour()) && !NIGHT.contains(&usual.hour());
        let away = |time: Time| time.duration_since(usual).abs();
        let is_nearer = self.is_spoken && away(second) <= away(self.first);
        let is_later = is_at_night(self.first) || (is_nearer && !is_at_night(second));
        if is_later { second } else { self.first }
    }

    /// Whether it can be meant by what a clock says.
    pub fn says(self, time: Time) -> bool {
        [Some(self.first), self.second].contains(&Some(time))
    }

    /// In the night by its figures alone: so people write the afternoon as well.
    fn at_night(self) -> Option<NotThen> {
        let (night, day) = (self.first, self.second.filter(|_| !self.is_spoken)?);
        NIGHT.contains(&night.hour()).then_some(NotThen::AtNight { night, day })
    }
}

/// The hours in which hardly anybody meets.
const NIGHT: std::ops::Range<i8> = 1..6;

/// What was so short a while ago was meant, and not the same figures half a day later.
const JUST_PAST: SignedDuration = SignedDuration::from_hours(4);

/// The next moment, at most twelve hours ahead, at which the clock says this; nothing when there is none,
/// or when what was meant has just been.
pub fn at_next(clock: TimeOfDay, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let today = zone.to_datetime(now).date();
    let days = [today.checked_sub(1.day()).ok()?, today, today.checked_add(1.day()).ok()?];
    let between = |time: Time, from: Timestamp, to: Timestamp| {
        let moments = days.into_iter().flat_map(|day| moments(day.to_datetime(time), zone));
        moments.flatten().find(|moment| from < *moment && *moment <= to)
    };
    let ahead = |time| between(time, now, later(now, SignedDuration::from_hours(12)));
    let has_just_been = |time| between(time, later(now, -JUST_PAST), now).is_some();
    match clock.second {
        None => ahead(clock.first),
        Some(second) => {
            let first = ahead(clock.first).filter(|_| !has_just_been(second));
            first.or_else(|| ahead(second).filter(|_| !has_just_been(clock.first)))
        }
    }
}

/// The moment nearest to the one that was proposed at which the clock says this; nothing that has been,
/// unless the proposal had been too.
pub fn at_nearest(
    clock: TimeOfDay,
    proposed: Timestamp,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<Timestamp> {
    let day = zone.to_datetime(proposed).date();
    let days = [day.checked_sub(1.day()).ok()?, day, day.checked_add(1.day()).ok()?];
    let times = [Some(clock.first), clock.second];
    let said =
        days.into_iter().flat_map(|day| times.map(|time| time.map(|at| day.to_datetime(at))));
    let ahead = said.flatten().flat_map(|at| moments(at, zone)).flatten();
    ahead
        .filter(|moment| proposed.min(now) <= *moment)
        .min_by_key(|moment| moment.duration_since(proposed).abs())
}

/// The moment of this day at which the clock says this; of two the one nearer to the usual time.
///
/// # Errors
/// When the clock is put forward over it, or it cannot be told which moment is meant.
pub fn on_day(
    clock: TimeOfDay,
    day: Date,
    usual: Time,
    zone: &TimeZone,
) -> Result<Timestamp, NotThen> {
    if clock.is_midnight {
        return Err(NotThen::Midnight);
    }
    if let Some(at_night) = clock.at_night() {
        return Err(at_night);
    }
    let typed = day.to_datetime(clock.near(usual));
    let [moment, _] = moments(typed, zone);
    let said = moment.filter(|moment| zone.to_datetime(*moment) == typed);
    said.ok_or(NotThen::Skipped { typed })
}

/// The moment at which a meeting ended that began then: the next at which the clock says this; nothing
/// where that is more than half a day later.
///
/// # Errors
/// When the clock is put forward over it.
pub fn end_of(
    clock: TimeOfDay,
    began: Timestamp,
    zone: &TimeZone,
) -> Result<Option<Timestamp>, NotThen> {
    let Some(ended) = at_next(clock, began, zone) else { return Ok(None) };
    let at = zone.to_datetime(ended);
    if clock.says(at.time()) {
        Ok(Some(ended))
    } else {
        Err(NotThen::Skipped { typed: at.date().to_datetime(clock.first) })
    }
}

/// When a clock on the wall says this: twice in the night in which it is put back.
fn moments(at: DateTime, zone: &TimeZone) -> [Option<Timestamp>; 2] {
    let at = zone.to_ambiguous_timestamp(at);
    match at.offset() {
        AmbiguousOffset::Fold { .. } => [at.earlier().ok(), at.later().ok()],
        AmbiguousOffset::Gap { .. } | AmbiguousOffset::Unambiguous { .. } => {
            [at.compatible().ok(), None]
        }
    }
}

/// A time as it stands there.
struct Figures {
    hour: i16,
    minute: i16,
    way: Way,
}

/// How a time was written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// `07:00`: only that.
    Exact,
    /// `7:00`: a clock says it twice a day.
    Figures,
    /// `zeven uur`: as people say it.
    Spoken,
}

/// What these words say of the clock, in that part of the day where one was typed.
pub(super) fn of_words(words: &[&str], part: Option<Part>) -> Option<TimeOfDay> {
    let said = words.strip_prefix(&["om"]);
    let figures = figures(said.unwrap_or(words))?;
    let hour = match part {
        Some(part) => part.hour(figures.hour)?,
        None => figures.hour,
    };
    let time = |hour: i16| {
        let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(figures.minute).ok()?);
        Time::new(hour, minute, 0, 0).ok()
    };
    let is_twice = part.is_none() && figures.way != Way::Exact && (1..=12).contains(&hour);
    let second = is_twice.then(|| time((hour + 12) % 24)).flatten();
    let is_spoken = match figures.way {
        Way::Exact => false,
        Way::Figures => said.is_some(),
        Way::Spoken => true,
    };
    let is_midnight = matches!(said.unwrap_or(words), ["middernacht"]);
    Some(TimeOfDay { first: time(hour)?, second, is_spoken, is_midnight })
}

fn figures(words: &[&str]) -> Option<Figures> {
    let spoken = |hour, minute| Figures { hour, minute, way: Way::Spoken };
    Some(match words {
        ["middernacht"] => Figures { hour: 0, minute: 0, way: Way::Exact },
        ["noon" | "midday"] | ["12", "noon" | "midday"] => {
            Figures { hour: 12, minute: 0, way: Way::Exact }
        }
        [word] => match word.strip_prefix("half").filter(|hour| !hour.is_empty()) {
            Some(hour) if english::number(hour).is_some() => return None,
            Some(hour) => before(hour, 30)?,
            None => of_word(word)?,
        },
        [hour, "uur" | "u"] => match whole(hour).filter(|hour| *hour < 24) {
            Some(hour) => spoken(hour, 0),
            None => of_word(hour)?,
        },
        [hour, "uur" | "u", minute] => {
            Figures { hour: whole(hour)?, minute: whole(minute)?, way: Way::Figures }
        }
        ["half", "past", hour] => spoken(on_a_dial(hour)?, 30),
        ["a", rest @ ..] if rest.first() == Some(&"quarter") => figures(rest)?,
        // Half seven is half past seven where it is said, and half zeven an hour before that.
        ["half", hour] if english::number(hour).is_none() => before(hour, 30)?,
        [minutes, "over", "half", hour] => before(hour, 30 - minute(minutes)?)?,
        [minutes, "voor", "half", hour] => before(hour, 30 + minute(minutes)?)?,
        [minutes, "over" | "past", hour] => spoken(on_a_dial(hour)?, minute(minutes)?),
        [minutes, "voor" | "to", hour] => before(hour, minute(minutes)?)?,
        _ => return None,
    })
}

fn minute(word: &str) -> Option<i16> {
    if matches!(word, "kwart" | "quarter") { Some(15) } else { whole(word) }
}

/// `14:00`, `14.00`, `14,00`, `14u00`, `14u`, `1400`, `930`, `14`, or a number in a word.
fn of_word(word: &str) -> Option<Figures> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return on_a_dial(word).map(|hour| Figures { hour, minute: 0, way: Way::Spoken });
    }
    let bare = word.strip_suffix("uur").or_else(|| word.strip_suffix(['u', 'h'])).unwrap_or(word);
    let (hour, minute) = match bare.split_once([':', '.', ',', 'u', 'h']) {
        Some((hour, minute)) => (hour, minute.strip_suffix(":00").unwrap_or(minute)),
        None if 3 <= bare.len() => bare.split_at_checked(bare.len() - 2)?,
        None => (bare, "00"),
    };
    let is_time = hour.len() <= 2 && minute.len() == 2;
    let way = if hour.len() == 2 && hour.starts_with('0') { Way::Exact } else { Way::Figures };
    is_time.then(|| Some(Figures { hour: whole(hour)?, minute: whole(minute)?, way }))?
}

/// An hour as people say it.
fn on_a_dial(hour: &str) -> Option<i16> {
    whole(hour).filter(|hour| (1..=12).contains(hour))
}

/// So many minutes before this hour.
fn before(hour: &str, minutes: i16) -> Option<Figures> {
    let hour = match on_a_dial(hour)? - 1 {
        0 => 12,
        hour => hour,
    };
    (1..60).contains(&minutes).then_some(Figures { hour, minute: 60 - minutes, way: Way::Spoken })
}
