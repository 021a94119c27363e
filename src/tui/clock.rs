//! The timekeeper's clock, the clock alone, and the clock that waits.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    text::{Column, first_that_fits, width},
    theme,
    widgets::{bar::TimeBar, figures::Figures, step},
};
use crate::{
    screen::ClockView,
    words::{DOT, Words},
};

/// The part of the area in which so many rows stand in the middle.
pub fn middle(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + (area.height - rows) / 2, height: rows, ..area }
}

/// Draws the timekeeper's clock.
pub fn draw(words: Words, view: &ClockView, area: Rect, buf: &mut Buffer) {
    let clock = &view.clock;
    let (around, gap) = match area.height {
        0..6 => (2, 0),
        6..12 => (4, 0),
        12..18 => (6, 1),
        _ => (10, 1),
    };
    let most = area.height.saturating_sub(around);
    let figures = Figures::of_step(words, clock, area.width, most);
    let mut column = Column::centred(middle(area, around + figures.rows()), buf);
    if 6 < around {
        let (phase, form) = step::phase(words, clock);
        let line = [Span::styled(phase, step::grade(clock)), Span::styled(form, theme::HINT)];
        column.line(&Line::from_iter(line));
    }
    let of_steps = words.block().step_of(clock.index, clock.count);
    let place = of_steps.map_or_else(String::new, |place| format!("{DOT}{place}"));
    column.text(&format!("{}{place}", step::name(words, clock)), theme::TITLE);
    column.gap(gap);
    let wide = figures.draw(&mut column).min(area.width);
    column.gap(gap);
    column.line(&word(words, view, area.width));
    if 4 <= around {
        let line = column.take(1);
        let bar = TimeBar { bar: clock.bar, style: step::bar(clock), thick: false };
        let row = Rect {
            x: line.x + (line.width - wide.min(line.width)) / 2,
            width: wide.min(line.width),
            ..line
        };
        bar.render(row, column.buf);
    }
    column.gap(gap);
    if let Some(left) = view.side {
        column.text(&words.meeting().side(left), theme::TITLE);
    }
    if let (Some(pace), true) = (&view.pace, 6 <= around) {
        column.text(&first_that_fits(&words.meeting().pace(pace), area.width), theme::TEXT);
    }
    if let (Some(rule), true) = (&clock.rule, 10 <= around) {
        column.wrapped(&words.block().rule(rule), 2, theme::TEXT);
    }
    column.text(&words.block().next(&view.next), theme::HINT);
}

/// How far the step is, and behind it how far it can go where there is room.
fn word(words: Words, view: &ClockView, room: u16) -> Line<'static> {
    let line = step::standing(words, &view.clock);
    let Some(moment) = view.last_moment else { return line };
    let behind = words.meeting().last_moment(moment).map(|text| format!("{DOT}{text}"));
    let left = usize::from(room).saturating_sub(line.width());
    let style = if moment.passed { theme::WARNING } else { theme::TEXT };
    match behind.into_iter().find(|text| usize::from(width(text)) <= left) {
        Some(text) => line.spans.into_iter().chain([Span::styled(text, style)]).collect(),
        None => line,
    }
}

/// Draws the figures and nothing else; the word is there as soon as it matters.
pub fn draw_hidden(words: Words, view: &ClockView, area: Rect, buf: &mut Buffer) {
    let most = area.height.saturating_sub(4).max(area.height.min(3));
    let figures = Figures::of_step(words, &view.clock, area.width, most);
    let mut column = Column::centred(middle(area, figures.rows() + 2), buf);
    figures.draw(&mut column);
    column.gap(1);
    column.line(&step::standing(words, &view.clock));
    let slot = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
    let [slot_text, ..] = words.meeting().slot_forms(&view.meeting);
    Column::centred(slot, buf).text(&slot_text, theme::OF_SLOT);
}

/// Draws `klok` while nothing runs.
pub fn draw_waiting(words: Words, now: Time, area: Rect, buf: &mut Buffer) {
    let most = area.height.saturating_sub(4).min(10);
    let figures = Figures::of_clock(words.time().clock(now), theme::HINT, area.width, most);
    let mut column = Column::centred(middle(area, figures.rows() + 3), buf);
    figures.draw(&mut column);
    column.gap(1);
    column.text(words.meeting().waiting(), theme::TEXT);
    column.text(words.meeting().waiting_rule(), theme::HINT);
}
