//! The parked topics and the notes, the clock above them.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    frame::heading,
    text::Column,
    theme,
    widgets::{step::CompactClock, topics::Rows},
};
use crate::{
    screen::{ParkedView, StepClock},
    words::Words,
};

/// Rows of the clock where the list leaves room for it.
const LARGE: u16 = 7;
/// Rows from which the clock on top of a list is large.
const WITH_LARGE: u16 = 16;

/// The clock on top of a list, in at most so many rows.
pub fn draw_clock(words: Words, clock: &StepClock, most: u16, column: &mut Column<'_>) {
    let rows = match column.rest.height {
        0..12 => 1,
        12..WITH_LARGE => 3,
        _ => most,
    };
    column.gap(u16::from(1 < rows));
    let area = column.take(rows);
    CompactClock { words, clock }.render(area, column.buf);
    column.gap(u16::from(6 <= column.rest.height));
}

/// Draws the view.
pub fn draw(words: Words, parked: &ParkedView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    draw_clock(words, &parked.clock, LARGE, &mut column);
    heading(&mut column, words.topic().list());
    column.gap(u16::from(8 <= column.rest.height));
    if parked.rows.is_empty() {
        column.wrapped(&words.topic().empty(), 2, theme::TEXT);
        return;
    }
    let list = Rows { words, rows: &parked.rows, selected: Some(parked.selected) };
    list.render(column.take(column.rest.height), column.buf);
}
