//! Single colours that somebody chose for the screen, by what they are for; and whether they can be read.

/// How much of red, green and blue, from 0 to 255.
pub type Rgb = [u8; 3];

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// All that is to be read.
    Text,
    /// Legends and labels.
    Soft,
    /// There is plenty of time.
    Calm,
    /// Half of the time is gone.
    Half,
    /// The end is near.
    Nearly,
    /// It is time to wrap up.
    WrapUp,
    /// The time is up.
    Over,
    /// The closing block.
    Slot,
    /// Lines that only separate.
    Line,
    /// What is still to come, as a shape.
    Ahead,
    /// What is past, as a shape.
    Past,
}

/// A colour of somebody's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnColour {
    /// What it is for.
    pub tint: Tint,
    /// How much there is of red, green and blue.
    pub colour: Rgb,
}

/// What the whole window is painted with in each scheme: as by a lamp, as on paper, and with the largest
/// differences.
pub const GROUNDS: [Rgb; 3] = [[0x1b, 0x19, 0x17], [0xfb, 0xf7, 0xee], [0, 0, 0]];

impl Tint {
    /// The least contrast with what it stands on; nothing for what is only a shape.
    pub const fn least(self) -> Option<f64> {
        match self {
            Self::Text => Some(7.0),
            Self::Line | Self::Ahead | Self::Past => None,
            _ => Some(4.5),
        }
    }
}

/// The contrast of two colours as the guidelines for the accessibility of web content reckon it, from 1 to 21.
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one / other).max(other / one)
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
}

/// How much light each part of a colour gives, from 0 to 1.
pub(crate) fn linear(colour: Rgb) -> [f64; 3] {
    colour.map(|part| match f64::from(part) / 255.0 {
        part if part <= 0.04045 => part / 12.92,
        part => ((part + 0.055) / 1.055).powf(2.4),
    })
}
