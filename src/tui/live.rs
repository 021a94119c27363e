//! The chair's live screen: the agenda at the left, the step and its clock at the right.

mod table;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use self::table::Labelled;
use super::{
    clock::middle,
    frame::Places,
    text::{Column, clip, width, wrap},
    theme,
    widgets::{
        agenda::AgendaList,
        bar_row::BarRow,
        figures::Figures,
        step::{self, CompactClock},
        step_list::Docket,
    },
};
use crate::{screen::Live, words::Words};

/// Narrower or lower than this there is no agenda beside the clock.
const WITH_AGENDA: (u16, u16) = (70, 8);
/// Rows from which a list has room below a clock of more than one line.
const WITH_STEP_LIST: u16 = 11;
/// Most rows of a name, and of a sentence to say.
const MOST: usize = 2;

/// Draws the view.
pub fn draw(words: Words, live: &Live, places: &Places, buf: &mut Buffer) {
    let (area, grid) = (places.body, &places.grid);
    if area.width < WITH_AGENDA.0 || area.height < WITH_AGENDA.1 {
        return draw_step(words, live, places, area, buf);
    }
    let (side, gap) = columns(area.width);
    let left = Rect { width: side, ..area };
    let used = side + gap;
    let right = Rect { x: area.x + used, width: area.width - used, ..area };
    draw_side(words, live, left, grid.is_tall && area == grid.body, buf);
    draw_step(words, live, places, right, buf);
}

/// Columns of the agenda, and between it and the clock.
const fn columns(width: u16) -> (u16, u16) {
    match width {
        0..96 => (24, 3),
        96..114 => (30, 5),
        114..150 => (34, 6),
        _ => (40, 8),
    }
}

/// The agenda, and below it how many topics are parked.
fn draw_side(words: Words, live: &Live, area: Rect, has_air: bool, buf: &mut Buffer) {
    let parked = words.topic().parked(live.parked);
    let below = 1 + u16::from(has_air);
    let room = area.height.saturating_sub(below + 1);
    let agenda = AgendaList { words, rows: &live.agenda, now: step::grade(&live.clock) };
    agenda.render(Rect { height: room, ..area }, buf);
    let last = Rect { y: area.bottom().saturating_sub(below), height: 1, ..area };
    Column::new(last, buf).text(&parked, theme::HINT);
}

/// How many rows each part of the step has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shares {
    /// The phase, the name and the sentence to say; the rest of it stays empty.
    head: u16,
    /// Empty rows above the figures, beside what stays empty of their own.
    above: u16,
    figures: u16,
    /// Empty rows below the figures, and below the bar.
    air: u16,
}

/// Rows of figures that are read from the other end of the table.
const LARGE: u16 = 7;

impl Shares {
    /// Where a name or a sentence needs more rows, the figures give what they can miss.
    fn for_words(self, rows: u16) -> Self {
        let more = rows.saturating_sub(self.head).min(self.figures.saturating_sub(LARGE));
        Self { head: self.head + more, figures: self.figures - more, ..self }
    }
}

impl Shares {
    /// For a table that needs so many rows below the bar the figures give what they can miss; nothing where
    /// that is not enough.
    fn for_table(self, rows: u16, height: u16) -> Option<Self> {
        let below = height.saturating_sub(self.head + self.figures + 1);
        let figures = self.figures.checked_sub(rows.saturating_sub(below))?;
        (LARGE <= figures).then_some(Self { figures, above: 0, air: 0, ..self })
    }
}

/// Rows of the phase, the name and the sentence to say.
fn head_rows(words: Words, live: &Live, room: u16) -> u16 {
    let name = wrap(step::name(words, &live.clock), room, MOST).len();
    let say = live.say.as_ref().map_or(0, |say| wrap(&quoted(say), room, MOST).len());
    u16::try_from(1 + name + say).unwrap_or(u16::MAX)
}

fn quoted(say: &str) -> String {
    format!("“{say}”")
}

/// By the height alone: nothing moves when a line comes or the time runs on.
const fn shares(height: u16, has_list: bool) -> Shares {
    let (head, air, below) = match height {
        0..9 => (1, 0, 0),
        9..11 => (2, 0, 0),
        11..13 => (2, 0, 1),
        13..16 => (3, 0, if has_list { height - 11 } else { 2 }),
        16..18 => (4, 0, if has_list { 4 } else { 3 }),
        // Larger ones would cost a slow line more than they show.
        18..24 => (4, 1, height - 14),
        24..34 => (4, 1, if has_list { 9 } else { 7 }),
        _ => (5, 1, if has_list { 13 } else { 9 }),
    };
    let figures = height.saturating_sub(head + 1 + 2 * air + below);
    Shares { head, above: 0, figures, air }
}

/// Where a list is open below the clock: its figures keep their size as far as they can, and touch nothing.
fn beside_list(height: u16, words_above: u16, figures: u16) -> Shares {
    let figures = figures.min(height.saturating_sub(4));
    let rest = height.saturating_sub(figures + 2);
    Shares { head: words_above.max(2).min(rest), above: 1, figures, air: 0 }
}

/// Rows below the bar of the clock, in a view of so many.
pub(super) const fn below_clock(height: u16) -> u16 {
    let Shares { head, figures, air, .. } = shares(height, false);
    height.saturating_sub(head + figures + air + 1)
}

fn draw_step(words: Words, live: &Live, places: &Places, area: Rect, buf: &mut Buffer) {
    let has_list_below = area.height < places.grid.body.height;
    let on_the_table = live.step_list.as_ref().map(|list| Docket {
        words,
        list,
        as_table: false,
        is_behind: has_list_below,
    });
    let is_low = area.height < WITH_STEP_LIST;
    // What is chosen from below takes the rows of the list, never those of the clock.
    let gives_way = is_low && has_list_below;
    let list = on_the_table.filter(|_| !gives_way);
    if let Some(list) = list.filter(|_| is_low) {
        return draw_small_list(words, live, list, area, buf);
    }
    let words_above = head_rows(words, live, area.width);
    let usual = if has_list_below && !is_low {
        let Shares { figures, .. } = shares(places.grid.body.height, list.is_some());
        beside_list(area.height, words_above, figures)
    } else {
        shares(area.height, list.is_some()).for_words(words_above)
    };
    let drawn = list.map(|list| Docket { as_table: true, ..list });
    let drawn_whole = drawn.filter(|list| list.table_rows(area.width).is_some());
    let with_table = drawn_whole.and_then(|list| {
        let head = usual.head.min(words_above + 1);
        Shares { head, ..usual }.for_table(list.least_height(area.width), area.height)
    });
    let (shares, list) = match with_table {
        Some(shares) => (shares, drawn_whole),
        None => (usual, list),
    };
    let mut column = Column::new(area, buf);
    // What a name and a sentence leave is for the list, but for a row of air.
    let most = if list.is_some() { words_above + 1 } else { u16::MAX };
    let head = column.take(shares.head.min(most));
    draw_head(words, live, head, column.buf);
    column.gap(shares.above);
    let place = column.take(shares.figures);
    draw_figures(words, live, place, places.grid.is_wide, column.buf);
    column.gap(shares.air);
    let (ends, last_moment) = (live.ends, live.last_moment);
    let bar = BarRow { words, clock: &live.clock, ends, last_moment };
    bar.render(column.take(1), column.buf);
    let below = column.rest;
    let table = Labelled::of(words, live, below.width);
    let wanted = list.map_or_else(|| table.height(), |list| list.height(below.width));
    column.gap(shares.air * u16::from(wanted + shares.air <= below.height));
    if let Some(list) = list {
        let rows = column.rest.height.min(wanted);
        list.render(column.take(rows), column.buf);
    }
    table.draw(&mut column);
}

/// The phase, the name of the step and the sentence to say, as far as there is room.
fn draw_head(words: Words, live: &Live, area: Rect, buf: &mut Buffer) {
    let clock = &live.clock;
    let mut column = Column::new(area, buf);
    if 2 <= area.height {
        draw_phase(words, live, &mut column);
    }
    let most = column.rest.height.min(u16::try_from(MOST).unwrap_or(0));
    column.wrapped(step::name(words, clock), most, theme::TITLE);
    let Some(say) = &live.say else { return };
    let lines = wrap(&quoted(say), area.width, MOST);
    // Half a sentence is not said.
    if lines.len() <= usize::from(column.rest.height) {
        for line in &lines {
            column.text(line, theme::SAY);
        }
    }
}

fn draw_phase(words: Words, live: &Live, column: &mut Column<'_>) {
    let clock = &live.clock;
    let place = words.block().step_of(clock.index, clock.count).unwrap_or_default();
    let (phase, form) = step::phase(words, clock);
    let row = column.take(1);
    let form = clip(&form, row.width.saturating_sub(width(&phase)));
    let room = row.width.saturating_sub(width(&phase) + width(&form));
    let spans = [Span::styled(phase, step::grade(clock)), Span::styled(form, theme::HINT)];
    column.buf.set_line(row.x, row.y, &Line::from_iter(spans), row.width);
    if width(&place) + 2 <= room {
        let x = row.right() - width(&place);
        column.buf.set_string(x, row.y, place, theme::HINT);
    }
}

/// What is left, as large as its place.
fn draw_figures(words: Words, live: &Live, area: Rect, is_centred: bool, buf: &mut Buffer) {
    let figures = Figures::of_step(words, &live.clock, area.width, area.height);
    let place = middle(area, figures.rows());
    let mut column = Column::new(place, buf);
    column.centred = is_centred;
    figures.draw(&mut column);
}

/// The list with one line of the clock above it, which says its step as well where it fits.
fn draw_small_list(words: Words, live: &Live, step_list: Docket<'_>, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let clock = CompactClock { words, clock: &live.clock };
    clock.render(column.take(1), column.buf);
    step_list.render(column.take(column.rest.height), column.buf);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_seven_rows_in_common_windows_and_grow_with_them() {
        let rows = |height| [false, true].map(|list| shares(height, list).figures);
        assert_eq!(rows(16), [8, 7]);
        assert_eq!(rows(18), [7, 7]);
        assert!(rows(27).iter().all(|rows| 11 <= *rows));
        assert!(rows(37).iter().all(|rows| 15 <= *rows));
        assert_eq!(rows(10), [7, 7]);
        assert!((16..70).all(|height| rows(height).iter().all(|rows| 7 <= *rows)));
    }
}
