//! What can be wrong in a file of werkvormen, and where; the words for it are chosen elsewhere.

use std::ops::Range;

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
    /// A value of another type was expected.
    WrongType { key: &'static str, expected: Type },
    /// A key that must be there is not.
    Missing { key: &'static str },
    /// A text without a visible character.
    Blank { key: &'static str },
    /// A text of too many characters.
    TooLong { key: &'static str, max: usize },
    /// Minutes that are not whole or half.
    NotHalf { key: &'static str },
    /// A number that is too small or too large.
    OutOfRange { key: &'static str, min: u16, max: u16 },
    /// An id with other characters than `[a-z0-9-]`, or too many.
    BadId { found: String, max: usize },
    /// A second werkvorm with the same id.
    DuplicateId { id: String },
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
    /// Another number of minutes than the werkvorm has steps.
    StepCount { found: usize, steps: usize },
    /// More of something than a file may hold.
    TooMany { key: &'static str, max: usize },
}

/// Why a text is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// The same key twice.
    DuplicateKey,
    /// A text without quotes around it.
    NoQuotes,
    /// A text that does not end, or holds what it cannot hold.
    Text,
    /// No `=` after a key.
    NoEquals,
    /// Nothing after `=`.
    NoValue,
    /// A bracket that is not closed.
    Unclosed,
    /// A comma too few or too many.
    Comma,
    /// A number with a comma instead of a point.
    DecimalComma,
    /// A number that is written wrongly.
    Number,
    /// A key that must stand in quotes.
    Key,
    /// Brackets in brackets, without end.
    TooDeep,
    /// Anything else.
    Other,
}

impl Syntax {
    /// The toml crate tells its errors apart only by their English text.
    fn of(message: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
        match () {
            () if has(&["duplicate key", "cannot extend", "already"]) => Self::DuplicateKey,
            () if has(&["must be quoted", "missing opening quote"]) => Self::NoQuotes,
            () if has(&["string", "escape", "unicode", "carriage"]) => Self::Text,
            () if has(&["no value", "assignment", "extra `=`", "invalid key-value"]) => {
                Self::NoEquals
            }
            () if has(&["missing value"]) => Self::NoValue,
            () if has(&["unclosed", "opening", "table open"]) => Self::Unclosed,
            () if has(&["comma"]) => Self::Comma,
            () if has(&[
                "number", "float", "integer", "zero", "digits", "sign", "date", "mantissa",
            ]) =>
            {
                Self::Number
            }
            () if has(&["key"]) => Self::Key,
            () if has(&["recursion"]) => Self::TooDeep,
            () => Self::Other,
        }
    }
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
    /// Whole or half minutes.
    Minutes,
    /// `{ min, ideaal, max }`.
    Group,
    /// Names in a list.
    Names,
    /// Texts between square brackets.
    Texts,
    /// A block that begins with `[…]`.
    Table,
    /// Blocks that each begin with `[[…]]`.
    Tables,
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub(in crate::written) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(in crate::written) fn new(text: &'t str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// Line and column of a byte, both counted from 1.
    fn place(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// Most mistakes that are kept of one file; nobody reads more.
const MISTAKES: usize = 1000;

/// The mistakes found so far.
#[derive(Debug)]
pub(in crate::written) struct Notes<'t> {
    lines: &'t Lines<'t>,
    offset: usize,
    werkvorm: Option<String>,
    count: usize,
    mistakes: Vec<Mistake>,
}

impl<'t> Notes<'t> {
    /// The notes on a file of which these bytes are no text.
    pub(in crate::written) fn new(lines: &'t Lines<'t>, damaged: &[Range<usize>]) -> Self {
        let mut notes = Self { lines, offset: 0, werkvorm: None, count: 0, mistakes: Vec::new() };
        for spot in damaged {
            notes.note(spot.clone(), MistakeKind::NotUtf8);
        }
        notes
    }

    /// How many mistakes there were, also those that are not kept.
    pub(in crate::written) fn count(&self) -> usize {
        self.count
    }

    /// From here on spans count from this byte of the file.
    pub(in crate::written) fn start_at(&mut self, offset: usize) {
        self.offset = offset;
        self.werkvorm = None;
    }

    /// From here on mistakes belong to this werkvorm.
    pub(in crate::written) fn belong_to(&mut self, werkvorm: Option<String>) {
        self.werkvorm = werkvorm;
    }

    pub(in crate::written) fn note(&mut self, span: Range<usize>, kind: MistakeKind) {
        self.count += 1;
        if self.mistakes.len() >= MISTAKES {
            return;
        }
        let span = self.offset + span.start..self.offset + span.end;
        let (line, column) = self.lines.place(span.start);
        let werkvorm = self.werkvorm.clone();
        self.mistakes.push(Mistake { line, column, span, werkvorm, kind });
    }

    /// Notes what the toml crate found: the first error on each line, as later ones follow from it.
    pub(in crate::written) fn syntax(&mut self, errors: &[toml::de::Error], len: usize) {
        let mut last = None;
        for error in errors.iter().take(MISTAKES) {
            let span = error.span().unwrap_or(0..0);
            let span = span.start.min(len)..span.end.min(len);
            let (line, _) = self.lines.place(self.offset + span.start);
            if last != Some(line) {
                let why = self.why(span.start, error.message());
                self.note(span, MistakeKind::Syntax(why));
            }
            last = Some(line);
        }
    }

    /// A number as the Dutch write it comes first, since the message is of no help there.
    fn why(&self, at: usize, message: &str) -> Syntax {
        let at = self.offset + at;
        let before = self.lines.text.get(..at).unwrap_or_default();
        let after = self.lines.text.get(at..).unwrap_or_default();
        let mut next = after.chars();
        let comma = next.next() == Some(',') && next.next().is_some_and(|c| c.is_ascii_digit());
        if comma && before.ends_with(|c: char| c.is_ascii_digit()) {
            return Syntax::DecimalComma;
        }
        Syntax::of(message)
    }

    /// All mistakes in the order of the file.
    pub(in crate::written) fn into_mistakes(mut self) -> Vec<Mistake> {
        self.mistakes.sort_by_key(|mistake| mistake.span.start);
        self.mistakes
    }
}
