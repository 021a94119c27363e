//! For silence or emotion: no digits, no movement.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{clock::middle, room, text::Column, theme};
use crate::{screen::Calm, words::Words};

/// Draws the view.
pub fn draw(words: Words, calm: &Calm, area: Rect, buf: &mut Buffer) {
    let mut column = Column::centred(middle(area, 3), buf);
    let name = room::name(words, calm.kind, &calm.step);
    column.text(&name, theme::TEXT);
    if name != words.block().kind(calm.kind) {
        column.gap(1);
        column.text(words.block().kind(calm.kind), theme::HINT);
    }
}
