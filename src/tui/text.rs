//! Text in its place on the screen: lines below each other, and at the edges of a row.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::theme;
pub use crate::cells::{clip, clip_start, first_that_fits, width, without_aside, wrap};

/// Lines from the top of a part of the screen downward; what does not fit is left out.
#[derive(Debug)]
pub struct Column<'a> {
    /// Where it is drawn.
    pub buf: &'a mut Buffer,
    /// What is still free.
    pub rest: Rect,
    /// Lines stand in the middle instead of at the left.
    pub centred: bool,
}

impl<'a> Column<'a> {
    /// A column that fills this area.
    pub fn new(area: Rect, buf: &'a mut Buffer) -> Self {
        Self { rest: area.intersection(buf.area), buf, centred: false }
    }

    /// A column whose lines stand in the middle.
    pub fn centred(area: Rect, buf: &'a mut Buffer) -> Self {
        Self { centred: true, ..Self::new(area, buf) }
    }

    /// Takes so many rows; what is left when there are fewer.
    pub fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.rest.height);
        let taken = Rect { height: rows, ..self.rest };
        self.rest.y += rows;
        self.rest.height -= rows;
        taken
    }

    /// The next row of a list, with its style and the sign before it; nothing where no row is left.
    pub fn row(&mut self, is_marked: bool) -> Option<(Rect, Style, &'static str)> {
        let area = self.take(1);
        if area.is_empty() {
            return None;
        }
        if !is_marked {
            return Some((area, theme::TEXT, " "));
        }
        self.buf.set_style(area, theme::SELECTION);
        Some((area, theme::SELECTION, "▸"))
    }

    /// An empty row.
    pub fn gap(&mut self, rows: u16) {
        self.take(rows);
    }

    /// One line of styled pieces, cut where the column ends.
    pub fn line(&mut self, line: &Line<'_>) {
        let row = self.take(1);
        if row.height == 1 {
            let room = row.width;
            let used = u16::try_from(line.width()).unwrap_or(u16::MAX).min(room);
            let left = if self.centred { (room - used) / 2 } else { 0 };
            self.buf.set_line(row.x + left, row.y, line, room - left);
        }
    }

    /// One line in one style, with … where it is too long.
    pub fn text(&mut self, text: &str, style: Style) {
        let clipped = clip(text, self.rest.width);
        self.line(&Line::styled(clipped, style));
    }

    /// A text in at most so many lines.
    pub fn wrapped(&mut self, text: &str, most: u16, style: Style) {
        let most = usize::from(most.min(self.rest.height));
        for line in wrap(text, self.rest.width, most) {
            self.line(&Line::styled(line, style));
        }
    }

    /// A text in as many lines as it needs; nothing where those have no room, as half a sentence is not said.
    pub fn whole(&mut self, text: &str, style: Style) {
        let lines = wrap(text, self.rest.width, usize::MAX);
        if lines.len() <= usize::from(self.rest.height) {
            for line in lines {
                self.line(&Line::styled(line, style));
            }
        }
    }

    /// Two texts on one line: one at each edge. The right one stays whole where it can.
    pub fn edges(&mut self, left: (&str, Style), right: (&str, Style)) {
        let row = self.take(1);
        if row.height == 1 {
            edges(row, self.buf, left, right);
        }
    }
}

/// The part of a large area in the middle of which so many rows stand; a smaller one is used from
/// its top.
pub fn lifted(area: Rect, rows: u16) -> Rect {
    let above = area.height.saturating_sub(rows) / 2;
    Rect { y: area.y + above, height: area.height - above, ..area }
}

/// Two texts on one row, the left one cut so that the right one stays whole.
pub fn edges(row: Rect, buf: &mut Buffer, left: (&str, Style), right: (&str, Style)) {
    let right_text = clip(right.0, row.width);
    let used = width(&right_text);
    let gap = if used == 0 { 0 } else { 2 };
    let room = row.width.saturating_sub(used + gap);
    let left_text = clip(left.0, room);
    buf.set_stringn(row.x, row.y, left_text, usize::from(room), left.1);
    let x = row.right() - used;
    buf.set_stringn(x, row.y, right_text, usize::from(used), right.1);
}
