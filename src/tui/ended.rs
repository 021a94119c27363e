//! After the meeting: a word in large letters, how the time went beside its plan, what comes back.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    bitmap::Bitmap,
    letters::Lettering,
    text::{Column, width},
    theme,
    widgets::{agenda::AgendaList, ribbon, table_sign::TableSign, words_table::left},
};
use crate::{domain::event::NextTime, screen::Ended, words::Words};

/// Wide enough for the table beside the facts.
const TWO_COLUMNS: u16 = 72;
/// Rows from which the title is in block letters.
const WITH_TITLE: u16 = 18;
/// Columns between the table and the facts.
const GUTTER: u16 = 4;

/// Draws the view: in a large window what is free stands between its parts.
pub fn draw(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let title = picture(words, ended, area);
    let above = title.as_ref().map_or(1, Bitmap::rows);
    let beside = area.height.saturating_sub(above + middle_rows(ended));
    let is_large = 2 * COMPARED + 2 <= beside;
    let compared = if is_large { 2 * COMPARED } else { COMPARED };
    let free = beside.saturating_sub(compared);
    let table = left(&ended.table).map_or(TableSign::ROWS, |sign| sign.rows());
    let has_air = ROOMY <= area.height && above + table + compared + 2 <= area.height;
    let air = (free / 3).max(u16::from(has_air));
    let mut column = Column::new(area, buf);
    match title {
        Some(picture) => picture.draw(column.take(above), theme::TEXT, column.buf),
        None => column.text(words.ended().title(ended), theme::TITLE),
    }
    column.gap(air);
    let below = if is_large { free / 3 } else { 0 };
    let middle = column.take(column.rest.height.saturating_sub(compared + air + below));
    draw_middle(words, ended, middle, column.buf);
    column.gap(air);
    draw_compared(words, ended, column.take(compared), column.buf);
}

/// Rows of what was planned and what it was.
const COMPARED: u16 = 2;
/// Rows from which empty ones part what is said.
const ROOMY: u16 = 12;

/// In the largest letters in which it stands on one line, where there is room for any.
fn picture(words: Words, ended: &Ended, area: Rect) -> Option<Bitmap> {
    let fits = |picture: &Bitmap| {
        picture.width() <= area.width
            && WITH_TITLE + picture.rows().saturating_sub(7) * 2 <= area.height
    };
    let letters = [Lettering::LargeTitle, Lettering::Title, Lettering::Text];
    letters.map(|letters| letters.line(words.ended().title(ended))).into_iter().find(fits)
}

/// Rows of the table with the agenda below it.
fn middle_rows(ended: &Ended) -> u16 {
    let table = left(&ended.table).map_or(TableSign::ROWS, |sign| sign.rows());
    table + 2 + u16::try_from(ended.agenda.len()).unwrap_or(u16::MAX)
}

/// The table with the words, where they have room; else without.
fn table(ended: &Ended, area: Rect) -> (TableSign, bool) {
    let fits = |sign: &TableSign| {
        sign.width() + GUTTER + FACTS <= area.width && sign.rows() <= area.height
    };
    let people = u8::try_from(ended.table.seats.len()).unwrap_or(u8::MAX);
    match left(&ended.table).filter(fits) {
        Some(sign) => (sign, true),
        None => (TableSign::of(people), false),
    }
}

/// The table at the left, below it the agenda where there is room, and the facts at the right.
fn draw_middle(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let (sign, has_words) = table(ended, area);
    let agenda = AgendaList { words, rows: &ended.agenda, now: theme::TITLE };
    let wide = sign.width().max(AGENDA);
    if area.width < TWO_COLUMNS.max(wide + GUTTER + FACTS) {
        return draw_facts(words, ended, false, &mut Column::new(area, buf));
    }
    let left = Rect { width: wide, ..area };
    let x = left.right() + GUTTER;
    let right = Rect { x, width: area.right() - x, ..area };
    let mut column = Column::new(left, buf);
    if sign.rows() <= column.rest.height {
        sign.render(column.take(sign.rows()), column.buf);
        column.gap(1);
    }
    let rows = u16::try_from(ended.agenda.len()).unwrap_or(u16::MAX);
    if rows < column.rest.height {
        agenda.render(column.rest, column.buf);
    }
    draw_facts(words, ended, has_words, &mut Column::new(right, buf));
}

/// Least columns of the agenda and of the facts.
const AGENDA: u16 = 34;
const FACTS: u16 = 34;

/// Rows from which is told when it began.
const BEGAN: u16 = 9;

/// How it went and what comes back; the words too where they do not stand around the table.
fn draw_facts(words: Words, ended: &Ended, has_words: bool, column: &mut Column<'_>) {
    let gap = u16::from(10 <= column.rest.height);
    column.wrapped(words.ended().thanks(), 2, theme::TITLE);
    column.wrapped(&words.ended().closed(ended), 2, theme::TEXT);
    if !has_words && ended.table.has_words() {
        column.wrapped(&words.note().words(&ended.table), 2, theme::TITLE);
    }
    if BEGAN <= column.rest.height {
        column.wrapped(&words.ended().began(ended), 2, theme::HINT);
    }
    let style = if ended.is_kept || ended.kept_in.is_none() { theme::HINT } else { theme::WARNING };
    column.wrapped(words.ended().kept(ended), 2, style);
    column.gap(gap);
    column.wrapped(&words.topic().come_back(ended.open_topics), 2, theme::TEXT);
    if ended.next_time != NextTime::default() {
        column.gap(gap);
        column.text(words.topic().next_time_plain(), theme::HEADING);
        for (name, value) in words.topic().next_time(&ended.next_time) {
            column.text(&format!("{name}: {value}"), theme::TEXT);
        }
    }
    draw_papers(words, ended, column);
}

/// What can be taken home, each with its key, where all of it has room: the keys stand below as well.
fn draw_papers(words: Words, ended: &Ended, column: &mut Column<'_>) {
    let papers = words.ended().papers(ended);
    let rows = u16::try_from(papers.len()).unwrap_or(u16::MAX);
    if !ended.has_papers || column.rest.height <= rows {
        return;
    }
    column.gap(1);
    for (key, what) in papers {
        let line = [Span::styled(format!("{key}  "), theme::KEY), Span::styled(what, theme::TEXT)];
        column.line(&Line::from_iter(line));
    }
}

/// What was planned above what it was, minute by minute.
fn draw_compared(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let labels = [words.ended().planned(), words.ended().real()];
    let beside = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let thick = usize::from(area.height / COMPARED).max(1);
    let rows = area.rows().skip(thick - 1).step_by(thick);
    for (row, (label, style)) in rows.zip(labels.iter().zip([theme::HINT, theme::TITLE])) {
        buf.set_stringn(row.x, row.y, label, usize::from(row.width), style);
    }
    let bars = Rect {
        x: area.x + beside.min(area.width),
        width: area.width.saturating_sub(beside),
        ..area
    };
    ribbon::draw_compared(&[&ended.plan, &ended.real], bars, buf);
}
