//! The card of a werkvorm: what it is for, how it goes, what it needs and when it was done.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    text::{Column, edges, wrap},
    theme,
};
use crate::{
    domain::grade::Grade,
    screen::{AgendaView, Card},
    words::{DOT, Words},
};

/// Rows from which empty ones part what a card says.
const AIRY: u16 = 13;

/// Draws the card, and below it what the group told the chair last time.
pub fn draw(words: Words, view: &AgendaView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    match &view.card {
        Some(card) => draw_card(words, card, &mut column),
        None => draw_block(words, view, &mut column),
    }
    let told = view.feedback.iter().map(|told| format!("“{}”", told.reveal()));
    let lines: Vec<String> = told.flat_map(|told| wrap(&told, area.width, 3)).collect();
    if !lines.is_empty() && 3 <= column.rest.height {
        column.gap(1);
        column.text(words.agenda().feedback(), theme::HINT);
        for line in &lines {
            column.text(line, theme::TEXT);
        }
    }
}

/// What a block is for, where it is no werkvorm.
fn draw_block(words: Words, view: &AgendaView, column: &mut Column<'_>) {
    let Some(row) = view.rows.get(view.marked).filter(|_| view.library.is_none()) else { return };
    let minutes = words.time().min(i64::from(row.planned.get()));
    draw_head(&words.block().planned_row(&row.what, true).to_uppercase(), &minutes, column);
}

fn draw_head(kind: &str, facts: &str, column: &mut Column<'_>) {
    column.line(&Line::from_iter([
        Span::styled(kind.to_owned(), theme::grade(Grade::Calm, false)),
        Span::styled(format!("{DOT}{facts}"), theme::HINT),
    ]));
}

fn draw_card(words: Words, card: &Card, column: &mut Column<'_>) {
    let air = u16::from(AIRY <= column.rest.height);
    let kind = words.library().kind(card.kind).to_uppercase();
    draw_head(&kind, &words.agenda().length(card), column);
    column.wrapped(&card.name, 2, theme::TITLE);
    column.wrapped(&card.goal, 4, theme::TEXT);
    column.gap(air);
    for (name, minutes) in &card.steps {
        let row = column.take(1);
        if !row.is_empty() {
            let name = format!("· {name}");
            edges(row, column.buf, (&name, theme::TEXT), (&minutes.to_string(), theme::HINT));
        }
    }
    column.gap(air);
    for fact in words.agenda().facts(card) {
        column.wrapped(&fact, 2, theme::HINT);
    }
    for (name, text) in words.agenda().needs(card) {
        column.wrapped(&format!("{name}: {text}"), 3, theme::HINT);
    }
}
