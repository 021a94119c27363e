//! What can be done now, in words with its key; the clock beside it.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    parked::draw_clock,
    text::{Column, edges, first_that_fits, width},
    theme,
    widgets::{bar_row, figures::Figures, rows::first_shown, step, typed::TypedLine},
};
use crate::{
    app::keymap::Hint,
    screen::{DeedsView, LastMoment, StepClock},
    words::Words,
};

/// Columns of the list where the clock stands beside it.
const LIST: u16 = 52;
/// Its fewest columns there.
const NARROW: u16 = 36;
/// Room between them.
const GAP: u16 = 3;
/// Rows of a list from which it stands apart from a message below it.
const ROOMY: u16 = 16;
/// Most rows of the figures beside it.
const BESIDE: u16 = 15;

/// Columns of the clock beside the list: as large as it stands beside the agenda.
const fn of_clock(width: u16) -> u16 {
    match width {
        0..114 => 47,
        114..150 => 72,
        _ => 102,
    }
}

/// Draws the view; where the next letter goes.
pub fn draw(words: Words, view: &DeedsView, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut column = Column::new(area, buf);
    if let Some((clock, _)) = &view.clock {
        draw_step(words, (clock, view.ends, view.last_moment), &mut column);
    } else {
        column.rest.width = column.rest.width.min(LIST);
    }
    column.rest.height -= u16::from(ROOMY <= column.rest.height);
    draw_list(words, view, &mut column)
}

/// The running step, when it ends and its last moment.
pub(super) type Running<'a> = (&'a StepClock, Option<Time>, Option<LastMoment>);

/// The step beside what is read meanwhile, or above it; the rest of the column is for that.
pub(super) fn draw_step(words: Words, running: Running<'_>, column: &mut Column<'_>) {
    let area = column.rest;
    let beside = LIST.min(area.width.saturating_sub(of_clock(area.width) + GAP));
    if beside < NARROW {
        return draw_clock(words, running.0, column);
    }
    let x = beside + GAP;
    let right = Rect { x: area.x + x, width: area.width - x, ..area };
    draw_beside(words, running, right, column.buf);
    column.rest.width = beside;
}

fn draw_beside(words: Words, running: Running<'_>, area: Rect, buf: &mut Buffer) {
    let (clock, ends, last_moment) = running;
    let mut column = Column::new(area, buf);
    column.wrapped(step::name(words, clock), 2, theme::TITLE);
    column.gap(1);
    let figures = Figures::of_step(words, clock, area.width, BESIDE);
    figures.draw(&mut column);
    column.gap(1);
    column.line(&step::standing(words, clock));
    step::draw_bar(&mut column, clock);
    let moments = bar_row::moments(words, ends, last_moment);
    if let Some(line) = moments.iter().find(|line| line.width() <= usize::from(area.width)) {
        column.line(line);
    }
}

fn draw_list(words: Words, view: &DeedsView, column: &mut Column<'_>) -> Option<Position> {
    let room = usize::from(column.rest.height.saturating_sub(2));
    let first = first_shown(view.marked, view.found.len(), room);
    let below = view.found.len().saturating_sub(first + room);
    let more = if below == 0 { String::new() } else { words.deeds().more_below(below) };
    column.edges((words.deeds().title(), theme::HEADING), (&more, theme::HINT));
    let typed = TypedLine { before: &view.before, after: &view.after };
    let caret = typed.draw_search(column.take(1), words.deeds().type_to_find(), column.buf);
    if view.found.is_empty() {
        column.wrapped(words.deeds().none(), 2, theme::TEXT);
    }
    for (at, hint) in view.found.iter().skip_while(|(at, _)| *at < first).take(room) {
        draw_deed(words, view, hint, at == view.marked, column);
    }
    caret
}

fn draw_deed(
    words: Words,
    view: &DeedsView,
    hint: &Hint,
    is_marked: bool,
    column: &mut Column<'_>,
) {
    let Some((row, style, mark)) = column.row(is_marked) else { return };
    let key = words.action().shown(hint.keys);
    let room = row.width.saturating_sub(width(mark) + width(&key) + 3);
    let deed = words.deeds().deed(hint.action, view.next.as_ref());
    let left = format!("{mark} {}", first_that_fits(&deed, room));
    column.buf.set_style(row, style);
    edges(row, column.buf, (&left, style), (&key, style.patch(theme::KEY)));
}
