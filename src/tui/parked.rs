//! The parked topics and the notes, the clock above them.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    frame::heading,
    text::Column,
    theme,
    widgets::{step::CompactClock, topics::Rows},
};
use crate::{
    screen::{MeetingClock, ParkedView, StepClock},
    words::Words,
};

/// The clock on top of a list.
pub fn draw_clock(
    words: Words,
    clock: &StepClock,
    meeting: &MeetingClock,
    column: &mut Column<'_>,
) {
    let roomy = 12 <= column.rest.height;
    column.gap(u16::from(roomy));
    let area = column.take(if roomy { 3 } else { 1 });
    CompactClock { words, clock, meeting }.render(area, column.buf);
    column.gap(u16::from(6 <= column.rest.height));
}

/// Draws the view.
pub fn draw(words: Words, parked: &ParkedView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    draw_clock(words, &parked.clock, &parked.meeting, &mut column);
    heading(&mut column, words.topic().list());
    column.gap(u16::from(8 <= column.rest.height));
    if parked.rows.is_empty() {
        column.wrapped(&words.topic().empty(), 2, theme::TEXT);
        return;
    }
    let list = Rows { words, rows: &parked.rows, selected: Some(parked.selected) };
    list.render(column.take(column.rest.height), column.buf);
}
