//! Making the agenda: the blocks at the left, the library in the middle or instead of them, the card
//! of the marked werkvorm at the right.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{
    card, library,
    text::{Column, edges, first_that_fits, wrap},
    theme,
    widgets::{
        planned::{self, PlanRow},
        rows::first_shown,
    },
};
use crate::{
    screen::{AgendaView, DraftRow},
    words::Words,
};

/// Wide enough for two columns.
const TWO: u16 = 72;
/// Wide enough for agenda, library and card side by side.
const THREE: u16 = 116;

/// Draws the view; where the next letter of a search goes.
pub fn draw(words: Words, view: &AgendaView, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let columns = match area.width {
        width if THREE <= width && view.library.is_some() => {
            columns(area, [36.max(width * 3 / 10), 38.max(width * 3 / 10), 0])
        }
        width if TWO <= width => columns(area, [width * 12 / 25, 0, 0]),
        width => [Rect { width, ..area }, Rect::ZERO, Rect::ZERO],
    };
    let [first, second, third] = columns;
    let caret = match &view.library {
        Some(found) if third.is_empty() => library::draw(words, found, first, buf),
        Some(found) => {
            draw_rows(words, view, first, buf);
            library::draw(words, found, second, buf)
        }
        None => {
            draw_rows(words, view, first, buf);
            None
        }
    };
    let beside = if third.is_empty() { second } else { third };
    if !beside.is_empty() {
        card::draw(words, view, beside, buf);
    }
    caret
}

/// Columns of these widths with room between them; the last that is not empty takes the rest.
fn columns(area: Rect, [first, second, _]: [u16; 3]) -> [Rect; 3] {
    const GAP: u16 = 4;
    let part = |x: u16, width: u16| Rect { x: area.x + x, width, ..area };
    let rest = area.width.saturating_sub(first + GAP);
    if second == 0 {
        return [part(0, first), part(first + GAP, rest), Rect::ZERO];
    }
    let last = first + second + 2 * GAP;
    [part(0, first), part(first + GAP, second), part(last, area.width.saturating_sub(last))]
}

fn draw_rows(words: Words, view: &AgendaView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    draw_legend(words, &mut column);
    let notes = notes(words, view, area.width.saturating_sub(SIGN));
    let below = u16::try_from(notes.len()).unwrap_or(u16::MAX);
    let blocks = view.rows.iter().filter(|row| row.start.is_some()).count();
    let lines = view.rows.iter().map(|row| height(words, row, area.width)).sum::<u16>();
    let by_minutes = column.rest.height.saturating_sub(below.max(NOTES));
    if BY_MINUTES.max(lines + u16::try_from(blocks).unwrap_or(u16::MAX)) <= by_minutes {
        let list = column.take(by_minutes);
        draw_by_minutes(words, view, lines, list, column.buf);
    } else {
        draw_list(words, view, below, &mut column);
    }
    let room = usize::from(column.rest.height);
    // A heading is not left alone.
    let is_title =
        |at: usize| notes.get(at).is_some_and(|(text, _)| text.trim() == words.agenda().why());
    let shown = if room < notes.len() && is_title(room.wrapping_sub(1)) { room - 1 } else { room };
    for (text, style) in notes.iter().take(shown) {
        column.text(text, *style);
    }
}

/// Rows from which each block begins as low as it begins late, and what is kept below it for notes then.
const BY_MINUTES: u16 = 14;
const NOTES: u16 = 9;

/// The blocks on a line of time, so that one sees how long each is; the steps of the marked one in its place.
fn draw_by_minutes(words: Words, view: &AgendaView, lines: u16, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let minutes = |row: &&DraftRow| row.start.map_or(0, |_| u32::from(row.planned.get()));
    let all = view.rows.iter().map(|row| minutes(&row)).sum::<u32>().max(1);
    let (mut passed, mut left) = (0, lines);
    for (at, row) in view.rows.iter().enumerate() {
        if row.start.is_some() {
            let wanted = u16::try_from(u32::from(area.height) * passed / all).unwrap_or(u16::MAX);
            let y = area.y + wanted.min(area.height.saturating_sub(left));
            draw_time(&mut column, y);
        }
        passed += minutes(&row);
        left = left.saturating_sub(height(words, row, area.width));
        draw_row(words, &mut column, row, at == view.marked);
    }
    column.gap(column.rest.height);
}

/// The line of time, down to this row.
fn draw_time(column: &mut Column<'_>, y: u16) {
    while column.rest.y < y {
        let row = column.take(1);
        column.buf.set_stringn(row.x + SIGN + 2, row.y, "│", 1, theme::LINE);
    }
}

/// The rows below each other, with an empty one between blocks where that fits.
fn draw_list(words: Words, view: &AgendaView, below: u16, column: &mut Column<'_>) {
    let rows = u16::try_from(view.rows.len()).unwrap_or(u16::MAX);
    let is_airy = rows.saturating_mul(2).saturating_add(below + AIR) <= column.rest.height;
    let room = usize::from(column.rest.height.saturating_sub(below.min(LEAST_BELOW)));
    let first = first_shown(view.marked, view.rows.len(), room);
    for (at, row) in view.rows.iter().enumerate().skip(first).take(room) {
        column.gap(u16::from(is_airy && row.start.is_some() && 0 < at));
        draw_row(words, column, row, at == view.marked);
    }
}

/// Rows below the agenda that are kept where it is too long: a parting and the sum.
const LEAST_BELOW: u16 = 2;
/// Rows that must be left for empty ones between the blocks.
const AIR: u16 = 2;
/// Columns before the words of a row.
const SIGN: u16 = 2;

fn draw_legend(words: Words, column: &mut Column<'_>) {
    let row = column.take(1);
    let indent = " ".repeat(usize::from(SIGN + planned::START));
    let block = format!("{indent}{}", words.agenda().legend());
    edges(row, column.buf, (&block, theme::HINT), (words.block().minutes(), theme::HINT));
}

/// What stands below the agenda: its sum, what else the group's past says of it, and why the marked block
/// is in it.
fn notes(words: Words, view: &AgendaView, room: u16) -> Vec<(String, Style)> {
    let indent = " ".repeat(usize::from(SIGN));
    let mut lines = vec![(String::new(), theme::TEXT)];
    lines.push((first_that_fits(&words.agenda().total(view), room), theme::TEXT));
    let better = view.better.as_ref().map(|better| words.agenda().better(better).to_vec());
    lines.extend(better.map(|better| (first_that_fits(&better, room), theme::TEXT)));
    let odds = view.odds.map(|odds| words.plan().odds(odds));
    lines.extend(odds.map(|odds| (first_that_fits(&odds, room), theme::HINT)));
    let marked =
        view.rows.get(view.marked).filter(|row| row.reasons.iter().any(|reason| reason.decides()));
    if let Some(row) = marked {
        lines.push((String::new(), theme::TEXT));
        lines.push((words.agenda().why().to_owned(), theme::HINT));
        let why = wrap(&words.plan().reasons(&row.reasons), room, 3);
        lines.extend(why.into_iter().map(|line| (line, theme::TEXT)));
    }
    lines.into_iter().map(|(line, style)| (format!("{indent}{line}"), style)).collect()
}

/// The figures at the right of a row.
fn figures(words: Words, row: &DraftRow) -> String {
    let lock = if row.locked { format!("{} ", words.agenda().locked()) } else { String::new() };
    format!("{lock}{}", words.block().with_margin(row.planned, row.margin))
}

/// Rows that a row takes.
fn height(words: Words, row: &DraftRow, wide: u16) -> u16 {
    let figures = figures(words, row);
    let placed =
        PlanRow { what: &row.what, start: "", right: &figures, is_whole: false, is_marked: false };
    placed.height(words, wide.saturating_sub(SIGN))
}

fn draw_row(words: Words, column: &mut Column<'_>, row: &DraftRow, is_marked: bool) {
    let start = row.start.map(|at| words.time().clock(at)).unwrap_or_default();
    let figures = figures(words, row);
    let placed =
        PlanRow { what: &row.what, start: &start, right: &figures, is_whole: false, is_marked };
    let area = column.take(placed.height(words, column.rest.width.saturating_sub(SIGN)));
    if is_marked && !area.is_empty() {
        column.buf.set_style(area, theme::SELECTION);
        column.buf.set_string(area.x, area.y, "▸", theme::SELECTION);
    }
    let inner = Rect { x: area.x + SIGN, width: area.width.saturating_sub(SIGN), ..area };
    planned::draw(words, &placed, inner, column.buf);
}
