//! The table as it lights up: at each chair the word of whoever sits there. Around the table where there is
//! room for that, else along its sides.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    seats::{Seats, Sitter},
    table_sign::TableSign,
};
use crate::{
    domain::{confidential::Confidential, naming::Called, notes::Seat},
    screen::TableView,
    tui::text::wrap,
    words::{DOT, Words},
};

/// A table with words, in one of its forms.
#[derive(Clone, Debug)]
pub enum WordsTable {
    /// Its chairs are seen from above, the words behind them.
    Around(TableSign),
    /// The words stand along its sides.
    Along(Seats),
}

impl WordsTable {
    /// Rows that it takes.
    pub fn rows(&self) -> u16 {
        match self {
            Self::Around(sign) => sign.rows(),
            Self::Along(seats) => seats.rows(),
        }
    }

    /// Whether a word in it was cut.
    pub const fn is_cut(&self) -> bool {
        match self {
            Self::Around(_) => false,
            Self::Along(seats) => seats.is_cut(),
        }
    }

    /// Columns that it takes.
    pub fn width(&self) -> u16 {
        match self {
            Self::Around(sign) => sign.width(),
            Self::Along(seats) => seats.width(),
        }
    }
}

impl Widget for &WordsTable {
    fn render(self, area: Rect, buf: &mut Buffer) {
        match self {
            WordsTable::Around(sign) => sign.render(area, buf),
            WordsTable::Along(seats) => seats.render(area, buf),
        }
    }
}

/// Most columns of a table along whose sides words stand, and of seats at each side of it.
const WIDEST: u16 = 84;
const COLUMNS: [u16; 2] = [1, 2];

fn text(words: Option<&Confidential>) -> String {
    words.map_or_else(String::new, |words| words.reveal().to_owned())
}

/// Everybody at the table, by their initials.
fn sitters(table: &TableView, is_past: bool) -> Vec<Sitter> {
    let called = Called::by_initials(table.seats.iter().filter_map(|seat| seat.who.as_ref()));
    let sitter = |(at, Seat { who, word }): (usize, &Seat)| Sitter {
        name: text(who.as_ref().map(|who| called.name(who)).as_ref()),
        word: text(word.as_ref()),
        is_lit: is_past || word.is_some(),
        has_turn: table.turn == Some(at),
    };
    table.seats.iter().enumerate().map(sitter).collect()
}

/// While the words go around: each chair lights up with its word, and with the last one the lamp goes on. The
/// forms for which there is room in so many columns, the best first; in all of them a chair keeps its place.
pub fn lighting_up(table: &TableView, room: u16) -> Vec<WordsTable> {
    let (all, is_on) = (sitters(table, false), table.is_whole());
    let around = TableSign::around_in(&all, is_on, room).map(WordsTable::Around);
    let width = room.min(WIDEST);
    let whole = |all: &[Sitter]| COLUMNS.map(|n| Seats::whole(all, n, is_on, width));
    let clipped = |all: &[Sitter]| COLUMNS.map(|n| Seats::clipped(all, n, is_on, width));
    let nameless: Vec<Sitter> = all.iter().cloned().map(Sitter::nameless).collect();
    let forms =
        [whole(&all), whole(&nameless), clipped(&all), clipped(&nameless)].into_iter().flatten();
    let along = forms.flatten().map(WordsTable::Along);
    around.into_iter().chain(along).collect()
}

/// The words with which they left as a sentence, in so many lines at the most.
pub fn told(words: Words, table: &TableView, room: u16, most: usize) -> Vec<String> {
    first_said(words, table, &format!("{}: ", words.note().left()), (room, most))
}

/// The words that were said, behind this, in so many columns and lines: all of them, or the first and how many
/// more there are.
pub fn first_said(
    words: Words,
    table: &TableView,
    before: &str,
    (room, most): (u16, usize),
) -> Vec<String> {
    let said: Vec<&Seat> = table.seats.iter().filter(|seat| seat.word.is_some()).collect();
    let sentence = |count: usize| {
        let seats = said.iter().take(count).copied().cloned().collect();
        let first = words.note().words(&TableView { seats, turn: None });
        let more = said.len() - count;
        let rest = if 0 < more { [DOT, &words.topic().more(more)].concat() } else { String::new() };
        wrap(&format!("{before}{first}{rest}"), room, usize::MAX)
    };
    let cut = |text: &str| wrap(text, room, most);
    let mut shorter = (1..=said.len()).rev().map(sentence);
    shorter.find(|lines| lines.len() <= most).unwrap_or_else(|| cut(&sentence(1).join(" ")))
}

/// As they left: everybody at the table with his or her word, whole, and the lamp on; nothing without any
/// word.
pub fn left(table: &TableView, room: u16) -> Vec<WordsTable> {
    if !table.has_words() {
        return Vec::new();
    }
    let all = sitters(table, true);
    let around = TableSign::around(&all, true).filter(|sign| sign.width() <= room);
    let along = COLUMNS.map(|columns| Seats::whole(&all, columns, true, room.min(WIDEST)));
    let snug = along.into_iter().flatten().map(|seats| WordsTable::Along(seats.snug()));
    around.into_iter().map(WordsTable::Around).chain(snug).collect()
}
