//! All keys, the clock above them.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    parked::draw_clock,
    text::{Column, clip, edges, width},
    theme,
};
use crate::{app::keymap::Hint, screen::HelpView, words::Words};

/// Widest description, with the keys before it; a second column stands beside it when it fits.
const COLUMN: u16 = 58;
/// Width of the keys.
const KEYS: u16 = 16;

/// Most rows of the clock: the keys are what was asked for.
const CLOCK: u16 = 3;

/// Draws the view.
pub fn draw(words: Words, help: &HelpView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    if let Some((clock, meeting)) = &help.clock {
        draw_clock(words, clock, meeting, CLOCK, &mut column);
    }
    let rows = usize::from(column.rest.height.saturating_sub(1));
    let wide = usize::from(COLUMN * 2 <= area.width && rows < help.keys.len()) + 1;
    let room = rows * wide;
    let first = help.scroll.min(help.keys.len().saturating_sub(room));
    let more = if room < help.keys.len() { words.action().scroll() } else { String::new() };
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    edges(title, column.buf, (words.action().help_title(), theme::PHASE), (&more, theme::HINT));
    let per_column = rows.min(help.keys.len().div_ceil(wide));
    let start = column.rest;
    for (index, hint) in help.keys.iter().skip(first).take(room).enumerate() {
        let (side, row) = (index / per_column.max(1), index % per_column.max(1));
        let x = if side == 0 { 0 } else { area.width / 2 };
        let place = Rect {
            x: start.x + x,
            y: start.y + u16::try_from(row).unwrap_or(u16::MAX).min(start.height),
            width: if wide == 2 { area.width / 2 - 2 } else { area.width },
            height: 1,
        };
        draw_key(words, hint, place, column.buf);
    }
}

fn draw_key(words: Words, hint: &Hint, area: Rect, buf: &mut Buffer) {
    let names: Vec<String> = hint.keys.iter().copied().map(|key| words.action().key(key)).collect();
    let keys = clip(&names.join("  "), KEYS - 1);
    let pad = usize::from(KEYS.saturating_sub(width(&keys)));
    let text = clip(&words.action().help(hint.action), area.width.saturating_sub(KEYS));
    let line = Line::from(vec![
        Span::styled(keys, theme::KEY),
        Span::raw(" ".repeat(pad)),
        Span::styled(text, theme::TEXT),
    ]);
    let mut column = Column::new(area, buf);
    column.line(&line);
}
