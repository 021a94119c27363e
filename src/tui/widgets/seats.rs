//! Everybody at the table in little room: along both sides of it, each with a name and a word.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::tui::{
    text::{clip, width},
    theme,
};

/// A seat with what stands beside it.
#[derive(Clone, Debug)]
pub struct Sitter {
    /// Who sits there, in letters that are few.
    pub name: String,
    /// The word with which that person leaves.
    pub word: String,
    /// How both look.
    pub style: Style,
    /// The sign of the seat.
    pub sign: &'static str,
}

/// Seats along both sides of a table, in one column or two.
#[derive(Clone, Debug)]
pub struct Seats {
    all: Vec<Sitter>,
    columns: u16,
    is_on: bool,
    width: u16,
}

/// Columns of the table between them, and of its lamp.
const BOARD: u16 = 6;
const LAMP: u16 = 2;
/// Columns between two seats, and between a seat and the table.
const GAP: u16 = 1;
/// Least columns for a sign, a name and the beginning of a word.
const LEAST: u16 = 9;

impl Seats {
    /// So many columns of seats at each side, in all of this width; nothing where that is too little.
    pub fn of(seats: &[Sitter], columns: u16, is_on: bool, width: u16) -> Option<Self> {
        let all = Self { all: seats.to_vec(), columns, is_on, width };
        (LEAST <= all.cell()).then_some(all)
    }

    /// Columns that it takes.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Rows that it takes.
    pub fn rows(&self) -> u16 {
        u16::try_from(self.a_side().div_ceil(usize::from(self.columns))).unwrap_or(u16::MAX)
    }

    /// How many sit at the first side.
    fn a_side(&self) -> usize {
        self.all.len().div_ceil(2)
    }

    /// Columns of a seat with what stands beside it.
    fn cell(&self) -> u16 {
        let side = self.width.saturating_sub(BOARD) / 2;
        (side / self.columns.max(1)).saturating_sub(GAP)
    }

    fn draw_board(&self, area: Rect, buf: &mut Buffer) {
        let x = area.x + (self.width - BOARD) / 2;
        for y in area.y..area.y + self.rows() {
            buf.set_string(x, y, "█".repeat(usize::from(BOARD)), theme::TABLE);
        }
        let lamp = if self.is_on { theme::LAMP } else { theme::HINT };
        let y = area.y + (self.rows().saturating_sub(1)) / 2;
        buf.set_string(x + (BOARD - LAMP) / 2, y, "█".repeat(usize::from(LAMP)), lamp);
    }

    fn draw_seat(&self, at: usize, seat: &Sitter, area: Rect, buf: &mut Buffer) {
        let is_left = at < self.a_side();
        let along = if is_left { at } else { at - self.a_side() };
        let rows = usize::from(self.rows().max(1));
        let [row, out] = [along % rows, along / rows].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
        let y = area.y + row;
        let board = area.x + (self.width - BOARD) / 2;
        let beside = out * (self.cell() + GAP) + GAP;
        let said = [seat.name.as_str(), seat.word.as_str()];
        let parts: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
        let text = clip(&parts.join(" "), self.cell().saturating_sub(2));
        let line =
            if is_left { format!("{text} {}", seat.sign) } else { format!("{} {text}", seat.sign) };
        let x = if is_left {
            board.saturating_sub(beside + width(&line))
        } else {
            board + BOARD + beside
        };
        buf.set_string(x.max(area.x), y, line, seat.style);
    }
}

impl Widget for &Seats {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.width < self.width || area.height < self.rows() {
            return;
        }
        self.draw_board(area, buf);
        for (at, seat) in self.all.iter().enumerate() {
            self.draw_seat(at, seat, area, buf);
        }
    }
}
