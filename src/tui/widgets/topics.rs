//! Parked topics as rows: the words at the left, the facts at the right.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    screen::{List, TopicMark, TopicRow},
    tui::{
        text::{Column, edges, first_that_fits},
        theme,
    },
    words::topic,
};

/// A list of topics; one of them may be marked.
#[derive(Clone, Copy, Debug)]
pub struct Topics<'a> {
    /// The topics in order.
    pub rows: &'a List<TopicRow>,
    /// The one that is marked.
    pub selected: Option<usize>,
}

/// The first row to show so that the marked one is among them.
pub fn first_shown(selected: usize, count: usize, room: usize) -> usize {
    let most = count.saturating_sub(room);
    selected.saturating_sub(room / 2).min(most)
}

impl Widget for &Topics<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let room = usize::from(area.height);
        let first = first_shown(self.selected.unwrap_or(0), self.rows.len(), room);
        let hidden = self.rows.len().saturating_sub(first + room);
        let shown = if 0 < hidden { room.saturating_sub(1) } else { room };
        let mut column = Column::new(area, buf);
        for (index, row) in self.rows.iter().skip_while(|(i, _)| *i < first).take(shown) {
            draw_row(&mut column, row, self.selected == Some(index));
        }
        if 0 < hidden {
            column.text(&topic::more(hidden + 1), theme::HINT);
        }
    }
}

fn draw_row(column: &mut Column<'_>, row: &TopicRow, is_selected: bool) {
    let area = column.take(1);
    if area.is_empty() {
        return;
    }
    let style = match row.mark {
        _ if is_selected => theme::SELECTION,
        TopicMark::Open | TopicMark::Offered => theme::TEXT,
        TopicMark::Chosen => theme::TITLE,
        TopicMark::Done | TopicMark::Again(_) | TopicMark::LetGo => theme::HINT,
    };
    if is_selected {
        column.buf.set_style(area, style);
    }
    let sign = if is_selected { "▸" } else { "·" };
    let words = format!("{sign} {}", row.text.reveal());
    let facts = first_that_fits(&topic::facts(row), area.width / 2);
    let quiet = if is_selected { style } else { theme::HINT };
    edges(area, column.buf, (&words, style), (&facts, quiet));
}
