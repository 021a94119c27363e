//! The table with everybody around it, seen from above, and a lamp in its middle: the sign of the program.

#[cfg(test)]
mod tests;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::tui::{
    bitmap::Bitmap,
    text::{width, wrap},
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
    /// What stands behind each chair, in lines.
    behind: Vec<(Vec<String>, Style)>,
    is_on: bool,
}

/// A place at the table with what stands behind it.
#[derive(Clone, Debug)]
pub struct Seated<'a> {
    /// What stands behind it; empty: nothing.
    pub text: &'a str,
    /// How that looks.
    pub style: Style,
    /// Somebody sits on it.
    pub is_lit: bool,
}

/// Least and most chairs.
const CHAIRS: (usize, usize) = (3, 14);
/// Chairs from which there is one at each end.
const WITH_ENDS: usize = 7;
/// Columns for each chair along a side, and what a table is at the least.
const PITCH: u16 = 8;
/// The same where words stand behind them, and most rows of those and of a name.
const WIDEST_PITCH: u16 = 14;
const MOST: usize = 3;
const MOST_OF_NAME: usize = 2;
const LEAST_TABLE: u16 = 17;
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
        Self { chairs: (0..count).map(chair).collect(), behind: Vec::new(), is_on: true }
    }

    /// A table with words behind the chairs; nothing where there are too many of those, or where a word has
    /// no room. The lamp burns or not.
    pub fn around(places: &[Seated<'_>], is_on: bool) -> Option<Self> {
        if CHAIRS.1 < places.len() {
            return None;
        }
        let in_lines = |place: &Seated<'_>| {
            let lines = wrap(place.text, WIDEST_PITCH - 1, usize::MAX);
            (lines.len() <= MOST).then_some((lines, place.style))
        };
        let chair = |place: &Seated<'_>| if place.is_lit { Chair::Lit } else { Chair::Empty };
        let mut chairs: Vec<Chair> = places.iter().map(chair).collect();
        chairs.resize(chairs.len().max(CHAIRS.0), Chair::Empty);
        let behind = places.iter().map(in_lines).collect::<Option<Vec<_>>>()?;
        Some(Self { chairs, behind, is_on })
    }

    /// Whether a name stands whole behind a chair, with no word of it broken.
    pub fn has_room(name: &str) -> bool {
        let is_narrow = |word: &str| width(word) < WIDEST_PITCH;
        name.split_whitespace().all(is_narrow)
            && wrap(name, WIDEST_PITCH - 1, usize::MAX).len() <= MOST_OF_NAME
    }

    /// Rows that it takes.
    pub fn rows(&self) -> u16 {
        let [above, below] = self.rows_behind();
        above + Self::ROWS + below
    }

    /// Rows of what stands behind the chairs, above and below the table.
    fn rows_behind(&self) -> [u16; 2] {
        let (upper, lower) = self.behind.split_at(self.upper().min(self.behind.len()));
        let most = |behind: &[(Vec<String>, Style)]| behind.iter().map(|(l, _)| l.len()).max();
        [upper, lower].map(|side| u16::try_from(most(side).unwrap_or(0)).unwrap_or(0))
    }

    /// Columns for each chair along a side.
    fn pitch(&self) -> u16 {
        let lines = self.behind.iter().flat_map(|(lines, _)| lines);
        let longest = lines.map(|line| width(line)).max().unwrap_or(0);
        (longest + 1).clamp(PITCH, WIDEST_PITCH)
    }

    /// Columns that it takes.
    pub fn width(&self) -> u16 {
        self.table() + 2 * self.end()
    }

    fn ends(&self) -> usize {
        if WITH_ENDS <= self.chairs.len() && self.behind.is_empty() { 2 } else { 0 }
    }

    fn end(&self) -> u16 {
        if self.ends() == 0 { 0 } else { END }
    }

    fn upper(&self) -> usize {
        (self.chairs.len() - self.ends()).div_ceil(2)
    }

    fn table(&self) -> u16 {
        (u16::try_from(self.upper()).unwrap_or(0) * self.pitch() + 1).max(LEAST_TABLE)
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
        let table = board(left, TABLE.0, (wide, TABLE.1), theme::TABLE);
        let light = self.is_on.then(|| centred(LIT, theme::LAMPLIGHT));
        let lamp = centred(LAMP, if self.is_on { theme::LAMP } else { theme::HINT });
        let chairs = self.places().map(|(chair, side, at)| {
            let picture = chair.picture();
            let (picture, x, y) = match side {
                Side::Upper => (picture, left + at, 0),
                Side::Lower => (picture.upside_down(), left + at, LOW_SIDE),
                Side::Left => (picture.on_its_side(), 1, END_CHAIR),
                Side::Right => (picture.upside_down().on_its_side(), left + wide + 1, END_CHAIR),
            };
            Layer { picture, x, y, style: chair.style() }
        });
        [table].into_iter().chain(light).chain([lamp]).chain(chairs).collect()
    }
}

impl TableSign {
    /// What stands behind each chair, close to it and around its middle.
    fn draw_behind(&self, area: Rect, buf: &mut Buffer) {
        let [above, _] = self.rows_behind();
        for ((_, side, at), (lines, style)) in self.places().zip(&self.behind) {
            let count = u16::try_from(lines.len()).unwrap_or(0);
            let y = if side == Side::Upper { above - count } else { above + Self::ROWS };
            for (line, row) in lines.iter().zip(area.y + y..) {
                let middle = at + CHAIR.0 / 2;
                let most = self.width().saturating_sub(width(line));
                let x = middle.saturating_sub(width(line) / 2).min(most);
                buf.set_string(area.x + x, row, line, *style);
            }
        }
    }
}

/// A picture in one colour at its place.
#[derive(Clone, Debug)]
struct Layer {
    picture: Bitmap,
    x: u16,
    y: u16,
    style: Style,
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
        self.draw_behind(area, buf);
        let layers = self.layers();
        let seen = |x, y| layers.iter().rev().find(|layer| layer.is_at(x, y)).map(|l| l.style);
        for (x, y) in (0..self.width()).flat_map(|x| (0..TableSign::ROWS).map(move |y| (x, y))) {
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
    }
}
