//! When a step is nearly over and to be rounded off, and what its digits do when its time is up: in the settings
//! for all steps and for some, and in a werkvorm.

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};
use toml::de::DeValue;

use super::toml::{
    Fields, Mistakes,
    mistake::{MistakeKind, Type},
};
use crate::domain::{
    agenda::BlockKind,
    minutes::Minutes,
    timing::{AtZero, Share, Timing},
    timings::{Sort, StepsOf, Timings},
    typed,
};

/// The keys of a timing.
pub(super) const KEYS: [&str; 3] = ["bijna", "afronden", "bij_nul"];
const AT_ZERO: [(&str, AtZero); 2] =
    [("doortellen", AtZero::CountsOn), ("stilstaan", AtZero::Stops)];
/// The most of a step that can be its end, in hundredths.
const MOST: u8 = 50;
/// The longest end of a step, in minutes.
const LONGEST: u16 = 60;

/// The steps of which something can be said at once, by their keys.
pub(super) const STEPS: [(&str, StepsOf); 14] = [
    ("opwarmer", StepsOf::Block(BlockKind::Opwarmer)),
    ("terugkijken", StepsOf::Block(BlockKind::Terugkijken)),
    ("kennismaken", StepsOf::Block(BlockKind::Kennismaken)),
    ("inbreng-genereren", StepsOf::Block(BlockKind::InbrengGenereren)),
    ("model", StepsOf::Block(BlockKind::Model)),
    ("andere-werkvorm", StepsOf::Block(BlockKind::AndereWerkvorm)),
    ("pauze", StepsOf::Block(BlockKind::Pauze)),
    ("onderwerp", StepsOf::Block(BlockKind::Onderwerp)),
    ("slot", StepsOf::Block(BlockKind::Slot)),
    ("ronde", StepsOf::Sort(Sort::Round)),
    ("kiezen", StepsOf::Sort(Sort::Choosing)),
    ("parkeerlijst", StepsOf::Sort(Sort::ParkedList)),
    ("volgende-keer", StepsOf::Sort(Sort::NextTime)),
    ("afsluiter", StepsOf::Sort(Sort::Afsluiter)),
];

/// What these fields say of the time of a step.
pub(super) fn timing(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Timing {
    Timing {
        nearly: share(fields, mistakes, "bijna"),
        wrap_up: share(fields, mistakes, "afronden"),
        at_zero: fields.word(mistakes, "bij_nul", &AT_ZERO),
    }
}

/// What these fields say of all steps, and in tables of their own of some.
pub(super) fn timings(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Timings {
    let all = timing(fields, mistakes);
    let of = STEPS.into_iter().filter_map(|(key, steps)| {
        let own = fields.table(mistakes, key, Type::Table)?;
        own.only(mistakes, &KEYS);
        Some((steps, timing(&own, mistakes)))
    });
    Timings { of: of.collect(), all }
}

/// A share of a step: `"10 %, minstens 1 min, hooguit 2 min"`, or a length alone.
fn share(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>, key: &'static str) -> Option<Share> {
    let value = fields.get(key)?;
    let read = match value.get_ref() {
        DeValue::String(text) => typed_share(text),
        DeValue::Integer(minutes) => typed::minutes(minutes.as_str()).map(fixed),
        _ => None,
    };
    let kind = match read {
        None => MistakeKind::WrongType { key, expected: Type::Share },
        Some(share) if MOST < share.hundredths => {
            MistakeKind::OutOfRange { key, min: 0, max: MOST.into() }
        }
        Some(share) if [Some(share.least), share.most].into_iter().flatten().any(is_too_long) => {
            MistakeKind::OutOfRange { key, min: 0, max: LONGEST }
        }
        Some(share) => return Some(share),
    };
    mistakes.note(value.span(), kind);
    None
}

fn is_too_long(length: Minutes) -> bool {
    Minutes::of(LONGEST) < length
}

/// So many minutes of any step.
fn fixed(minutes: u16) -> Share {
    Share { hundredths: 0, least: Minutes::of(minutes), most: None }
}

fn typed_share(text: &str) -> Option<Share> {
    let small = text.to_lowercase();
    let mut parts = small.split(',').map(str::trim);
    let first = parts.next()?;
    let Some(hundredths) = first.strip_suffix('%') else {
        return parts.next().is_none().then(|| typed::minutes(first).map(fixed)).flatten();
    };
    let hundredths = hundredths.trim().parse().ok()?;
    let mut share = Share { hundredths, least: Minutes::ZERO, most: None };
    for part in parts {
        let after = |words: [&str; 2]| words.iter().find_map(|word| part.strip_prefix(word));
        match (after(["minstens ", "at least "]), after(["hooguit ", "at most "])) {
            (Some(least), _) => share.least = Minutes::of(typed::minutes(least.trim())?),
            (None, Some(most)) => share.most = Some(Minutes::of(typed::minutes(most.trim())?)),
            (None, None) => return None,
        }
    }
    let is_ordered = share.most.is_none_or(|most| share.least <= most);
    is_ordered.then_some(share)
}

/// How a file has it, so that it is read as this share.
fn written(share: Share) -> String {
    if (share.hundredths, share.most) == (0, None) {
        return format!("{} min", share.least.get());
    }
    let least = (!share.least.is_zero()).then(|| format!(", minstens {} min", share.least.get()));
    let most = share.most.map(|most| format!(", hooguit {} min", most.get()));
    format!("{} %{}{}", share.hundredths, least.unwrap_or_default(), most.unwrap_or_default())
}

/// The keys of a timing, each with what is set, if anything is.
pub(super) fn held(timing: Timing) -> [(&'static str, Option<Value>); 3] {
    let share = |share: Option<Share>| share.map(|share| Value::from(written(share)));
    let at_zero = timing.at_zero.and_then(|wanted| AT_ZERO.iter().find(|(_, one)| *one == wanted));
    let [nearly, wrap_up, stops] = KEYS;
    [
        (nearly, share(timing.nearly)),
        (wrap_up, share(timing.wrap_up)),
        (stops, at_zero.map(|(name, _)| Value::from(*name))),
    ]
}

/// The same of all that is wanted: of every step, and of some in a table of their own.
pub(super) fn all_held(timings: &Timings) -> Vec<(&'static str, Option<Value>)> {
    let some = STEPS.into_iter().map(|(key, steps)| {
        let own = timings.of.iter().find(|(of, _)| *of == steps);
        let fields = |timing: Timing| {
            let set =
                held(timing).into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
            Value::Object(set.collect::<Map<_, _>>())
        };
        (key, own.map(|(_, timing)| fields(*timing)))
    });
    held(timings.all).into_iter().chain(some).collect()
}
