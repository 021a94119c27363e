//! The table as it lights up: behind each chair the word of whoever sits there.

use super::table_sign::{Seated, TableSign};
use crate::{
    domain::{confidential::Confidential, naming::Called, notes::Seat},
    screen::TableView,
    tui::theme,
};

fn text(words: Option<&Confidential>) -> &str {
    words.map_or("", Confidential::reveal)
}

/// While the words go around: each chair lights up with its word, until then its name stands there or where
/// that is long its initials, and with the last word the lamp goes on. Nothing where the table has no room for a word.
pub fn lighting_up(table: &TableView) -> Option<TableSign> {
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

/// As they leave: everybody at the table with his or her word, and the lamp on.
pub fn left(table: &TableView) -> Option<TableSign> {
    let mut places = Vec::new();
    for Seat { word, .. } in &table.seats {
        let text = text(word.as_ref());
        places.push(Seated { text, style: theme::TITLE, is_lit: true });
    }
    TableSign::around(&places, true).filter(|_| table.has_words())
}
