//! How the group left its last meeting: its words around the table, or on a line where that has no room.

use ratatui::widgets::Widget as _;

use crate::{
    screen::Begin,
    tui::{
        text::{Column, wrap},
        theme,
        widgets::words_table::{WordsTable, left},
    },
    words::Words,
};

/// The fewest rows in which it is told whole, with one above it and its title.
pub(super) fn rows(words: Words, begin: &Begin, room: u16) -> u16 {
    if !begin.left.has_words() {
        return 0;
    }
    let lines = wrap(&words.note().words(&begin.left), room, usize::MAX).len();
    let table = left(&begin.left, room).iter().map(WordsTable::rows).min();
    2 + table.unwrap_or_else(|| u16::try_from(lines).unwrap_or(u16::MAX))
}

/// How it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// There was no room, or nothing to tell.
    Not,
    /// As text, below each other.
    InLines,
    /// Around the table.
    AtTheTable,
}

/// Draws it, where anything was said and there is room.
pub(super) fn draw(words: Words, begin: &Begin, column: &mut Column<'_>) -> Told {
    if !begin.left.has_words() {
        return Told::Not;
    }
    let room = column.rest;
    let fits = |table: &WordsTable| table.rows() < room.height;
    if let Some(sign) = left(&begin.left, room.width).into_iter().find(fits) {
        column.text(words.note().left(), theme::HINT);
        sign.render(column.take(sign.rows()), column.buf);
        column.gap(1);
        return Told::AtTheTable;
    }
    // Words of people are told whole or not at all.
    let lines = wrap(&words.note().words(&begin.left), room.width, usize::MAX);
    if usize::from(room.height) <= lines.len() {
        return Told::Not;
    }
    column.text(words.note().left(), theme::HINT);
    for line in &lines {
        column.text(line, theme::TEXT);
    }
    column.gap(1);
    Told::InLines
}
