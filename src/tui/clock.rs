//! The timekeeper's clock, the clock alone, and the clock that waits.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    text::{Column, clip, edges, first_that_fits, width},
    theme,
    widgets::{figures::Figures, step},
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

/// Rows of the last moment in figures, and from which height of the view on there is room for them.
const LATEST: [(u16, u16); 4] = [(40, 10), (26, 7), (14, 5), (10, 3)];

/// Draws the timekeeper's clock: the running step, and how long it can go on at the most.
pub fn draw(words: Words, view: &ClockView, area: Rect, buf: &mut Buffer) {
    let latest = LATEST.iter().find(|(from, _)| *from <= area.height).map_or(0, |(_, rows)| *rows);
    let air = u16::from(18 <= area.height);
    let (above, below) = (1 + air, 1 + air + latest.max(1));
    let most = area.height.saturating_sub(above + below);
    let figures = Figures::of_step(words, &view.clock, area.width, most);
    let used = (above + figures.rows() + below).min(area.height);
    let mut column = Column::new(middle(area, used), buf);
    draw_step(words, view, &mut column);
    column.gap(air);
    column.centred = true;
    figures.draw(&mut column);
    column.centred = false;
    draw_bar(words, view, &mut column);
    column.gap(air);
    draw_latest(words, view, latest, &mut column);
}

/// What runs: its phase, its name and which step of how many.
fn draw_step(words: Words, view: &ClockView, column: &mut Column<'_>) {
    let clock = &view.clock;
    let (phase, _) = step::phase(words, clock);
    let name = step::name(words, clock);
    let title =
        if name.eq_ignore_ascii_case(&phase) { String::new() } else { format!("{DOT}{name}") };
    let place = words.block().step_of(clock.index, clock.count).unwrap_or_default();
    let room = column.rest.width;
    let row = column.take(1);
    edges(row, column.buf, ("", theme::HINT), (&place, theme::HINT));
    let left = Rect { width: room.saturating_sub(width(&place) + 2), ..row };
    let own_part = clip(&title, left.width.saturating_sub(width(&phase)));
    let line = [Span::styled(phase, step::grade(clock)), Span::styled(own_part, theme::TITLE)];
    Column::new(left, column.buf).line(&Line::from_iter(line));
}

/// How far it is, in a word, as a bar and with the moment at which it ends.
fn draw_bar(words: Words, view: &ClockView, column: &mut Column<'_>) {
    let row = column.take(1);
    let word = step::standing(words, &view.clock);
    let used = u16::try_from(word.width()).unwrap_or(u16::MAX).min(row.width);
    Column::new(row, column.buf).line(&word);
    let end = words.meeting().until(view.ends, None).into_iter().next().unwrap_or_default();
    edges(row, column.buf, ("", theme::TEXT), (&end, theme::TEXT));
    let from = used.max(WORD).min(row.width);
    let beside = if end.is_empty() { 0 } else { width(&end) + 2 };
    let bar = Rect { x: row.x + from, width: row.width.saturating_sub(from + beside), ..row };
    if LEAST_BAR <= bar.width {
        step::draw_bar(&mut Column::new(bar, column.buf), &view.clock);
    }
}

/// Columns for the word beside the bar, and the least of the bar itself.
const WORD: u16 = 16;
const LEAST_BAR: u16 = 8;

/// The last moment of the step as the second largest figure; beside it a speaker's timer and what follows.
fn draw_latest(words: Words, view: &ClockView, rows: u16, column: &mut Column<'_>) {
    let style = match view.last_moment {
        Some(moment) if moment.passed => theme::RUNS_LATE,
        _ => theme::TITLE,
    };
    let ways = view.last_moment.map(|moment| words.meeting().last_moment(moment));
    let shown = view.last_moment.map(|moment| words.time().clock(moment.at)).unwrap_or_default();
    let figures = Figures::of_clock(shown, style, column.rest.width / 2, rows);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let said = |room| ways.as_ref().map(|ways| first_that_fits(ways, room));
    let place = column.rest;
    let beside = if rows < SMALLEST_FIGURES || place.width < WIDE {
        place
    } else {
        let wide = figures.draw(column) + BESIDE;
        Rect { x: place.x + wide, width: place.width.saturating_sub(wide), ..place }
    };
    lines.extend(said(beside.width).map(|text| (text, style)));
    lines.extend(view.side.map(|left| (words.meeting().side(left), theme::TITLE)));
    lines.push((words.block().next(&view.next), theme::TEXT));
    let round = view.pace.as_ref().map(|pace| words.meeting().pace(pace));
    lines.extend(round.map(|said| (first_that_fits(&said, beside.width), theme::TEXT)));
    lines.extend(view.clock.rule.as_ref().map(|rule| (words.block().rule(rule), theme::HINT)));
    let mut right = Column::new(Rect { height: rows.max(1), ..beside }, column.buf);
    for (text, style) in lines {
        right.text(&text, style);
    }
}

/// Columns from which there is room for words beside figures.
const WIDE: u16 = 60;
/// Rows of the smallest figures, and columns between figures and words.
const SMALLEST_FIGURES: u16 = 3;
const BESIDE: u16 = 3;

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
