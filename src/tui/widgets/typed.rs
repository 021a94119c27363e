//! What is being typed: the words around the cursor on one row, as much of them as fits.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::tui::{
    text::{clip, clip_start, width},
    theme,
};

/// The cells of the sign before what is typed.
pub const SIGN: u16 = 2;

/// A line that is being typed.
#[derive(Clone, Copy, Debug)]
pub struct TypedLine<'a> {
    /// What stands before the cursor.
    pub before: &'a str,
    /// What stands after the cursor.
    pub after: &'a str,
}

impl TypedLine<'_> {
    /// What is shown of it in so many cells, of which the cursor has one.
    pub fn fitting(&self, room: u16) -> (String, String) {
        let before = clip_start(self.before, room.saturating_sub(1));
        let after = clip(self.after, room.saturating_sub(width(&before)));
        (before, after)
    }

    /// Where the next letter goes.
    pub fn caret(&self, row: Rect) -> Position {
        let (before, _) = self.fitting(row.width);
        Position::new(row.x + width(&before).min(row.width.saturating_sub(1)), row.y)
    }

    /// Draws it over the whole row; where the next letter goes.
    pub fn draw(&self, row: Rect, buf: &mut Buffer) -> Option<Position> {
        if row.is_empty() {
            return None;
        }
        let (before, after) = self.fitting(row.width);
        buf.set_stringn(row.x, row.y, before + &after, usize::from(row.width), Style::new());
        Some(self.caret(row))
    }

    /// Draws it behind a sign, and a hint in its place while nothing is typed.
    pub fn draw_search(&self, row: Rect, hint: &str, buf: &mut Buffer) -> Option<Position> {
        let room = row.width.saturating_sub(SIGN);
        let inner = Rect { x: row.right() - room, width: room, ..row };
        if !row.is_empty() {
            buf.set_stringn(row.x, row.y, "›", 1, theme::KEY);
        }
        if !inner.is_empty() && self.before.is_empty() && self.after.is_empty() {
            buf.set_stringn(inner.x, inner.y, clip(hint, room), usize::from(room), theme::HINT);
        }
        self.draw(inner, buf)
    }
}
