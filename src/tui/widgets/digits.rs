//! The clock's figures in blocks, as large as the room allows.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

/// Rows of a figure, in pixels.
const ROWS: u16 = 5;
/// The usual number of figures.
const CLOCK: &str = "00:00";
/// Largest scale, however large the window.
const MOST: u16 = 8;

/// Figures in blocks: a pixel is `scale` columns wide and `scale` half rows high.
#[derive(Clone, Copy, Debug)]
pub struct Digits<'a> {
    /// `0` to `9` and `:`.
    pub text: &'a str,
    /// Columns of a pixel; 0 counts as 1.
    pub scale: u16,
    /// How they look.
    pub style: Style,
}

/// The largest scale at which the text fits; 0 when none does.
pub fn scale_for(text: &str, width: u16, height: u16) -> u16 {
    let fits = |scale: &u16| columns(text) * scale <= width && rows(*scale) <= height;
    (1..=MOST).rev().find(fits).unwrap_or(0)
}

/// The same for a clock: it keeps its size when its figures become fewer.
pub fn clock_scale(text: &str, width: u16, height: u16) -> u16 {
    let shortest = if text.chars().count() < CLOCK.len() { CLOCK } else { text };
    match scale_for(shortest, width, height) {
        0 => scale_for(text, width, height),
        scale => scale,
    }
}

/// How many rows figures of this scale take.
pub const fn rows(scale: u16) -> u16 {
    (ROWS * scale).div_ceil(2)
}

/// How many columns this text takes at scale 1.
pub fn columns(text: &str) -> u16 {
    let glyphs = text.chars().map(|c| glyph_width(c) + 1).sum::<u16>();
    glyphs.saturating_sub(1)
}

fn glyph_width(c: char) -> u16 {
    if c == ':' { 1 } else { 3 }
}

/// The rows of a figure, a bit for each of its pixels, the left one highest.
fn glyph(c: char) -> [u8; 5] {
    match c {
        '0' => [0b111, 0b101, 0b101, 0b101, 0b111],
        '1' => [0b110, 0b010, 0b010, 0b010, 0b111],
        '2' => [0b111, 0b001, 0b111, 0b100, 0b111],
        '3' => [0b111, 0b001, 0b111, 0b001, 0b111],
        '4' => [0b101, 0b101, 0b111, 0b001, 0b001],
        '5' => [0b111, 0b100, 0b111, 0b001, 0b111],
        '6' => [0b111, 0b100, 0b111, 0b101, 0b111],
        '7' => [0b111, 0b001, 0b001, 0b001, 0b001],
        '8' => [0b111, 0b101, 0b111, 0b101, 0b111],
        '9' => [0b111, 0b101, 0b111, 0b001, 0b111],
        ':' => [0b0, 0b1, 0b0, 0b1, 0b0],
        _ => [0; 5],
    }
}

fn is_lit(c: char, column: u16, row: u16) -> bool {
    let line = glyph(c).get(usize::from(row)).copied().unwrap_or(0);
    let shift = glyph_width(c).saturating_sub(column + 1);
    line >> shift & 1 == 1
}

impl Widget for &Digits<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let scale = self.scale.max(1);
        let mut left = 0;
        for c in self.text.chars() {
            for x in 0..glyph_width(c) * scale {
                for y in 0..rows(scale).min(area.height) {
                    if area.width <= left + x {
                        break;
                    }
                    let lit = |half: u16| is_lit(c, x / scale, half / scale);
                    let block = match (lit(y * 2), lit(y * 2 + 1)) {
                        (true, true) => '█',
                        (true, false) => '▀',
                        (false, true) => '▄',
                        (false, false) => continue,
                    };
                    if let Some(cell) = buf.cell_mut((area.x + left + x, area.y + y)) {
                        cell.set_char(block).set_style(self.style);
                    }
                }
            }
            left += (glyph_width(c) + 1) * scale;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_grow_with_the_room() {
        assert_eq!(columns("25:00"), 17);
        assert_eq!(scale_for("25:00", 16, 9), 0);
        assert_eq!(scale_for("25:00", 34, 4), 1);
        assert_eq!(scale_for("25:00", 34, 5), 2);
        assert_eq!(scale_for("25:00", 110, 16), 6);
        assert_eq!([1, 2, 3, 4, 6].map(rows), [3, 5, 8, 10, 15]);
    }

    #[test]
    fn figures_are_clear() {
        let area = Rect::new(0, 0, 34, 5);
        let mut buf = Buffer::empty(area);
        let digits = Digits { text: "25:40", scale: 2, style: Style::new() };
        digits.render(area, &mut buf);
        insta::assert_snapshot!(crate::tui::tests::text_of(&buf));
    }
}
