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
/// Rows from which the clock stands beside it with all that is told of it.
const LEAST: u16 = 10;
/// Room between them.
const GAP: u16 = 3;
/// Columns from which it stands in the middle where it is alone, and rows from which its own then stand apart.
const WIDE: u16 = 114;
const APART: usize = 20;
/// Rows of a list from which it stands apart from a message below it.
const ROOMY: u16 = 16;
/// Most rows of the figures beside it, and of what stands below them.
const BESIDE: u16 = 15;
const BELOW: u16 = 3;

/// Columns of the clock beside the list: as large as it stands beside the agenda.
const fn of_clock(width: u16) -> u16 {
    match width {
        0..114 => 47,
        114..150 => 72,
        _ => 102,
    }
}

/// Its fewest columns, for so long as one looks for a deed.
const SMALL: u16 = 38;

/// Draws the view; where the next letter goes.
pub fn draw(words: Words, view: &DeedsView, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut column = Column::new(area, buf);
    if let Some((clock, _)) = &view.clock {
        let running = (clock, view.ends, view.last_moment);
        let width = column.rest.width;
        let columns = if width < of_clock(width) + GAP + NARROW { SMALL } else { of_clock(width) };
        draw_beside_or_above(words, running, columns, &mut column);
    } else {
        column.rest = in_the_middle(column.rest);
    }
    column.rest.height -= u16::from(ROOMY <= column.rest.height);
    draw_list(words, view, &mut column)
}

/// Where the list stands alone: in the middle of a wide window.
const fn in_the_middle(area: Rect) -> Rect {
    if area.width < WIDE {
        let width = if LIST < area.width { LIST } else { area.width };
        return Rect { width, ..area };
    }
    Rect { x: area.x + (area.width - LIST) / 2, width: LIST, ..area }
}

/// The running step, when it ends and its last moment.
pub(super) type Running<'a> = (&'a StepClock, Option<Time>, Option<LastMoment>);

/// The step beside what is read meanwhile, or above it; the rest of the column is for that.
pub(super) fn draw_step(words: Words, running: Running<'_>, column: &mut Column<'_>) {
    draw_beside_or_above(words, running, of_clock(column.rest.width), column);
}

/// The same with a clock of so many columns.
fn draw_beside_or_above(words: Words, running: Running<'_>, columns: u16, column: &mut Column<'_>) {
    let area = column.rest;
    let beside = LIST.min(area.width.saturating_sub(columns + GAP));
    if beside < NARROW || area.height < LEAST {
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
    let most = BESIDE.min(column.rest.height.saturating_sub(1));
    let figures = Figures::of_step(words, clock, area.width, most);
    figures.draw(&mut column);
    column.gap(u16::from(BELOW < column.rest.height));
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
    let is_alone = view.clock.is_none() && APART <= room;
    let is_apart = is_alone && 2 * view.found.len() <= room;
    for (at, hint) in view.found.iter().skip_while(|(at, _)| *at < first).take(room) {
        column.gap(u16::from(is_apart));
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
