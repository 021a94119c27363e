//! What each ink looks like: three schemes that paint their own background, each for terminals with all
//! colours and for those with 256; and the plates for those with sixteen.

#![expect(clippy::unreadable_literal, reason = "colours are known by their six figures")]

use ratatui::style::Color;

use super::Ink;
use crate::domain::colour::{OwnColour, Tint, contrast};

/// A colour for each ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([Color; Ink::COUNT]);

/// Colours that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark, as by the light of a lamp.
    Lamp,
    /// Light, as on paper.
    Papier,
    /// Dark, with nothing that is hard to read.
    Contrast,
}

impl Palette {
    /// A scheme in all colours.
    pub fn full(scheme: Scheme) -> Self {
        let colours = match scheme {
            Scheme::Lamp => LAMP,
            Scheme::Papier => PAPIER,
            Scheme::Contrast => CONTRAST,
        };
        Self(colours.map(Color::from_u32))
    }

    /// A scheme in the 256 colours that have a number.
    pub fn numbered(scheme: Scheme) -> Self {
        let numbers = match scheme {
            Scheme::Lamp => {
                [234, 237, 238, 254, 248, 123, 193, 221, 173, 139, 111, 242, 144, 237, 235]
            }
            Scheme::Papier => {
                [231, 253, 250, 235, 59, 23, 58, 130, 52, 125, 62, 101, 241, 253, 254]
            }
            Scheme::Contrast => {
                [16, 235, 243, 231, 252, 79, 193, 220, 209, 177, 146, 244, 250, 235, 234]
            }
        };
        Self(numbers.map(Color::Indexed))
    }

    /// The same with single colours of somebody's own, those that can be read in this scheme.
    #[must_use]
    pub fn with(mut self, scheme: Scheme, own: &[OwnColour]) -> Self {
        let is_numbered = matches!(self.colour(Ink::BACKGROUND, 0), Color::Indexed(_));
        for OwnColour { tint, colour } in own {
            let [red, green, blue] = *colour;
            let shown = if is_numbered { nearest(*colour) } else { Color::Rgb(red, green, blue) };
            let ink = Ink::of_tint(*tint);
            if self.is_read(scheme, *tint, shown)
                && let Some(old) = self.0.get_mut(usize::from(ink.0))
            {
                *old = shown;
            }
        }
        self
    }

    /// Whether words in this colour can be read on all that they may stand on.
    fn is_read(&self, scheme: Scheme, tint: Tint, colour: Color) -> bool {
        let Some(least) = tint.least() else { return true };
        let least = if scheme == Scheme::Contrast { least.max(7.0) } else { least };
        let grounds: &[Ink] = match tint {
            Tint::Text | Tint::Soft => &[Ink::BACKGROUND, Ink::SELECTED, Ink::KEY_PLATE, Ink::CARD],
            _ => &[Ink::BACKGROUND],
        };
        let seen = |ground: &Ink| contrast(rgb(colour), rgb(self.colour(*ground, 0)));
        grounds.iter().all(|ground| least <= seen(ground))
    }

    /// What an ink looks like, so many hundredths of the way to the background.
    pub(super) fn colour(&self, ink: Ink, faded: u8) -> Color {
        let own = self.0.get(usize::from(ink.0)).copied().unwrap_or_default();
        if faded == 0 { own } else { mixed(own, self.colour(Ink::BACKGROUND, 0), faded) }
    }
}

/// A colour between two others; where they have numbers it has one too.
fn mixed(one: Color, other: Color, percent: u8) -> Color {
    let part = |a: u8, b: u8| {
        let sum = u16::from(a) * u16::from(100 - percent) + u16::from(b) * u16::from(percent);
        u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
    };
    let (from, to) = (rgb(one), rgb(other));
    let [red, green, blue] = [0, 1, 2].map(|i| {
        let of = |colour: [u8; 3]| colour.get(i).copied().unwrap_or_default();
        part(of(from), of(to))
    });
    match one {
        Color::Indexed(_) => nearest([red, green, blue]),
        _ => Color::Rgb(red, green, blue),
    }
}

/// The colour with a number that is nearest, of those that every terminal has: in the cube of six levels
/// for each part, or the greys.
fn nearest(colour: [u8; 3]) -> Color {
    let [red, green, blue] = colour.map(nearest_level);
    let sum = colour.into_iter().map(u16::from).sum::<u16>();
    // The greys begin at 8 and stand ten apart: the one below the average of the parts, and the next.
    let grey = u8::try_from(sum.saturating_sub(3 * 8) / 30).unwrap_or(u8::MAX);
    let greys = [232 + grey.min(23), 232 + (grey + 1).min(23)];
    let far = |number: &u8| -> u32 {
        let parts = rgb(Color::Indexed(*number)).into_iter().zip(colour);
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let cube = 16 + 36 * red + 6 * green + blue;
    Color::Indexed([cube].into_iter().chain(greys).min_by_key(far).unwrap_or(cube))
}

/// Which of the six levels is nearest; of two that are as near the lower.
const fn nearest_level(part: u8) -> u8 {
    match part {
        0..=47 => 0,
        48..=115 => 1,
        _ => (part - 36) / 40,
    }
}

/// A colour as it is shown; of those with a number as every terminal has those from 16 on.
pub(super) fn rgb(colour: Color) -> [u8; 3] {
    match colour {
        Color::Rgb(r, g, b) => [r, g, b],
        Color::Indexed(n) if 232 <= n => [8 + 10 * (n - 232); 3],
        Color::Indexed(n) => {
            let level = |v: u8| if v == 0 { 0 } else { 55 + 40 * v };
            let n = n.saturating_sub(16);
            [level(n / 36), level(n / 6 % 6), level(n % 6)]
        }
        _ => [0; 3],
    }
}

/// In the order of the inks.
const LAMP: [u32; Ink::COUNT] = [
    0x1b1917, 0x3d372f, 0x4b453c, 0xefe7d9, 0xb0a695, 0x86cfb8, 0xb4d69a, 0xf4d47c, 0xf0955a,
    0xd48fd0, 0xa3b6f7, 0x746b5c, 0xa1967f, 0x3d372f, 0x282521,
];

const PAPIER: [u32; Ink::COUNT] = [
    0xfbf7ee, 0xe2d8c4, 0xcabfab, 0x2a2520, 0x655c50, 0x0f7566, 0x3f6423, 0x8d6000, 0x8e3103,
    0x8a1f73, 0x3349b0, 0x948771, 0x6f6555, 0xe2d8c4, 0xefe8da,
];

const CONTRAST: [u32; Ink::COUNT] = [
    0x000000, 0x262626, 0x767676, 0xffffff, 0xd0d0d0, 0x5fd7af, 0xd7ffaf, 0xffd700, 0xff875f,
    0xd787ff, 0xafafd7, 0x808080, 0xbcbcbc, 0x262626, 0x1a1a1a,
];

/// Words and the plate beneath them in a terminal's own colours: pairs that are read whatever those
/// are. No colour beneath is so for the slot: it is reversed.
pub(super) const fn plate(ink: Ink) -> Option<(Color, Color)> {
    match ink {
        Ink::CALM | Ink::HALF => Some((Color::Black, Color::Cyan)),
        Ink::NEARLY | Ink::WRAP_UP => Some((Color::Black, Color::Yellow)),
        Ink::OVER => Some((Color::White, Color::Magenta)),
        _ => None,
    }
}

/// A shape in a terminal's own colours; it differs in form as well.
pub(super) const fn shape(ink: Ink) -> Color {
    match ink {
        Ink::CALM | Ink::HALF => Color::Cyan,
        Ink::NEARLY | Ink::WRAP_UP => Color::Yellow,
        Ink::OVER => Color::Magenta,
        Ink::SLOT => Color::Blue,
        _ => Color::Reset,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_of_the_numbered_colours_is_found_without_looking_at_all() {
        let of_all = |colour: [u8; 3]| {
            let far = |number: &u8| -> u32 {
                let parts = rgb(Color::Indexed(*number)).into_iter().zip(colour);
                parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
            };
            (16..=u8::MAX).min_by_key(far).map(Color::Indexed)
        };
        let parts = || (0..=u8::MAX).step_by(7).chain([1, 8, 47, 48, 115, 116, 254, u8::MAX]);
        for red in parts() {
            for green in parts() {
                for blue in parts() {
                    let colour = [red, green, blue];
                    assert_eq!(Some(nearest(colour)), of_all(colour), "{colour:?}");
                }
            }
        }
        assert!((0..=u8::MAX).all(|grey| Some(nearest([grey; 3])) == of_all([grey; 3])));
    }
}
