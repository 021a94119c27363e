//! A length as people write it: a number in the unit of its key, or in quotes with a unit of its own.

use jiff::SignedDuration;
use toml::{Spanned, de::DeValue};

use super::{Fields, integer};
use crate::{
    domain::{minutes::Minutes, typed},
    written::toml::{
        mistake::{MistakeKind, Type, Unit},
        mistakes::Mistakes,
    },
};

impl Unit {
    /// How many minutes, or weeks, a number alone stands for.
    const fn each(self) -> u16 {
        if matches!(self, Self::Hours) { 60 } else { 1 }
    }

    /// A text, in minutes, or in weeks.
    fn read(self, text: &str) -> Option<u16> {
        match self {
            Self::Minutes => typed::minutes(text),
            Self::Hours => typed::hours(text),
            Self::Weeks => typed::weeks(text),
        }
    }

    /// A number in this unit, in minutes, or in weeks; a part of an hour is quarters.
    fn of(self, value: &DeValue<'_>) -> Option<u16> {
        match (self, value) {
            (_, DeValue::String(text)) => self.read(text),
            (Self::Hours, DeValue::Float(number)) => typed::hours(number.as_str()),
            (_, DeValue::Integer(number)) => {
                u16::try_from(integer(number)?.checked_mul(self.each().into())?).ok()
            }
            _ => None,
        }
    }
}

/// The value of a key as a length in minutes, or in weeks, from the first to the last of a range in its unit.
pub(crate) fn length(
    mistakes: &mut Mistakes<'_>,
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    unit: Unit,
    (min, max): (u16, u16),
) -> Option<u16> {
    let found = unit.of(value.get_ref());
    let [first, last] = [min, max].map(|bound| bound.saturating_mul(unit.each()));
    let fitting = found.filter(|length| (first..=last).contains(length));
    if fitting.is_none() {
        let is_number = matches!(value.get_ref(), DeValue::Integer(_));
        let kind = if found.is_some() || is_number {
            MistakeKind::OutOfRange { key, min, max }
        } else {
            MistakeKind::WrongType { key, expected: Type::Length(unit) }
        };
        mistakes.note(value.span(), kind);
    }
    fitting
}

impl Fields<'_, '_> {
    /// A length in whole minutes, where a number alone counts minutes.
    pub(crate) fn length(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        range: (u16, u16),
    ) -> Option<Minutes> {
        length(mistakes, self.get(key)?, key, Unit::Minutes, range).map(Minutes::of)
    }

    /// A length in which a number alone counts hours; the range is in hours.
    pub(crate) fn hours(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        range: (u16, u16),
    ) -> Option<SignedDuration> {
        let minutes = length(mistakes, self.get(key)?, key, Unit::Hours, range)?;
        Some(SignedDuration::from_mins(minutes.into()))
    }

    /// A number of weeks.
    pub(crate) fn weeks(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        range: (u16, u16),
    ) -> Option<u16> {
        length(mistakes, self.get(key)?, key, Unit::Weeks, range)
    }
}
