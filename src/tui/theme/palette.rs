//! What each ink looks like: three schemes that paint their own background, each for terminals with all
//! colours and for those with 256; and the plates for those with sixteen.

use ratatui::style::Color;

use super::Ink;

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
        Self(match scheme {
            Scheme::Lamp => LAMP,
            Scheme::Papier => PAPIER,
            Scheme::Contrast => CONTRAST,
        })
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

/// The colour with a number that is nearest, of those that every terminal has.
fn nearest(colour: [u8; 3]) -> Color {
    let far = |number: &u8| -> u32 {
        let parts = rgb(Color::Indexed(*number)).into_iter().zip(colour);
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    Color::Indexed((16..=u8::MAX).min_by_key(far).unwrap_or(u8::MAX))
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
const LAMP: [Color; Ink::COUNT] = [
    Color::Rgb(0x1b, 0x19, 0x17),
    Color::Rgb(0x3d, 0x37, 0x2f),
    Color::Rgb(0x4b, 0x45, 0x3c),
    Color::Rgb(0xef, 0xe7, 0xd9),
    Color::Rgb(0xb0, 0xa6, 0x95),
    Color::Rgb(0x86, 0xcf, 0xb8),
    Color::Rgb(0xb4, 0xd6, 0x9a),
    Color::Rgb(0xf4, 0xd4, 0x7c),
    Color::Rgb(0xf0, 0x95, 0x5a),
    Color::Rgb(0xd4, 0x8f, 0xd0),
    Color::Rgb(0xa3, 0xb6, 0xf7),
    Color::Rgb(0x74, 0x6b, 0x5c),
    Color::Rgb(0xa1, 0x96, 0x7f),
    Color::Rgb(0x3d, 0x37, 0x2f),
    Color::Rgb(0x28, 0x25, 0x21),
];

const PAPIER: [Color; Ink::COUNT] = [
    Color::Rgb(0xfb, 0xf7, 0xee),
    Color::Rgb(0xe2, 0xd8, 0xc4),
    Color::Rgb(0xca, 0xbf, 0xab),
    Color::Rgb(0x2a, 0x25, 0x20),
    Color::Rgb(0x65, 0x5c, 0x50),
    Color::Rgb(0x0f, 0x75, 0x66),
    Color::Rgb(0x3f, 0x64, 0x23),
    Color::Rgb(0x8d, 0x60, 0x00),
    Color::Rgb(0x8e, 0x31, 0x03),
    Color::Rgb(0x8a, 0x1f, 0x73),
    Color::Rgb(0x33, 0x49, 0xb0),
    Color::Rgb(0x94, 0x87, 0x71),
    Color::Rgb(0x6f, 0x65, 0x55),
    Color::Rgb(0xe2, 0xd8, 0xc4),
    Color::Rgb(0xef, 0xe8, 0xda),
];

const CONTRAST: [Color; Ink::COUNT] = [
    Color::Rgb(0x00, 0x00, 0x00),
    Color::Rgb(0x26, 0x26, 0x26),
    Color::Rgb(0x76, 0x76, 0x76),
    Color::Rgb(0xff, 0xff, 0xff),
    Color::Rgb(0xd0, 0xd0, 0xd0),
    Color::Rgb(0x5f, 0xd7, 0xaf),
    Color::Rgb(0xd7, 0xff, 0xaf),
    Color::Rgb(0xff, 0xd7, 0x00),
    Color::Rgb(0xff, 0x87, 0x5f),
    Color::Rgb(0xd7, 0x87, 0xff),
    Color::Rgb(0xaf, 0xaf, 0xd7),
    Color::Rgb(0x80, 0x80, 0x80),
    Color::Rgb(0xbc, 0xbc, 0xbc),
    Color::Rgb(0x26, 0x26, 0x26),
    Color::Rgb(0x1a, 0x1a, 0x1a),
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
