//! The parked topics and the notes, the clock above them.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    text::Column,
    theme,
    widgets::{
        rows::{Row, Rows},
        step::CompactClock,
        step_list::of_topic,
    },
};
use crate::{
    screen::{ListedRow, ParkedView, StepClock},
    words::Words,
};

/// Rows of the clock where the list leaves room for it.
const LARGE: u16 = 7;
/// The same where there is more room, and most.
const LARGER: u16 = 11;
const LARGEST: u16 = 15;

/// The clock on top of a list.
pub fn draw_clock(words: Words, clock: &StepClock, column: &mut Column<'_>) {
    let rows = match column.rest.height {
        0..9 => 1,
        9 => 3,
        10..27 => LARGE,
        27..34 => LARGER,
        _ => LARGEST,
    };
    column.gap(u16::from(rows + 6 <= column.rest.height));
    let area = column.take(rows);
    CompactClock { words, clock }.render(area, column.buf);
    column.gap(u16::from(6 <= column.rest.height));
}

/// Draws the view.
pub fn draw(words: Words, parked: &ParkedView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    if let Some((clock, _)) = &parked.clocks {
        draw_clock(words, clock, &mut column);
    }
    let known = parked.rows.iter().map(|(at, row)| (at, read(words, row))).collect();
    let (count, marked) = (parked.rows.len(), Some(parked.selected));
    let list = Rows { words, rows: known, count, marked, is_behind: false, is_airy: true };
    list.draw_title(&mut column, words.topic().list(), 0);
    if parked.rows.is_empty() {
        return column.wrapped(&words.topic().empty(parked.clocks.is_some()), 2, theme::TEXT);
    }
    list.draw(&mut column, false);
}

fn read(words: Words, row: &ListedRow) -> Row {
    match row {
        ListedRow::Topic(topic) => of_topic(words, topic),
        ListedRow::Note { kind, row } => Row {
            text: words.note().action(row),
            facts: vec![words.note().short_kind(*kind).to_owned(), String::new()],
            style: theme::TEXT,
            ..Row::default()
        },
    }
}
