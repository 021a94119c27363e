//! A line of what a screen says, and by what it is known.

use crate::words::DOT;

/// A line of what a screen says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenLine {
    /// What is said.
    pub text: String,
    /// What it is known by: as long as that stands there it is not said again. Nothing where time alone
    /// changes it.
    pub known_by: Option<String>,
}

impl SpokenLine {
    /// A figure that time changes by itself.
    pub fn by_the_clock(text: impl Into<String>) -> Self {
        Self { text: text.into(), known_by: None }
    }

    /// Something with figures in it that need not be said each time they change.
    pub fn known_by(by: impl Into<String>, text: impl Into<String>) -> Self {
        Self { text: text.into(), known_by: Some(by.into()) }
    }
}

impl From<String> for SpokenLine {
    fn from(text: String) -> Self {
        Self { known_by: Some(text.clone()), text }
    }
}

impl From<&str> for SpokenLine {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Lines that stay as they are as long as nobody does anything.
pub(crate) fn steady(lines: impl IntoIterator<Item = String>) -> Vec<SpokenLine> {
    lines.into_iter().map(SpokenLine::from).collect()
}

/// The longest form of a sentence.
pub(crate) fn whole(forms: impl IntoIterator<Item = String>) -> String {
    forms.into_iter().next().unwrap_or_default()
}

/// What something is; a question has its answer right behind it.
pub(crate) fn named(name: &str, said: &str) -> String {
    let parts = if name.ends_with('?') { " " } else { ": " };
    [name, said].join(parts)
}

pub(crate) fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

/// A row with what stands beside it.
pub(crate) fn beside(text: String, fact: &str) -> String {
    if fact.is_empty() { text } else { format!("{text}{DOT}{fact}") }
}

/// Rows with their numbers, and on which of them one is, in words that say so.
pub(crate) fn rows(
    rows: impl IntoIterator<Item = (usize, String)>,
    marked: Option<usize>,
    here: &str,
) -> Vec<SpokenLine> {
    moving_rows(rows.into_iter().map(|(at, text)| (at, text.clone(), text)), marked, here)
}

/// The same of rows that are known by their numbers and less than they say: time alone changes the rest, and
/// a number that chooses another row than it did is said.
pub(crate) fn moving_rows(
    rows: impl IntoIterator<Item = (usize, String, String)>,
    marked: Option<usize>,
    here: &str,
) -> Vec<SpokenLine> {
    let mut said = Vec::new();
    let mut place = None;
    for (at, by, text) in rows {
        let numbered = named(&(at + 1).to_string(), &text);
        if marked == Some(at) {
            let known_by = format!("{here} {at} {by}");
            place = Some(SpokenLine::known_by(known_by, format!("{here} {numbered}")));
        }
        said.push(SpokenLine::known_by(format!("{at} {by}"), numbered));
    }
    said.into_iter().chain(place).collect()
}
