//! The running step: its name, its clock as large as the room allows, its word, its bar.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    bar::TimeBar,
    digits::{Digits, clock_scale, columns, rows},
};
use crate::{
    screen::{MeetingClock, StepClock, View},
    tui::{
        text::{Column, first_that_fits},
        theme,
    },
    words::{DOT, Words},
};

/// Whether the step of this view is paused.
pub fn is_paused(view: &View) -> bool {
    match view {
        View::Room(room) => room.paused,
        other => clock_of(other).is_some_and(|(clock, _)| clock.paused.is_some()),
    }
}

/// The clocks that a view shows.
pub fn clock_of(view: &View) -> Option<(&StepClock, &MeetingClock)> {
    match view {
        View::Live(live) => Some((&live.clock, &live.meeting)),
        View::Clock(view) | View::Hidden(view) => Some((&view.clock, &view.meeting)),
        View::Parked(parked) => Some((&parked.clock, &parked.meeting)),
        View::Help(help) => help.clock.as_ref().map(|(clock, meeting)| (clock, meeting)),
        View::Begin(_)
        | View::Agenda(_)
        | View::Group(_)
        | View::Past(_)
        | View::Resume(_)
        | View::Room(_)
        | View::Calm(_)
        | View::Ended(_)
        | View::Waiting { .. } => None,
    }
}

/// How the clock looks.
pub fn style(clock: &StepClock) -> Style {
    theme::clock(clock.grade, clock.paused.is_some())
}

/// The step's name; its phase where it has none of its own.
pub fn name(words: Words, clock: &StepClock) -> &str {
    match words.block().name(&clock.step) {
        "" => words.block().kind(clock.kind),
        name => name,
    }
}

/// The phase, with the name of a block that has several steps.
pub fn phase(words: Words, clock: &StepClock) -> String {
    let kind = words.block().kind(clock.kind).to_uppercase();
    let says_more = clock.block != words.block().name(&clock.step) && !clock.block.is_empty();
    if says_more && !clock.block.eq_ignore_ascii_case(&kind) {
        format!("{kind}{DOT}{}", clock.block)
    } else {
        kind
    }
}

/// The word beside the clock: a pause, or how far it is and what an overrun costs.
pub fn word(words: Words, clock: &StepClock, meeting: Option<&MeetingClock>) -> Line<'static> {
    let standing = words.meeting().standing(clock, meeting);
    match clock.paused {
        Some(minutes) => Line::from(vec![
            Span::styled(words.meeting().paused(minutes), theme::TITLE),
            Span::styled(format!("{DOT}{standing}"), theme::HINT),
        ]),
        None => Line::styled(standing, style(clock)),
    }
}

/// The clock in large figures, where at most so many rows are free for it; in plain ones where there
/// are too few. Says how wide it is.
pub fn draw_digits(words: Words, column: &mut Column<'_>, clock: &StepClock, most: u16) -> u16 {
    let text = words.meeting().countdown(clock.countdown);
    draw_figures(column, &text, style(clock), most)
}

/// Any figures in large, the same way.
pub fn draw_figures(column: &mut Column<'_>, text: &str, style: Style, most: u16) -> u16 {
    let room = column.rest;
    let scale = clock_scale(text, room.width, most.min(room.height));
    if scale == 0 {
        column.text(text, style);
        return room.width;
    }
    let whole = column.take(rows(scale));
    let wide = columns(text) * scale;
    let left = if column.centred { (whole.width - wide) / 2 } else { 0 };
    let area = Rect { x: whole.x + left, width: wide, ..whole };
    Digits { text, scale, style }.render(area, column.buf);
    wide
}

/// The bar of the step over the full width.
pub fn draw_bar(column: &mut Column<'_>, clock: &StepClock) {
    let bar = TimeBar { bar: clock.bar, style: style(clock), thick: false };
    bar.render(column.take(1), column.buf);
}

/// The clock above a list: three rows, or one where there is little room.
#[derive(Clone, Copy, Debug)]
pub struct CompactClock<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// The running step and its clock.
    pub clock: &'a StepClock,
    /// The promise beside it.
    pub meeting: &'a MeetingClock,
}

impl Widget for &CompactClock<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let text = self.words.meeting().countdown(self.clock.countdown);
        if area.height < 3 || area.width < 50 {
            let standing = self.words.meeting().standing(self.clock, None);
            let left = match self.clock.paused {
                Some(_) => format!("{text}  {}", self.words.meeting().paused_word()),
                None if standing.starts_with(&text) => standing,
                None => format!("{text}  {standing}"),
            };
            let with_name = format!("{left}{DOT}{}", name(self.words, self.clock));
            let shown = first_that_fits(&[with_name, left], area.width);
            Column::new(area, buf).text(&shown, style(self.clock));
            return;
        }
        let mut left = Column::new(area, buf);
        let wide = draw_digits(self.words, &mut left, self.clock, 3) + 3;
        let right = Rect {
            x: area.x + wide.min(area.width),
            width: area.width.saturating_sub(wide),
            ..area
        };
        let mut column = Column::new(right, buf);
        column.text(name(self.words, self.clock), theme::TITLE);
        column.line(&word(self.words, self.clock, Some(self.meeting)));
        draw_bar(&mut column, self.clock);
    }
}
