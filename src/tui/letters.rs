//! Block letters, to be read across a room: text as a picture, in the family of the digits.
//!
//! Two faces, each as drawn on its sheet: one for text, and one for titles with strokes as thick as
//! those of a clock. A letter that is on neither sheet is told by what it is made of.

mod face;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use self::face::{Face, Marks, letter};
use super::{bitmap::Bitmap, digits};

/// Block letters of one weight and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lettering {
    /// Strokes of one pixel: a line takes five rows.
    Text,
    /// Strokes of two pixels: a line takes seven rows.
    Title,
    /// Those of a text, twice as large.
    LargeText,
    /// Those of a title, twice as large.
    LargeTitle,
}

/// Nine pixels high, five of them the x-height.
static TEXT: LazyLock<Face> = LazyLock::new(|| {
    let marks = Marks {
        room: 2,
        acute: &["..##"],
        grave: &["##.."],
        circumflex: &[".##."],
        dots: &["#.#"],
    };
    Face::written(include_str!("letters/text_face.txt"), 1, marks)
});

/// Fourteen pixels high, eight of them the x-height.
static TITLE: LazyLock<Face> = LazyLock::new(|| {
    let marks = Marks {
        room: 3,
        acute: &["...##.", "..##.."],
        grave: &[".##...", "..##.."],
        circumflex: &["..##..", ".#..#."],
        dots: &["##..##", "##..##"],
    };
    let digits = ('0'..='9').map(|c| (c, letter(move || digits::letter(c).lowered(1, 14))));
    Face::written(include_str!("letters/title_face.txt"), 2, marks).with(digits)
});

/// Pixels between two words, beside those around every letter.
const SPACE: u16 = 2;

impl Lettering {
    fn face(self) -> &'static Face {
        match self {
            Self::Text | Self::LargeText => &TEXT,
            Self::Title | Self::LargeTitle => &TITLE,
        }
    }

    /// How many cells of the face's own a cell is wide and high.
    const fn scale(self) -> u16 {
        match self {
            Self::Text | Self::Title => 1,
            Self::LargeText | Self::LargeTitle => 2,
        }
    }

    /// One line of text.
    pub fn line(self, text: &str) -> Bitmap {
        let face = self.face();
        let words: Vec<Bitmap> = text
            .split_whitespace()
            .map(|word| Bitmap::beside(&face.letters(word), face.gap))
            .collect();
        let line = Bitmap::beside(&words, SPACE + face.gap * 2);
        if self.scale() == 2 { line.doubled() } else { line }
    }

    /// Rows of one line, apart from the next one.
    pub const fn on_one_line(self) -> u16 {
        match self {
            Self::Text => 5,
            Self::Title => 8,
            Self::LargeText => 10,
            Self::LargeTitle => 15,
        }
    }

    /// Half rows of its tallest letters.
    pub const fn tallest(self) -> u16 {
        let own = match self {
            Self::Text | Self::LargeText => 7,
            Self::Title | Self::LargeTitle => 11,
        };
        own * self.scale()
    }

    /// Rows of a word as far as the line on which it stands.
    pub const fn standing(self) -> u16 {
        self.tallest().div_ceil(2)
    }

    /// A word whose last row is that on which its letters stand, to be set beside figures.
    pub fn on_its_line(self, word: &str) -> Bitmap {
        let own = self.line(word);
        let line = self.tallest();
        own.lowered(line % 2, line + line % 2)
    }

    /// How wide a text is on one line.
    pub fn width(self, text: &str) -> u16 {
        let widths: Vec<u16> = text.split_whitespace().map(|word| self.of_word(word)).collect();
        let spaces = u16::try_from(widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
        widths.iter().sum::<u16>().saturating_add(spaces.saturating_mul(self.space()))
    }

    fn of_word(self, word: &str) -> u16 {
        let face = self.face();
        let letters: Vec<u16> = face.letters(word).iter().map(Bitmap::width).collect();
        let gaps = u16::try_from(letters.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let own = letters.iter().sum::<u16>().saturating_add(gaps.saturating_mul(face.gap));
        own.saturating_mul(self.scale())
    }

    fn space(self) -> u16 {
        (SPACE + self.face().gap * 2) * self.scale()
    }

    /// A text in as few lines as fit in so many columns, broken at its commas where that takes no more;
    /// nothing where a word alone is too wide.
    pub fn lines(self, text: &str, columns: u16) -> Option<Lines> {
        let words: Vec<(&str, u16)> =
            text.split_whitespace().map(|word| (word, self.of_word(word))).collect();
        if words.iter().any(|(_, width)| columns < *width) {
            return None;
        }
        let space = self.space();
        let at_commas: Vec<Line<'_>> =
            words.split_inclusive(|(word, _)| word.ends_with(',')).map(<[_]>::to_vec).collect();
        let is_wide = |line: &Line<'_>| columns < width(line, space);
        let fewest = even(&words, space, columns);
        let by_commas = at_commas.len() <= fewest.len() && !at_commas.iter().any(is_wide);
        let lines = if by_commas && 1 < fewest.len() { at_commas } else { fewest };
        let text_of = |line: Line<'_>| {
            let words: Vec<&str> = line.iter().map(|(word, _)| *word).collect();
            words.join(" ")
        };
        Some(Lines { letters: self, lines: lines.into_iter().map(text_of).collect() })
    }
}

/// A text in lines of block letters, not drawn yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// How many rows they have, and how heavy they are.
    pub letters: Lettering,
    /// What each says.
    pub lines: Vec<String>,
}

impl Lines {
    /// How many rows they take.
    pub fn rows(&self) -> u16 {
        let count = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        self.letters.on_one_line().saturating_mul(count)
    }

    /// How wide the widest is.
    pub fn width(&self) -> u16 {
        self.lines.iter().map(|line| self.letters.width(line)).max().unwrap_or(0)
    }

    /// The lines below each other, so that none touches the next.
    pub fn picture(&self) -> Bitmap {
        let high = self.letters.on_one_line() * 2;
        let line = |line: &String| self.letters.line(line).lowered(0, high);
        let lines: Vec<Bitmap> = self.lines.iter().map(line).collect();
        Bitmap::stacked(&lines)
    }
}

/// Words with their widths.
type Line<'a> = Vec<(&'a str, u16)>;

fn width(line: &Line<'_>, space: u16) -> u16 {
    let words: u16 = line.iter().map(|(_, width)| *width).sum();
    let spaces = u16::try_from(line.len().saturating_sub(1)).unwrap_or(u16::MAX);
    words.saturating_add(spaces.saturating_mul(space))
}

/// In lines as few and then as even as can be.
fn even<'a>(words: &Line<'a>, space: u16, columns: u16) -> Vec<Line<'a>> {
    let mut best = filled(words, space, columns);
    for narrower in (0..columns).rev() {
        let lines = filled(words, space, narrower);
        if best.len() < lines.len() || lines.iter().any(|line| narrower < width(line, space)) {
            break;
        }
        best = lines;
    }
    best
}

/// In lines each as full as can be.
fn filled<'a>(words: &Line<'a>, space: u16, columns: u16) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for (word, own) in words {
        match lines.last_mut() {
            Some(line) if width(line, space) + space + own <= columns => line.push((word, *own)),
            _ => lines.push(vec![(word, *own)]),
        }
    }
    lines
}
