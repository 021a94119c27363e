//! What can stand behind an option, and what may not.

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValuesParser, TypedValueParser};

use crate::{
    domain::{
        group::{INTERVALS, LENGTHS},
        language::{LANGUAGES, Language},
        minutes::Minutes,
        typed::{self, TimeOfDay},
    },
    failure::{NotALength, NotATime, NotWhole},
    written::path,
};

/// A language by its word.
pub(super) fn language() -> impl TypedValueParser<Value = Language> {
    let words = PossibleValuesParser::new(LANGUAGES.map(|(word, _)| word));
    words.map(|word| Language::named(&word).unwrap_or_default())
}

/// A time of day, “20:00”; a word such as “tot” may stand before it.
///
/// Fails when it is none.
pub(super) fn time_of_day(text: &str) -> Result<TimeOfDay, NotATime> {
    let said = text
        .trim()
        .split_once(' ')
        .filter(|(word, _)| ["tot", "van", "vanaf", "until", "from", "at"].contains(word));
    typed::clock(said.map_or(text, |(_, time)| time)).ok_or(NotATime)
}

/// The length of a meeting, in minutes.
///
/// Fails when it is none that a meeting can have.
pub(super) fn length(text: &str) -> Result<Minutes, NotALength> {
    let (least, most) = LENGTHS;
    let minutes = typed::of_a_meeting(text).filter(|minutes| (least..=most).contains(minutes));
    minutes.map(Minutes::of).ok_or(NotALength { least, most })
}

/// So many weeks between two meetings, “4” or “4w”.
///
/// Fails when it is no such number.
pub(super) fn weeks(text: &str) -> Result<u16, NotWhole> {
    let (least, most) = INTERVALS;
    let read = text.strip_suffix('w').and_then(typed::weeks).or_else(|| typed::weeks(text));
    let refused = NotWhole { least: least.into(), most: most.into() };
    read.filter(|weeks| (least..=most).contains(weeks)).ok_or(refused)
}

/// A whole number, or what it may be.
pub(super) fn whole<N: TryFrom<u32>>(
    least: u32,
    most: u32,
) -> impl Fn(&str) -> Result<N, NotWhole> + Clone {
    move |typed| {
        let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
        number.and_then(|number| N::try_from(number).ok()).ok_or(NotWhole { least, most })
    }
}

/// A path, in which `~` is a home where no shell has read it.
pub(super) fn typed_path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|typed| path::typed(typed.as_os_str()))
}
