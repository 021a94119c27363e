//! Every view in English, over the sizes of the Dutch ones: what a group wrote itself stays in its own words.

use super::{LAMP, drawn_in, fixtures, step_list, sweep, text_of};
use crate::{screen::Screen, words::Words};

fn views() -> impl Iterator<Item = (&'static str, Screen)> {
    fixtures::all().into_iter().chain(step_list::all())
}

#[test]
fn every_view_at_two_common_sizes() {
    for (name, screen) in views() {
        for size in [(80, 24), (100, 30)] {
            let text = text_of(&drawn_in(Words::ENGLISH, &LAMP(), &screen, size));
            let (width, height) = size;
            insta::assert_snapshot!(format!("in_english_{name}_{width}x{height}"), text);
        }
    }
}

#[test]
fn at_many_widths_and_heights() {
    sweep::at_sizes_in(Words::ENGLISH, 4);
}
