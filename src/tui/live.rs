//! The chair's live screen: the agenda at the left, the step and its clock at the right.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    text::{Column, edges, first_that_fits, width},
    theme,
    widgets::{
        agenda::AgendaList,
        figures::Figures,
        step::{self, CompactClock},
        step_list::Docket,
    },
};
use crate::{domain::agenda::Part, screen::Live, words::Words};

/// Narrower or lower than this there is no agenda beside the clock.
const WITH_AGENDA: (u16, u16) = (72, 8);
/// Least and most width of the agenda.
const AGENDA: (u16, u16) = (28, 50);
/// Columns between the agenda and the clock.
const GUTTER: u16 = 3;
/// Width that a list of parts needs beside the clock.
const PARTS: u16 = 26;
/// Columns between the clock and that list.
const PARTS_GUTTER: u16 = 4;
/// Rows from which the bar stands below the clock.
const WITH_BAR: u16 = 6;
/// Rows from which the phase stands above the step, and what comes next has a row of its own.
const WITH_PHASE: u16 = 9;
/// In fewer rows a list stands below a clock of one line.
const WITH_STEP_LIST: u16 = 11;
/// Rows from which the figures are large, whatever else is shown.
const WITH_LARGE: u16 = 16;
/// Rows of figures that are read from the other end of the table.
const LARGE: u16 = 7;
/// Rows of the smallest figures.
const SMALL: u16 = 3;
/// Rows from which an empty row stands above the clock.
const WITH_AIR: u16 = 14;
/// Rows from which the view begins with an empty row, the clock and its bar have one below them, and lines below the clock have room.
const ROOMY: u16 = 18;
/// Narrower than this a bar says little.
const LEAST_BAR: u16 = 24;
/// Rows at the usual size of a terminal.
const USUAL: u16 = 22;
/// Rows from which everything has room.
const VERY_ROOMY: u16 = 30;

/// Draws the view.
pub fn draw(words: Words, live: &Live, area: Rect, buf: &mut Buffer) {
    if area.width < WITH_AGENDA.0 || area.height < WITH_AGENDA.1 {
        draw_step(words, live, area, buf);
        return;
    }
    let side = (area.width * 2 / 5 - 3).clamp(AGENDA.0, AGENDA.1);
    let air = u16::from(ROOMY <= area.height);
    let left = Rect { y: area.y + air, width: side, height: area.height - air, ..area };
    let right = Rect { x: left.right() + GUTTER, width: area.width - side - GUTTER, ..left };
    draw_side(words, live, left, buf);
    draw_step(words, live, right, buf);
}

fn draw_side(words: Words, live: &Live, area: Rect, buf: &mut Buffer) {
    let agenda = AgendaList { words, rows: &live.agenda, with_latest: true };
    let most = area.height.saturating_sub(1).max(area.height / 2);
    let mut column = Column::new(area, buf);
    let list = column.take(agenda.height().min(most));
    agenda.render(list, column.buf);
    if 2 < column.rest.height {
        column.gap(1);
    }
    column.text(&words.topic().parked(live.parked), theme::HINT);
}

/// How much room the digits of the clock leave, in rows.
struct Lines {
    /// Empty rows above the digits.
    above: u16,
    /// Empty rows below them.
    below: u16,
    /// All that is kept free for other lines.
    around: u16,
}

fn lines(height: u16) -> Lines {
    let (above, below, around) = match height {
        0..WITH_BAR => (0, 0, 2),
        WITH_BAR..WITH_PHASE => (0, 0, 3),
        WITH_PHASE..WITH_AIR => (0, 0, 5),
        WITH_AIR..ROOMY => (1, 0, 8),
        ROOMY..VERY_ROOMY => (1, 1, 11),
        _ => (2, 2, 16),
    };
    Lines { above, below, around }
}

fn draw_step(words: Words, live: &Live, area: Rect, buf: &mut Buffer) {
    let clock = &live.clock;
    let step_list = live.step_list.as_ref().map(|list| Docket { words, list });
    if let Some(step_list) = step_list.filter(|_| area.height < WITH_STEP_LIST) {
        draw_small_list(words, live, step_list, area, buf);
        return;
    }
    // The lines of the block stand beside a clock that is small enough.
    let parts = u16::try_from(live.parts.len()).unwrap_or(u16::MAX);
    let wanted =
        step_list.map_or(0, |step_list| (step_list.height(area.width) + 1).saturating_add(parts));
    let lines = if step_list.is_some() { lines(WITH_PHASE) } else { lines(area.height) };
    let free = area.height.saturating_sub(lines.around).saturating_sub(wanted);
    let most = match area.height {
        0..WITH_LARGE => free.max(SMALL),
        // More would cost a slow line more than it shows.
        WITH_LARGE..=USUAL => LARGE,
        _ => free.max(LARGE),
    };
    let mut column = Column::new(area, buf);
    if WITH_PHASE <= area.height {
        let place = words.block().step_of(clock.index, clock.count).unwrap_or_default();
        column.edges((&step::phase(words, clock), step::grade(clock)), (&place, theme::HINT));
    }
    column.text(step::name(words, clock), theme::TITLE);
    column.gap(lines.above);
    let top = column.rest;
    let figures = Figures::of_step(words, clock, top.width, most.min(top.height));
    let wide = figures.draw(&mut column);
    let beside = draw_parts_beside(live, top, wide, &mut column);
    column.gap(lines.below);
    column.line(&step::word(words, clock, Some(&live.meeting)));
    if WITH_BAR <= area.height {
        draw_bar(words, live, &mut column);
    }
    if ROOMY <= area.height {
        column.gap(1);
    }
    if let Some(step_list) = step_list {
        let next = Rect { y: column.rest.bottom().saturating_sub(1), ..column.rest };
        let room = column.rest.height.saturating_sub(1);
        step_list.render(column.take(room.min(step_list.height(area.width))), column.buf);
        if column.rest.height <= 3 {
            Column::new(Rect { height: 1, ..next }, column.buf)
                .text(&words.block().next(&live.next), theme::HINT);
            return;
        }
        column.gap(1);
    }
    draw_below(words, live, &mut column, beside);
}

/// The bar of the step, and beside it how far the step can go.
fn draw_bar(words: Words, live: &Live, column: &mut Column<'_>) {
    let room = column.rest.width.saturating_sub(LEAST_BAR);
    let texts = live.last_moment.map(|moment| words.meeting().last_moment(moment));
    let said = texts.into_iter().flatten().find(|text| width(text) <= room);
    let area = column.take(1);
    let beside = said.as_ref().map_or(0, |text| width(text) + 2);
    let bar = Rect { width: area.width - beside.min(area.width), ..area };
    step::draw_bar(&mut Column::new(bar, column.buf), &live.clock);
    if let (Some(text), Some(moment)) = (said, live.last_moment) {
        let style = if moment.passed { theme::WARNING } else { theme::TEXT };
        let place = Rect { x: bar.right(), width: beside, ..area };
        edges(place, column.buf, ("", style), (&text, style));
    }
}

/// The list with one line of the clock above it, which says its step as well where it fits.
fn draw_small_list(words: Words, live: &Live, step_list: Docket<'_>, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let clock = CompactClock { words, clock: &live.clock, meeting: &live.meeting };
    clock.render(column.take(1), column.buf);
    step_list.render(column.take(column.rest.height), column.buf);
}

/// The parts at the right of the clock, where there is room; says whether there was.
fn draw_parts_beside(live: &Live, top: Rect, wide: u16, column: &mut Column<'_>) -> bool {
    let height = column.rest.y - top.y;
    let room = top.width.saturating_sub(wide + PARTS_GUTTER);
    let count = u16::try_from(live.parts.len()).unwrap_or(u16::MAX);
    if room < PARTS || height < count || count == 0 {
        return false;
    }
    let area = Rect { x: top.x + wide + PARTS_GUTTER, width: room, height, ..top };
    let mut beside = Column::new(area, column.buf);
    for part in &live.parts {
        let minutes = format!("({})", part.minutes);
        let short = part.short.as_ref().unwrap_or(&part.name);
        let names = [&part.name, short].map(|name| format!("· {name}"));
        let name = first_that_fits(&names, room.saturating_sub(width(&minutes) + 1));
        beside.edges((&name, theme::TEXT), (&minutes, theme::HINT));
    }
    true
}

/// Below the clock: the rule, what extending costs, a sentence, the parts, and always what comes next.
fn draw_below(words: Words, live: &Live, column: &mut Column<'_>, parts_shown: bool) {
    let next = column.rest.bottom().saturating_sub(1);
    // Parts that are not beside the clock go before an empty row.
    let parts = if parts_shown { 0 } else { live.parts.len() };
    let wanted = parts + 2 + usize::from(live.say.is_some());
    let is_roomy = 5.max(wanted) <= usize::from(column.rest.height);
    let mut upper = Column::new(
        Rect { height: column.rest.height.saturating_sub(1 + u16::from(is_roomy)), ..column.rest },
        column.buf,
    );
    if let Some(left) = live.side {
        upper.text(&words.meeting().side(left), theme::TITLE);
    }
    if let Some(pace) = &live.pace {
        upper.text(&first_that_fits(&words.meeting().pace(pace), upper.rest.width), theme::TEXT);
    }
    if let Some(price) = &live.extension {
        upper.wrapped(&words.meeting().extension(price), 2, theme::TITLE);
    }
    if let Some(rule) = &live.clock.rule {
        upper.wrapped(&words.block().rule(rule), 2, theme::TEXT);
    }
    if let Some(say) = &live.say {
        upper.wrapped(&format!("“{say}”"), 2, theme::HINT);
    }
    if !parts_shown && 1 < upper.rest.height && !live.parts.is_empty() {
        draw_parts(words, &live.parts, &mut upper);
    }
    let after = (upper.rest.y + u16::from(is_roomy)).min(next);
    let used = after.saturating_sub(column.rest.y);
    column.gap(used);
    column.text(&words.block().next(&live.next), theme::HINT);
}

/// The parts with what to do in each; where not all of them have room for two rows, those that need
/// two lose their minutes, and where that is not enough what to do in them.
fn draw_parts(words: Words, parts: &[Part], column: &mut Column<'_>) {
    let (room, wide) = (usize::from(column.rest.height), column.rest.width);
    let rows = |in_two| -> Vec<String> {
        parts.iter().flat_map(|part| part_rows(words, part, wide, in_two)).collect()
    };
    let whole = rows(true);
    let shown = if whole.len() <= room { whole } else { rows(false) };
    column.gap(u16::from(shown.len() < room));
    for row in shown.iter().take(room) {
        column.text(row, theme::TEXT);
    }
}

fn part_rows(words: Words, part: &Part, wide: u16, in_two: bool) -> Vec<String> {
    let said = |name: &str, minutes, rule| format!("· {}", words.block().part(name, minutes, rule));
    let (rule, minutes) = (part.rule.as_deref(), Some(part.minutes));
    let short = part.short.as_ref().unwrap_or(&part.name);
    let [own, shorter] = [&part.name, short].map(|name| said(name, minutes, rule));
    let [alone, shortest] = [&part.name, short].map(|name| said(name, minutes, None));
    if let Some(rule) = rule.filter(|_| in_two && wide < width(&shorter)) {
        return vec![first_that_fits(&[alone, shortest], wide), format!("  {rule}")];
    }
    vec![first_that_fits(&[own, shorter, said(short, None, rule), alone, shortest], wide)]
}
