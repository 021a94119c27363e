//! Every view in every theme: each word can be read.

use ratatui::buffer::Cell;

use super::{drawn_as, fixtures};
use crate::tui::theme::{
    Scheme, Theme,
    tests::{contrast, palettes, rgb},
};

/// What is told by its shape, not read.
fn is_shape(cell: &Cell) -> bool {
    " ─━┼╋╸█▀▄▌░▏▎▍▋▊▉▓▒".contains(cell.symbol())
}

#[test]
fn every_word_of_every_view_is_read_in_every_theme() {
    for (scheme, palette) in palettes() {
        let least = if scheme == Scheme::Contrast { 7.0 } else { 4.5 };
        for (name, screen) in fixtures::all() {
            let buf = drawn_as(&Theme::Painted(palette), &screen, 100, 30);
            for cell in buf.content.iter().filter(|cell| !is_shape(cell)) {
                let seen = contrast(rgb(cell.fg), rgb(cell.bg));
                assert!(least <= seen, "{scheme:?} {name}: {cell:?} {seen:.1}");
            }
        }
    }
}
