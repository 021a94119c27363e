//! What can be wrong in a file that a person wrote, and where; the words for it are chosen elsewhere.

use std::ops::Range;

use super::syntax::Syntax;
use crate::{app::keymap::Fault, key::Key};

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line it stands on, counted from 1.
    pub line: usize,
    /// The character in that line, counted from 1.
    pub column: usize,
    /// Its bytes in the file.
    pub span: Range<usize>,
    /// The werkvorm that did not load because of it, as far as its name is known.
    pub werkvorm: Option<String>,
    /// What is wrong.
    pub kind: MistakeKind,
}

/// What is wrong, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what their names say; each variant is explained")]
pub enum MistakeKind {
    /// It is not TOML.
    Syntax(Syntax),
    /// Bytes that are not text.
    NotUtf8,
    /// A key that does not exist.
    UnknownKey { found: String, expected: Vec<&'static str>, nearest: Option<&'static str> },
    /// One of a few words was expected.
    UnknownValue {
        key: &'static str,
        found: String,
        expected: Vec<&'static str>,
        nearest: Option<&'static str>,
    },
    /// No colour that is known.
    UnknownColour { key: &'static str, found: String, nearest: Option<&'static str> },
    /// A value of another type was expected.
    WrongType { key: &'static str, expected: Type },
    /// A key that must be there is not.
    Missing { key: &'static str },
    /// A text without a visible character.
    Blank { key: &'static str },
    /// A text of too many characters.
    TooLong { key: &'static str, max: usize },
    /// In a sheet or a list of people: what is no length.
    NoLength { found: String },
    /// Minutes that are not whole or half.
    NotHalf { key: &'static str },
    /// A number that is too small or too large.
    OutOfRange { key: &'static str, min: u16, max: u16 },
    /// An id with other characters than `[a-z0-9-]`, or too many.
    BadId { found: String, max: usize },
    /// A second werkvorm with the same id.
    DuplicateId { id: String },
    /// The last day of something comes before its first.
    EndsBefore { first: &'static str, last: &'static str },
    /// Not: fewest ≤ ideal ≤ most participants.
    GroupOrder,
    /// With so many participants a step would be longer when shortened.
    FloorAbovePlan { participants: u8, floor: u16, planned: u16 },
    /// A second step in one werkvorm that chooses the inbreng.
    ChoosesTwice,
    /// A werkvorm without a step.
    NoSteps,
    /// A step of no minutes at all.
    NoTime,
    /// A participant with the name of an earlier one.
    NameTwice,
    /// An id that is no werkvorm of the library, or not one for this place.
    UnknownWerkvorm { found: String, nearest: Option<String> },
    /// A colour that cannot be read: its contrast at the best, and the least that it needs, in tenths.
    Faint { key: &'static str, best: u16, least: u16 },
    /// Another number of minutes than the werkvorm has steps.
    StepCount { found: usize, steps: usize },
    /// More of something than a file may hold.
    TooMany { key: &'static str, max: usize },
    /// Keys of one's own.
    Keys(KeyMistake),
}

/// What is wrong with keys of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what their names say; each variant is explained")]
pub enum KeyMistake {
    /// Nothing for which a key can be chosen; the nearest by its own name, whichever was nearest.
    UnknownDeed { found: String, nearest: Option<&'static str> },
    /// No key of a keyboard.
    Unknown { found: String, nearest: Option<Key> },
    /// Keys that cannot hold.
    Fault(Fault),
}

/// What a number without a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// `90` is an hour and a half.
    Minutes,
    /// `90` is almost four days.
    Hours,
    /// `6` is a month and a half.
    Weeks,
}

/// What kind of value a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A text in quotes.
    Text,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Whole,
    /// A length, where a number alone is in this unit.
    Length(Unit),
    /// Whole or half minutes.
    Minutes,
    /// A day of the calendar.
    Date,
    /// A time of day.
    Time,
    /// `{ min, ideaal, max }`.
    Group,
    /// `{ min, max }`.
    Bounds,
    /// Names in a list.
    Names,
    /// Texts between square brackets.
    Texts,
    /// A share of a step, with what it is at least and at most.
    Share,
    /// Keys between square brackets.
    Keys,
    /// A block that begins with `[…]`.
    Table,
    /// Blocks that each begin with `[[…]]`.
    Tables,
}
