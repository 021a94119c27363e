//! Making the agenda: the blocks at the left, the library in the middle or instead of them, the card
//! of the marked werkvorm at the right.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    card,
    frame::heading,
    library,
    text::{Column, first_that_fits},
    theme,
    widgets::planned::{self, PlanRow},
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
        width if TWO <= width => columns(area, [width * 11 / 20, 0, 0]),
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
    const GAP: u16 = 3;
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
    heading(&mut column, &first_that_fits(&words.agenda().title(view), area.width));
    let foot = 2 + u16::from(view.odds.is_some()) + u16::from(view.better.is_some());
    let room = usize::from(column.rest.height.saturating_sub(foot));
    let first = super::widgets::rows::first_shown(view.marked, view.rows.len(), room);
    // The legend and the reason of the marked row where there is room to spare.
    let has_air = view.rows.len() + 4 <= room;
    if has_air {
        column.edges(("", theme::HINT), (words.agenda().legend(), theme::HINT));
    }
    for (at, row) in view.rows.iter().enumerate().skip(first).take(room) {
        draw_row(words, &mut column, row, at == view.marked);
        if has_air && at == view.marked && !row.reasons.is_empty() {
            column.text(&format!("       {}", words.plan().reasons(&row.reasons)), theme::HINT);
        }
    }
    column.gap(u16::from(foot < column.rest.height));
    let style = if view.outlook.is_short() { theme::WARNING } else { theme::TEXT };
    let fits = words.begin().fits(view.outlook, view.spare);
    column.beside(&fits, style, &words.agenda().total(view.planned));
    if let Some(better) = &view.better {
        let lines = words.agenda().better(better);
        column.text(&first_that_fits(&lines, column.rest.width), theme::TEXT);
    }
    if let Some(odds) = view.odds {
        let lines = words.plan().odds(odds);
        column.text(&first_that_fits(&lines, column.rest.width), theme::HINT);
    }
}

/// The figures at the right of a row.
fn figures(words: Words, row: &DraftRow) -> String {
    let latest = row.latest.map(|at| words.time().clock(at)).unwrap_or_default();
    let lock = if row.locked { format!("{} ", words.agenda().locked()) } else { String::new() };
    let planned = words.block().with_margin(row.planned, row.margin);
    format!("{lock}{planned:>3}  {latest:>5}")
}

fn draw_row(words: Words, column: &mut Column<'_>, row: &DraftRow, is_marked: bool) {
    let Some((area, style, sign)) = column.row(is_marked) else { return };
    column.buf.set_string(area.x, area.y, sign, style);
    let start = row.start.map(|at| words.time().clock(at)).unwrap_or_default();
    let figures = figures(words, row);
    let placed = PlanRow { what: &row.what, start: &start, right: &figures, is_marked };
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    planned::draw(words, &placed, inner, column.buf);
}
