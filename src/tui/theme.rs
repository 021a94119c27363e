//! Colours and weights by role: the terminal's own 16 colours, few of them, never as the only sign.

use ratatui::style::{Color, Modifier, Style};

use crate::{domain::grade::Grade, screen::RowState};

/// Ordinary text, as the terminal shows it by itself.
pub const TEXT: Style = Style::new();
/// What matters most in its place.
pub const TITLE: Style = Style::new().add_modifier(Modifier::BOLD);
/// The phase of the meeting.
pub const PHASE: Style = Style::new().fg(Color::Cyan);
/// What may be overlooked: legends, labels of keys, lines.
pub const HINT: Style = Style::new().add_modifier(Modifier::DIM);
/// A key to press.
pub const KEY: Style = Style::new().add_modifier(Modifier::BOLD);
/// What must not be overlooked.
pub const WARNING: Style = Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD);
/// An alarm over the full width.
pub const BAND: Style = Style::new().add_modifier(Modifier::REVERSED.union(Modifier::BOLD));
/// What is marked in a list.
pub const SELECTION: Style = Style::new().add_modifier(Modifier::REVERSED);

/// The clock and its word.
pub const fn clock(grade: Grade, is_paused: bool) -> Style {
    if is_paused {
        return HINT;
    }
    match grade {
        Grade::Calm | Grade::Half => TITLE,
        Grade::Nearly => Style::new().fg(Color::Yellow),
        Grade::WrapUp => Style::new().fg(Color::LightYellow).add_modifier(Modifier::BOLD),
        Grade::Over => Style::new().fg(Color::LightMagenta).add_modifier(Modifier::BOLD),
    }
}

/// A row of the agenda.
pub const fn row(state: RowState) -> Style {
    match state {
        RowState::Done => HINT,
        RowState::Now => TITLE,
        RowState::Ahead => TEXT,
    }
}

/// On the ribbon: what is past.
pub const PAST: Style = HINT;
/// What took longer than its plan, and is past.
pub const PAST_OVER: Style = Style::new().fg(Color::Magenta);
/// What is to come.
pub const AHEAD: Style = HINT;
/// The same, where it is marked.
pub const MARKED_AHEAD: Style = Style::new().fg(Color::Cyan);
/// What is over its plan now, and what lies after the promised end.
pub const LATE: Style = Style::new().fg(Color::LightMagenta);
/// The closing block as a shape.
pub const SLOT: Style = Style::new().fg(Color::Blue);

/// The running step as a shape.
pub fn of_now(grade: Option<Grade>) -> Style {
    grade.map_or(HINT, |grade| clock(grade, false))
}

/// The word and the marker of what runs.
pub fn word_of_now(grade: Option<Grade>) -> Style {
    grade.map_or(TITLE, |grade| clock(grade, false))
}

/// What is left of something in this style.
pub fn rest(style: Style) -> Style {
    style.add_modifier(Modifier::DIM)
}

/// What parts a step to come from the next one.
pub fn parting(style: Style) -> Style {
    style.add_modifier(Modifier::DIM)
}
