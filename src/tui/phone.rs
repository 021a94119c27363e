//! Where other screens find the clock: a picture that a phone reads, the address, and the chair's clock.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use super::{
    text::Column,
    theme,
    widgets::{
        bar_row::{self, BarRow},
        figures::Figures,
        step,
    },
};
use crate::{
    app::phone::CodeOf,
    screen::{PhoneAsks, PhoneSays, PhoneStands, PhoneView},
    words::Words,
};

/// Modules of light around a picture, where there is room and where there is less.
const QUIET: [u16; 2] = [2, 1];
/// Cells between it and what is read.
const GAP: u16 = 3;
/// Fewest columns beside it; beside one that is twice as large, those of large figures.
const BESIDE: u16 = 30;
const BESIDE_LARGE: u16 = 72;
/// Columns from which there is a bar beside all that is told of the time.
const WITH_BAR: u16 = 50;
/// Rows of the figures, and rows of the window from which they are larger.
const FIGURES: [(u16, u16); 4] = [(30, 15), (25, 11), (15, 7), (12, 3)];

/// Draws the view.
pub fn draw(words: Words, view: &PhoneView, area: Rect, buf: &mut Buffer) {
    let picture = Picture::of(view, area);
    let mut right = area;
    if let Some(picture) = &picture {
        picture.draw(area, buf);
        let x = picture.columns() + GAP;
        right = Rect { x: area.x + x, width: area.width - x, ..area };
    }
    let mut column = Column::new(right, buf);
    draw_clock(words, view, &mut column);
    draw_way(words, view, picture.is_some(), &mut column);
    draw_hints(words, view, &mut column);
    draw_asks(words, view, &mut column);
}

fn draw_clock(words: Words, view: &PhoneView, column: &mut Column<'_>) {
    let room = column.rest.height;
    column.text(&step::name_within(words, &view.clock, column.rest.width), theme::TITLE);
    column.gap(u16::from(14 <= room));
    let most = FIGURES.iter().find(|(from, _)| *from <= room).map_or(1, |(_, rows)| *rows);
    let figures = Figures::of_step(words, &view.clock, column.rest.width, most);
    figures.draw(column);
    column.gap(u16::from(25 <= room));
    let (ends, last_moment) = (view.ends, view.last_moment);
    if WITH_BAR <= column.rest.width {
        let row = BarRow { words, clock: &view.clock, ends, last_moment };
        row.render(column.take(1), column.buf);
    } else {
        column.line(&step::standing(words, &view.clock));
        let moments = bar_row::moments(words, ends, last_moment);
        let fits = moments.iter().find(|line| line.width() <= usize::from(column.rest.width));
        fits.into_iter().filter(|_| 12 <= room).for_each(|line| column.line(line));
    }
    column.gap(u16::from(18 <= room));
}

/// What the picture is of, and the same to be typed.
fn draw_way(words: Words, view: &PhoneView, is_drawn: bool, column: &mut Column<'_>) {
    let say = words.phone();
    match &view.says {
        Some(PhoneSays::Address(address)) => {
            column.wrapped(say.where_to(view.of), 2, theme::HINT);
            // An address is typed letter by letter: it is never cut, but goes on in the next row.
            let mut rest: &str = address;
            while !rest.is_empty() && !column.rest.is_empty() {
                let room = usize::from(column.rest.width.max(1)).min(rest.len());
                let (row, after) = rest.split_at_checked(room).unwrap_or((rest, ""));
                column.text(row, theme::TITLE);
                rest = after;
            }
        }
        Some(PhoneSays::Alarm(at)) => {
            column.wrapped(say.where_to(view.of), 2, theme::HINT);
            column.wrapped(&say.alarm(*at), 2, theme::TITLE);
            if !is_drawn {
                column.wrapped(say.too_small(), 2, theme::HINT);
            }
        }
        None if view.of == CodeOf::Calendar => {
            column.wrapped(say.no_alarm(), 2, theme::TEXT);
        }
        None if view.stands == PhoneStands::Starting => {
            column.wrapped(say.starting(), 2, theme::TEXT);
        }
        None => column.wrapped(say.nowhere(), 2, theme::TEXT),
    }
}

/// Who looks on, what they see, and what may be in the way.
fn draw_hints(words: Words, view: &PhoneView, column: &mut Column<'_>) {
    let say = words.phone();
    if let PhoneStands::On { watching, address: (at, count), .. } = view.stands {
        column.text(&say.watching(watching), theme::TEXT);
        if 1 < count {
            column.wrapped(&say.address(at, count), 2, theme::HINT);
        }
    }
    for line in say.hints(view.stands, view.of) {
        column.whole(&line, theme::HINT);
    }
}

/// What the room can be asked with a figure, where there is room for all of it.
fn draw_asks(words: Words, view: &PhoneView, column: &mut Column<'_>) {
    let Some(PhoneAsks(now)) = view.asks else { return };
    let style = if now.is_some() { theme::TITLE } else { theme::TEXT };
    column.whole(&words.phone().asks(now), style);
}

/// How a picture is drawn.
#[derive(Clone, Copy)]
enum Cells {
    /// Two rows of modules in one of cells, their light in ink.
    Halves,
    /// A module is two cells of ink: read from further away, where there is room.
    Large,
    /// A module is two cells, coloured beneath: for a terminal that has no blocks.
    Whole,
}

impl Cells {
    /// Fewest columns beside the picture.
    const fn beside(self) -> u16 {
        match self {
            Self::Large => BESIDE_LARGE,
            Self::Halves | Self::Whole => BESIDE,
        }
    }
}

/// The picture of an address.
#[derive(Clone)]
struct Picture<'a> {
    view: &'a PhoneView,
    quiet: u16,
    cells: Cells,
}

impl<'a> Picture<'a> {
    /// As there is room for it.
    fn of(view: &'a PhoneView, area: Rect) -> Option<Self> {
        let of = |cells| QUIET.map(|quiet| Self { view, quiet, cells });
        let sizes = if view.has_blocks {
            [Cells::Large, Cells::Halves].map(of).concat()
        } else {
            of(Cells::Whole).to_vec()
        };
        let fits = |picture: &Self| {
            !picture.view.code.is_empty()
                && picture.columns() + GAP + picture.cells.beside() <= area.width
                && picture.rows() <= area.height
        };
        sizes.into_iter().find(fits)
    }

    /// Modules of a side, those of light around it included.
    fn side(&self) -> u16 {
        u16::try_from(self.view.code.len()).unwrap_or(u16::MAX).saturating_add(2 * self.quiet)
    }

    fn columns(&self) -> u16 {
        match self.cells {
            Cells::Halves => self.side(),
            Cells::Large | Cells::Whole => self.side().saturating_mul(2),
        }
    }

    fn rows(&self) -> u16 {
        match self.cells {
            Cells::Halves => self.side().div_ceil(2),
            Cells::Large | Cells::Whole => self.side(),
        }
    }

    /// Whether there is light here; beyond the last row there is nothing to tell.
    fn is_light(&self, x: u16, y: u16) -> bool {
        let at = |n: u16| usize::from(n.wrapping_sub(self.quiet));
        let row = self.view.code.get(at(y));
        !row.and_then(|row| row.get(at(x))).copied().unwrap_or(false)
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        let (columns, rows) = (self.columns(), self.rows());
        for (x, row) in (0..rows).flat_map(|row| (0..columns).map(move |x| (x, row))) {
            let (sign, style) = self.cell(x, row);
            if let Some(cell) = buf.cell_mut((area.x + x, area.y + row)) {
                cell.set_symbol(sign).set_style(style);
            }
        }
    }

    fn cell(&self, x: u16, row: u16) -> (&'static str, Style) {
        let is_inverted = self.view.is_inverted;
        // What stands beyond an odd number of rows is light too, where ink is light.
        let inked = |x, y| self.is_light(x, y) != is_inverted;
        let of = |light: bool| if light { theme::CODE_INVERTED } else { theme::CODE };
        match self.cells {
            Cells::Whole => (" ", of(inked(x / 2, row))),
            Cells::Large => (if inked(x / 2, row) { "█" } else { " " }, of(is_inverted)),
            Cells::Halves => {
                let sign = match (inked(x, 2 * row), inked(x, 2 * row + 1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => " ",
                };
                (sign, of(is_inverted))
            }
        }
    }
}
