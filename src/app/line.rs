//! The input line: what was typed, and where the cursor stands.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    domain::clean::{clean, open_end},
    key::Key,
};

/// One line of text being typed. It only ever holds cleaned text, so that what is shown is what is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    before: String,
    after: String,
    max: usize,
    is_cut: bool,
    /// Names that Tab goes through, as long as nothing else is pressed.
    pub(super) cycle: Option<Cycle>,
}

/// What was typed before Tab, and which of the names stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cycle {
    pub(super) typed: String,
    pub(super) at: usize,
}

impl Line {
    /// An empty line of at most so many characters.
    pub fn new(max: usize) -> Self {
        Self { max, ..Self::default() }
    }

    /// The text before the cursor.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The text after the cursor.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// So many characters fit, where what was typed last did not.
    pub fn full(&self) -> Option<usize> {
        self.is_cut.then_some(self.max)
    }

    /// The whole text, as it is kept.
    pub fn text(&self) -> String {
        clean(&format!("{}{}", self.before, self.after), self.max)
    }

    /// Holds this and nothing else, the cursor behind it.
    pub(super) fn say(&mut self, text: &str) {
        *self = Self::new(self.max);
        self.insert(text);
    }

    /// Puts text at the cursor, as far as it fits.
    pub fn insert(&mut self, text: &str) {
        self.cycle = None;
        let room = self.max.saturating_sub(self.after.graphemes(true).count());
        let joined = format!("{}{text}", self.before);
        let mut before = clean(&joined, room);
        self.is_cut = before != clean(&joined, usize::MAX);
        let open = open_end(&joined, &before);
        // Cleaning trims; a space at the end is a word about to follow, and half an emoji its other half.
        let whole = joined.strip_suffix(open).unwrap_or(&joined);
        let space = whole.ends_with(char::is_whitespace) && !before.is_empty();
        if space && before.graphemes(true).count() < room {
            before.push(' ');
        }
        self.before = before + open;
    }

    /// Edits with a key; other keys change nothing.
    pub fn press(&mut self, key: Key) {
        self.is_cut = false;
        self.cycle = None;
        match key {
            Key::Char(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Key::Backspace => drop(pop(&mut self.before)),
            Key::Delete => drop(pop_first(&mut self.after)),
            Key::Left => {
                let moved = pop(&mut self.before);
                self.after.insert_str(0, &moved);
            }
            Key::Right => {
                let moved = pop_first(&mut self.after);
                self.before.push_str(&moved);
            }
            Key::Home => {
                self.after.insert_str(0, &self.before);
                self.before.clear();
            }
            Key::End => self.before.push_str(&std::mem::take(&mut self.after)),
            Key::Ctrl('u') => self.before.clear(),
            Key::Ctrl('w') => {
                let word = self.before.trim_end().rfind(' ').map_or(0, |space| space + 1);
                self.before.truncate(word);
            }
            _ => {}
        }
    }
}

fn pop(text: &mut String) -> String {
    let last = text.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
    text.split_off(last)
}

fn pop_first(text: &mut String) -> String {
    let first = text.graphemes(true).next().map_or(0, str::len);
    let rest = text.split_off(first);
    std::mem::replace(text, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> Line {
        let mut line = Line::new(20);
        keys.chars().for_each(|c| line.press(Key::Char(c)));
        line
    }

    #[test]
    fn words_are_kept_as_they_are_shown() {
        let line = typed("een  twee ");
        assert_eq!(line.before(), "een twee ");
        assert_eq!(line.text(), "een twee");
    }

    #[test]
    fn a_full_line_takes_no_more() {
        let mut line = typed("twintig tekens precies en meer");
        assert_eq!(line.text(), "twintig tekens preci");
        assert_eq!(line.full(), Some(20));
        line.press(Key::Left);
        assert_eq!(line.full(), None);
        line.insert("x");
        assert_eq!((line.text().as_str(), line.full()), ("twintig tekens preci", Some(20)));
    }

    #[test]
    fn the_cursor_moves_by_what_a_reader_sees_as_one_character() {
        let mut line = typed("cafe\u{301}");
        line.press(Key::Left);
        assert_eq!((line.before(), line.after()), ("caf", "é"));
        line.press(Key::Backspace);
        line.press(Key::Delete);
        assert_eq!(line.text(), "ca");
    }

    #[test]
    fn a_name_is_typed_with_what_keeps_its_letters_apart() {
        assert_eq!(typed("علی\u{200c}رضا").text(), "علی\u{200c}رضا");
        assert_eq!(typed("علی\u{200c}").text(), "علی");
    }

    #[test]
    fn an_emoji_that_comes_in_pieces_is_typed_whole() {
        for emoji in [
            "👨\u{200d}👩\u{200d}👧",
            "🇳🇱🇧🇪",
            "1\u{fe0f}\u{20e3}",
            "👍🏽",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
        ] {
            assert_eq!(typed(emoji).text(), emoji);
            let mut line = typed(&format!("dank {emoji}!"));
            assert_eq!(line.text(), format!("dank {emoji}!"));
            line.press(Key::Backspace);
            line.press(Key::Backspace);
            assert!(!emoji.ends_with("🇧🇪") || line.text() == "dank 🇳🇱", "{:?}", line.text());
        }
        assert_eq!(typed("🇳").text(), "");
        assert_eq!(typed("🇳x").text(), "x");
    }

    #[test]
    fn whole_words_and_lines_can_be_taken_back() {
        let mut line = typed("een twee drie");
        line.press(Key::Ctrl('w'));
        assert_eq!(line.text(), "een twee");
        line.press(Key::Ctrl('u'));
        assert_eq!(line.text(), "");
    }
}
