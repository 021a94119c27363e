//! The table with everybody around it, seen from above, and a lamp in its middle: the sign of the program.

#[cfg(test)]
mod tests;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use super::seats::Sitter;
use crate::tui::{
    bitmap::Bitmap,
    text::{clip, width, wrap},
    theme,
};

/// A chair at the table; each looks different without colours too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chair {
    /// Somebody sits on it.
    Lit,
    /// Nobody sits on it.
    Empty,
}

/// A table with its chairs: along both sides, and from seven on at both ends too, where no words stand behind
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSign {
    chairs: Vec<Chair>,
    /// What stands with each chair, where words do.
    words: Vec<Beside>,
    /// Columns for each chair along a side.
    pitch: u16,
    is_on: bool,
    /// How many cells wide and half rows high a pixel of it is; without words alone it can be more than one.
    scale: u16,
}

/// What stands behind a chair in lines, and the plate before it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Beside {
    behind: Vec<String>,
    plate: (String, Style),
}

/// A text at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Placed {
    at: Rect,
    text: String,
    style: Style,
}

/// Columns between it and what stands beside it.
const GAP: u16 = 4;
/// Least and most chairs.
const CHAIRS: (usize, usize) = (3, 14);
/// Chairs from which there is one at each end.
const WITH_ENDS: usize = 7;
/// Columns for each chair along a side, and what a table is at the least.
const PITCH: u16 = 8;
/// The same where words stand behind them: where they are known, at the most, and where they are still to
/// come, from so many on. And most rows of a word.
const WIDEST_PITCH: u16 = 22;
const ROOMY_PITCH: u16 = 12;
const MOST: usize = 3;
const LEAST_TABLE: u16 = 17;
/// Rows of the plates before the chairs at the upper and the lower side.
const PLATES: [u16; 2] = [3, 7];
/// Columns for a chair at an end.
const END: u16 = 6;
/// Pixels from the top: of the table, of what the lamp lights, of the chairs at the low side.
const TABLE: (u16, u16) = (5, 12);
const LIT: (u16, u16, u16) = (8, 15, 6);
const LAMP: (u16, u16, u16) = (10, 7, 2);
const LOW_SIDE: u16 = 18;
const END_CHAIR: u16 = 8;
const CHAIR: (u16, u16) = (7, 4);

impl Chair {
    /// From above, its back away from the table: with arms, and with somebody on the seat.
    fn picture(self) -> Bitmap {
        Bitmap::written(match self {
            Self::Lit => &[".#####.", "#.....#", "#.###.#", "..###.."],
            Self::Empty => &[".#####.", "#.....#", "#.....#"],
        })
        .lowered(0, CHAIR.1)
    }

    const fn style(self) -> Style {
        match self {
            Self::Lit => theme::TEXT,
            Self::Empty => theme::HINT,
        }
    }
}

/// Which way a chair looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Upper,
    Lower,
    Left,
    Right,
}

impl TableSign {
    /// Rows that it takes.
    pub const ROWS: u16 = 11;

    /// A table with chairs for so many, all of them taken.
    pub fn of(people: u8) -> Self {
        Self::seats(usize::from(people), usize::from(people))
    }

    /// A table with so many of all its chairs taken.
    pub fn seats(taken: usize, all: usize) -> Self {
        let count = all.clamp(CHAIRS.0, CHAIRS.1);
        let chair = |i| if i < taken { Chair::Lit } else { Chair::Empty };
        let chairs = (0..count).map(chair).collect();
        Self { chairs, words: Vec::new(), pitch: PITCH, is_on: true, scale: 1 }
    }

    /// The same twice as large where so many columns and rows have room for that; nothing where they have none.
    pub fn fitting(self, columns: u16, rows: u16) -> Option<Self> {
        let fits = |sign: &Self| sign.width() <= columns && sign.rows() <= rows;
        [Self { scale: 2, ..self.clone() }, self].into_iter().find(fits)
    }

    /// Draws it at the right of an area, as large as there is room beside so many columns of words; the room
    /// that is left, which is all of it where it has none.
    pub fn draw_beside(self, words: u16, area: Rect, buf: &mut Buffer) -> Rect {
        let columns = area.width.saturating_sub(words + GAP);
        let Some(sign) = self.fitting(columns, area.height) else { return area };
        let x = area.right() - sign.width();
        sign.render(Rect { x, width: sign.width(), height: sign.rows(), ..area }, buf);
        Rect { width: area.width - sign.width() - GAP, ..area }
    }

    /// Its rows where it is drawn beside so many columns of words; none where it has no room.
    pub fn rows_beside(self, words: u16, area: Rect) -> u16 {
        let columns = area.width.saturating_sub(words + GAP);
        self.fitting(columns, area.height).map_or(0, |sign| sign.rows())
    }

    /// A table with words behind the chairs, as narrow as those are; nothing where there are too many of
    /// them, or where a word has no room. The lamp burns or not.
    pub fn around(all: &[Sitter], is_on: bool) -> Option<Self> {
        let narrow =
            |most| (PITCH..=WIDEST_PITCH).find_map(|at| Self::pitched(all, at, most, is_on));
        narrow(MOST - 1).or_else(|| narrow(MOST))
    }

    /// The same for words that are still to come: in so many columns, so that no word moves a chair.
    pub fn around_in(all: &[Sitter], is_on: bool, room: u16) -> Option<Self> {
        let a_side = u16::try_from(all.len().max(CHAIRS.0).div_ceil(2)).unwrap_or(u16::MAX);
        let pitch = (room.saturating_sub(1) / a_side).min(WIDEST_PITCH);
        Self::pitched(all, pitch, MOST, is_on).filter(|_| ROOMY_PITCH <= pitch)
    }

    fn pitched(all: &[Sitter], pitch: u16, most: usize, is_on: bool) -> Option<Self> {
        if CHAIRS.1 < all.len() {
            return None;
        }
        let room = pitch.saturating_sub(1);
        let beside = |sitter: &Sitter| {
            let behind = wrap(&sitter.word, room, usize::MAX);
            let is_whole = sitter.word.split_whitespace().all(|part| width(part) <= room);
            let name = clip(&sitter.plate(), room.saturating_sub(2));
            let on_table = if name.is_empty() { name } else { format!(" {name} ") };
            let plate = (on_table, sitter.plate_style());
            (is_whole && behind.len() <= most).then_some(Beside { behind, plate })
        };
        let chair = |sitter: &Sitter| if sitter.is_lit { Chair::Lit } else { Chair::Empty };
        let mut chairs: Vec<Chair> = all.iter().map(chair).collect();
        chairs.resize(chairs.len().max(CHAIRS.0), Chair::Empty);
        let words = all.iter().map(beside).collect::<Option<Vec<_>>>()?;
        Some(Self { chairs, words, pitch, is_on, scale: 1 })
    }

    /// Rows that it takes.
    pub fn rows(&self) -> u16 {
        let [above, below] = self.rows_behind();
        above + Self::ROWS * self.scale + below
    }

    /// Rows of what stands behind the chairs, above and below the table: one at the least, so that the first
    /// word moves nothing.
    fn rows_behind(&self) -> [u16; 2] {
        if self.words.is_empty() {
            return [0, 0];
        }
        let (upper, lower) = self.words.split_at(self.upper().min(self.words.len()));
        let most = |side: &[Beside]| side.iter().map(|beside| beside.behind.len()).max();
        [upper, lower].map(|side| u16::try_from(most(side).unwrap_or(0)).unwrap_or(0).max(1))
    }

    /// Columns that it takes.
    pub fn width(&self) -> u16 {
        (self.table() + 2 * self.end()) * self.scale
    }

    fn ends(&self) -> usize {
        if WITH_ENDS <= self.chairs.len() && self.words.is_empty() { 2 } else { 0 }
    }

    fn end(&self) -> u16 {
        if self.ends() == 0 { 0 } else { END }
    }

    fn upper(&self) -> usize {
        (self.chairs.len() - self.ends()).div_ceil(2)
    }

    fn table(&self) -> u16 {
        (u16::try_from(self.upper()).unwrap_or(0) * self.pitch + 1).max(LEAST_TABLE)
    }

    /// Each chair with its side and its place there.
    fn places(&self) -> impl Iterator<Item = (Chair, Side, u16)> {
        let (upper, along) = (self.upper(), self.chairs.len() - self.ends());
        let place = move |i: usize| match i {
            _ if i < upper => (Side::Upper, i, upper),
            _ if i < along => (Side::Lower, i - upper, along - upper),
            _ if i == along => (Side::Left, 0, 1),
            _ => (Side::Right, 0, 1),
        };
        self.chairs.iter().enumerate().map(move |(i, chair)| {
            let (side, at, count) = place(i);
            let [at, count] = [at, count].map(|n| u16::try_from(n).unwrap_or(0));
            let middle = self.table() * (2 * at + 1) / (2 * count.max(1));
            (*chair, side, middle.saturating_sub(CHAIR.0 / 2))
        })
    }

    /// What lies at each place, the topmost last.
    fn layers(&self) -> Vec<Layer> {
        let (left, wide) = (self.end(), self.table());
        let middle = left + wide / 2;
        let board = |x, y, (width, height), style| {
            let is_round = 4 < height;
            let is_lit = move |i, j| {
                let is_end = i == 0 || i + 1 == width;
                !(is_round && is_end && (j == 0 || j + 1 == height))
            };
            Layer { picture: Bitmap::new(width, height, is_lit), x, y, style }
        };
        let centred = |(y, width, height): (u16, u16, u16), style| {
            board(middle.saturating_sub(width / 2), y, (width, height), style)
        };
        let table = board(left, TABLE.0, (wide, TABLE.1), Some(theme::TABLE));
        let light = self.is_on.then(|| centred(LIT, Some(theme::LAMPLIGHT)));
        let lamp = centred(LAMP, self.is_on.then_some(theme::LAMP));
        let chairs = self.places().map(|(chair, side, at)| {
            let picture = chair.picture();
            let (picture, x, y) = match side {
                Side::Upper => (picture, left + at, 0),
                Side::Lower => (picture.upside_down(), left + at, LOW_SIDE),
                Side::Left => (picture.on_its_side(), 1, END_CHAIR),
                Side::Right => (picture.upside_down().on_its_side(), left + wide + 1, END_CHAIR),
            };
            Layer { picture, x, y, style: Some(chair.style()) }
        });
        [table].into_iter().chain(light).chain([lamp]).chain(chairs).collect()
    }
}

impl TableSign {
    /// What stands behind each chair, close to it and around its middle, and the plate before it.
    fn texts(&self) -> Vec<Placed> {
        let [above, _] = self.rows_behind();
        let mut all = Vec::new();
        for ((_, side, at), Beside { behind, plate: (name, style) }) in
            self.places().zip(&self.words)
        {
            let mut put = |y: u16, text: &str, style| {
                let wide = width(text);
                let most = self.width().saturating_sub(wide);
                let x = (at + CHAIR.0 / 2).saturating_sub(wide / 2).min(most);
                all.push(Placed {
                    at: Rect { x, y, width: wide, height: 1 },
                    text: text.to_owned(),
                    style,
                });
            };
            let count = u16::try_from(behind.len()).unwrap_or(0);
            let [upper, lower] = PLATES.map(|row| above + row);
            let (first, plate) = match side {
                Side::Upper => (above.saturating_sub(count), upper),
                Side::Lower | Side::Left | Side::Right => (above + Self::ROWS, lower),
            };
            for (line, y) in behind.iter().zip(first..) {
                put(y, line, theme::TITLE);
            }
            if !name.is_empty() {
                put(plate, name, *style);
            }
        }
        all
    }
}

/// A picture in one colour at its place.
#[derive(Clone, Debug)]
struct Layer {
    picture: Bitmap,
    x: u16,
    y: u16,
    /// Nothing: a hole.
    style: Option<Style>,
}

impl Layer {
    fn is_at(&self, x: u16, y: u16) -> bool {
        let at = x.checked_sub(self.x).zip(y.checked_sub(self.y));
        at.is_some_and(|(x, y)| self.picture.is_lit(x, y))
    }
}

impl Widget for &TableSign {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.width < self.width() || area.height < self.rows() {
            return;
        }
        let [above, _] = self.rows_behind();
        let (layers, scale) = (self.layers(), self.scale.max(1));
        let seen = |x: u16, y: u16| {
            let at = |layer: &&Layer| layer.is_at(x / scale, y / scale);
            layers.iter().rev().find(at).and_then(|layer| layer.style)
        };
        let rows = TableSign::ROWS * scale;
        for (x, y) in (0..self.width()).flat_map(|x| (0..rows).map(move |y| (x, y))) {
            let (sign, style) = match (seen(x, 2 * y), seen(x, 2 * y + 1)) {
                (None, None) => continue,
                (Some(upper), None) => ('▀', upper),
                (None, Some(lower)) => ('▄', lower),
                (Some(upper), Some(lower)) if upper == lower => ('█', upper),
                (Some(upper), Some(lower)) => ('▀', upper.bg(lower.fg.unwrap_or_default())),
            };
            if let Some(cell) = buf.cell_mut((area.x + x, area.y + above + y)) {
                cell.set_char(sign).set_style(style);
            }
        }
        for Placed { at, text, style } in self.texts() {
            buf.set_string(area.x + at.x, area.y + at.y, text, style);
        }
    }
}
