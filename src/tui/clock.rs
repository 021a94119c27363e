//! The timekeeper's clock, the clock alone, and the clock that waits.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};

use super::{
    text::{Column, edges, first_that_fits, width, wrap},
    theme,
    widgets::{bar_row::BarRow, figures::Figures, step},
};
use crate::{
    screen::ClockView,
    words::{DOT, Words},
};

/// The part of the area in which so many rows stand in the middle.
pub fn middle(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + (area.height - rows) / 2, height: rows, ..area }
}

/// Draws the timekeeper's clock: the running step, and how long it can go on at the most.
pub fn draw(words: Words, view: &ClockView, area: Rect, buf: &mut Buffer) {
    let air = u16::from(WITH_AIR <= area.height);
    let beside = |below: &Below| 2 + 3 * air + below.rows();
    let figures_over = |below: &Below| {
        let most = area.height.saturating_sub(beside(below));
        Figures::of_step(words, &view.clock, area.width, most)
    };
    // A row more of what is good to know, where the figures stay large.
    let [roomy, usual] = [1, 0].map(|more| Below::of(words, view, area, more));
    let is_free = LARGE.min(figures_over(&usual).rows()) <= figures_over(&roomy).rows();
    let below = if is_free { roomy } else { usual };
    let (others, figures) = (beside(&below), figures_over(&below));
    let wanted = figures.rows() + others;
    // Where a row is left the bar stands apart from the figures too.
    let more = air * u16::from(wanted < area.height);
    let used = (wanted + more).min(area.height);
    let mut column = Column::new(middle(area, used), buf);
    draw_step(words, view, &mut column);
    column.gap(air);
    column.centred = true;
    figures.draw(&mut column);
    column.centred = false;
    column.gap(more);
    let bar = BarRow { words, clock: &view.clock, ends: view.ends, last_moment: None };
    bar.render(column.take(1), column.buf);
    column.gap(air);
    below.draw(column.rest, column.buf);
}

/// Rows of figures that are read across a table.
const LARGE: u16 = 7;
/// Rows from which parts of the clock stand apart.
const WITH_AIR: u16 = 16;

/// What runs: its phase, its name and which step of how many.
fn draw_step(words: Words, view: &ClockView, column: &mut Column<'_>) {
    let clock = &view.clock;
    let (phase, _) = step::phase(words, clock);
    let name = step::name(words, clock);
    let place = words.block().step_of(clock.index, clock.count).unwrap_or_default();
    let row = column.take(1);
    edges(row, column.buf, ("", theme::HINT), (&place, theme::HINT));
    let left = Rect { width: row.width.saturating_sub(width(&place) + 2), ..row };
    let names: Vec<String> = [name].into_iter().chain(clock.short.as_deref()).map(behind).collect();
    let room = left.width.saturating_sub(width(&phase));
    let own_part = if name.eq_ignore_ascii_case(&phase) {
        String::new()
    } else {
        first_that_fits(&names, room)
    };
    let line = [Span::styled(phase, step::grade(clock)), Span::styled(own_part, theme::TITLE)];
    Column::new(left, column.buf).line(&Line::from_iter(line));
}

fn behind(name: &str) -> String {
    format!("{DOT}{name}")
}

/// The last moment of the step as the second largest figure; with it a speaker's timer and what follows.
#[derive(Clone, Debug)]
struct Below {
    figures: Option<Figures>,
    /// The words stand beside the figures, not below them.
    is_beside: bool,
    lines: Vec<(String, Style)>,
}

/// Rows of the last moment in figures, by the height of the view: with words beside them, or below.
const BESIDE: [(u16, u16); 4] = [(40, 10), (26, 7), (18, 5), (10, 3)];
const STACKED: [(u16, u16); 3] = [(40, 7), (26, 5), (13, 3)];
/// Columns from which there is room for words beside figures, and columns between them.
const WIDE: u16 = 60;
const GAP: u16 = 3;
/// Most rows of the rule.
const RULE: usize = 2;

impl Below {
    fn of(words: Words, view: &ClockView, area: Rect, more: usize) -> Self {
        let is_beside = WIDE <= area.width;
        let heights = if is_beside { &BESIDE[..] } else { &STACKED[..] };
        let highest =
            heights.iter().find(|(from, _)| *from <= area.height).map_or(0, |(_, rows)| *rows);
        let style = match view.last_moment {
            Some(moment) if moment.passed => theme::RUNS_LATE,
            _ => theme::TITLE,
        };
        let wide = if is_beside { area.width / 2 } else { area.width };
        let of_moment = |at| Figures::of_clock(words.time().clock(at), style, wide, highest);
        let figures = view.last_moment.map(|moment| of_moment(moment.at)).filter(Figures::is_large);
        let used = figures.as_ref().filter(|_| is_beside).map_or(0, |f| f.width() + GAP);
        let room = area.width.saturating_sub(used);
        let mut lines = Self::needed(words, view, style, room);
        // More words than figures have rows are those that can be missed.
        let rows = figures.as_ref().map_or(0, Figures::rows);
        let most = if is_beside { usize::from(rows).max(lines.len()) + more } else { lines.len() };
        lines.extend(Self::further(words, view, room));
        lines.truncate(most);
        Self { figures, is_beside, lines }
    }

    /// What a timekeeper acts on.
    fn needed(words: Words, view: &ClockView, style: Style, room: u16) -> Vec<(String, Style)> {
        let moment = view.last_moment.map(|moment| words.meeting().last_moment(moment));
        let latest = moment.map(|said| (first_that_fits(&said, room), style));
        let side = view.side.map(|side| (words.meeting().side(&side), theme::TITLE));
        let [whole, short] =
            [vec![words.block().next(&view.next)], words.block().room_next(&view.next)];
        let next = (first_that_fits(&[whole, short].concat(), room), theme::TEXT);
        latest.into_iter().chain(side).chain([next]).collect()
    }

    /// What is good to know.
    fn further(words: Words, view: &ClockView, room: u16) -> Vec<(String, Style)> {
        let pace =
            view.pace.as_ref().map(|pace| first_that_fits(&words.meeting().pace(pace), room));
        let rule = view.clock.rule.as_ref().map(|rule| words.block().room_rule(rule));
        let fits = |way: &&String| width(way) <= room;
        let shown = rule.and_then(|ways| ways.iter().find(fits).or_else(|| ways.first()).cloned());
        let lines = shown.map(|rule| wrap(&rule, room, RULE)).unwrap_or_default();
        pace.map(|said| (said, theme::TEXT))
            .into_iter()
            .chain(lines.into_iter().map(|line| (line, theme::HINT)))
            .collect()
    }

    fn rows(&self) -> u16 {
        let figures = self.figures.as_ref().map_or(0, Figures::rows);
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        if self.is_beside { figures.max(lines) } else { figures + lines }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        let mut column = Column::new(area, buf);
        if let Some(figures) = &self.figures {
            let wide = figures.draw(&mut column) + GAP;
            if self.is_beside {
                column.rest = Rect { x: area.x + wide, width: area.width - wide, ..area };
            }
        }
        for (text, style) in &self.lines {
            column.text(text, *style);
        }
    }
}

/// Draws the figures and nothing else; the word is there as soon as it matters.
pub fn draw_hidden(words: Words, view: &ClockView, area: Rect, buf: &mut Buffer) {
    let most = area.height.saturating_sub(4).max(area.height.min(3));
    let figures = Figures::of_step(words, &view.clock, area.width, most);
    let mut column = Column::centred(middle(area, figures.rows() + 2), buf);
    figures.draw(&mut column);
    column.gap(1);
    column.line(&step::standing(words, &view.clock));
    let slot = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
    let [slot_text, ..] = words.meeting().slot_forms(&view.meeting);
    Column::centred(slot, buf).text(&slot_text, theme::OF_SLOT);
}

/// Draws `klok` while nothing runs.
pub fn draw_waiting(words: Words, now: Time, area: Rect, buf: &mut Buffer) {
    let most = area.height.saturating_sub(4).min(10);
    let figures = Figures::of_clock(words.time().clock(now), theme::HINT, area.width, most);
    let mut column = Column::centred(middle(area, figures.rows() + 3), buf);
    figures.draw(&mut column);
    column.gap(1);
    column.text(words.meeting().waiting(), theme::TEXT);
    column.text(words.meeting().waiting_rule(), theme::HINT);
}
