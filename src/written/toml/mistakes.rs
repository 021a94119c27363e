//! The mistakes of one file, noted while it is read.

use std::{collections::BTreeMap, ops::Range};

use super::{
    character::spoiling,
    file::Content,
    mistake::{Mistake, MistakeKind},
    syntax::{Syntax, is_foreign},
};

/// Where the lines of a text begin.
#[derive(Debug)]
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
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

    /// The bytes of the character that spoils the line of this byte, and which it is.
    fn spoilt(&self, at: usize) -> Option<(Range<usize>, char)> {
        let (line, _) = self.place(at);
        let start = *self.starts.get(line - 1)?;
        let text = self.text.get(start..)?.lines().next()?;
        let (column, character) = spoiling(text)?;
        let from = start + column;
        Some((from..from + character.len_utf8(), character))
    }
}

/// Most mistakes that are kept of one file; nobody reads more.
const MISTAKES: usize = 1000;

/// The mistakes found so far.
#[derive(Debug)]
pub(crate) struct Mistakes<'t> {
    lines: Lines<'t>,
    offset: usize,
    werkvorm: Option<String>,
    count: usize,
    kept: Vec<Mistake>,
}

impl<'t> Mistakes<'t> {
    /// The mistakes of a file, which begin with all in it that is no text.
    pub(crate) fn new(content: &'t Content) -> Self {
        let lines = Lines::new(&content.text);
        let mut mistakes = Self { lines, offset: 0, werkvorm: None, count: 0, kept: Vec::new() };
        // From the first on; they come by the dozen.
        if let Some(spot) = content.damaged.first() {
            mistakes.note(spot.clone(), MistakeKind::NotUtf8);
        }
        mistakes
    }

    /// How many mistakes there were, also those that are not kept.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// From here on spans count from this byte of the file.
    pub(crate) fn start_at(&mut self, offset: usize) {
        self.offset = offset;
        self.werkvorm = None;
    }

    /// From here on mistakes belong to this werkvorm.
    pub(crate) fn belong_to(&mut self, werkvorm: Option<String>) {
        self.werkvorm = werkvorm;
    }

    /// Notes what is wrong with these bytes.
    pub(crate) fn note(&mut self, span: Range<usize>, kind: MistakeKind) {
        self.count += 1;
        if self.kept.len() >= MISTAKES {
            return;
        }
        let in_file = self.offset + span.start..self.offset + span.end;
        let (line, column) = self.lines.place(in_file.start);
        let werkvorm = self.werkvorm.clone();
        self.kept.push(Mistake { line, column, span: in_file, werkvorm, kind });
    }

    /// Notes what the toml crate found: the first error on each line, as later ones follow from it.
    pub(crate) fn syntax(&mut self, errors: &[toml::de::Error], len: usize) {
        if !errors.is_empty() && is_foreign(self.lines.text) {
            self.note(0..0, MistakeKind::Syntax(Syntax::Foreign));
            return;
        }
        let mut last = None;
        for error in errors.iter().take(MISTAKES) {
            let whole = error.span().unwrap_or(0..0);
            let span = whole.start.min(len)..whole.end.min(len);
            let (line, _) = self.lines.place(self.offset + span.start);
            if last != Some(line) {
                let why = self.why(span.start, error.message());
                self.note_syntax(span, why);
            }
            last = Some(line);
        }
    }

    /// Notes what is no TOML; where a character spoils the line, that is what is wrong with it.
    fn note_syntax(&mut self, span: Range<usize>, why: Syntax) {
        match self.lines.spoilt(self.offset + span.start) {
            Some((found, character)) => {
                let from = found.start.saturating_sub(self.offset);
                let kind = MistakeKind::Syntax(Syntax::Character(character));
                self.note(from..from + found.len(), kind);
            }
            None => self.note(span, MistakeKind::Syntax(why)),
        }
    }

    /// What the message is of no help with comes first, such as a number as the Dutch write it.
    fn why(&self, at: usize, message: &str) -> Syntax {
        let at = self.offset + at;
        let before = self.lines.text.get(..at).unwrap_or_default();
        let after = self.lines.text.get(at..).unwrap_or_default();
        let mut next = after.chars();
        let comma = next.next() == Some(',') && next.next().is_some_and(|c| c.is_ascii_digit());
        if comma && before.ends_with(|c: char| c.is_ascii_digit()) {
            return Syntax::DecimalComma;
        }
        // Here it asks for quotes around nothing.
        let nothing = after.lines().next().is_none_or(|rest| rest.trim().is_empty());
        if nothing && before.trim_end().ends_with('=') {
            return Syntax::NoValue;
        }
        Syntax::of(message)
    }

    /// All mistakes in the order of the file, without those that follow from another: what else is
    /// said of a line that one character spoils, or of a file that is no TOML at all.
    pub(crate) fn into_mistakes(mut self) -> Vec<Mistake> {
        let foreign = |mistake: &Mistake| mistake.kind == MistakeKind::Syntax(Syntax::Foreign);
        if let Some(first) = self.kept.iter().find(|mistake| foreign(mistake)) {
            return vec![first.clone()];
        }
        self.kept.sort_by_key(|mistake| mistake.span.start);
        let mut spoilt = BTreeMap::new();
        for (number, mistake) in self.kept.iter().enumerate() {
            if matches!(mistake.kind, MistakeKind::Syntax(Syntax::Character(_))) {
                spoilt.entry(mistake.line).or_insert(number);
            }
        }
        let kept = self.kept.into_iter().enumerate();
        let stands = |number: usize, line| spoilt.get(&line).is_none_or(|first| *first == number);
        kept.filter(|(number, mistake)| stands(*number, mistake.line)).map(|(_, m)| m).collect()
    }
}
