//! Words in lines that are no wider than there is room for.

use unicode_segmentation::UnicodeSegmentation as _;

use super::letters::{Letters, Spelled, Weight};
use crate::paper::direction::runs;

/// A line of letters that are drawn one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// What stands in it, from the left.
    pub(super) pieces: Vec<Spelled>,
    /// How wide it is, in parts of the size of its letters, without a space at its end.
    pub(super) width: f32,
}

/// A word, or a part of one.
struct Word<'a> {
    text: &'a str,
    is_leftward: bool,
    is_followed_by_space: bool,
    width: f32,
}

/// The text in lines of at most this room, in parts of the size of its letters; at least one.
pub(super) fn lines(letters: &Letters, weight: Weight, text: &str, room: f32) -> Vec<Line> {
    let space = letters.spell(weight, " ", false).width;
    let mut lines: Vec<Vec<Word<'_>>> = Vec::new();
    let mut taken = 0.0;
    for word in words(letters, weight, text, room) {
        let before = lines.last().and_then(|line| line.last());
        let gap = before.map_or(0.0, |word| if word.is_followed_by_space { space } else { 0.0 });
        let width = word.width;
        match lines.last_mut() {
            Some(line) if taken + gap + width <= room => {
                line.push(word);
                taken += gap + width;
            }
            _ => {
                lines.push(vec![word]);
                taken = width;
            }
        }
    }
    let set = lines.iter().map(|words| line(letters, weight, words, space));
    if lines.is_empty() { vec![Line::default()] } else { set.collect() }
}

/// How wide the longest word of a text is.
pub(super) fn longest(letters: &Letters, weight: Weight, text: &str) -> f32 {
    words(letters, weight, text, f32::MAX).iter().map(|word| word.width).fold(0.0, f32::max)
}

/// The words of a text; one that is wider than the room is cut.
fn words<'a>(letters: &Letters, weight: Weight, text: &'a str, room: f32) -> Vec<Word<'a>> {
    let mut words = Vec::new();
    for run in runs(text) {
        for typed in run.text.split_inclusive(' ') {
            let bare = typed.strip_suffix(' ');
            let mut parts = cut(letters, weight, bare.unwrap_or(typed), room);
            let last = parts.pop().unwrap_or_default();
            let mut push = |text, is_followed_by_space| {
                let width = letters.spell(weight, text, run.is_leftward).width;
                let is_leftward = run.is_leftward;
                words.push(Word { text, is_leftward, is_followed_by_space, width });
            };
            for part in parts {
                push(part, false);
            }
            push(last, bare.is_some());
        }
    }
    words
}

/// A word in parts that fit.
fn cut<'a>(letters: &Letters, weight: Weight, word: &'a str, room: f32) -> Vec<&'a str> {
    let width = |text: &str| letters.spell(weight, text, false).width;
    let mut parts = Vec::new();
    let mut rest = word;
    while room < width(rest) {
        let ends = rest.grapheme_indices(true).map(|(at, one)| at + one.len());
        let fits = ends.take_while(|end| rest.get(..*end).is_some_and(|part| width(part) <= room));
        let first = rest.graphemes(true).next().map_or(rest.len(), str::len);
        let (part, after) = rest.split_at(fits.last().unwrap_or(first));
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// Words that stand on one line: those of one direction together.
fn line(letters: &Letters, weight: Weight, words: &[Word<'_>], space: f32) -> Line {
    let mut line = Line::default();
    let mut open: Option<(String, bool)> = None;
    for word in words {
        let (mut text, is_leftward) = match open.take() {
            Some((text, is_leftward)) if is_leftward == word.is_leftward => (text, is_leftward),
            former => {
                line.take(letters, weight, former);
                (String::new(), word.is_leftward)
            }
        };
        text.push_str(word.text);
        if word.is_followed_by_space {
            text.push(' ');
        }
        open = Some((text, is_leftward));
    }
    line.take(letters, weight, open);
    let ends_in_space = words.last().is_some_and(|word| word.is_followed_by_space);
    line.width = line.pieces.iter().map(|piece| piece.width).sum();
    line.width -= if ends_in_space { space } else { 0.0 };
    line
}

impl Line {
    /// Words of one direction. A space behind what runs from right to left stands at its right.
    fn take(&mut self, letters: &Letters, weight: Weight, words: Option<(String, bool)>) {
        let Some((text, is_leftward)) = words else { return };
        let bare = if is_leftward { text.trim_end() } else { text.as_str() };
        self.pieces.push(letters.spell(weight, bare, is_leftward));
        if bare.len() < text.len() {
            self.pieces.push(letters.spell(weight, " ", false));
        }
    }
}
