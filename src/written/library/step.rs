//! Reads one step of a werkvorm.

use crate::{
    domain::{
        event::NoteKind,
        werkvorm::{GroupSize, Scaled, Subject, Tier, WerkvormStep},
    },
    written::{
        timing::timing,
        toml::{Fields, Mistakes, mistake::MistakeKind},
    },
};
use toml::de::DeValue;

/// Most characters of a short name.
pub(super) const SHORT: usize = 16;
/// Most characters of a name.
const NAME: usize = 120;
/// Most steps of one werkvorm.
const STEPS: usize = 50;

const KEYS: [&str; 21] = [
    "naam",
    "kort",
    "minuten",
    "per_deelnemer",
    "per_adviseur",
    "minstens",
    "minstens_per_deelnemer",
    "minstens_per_adviseur",
    "trede",
    "kiest",
    "terugblik",
    "noteert",
    "gaat_over",
    "regel",
    "zeg",
    "gepubliceerd",
    "sleutel",
    "ronde",
    "bijna",
    "afronden",
    "bij_nul",
];
const LENGTH: [&str; 3] = ["minuten", "per_deelnemer", "per_adviseur"];
const FLOOR: [&str; 3] = ["minstens", "minstens_per_deelnemer", "minstens_per_adviseur"];

/// The words for what a step is about.
const SUBJECTS: [(&str, Subject); 3] = [
    ("vragen", Subject::Questions),
    ("advies", Subject::Advice),
    ("evaluatie", Subject::Evaluation),
];

/// All steps of a werkvorm; mistakes are noted.
pub(super) fn read_all(
    werkvorm: &Fields<'_, '_>,
    keys: &[&'static str],
    mistakes: &mut Mistakes<'_>,
    size: Option<GroupSize>,
) -> Vec<WerkvormStep> {
    let is_empty = |value: &DeValue<'_>| value.as_array().is_some_and(|steps| steps.is_empty());
    let stated = werkvorm.get("stap");
    if stated.map_or_else(|| !werkvorm.mistyped("stap", keys), |value| is_empty(value.get_ref())) {
        mistakes.note(werkvorm.place("stap"), MistakeKind::NoSteps);
    }
    let mut steps: Vec<WerkvormStep> = Vec::new();
    for fields in werkvorm.tables(mistakes, "stap", STEPS) {
        let Some(step) = read(&fields, mistakes, size) else {
            continue;
        };
        if step.chooses && steps.iter().any(|earlier| earlier.chooses) {
            mistakes.note(fields.place("kiest"), MistakeKind::ChoosesTwice);
        }
        steps.push(step);
    }
    steps
}

fn read(
    fields: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    size: Option<GroupSize>,
) -> Option<WerkvormStep> {
    fields.only(mistakes, &KEYS);
    fields.require(mistakes, &["naam"], &KEYS);
    let name = fields.text(mistakes, "naam", NAME);
    let length = length(fields, mistakes);
    let tier = tier(fields, mistakes);
    let floor = floor(fields, mistakes, tier);
    if let (Some(length), Some(floor), Some(size)) = (length, floor, size) {
        check_floor(fields, mistakes, size, length, floor);
    }
    Some(WerkvormStep {
        chooses: fields.flag(mistakes, "kiest").unwrap_or(false),
        looks_back: fields.flag(mistakes, "terugblik").unwrap_or(false),
        note: fields.word(mistakes, "noteert", &NoteKind::ALL.map(|kind| (note(kind), kind))),
        short: fields.text(mistakes, "kort", SHORT),
        rule: fields.text(mistakes, "regel", 160),
        say: fields.text(mistakes, "zeg", 240),
        subject: fields.word(mistakes, "gaat_over", &SUBJECTS),
        published: fields.flag(mistakes, "gepubliceerd").unwrap_or(false),
        key: fields.text(mistakes, "sleutel", NAME),
        is_round: fields.flag(mistakes, "ronde"),
        timing: timing(fields, mistakes),
        name: name?,
        length: length?,
        floor,
        tier,
    })
}

/// The word for a kind of note.
fn note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Action => "actie",
        NoteKind::Insight => "inzicht",
        NoteKind::Question => "inbrengvraag",
        NoteKind::Remark => "notitie",
        NoteKind::Agreement => "afspraak",
        NoteKind::Worked => "werkte",
        NoteKind::DidNotWork => "werkte-niet",
        NoteKind::OneWord => "woord",
        NoteKind::Feedback => "feedback",
    }
}

fn scaled(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>, keys: [&'static str; 3]) -> Scaled {
    let [fixed, per_participant, per_adviser] = keys.map(|key| fields.minutes(mistakes, key));
    Scaled { fixed, per_participant, per_adviser }
}

fn has_any(fields: &Fields<'_, '_>, keys: [&str; 3]) -> bool {
    keys.iter().any(|key| fields.get(key).is_some())
}

fn length(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Option<Scaled> {
    if !has_any(fields, LENGTH) {
        fields.require(mistakes, &["minuten"], &KEYS);
        return None;
    }
    let before = mistakes.count();
    let length = scaled(fields, mistakes, LENGTH);
    if length == Scaled::default() && mistakes.count() == before {
        mistakes.note(fields.place("minuten"), MistakeKind::NoTime);
    }
    (mistakes.count() == before).then_some(length)
}

fn floor(
    fields: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    tier: Option<Tier>,
) -> Option<Scaled> {
    if !has_any(fields, FLOOR) {
        if tier.is_some() {
            mistakes.note(fields.place("trede"), MistakeKind::Missing { key: "minstens" });
        }
        return None;
    }
    fields.require(mistakes, &["trede"], &KEYS);
    let before = mistakes.count();
    let floor = scaled(fields, mistakes, FLOOR);
    (mistakes.count() == before).then_some(floor)
}

fn tier(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Option<Tier> {
    match fields.whole(mistakes, "trede", 1, 3)? {
        1 => Some(Tier::First),
        2 => Some(Tier::Second),
        _ => Some(Tier::Third),
    }
}

/// Notes the first size of group for which the shortened step would be longer than the step.
fn check_floor(
    fields: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    size: GroupSize,
    length: Scaled,
    floor: Scaled,
) {
    for participants in size.min..=size.ideal {
        let (planned, floor) =
            (length.minutes(participants).get(), floor.minutes(participants).get());
        if floor > planned {
            let kind = MistakeKind::FloorAbovePlan { participants, floor, planned };
            return mistakes.note(fields.place("minstens"), kind);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_note_is_named_where_the_key_is_explained() {
        let kinds = NoteKind::ALL.map(note);
        let guide = include_str!("../../../docs/bestanden.md");
        for text in [guide, include_str!("../../../werkvormen.toml")] {
            let said = text.split(|c: char| !c.is_alphabetic() && c != '-');
            let words: Vec<_> = said.filter(|said| !["", "en", "of"].contains(said)).collect();
            assert!(words.windows(kinds.len()).any(|words| words == kinds), "{kinds:?}");
        }
    }
}
