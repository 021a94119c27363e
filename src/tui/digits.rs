//! Large figures as pictures: filled for time that is left, open for time that is over.
//!
//! Every digit of a size has the same width, and a clock always has its places, so that nothing moves
//! while it counts. What a digit looks like is drawn to be told apart from far away: a test holds that.

mod shape;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, sync::OnceLock};

use super::bitmap::Bitmap;

/// A clock's usual places: one that shows fewer figures keeps its size, and its colon its column.
const CLOCK: &str = "00:00";
/// All that a clock or a number is made of.
const FIGURES: &str = " +0123456789:";
/// Stroke from which a digit has an inside, and so an open form.
const OPEN_FROM: u16 = 3;

/// How large figures are, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Width of a stroke.
    stroke: u16,
    /// Height of each of the two spaces between the three bars of a digit.
    counter: u16,
}

/// Whether the digits are full or only their rim is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Time that is left, and every other number.
    Filled,
    /// Time that is over: only the rim.
    Open,
}

const fn scale(stroke: u16, counter: u16) -> Scale {
    Scale { stroke, counter }
}

/// Only open: as high as 2,4, which has no inside.
const OPEN_ONLY: Scale = scale(3, 2);

/// Every size, from the smallest up.
const SIZES: [Scale; 16] = [
    scale(1, 1),
    scale(2, 2),
    scale(2, 3),
    scale(2, 4),
    OPEN_ONLY,
    scale(3, 3),
    scale(3, 4),
    scale(4, 4),
    scale(4, 5),
    scale(5, 5),
    scale(5, 6),
    scale(6, 6),
    scale(6, 7),
    scale(7, 8),
    scale(8, 9),
    scale(9, 10),
];

impl Scale {
    const fn height(self) -> u16 {
        self.stroke * 3 + self.counter * 2
    }

    const fn digit_width(self) -> u16 {
        self.stroke * 2 + self.counter + 1
    }

    /// Between two figures.
    const fn gap(self) -> u16 {
        match self.stroke {
            1 => 1,
            2 => 2,
            stroke => stroke - 1,
        }
    }

    fn width_of(self, text: &str) -> u16 {
        let width = |c| if c == ':' { self.stroke } else { self.digit_width() };
        let figures = text.chars().map(|c| width(c) + self.gap()).sum::<u16>();
        figures.saturating_sub(self.gap())
    }

    fn has(self, form: Form) -> bool {
        match form {
            Form::Filled => self != OPEN_ONLY,
            Form::Open => OPEN_FROM <= self.stroke,
        }
    }
}

/// The largest size in which so many places fit in a room of columns and rows.
fn largest(places: &str, form: Form, columns: u16, rows: u16) -> Option<Scale> {
    let fits = |size: &&Scale| {
        size.has(form)
            && size.width_of(places) <= columns
            && size.height() <= rows.saturating_mul(2)
    };
    SIZES.iter().rev().find(fits).copied()
}

/// A text of digits and `:` at this size.
fn drawn(text: &str, size: Scale, form: Form) -> Bitmap {
    let parts: Vec<Cow<'static, Bitmap>> = text.chars().map(|c| figure(c, size, form)).collect();
    Bitmap::beside(&parts, size.gap())
}

/// The picture of one figure, which is drawn once: a clock shows the same ones again and again.
fn figure(c: char, size: Scale, form: Form) -> Cow<'static, Bitmap> {
    static DRAWN: [OnceLock<Bitmap>; FIGURES.len() * SIZES.len() * 2] =
        [const { OnceLock::new() }; FIGURES.len() * SIZES.len() * 2];
    let at = FIGURES.find(c).zip(SIZES.iter().position(|known| *known == size));
    let kept = at.and_then(|(figure, of)| {
        DRAWN.get((figure * SIZES.len() + of) * 2 + usize::from(form == Form::Open))
    });
    let draw = || shape::figure(c, size, form);
    kept.map_or_else(|| Cow::Owned(draw()), |kept| Cow::Borrowed(kept.get_or_init(draw)))
}

/// A clock as large as there is room for, in as many places as it ever needs; nothing where no size
/// fits. Time over is open; where there is no room for that it has a plus before it.
pub fn clock(text: &str, form: Form, columns: u16, rows: u16) -> Option<Bitmap> {
    let kept = format!("{text:>width$}", width = CLOCK.len());
    let same_places = kept.replace(|c: char| c != ':', "0");
    if let Some(size) = largest(&same_places, form, columns, rows) {
        return Some(drawn(&kept, size, form));
    }
    let signed = match form {
        Form::Filled => text.to_owned(),
        Form::Open => format!("{:>width$}", format!("+{text}"), width = CLOCK.len()),
    };
    let size = largest(&signed, Form::Filled, columns, rows)?;
    Some(drawn(&signed, size, Form::Filled))
}

/// A digit in a small size, to stand among letters.
pub fn letter(digit: char) -> Bitmap {
    shape::figure(digit, scale(2, 2), Form::Filled)
}

/// A number as large as there is room for; it keeps its size when it goes from two places to one.
pub fn number(text: &str, columns: u16, rows: u16) -> Option<Bitmap> {
    let size = largest(&format!("{text:0>2}"), Form::Filled, columns, rows)?;
    Some(drawn(text, size, Form::Filled))
}
