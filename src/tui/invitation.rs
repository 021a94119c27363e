//! The invitation, read before it is sent: as it will be, line by line.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    text::{Column, edges, wrap},
    theme,
};
use crate::{screen::InvitationView, words::Words};

/// Draws the view.
pub(super) fn draw(words: Words, view: &InvitationView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    column.gap(1);
    let room = usize::from(column.rest.height);
    let written = view.invitation.text.reveal().lines();
    let lines: Vec<String> = written.flat_map(|line| whole(line, column.rest.width)).collect();
    let more = if room < lines.len() { words.action().scroll() } else { String::new() };
    let title_is = words.invitation().title();
    edges(title, column.buf, (title_is, theme::HEADING), (&more, theme::HINT));
    let first = view.invitation.scroll.min(lines.len().saturating_sub(room));
    for line in lines.iter().skip(first).take(room) {
        column.text(line, theme::TEXT);
    }
}

/// A line in as many rows as it needs; an empty one stays.
fn whole(line: &str, wide: u16) -> Vec<String> {
    let rows = wrap(line, wide, usize::from(u8::MAX));
    if rows.is_empty() { vec![String::new()] } else { rows }
}
