//! The keys of one table, each read with its own check.

mod choice;
pub(crate) mod length;

use std::ops::Range;

use jiff::civil::{Date, Time};
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};
use toml::value::Datetime;
use unicode_segmentation::UnicodeSegmentation;

use super::mistake::{MistakeKind, Type};
use super::mistakes::Mistakes;
use super::nearest::nearest;
use super::syntax::Syntax;
use crate::domain::character::odd;
use crate::domain::clean::clean;
use crate::domain::typed;
use crate::domain::werkvorm::HalfMinutes;

/// Most characters of a wrong word that are kept.
const FOUND: usize = 60;

/// Longest part of a step, in minutes.
const MINUTES: u16 = 480;

/// One table of the file, and where it stands.
#[derive(Debug)]
pub(crate) struct Fields<'t, 'i> {
    pub(crate) table: &'t DeTable<'i>,
    pub(crate) at: Range<usize>,
}

impl<'t, 'i> Fields<'t, 'i> {
    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.table.get(key)
    }

    /// Where the value of a key stands, or else the table.
    pub(crate) fn place(&self, key: &str) -> Range<usize> {
        self.get(key).map_or_else(|| self.at.clone(), Spanned::span)
    }

    /// Notes every key that is not one of these.
    pub(crate) fn only(&self, mistakes: &mut Mistakes<'_>, known: &[&'static str]) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let spoilt = name.chars().find(|c| odd(*c).is_some());
                let kind = match spoilt {
                    Some(character) => MistakeKind::Syntax(Syntax::Character(character)),
                    None => MistakeKind::UnknownKey {
                        found: clean(name, FOUND),
                        expected: known.to_vec(),
                        nearest: nearest(name, known),
                    },
                };
                mistakes.note(key.span(), kind);
            }
        }
    }

    /// Notes that a key must be there, when it is not; one that was mistyped is noted already.
    pub(crate) fn require(
        &self,
        mistakes: &mut Mistakes<'_>,
        keys: &[&'static str],
        known: &[&'static str],
    ) {
        for key in keys {
            if self.get(key).is_none() && !self.mistyped(key, known) {
                mistakes.note(self.at.clone(), MistakeKind::Missing { key });
            }
        }
    }

    /// Whether one of the unknown keys was meant to be this one.
    pub(crate) fn mistyped(&self, key: &str, known: &[&'static str]) -> bool {
        let mut names = self.table.keys().map(|name| name.get_ref().as_ref());
        names.any(|name: &str| !known.contains(&name) && nearest(name, known) == Some(key))
    }

    /// A text of at most so many characters.
    pub(crate) fn text(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        max: usize,
    ) -> Option<String> {
        let value = self.get(key)?;
        let DeValue::String(text) = value.get_ref() else {
            return wrong(mistakes, value, key, Type::Text);
        };
        let text = clean(text, max + 1);
        let kind = match text.len() {
            0 => MistakeKind::Blank { key },
            bytes if bytes > max && text.graphemes(true).count() > max => {
                MistakeKind::TooLong { key, max }
            }
            _ => return Some(text),
        };
        mistakes.note(value.span(), kind);
        None
    }

    /// At least one text, each as it is written: at most so many, of at most so many characters.
    pub(crate) fn texts(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        most: usize,
        max: usize,
    ) -> Option<Vec<String>> {
        let value = self.get(key)?;
        let wrong_type = MistakeKind::WrongType { key, expected: Type::Texts };
        let DeValue::Array(items) = value.get_ref() else {
            mistakes.note(value.span(), wrong_type);
            return None;
        };
        let kind = match items.len() {
            0 => MistakeKind::Blank { key },
            count if most < count => MistakeKind::TooMany { key, max: most },
            _ => {
                let texts = items.iter().map(|item| match item.get_ref() {
                    DeValue::String(text) if text.chars().count() <= max => Ok(text.to_string()),
                    DeValue::String(_) => Err((item, MistakeKind::TooLong { key, max })),
                    _ => Err((item, wrong_type.clone())),
                });
                match texts.collect() {
                    Ok(texts) => return Some(texts),
                    Err((item, kind)) => {
                        mistakes.note(item.span(), kind);
                        return None;
                    }
                }
            }
        };
        mistakes.note(value.span(), kind);
        None
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, mistakes: &mut Mistakes<'_>, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => wrong(mistakes, value, key, Type::Bool),
        }
    }

    /// A whole number from `min` to `max`.
    pub(crate) fn whole(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        min: u8,
        max: u8,
    ) -> Option<u8> {
        self.number(mistakes, key, (min.into(), max.into())).and_then(|n| u8::try_from(n).ok())
    }

    /// A whole number in a range that may be wide.
    pub(crate) fn number(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        range: (u16, u16),
    ) -> Option<u16> {
        whole_number(mistakes, self.get(key)?, key, range)
    }

    /// A day of the calendar.
    pub(crate) fn date(&self, mistakes: &mut Mistakes<'_>, key: &'static str) -> Option<Date> {
        let value = self.get(key)?;
        let read = match value.get_ref() {
            DeValue::Datetime(written) => day(*written),
            DeValue::String(typed) => typed::whole_day(typed),
            _ => None,
        };
        read.or_else(|| wrong(mistakes, value, key, Type::Date))
    }

    /// A time of day; one that a clock says twice is the one nearer to the usual.
    pub(crate) fn time(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        usual: Time,
    ) -> Option<Time> {
        let value = self.get(key)?;
        let read = match value.get_ref() {
            DeValue::Datetime(Datetime { date: None, time: Some(at), offset: None }) => {
                typed::clock(&format!("{:02}:{:02}", at.hour, at.minute))
            }
            DeValue::String(typed) => typed::clock(typed),
            _ => None,
        };
        read.map(|time| time.near(usual)).or_else(|| wrong(mistakes, value, key, Type::Time))
    }

    /// The table under a key, of which the mistake tells the type when it is something else.
    pub(crate) fn table(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        expected: Type,
    ) -> Option<Self> {
        table(mistakes, self.get(key)?, key, expected)
    }

    /// The tables that each begin with this key in double brackets, at most so many of them;
    /// none where the key is something else.
    pub(crate) fn tables(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        max: usize,
    ) -> Vec<Self> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(values) = value.get_ref() else {
            mistakes.note(value.span(), MistakeKind::WrongType { key, expected: Type::Tables });
            return Vec::new();
        };
        if let Some(value) = values.get(max) {
            mistakes.note(value.span(), MistakeKind::TooMany { key, max });
        }
        let tables = values.iter().take(max);
        tables.filter_map(|value| table(mistakes, value, key, Type::Tables)).collect()
    }

    /// Whole or half minutes; nothing when the key is left out.
    pub(crate) fn minutes(&self, mistakes: &mut Mistakes<'_>, key: &'static str) -> HalfMinutes {
        let Some(value) = self.get(key) else {
            return HalfMinutes(0);
        };
        let halves = match value.get_ref() {
            DeValue::Integer(number) => {
                integer(number).map(|n| n.saturating_mul(2)).ok_or(NotHalves::NoLength)
            }
            DeValue::Float(number) => halves(number.as_str()),
            _ => {
                mistakes
                    .note(value.span(), MistakeKind::WrongType { key, expected: Type::Minutes });
                return HalfMinutes(0);
            }
        };
        let fitting =
            |halves: i64| u16::try_from(halves).ok().filter(|halves| *halves <= MINUTES * 2);
        let kind = match halves.map(fitting) {
            Ok(Some(halves)) => return HalfMinutes(halves),
            Err(NotHalves::NotHalf) => MistakeKind::NotHalf { key },
            Ok(None) | Err(NotHalves::NoLength) => {
                MistakeKind::OutOfRange { key, min: 0, max: MINUTES }
            }
        };
        mistakes.note(value.span(), kind);
        HalfMinutes(0)
    }
}

fn wrong<T>(
    mistakes: &mut Mistakes<'_>,
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    expected: Type,
) -> Option<T> {
    mistakes.note(value.span(), MistakeKind::WrongType { key, expected });
    None
}

fn table<'t, 'i>(
    mistakes: &mut Mistakes<'_>,
    value: &'t Spanned<DeValue<'i>>,
    key: &'static str,
    expected: Type,
) -> Option<Fields<'t, 'i>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(Fields { table, at: value.span() }),
        _ => wrong(mistakes, value, key, expected),
    }
}

/// The day of a moment as TOML has it, when the calendar has that day.
fn day(written: Datetime) -> Option<Date> {
    let day = written.date?;
    let (year, month) = (i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?);
    Date::new(year, month, i8::try_from(day.day).ok()?).ok()
}

/// A whole number from the first to the last of a range.
fn whole_number(
    mistakes: &mut Mistakes<'_>,
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    (min, max): (u16, u16),
) -> Option<u16> {
    let DeValue::Integer(number) = value.get_ref() else {
        return wrong(mistakes, value, key, Type::Whole);
    };
    let number = integer(number).and_then(|n| u16::try_from(n).ok());
    let fitting = number.filter(|n| (min..=max).contains(n));
    if fitting.is_none() {
        mistakes.note(value.span(), MistakeKind::OutOfRange { key, min, max });
    }
    fitting
}

fn integer(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// Why a number is no half minutes.
enum NotHalves {
    /// It is no length of time, or far too long a one.
    NoLength,
    /// It lies between two halves.
    NotHalf,
}

/// Half minutes in a decimal number.
fn halves(number: &str) -> Result<i64, NotHalves> {
    let halves = number.parse::<f64>().map_err(|_| NotHalves::NoLength)? * 2.0;
    if !(0.0..=1e6).contains(&halves) {
        return Err(NotHalves::NoLength);
    }
    if halves.fract() != 0.0 {
        return Err(NotHalves::NotHalf);
    }
    // Without a conversion: a whole number of at most seven digits is written as such.
    format!("{halves:.0}").parse().map_err(|_| NotHalves::NoLength)
}
