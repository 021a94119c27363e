//! A line in the very shape in which this program writes it, taken apart where its parts must stand: most of what a
//! start does is reading lines, and most of that was looking for what else might stand there.

use std::{ops::Range, str::FromStr};

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::Offset};

use crate::domain::{
    agenda::Position,
    event::{Entry, Event, Signal},
    id::Id,
    time::Moment,
};

/// Characters of an id.
const ID: usize = 26;

/// The entry of a line, its check aside; nothing where it has another shape, which says nothing of its worth.
pub(super) fn entry(words: &str) -> Option<Entry> {
    let (id, rest) = words.strip_prefix("{\"id\":\"")?.split_at_checked(ID)?;
    let (seq, rest) = until(b',', rest.strip_prefix("\",\"seq\":")?)?;
    let (wall, rest) = until(b'"', rest.strip_prefix(",\"at\":{\"wall\":\"")?)?;
    let (elapsed, rest) = until(b'}', rest.strip_prefix("\",\"elapsed_ms\":")?)?;
    let event = event(rest.strip_prefix("},\"event\":")?)?;
    let elapsed = SignedDuration::from_millis(whole(elapsed)?);
    let at = Moment { wall: moment(wall)?, elapsed };
    Some(Entry { id: Id::parse(id)?, seq: whole(seq)?, at, event })
}

/// An event: those that most lines tell of in their own shape, any other as JSON.
fn event(words: &str) -> Option<Event> {
    let usual = step_started(words).or_else(|| rang(words));
    usual.or_else(|| serde_json::from_str(words).ok())
}

fn step_started(words: &str) -> Option<Event> {
    let at = words.strip_prefix("{\"step_started\":{\"at\":")?.strip_suffix("}}")?;
    Some(Event::StepStarted { at: position(at)? })
}

fn rang(words: &str) -> Option<Event> {
    let parts = words.strip_prefix("{\"rang\":{\"signal\":")?.strip_suffix("\"}}")?;
    let (given, due) = parts.rsplit_once('"')?;
    Some(Event::Rang { signal: signal(given.strip_suffix(",\"due\":")?)?, due: moment(due)? })
}

fn signal(words: &str) -> Option<Signal> {
    let of_step = |name| position(words.strip_prefix(name)?.strip_suffix('}')?);
    let wraps_up = of_step("{\"wrap_up\":").map(Signal::WrapUp);
    let of_a_step = wraps_up.or_else(|| of_step("{\"well_over\":").map(Signal::WellOver));
    of_a_step.or_else(|| serde_json::from_str(words).ok())
}

fn position(words: &str) -> Option<Position> {
    let (block, step) = words.strip_prefix("{\"block\":")?.strip_suffix('}')?.split_once(',')?;
    let step = step.strip_prefix("\"step\":")?;
    Some(Position { block: whole(block)?, step: whole(step)? })
}

/// What stands before this byte, a few characters further, and what from there on.
fn until(end: u8, text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(text.bytes().position(|byte| byte == end)?)
}

/// A moment as this program writes it, `2026-11-23T13:00:00Z`, or as anybody may.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    of_whole_seconds(text.as_bytes()).or_else(|| text.parse().ok())
}

fn of_whole_seconds(text: &[u8]) -> Option<Timestamp> {
    let shape = b"....-..-..T..:..:..Z";
    let fits = |(here, there): (&u8, &u8)| here == there || *there == b'.' && here.is_ascii_digit();
    if text.len() != shape.len() || !text.iter().zip(shape).all(fits) {
        return None;
    }
    let number = |digits: Range<usize>| {
        let digits = text.get(digits)?.iter();
        Some(digits.fold(0, |number, digit| 10 * number + i16::from(digit - b'0')))
    };
    let two = |from: usize| i8::try_from(number(from..from + 2)?).ok();
    let civil = DateTime::new(number(0..4)?, two(5)?, two(8)?, two(11)?, two(14)?, two(17)?, 0);
    Offset::UTC.to_timestamp(civil.ok()?).ok()
}

/// A whole number as JSON has them: no sign but a minus, and no zeros before it.
fn whole<T: FromStr>(text: &str) -> Option<T> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_whole = text == "0" || digits.starts_with(|c| ('1'..='9').contains(&c));
    text.parse().ok().filter(|_| is_whole)
}
