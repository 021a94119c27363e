//! The mistakes of one file, noted while it is read.

use std::ops::Range;

use super::{
    file::Content,
    mistake::{Mistake, MistakeKind},
    syntax::Syntax,
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
        for spot in &content.damaged {
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
        let mut last = None;
        for error in errors.iter().take(MISTAKES) {
            let whole = error.span().unwrap_or(0..0);
            let span = whole.start.min(len)..whole.end.min(len);
            let (line, _) = self.lines.place(self.offset + span.start);
            if last != Some(line) {
                let why = self.why(span.start, error.message());
                self.note(span, MistakeKind::Syntax(why));
            }
            last = Some(line);
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

    /// All mistakes in the order of the file.
    pub(crate) fn into_mistakes(mut self) -> Vec<Mistake> {
        self.kept.sort_by_key(|mistake| mistake.span.start);
        self.kept
    }
}
