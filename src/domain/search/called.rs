//! What people call a werkvorm when they look for one: its kind, and words in other forms.

use crate::domain::{
    clean::searchable,
    werkvorm::{Kind, QuestionKind, Werkvorm},
};

/// Numbers in words, as they stand in names; from nothing on.
const NUMBERS: [&str; 13] = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
];
/// Shorter words have no plural that is told from another word.
const STEM: usize = 4;

/// A text in which words are sought, in small letters without accents; also with its joints closed.
pub fn text(text: &str) -> String {
    let plain = searchable(text);
    if plain.contains('-') { format!("{plain} {}", plain.replace('-', "")) } else { plain }
}

/// What a werkvorm is called beside its name and in what it is for.
pub fn about(werkvorm: &Werkvorm) -> String {
    let own = [werkvorm.goal.as_str(), kind(werkvorm.kind)].into_iter();
    let themes = werkvorm.themes.iter().map(String::as_str);
    let questions = werkvorm.suits.iter().map(|about| question(*about));
    text(&own.chain(themes).chain(questions).collect::<Vec<_>>().join(" "))
}

/// Words for a kind, as people type them.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Opwarmer => "opwarmer opwarming warming-up warm-up warmup",
        Kind::Terugkijken => "terugkijken terugblik looking back review",
        Kind::Kennismaken => "kennismaken kennismaking getting to know each other",
        Kind::InbrengGenereren => "inbreng genereren finding a case",
        Kind::Model => "model intervisiemodel method peer supervision supervisie",
        Kind::AndereWerkvorm => "andere werkvorm other exercise",
        Kind::Afsluiter => "afsluiter afsluiting slot closing round",
    }
}

/// Words for what a question is about that it suits.
fn question(about: QuestionKind) -> &'static str {
    match about {
        QuestionKind::Approach => "aanpak approach",
        QuestionKind::Oneself => "persoonlijk personal myself",
        QuestionKind::Cooperation => "samenwerking collaboration teamwork",
        QuestionKind::Dilemma => "dilemma",
        QuestionKind::Stuck => "vastgelopen stuck",
    }
}

/// The forms in which a typed word may stand: as it is, without its joint or plural, its number in words,
/// with z for s.
pub fn forms(word: &str) -> Vec<String> {
    let plain = searchable(word);
    let whole = plain.replace('-', "");
    let figures = whole.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = whole.split_at_checked(figures).unwrap_or(("", &whole));
    let number = number.parse().ok().and_then(|number: usize| NUMBERS.get(number));
    let in_words =
        number.filter(|_| 1 < figures || !rest.is_empty()).map(|number| format!("{number}{rest}"));
    let mut forms = vec![plain];
    forms.extend([Some(whole.clone()), in_words].into_iter().flatten());
    let singular: Vec<String> = forms.iter().filter_map(|form| singular(form)).collect();
    forms.extend(singular);
    let with_z: Vec<String> = forms
        .iter()
        .filter(|form| form.contains("iser"))
        .map(|f| f.replace("iser", "izer"))
        .collect();
    forms.extend(with_z);
    forms.retain(|form| !form.is_empty());
    forms.sort();
    forms.dedup();
    forms
}

/// «opwarmers» is opwarmer, «werkvormen» is werkvorm, «modellen» is model.
fn singular(word: &str) -> Option<String> {
    let stem = ["'s", "s", "en"].iter().find_map(|end| word.strip_suffix(end))?;
    let mut letters = stem.chars().rev();
    let last = letters.next();
    let is_double = word.ends_with("en") && last.is_some() && last == letters.next();
    let single =
        last.filter(|_| is_double).and_then(|last| stem.strip_suffix(last)).unwrap_or(stem);
    (STEM <= single.chars().count()).then(|| single.to_owned())
}
