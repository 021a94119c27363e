//! Every view in every theme: each word can be read.

use ratatui::buffer::Cell;

use super::{drawn_as, fixtures, proposals, step_list};
use crate::tui::theme::{
    Palette, Scheme, Theme,
    tests::{contrast, palettes, rgb},
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
