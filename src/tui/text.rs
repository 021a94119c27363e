//! Text by the cells it takes: cutting, wrapping and placing, for words of any origin.
//!
//! Cutting and wrapping are our own, as no library counts what a terminal shows. `textwrap` adds up
//! code points: a line with a heart or a key in it is wider than it says and loses its end, and a
//! family of one character is torn apart. `unicode-truncate` asserts that widths add up, so a name
//! in Arabic stops a debug build. The tests below have these cases.

use std::iter;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::theme;

/// How many cells a text takes.
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text in at most so many cells, with … where something was left out.
pub fn clip(text: &str, room: u16) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    match room {
        0 => String::new(),
        room => format!("{}…", head(text, room - 1).trim_end()),
    }
}

/// The end of the text in at most so many cells, with … where something was left out before it.
pub fn clip_start(text: &str, room: u16) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    match room {
        0 => String::new(),
        room => format!("…{}", tail(text, room - 1).trim_start()),
    }
}

/// Between the folders of a path, and the parts of an address.
const SEPARATORS: [char; 2] = ['/', '\\'];

/// As many whole characters from the start as fit in so many cells.
fn head(text: &str, room: u16) -> &str {
    let first_over = text.grapheme_indices(true).find(over(room));
    first_over.map_or(text, |(at, _)| text.split_at(at).0)
}

/// As many whole characters from the end as fit in so many cells.
fn tail(text: &str, room: u16) -> &str {
    let last_over = text.grapheme_indices(true).rev().find(over(room));
    last_over.map_or(text, |(at, character)| text.split_at(at + character.len()).1)
}

/// Tells the first character for which so many cells are too few.
fn over(room: u16) -> impl FnMut(&(usize, &str)) -> bool {
    let mut taken = 0_u16;
    move |(_, character)| {
        taken = taken.saturating_add(width(character));
        room < taken
    }
}

/// The text in lines of at most `room` cells, broken between words where it can be, and in at most
/// `most` lines: the last one is cut with … when there is more.
pub fn wrap(text: &str, room: u16, most: usize) -> Vec<String> {
    if room == 0 || most == 0 {
        return Vec::new();
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line).saturating_add(width(word) + 1) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(pieces(word, room).map(str::to_owned)),
        }
    }
    if most < lines.len() {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(clip(&rest, room));
    }
    lines
}

/// A word as it is, or in pieces where it is too long for a line.
fn pieces(word: &str, room: u16) -> impl Iterator<Item = &str> {
    let mut rest = word;
    iter::from_fn(move || {
        let most = if width(rest) <= room { rest } else { head(rest, room) };
        let parted = most.rfind(SEPARATORS).filter(|_| most != rest);
        let fitting = parted.map_or(most, |at| most.split_at(at + 1).0);
        // A character that is wider than a line stays, whatever follows it: it is cut when drawn.
        let piece = if fitting.is_empty() { rest } else { fitting };
        rest = rest.split_at(piece.len()).1;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The first of these that fits, else the last one cut.
pub fn first_that_fits(options: &[String], room: u16) -> String {
    let fitting = options.iter().find(|option| width(option) <= room);
    let last = options.last().map(String::as_str).unwrap_or_default();
    fitting.cloned().unwrap_or_else(|| clip(last, room))
}

/// Lines from the top of a part of the screen downward; what does not fit is left out.
#[derive(Debug)]
pub struct Column<'a> {
    /// Where it is drawn.
    pub buf: &'a mut Buffer,
    /// What is still free.
    pub rest: Rect,
    /// Lines stand in the middle instead of at the left.
    pub centred: bool,
}

impl<'a> Column<'a> {
    /// A column that fills this area.
    pub fn new(area: Rect, buf: &'a mut Buffer) -> Self {
        Self { rest: area.intersection(buf.area), buf, centred: false }
    }

    /// A column whose lines stand in the middle.
    pub fn centred(area: Rect, buf: &'a mut Buffer) -> Self {
        Self { centred: true, ..Self::new(area, buf) }
    }

    /// Takes so many rows; what is left when there are fewer.
    pub fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.rest.height);
        let taken = Rect { height: rows, ..self.rest };
        self.rest.y += rows;
        self.rest.height -= rows;
        taken
    }

    /// The next row of a list, with its style and the sign before it; nothing where no row is left.
    pub fn row(&mut self, is_marked: bool) -> Option<(Rect, Style, &'static str)> {
        let area = self.take(1);
        if area.is_empty() {
            return None;
        }
        if !is_marked {
            return Some((area, theme::TEXT, " "));
        }
        self.buf.set_style(area, theme::SELECTION);
        Some((area, theme::SELECTION, "▸"))
    }

    /// An empty row.
    pub fn gap(&mut self, rows: u16) {
        self.take(rows);
    }

    /// One line of styled pieces, cut where the column ends.
    pub fn line(&mut self, line: &Line<'_>) {
        let row = self.take(1);
        if row.height == 1 {
            let room = row.width;
            let used = u16::try_from(line.width()).unwrap_or(u16::MAX).min(room);
            let left = if self.centred { (room - used) / 2 } else { 0 };
            self.buf.set_line(row.x + left, row.y, line, room - left);
        }
    }

    /// One line in one style, with … where it is too long.
    pub fn text(&mut self, text: &str, style: Style) {
        let clipped = clip(text, self.rest.width);
        self.line(&Line::styled(clipped, style));
    }

    /// A text in at most so many lines.
    pub fn wrapped(&mut self, text: &str, most: u16, style: Style) {
        let most = usize::from(most.min(self.rest.height));
        for line in wrap(text, self.rest.width, most) {
            self.line(&Line::styled(line, style));
        }
    }

    /// Two texts on one line: one at each edge. The right one stays whole where it can.
    pub fn edges(&mut self, left: (&str, Style), right: (&str, Style)) {
        let row = self.take(1);
        if row.height == 1 {
            edges(row, self.buf, left, right);
        }
    }
}

/// Two texts on one row, the left one cut so that the right one stays whole.
pub fn edges(row: Rect, buf: &mut Buffer, left: (&str, Style), right: (&str, Style)) {
    let right_text = clip(right.0, row.width);
    let used = width(&right_text);
    let gap = if used == 0 { 0 } else { 2 };
    let room = row.width.saturating_sub(used + gap);
    let left_text = clip(left.0, room);
    buf.set_stringn(row.x, row.y, left_text, usize::from(room), left.1);
    let x = row.right() - used;
    buf.set_stringn(x, row.y, right_text, usize::from(used), right.1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_counts_cells_not_characters() {
        assert_eq!(clip("verhelderen", 6), "verhe…");
        assert_eq!(clip("漢字漢字", 6), "漢字…");
        assert_eq!(clip("漢字", 4), "漢字");
        assert_eq!(clip("漢字", 1), "…");
        assert_eq!(clip("漢字", 0), "");
        assert_eq!(clip_start("een twee", 5), "…twee");
    }

    #[test]
    fn wrapping_breaks_between_words_and_then_anywhere() {
        assert_eq!(wrap("nog geen advies", 8, 9), ["nog geen", "advies"]);
        assert_eq!(wrap("漢字漢字", 5, 9), ["漢字", "漢字"]);
        assert_eq!(wrap("een twee drie vier", 8, 2), ["een twee", "drie vi…"]);
        assert_eq!(wrap("漢", 1, 9), ["漢"]);
        assert!(wrap("", 5, 9).is_empty());
    }

    #[test]
    fn an_address_breaks_between_its_parts() {
        assert_eq!(wrap("bron: a.nl/check-in/b", 12, 9), ["bron:", "a.nl/", "check-in/b"]);
    }

    #[test]
    fn signs_of_many_code_points_are_counted_as_shown_and_stay_whole() {
        assert_eq!(wrap("dank ❤️ en ❤️", 6, 9), ["dank", "❤️ en", "❤️"]);
        assert_eq!(wrap("1️⃣1️⃣1️⃣", 4, 9), ["1️⃣1️⃣", "1️⃣"]);
        assert_eq!(wrap("👨‍👩‍👧👨‍👩‍👧 ok", 3, 9), ["👨‍👩‍👧", "👨‍👩‍👧", "ok"]);
        assert_eq!(wrap("👍🏽 goed", 7, 9), ["👍🏽 goed"]);
        assert_eq!(clip("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    #[test]
    fn letters_that_join_take_less_than_their_sum() {
        assert_eq!(width("سلام"), 3);
        assert_eq!(wrap("سلام سلام", 7, 9), ["سلام سلام"]);
        assert_eq!(clip("سلامسلام", 5), "سلام…");
        assert_eq!(clip_start("سلامسلام", 5), "…سلام");
    }
}
