//! Everybody at the table in little room: along both sides of it, each with a name and a word.

#[cfg(test)]
pub(super) mod tests;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::tui::{
    text::{clip, width, wrap},
    theme,
};

/// Whoever sits at the table, with the word with which this person leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sitter {
    /// Who it is, in letters that are few.
    pub name: String,
    /// That word, once it was said.
    pub word: String,
    /// The seat is lit.
    pub is_lit: bool,
    /// It is this one's turn.
    pub has_turn: bool,
}

/// Seats along both sides of a table, in one column or two.
#[derive(Clone, Debug)]
pub struct Seats {
    all: Vec<Sitter>,
    /// The word of each, in lines.
    words: Vec<Vec<String>>,
    columns: u16,
    is_on: bool,
    /// A word was cut.
    is_cut: bool,
    /// Columns of a seat with what stands beside it.
    cell: u16,
    /// Columns at the left of the table, and at its right.
    sides: [u16; 2],
}

/// Columns of the table between them, of what the lamp lights of it, and of the lamp.
const BOARD: u16 = 6;
const LIT: u16 = 4;
const LAMP: u16 = 2;
/// Rows of a table in which a lamp has its place.
const LEAST_BOARD: u16 = 3;
/// Columns between two seats, and between a seat and the table.
const GAP: u16 = 1;
/// Columns of a seat.
const SIGN: u16 = 1;
/// Columns between a name and a word.
const BESIDE: u16 = 2;
/// Least columns for the beginning of a word.
const LEAST: u16 = 5;
/// Most lines of a word.
const MOST: usize = 3;

/// A text at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Placed {
    at: Rect,
    text: String,
    style: Style,
}

impl Seats {
    /// So many columns of seats at each side, in all of this width, every word whole; nothing where that is
    /// too little.
    pub fn whole(all: &[Sitter], columns: u16, is_on: bool, width: u16) -> Option<Self> {
        let seats = Self::of(all, columns, is_on, width)?;
        let room = seats.room();
        let is_whole =
            |sitter: &Sitter| sitter.word.split_whitespace().all(|part| self::width(part) <= room);
        let is_short = seats.words.iter().all(|lines| lines.len() <= MOST);
        (is_short && all.iter().all(is_whole)).then_some(seats)
    }

    /// The same with each word on one line, cut with its sign where it is too long.
    pub fn clipped(all: &[Sitter], columns: u16, is_on: bool, width: u16) -> Option<Self> {
        let seats = Self::of(all, columns, is_on, width)?;
        let room = seats.room();
        let line = |sitter: &Sitter| vec![clip(&sitter.word, room)];
        let is_cut = all.iter().any(|sitter| room < self::width(&sitter.word));
        Some(Self { words: all.iter().map(line).collect(), is_cut, ..seats })
    }

    fn of(all: &[Sitter], columns: u16, is_on: bool, width: u16) -> Option<Self> {
        let side = width.saturating_sub(BOARD) / 2;
        let cell = (side / columns.max(1)).saturating_sub(GAP);
        let (all, sides) = (all.to_vec(), [side, side]);
        let seats = Self { all, words: Vec::new(), columns, is_on, is_cut: false, cell, sides };
        let room = seats.room();
        let lines = |sitter: &Sitter| wrap(&sitter.word, room, usize::MAX);
        let words = seats.all.iter().map(lines).collect();
        (LEAST <= room).then_some(Self { words, ..seats })
    }

    /// Whether a word was cut.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Without the columns that nothing stands in.
    #[must_use]
    pub fn snug(self) -> Self {
        let placed = self.texts();
        let board = self.board();
        let left = placed.iter().map(|text| text.at.x).min().unwrap_or(0).min(board.x);
        let right = placed.iter().map(|text| text.at.right()).max().unwrap_or(0);
        let sides = [board.x - left, right.saturating_sub(board.right())];
        Self { sides, ..self }
    }

    /// Columns that it takes.
    pub fn width(&self) -> u16 {
        let [left, right] = self.sides;
        left + BOARD + right
    }

    /// Rows that it takes.
    pub fn rows(&self) -> u16 {
        self.heights().into_iter().sum::<u16>().max(LEAST_BOARD)
    }

    /// How many sit at the first side.
    fn a_side(&self) -> usize {
        self.all.len().div_ceil(2)
    }

    /// How many sit behind one another in a column.
    fn in_a_column(&self) -> usize {
        self.a_side().div_ceil(usize::from(self.columns.max(1))).max(1)
    }

    /// Columns of the longest name.
    fn names(&self) -> u16 {
        self.all.iter().map(|sitter| width(&sitter.name)).max().unwrap_or(0)
    }

    /// Columns of a seat and the name beside it, with what parts them from a word.
    fn taken(&self) -> u16 {
        let names = self.names();
        SIGN + if names == 0 { GAP } else { GAP + names + BESIDE }
    }

    /// Columns for a word.
    fn room(&self) -> u16 {
        self.cell.saturating_sub(self.taken())
    }

    /// At which side somebody sits, how far along it, and how many columns away.
    fn place(&self, at: usize) -> (bool, usize, usize) {
        let is_left = at < self.a_side();
        let along = if is_left { at } else { at - self.a_side() };
        (is_left, along % self.in_a_column(), along / self.in_a_column())
    }

    /// The rows of those who sit beside one another, from above.
    fn heights(&self) -> Vec<u16> {
        let mut heights = vec![1; self.in_a_column()];
        for (at, lines) in self.words.iter().enumerate() {
            if let Some(height) = heights.get_mut(self.place(at).1) {
                *height = u16::try_from(lines.len()).unwrap_or(u16::MAX).max(*height);
            }
        }
        heights
    }

    fn board(&self) -> Rect {
        let [left, _] = self.sides;
        Rect { x: left, y: 0, width: BOARD, height: self.rows() }
    }

    /// Every seat, name and line of a word at its place: the name beside the seat, the word beside the name.
    fn texts(&self) -> Vec<Placed> {
        let (board, names, heights) = (self.board(), self.names(), self.heights());
        let mut all = Vec::new();
        for (at, (sitter, lines)) in self.all.iter().zip(&self.words).enumerate() {
            let (is_left, along, out) = self.place(at);
            let y: u16 = heights.iter().take(along).sum();
            let away = GAP + u16::try_from(out).unwrap_or(0) * (self.cell + GAP);
            // So far from the table, and so wide.
            let mut put = |from: u16, text: &str, style, row: u16| {
                let wide = width(text);
                let x = if is_left {
                    board.x.saturating_sub(away + from + wide)
                } else {
                    board.right() + away + from
                };
                let at = Rect { x, y: y + row, width: wide, height: 1 };
                all.push(Placed { at, text: text.to_owned(), style });
            };
            put(0, sitter.sign(), sitter.style(), 0);
            if 0 < names {
                put(SIGN + GAP, &sitter.name, sitter.style(), 0);
            }
            for (line, row) in lines.iter().zip(0..) {
                put(self.taken(), line, theme::TITLE, row);
            }
        }
        all
    }

    fn draw_board(&self, area: Rect, buf: &mut Buffer) {
        let board = self.board();
        let middle = (board.height.saturating_sub(1)) / 2;
        let centred = |wide: u16| (board.x + (BOARD - wide) / 2, usize::from(wide));
        for row in 0..board.height {
            let mut put = |wide, style, sign: &str| {
                let (x, count) = centred(wide);
                buf.set_string(area.x + x, area.y + row, sign.repeat(count), style);
            };
            put(BOARD, theme::TABLE, "█");
            if row == middle && self.is_on {
                put(LIT, theme::LAMPLIGHT, "█");
                put(LAMP, theme::LAMP, "█");
            } else if row == middle {
                put(LAMP, theme::TEXT, " ");
            }
        }
    }
}

impl Sitter {
    /// The same where a name has no room.
    #[must_use]
    pub fn nameless(self) -> Self {
        Self { name: String::new(), ..self }
    }

    /// What stands on the table before this one.
    pub fn plate(&self) -> String {
        let turn = if self.has_turn { "▸" } else { "" };
        format!("{turn}{}", self.name)
    }

    /// How that looks.
    pub const fn plate_style(&self) -> Style {
        if self.has_turn { theme::TURN_ON_TABLE } else { theme::ON_TABLE }
    }

    /// The seat: it differs without colours too.
    const fn sign(&self) -> &'static str {
        match self {
            Self { has_turn: true, .. } => "▸",
            Self { is_lit: true, .. } => "●",
            Self { .. } => "○",
        }
    }

    const fn style(&self) -> Style {
        match self {
            Self { has_turn: true, .. } => theme::TITLE,
            Self { is_lit: true, .. } => theme::TEXT,
            Self { .. } => theme::HINT,
        }
    }
}

impl Widget for &Seats {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.width < self.width() || area.height < self.rows() {
            return;
        }
        self.draw_board(area, buf);
        for Placed { at, text, style } in self.texts() {
            buf.set_string(area.x + at.x, area.y + at.y, text, style);
        }
    }
}
