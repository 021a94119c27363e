//! Every view in the signs that a terminal has: nothing else is left on the screen.

use super::*;
use crate::tui::tests::{drawn, fixtures, text_of};

/// Signs that the fonts of a Linux console have, beside the letters of Western Europe.
const ON_CONSOLE: &str = "█▀▄▒░─│┼┴·→←↑↓■▼×«»½";

fn is_letter_of_the_west(c: char) -> bool {
    c.is_ascii() || ('\u{a1}'..='\u{ff}').contains(&c)
}

#[test]
fn nothing_is_on_the_screen_that_the_terminal_lacks() {
    let sizes = [(24, 6), (40, 12), (60, 18), (80, 24), (100, 30), (120, 40), (160, 50)];
    for (name, screen) in fixtures::all() {
        for (width, height) in sizes {
            let whole = drawn(&screen, width, height);
            let shown = |signs: Signs| {
                let mut buf = whole.clone();
                signs.put(&mut buf);
                text_of(&buf)
            };
            let (console, plain) = (shown(Signs::Console), shown(Signs::Plain));
            let lacks = |c: &char| {
                !(c.is_alphabetic() || is_letter_of_the_west(*c) || ON_CONSOLE.contains(*c))
            };
            assert_eq!(console.chars().find(lacks), None, "{name} {width}×{height}\n{console}");
            let is_sign = |c: &char| !c.is_ascii() && !c.is_alphabetic();
            assert_eq!(plain.chars().find(is_sign), None, "{name} {width}×{height}\n{plain}");
            let ascii = shown(Signs::Ascii);
            assert!(ascii.is_ascii(), "{name} {width}×{height}\n{ascii}");
            assert_eq!(shown(Signs::All), text_of(&whole));
        }
    }
}

#[test]
fn each_sign_keeps_its_cell_and_blocks_stay_apart() {
    assert!(PLAIN.iter().all(|(from, to)| from.width() == 1 && to.len() == 1 && to.is_ascii()));
    assert!(CONSOLE.iter().all(|(from, to)| from.width() == 1 && to.width() == 1));
    let looks: Vec<&str> = ["█", "▀", "▄"]
        .iter()
        .filter_map(|block| PLAIN.iter().find(|(from, _)| from == block))
        .map(|(_, to)| *to)
        .collect();
    assert_eq!(looks, ["#", "\"", "="]);
}

#[test]
fn letters_lose_what_they_cannot_keep() {
    for (letter, bare) in
        [("é", "e"), ("Ž", "Z"), ("ĳ", "?"), ("漢", "??"), ("ل", "?"), ("e\u{301}", "e")]
    {
        assert_eq!(in_ascii(letter), bare);
    }
}

#[test]
fn the_live_screen_without_signs() {
    let mut sheet = Vec::new();
    for (screen, signs) in [
        (fixtures::wrap_up(), Signs::Ascii),
        (fixtures::overrun(), Signs::Plain),
        (fixtures::room(), Signs::Ascii),
        (fixtures::live(), Signs::Console),
    ] {
        let mut buf = drawn(&screen, 100, 30);
        signs.put(&mut buf);
        sheet.push(format!("{signs:?}\n{}", text_of(&buf)));
    }
    insta::assert_snapshot!(sheet.join("\n\n"));
}
