//! Where other screens find the clock: a picture that a phone reads, the address, and the chair's clock.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    text::Column,
    theme,
    widgets::{bar_row, figures::Figures, step},
};
use crate::{
    screen::{PhoneAddress, PhoneView},
    words::Words,
};

/// Modules of light around a picture, where there is room and where there is less.
const QUIET: [u16; 2] = [2, 1];
/// Cells between it and what is read.
const GAP: u16 = 3;
/// Fewest columns beside it.
const BESIDE: u16 = 30;
/// Rows of the figures, and rows of the window from which they are larger.
const FIGURES: [(u16, u16); 3] = [(30, 11), (15, 7), (12, 3)];

/// Draws the view.
pub fn draw(words: Words, view: &PhoneView, area: Rect, buf: &mut Buffer) {
    let mut right = area;
    if let Some(found) = &view.found
        && let Some(picture) = Picture::of(found, area)
    {
        picture.draw(area, buf);
        let x = picture.columns() + GAP;
        right = Rect { x: area.x + x, width: area.width - x, ..area };
    }
    let mut column = Column::new(right, buf);
    draw_clock(words, view, &mut column);
    match &view.found {
        Some(found) => draw_found(words, found, &mut column),
        None => column.wrapped(words.phone().starting(), 2, theme::TEXT),
    }
}

fn draw_clock(words: Words, view: &PhoneView, column: &mut Column<'_>) {
    let room = column.rest.height;
    column.wrapped(step::name(words, &view.clock), 1, theme::TITLE);
    let most = FIGURES.iter().find(|(from, _)| *from <= room).map_or(1, |(_, rows)| *rows);
    let figures = Figures::of_step(words, &view.clock, column.rest.width, most);
    figures.draw(column);
    let moments = bar_row::moments(words, view.ends, view.last_moment);
    column.line(&step::standing(words, &view.clock));
    let fits = moments.iter().find(|line| line.width() <= usize::from(column.rest.width));
    if let Some(line) = fits.filter(|_| 12 <= room) {
        column.line(line);
    }
    column.gap(u16::from(18 <= room));
}

fn draw_found(words: Words, found: &PhoneAddress, column: &mut Column<'_>) {
    let say = words.phone();
    column.text(say.where_to(), theme::HINT);
    // An address is typed letter by letter: it is never cut, but goes on in the next row.
    let mut rest: &str = &found.address;
    while !rest.is_empty() && !column.rest.is_empty() {
        let room = usize::from(column.rest.width.max(1)).min(rest.len());
        let (row, after) = rest.split_at_checked(room).unwrap_or((rest, ""));
        column.text(row, theme::TITLE);
        rest = after;
    }
    column.text(&say.watching(found.watching), theme::TEXT);
    let lines = if found.is_odd { say.odd() } else { say.seen() };
    for line in lines {
        column.wrapped(line, 3, theme::HINT);
    }
}

/// The picture of an address, two rows of modules in one of cells.
struct Picture<'a> {
    found: &'a PhoneAddress,
    quiet: u16,
}

impl<'a> Picture<'a> {
    /// As there is room for it.
    fn of(found: &'a PhoneAddress, area: Rect) -> Option<Self> {
        let pictures = QUIET.map(|quiet| Self { found, quiet });
        let fits = |picture: &Self| {
            !picture.found.code.is_empty()
                && picture.columns() + GAP + BESIDE <= area.width
                && picture.columns().div_ceil(2) <= area.height
        };
        pictures.into_iter().find(fits)
    }

    fn columns(&self) -> u16 {
        u16::try_from(self.found.code.len()).unwrap_or(u16::MAX).saturating_add(2 * self.quiet)
    }

    /// Whether there is light here; beyond the last row there is nothing to tell.
    fn is_light(&self, x: u16, y: u16) -> bool {
        let at = |n: u16| usize::from(n.wrapping_sub(self.quiet));
        let row = self.found.code.get(at(y));
        !row.and_then(|row| row.get(at(x))).copied().unwrap_or(false)
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        let side = self.columns();
        let is_inverted = self.found.is_inverted;
        let style = if is_inverted { theme::CODE_INVERTED } else { theme::CODE };
        for (x, row) in (0..side.div_ceil(2)).flat_map(|row| (0..side).map(move |x| (x, row))) {
            // What stands beyond an odd number of rows is light too, where ink is light.
            let inked = |y| self.is_light(x, y) != is_inverted;
            let sign = match (inked(2 * row), inked(2 * row + 1)) {
                (true, true) => "█",
                (true, false) => "▀",
                (false, true) => "▄",
                (false, false) => " ",
            };
            if let Some(cell) = buf.cell_mut((area.x + x, area.y + row)) {
                cell.set_symbol(sign).set_style(style);
            }
        }
    }
}
