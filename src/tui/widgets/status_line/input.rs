//! An input line: what it asks, among what one chooses, and what is typed.

use ratatui::{
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    screen::InputLine,
    tui::{
        text::{Column, clip, width, wrap},
        theme,
        widgets::typed::TypedLine,
    },
    words::Words,
};

/// Most rows of what was wrong with what was typed.
const WRONG: usize = 3;
/// Cells before what is typed, and between two alternatives.
const INDENT: u16 = 2;
const GAP: u16 = 1;

/// An input line over its rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct InputRows<'a> {
    pub(super) words: Words,
    pub(super) input: &'a InputLine,
}

impl<'a> InputRows<'a> {
    /// How many rows it would like: what is asked, the alternatives, what is typed.
    pub(super) fn height(self, room: u16) -> usize {
        1 + self.asked(room).len() + self.alternatives(room).len()
    }

    /// What is asked; what was wrong is read whole.
    fn asked(self, room: u16) -> Vec<String> {
        let asked = self.question(room).0;
        if self.is_wrong() { wrap(&asked, room, WRONG) } else { vec![asked] }
    }

    /// What was typed is asked again.
    fn is_wrong(self) -> bool {
        self.input.wrong.is_some() && self.input.price.is_none()
    }

    pub(super) fn typed(self) -> TypedLine<'a> {
        TypedLine { before: self.input.before.reveal(), after: self.input.after.reveal() }
    }

    /// Where the next letter goes.
    pub(super) fn caret(self, rows: Rect) -> Option<Position> {
        Some(self.typed().caret(self.typed_row(rows)?))
    }

    /// The cells of what is typed: the last row, behind what is asked where there is no other row.
    fn typed_row(self, rows: Rect) -> Option<Rect> {
        let row = rows.rows().next_back().filter(|row| 4 <= row.width)?;
        let indent = if 1 < rows.height {
            INDENT
        } else {
            (width(&self.question(0).0) + 3).min(row.width / 2)
        };
        Some(Rect { x: row.x + indent, width: row.width - indent, ..row })
    }

    /// What is asked, and a hint; or what was wrong with what was typed, and what is asked where there is
    /// room.
    fn question(self, room: u16) -> (String, String) {
        let (asked, hint) = self.words.ask().asked(self.input, self.input.kept);
        let [asks, beside] = match (&self.input.wrong, &self.input.price) {
            (_, Some(price)) => [asked, self.words.ask().price(price)],
            (None, None) => [asked, hint],
            (Some(why), None) => [self.words.ask().again(why), asked],
        };
        let fits = width(&asks).saturating_add(width(&beside) + 2) <= room;
        (asks, if fits { beside } else { String::new() })
    }

    /// The alternatives, as many on a line as fit whole; each with its digit while that chooses it.
    fn alternatives(self, room: u16) -> Vec<Line<'static>> {
        // In the round of words there is one thing to type.
        if self.input.of.is_some() {
            return Vec::new();
        }
        let typed = self.typed();
        let is_empty = typed.before.is_empty() && typed.after.is_empty();
        let mut lines: Vec<Line<'static>> = Vec::new();
        for (at, other) in self.input.alternatives.iter().enumerate() {
            let is_chosen = *other == self.input.prompt;
            let digit = if is_empty { (at + 1).to_string() } else { " ".to_owned() };
            let name = format!(" {}", self.words.ask().alternative(*other));
            let style = if is_chosen { theme::TITLE } else { theme::HINT };
            let spans = [
                Span::styled(if is_chosen { "▸" } else { " " }, style),
                Span::styled(digit, theme::KEY),
                Span::styled(name, style),
            ];
            let wide = |line: &Line<'_>| u16::try_from(line.width()).unwrap_or(u16::MAX);
            let own = Line::from_iter(spans);
            match lines.last_mut() {
                Some(line) if wide(line) + GAP + wide(&own) <= room => {
                    line.push_span(Span::raw(" ".repeat(usize::from(GAP))));
                    line.spans.extend(own.spans);
                }
                _ => lines.push(own),
            }
        }
        lines
    }

    pub(super) fn draw(self, column: &mut Column<'_>) {
        let rows = column.rest;
        let Some(row) = self.typed_row(rows) else { return };
        let style = if self.is_wrong() { theme::WARNING } else { theme::TITLE };
        if rows.height < 2 {
            let room = row.x - rows.x;
            let asked = clip(&self.question(0).0, room.saturating_sub(3));
            column.text(&clip(&format!("{asked} ›"), room), style);
        } else {
            let hint = self.question(rows.width).1;
            let room = usize::from(rows.height - 1);
            for (at, asked) in self.asked(rows.width).iter().take(room).enumerate() {
                let beside = if at == 0 { hint.as_str() } else { "" };
                column.edges((asked, style), (beside, theme::HINT));
            }
            let left = usize::from(column.rest.height.saturating_sub(1));
            for line in self.alternatives(rows.width).iter().take(left) {
                column.line(line);
            }
            column.buf.set_stringn(rows.x, row.y, "›", 1, theme::KEY);
        }
        column.buf.set_style(row, theme::SELECTION);
        self.typed().draw(row, column.buf);
    }
}
