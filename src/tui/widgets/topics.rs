//! Parked topics and notes as rows: the words at the left, the facts at the right.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::{
    screen::{KeptRow, List, TopicMark, TopicRow},
    tui::{
        text::{Column, edges, first_that_fits},
        theme,
    },
    words::{note, topic},
};

/// How a row of the list reads.
pub trait Row {
    /// Its words, the facts beside them (longest first), and their look while it is not marked.
    fn read(&self) -> (String, Vec<String>, Style);
}

impl Row for TopicRow {
    fn read(&self) -> (String, Vec<String>, Style) {
        let style = match self.mark {
            TopicMark::Open | TopicMark::Offered => theme::TEXT,
            TopicMark::Chosen => theme::TITLE,
            TopicMark::Done | TopicMark::Again(_) | TopicMark::LetGo => theme::HINT,
        };
        (self.text.reveal().to_owned(), topic::facts(self), style)
    }
}

impl Row for KeptRow {
    fn read(&self) -> (String, Vec<String>, Style) {
        match self {
            Self::Topic(topic) => topic.read(),
            Self::Note { kind, row } => {
                let kind = note::kind(*kind).to_lowercase();
                (note::action(row), vec![kind, String::new()], theme::TEXT)
            }
        }
    }
}

/// A list of topics or notes; one of them may be marked.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a, R> {
    /// The rows in order.
    pub rows: &'a List<R>,
    /// The one that is marked.
    pub selected: Option<usize>,
}

/// The first row to show so that the marked one is among them.
pub fn first_shown(selected: usize, count: usize, room: usize) -> usize {
    let most = count.saturating_sub(room);
    selected.saturating_sub(room / 2).min(most)
}

impl<R: Row> Widget for &Rows<'_, R> {
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

fn draw_row(column: &mut Column<'_>, row: &impl Row, is_selected: bool) {
    let area = column.take(1);
    if area.is_empty() {
        return;
    }
    let (words, facts, style) = row.read();
    let style = if is_selected { theme::SELECTION } else { style };
    if is_selected {
        column.buf.set_style(area, style);
    }
    let sign = if is_selected { "▸" } else { "·" };
    let words = format!("{sign} {words}");
    let facts = first_that_fits(&facts, area.width / 2);
    let quiet = if is_selected { style } else { theme::HINT };
    edges(area, column.buf, (&words, style), (&facts, quiet));
}
