//! For silence or emotion: no digits, no movement.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{clock::middle, room, text::Column, theme};
use crate::{screen::Calm, words::block};

/// Draws the view.
pub fn draw(calm: &Calm, area: Rect, buf: &mut Buffer) {
    let mut column = Column::centred(middle(area, 3), buf);
    let name = room::name(calm.kind, &calm.step);
    column.text(&name, theme::TEXT);
    if name != block::kind(calm.kind) {
        column.gap(1);
        column.text(block::kind(calm.kind), theme::HINT);
    }
}
