//! The table as it lights up: at each chair the word of whoever sits there. Around the table where there is
//! room for that, else along its sides.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    seats::{Seats, Sitter},
    table_sign::{Seated, TableSign},
};
use crate::{
    domain::{confidential::Confidential, naming::Called, notes::Seat},
    screen::TableView,
    tui::theme,
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
const WIDEST: u16 = 64;
const COLUMNS: [u16; 2] = [1, 2];

fn text(words: Option<&Confidential>) -> &str {
    words.map_or("", Confidential::reveal)
}

/// The forms that have room in so many columns, the largest first.
fn forms(
    around: Option<TableSign>,
    table: &TableView,
    is_past: bool,
    room: u16,
) -> Vec<WordsTable> {
    let seats = beside(table, is_past);
    let is_on = is_past || table.is_whole();
    let along = COLUMNS.map(|columns| Seats::of(&seats, columns, is_on, room.min(WIDEST)));
    let around = around.filter(|sign| sign.width() <= room).map(WordsTable::Around);
    around.into_iter().chain(along.into_iter().flatten().map(WordsTable::Along)).collect()
}

/// What stands beside each seat.
fn beside(table: &TableView, is_past: bool) -> Vec<Sitter> {
    let called = Called::by_initials(table.seats.iter().filter_map(|seat| seat.who.as_ref()));
    let seat = |(at, seat): (usize, &Seat)| {
        let has_turn = table.turn == Some(at);
        let is_lit = is_past || seat.word.is_some();
        let name = seat.who.as_ref().map(|who| called.name(who));
        let sign = if has_turn {
            "▸"
        } else if is_lit {
            "●"
        } else {
            "○"
        };
        let style = if is_lit || has_turn { theme::TITLE } else { theme::HINT };
        let [name, word] = [name.as_ref(), seat.word.as_ref()].map(|said| text(said).to_owned());
        Sitter { name, word, style, sign }
    };
    table.seats.iter().enumerate().map(seat).collect()
}

/// While the words go around: each chair lights up with its word, and with the last one the lamp goes on.
pub fn lighting_up(table: &TableView, room: u16) -> Vec<WordsTable> {
    forms(lit_around(table), table, false, room)
}

/// As they leave: everybody at the table with his or her word, and the lamp on; nothing without any word.
pub fn left(table: &TableView, room: u16) -> Vec<WordsTable> {
    if !table.has_words() {
        return Vec::new();
    }
    let mut places = Vec::new();
    for Seat { word, .. } in &table.seats {
        let text = text(word.as_ref());
        places.push(Seated { text, style: theme::TITLE, is_lit: true });
    }
    forms(TableSign::around(&places, true), table, true, room)
}

/// Behind a chair stands its word, until then its name or where that is long its initials. Nothing where the
/// table has no room for a word.
fn lit_around(table: &TableView) -> Option<TableSign> {
    let names = table.seats.iter().filter_map(|seat| seat.who.as_ref());
    let called = Called::by_initials(names);
    let behind = |(at, seat): (usize, &Seat)| {
        if let Some(word) = &seat.word {
            return word.reveal().to_owned();
        }
        let sign = if table.turn == Some(at) { "▸" } else { "" };
        let initials = seat.who.as_ref().map(|who| called.name(who));
        let names = [seat.who.as_ref(), initials.as_ref()];
        let mut fitting = names.map(|name| format!("{sign}{}", text(name))).into_iter();
        fitting.find(|name| TableSign::has_room(name)).unwrap_or_default()
    };
    let texts: Vec<String> = table.seats.iter().enumerate().map(behind).collect();
    let place = |(at, (seat, text))| {
        let seat: &Seat = seat;
        let is_lit = seat.word.is_some();
        let has_turn = table.turn == Some(at);
        let style = if is_lit || has_turn { theme::TITLE } else { theme::HINT };
        Seated { text, style, is_lit }
    };
    let seats = table.seats.iter().zip(texts.iter().map(String::as_str));
    let places: Vec<_> = seats.enumerate().map(place).collect();
    TableSign::around(&places, table.is_whole())
}
