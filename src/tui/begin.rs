//! Before the meeting: when, with how many, the proposed agenda, and what waits.

mod left;
mod plan;
mod waiting;

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget as _};

use self::{left::Told, waiting::Waiting};
use super::{
    frame::Places,
    text::{Column, edges, width, wrap},
    theme,
    widgets::{figures::Figures, keys, table_sign::TableSign, words_table::told},
};
use crate::{
    app::{action::Action, context::Remark, news::News, prepare::begin::Field},
    screen::{Begin, Screen, StatusLine, UntilStart},
    words::Words,
};

/// Wide enough for the agenda beside the fields.
const TWO_COLUMNS: u16 = 70;
/// Longest wait, in seconds, that is shown as a clock.
const CLOCK: i64 = 6_000;
/// Least and most rows of the figures of that clock, the most in a large view, and rows around them.
const FIGURES: [u16; 3] = [5, 7, 11];
const AROUND: u16 = 3;
/// Rows of a view from which the settings stand apart, where nothing else needs the room.
const WITH_AIR: u16 = 34;
/// Rows of a view from which the button has edges.
const WITH_EDGES: u16 = 15;
/// Most rows of the words with which the group left, where they have no place of their own.
const LEFT: u16 = 3;
/// Most remarks that are shown, and most rows of one.
const REMARKS: usize = 2;
const REMARK: usize = 3;

/// Draws the view.
pub fn draw(words: Words, screen: &Screen, begin: &Begin, places: &Places, buf: &mut Buffer) {
    let area = places.body;
    if area.width < TWO_COLUMNS {
        let mut column = Column::new(area, buf);
        draw_deed(words, screen, begin, places.grid.body.height, &mut column);
        draw_until(words, begin, &mut column);
        draw_fields(words, begin, 0, &mut column);
        column.gap(u16::from(12 <= area.height));
        plan::draw(words, begin, (0, 0), &mut column);
        return;
    }
    let gap = if places.grid.is_wide { 8 } else { 4 + u16::from(places.grid.is_tall) * 2 };
    let wide = (area.width - gap) * 46 / 100;
    let left = Rect { width: wide, ..area };
    let right = Rect { x: area.x + wide + gap, width: area.width - wide - gap, ..area };
    let mut column = Column::new(left, buf);
    draw_deed(words, screen, begin, places.grid.body.height, &mut column);
    column.gap(u16::from(places.grid.is_tall));
    let is_airy = WITH_AIR <= places.grid.body.height && !begin.left.has_words();
    draw_fields(words, begin, u16::from(is_airy), &mut column);
    column.gap(1);
    draw_until(words, begin, &mut column);
    if let Some(at) = begin.ended {
        column.wrapped(&words.begin().ended(at), 2, theme::TITLE);
        column.gap(1);
    }
    draw_remarks(words, &begin.remarks, &mut column);
    let kept = kept_for_words(words, begin, column.rest);
    column.rest.height -= kept;
    let owed = waiting::draw_roles(words, begin, &mut column);
    column.rest.height += kept;
    let mut how = left::draw(words, begin, &mut column);
    let below = column.rest;
    let mut beside = Column::new(right, buf);
    let for_words = if how == Told::Not { left::rows(words, begin, right.width) } else { 0 };
    let is_free = how == Told::InLines || !begin.left.has_words();
    let waiting = Waiting::of(words, begin, right.width);
    let for_table = if is_free { rows_for_table(begin, waiting.rows(), places, right) } else { 0 };
    beside.rest.height -= for_table;
    plan::draw(words, begin, (for_words, waiting.rows()), &mut beside);
    waiting.draw(&mut beside);
    beside.rest.height += for_table;
    if how == Told::Not {
        beside.gap(1);
        how = left::draw(words, begin, &mut beside);
    }
    let mut corner = beside.rest;
    if how != Told::AtTheTable {
        draw_table(begin, corner, places.grid.body.bottom(), beside.buf);
        corner = Rect::default();
    }
    column = Column::new(below, buf);
    let is_silent = how == Told::Not;
    draw_lower(words, (screen, begin), (is_silent, owed), corner, &mut column);
}

/// Rows below the roles for the words with which they left: as many as tell all of them, where these have
/// that; else at least one.
fn kept_for_words(words: Words, begin: &Begin, room: Rect) -> u16 {
    if !begin.left.has_words() {
        return 0;
    }
    let all = told(words, &begin.left, room.width, usize::from(LEFT)).len();
    let roles = waiting::rows_of_roles(words, begin);
    u16::try_from(all)
        .unwrap_or(LEFT)
        .min(room.height.saturating_sub(roles).max(1))
        .min(room.height)
}

/// What has room below the settings: in a word how they left where that had none, and the time to the start, in
/// the corner where there is more room.
fn draw_lower(
    words: Words,
    (screen, begin): (&Screen, &Begin),
    (is_silent, owed): (bool, u16),
    corner: Rect,
    column: &mut Column<'_>,
) {
    if is_silent && begin.left.has_words() {
        let most = usize::from(column.rest.height.min(LEFT));
        for line in told(words, &begin.left, column.rest.width, most) {
            column.text(&line, theme::HINT);
        }
        column.gap(1);
    }
    if begin.meetings == 0 && begin.ended.is_none() {
        // What the message says is not said twice.
        match screen.status_line {
            StatusLine::News { news: News::Welcomed, .. } => column.gap(1),
            _ => draw_practise(words, column),
        }
        column.gap(1);
    }
    draw_sound(words, begin, owed, column);
    if !draw_clock(words, begin, column.rest, column.buf) {
        draw_clock(words, begin, corner, column.buf);
    }
}

/// That there is a rehearsal: the whole sentence, else a shorter one.
fn draw_practise(words: Words, column: &mut Column<'_>) {
    let [whole, short] = words.begin().practise();
    let lines = usize::from(column.rest.height.min(2));
    if wrap(&whole, column.rest.width, usize::MAX).len() <= lines {
        column.wrapped(&whole, 2, theme::HINT);
    } else {
        column.text(&short, theme::HINT);
    }
}

/// Rows that are kept free above the table, and those of a view from which it comes before names of steps.
const ABOVE_TABLE: u16 = 1;
const WITH_TABLE: u16 = 27;

/// Rows that are kept for the table, where all blocks and what waits have room beside it.
fn rows_for_table(begin: &Begin, waiting: u16, places: &Places, right: Rect) -> u16 {
    let grid = &places.grid;
    let blocks = begin.agenda.iter().filter(|row| row.is_block()).count();
    let agenda = u16::try_from(blocks + 1).unwrap_or(u16::MAX);
    let kept = TableSign::ROWS + ABOVE_TABLE;
    let all = agenda.saturating_add(waiting).saturating_add(kept);
    let has_room = grid.is_wide && WITH_TABLE <= grid.body.height && all <= right.height;
    if has_room { kept } else { 0 }
}

/// The table with a chair for everybody, in the lower corner, where nothing else needs the room; what is open
/// below the view may cover that.
fn draw_table(begin: &Begin, area: Rect, bottom: u16, buf: &mut Buffer) {
    let here = usize::from(begin.wishes.participants);
    let table = TableSign::seats(here, begin.named.unwrap_or(here).max(here));
    let (wide, high) = (table.width(), table.rows());
    if area.bottom() < bottom || area.width < wide || area.height < high + ABOVE_TABLE {
        return;
    }
    table.render(Rect::new(area.right() - wide, area.bottom() - high, wide, high), buf);
}

/// The deed of this screen: what its first key does, over the full width.
pub(super) fn draw_button(words: Words, screen: &Screen, column: &mut Column<'_>) {
    let Some((key, does)) = keys::first(words, screen) else { return };
    let has_edges = WITH_EDGES <= column.rest.height;
    button(column, (&does, &key), true, has_edges);
}

/// The row that begins: a button while that is what its key does; the same whatever is open below the view.
fn draw_deed(words: Words, screen: &Screen, begin: &Begin, rows: u16, column: &mut Column<'_>) {
    let is_marked = screen.keys.iter().any(|hint| hint.action == Action::Start);
    let key = if is_marked { words.begin().value(begin, Field::Begin) } else { String::new() };
    let does = words.begin().field(Field::Begin);
    button(column, (does, &key), is_marked, WITH_EDGES <= rows);
}

/// A deed over the full width; one that is not marked is quieter, and keeps its place.
fn button(column: &mut Column<'_>, (does, key): (&str, &str), is_marked: bool, has_edges: bool) {
    let (style, sign) = if is_marked { (theme::BUTTON, "▸") } else { (theme::TITLE, " ") };
    let [above, below] = if is_marked { ["▄", "▀"] } else { [" ", " "] };
    if has_edges {
        edge(column, above);
    }
    let row = column.take(1);
    column.buf.set_style(row, style);
    let (left, right) = (format!("  {sign} {does}"), format!("{key}  "));
    edges(row, column.buf, (&left, style), (&right, style));
    if has_edges {
        edge(column, below);
    }
}

/// Half a row in the colour of the button.
fn edge(column: &mut Column<'_>, half: &str) {
    let row = column.take(1);
    let line = half.repeat(usize::from(row.width));
    column.buf.set_string(row.x, row.y, line, theme::BUTTON_EDGE);
}

/// What the clock says of the start, where it is no clock: it is time, or another day's.
fn draw_until(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let text = match begin.until_start {
        UntilStart::In(seconds) if seconds < CLOCK => return,
        other => words.begin().until_start(other),
    };
    column.wrapped(&text, 2, theme::TITLE);
    column.gap(u16::from(12 <= column.rest.height));
}

/// How long until the start, in large, where nothing else needs the room; whether it had that.
fn draw_clock(words: Words, begin: &Begin, area: Rect, buf: &mut Buffer) -> bool {
    let [least, usual, most] = FIGURES;
    let is_large = 2 * most <= area.height;
    let figures = area.height.saturating_sub(AROUND).min(if is_large { most } else { usual });
    let UntilStart::In(seconds) = begin.until_start else { return false };
    if CLOCK <= seconds || figures < least {
        return false;
    }
    let place = Rect { y: area.bottom() - figures - AROUND + 1, height: figures + 1, ..area };
    let mut column = Column::new(place, buf);
    column.text(&words.begin().until_start(begin.until_start), theme::HINT);
    let digits = words.time().digits(seconds);
    Figures::of_clock(digits, theme::TEXT, place.width, figures).draw(&mut column);
    true
}

/// The settings, with so many empty rows between them.
fn draw_fields(words: Words, begin: &Begin, air: u16, column: &mut Column<'_>) {
    let settings = begin.fields.iter().copied().filter(|field| *field != Field::Begin);
    for (at, field) in settings.enumerate() {
        column.gap(air * u16::from(0 < at));
        let Some((row, style, sign)) = column.row(field == begin.field) else { return };
        let is_marked = field == begin.field;
        let quiet = if is_marked { style } else { theme::HINT };
        let name = format!("{sign} {}", words.begin().field(field));
        let short = words.begin().value(begin, field);
        let near = words.begin().to_go(begin.until_start).filter(|_| field == Field::Start);
        let whole = near.map(|near| format!("{short} {near}"));
        let fits = |whole: &String| width(&name) + width(whole) + 2 < row.width;
        let value = format!("{} ", whole.filter(fits).unwrap_or(short));
        edges(row, column.buf, (&name, quiet), (&value, style));
    }
}

/// Rows of what is said of sound.
const SOUND: u16 = 2;

/// Through what is heard, while there is room for what matters more.
fn draw_sound(words: Words, begin: &Begin, owed: u16, column: &mut Column<'_>) {
    let Some((output, heard)) = &begin.sound else { return };
    let is_silent = output.is_silent();
    let said = words.signals().sound(output, *heard);
    let rows = wrap(&said, column.rest.width, usize::from(SOUND)).len();
    let has_room = rows + usize::from(owed) <= usize::from(column.rest.height);
    if is_silent || has_room {
        let style = if is_silent { theme::WARNING } else { theme::HINT };
        column.gap(if has_room { owed } else { 0 });
        column.wrapped(&said, SOUND, style);
        column.gap(1);
    }
}

/// What is wrong with the group's files, whole; where that would push all else away, what tells it.
pub(super) fn draw_remarks(words: Words, remarks: &[Remark], column: &mut Column<'_>) {
    let said = remarks.iter().map(|remark| words.begin().remark(remark));
    let fits = |text: &String| wrap(text, column.rest.width, usize::MAX).len() <= REMARK;
    let (short, long): (Vec<String>, Vec<String>) = said.partition(fits);
    let whole = if long.is_empty() { REMARKS } else { REMARKS - 1 };
    if !long.is_empty() {
        column.whole(words.begin().long_remark(), theme::WARNING);
    }
    for text in short.iter().take(whole) {
        column.whole(text, theme::WARNING);
    }
    if let Some(more @ 1..) = short.len().checked_sub(whole) {
        column.text(&words.begin().more_remarks(more), theme::WARNING);
    }
    column.gap(u16::from(!remarks.is_empty()));
}
