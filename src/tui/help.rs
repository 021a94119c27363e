//! All keys in groups, the words that a newcomer does not know, and the clock in one row.

use ratatui::{
    buffer::Buffer, layout::Rect, style::Style, text::Line, text::Span, widgets::Widget,
};

use super::{
    text::{Column, clip, edges, width, wrap},
    theme,
    widgets::step::CompactClock,
};
use crate::{
    app::{
        action::Action,
        key_group::{KeyGroup, group},
        keymap::Hint,
    },
    screen::HelpView,
    words::Words,
};

/// Least columns and rows of three columns in which everything stands at once.
const AT_ONCE: (u16, u16) = (92, 15);
/// Room between two columns.
const GAP: u16 = 3;
/// Room for the name of a key where things stand at once, and for a word that is explained.
const KEY: u16 = 9;
const WORD: u16 = 12;

/// Draws the view.
pub fn draw(words: Words, help: &HelpView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    if let Some((clock, _)) = help.clock.as_ref().filter(|_| 5 <= area.height) {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        CompactClock { words, clock }.render(last, column.buf);
        column.rest.height -= 2;
    }
    let is_live = help.keys.iter().any(|hint| hint.action == Action::Next);
    if is_live && AT_ONCE.0 <= area.width && AT_ONCE.1 <= column.rest.height {
        return draw_at_once(words, help, column.rest, column.buf);
    }
    draw_list(words, help, is_live, &mut column);
}

/// All groups beside each other, the words below the shorter ones.
fn draw_at_once(words: Words, help: &HelpView, area: Rect, buf: &mut Buffer) {
    let wide = (area.width - 2 * GAP) / 3;
    let part = |at: u16| Rect { x: area.x + at * (wide + GAP), width: wide, ..area };
    let [first, second, third] = [0, 1, 2].map(part);
    draw_group(words, help, KeyGroup::Time, &mut Column::new(first, buf));
    let mut kept = Column::new(second, buf);
    draw_group(words, help, KeyGroup::Keep, &mut kept);
    let below = kept.rest.y;
    let mut others = Column::new(third, buf);
    draw_group(words, help, KeyGroup::Screens, &mut others);
    draw_group(words, help, KeyGroup::More, &mut others);
    let top = (below + 1).max(others.rest.y);
    let rest = Rect {
        y: top,
        height: area.bottom().saturating_sub(top),
        width: third.right() - second.x,
        ..second
    };
    let mut column = Column::new(rest, buf);
    column.text(words.action().glossary_title(), theme::HEADING);
    for (word, means) in words.action().glossary() {
        draw_line(word, means, WORD, theme::TEXT, &mut column);
    }
}

fn draw_group(words: Words, help: &HelpView, of: KeyGroup, column: &mut Column<'_>) {
    column.text(words.action().group(of), theme::HEADING);
    for hint in help.keys.iter().filter(|hint| group(hint.action) == Some(of)) {
        let key = hint.keys.first().map(|key| words.action().key(*key)).unwrap_or_default();
        draw_line(&key, words.action().brief(hint.action), KEY, theme::TEXT, column);
    }
}

/// Every key with all that it does, as far as there is room; the rest is scrolled to.
fn draw_list(words: Words, help: &HelpView, is_live: bool, column: &mut Column<'_>) {
    let lines = lines(words, help, is_live, column.rest.width);
    let rows = usize::from(column.rest.height.saturating_sub(1));
    let more = if rows < lines.len() { words.action().scroll() } else { String::new() };
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    edges(title, column.buf, (words.action().help_title(), theme::HEADING), (&more, theme::HINT));
    let first = help.scroll.min(lines.len().saturating_sub(rows));
    for line in lines.iter().skip(first).take(rows) {
        column.line(line);
    }
}

/// Every key in its group with all that it does, and the words at the end.
fn lines(words: Words, help: &HelpView, is_live: bool, room: u16) -> Vec<Line<'static>> {
    let wide = help.keys.iter().map(|hint| width(&names(words, hint))).max().unwrap_or(0) + 2;
    let key = wide.min(room / 3);
    let said =
        |hint: &Hint| entry(&names(words, hint), &words.action().help(hint.action), key, room);
    if !is_live {
        return help.keys.iter().flat_map(said).collect();
    }
    let mut lines = Vec::new();
    for of in [KeyGroup::Time, KeyGroup::Keep, KeyGroup::Screens, KeyGroup::More] {
        lines.push(Line::styled(words.action().group(of), theme::HEADING));
        let keys = help.keys.iter().filter(|hint| group(hint.action) == Some(of));
        lines.extend(keys.flat_map(said));
        lines.push(Line::default());
    }
    lines.push(Line::styled(words.action().glossary_title(), theme::HEADING));
    for (word, means) in words.action().glossary() {
        lines.extend(entry(word, means, key, room));
    }
    lines
}

/// The names of the keys for one thing.
fn names(words: Words, hint: &Hint) -> String {
    let names: Vec<String> = hint.keys.iter().copied().map(|key| words.action().key(key)).collect();
    names.join("  ")
}

/// What something is or does, in as many rows as it needs.
fn entry(key: &str, does: &str, wide: u16, room: u16) -> Vec<Line<'static>> {
    let texts = wrap(does, room.saturating_sub(wide), usize::from(u8::MAX)).into_iter().enumerate();
    let line = |(at, text)| {
        let key = if at == 0 { clip(key, wide.saturating_sub(1)) } else { String::new() };
        let pad = " ".repeat(usize::from(wide.saturating_sub(width(&key))));
        Line::from_iter([Span::styled(key, theme::KEY), Span::raw(pad), Span::raw(text)])
    };
    texts.map(line).collect()
}

fn draw_line(key: &str, does: &str, wide: u16, style: Style, column: &mut Column<'_>) {
    let row = column.take(1);
    let room = row.width.saturating_sub(wide);
    column.buf.set_stringn(row.x, row.y, key, usize::from(wide), theme::KEY);
    if !row.is_empty() {
        column.buf.set_stringn(row.x + wide, row.y, clip(does, room), usize::from(room), style);
    }
}
