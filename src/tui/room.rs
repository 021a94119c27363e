//! The screen for the room: the phase, its one rule, whole minutes. No seconds, no content.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use super::{
    clock::middle,
    text::Column,
    theme,
    widgets::{bar::TimeBar, figures::Figures},
};
use crate::{
    domain::agenda::{BlockKind, Name},
    screen::Room,
    words::Words,
};

/// Letters with air between them, to be read from further away.
pub fn spaced(text: &str) -> String {
    let upper = text.to_uppercase();
    let letters: Vec<String> = upper.chars().map(String::from).collect();
    letters.join(" ")
}

/// The step's name, or its phase where it has none.
pub fn name(words: Words, kind: BlockKind, step: &Name) -> String {
    match words.block().name(step) {
        "" => words.block().kind(kind).to_owned(),
        step => step.to_owned(),
    }
}

/// Draws the view.
pub fn draw(words: Words, room: &Room, area: Rect, buf: &mut Buffer) {
    let most = (area.height / 3).max(3);
    let style = if room.paused { theme::HINT } else { theme::TITLE };
    let minutes = room.minutes_left.max(0).to_string();
    let figures = Figures::of_number(minutes, style, area.width, most);
    let roomy = 20 <= area.height;
    let gap = 1 + u16::from(roomy);
    let bar_rows = 1 + u16::from(roomy);
    let total = figures.rows() + bar_rows + 6 + gap * 3;
    let side = area.width / 8;
    let inner = Rect { x: area.x + side, width: area.width - side * 2, ..area };
    let mut column = Column::centred(middle(inner, total), buf);
    column.text(&spaced(words.block().kind(room.kind)), theme::HEADING);
    let step = name(words, room.kind, &room.step);
    if step != words.block().kind(room.kind) {
        column.wrapped(&step, 2, theme::TITLE);
    }
    column.gap(gap);
    if let (Some(rule), true) = (&room.rule, 10 <= area.height) {
        column.wrapped(&words.block().rule(rule), 2, theme::TEXT);
        column.gap(gap);
    }
    if 0 < room.minutes_left && 14 <= area.height {
        figures.draw(&mut column);
        column.gap(u16::from(roomy));
    }
    column.text(&words.meeting().room_minutes(room.minutes_left), theme::TITLE);
    let bar = TimeBar { bar: room.bar, style: Style::new(), thick: true };
    bar.render(column.take(bar_rows), column.buf);
    column.gap(1);
    let closing = words.meeting().closing(room.closing);
    let last = if room.paused { words.meeting().paused_word() } else { &closing };
    column.text(last, theme::HINT);
}
