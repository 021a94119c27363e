//! All that a screen says, in lines: for whoever hears it, or reads it line by line.

use jiff::civil::Time;

use crate::{
    app::keymap::Hint,
    domain::minutes::Minutes,
    screen::{MeetingClock, Screen, StepClock},
    words::DOT,
};

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
pub(super) fn steady(lines: impl IntoIterator<Item = String>) -> Vec<SpokenLine> {
    lines.into_iter().map(SpokenLine::from).collect()
}

/// The longest form of a sentence.
pub(super) fn whole(forms: impl IntoIterator<Item = String>) -> String {
    forms.into_iter().next().unwrap_or_default()
}

pub(super) fn named(name: &str, said: &str) -> String {
    format!("{name}: {said}")
}

pub(super) fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

/// A row with what stands beside it.
pub(super) fn beside(text: String, fact: &str) -> String {
    if fact.is_empty() { text } else { format!("{text}{DOT}{fact}") }
}

/// Rows with their numbers, and on which of them one is, in words that say so.
pub(super) fn rows(
    rows: impl IntoIterator<Item = (usize, String)>,
    marked: Option<usize>,
    here: &str,
) -> Vec<SpokenLine> {
    moving_rows(rows.into_iter().map(|(at, text)| (at, text.clone(), text)), marked, here)
}

/// The same of rows that are known by less than they say: time alone changes the rest.
pub(super) fn moving_rows(
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
        said.push(SpokenLine::known_by(by, numbered));
    }
    said.into_iter().chain(place).collect()
}

/// Marks that are heard as what they are, or not at all.
const MARKS: &str = ".,:;?!'-«»";

/// Whether a character may be in what is heard: nothing else is said as it stands.
pub fn is_plain(c: char) -> bool {
    c.is_alphabetic() || c.is_ascii_digit() || c == ' ' || MARKS.contains(c)
}

sentences! {
    spoken;
    texts {
        /// Above what can be typed in the line mode.
        TYPE as type_what;
        /// What was typed means nothing there.
        UNKNOWN as unknown;
        /// Time can be let pass in a rehearsal and at another tempo only.
        NO_WAITING as no_waiting;
        /// The time is not repeated any more.
        NOT_REPEATED as not_repeated;
        /// To whoever hears the screen, before the full screen opens.
        IN_LINES as in_lines;
    }
    /// What is said of a screen, what matters most first; of what is for the room no more than it shows.
    fn lines(screen: &Screen) -> Vec<SpokenLine>;
    /// A text as a sentence that can be heard: nothing in it is spelled out; empty where nothing is left.
    fn plain(text: &str) -> String;
    /// The keys of a place with what each does, and what else can be typed.
    fn help(keys: &[Hint]) -> Vec<String>;
    /// What is left of the step, and the slot: one sentence of at most fifteen words.
    fn time(clock: &StepClock, meeting: &MeetingClock) -> String;
    /// What time it is, where nothing runs.
    fn wall(now: Time) -> String;
    /// So often the time is told from now on.
    fn repeated(every: Minutes) -> String;
}
