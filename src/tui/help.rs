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

/// Room between two columns.
const GAP: u16 = 2;

/// Most rows of the clock: the keys are what was asked for.
const CLOCK: u16 = 3;

/// Draws the view.
pub fn draw(words: Words, help: &HelpView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    if let Some((clock, _)) = &help.clock {
        draw_clock(words, clock, CLOCK, &mut column);
    }
    let rows = usize::from(column.rest.height.saturating_sub(1));
    let lines: Vec<(String, String)> = help.keys.iter().map(|hint| line(words, hint)).collect();
    let keys = lines.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0) + GAP;
    let text = lines.iter().map(|(_, text)| width(text)).max().unwrap_or(0);
    // A second column only where nothing of it is cut.
    let fits_twice = keys + text + GAP <= area.width / 2;
    let wide = usize::from(fits_twice && rows < help.keys.len()) + 1;
    let room = rows * wide;
    let first = help.scroll.min(help.keys.len().saturating_sub(room));
    let more = if room < help.keys.len() { words.action().scroll() } else { String::new() };
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    edges(title, column.buf, (words.action().help_title(), theme::HEADING), (&more, theme::HINT));
    let per_column = rows.min(help.keys.len().div_ceil(wide));
    let start = column.rest;
    for (index, line) in lines.iter().skip(first).take(room).enumerate() {
        let (side, row) = (index / per_column.max(1), index % per_column.max(1));
        let x = if side == 0 { 0 } else { area.width / 2 };
        let place = Rect {
            x: start.x + x,
            y: start.y + u16::try_from(row).unwrap_or(u16::MAX).min(start.height),
            width: if wide == 2 { area.width / 2 - GAP } else { area.width },
            height: 1,
        };
        draw_line(line, keys, place, column.buf);
    }
}

/// The names of the keys, and what they do.
fn line(words: Words, hint: &Hint) -> (String, String) {
    let names: Vec<String> = hint.keys.iter().copied().map(|key| words.action().key(key)).collect();
    (names.join("  "), words.action().help(hint.action))
}

fn draw_line((keys, text): &(String, String), wide: u16, area: Rect, buf: &mut Buffer) {
    let pad = usize::from(wide.saturating_sub(width(keys)));
    let line = Line::from(vec![
        Span::styled(keys.as_str(), theme::KEY),
        Span::raw(" ".repeat(pad)),
        Span::styled(clip(text, area.width.saturating_sub(wide)), theme::TEXT),
    ]);
    let mut column = Column::new(area, buf);
    column.line(&line);
}
