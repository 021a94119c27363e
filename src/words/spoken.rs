//! All that a screen says, in lines: for whoever hears it, or reads it line by line.

use jiff::civil::Time;

use crate::{
    app::keymap::Hint,
    domain::minutes::Minutes,
    screen::{MeetingClock, Screen, StepClock},
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
