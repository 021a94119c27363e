//! Colours and weights by role: a part of the screen says what it is, and a theme how that looks.
//!
//! What is drawn holds roles in the place of colours; [`Theme::paint`] turns them into what a terminal
//! shows, once all is drawn. Nothing is told by colour alone.

mod palette;
#[cfg(test)]
pub(super) mod tests;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier, Style},
};

pub use self::palette::{Palette, Scheme};
use crate::{domain::grade::Grade, screen::RowState};

/// What a part of the screen is, by which it gets its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ink(u8);

/// From here on the number of an ink stands for a shape in its colour: a bar, a mark.
const SHAPES: u8 = 100;

impl Ink {
    /// The whole window.
    const BACKGROUND: Self = Self(0);
    /// Beneath what is marked.
    const SELECTED: Self = Self(1);
    /// Lines that only separate.
    const LINE: Self = Self(2);
    /// All that is to be read.
    const TEXT: Self = Self(3);
    /// Legends and labels.
    const SOFT: Self = Self(4);
    /// There is plenty of time.
    const CALM: Self = Self(5);
    /// Half of the time is gone.
    const HALF: Self = Self(6);
    /// The end is near.
    const NEARLY: Self = Self(7);
    /// It is time to wrap up; and what must not be overlooked.
    const WRAP_UP: Self = Self(8);
    /// The time is up.
    const OVER: Self = Self(9);
    /// The closing block.
    const SLOT: Self = Self(10);

    /// How many there are.
    const COUNT: usize = 11;
    /// From here on they are accents.
    const ACCENTS: u8 = 5;

    const fn of_grade(grade: Grade) -> Self {
        match grade {
            Grade::Calm => Self::CALM,
            Grade::Half => Self::HALF,
            Grade::Nearly => Self::NEARLY,
            Grade::WrapUp => Self::WRAP_UP,
            Grade::Over => Self::OVER,
        }
    }

    /// Letters and figures in this ink.
    const fn words(self) -> Style {
        Style::new().fg(Color::Indexed(self.0))
    }

    /// Bars and marks in this ink.
    const fn shape(self) -> Style {
        Style::new().fg(Color::Indexed(self.0 + SHAPES))
    }

    /// Letters on a plate of this ink.
    const fn plate(self) -> Style {
        Self::BACKGROUND.words().bg(Color::Indexed(self.0)).add_modifier(Modifier::BOLD)
    }

    const fn is_accent(self) -> bool {
        Self::ACCENTS <= self.0
    }

    /// What a drawn colour stands for, and whether it is a shape.
    const fn drawn(colour: Color, usual: Self) -> (Self, bool) {
        match colour {
            Color::Indexed(number) if SHAPES <= number => (Self(number - SHAPES), true),
            Color::Indexed(number) => (Self(number), false),
            _ => (usual, false),
        }
    }
}

/// Text that is to be read.
pub const TEXT: Style = Style::new();
/// What matters most in its place.
pub const TITLE: Style = Style::new().add_modifier(Modifier::BOLD);
/// What stands above a list.
pub const HEADING: Style = Ink::SOFT.words().add_modifier(Modifier::BOLD);
/// What may be overlooked: legends, labels of keys.
pub const HINT: Style = Ink::SOFT.words();
/// Lines that only separate, and the rest of a bar.
pub const LINE: Style = Ink::LINE.shape();
/// A key to press.
pub const KEY: Style = Style::new().add_modifier(Modifier::BOLD);
/// What must not be overlooked.
pub const WARNING: Style = Ink::WRAP_UP.words().add_modifier(Modifier::BOLD);
/// An alarm over the full width.
pub const BAND: Style = Ink::SLOT.plate();
/// Where typed text goes.
pub const CURSOR: Style = Ink::BACKGROUND.words().bg(Color::Indexed(Ink::TEXT.0));
/// What is marked in a list.
pub const SELECTION: Style = Style::new().bg(Color::Indexed(Ink::SELECTED.0));

/// The figures of a clock: their colour is the news that something changed.
pub const fn clock(grade: Grade, is_paused: bool) -> Style {
    match grade {
        _ if is_paused => HINT,
        Grade::Calm | Grade::Half => TEXT,
        Grade::Nearly | Grade::WrapUp | Grade::Over => Ink::of_grade(grade).words(),
    }
}

/// The word for how far a step is, and the phase that runs.
pub const fn grade(grade: Grade, is_paused: bool) -> Style {
    if is_paused {
        return TITLE;
    }
    Ink::of_grade(grade).words().add_modifier(Modifier::BOLD)
}

/// The part of a bar that is done.
pub const fn bar(grade: Grade, is_paused: bool) -> Style {
    if is_paused { Ink::SOFT.shape() } else { Ink::of_grade(grade).shape() }
}

/// A row of the agenda.
pub const fn row(state: RowState) -> Style {
    match state {
        RowState::Done => HINT,
        RowState::Now => TITLE,
        RowState::Ahead => TEXT,
    }
}

/// How roles look on this terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// In colours of its own, on its own background.
    Painted(Palette),
    /// In the sixteen colours of the terminal, whatever they are: words in its own, colours only as a
    /// plate beneath words and in shapes.
    Terminal,
    /// Without colours: bold and reverse.
    Colourless,
}

impl Theme {
    /// Gives every cell the look of what it is.
    pub fn paint(&self, buf: &mut Buffer) {
        for cell in &mut buf.content {
            let front = Ink::drawn(cell.fg, Ink::TEXT);
            let (back, _) = Ink::drawn(cell.bg, Ink::BACKGROUND);
            match self {
                Self::Painted(palette) => {
                    cell.fg = palette.colour(front.0);
                    cell.bg = palette.colour(back);
                }
                Self::Terminal => in_sixteen(cell, front, back),
                Self::Colourless => without_colours(cell, front, back),
            }
        }
    }
}

fn in_sixteen(cell: &mut Cell, (front, is_shape): (Ink, bool), back: Ink) {
    without_colours(cell, (front, is_shape), back);
    if let Some((words, beneath)) = palette::plate(back) {
        (cell.fg, cell.bg) = (words, beneath);
        cell.modifier.remove(Modifier::REVERSED);
    } else if is_shape {
        cell.fg = palette::shape(front);
    }
}

fn without_colours(cell: &mut Cell, (front, is_shape): (Ink, bool), back: Ink) {
    (cell.fg, cell.bg) = (Color::Reset, Color::Reset);
    if back != Ink::BACKGROUND {
        cell.modifier.insert(Modifier::REVERSED);
    } else if front == Ink::LINE {
        cell.modifier.insert(Modifier::DIM);
    } else if front.is_accent() && !is_shape {
        cell.modifier.insert(Modifier::BOLD);
    }
}
