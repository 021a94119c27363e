//! The running step: its name, its clock as large as the room allows, its word, its bar.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    text::{Line, Span},
    widgets::Widget,
};

use super::{bar::TimeBar, figures::Figures};
use crate::{
    domain::{agenda::BlockKind, grade::Grade},
    screen::StepClock,
    tui::{
        text::{Column, first_that_fits, width},
        theme,
    },
    words::{DOT, Words},
};

/// How a clock in text looks.
pub fn style(clock: &StepClock) -> Style {
    theme::clock(clock.grade, clock.paused.is_some())
}

/// How the phase and the word beside the clock look.
pub fn grade(clock: &StepClock) -> Style {
    grade_of(clock.kind, clock.grade, clock.paused.is_some())
}

/// The same of any step: the closing block has its own colour until its time presses.
pub fn grade_of(kind: BlockKind, grade: Grade, is_paused: bool) -> Style {
    if is_calm_slot(kind, grade, is_paused) {
        theme::OF_SLOT
    } else {
        theme::grade(grade, is_paused)
    }
}

fn is_calm_slot(kind: BlockKind, grade: Grade, is_paused: bool) -> bool {
    kind == BlockKind::Slot && !is_paused && grade < Grade::Nearly
}

/// What comes first, on a plate in the colour of the step.
pub fn plate(clock: &StepClock) -> Style {
    let is_paused = clock.paused.is_some();
    if is_calm_slot(clock.kind, clock.grade, is_paused) {
        return theme::BAND;
    }
    theme::plate(clock.grade, is_paused)
}

/// How the bar looks.
pub fn bar(clock: &StepClock) -> Style {
    if is_calm_slot(clock.kind, clock.grade, clock.paused.is_some()) {
        return theme::SLOT;
    }
    theme::bar(clock.grade, clock.paused.is_some())
}

/// The step's name; its phase where it has none of its own.
pub fn name(words: Words, clock: &StepClock) -> &str {
    match words.block().name(&clock.step) {
        "" => words.block().kind(clock.kind),
        name => name,
    }
}

/// The step's name; its short one where the whole has no room.
pub fn name_within(words: Words, clock: &StepClock, room: u16) -> String {
    let names = [Some(name(words, clock)), clock.short.as_deref()];
    let known: Vec<String> = names.into_iter().flatten().map(str::to_owned).collect();
    first_that_fits(&known, room)
}

/// The phase, and the name of a block that has several steps or another name than its step.
pub fn phase(words: Words, clock: &StepClock) -> (String, String) {
    let kind = words.block().kind(clock.kind).to_uppercase();
    let says_more = clock.block != words.block().name(&clock.step) && !clock.block.is_empty();
    let is_more = says_more && !clock.block.eq_ignore_ascii_case(&kind);
    let form = if is_more { format!("{DOT}{}", clock.block) } else { String::new() };
    (kind, form)
}

/// The word beside the clock: how far it is, on a plate from when on it asks for something.
pub fn word(words: Words, clock: &StepClock) -> Span<'static> {
    let (is_paused, grade) = (clock.paused.is_some(), clock.grade);
    let word = if is_paused { words.meeting().paused_word() } else { words.block().grade(grade) };
    if is_paused || Grade::WrapUp <= grade {
        return Span::styled(format!(" {word} "), theme::plate(grade, is_paused));
    }
    Span::styled(word, self::grade(clock))
}

/// The same, and behind it since when it is paused.
pub fn standing(words: Words, clock: &StepClock) -> Line<'static> {
    let since = clock.paused.map(|since| words.meeting().paused(since)).unwrap_or_default();
    let gap = if since.is_empty() { "" } else { "  " };
    Line::from_iter([word(words, clock), Span::styled(format!("{gap}{since}"), theme::TEXT)])
}

/// The bar of the step over the full width.
pub fn draw_bar(column: &mut Column<'_>, clock: &StepClock) {
    let bar = TimeBar { bar: clock.bar, style: bar(clock) };
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
}

impl Widget for &CompactClock<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let text = self.words.meeting().countdown(self.clock.countdown);
        if area.height < 3 || area.width < 50 {
            let sign = if self.clock.countdown.is_over() { "+" } else { "" };
            let figures = format!("{sign}{text}");
            let word = word(self.words, self.clock);
            let room = area.width.saturating_sub(width(&figures) + width(&word.content) + 4);
            let name = name_within(self.words, self.clock, room);
            let line = Line::from_iter([
                Span::styled(figures, style(self.clock).add_modifier(Modifier::BOLD)),
                Span::raw("  "),
                word,
                Span::styled(format!("  {name}"), theme::TITLE),
            ]);
            return Column::new(area, buf).line(&line);
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
        column.line(&standing(self.words, self.clock));
        draw_bar(&mut column, self.clock);
    }
}
