//! A set of letters, as its sheet shows them.

use std::{collections::BTreeMap, sync::LazyLock};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::tui::bitmap::Bitmap;

/// A letter that is drawn when it is first shown: a screen needs few of a sheet.
pub(super) type Letter = LazyLock<Bitmap, Box<dyn FnOnce() -> Bitmap + Send>>;

/// The letter that this draws.
pub(super) fn letter(draw: impl FnOnce() -> Bitmap + Send + 'static) -> Letter {
    LazyLock::new(Box::new(draw))
}

/// The letters of one size, each a picture of the same height.
#[derive(Debug)]
pub(super) struct Face {
    letters: BTreeMap<char, Letter>,
    /// Pixels between two letters.
    pub(super) gap: u16,
    /// What stands above a letter that has room for it, from the top.
    marks: Marks,
}

/// Accents, centred above a letter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marks {
    /// From which row on letters leave room for them.
    pub(super) room: u16,
    pub(super) acute: &'static [&'static str],
    pub(super) grave: &'static [&'static str],
    pub(super) circumflex: &'static [&'static str],
    pub(super) dots: &'static [&'static str],
}

impl Marks {
    fn of(self, mark: char) -> Option<Bitmap> {
        let rows = match mark {
            '\u{300}' => self.grave,
            '\u{301}' => self.acute,
            '\u{302}' => self.circumflex,
            '\u{308}' => self.dots,
            _ => return None,
        };
        Some(Bitmap::written(rows))
    }
}

impl Face {
    /// The letters of a sheet: rows of letters with their names above them.
    pub(super) fn written(sheet: &'static str, gap: u16, marks: Marks) -> Self {
        let bands = sheet.trim_end().split("\n\n");
        Self { letters: bands.flat_map(band).collect(), gap, marks }
    }

    /// The same with these instead of its own.
    #[must_use]
    pub(super) fn with(mut self, letters: impl Iterator<Item = (char, Letter)>) -> Self {
        self.letters.extend(letters);
        self
    }

    /// The pictures of a text's letters. One that is not known is told by the letters that it is made
    /// of, without the accents that have no room, and else by a question mark.
    pub(super) fn letters(&self, text: &str) -> Vec<Bitmap> {
        let mut letters: Vec<Bitmap> = Vec::new();
        for c in text.nfc() {
            match self.known(c) {
                Some(letter) => letters.push(letter.clone()),
                None => letters.extend(self.composed(c)),
            }
        }
        letters
    }

    fn known(&self, letter: char) -> Option<&Bitmap> {
        self.letters.get(&letter).map(|letter| &**letter)
    }

    fn composed(&self, c: char) -> Vec<Bitmap> {
        let mut letters: Vec<Bitmap> = Vec::new();
        for part in [c].into_iter().nfkd() {
            match letters.last_mut() {
                Some(last) if is_combining_mark(part) => {
                    *last = self.marked(last, part);
                }
                _ => letters.extend(self.known(part).or_else(|| self.known('?')).cloned()),
            }
        }
        letters
    }

    /// A letter with an accent, where its rows from the top are free or only have a dot.
    fn marked(&self, letter: &Bitmap, mark: char) -> Bitmap {
        let is_tall = letter.width() > 2 && self.reaches_up(letter);
        match self.marks.of(mark).filter(|_| !is_tall) {
            Some(mark) => letter.below(&mark, self.marks.room),
            None => letter.clone(),
        }
    }

    fn reaches_up(&self, letter: &Bitmap) -> bool {
        (0..self.marks.room).any(|y| (0..letter.width()).any(|x| letter.is_lit(x, y)))
    }
}

/// A row of letters: their names, and below those their pixels, parted by spaces.
fn band(text: &'static str) -> impl Iterator<Item = (char, Letter)> {
    let (heads, rows) = text.split_once('\n').unwrap_or((text, ""));
    let named = heads.split(' ').enumerate();
    named.filter_map(move |(place, name)| {
        Some((name.chars().next()?, letter(move || cut(rows, place))))
    })
}

/// What stands at this place of each row.
fn cut(rows: &str, place: usize) -> Bitmap {
    let pixels: Vec<&str> = rows.lines().filter_map(|row| row.split(' ').nth(place)).collect();
    Bitmap::written(&pixels)
}
