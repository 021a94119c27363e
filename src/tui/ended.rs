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
    widgets::{agenda::AgendaList, ribbon, table_sign::TableSign},
};
use crate::{domain::event::NextTime, screen::Ended, words::Words};

/// Wide enough for the table beside the facts.
const TWO_COLUMNS: u16 = 72;
/// Rows from which the title is in block letters.
const WITH_TITLE: u16 = 18;
/// Columns between the table and the facts.
const GUTTER: u16 = 4;

/// Draws the view.
pub fn draw(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    draw_title(words, ended, &mut column);
    let compared = COMPARED + u16::from(ROOMY <= column.rest.height);
    let facts = column.take(column.rest.height.saturating_sub(compared));
    draw_middle(words, ended, facts, column.buf);
    draw_compared(words, ended, &mut column);
}

/// Rows of what was planned and what it was, and from how many on an empty one stands above them.
const COMPARED: u16 = 2;
const ROOMY: u16 = 16;

/// In the largest letters in which it stands on one line.
fn draw_title(words: Words, ended: &Ended, column: &mut Column<'_>) {
    let title = words.ended().title(ended);
    let fits = |picture: &Bitmap, rows: u16| {
        picture.width() <= column.rest.width
            && WITH_TITLE + picture.rows().saturating_sub(7) * 2 <= rows
    };
    let letters = [Lettering::LargeTitle, Lettering::Title, Lettering::Text];
    let pictures = letters.map(|letters| letters.line(title));
    if let Some(picture) = pictures.iter().find(|picture| fits(picture, column.rest.height)) {
        picture.draw(column.take(picture.rows()), theme::TEXT, column.buf);
        column.gap(u16::from(ROOMY <= column.rest.height));
    } else {
        column.text(title, theme::TITLE);
        column.gap(u16::from(12 <= column.rest.height));
    }
}

/// The table at the left, below it the agenda where there is room, and the facts at the right.
fn draw_middle(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let sign = TableSign::of(ended.people);
    let agenda = AgendaList { words, rows: &ended.agenda, now: theme::TITLE };
    let wide = sign.width().max(AGENDA);
    if area.width < TWO_COLUMNS.max(wide + GUTTER + FACTS) {
        return draw_facts(words, ended, &mut Column::new(area, buf));
    }
    let left = Rect { width: wide, ..area };
    let x = left.right() + GUTTER;
    let right = Rect { x, width: area.right() - x, ..area };
    let mut column = Column::new(left, buf);
    if TableSign::ROWS <= column.rest.height {
        sign.render(column.take(TableSign::ROWS), column.buf);
        column.gap(1);
    }
    let rows = u16::try_from(ended.agenda.len()).unwrap_or(u16::MAX);
    if rows < column.rest.height {
        agenda.render(column.rest, column.buf);
    }
    draw_facts(words, ended, &mut Column::new(right, buf));
}

/// Least columns of the agenda and of the facts.
const AGENDA: u16 = 34;
const FACTS: u16 = 34;

fn draw_facts(words: Words, ended: &Ended, column: &mut Column<'_>) {
    let gap = u16::from(10 <= column.rest.height);
    column.wrapped(words.ended().thanks(), 2, theme::TITLE);
    column.wrapped(&words.ended().closed(ended), 2, theme::TEXT);
    column.wrapped(&words.ended().began(ended), 2, theme::HINT);
    column.gap(gap);
    column.wrapped(&words.topic().come_back(ended.open_topics), 2, theme::TEXT);
    if ended.next_time != NextTime::default() {
        column.gap(gap);
        column.text(words.topic().next_time_plain(), theme::HEADING);
        for (name, value) in words.topic().next_time(&ended.next_time) {
            column.text(&format!("{name}: {value}"), theme::TEXT);
        }
    }
    column.gap(gap);
    let style = if ended.is_kept || ended.kept_in.is_none() { theme::HINT } else { theme::WARNING };
    column.wrapped(words.ended().kept(ended), 2, style);
    draw_papers(words, ended, column);
}

/// What can be taken home, each with its key, where all of it has room: the keys stand below as well.
fn draw_papers(words: Words, ended: &Ended, column: &mut Column<'_>) {
    let papers = words.ended().papers(ended);
    let rows = u16::try_from(papers.len()).unwrap_or(u16::MAX);
    if ended.kept_in.is_none() || column.rest.height <= rows {
        return;
    }
    column.gap(1);
    for (key, what) in papers {
        let line = [Span::styled(format!("{key}  "), theme::KEY), Span::styled(what, theme::TEXT)];
        column.line(&Line::from_iter(line));
    }
}

/// What was planned above what it was, minute by minute.
fn draw_compared(words: Words, ended: &Ended, column: &mut Column<'_>) {
    column.gap(column.rest.height.saturating_sub(COMPARED));
    let labels = [words.ended().planned(), words.ended().real()];
    let area = column.take(COMPARED);
    let beside = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    for (row, (label, style)) in area.rows().zip(labels.iter().zip([theme::HINT, theme::TITLE])) {
        column.buf.set_stringn(row.x, row.y, label, usize::from(row.width), style);
    }
    let bars = Rect {
        x: area.x + beside.min(area.width),
        width: area.width.saturating_sub(beside),
        ..area
    };
    ribbon::draw_compared(&[&ended.plan, &ended.real], bars, column.buf);
}
