//! Which words could stand in a file where one stands that is not known.

use crate::written::colours::{IN_FIGURES, NAMES};

pub(super) fn key(nearest: Option<&str>, expected: &[&str]) -> String {
    nearest.map_or_else(|| format!("verwacht: {}", expected.join(", ")), meant)
}

pub(super) fn value(nearest: Option<&str>, expected: &[&str]) -> String {
    let choice = format!("kies uit: {}", expected.join(", "));
    nearest.map_or_else(|| choice.clone(), |word| format!("{} {choice}", meant(word)))
}

pub(super) fn colour(nearest: Option<&str>) -> String {
    let names = NAMES.iter().map(|(dutch, ..)| *dutch);
    value(nearest, &[IN_FIGURES].into_iter().chain(names).collect::<Vec<_>>())
}

fn meant(word: &str) -> String {
    format!("bedoelde je “{word}”?")
}
