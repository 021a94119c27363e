//! How far the running step is, on one row: in a word, as a bar, and beside it when it ends and how far it
//! can go.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::step;
use crate::{
    domain::grade::Grade,
    screen::{LastMoment, StepClock},
    tui::{
        text::{Column, width},
        theme,
    },
    words::Words,
};

/// Column at which the bar begins, behind the word beside it.
const BAR: u16 = 16;
/// Narrower than this a bar says little.
const LEAST_BAR: u16 = 6;
/// Steps of fewer seconds say nothing before their end is near.
const SHORT_STEP: i64 = 5 * 60;

/// The row below the clock of a step.
#[derive(Clone, Copy, Debug)]
pub struct BarRow<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// The running step and its clock.
    pub clock: &'a StepClock,
    /// When it ends as planned, where that is ahead.
    pub ends: Option<Time>,
    /// Its last moment, where nothing else on the screen says it.
    pub last_moment: Option<LastMoment>,
}

impl BarRow<'_> {
    /// The word, where there is something to say.
    fn word(&self) -> Option<Span<'static>> {
        let clock = self.clock;
        let is_near = Grade::Nearly <= clock.grade || clock.paused.is_some();
        (is_near || SHORT_STEP <= clock.bar.planned).then(|| step::word(self.words, clock))
    }

    /// What stands at the right, the longest first.
    fn moments(&self) -> Vec<Line<'static>> {
        match self.clock.paused {
            Some(since) => vec![Line::styled(self.words.meeting().paused(since), theme::TEXT)],
            None => moments(self.words, self.ends, self.last_moment),
        }
    }
}

/// When a step ends and how far it can go, the longest first. The last moment stands out, from when it has
/// passed as a warning.
pub fn moments(
    words: Words,
    ends: Option<Time>,
    last_moment: Option<LastMoment>,
) -> Vec<Line<'static>> {
    let has_passed = last_moment.is_some_and(|moment| moment.passed);
    let style = if has_passed { theme::RUNS_LATE } else { theme::TITLE };
    let line = |[end, leads, at]: [String; 3]| {
        Line::from_iter([
            Span::styled(end, theme::TEXT),
            Span::styled(leads, theme::HINT),
            Span::styled(at, style),
        ])
    };
    words.meeting().until(ends, last_moment).into_iter().map(line).collect()
}

/// How many cells a line takes.
fn wide(line: &Line<'_>) -> u16 {
    u16::try_from(line.width()).unwrap_or(u16::MAX)
}

/// Whether figures come down to so many cells of this row: a plate there would go on in them.
fn touches(row: Rect, wide: u16, buf: &Buffer) -> bool {
    let above = row.y.saturating_sub(1);
    let is_filled =
        |x| buf.cell((x, above)).is_some_and(|cell| ["█", "▄"].contains(&cell.symbol()));
    buf.area.y < row.y && (row.x..row.x + wide).any(is_filled)
}

impl Widget for &BarRow<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let row = Column::new(area, buf).take(1);
        if row.is_empty() {
            return;
        }
        let mut word = self.word().unwrap_or_default();
        let of_word = width(&word.content);
        let bar_from = if of_word == 0 { 0 } else { BAR.max(of_word + 2) };
        let options = self.moments();
        let fitting = |beside: u16| {
            let room = row.width.saturating_sub(beside);
            options.iter().find(|line| wide(line) <= room)
        };
        let found =
            fitting((of_word + 2).max(bar_from + LEAST_BAR)).or_else(|| fitting(of_word + 2));
        if touches(row, of_word, buf) {
            word.style = step::grade(self.clock);
        }
        buf.set_line(row.x, row.y, &Line::from(word), row.width);
        let used = found.map_or(0, wide);
        if let Some(line) = found {
            buf.set_line(row.right() - used, row.y, line, used);
        }
        let beside = if used == 0 { 0 } else { used + 2 };
        let wide = row.width.saturating_sub(bar_from + beside);
        if LEAST_BAR <= wide {
            let bar = Rect { x: row.x + bar_from, width: wide, ..row };
            step::draw_bar(&mut Column::new(bar, buf), self.clock);
        }
    }
}
