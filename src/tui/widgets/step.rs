//! The running step: its name, its clock as large as the room allows, its word, its bar.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{bar::TimeBar, figures::Figures};
use crate::{
    screen::{DeedsView, HelpView, MeetingClock, StepClock, View},
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
        View::Help(HelpView { clock, .. }) | View::Deeds(DeedsView { clock, .. }) => {
            clock.as_ref().map(|(clock, meeting)| (clock, meeting))
        }
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

/// How a clock in text looks.
pub fn style(clock: &StepClock) -> Style {
    theme::clock(clock.grade, clock.paused.is_some())
}

/// How the phase and the word beside the clock look.
pub fn grade(clock: &StepClock) -> Style {
    theme::grade(clock.grade, clock.paused.is_some())
}

/// How the bar looks.
pub fn bar(clock: &StepClock) -> Style {
    theme::bar(clock.grade, clock.paused.is_some())
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
        None => Line::styled(standing, grade(clock)),
    }
}

/// The bar of the step over the full width.
pub fn draw_bar(column: &mut Column<'_>, clock: &StepClock) {
    let bar = TimeBar { bar: clock.bar, style: bar(clock), thick: false };
    bar.render(column.take(1), column.buf);
}

/// Columns kept for the name of the step beside its clock.
const NAME: u16 = 26;

/// The clock above a list: as large as its area, or in one row where that is low.
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
        let figures =
            Figures::of_step(self.words, self.clock, area.width.saturating_sub(NAME), area.height);
        let wide = figures.draw(&mut left) + 3;
        let right = Rect {
            x: area.x + wide.min(area.width),
            width: area.width.saturating_sub(wide),
            ..area
        };
        let mut column = Column::new(right, buf);
        column.wrapped(name(self.words, self.clock), area.height - 2, theme::TITLE);
        column.line(&word(self.words, self.clock, Some(self.meeting)));
        draw_bar(&mut column, self.clock);
    }
}
