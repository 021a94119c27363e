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
    words::{DOT, Words},
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
    fn moments(&self) -> Vec<String> {
        match self.clock.paused {
            Some(since) => vec![self.words.meeting().paused(since)],
            None => self.words.meeting().until(self.ends, self.last_moment),
        }
    }

    /// The last moment stands out, from when it has passed as a warning.
    fn moment_line(&self, text: &str) -> Line<'static> {
        let at = self.last_moment.map(|moment| (self.words.time().clock(moment.at), moment.passed));
        let Some((time, passed)) = at.filter(|(time, _)| text.ends_with(time.as_str())) else {
            return Line::styled(text.to_owned(), theme::TEXT);
        };
        let before = text.strip_suffix(time.as_str()).unwrap_or_default();
        let (end, latest) = before.split_once(DOT).unwrap_or(("", before));
        let dot = if end.is_empty() { "" } else { DOT };
        let style = if passed { theme::RUNS_LATE } else { theme::TITLE };
        Line::from_iter([
            Span::styled(end.to_owned(), theme::TEXT),
            Span::styled(format!("{dot}{latest}"), theme::HINT),
            Span::styled(time, style),
        ])
    }
}

impl Widget for &BarRow<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let row = Column::new(area, buf).take(1);
        if row.is_empty() {
            return;
        }
        let word = self.word().unwrap_or_default();
        let of_word = width(&word.content);
        let bar_from = if of_word == 0 { 0 } else { BAR.max(of_word + 2) };
        let options = self.moments();
        let fitting = |beside: u16| {
            let room = row.width.saturating_sub(beside);
            options.iter().find(|text| width(text) <= room)
        };
        let found =
            fitting((of_word + 2).max(bar_from + LEAST_BAR)).or_else(|| fitting(of_word + 2));
        let text = found.map_or("", String::as_str);
        buf.set_line(row.x, row.y, &Line::from(word), row.width);
        let used = width(text);
        buf.set_line(row.right() - used, row.y, &self.moment_line(text), used);
        let beside = if used == 0 { 0 } else { used + 2 };
        let wide = row.width.saturating_sub(bar_from + beside);
        if LEAST_BAR <= wide {
            let bar = Rect { x: row.x + bar_from, width: wide, ..row };
            step::draw_bar(&mut Column::new(bar, buf), self.clock);
        }
    }
}
