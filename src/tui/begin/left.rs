//! How the group left its last meeting: its words around the table, or on a line where that has no room.

use ratatui::widgets::Widget as _;

use crate::{
    screen::Begin,
    tui::{
        text::{Column, wrap},
        theme,
        widgets::{table_sign::TableSign, words_table::left},
    },
    words::Words,
};

/// Draws it, where anything was said and there is room.
pub(super) fn draw(words: Words, begin: &Begin, column: &mut Column<'_>) {
    if !begin.left.has_words() {
        return;
    }
    let room = column.rest;
    let fits = |sign: &TableSign| sign.rows() < room.height && sign.width() <= room.width;
    if let Some(sign) = left(&begin.left).filter(fits) {
        column.text(words.note().left(), theme::HINT);
        sign.render(column.take(sign.rows()), column.buf);
        return column.gap(1);
    }
    // Words of people are told whole or not at all.
    let lines = wrap(&words.note().words(&begin.left), room.width, usize::MAX);
    if lines.len() < usize::from(room.height) {
        column.text(words.note().left(), theme::HINT);
        for line in &lines {
            column.text(line, theme::TEXT);
        }
        column.gap(1);
    }
}
