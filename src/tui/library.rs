//! The library while it is searched: the words, the filters and what is found.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use super::{
    text::{Column, width},
    theme,
    widgets::{
        rows::{Row, Rows},
        typed::TypedLine,
    },
};
use crate::{
    app::prepare::library::Filter,
    domain::search::Filters,
    screen::{FoundRow, LibraryView},
    words::Words,
};

/// Rows below which only the filters that hide something are shown.
const LOW: u16 = 8;

/// Draws the library; where the next letter of the search goes.
pub fn draw(words: Words, view: &LibraryView, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut column = Column::new(area, buf);
    let title = if view.instead { words.agenda().replace() } else { words.agenda().add() };
    column.text(title, theme::HEADING);
    let caret = draw_words(words, view, &mut column);
    draw_filters(words, view, &mut column);
    if 14 <= column.rest.height {
        let has_proposed = view.found.iter().any(|(_, found)| found.is_proposed);
        let legend = if has_proposed { words.agenda().proposed() } else { "" };
        column.text(legend, theme::HINT);
    }
    if view.found.is_empty() {
        column.wrapped(&words.agenda().nothing(view.hidden), 3, theme::TITLE);
        return caret;
    }
    let with_kind = view.filters.kind.is_none();
    let known = view.found.iter().map(|(at, found)| (at, read(words, found, with_kind)));
    let (count, marked) = (view.found.len(), Some(view.marked));
    let rows = known.collect();
    Rows { words, rows, count, marked, is_behind: false, is_airy: false }.draw(&mut column, true);
    caret
}

/// What was typed; where the next letter goes.
fn draw_words(words: Words, view: &LibraryView, column: &mut Column<'_>) -> Option<Position> {
    let count = words.agenda().found(view);
    let whole = column.rest;
    column.edges(("", theme::TEXT), (&count, theme::HINT));
    let beside = (width(&count) + 2).min(whole.width);
    let typed = TypedLine { before: &view.before, after: &view.after };
    let row = Rect { width: whole.width - beside, height: whole.height.min(1), ..whole };
    typed.draw_search(row, "", column.buf)
}

/// The filters, as many on a line as fit whole.
fn draw_filters(words: Words, view: &LibraryView, column: &mut Column<'_>) {
    let mut line: Vec<Span<'_>> = Vec::new();
    let mut used = 0;
    // Where there is little room a filter that hides nothing says nothing.
    let is_low = column.rest.height < LOW;
    let says = |filter: &Filter| {
        let own = words.agenda().filter(*filter, &view.filters);
        own != words.agenda().filter(*filter, &Filters::default()) || view.filter == Some(*filter)
    };
    for filter in Filter::ALL.into_iter().filter(|filter| !is_low || says(filter)) {
        let is_marked = view.filter == Some(filter);
        let name = words.agenda().filter(filter, &view.filters);
        let text = if is_marked { format!("‹ {name} ›") } else { name };
        let style = if is_marked { theme::SELECTION } else { theme::HINT };
        let before = if used == 0 { 0 } else { 2 };
        if 0 < used && column.rest.width < used + before + width(&text) {
            column.line(&Line::from(std::mem::take(&mut line)));
            used = 0;
        }
        let gap = if used == 0 { 0 } else { 2 };
        used += gap + width(&text);
        line.push(Span::raw(" ".repeat(usize::from(gap))));
        line.push(Span::styled(text, style));
    }
    if !line.is_empty() {
        column.line(&Line::from(line));
    }
}

fn read(words: Words, found: &FoundRow, with_kind: bool) -> Row {
    let facts = words.agenda().found_facts(found, with_kind);
    Row { text: found.name.clone(), facts, style: theme::TEXT, ..Row::default() }
}
