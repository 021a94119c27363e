//! A picture in square pixels, one wide and two high in a cell, so that half blocks draw it on any terminal.

use std::{borrow::Borrow, iter::repeat_n};

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// Pixels that are lit or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bitmap {
    width: u16,
    height: u16,
    /// Row by row from the top.
    lit: Vec<bool>,
}

impl Bitmap {
    /// A picture of this size in pixels, lit where `is_lit` says so of a column and a row.
    pub fn new(width: u16, height: u16, is_lit: impl Fn(u16, u16) -> bool) -> Self {
        let at = |y| (0..width).map(move |x| (x, y));
        let lit = (0..height).flat_map(at).map(|(x, y)| is_lit(x, y)).collect();
        Self { width, height, lit }
    }

    /// A picture as written, `#` for a pixel that is lit.
    pub fn written(rows: &[&str]) -> Self {
        let width = rows.iter().map(|row| row.len()).max().unwrap_or(0);
        let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let is_lit = |x: u16, y: u16| {
            let row = rows.get(usize::from(y)).map(|row| row.as_bytes());
            row.and_then(|row| row.get(usize::from(x))) == Some(&b'#')
        };
        Self::new(count(width), count(rows.len()), is_lit)
    }

    /// Pictures of one height beside each other, so many pixels apart.
    pub fn beside(parts: &[impl Borrow<Self>], gap: u16) -> Self {
        let parts = || parts.iter().map(Borrow::borrow).skip_while(|part| part.width == 0);
        let height = parts().map(|part| part.height).max().unwrap_or(0);
        let width = parts().map(|part| part.width + gap).sum::<u16>().saturating_sub(gap);
        let mut lit = Vec::with_capacity(usize::from(width) * usize::from(height));
        for y in 0..height {
            for (at, part) in parts().enumerate() {
                let before = if at == 0 { 0 } else { gap };
                lit.extend(repeat_n(false, before.into()));
                let row = part.row(y);
                lit.extend_from_slice(row);
                lit.extend(repeat_n(false, usize::from(part.width) - row.len()));
            }
        }
        Self { width, height, lit }
    }

    /// The pixels of a row; none below the last.
    fn row(&self, y: u16) -> &[bool] {
        let start = usize::from(y) * usize::from(self.width);
        self.lit.get(start..start + usize::from(self.width)).unwrap_or_default()
    }

    /// Pictures below each other, at the left.
    pub fn stacked(parts: &[Self]) -> Self {
        let width = parts.iter().map(|part| part.width).max().unwrap_or(0);
        let rows = |part: &Self| part.height + part.height % 2;
        let lines: Vec<(&Self, u16)> =
            parts.iter().flat_map(|part| (0..rows(part)).map(move |y| (part, y))).collect();
        let is_lit =
            |x, y: u16| lines.get(usize::from(y)).is_some_and(|(part, y)| part.is_lit(x, *y));
        Self::new(width, u16::try_from(lines.len()).unwrap_or(u16::MAX), is_lit)
    }

    /// The picture with another one above it in the middle, in place of its first so many rows.
    #[must_use]
    pub fn below(&self, top: &Self, rows: u16) -> Self {
        let width = self.width.max(top.width);
        let [own, above] = [self, top].map(|picture| (width - picture.width) / 2);
        let is_lit = |x: u16, y| {
            let (picture, left) = if y < rows { (top, above) } else { (self, own) };
            x.checked_sub(left).is_some_and(|x| picture.is_lit(x, y))
        };
        Self::new(width, self.height, is_lit)
    }

    /// So many pixels lower in a picture of this height.
    #[must_use]
    pub fn lowered(&self, rows: u16, height: u16) -> Self {
        let is_lit = |x, y: u16| y.checked_sub(rows).is_some_and(|y| self.is_lit(x, y));
        Self::new(self.width, height, is_lit)
    }

    /// The same upside down.
    #[must_use]
    pub fn upside_down(&self) -> Self {
        let last = self.height.saturating_sub(1);
        Self::new(self.width, self.height, |x, y| self.is_lit(x, last - y))
    }

    /// The same with rows for columns: what was on top is at the left.
    #[must_use]
    pub fn on_its_side(&self) -> Self {
        Self::new(self.height, self.width, |x, y| self.is_lit(y, x))
    }

    /// Twice as large, with the corners rounded (the rule that is known as Scale2x).
    #[must_use]
    pub fn doubled(&self) -> Self {
        Self::new(self.width * 2, self.height * 2, |x, y| self.doubled_at(x, y))
    }

    /// A quarter of a pixel takes the colour of its two neighbours at that side where these agree, and
    /// the others do not.
    fn doubled_at(&self, x: u16, y: u16) -> bool {
        let at = |x: Option<u16>, y: Option<u16>| x.zip(y).is_some_and(|(x, y)| self.is_lit(x, y));
        let (column, row) = (x / 2, y / 2);
        let (left, right) = (column.checked_sub(1), column.checked_add(1));
        let (up, down) = (row.checked_sub(1), row.checked_add(1));
        let (near, far) = if x.is_multiple_of(2) { (left, right) } else { (right, left) };
        let (above, beneath) = if y.is_multiple_of(2) { (up, down) } else { (down, up) };
        let beside = at(near, Some(row));
        let over = at(Some(column), above);
        let opposite = [at(far, Some(row)), at(Some(column), beneath)];
        if beside == over && !opposite.contains(&beside) {
            beside
        } else {
            self.is_lit(column, row)
        }
    }

    /// How many pixels it is wide, which is how many cells.
    pub const fn width(&self) -> u16 {
        self.width
    }

    /// How many pixels it is high.
    pub const fn height(&self) -> u16 {
        self.height
    }

    /// How many rows of cells it takes.
    pub const fn rows(&self) -> u16 {
        self.height.div_ceil(2)
    }

    /// Whether this pixel is lit; none is outside.
    pub fn is_lit(&self, x: u16, y: u16) -> bool {
        let at = usize::from(y) * usize::from(self.width) + usize::from(x);
        x < self.width && self.lit.get(at) == Some(&true)
    }

    /// Draws it from the top left corner of an area, as far as it lies in it; cells without a pixel have
    /// the same style, so that a terminal need not be told of another between two strokes.
    pub fn draw(&self, area: Rect, style: Style, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        for y in 0..self.rows().min(area.height) {
            for x in 0..self.width.min(area.width) {
                let block = match (self.is_lit(x, y * 2), self.is_lit(x, y * 2 + 1)) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                };
                if let Some(cell) = buf.cell_mut((area.x + x, area.y + y)) {
                    cell.set_char(block).set_style(style);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pixels_are_a_cell() {
        let picture = Bitmap::beside(
            &[Bitmap::written(&["##", "#", "#"]), Bitmap::written(&["", "", "#"])],
            1,
        );
        assert_eq!((picture.width(), picture.height(), picture.rows()), (4, 3, 2));
        let mut buf = Buffer::empty(Rect::new(0, 0, 6, 2));
        picture.draw(buf.area, Style::new(), &mut buf);
        assert_eq!(crate::tui::tests::text_of(&buf), "█▀\n▀  ▀");
    }
}
