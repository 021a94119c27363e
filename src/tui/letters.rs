//! Block letters, to be read across a room: text as a picture, in the family of the digits.
//!
//! Two faces, each as drawn on its sheet: one for text, and one for titles with strokes as thick as
//! those of a clock. A letter that is on neither sheet is told by what it is made of.

mod face;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use self::face::{Face, Marks};
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
        acute: &["..#."],
        grave: &[".#.."],
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
    let digits = ('0'..='9').map(|c| (c, digits::letter(c).lowered(1, 14)));
    Face::written(include_str!("letters/title_face.txt"), 2, marks).with(digits)
});

/// Pixels between two words, beside those around every letter.
const SPACE: u16 = 3;

impl Lettering {
    fn face(self) -> &'static Face {
        match self {
            Self::Text | Self::LargeText => &TEXT,
            Self::Title | Self::LargeTitle => &TITLE,
        }
    }

    const fn is_large(self) -> bool {
        matches!(self, Self::LargeText | Self::LargeTitle)
    }

    /// One line of text.
    pub fn line(self, text: &str) -> Bitmap {
        let face = self.face();
        let words: Vec<Bitmap> = text
            .split_whitespace()
            .map(|word| Bitmap::beside(&face.letters(word), face.gap))
            .collect();
        let line = Bitmap::beside(&words, SPACE + face.gap * 2);
        if self.is_large() { line.doubled() } else { line }
    }

    /// A word whose last row is that on which its letters stand, to be set beside figures.
    pub fn on_its_line(self, word: &str) -> Bitmap {
        let own = self.line(word);
        let line = match self {
            Self::Text => 7,
            Self::Title => 11,
            Self::LargeText => 14,
            Self::LargeTitle => 22,
        };
        own.lowered(line % 2, line + line % 2)
    }

    /// A text in as few lines as fit in so many columns, broken at its commas where that fits; nothing
    /// where a word alone is too wide.
    pub fn lines(self, text: &str, columns: u16) -> Option<Vec<Bitmap>> {
        let at_commas: Vec<String> = text.split_inclusive(", ").map(str::to_owned).collect();
        let whole = vec![text.to_owned()];
        let broken = [whole, at_commas].into_iter().find(|lines| self.fit(lines, columns));
        let texts = broken.unwrap_or_else(|| self.even(text, columns));
        let lines: Vec<Bitmap> = texts.iter().map(|text| self.line(text)).collect();
        lines.iter().all(|line| line.width() <= columns).then_some(lines)
    }

    fn fit(self, lines: &[String], columns: u16) -> bool {
        lines.iter().all(|line| self.line(line).width() <= columns)
    }

    /// In lines as few and then as even as can be.
    fn even(self, text: &str, columns: u16) -> Vec<String> {
        let mut best = self.filled(text, columns);
        for narrower in (0..columns).rev() {
            let lines = self.filled(text, narrower);
            if best.len() < lines.len() || !self.fit(&lines, narrower) {
                break;
            }
            best = lines;
        }
        best
    }

    /// In lines each as full as can be.
    fn filled(self, text: &str, columns: u16) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.line(&format!("{line} {word}")).width() <= columns => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}
