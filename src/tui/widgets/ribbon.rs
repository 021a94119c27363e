//! The ribbon: the whole meeting in one row, each step as long as its minutes.
//!
//! What is past stands full, what is to come low: it fills up while the meeting goes on. The closing block
//! is a plate with its margin behind it until it begins. What can be missed is a gap: before that block, and
//! once it has begun after it.

mod bar;
mod names;
#[cfg(test)]
mod tests;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use self::bar::{Scale, Shelf, cells};
use crate::{
    screen::{Ribbon, RowState},
    tui::{text::width, theme, widgets::step},
    words::Words,
};

/// Who looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The chair, who sees everything.
    Chair,
    /// The timekeeper, who sees nothing of what took too long and is over.
    Timekeeper,
    /// Everybody: that neither, and no names.
    Room,
}

/// The ribbon of a meeting with its times above it and its names below it.
#[derive(Clone, Copy, Debug)]
pub struct RibbonBar<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// What it shows.
    pub ribbon: &'a Ribbon,
    /// Who looks at it.
    pub audience: Audience,
}

/// Rows with the times above the bar. From one more on there are names, and then a thicker bar.
const WITH_TIMES: u16 = 2;

impl RibbonBar<'_> {
    fn has_names(&self, rows: u16) -> bool {
        self.audience != Audience::Room && WITH_TIMES < rows
    }

    /// How the word and the marker of what runs look.
    fn word(&self) -> Style {
        let kind = self.ribbon.slot.kind;
        let runs = self.ribbon.slot.state == RowState::Now;
        match self.ribbon.grade.filter(|_| runs) {
            Some(grade) => step::grade_of(kind, grade, false),
            None => theme::word_of_running(self.ribbon.grade),
        }
    }

    /// The begin at the left, the promised end at the right, and the marker of now, which comes first.
    fn draw_times(&self, scale: Scale, row: Rect, buf: &mut Buffer) {
        let closing = match self.audience {
            Audience::Room => self.words.meeting().closing(self.ribbon.closing),
            Audience::Chair | Audience::Timekeeper => self.words.time().clock(self.ribbon.closing),
        };
        let marker = self.ribbon.now.map(|now| scale.cell_of(now));
        let promise = scale.edge(self.ribbon.closes);
        let line = u16::from(promise < row.width);
        if line == 1 && 0 < promise {
            buf.set_string(row.x + promise - 1, row.y, "▕", theme::TITLE);
        }
        let mut end = promise.saturating_sub(line);
        if let Some(at) = marker.filter(|at| end <= at + width(&closing) + 1 && *at <= end) {
            end = at.saturating_sub(1);
        }
        if let Some(from) = end.checked_sub(width(&closing)) {
            buf.set_string(row.x + from, row.y, &closing, theme::TITLE);
            let began = self.words.time().clock(self.ribbon.began);
            let is_free = |until| width(&began) < until;
            if self.audience != Audience::Room && is_free(from) && marker.is_none_or(is_free) {
                buf.set_string(row.x, row.y, began, theme::HINT);
            }
        }
        if let Some(at) = marker {
            buf.set_string(row.x + at, row.y, "▼", theme::mark(self.word()));
        }
    }
}

impl Widget for &RibbonBar<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let has_names = self.has_names(area.height);
        let scale = Scale { minutes: self.ribbon.length(), cells: area.width };
        let times = u16::from(WITH_TIMES <= area.height);
        if 0 < times {
            self.draw_times(scale, Rect { height: 1, ..area }, buf);
        }
        let height = area.height - times - u16::from(has_names);
        let bar = Rect { y: area.y + times, height, ..area };
        let has_scars = self.audience == Audience::Chair;
        bar::draw(&cells(self.ribbon, scale, has_scars), Shelf::Low, bar, buf);
        if has_names {
            let row = Rect { y: bar.bottom(), height: 1, ..area };
            names::draw(self.words, self.ribbon, scale, (row, self.word()), buf);
        }
        if self.audience != Audience::Room {
            self.draw_slot_word(scale, bar, buf);
        }
    }
}

/// Cells from which the plate of the closing block has its word in it.
const WITH_WORD: u16 = 6;

impl RibbonBar<'_> {
    fn draw_slot_word(&self, scale: Scale, bar: Rect, buf: &mut Buffer) {
        let plate = bar::slot_plate(self.ribbon, scale);
        if let Some(plate) = plate.filter(|plate| WITH_WORD <= plate.end - plate.start) {
            let (x, y) = (bar.x + plate.start + 1, bar.bottom() - 1);
            buf.set_string(x, y, self.words.block().slot_word(), theme::BAND);
        }
    }
}

/// What was planned above what it was, each in half of the rows.
pub fn draw_compared(plan: &Ribbon, real: &Ribbon, area: Rect, buf: &mut Buffer) {
    let scale = Scale { minutes: plan.length().max(real.length()), cells: area.width };
    let high = area.height / 2;
    let parts = [(plan, Shelf::High, area.y), (real, Shelf::Low, area.y + high)];
    for (ribbon, shelf, y) in parts {
        let part = Rect { y, height: high, ..area };
        bar::draw(&cells(ribbon, scale, true), shelf, part, buf);
    }
}
