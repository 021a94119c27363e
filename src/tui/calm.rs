//! For silence or emotion: the table with everybody at it. No digits, no movement.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    clock::middle,
    room,
    text::Column,
    theme,
    widgets::{
        table_sign::TableSign,
        words_table::{WordsTable, lighting_up},
    },
};
use crate::{screen::Calm, words::Words};

/// Empty rows between the table and the words below it.
const GAP: u16 = 2;
/// Rows of the words.
const WORDS: u16 = 3;

/// Draws the view.
pub fn draw(words: Words, calm: &Calm, area: Rect, buf: &mut Buffer) {
    let shared = calm.words.as_ref().map(|words| lighting_up(words.table(), area.width));
    let fits = |table: &WordsTable| table.rows() + GAP + WORDS <= area.height;
    let fitting = shared.into_iter().flatten().find(fits);
    let sign = fitting.unwrap_or_else(|| WordsTable::Around(TableSign::of(calm.here)));
    let with_sign = sign.rows() + GAP + WORDS;
    let has_sign = with_sign <= area.height && sign.width() <= area.width;
    let rows = if has_sign { with_sign } else { WORDS };
    let mut column = Column::centred(middle(area, rows), buf);
    if has_sign {
        let place = column.take(sign.rows());
        let left = (place.width - sign.width()) / 2;
        sign.render(Rect { x: place.x + left, width: sign.width(), ..place }, column.buf);
        column.gap(GAP);
    }
    if calm.words.is_none() {
        column.text(words.block().calm(), theme::TITLE);
    }
    column.gap(1);
    column.text(&room::name(words, calm.kind, &calm.step), theme::HINT);
}
