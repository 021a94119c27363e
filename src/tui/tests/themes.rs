//! Every view in every theme: each word can be read.

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::{drawn_as, fixtures, opened, proposals, step_list};
use crate::{
    screen::Screen,
    tui::theme::{
        Palette, Scheme, Theme,
        tests::{TERMINALS, contrast, of_plate, palettes, rgb},
    },
};

#[test]
fn the_screens_that_colours_matter_for_keep_their_styles() {
    let full = |scheme| Theme::Painted(Palette::full(scheme));
    let themes = [
        ("lamp", full(Scheme::Lamp)),
        ("papier", full(Scheme::Papier)),
        ("contrast", full(Scheme::Contrast)),
        ("terminal", Theme::Terminal),
        ("geen", Theme::Colourless),
    ];
    let screens = [
        ("live", fixtures::wrap_up()),
        ("begin", fixtures::begin()),
        ("band", fixtures::typing_under_a_band()),
        ("proposals", proposals::screen()),
        ("slot", step_list::next_time()),
    ];
    for (screen_name, screen) in &screens {
        for (theme_name, theme) in themes {
            let drawn = drawn_as(&theme, screen, 80, 24);
            insta::assert_debug_snapshot!(format!("styles_{screen_name}_{theme_name}"), drawn);
        }
    }
}

/// What is told by its shape, not read.
fn is_shape(cell: &Cell) -> bool {
    " ─│━┼╋╸█▀▄▌░▏▎▍▋▊▉▓▒".contains(cell.symbol())
}

/// Everything that is drawn anywhere in these tests.
fn everything() -> impl Iterator<Item = (&'static str, Screen)> {
    fixtures::all().into_iter().chain(step_list::all()).chain(opened::all())
}

#[test]
fn every_word_of_every_view_is_read_in_every_theme() {
    for ((scheme, palette), size) in
        palettes().flat_map(|palette| [(80, 24), (100, 30)].map(|size| (palette, size)))
    {
        let least = if scheme == Scheme::Contrast { 7.0 } else { 4.5 };
        for (name, screen) in everything() {
            let buf = drawn_as(&Theme::Painted(palette), &screen, size.0, size.1);
            for cell in buf.content.iter().filter(|cell| !is_shape(cell)) {
                let seen = contrast(rgb(cell.fg), rgb(cell.bg));
                assert!(least <= seen, "{scheme:?} {name}: {cell:?} {seen:.1}");
            }
        }
    }
}

#[test]
fn every_word_of_every_view_is_read_in_a_terminals_own_colours() {
    for (name, screen) in everything() {
        let buf = drawn_as(&Theme::Terminal, &screen, 100, 30);
        // A sign has its colour and its shape.
        let is_read = |cell: &&Cell| cell.symbol().chars().any(char::is_alphanumeric);
        let words = buf.content.iter().filter(is_read);
        // What is written as the terminal writes can be read, whatever its colours.
        let is_own = |cell: &&Cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset);
        let (own, on_plates): (Vec<_>, Vec<_>) = words.partition(is_own);
        assert!(own.iter().all(|cell| !cell.modifier.contains(Modifier::DIM)), "{name}");
        for (terminal, colours) in TERMINALS {
            for cell in &on_plates {
                assert!(cell.fg != Color::Reset && cell.bg != Color::Reset, "{name}: {cell:?}");
                let seen = contrast(of_plate(colours, cell.fg), of_plate(colours, cell.bg));
                assert!(4.0 <= seen, "{terminal} {name}: {cell:?} {seen:.1}");
            }
        }
    }
}
