//! What a page is made of: bands that stay whole, one below the other, and what each means to a screen reader.

use std::collections::{BTreeMap, BTreeSet};

use krilla::{color::rgb, tagging::TagKind};

use super::{letters::Weight, lines::Line};

/// Ink, from dark to light, and the colours of a page.
pub(super) const INK: [u8; 3] = [0x2a, 0x25, 0x20];
pub(super) const SOFT: [u8; 3] = [0x57, 0x4f, 0x44];
pub(super) const RULE: [u8; 3] = [0xca, 0xbf, 0xab];
pub(super) const ACCENT: [u8; 3] = [0x8e, 0x31, 0x03];
pub(super) const SLOT: [u8; 3] = [0x33, 0x49, 0xb0];
pub(super) const BLOCK: [u8; 3] = [0x94, 0x87, 0x71];
pub(super) const WORK: [u8; 3] = [0x6f, 0x65, 0x55];

/// From the top of one line to that of the next, and to where its letters stand, in parts of their size.
const LINE: f32 = 1.32;
const BASE: f32 = 1.0;

pub(super) fn colour([red, green, blue]: [u8; 3]) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

/// How letters look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// How heavy they are.
    pub(super) weight: Weight,
    /// The height of its letters, in points.
    pub(super) size: f32,
    /// In which colour.
    pub(super) colour: [u8; 3],
}

impl Style {
    pub(super) const fn new(weight: Weight, size: f32, colour: [u8; 3]) -> Self {
        Self { weight, size, colour }
    }

    pub(super) fn scaled(self, scale: f32) -> Self {
        Self { size: self.size * scale, ..self }
    }

    /// From the top of one line to that of the next.
    pub(super) fn line(self) -> f32 {
        self.size * LINE
    }
}

/// Text in its lines, that means one thing.
pub(super) struct Text {
    pub(super) lines: Vec<Line>,
    pub(super) style: Style,
    /// What it means: a place in the leaves of the tree.
    pub(super) leaf: usize,
}

impl Text {
    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|_| self.style.line()).sum()
    }
}

/// Something on a page, from the left and the top of its band.
#[derive(Clone)]
pub(super) enum Ink {
    /// A line of letters; without a leaf it says again what was said before.
    Letters { at: [f32; 2], line: Line, style: Style, leaf: Option<usize> },
    /// A rectangle; without a leaf it only parts what stands around it.
    Area { at: [f32; 2], size: [f32; 2], colour: [u8; 3], leaf: Option<usize> },
}

/// What stands on one page whole.
#[derive(Clone, Default)]
pub(super) struct Band {
    /// What is left open above it, but at the top of a page.
    pub(super) above: f32,
    pub(super) height: f32,
    /// It never stands at the end of a page.
    pub(super) holds_next: bool,
    /// It is a heading, of this level.
    pub(super) heading: Option<(u16, String)>,
    /// It stands below the head in this band, which stands above it again at the top of a page.
    pub(super) head: Option<usize>,
    pub(super) inks: Vec<Ink>,
}

impl Band {
    pub(super) fn below(above: f32) -> Self {
        Self { above, ..Self::default() }
    }

    /// Puts a text here; what is set to the right ends at `right`.
    pub(super) fn put(&mut self, text: Text, [left, top]: [f32; 2], right: Option<f32>) {
        let Text { lines, style, leaf } = text;
        let mut base = top + style.size * BASE;
        for line in lines {
            let x = right.map_or(left, |right| right - line.width * style.size);
            self.inks.push(Ink::Letters { at: [x, base], line, style, leaf: Some(leaf) });
            base += style.line();
        }
    }

    /// The same for who looks at it; a screen reader has heard it.
    fn again(&self) -> Self {
        let mut again = self.clone();
        for ink in &mut again.inks {
            let (Ink::Letters { leaf, .. } | Ink::Area { leaf, .. }) = ink;
            *leaf = None;
        }
        again
    }

    /// A line that parts what stands above it from what stands below.
    pub(super) fn rule(&mut self, at: [f32; 2], width: f32, thick: f32, colour: [u8; 3]) {
        self.inks.push(Ink::Area { at, size: [width, thick], colour, leaf: None });
    }
}

/// What parts mean, in the order in which they are read.
pub(super) enum Meaning {
    /// Several, that are one thing together.
    Group(TagKind, Vec<Self>),
    /// What stands in the bands under this number.
    Leaf(usize),
}

/// A document that is set in bands.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) bands: Vec<Band>,
    pub(super) meanings: Vec<Meaning>,
}

/// How much of a page is for bands.
pub(super) const ROOM: f32 = 841.89 - 2.0 * EDGE_ABOVE;
pub(super) const WIDTH: f32 = 595.28 - 2.0 * EDGE;
/// What is left open at the sides, above and below.
pub(super) const EDGE: f32 = 45.4;
pub(super) const EDGE_ABOVE: f32 = 40.0;

impl Sheet {
    /// The bands of each page.
    pub(super) fn pages(self) -> (Vec<Vec<Band>>, Vec<Meaning>) {
        let mut pages: Vec<Vec<Band>> = vec![Vec::new()];
        let mut taken = 0.0;
        let heights: Vec<f32> = together(&self.bands);
        let numbers: BTreeSet<usize> = self.bands.iter().filter_map(|band| band.head).collect();
        let head = |at: usize| Some((at, self.bands.get(at)?.again()));
        let heads: BTreeMap<usize, Band> = numbers.into_iter().filter_map(head).collect();
        for (band, needed) in self.bands.into_iter().zip(heights) {
            if 0.0 < taken && ROOM < taken + band.above + needed {
                let head = band.head.and_then(|at| heads.get(&at)).cloned();
                taken = head.as_ref().map_or(0.0, |head| head.height);
                pages.push(head.into_iter().collect());
            }
            taken += band.height + if 0.0 < taken { band.above } else { 0.0 };
            if let Some(page) = pages.last_mut() {
                page.push(band);
            }
        }
        (pages, self.meanings)
    }

    /// Whether all of it stands on one page.
    pub(super) fn is_one_page(&self) -> bool {
        let above = |(at, band): (usize, &Band)| if at == 0 { 0.0 } else { band.above };
        let gaps: f32 = self.bands.iter().enumerate().map(above).sum();
        gaps + self.bands.iter().map(|band| band.height).sum::<f32>() <= ROOM
    }
}

/// How much room each band needs with those that it holds to itself.
fn together(bands: &[Band]) -> Vec<f32> {
    let mut next = 0.0;
    let last_first = bands.iter().rev().map(|band| {
        let needed = band.height + if band.holds_next { next } else { 0.0 };
        next = band.above + needed;
        needed
    });
    let mut heights: Vec<f32> = last_first.collect();
    heights.reverse();
    heights
}
