//! The card of a werkvorm: what it is for, how it goes, what it needs and when it was done.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{frame::heading, text::Column, theme};
use crate::{
    screen::{AgendaView, Card},
    words::Words,
};

/// Draws the card, and below it what the group told the chair last time.
pub fn draw(words: Words, view: &AgendaView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    if let Some(card) = &view.card {
        draw_card(words, card, &mut column);
    }
    if !view.feedback.is_empty() && 3 <= column.rest.height {
        column.gap(1);
        heading(&mut column, words.agenda().feedback());
        for told in &view.feedback {
            column.wrapped(&format!("“{}”", told.reveal()), 3, theme::TEXT);
        }
    }
}

fn draw_card(words: Words, card: &Card, column: &mut Column<'_>) {
    column.wrapped(&card.name, 2, theme::TITLE);
    column.wrapped(&card.goal, 4, theme::TEXT);
    column.gap(u16::from(16 <= column.rest.height));
    for fact in words.agenda().facts(card) {
        column.wrapped(&fact, 2, theme::TEXT);
    }
    column.gap(u16::from(12 <= column.rest.height));
    for (name, minutes) in &card.steps {
        let minutes = words.time().min(i64::from(minutes.get()));
        column.edges((&format!("· {name}"), theme::TEXT), (&minutes, theme::HINT));
    }
    column.gap(u16::from(4 <= column.rest.height));
    for (name, text) in words.agenda().needs(card) {
        column.wrapped(&format!("{name}: {text}"), 3, theme::HINT);
    }
}
