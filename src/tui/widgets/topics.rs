//! Parked topics and notes as rows: the words at the left, the facts at the right.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::{
    app::topic_row::{TopicMark, TopicRow},
    screen::{List, ListedRow},
    tui::{
        text::{Column, edges, first_that_fits},
        theme,
    },
    words::Words,
};

/// How a row of the list reads.
pub trait Row {
    /// Its words, the facts beside them (longest first), and their look while it is not marked.
    fn read(&self, words: Words) -> (String, Vec<String>, Style);
}

impl Row for TopicRow {
    fn read(&self, words: Words) -> (String, Vec<String>, Style) {
        let style = match self.mark {
            TopicMark::Open | TopicMark::Offered => theme::TEXT,
            TopicMark::Chosen | TopicMark::Unfinished => theme::TITLE,
            TopicMark::Done | TopicMark::Again(_) | TopicMark::LetGo => theme::HINT,
        };
        (self.text.reveal().to_owned(), words.topic().facts(self), style)
    }
}

impl Row for ListedRow {
    fn read(&self, words: Words) -> (String, Vec<String>, Style) {
        match self {
            Self::Topic(topic) => topic.read(words),
            Self::Note { kind, row } => {
                let kind = words.note().kind(*kind).to_lowercase();
                (words.note().action(row), vec![kind, String::new()], theme::TEXT)
            }
        }
    }
}

/// A list of topics or notes; one of them may be marked.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a, R> {
    /// The language in which it is drawn.
    pub words: Words,
    /// The rows in order.
    pub rows: &'a List<R>,
    /// The one that is marked.
    pub selected: Option<usize>,
}

/// The first row to show so that the marked one is among them.
pub fn first_shown(selected: usize, count: usize, room: usize) -> usize {
    let most = count.saturating_sub(room);
    selected.saturating_sub(room.saturating_sub(1) / 2).min(most)
}

/// What of a list is seen: some rows, the marked one among them, and how many more there are below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The first row.
    pub first: usize,
    /// How many rows.
    pub shown: usize,
    /// How many stay unseen below them, where there is a line to say so.
    pub more: Option<usize>,
}

/// What is seen of so many rows within this many lines.
pub fn in_sight(marked: usize, count: usize, lines: usize) -> Sight {
    let first = first_shown(marked, count, lines);
    let hidden = count.saturating_sub(first + lines);
    if hidden == 0 || lines < 2 {
        return Sight { first, shown: lines, more: None };
    }
    Sight { first, shown: lines - 1, more: Some(hidden + 1) }
}

impl<R: Row> Widget for &Rows<'_, R> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let sight = in_sight(self.selected.unwrap_or(0), self.rows.len(), usize::from(area.height));
        let mut column = Column::new(area, buf);
        let rows = self.rows.iter().skip_while(|(i, _)| *i < sight.first);
        for (index, row) in rows.take(sight.shown) {
            draw_row(&mut column, row.read(self.words), self.selected == Some(index));
        }
        if let Some(more) = sight.more {
            column.text(&self.words.topic().more(more), theme::HINT);
        }
    }
}

fn draw_row(
    column: &mut Column<'_>,
    (text, facts, style): (String, Vec<String>, Style),
    is_selected: bool,
) {
    let area = column.take(1);
    if area.is_empty() {
        return;
    }
    let style = if is_selected { theme::SELECTION } else { style };
    if is_selected {
        column.buf.set_style(area, style);
    }
    let sign = if is_selected { "▸" } else { "·" };
    let text = format!("{sign} {text}");
    let facts = first_that_fits(&facts, area.width / 2);
    let quiet = if is_selected { style } else { theme::HINT };
    edges(area, column.buf, (&text, style), (&facts, quiet));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marked_row_is_always_seen_and_every_row_is_counted() {
        for lines in 1..12 {
            for count in 1..20 {
                for marked in 0..count {
                    let sight = in_sight(marked, count, lines);
                    let seen = sight.first..sight.first + sight.shown;
                    assert!(seen.contains(&marked), "{marked} of {count} in {lines}: {sight:?}");
                    assert!(sight.shown + usize::from(sight.more.is_some()) <= lines);
                    let told = sight.more.is_none_or(|more| seen.end + more == count);
                    assert!(told, "{marked} of {count} in {lines}: {sight:?}");
                }
            }
        }
    }
}
