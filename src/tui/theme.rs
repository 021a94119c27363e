//! Colours and weights by role: a part of the screen says what it is, and a theme how that looks.
//!
//! What is drawn holds roles in the place of colours; [`Theme::paint`] turns them into what a terminal
//! shows, once all is drawn. Nothing is told by colour alone.

mod palette;
#[cfg(test)]
pub(super) mod tests;

use std::ops::RangeInclusive;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier, Style},
};

pub use self::palette::{Palette, Scheme};
use crate::{
    domain::{colour::Tint, grade::Grade},
    screen::RowState,
};

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
    /// What is still to come, as a shape.
    const SHELF: Self = Self(11);
    /// What is past, as a shape.
    const PAST: Self = Self(12);
    /// Beneath the name of a key.
    const KEY_PLATE: Self = Self(13);
    /// Beneath a card.
    const CARD: Self = Self(14);
    /// A picture that a phone reads: black and white, whatever the theme.
    const CODE: Self = Self(16);
    /// The same, ink on paper.
    const CODE_INVERTED: Self = Self(17);

    /// How many there are.
    const COUNT: usize = 15;
    /// These are accents.
    const ACCENTS: RangeInclusive<u8> = Self::CALM.0..=Self::SLOT.0;

    const fn of_grade(grade: Grade) -> Self {
        match grade {
            Grade::Calm => Self::CALM,
            Grade::Half => Self::HALF,
            Grade::Nearly => Self::NEARLY,
            Grade::WrapUp => Self::WRAP_UP,
            Grade::Over => Self::OVER,
        }
    }

    const fn of_tint(tint: Tint) -> Self {
        match tint {
            Tint::Text => Self::TEXT,
            Tint::Soft => Self::SOFT,
            Tint::Calm => Self::CALM,
            Tint::Half => Self::HALF,
            Tint::Nearly => Self::NEARLY,
            Tint::WrapUp => Self::WRAP_UP,
            Tint::Over => Self::OVER,
            Tint::Slot => Self::SLOT,
            Tint::Line => Self::LINE,
            Tint::Ahead => Self::SHELF,
            Tint::Past => Self::PAST,
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

    /// Shapes in this ink, so many hundredths of the way to the background.
    const fn faded(self, percent: u8) -> Style {
        Style::new().fg(Color::Rgb(self.0, percent, 0))
    }

    /// Letters on a plate of this ink.
    const fn plate(self) -> Style {
        Self::BACKGROUND.words().bg(Color::Indexed(self.0)).add_modifier(Modifier::BOLD)
    }

    fn is_accent(self) -> bool {
        Self::ACCENTS.contains(&self.0)
    }

    /// Beneath words, where a background of its own says no more than the words do.
    fn is_quiet(self) -> bool {
        [Self::BACKGROUND, Self::KEY_PLATE, Self::CARD].contains(&self)
    }
}

/// What a drawn colour stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drawn {
    ink: Ink,
    is_shape: bool,
    /// Hundredths of the way to the background.
    faded: u8,
}

impl Drawn {
    const fn of(colour: Color, usual: Ink) -> Self {
        match colour {
            Color::Rgb(number, faded, _) => Self { ink: Ink(number), is_shape: true, faded },
            Color::Indexed(number) if SHAPES <= number => {
                Self { ink: Ink(number - SHAPES), is_shape: true, faded: 0 }
            }
            Color::Indexed(number) => Self { ink: Ink(number), is_shape: false, faded: 0 },
            _ => Self { ink: usual, is_shape: false, faded: 0 },
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
/// A key to press, on its plate.
pub const CHIP: Style =
    Style::new().bg(Color::Indexed(Ink::KEY_PLATE.0)).add_modifier(Modifier::BOLD);
/// The deed of a screen, as a button.
pub const BUTTON: Style = Ink::CALM.plate();
/// The half rows above and below it.
pub const BUTTON_EDGE: Style = Ink::CALM.shape();
/// What the chair can say aloud.
pub const SAY: Style = Style::new().add_modifier(Modifier::ITALIC);
/// A card to choose.
pub const CARD: Style = Style::new().bg(Color::Indexed(Ink::CARD.0));
/// What is said of the closing block.
pub const OF_SLOT: Style = Ink::SLOT.words().add_modifier(Modifier::BOLD);
/// That the meeting will end late.
pub const RUNS_LATE: Style = Ink::OVER.words().add_modifier(Modifier::BOLD);
/// What must not be overlooked.
pub const WARNING: Style = Ink::WRAP_UP.words().add_modifier(Modifier::BOLD);
/// An alarm over the full width.
pub const BAND: Style = Ink::SLOT.plate();
/// The same when the promised end has come.
pub const CLOSING_BAND: Style = Ink::WRAP_UP.plate();
/// A picture that a phone reads, its light in ink.
pub const CODE: Style = Ink::CODE.words().bg(Color::Indexed(Ink::CODE.0));
/// The same, its dark in ink.
pub const CODE_INVERTED: Style =
    Ink::CODE_INVERTED.words().bg(Color::Indexed(Ink::CODE_INVERTED.0));
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

/// The same on a plate, from when on it asks for something; and the key that comes first.
pub const fn plate(grade: Grade, is_paused: bool) -> Style {
    if is_paused { Ink::SOFT.plate() } else { Ink::of_grade(grade).plate() }
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

/// On the ribbon what is past.
pub const PAST: Style = Ink::PAST.shape();
/// What took longer than its plan, and is past.
pub const PAST_OVER: Style = Ink::OVER.faded(25);
/// What is to come.
pub const AHEAD: Style = Ink::SHELF.shape();
/// The same, where it is marked.
pub const MARKED_AHEAD: Style = Ink::CALM.shape();
/// What is over its plan now, and what lies after the promised end.
pub const LATE: Style = Ink::OVER.shape();
/// The closing block as a shape.
pub const SLOT: Style = Ink::SLOT.shape();
/// A plate of it without words: no letter has to be read there, so that it has its own colour everywhere.
pub const SLOT_PLATE: Style = Ink::SLOT.shape().bg(Color::Indexed(Ink::SLOT.0));

/// The table around which the group sits.
pub const TABLE: Style = Ink::WRAP_UP.faded(76);
/// A name on it.
pub const ON_TABLE: Style = Ink::TEXT.words().bg(Color::Rgb(Ink::WRAP_UP.0, 76, 0));
/// The name of whoever's turn it is.
pub const TURN_ON_TABLE: Style = ON_TABLE.add_modifier(Modifier::BOLD);
/// What the lamp lights of it.
pub const LAMPLIGHT: Style = Ink::WRAP_UP.faded(56);
/// The lamp above it.
pub const LAMP: Style = Ink::NEARLY.shape();

/// The running step as a shape; it stands still without a grade.
pub fn running(now: Option<Grade>) -> Style {
    now.map_or(Ink::SOFT.shape(), |now| bar(now, false))
}

/// The word and the marker of what runs.
pub fn word_of_running(now: Option<Grade>) -> Style {
    now.map_or(TITLE, |now| grade(now, false))
}

/// What is left of a shape in this style.
pub fn rest(shape: Style) -> Style {
    fade(shape, 45)
}

/// What parts a shape in this style from the next.
pub fn parting(shape: Style) -> Style {
    fade(shape, 55)
}

fn fade(shape: Style, percent: u8) -> Style {
    let drawn = Drawn::of(shape.fg.unwrap_or_default(), Ink::TEXT);
    drawn.ink.faded(drawn.faded.max(percent))
}

/// A mark before words that look so: a shape, which has its colour where words have none.
pub fn mark(words: Style) -> Style {
    let drawn = Drawn::of(words.fg.unwrap_or_default(), Ink::TEXT);
    Style { fg: drawn.ink.shape().fg, ..words }
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
        // Neighbours mostly look the same.
        let mut painted = None;
        for cell in &mut buf.content {
            let drawn = (cell.fg, cell.bg);
            if let Some((_, colours)) = painted.filter(|(same, _)| *same == drawn) {
                (cell.fg, cell.bg) = colours;
                continue;
            }
            let front = Drawn::of(cell.fg, Ink::TEXT);
            let back = Drawn::of(cell.bg, Ink::BACKGROUND);
            if [Ink::CODE, Ink::CODE_INVERTED].contains(&back.ink) {
                (cell.fg, cell.bg) = self.code(back.ink == Ink::CODE_INVERTED);
                continue;
            }
            match self {
                Self::Painted(palette) => {
                    cell.fg = palette.colour(front.ink, front.faded);
                    cell.bg = palette.colour(back.ink, back.faded);
                    painted = Some((drawn, (cell.fg, cell.bg)));
                }
                Self::Terminal => in_sixteen(cell, front, back),
                Self::Colourless => without_colours(cell, front, back),
            }
        }
    }
}

impl Theme {
    /// Black and white as they are everywhere: a phone that reads them is not asked what it likes.
    const fn code(&self, is_inverted: bool) -> (Color, Color) {
        let (light, dark) = match self {
            Self::Painted(_) => (Color::Indexed(231), Color::Indexed(16)),
            Self::Terminal | Self::Colourless => (Color::White, Color::Black),
        };
        if is_inverted { (dark, light) } else { (light, dark) }
    }
}

fn in_sixteen(cell: &mut Cell, front: Drawn, back: Drawn) {
    without_colours(cell, front, back);
    if let Some((words, beneath)) = palette::plate(back.ink).filter(|_| back.faded == 0) {
        (cell.fg, cell.bg) = (words, beneath);
        // Bold black is grey on many terminals, and not to be read on a plate.
        cell.modifier.remove(Modifier::REVERSED | Modifier::BOLD);
    } else if front.is_shape && front.faded < PALE {
        cell.fg = palette::shape(front.ink);
    }
}

/// What is faded so far has no colour of its own where there are few, and farther on is dim.
const PALE: u8 = 40;
const DIM: u8 = 50;

fn without_colours(cell: &mut Cell, front: Drawn, back: Drawn) {
    (cell.fg, cell.bg) = (Color::Reset, Color::Reset);
    whole_cells(cell, back);
    cell.modifier.remove(Modifier::ITALIC);
    if !back.ink.is_quiet() && back.faded == 0 {
        cell.modifier.insert(Modifier::REVERSED);
    } else if front.ink == Ink::LINE || DIM < front.faded {
        cell.modifier.insert(Modifier::DIM);
    } else if front.ink.is_accent() && !front.is_shape {
        cell.modifier.insert(Modifier::BOLD);
    }
}

/// Part of a cell is told from the rest of it by colours alone; so is a pattern that is nearly full.
fn whole_cells(cell: &mut Cell, back: Drawn) {
    match cell.symbol() {
        "▀" | "▄" if back.is_shape => cell.set_char('█'),
        "▏" | "▎" | "▍" => cell.set_char(' '),
        "▌" | "▋" | "▊" => cell.set_char('█'),
        "▓" => cell.set_char('▒'),
        _ => cell,
    };
}
