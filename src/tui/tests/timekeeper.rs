//! The timekeeper's clock says all that a timekeeper acts on, at every size.

use super::{drawn, fixtures, text_of};
use crate::screen::{ClockView, Screen, ShownSide, View};

fn with_speaker(view: ClockView) -> Screen {
    Screen {
        view: View::Clock(ClockView { side: Some(ShownSide { left: 75, length: 120 }), ..view }),
        ..fixtures::timekeeper()
    }
}

#[test]
fn what_runs_its_last_moment_what_follows_the_slot_and_a_speaker_stand_there() {
    let view = fixtures::clock_view();
    for follows in [false, true] {
        let screen = with_speaker(ClockView { follows, ..view.clone() });
        let wide =
            (40..=220).step_by(3).flat_map(|width| [12, 24, 50].map(|height| (width, height)));
        let high = (12..=70).flat_map(|height| [40, 60, 100].map(|width| (width, height)));
        for (width, height) in wide.chain(high) {
            let text = text_of(&drawn(&screen, width, height));
            for part in ["MODEL", "ragen", "15:17", "Advies", "slot ", "1:15"] {
                assert!(text.contains(part), "no {part} in {width}×{height}:\n{text}");
            }
        }
    }
}

#[test]
fn the_last_moment_is_the_second_largest_figure() {
    let screen = Screen { ribbon: None, ..with_speaker(fixtures::clock_view()) };
    for (width, height) in
        [(40, 24), (50, 30), (80, 24), (100, 30), (120, 40), (160, 50), (220, 70)]
    {
        let text = text_of(&drawn(&screen, width, height));
        let figures = |rows: &str| rows.lines().filter(|row| row.contains(['█', '▀', '▄'])).count();
        let (above, below) = text.split_once("ruim de tijd").unwrap();
        let (clock, moment) = (figures(above), figures(below));
        assert!(3 <= moment && moment < clock, "{width}×{height}:\n{text}");
    }
}

#[test]
fn no_figure_runs_into_the_word_below_it() {
    for (name, screen) in [("over", fixtures::overrun()), ("afronden", fixtures::wrap_up())] {
        for (width, height) in (40..=100).flat_map(|width| (12..=30).map(move |h| (width, h))) {
            let drawn = drawn(&screen, width, height);
            let text = text_of(&drawn);
            let word = if name == "over" { "de tijd is om" } else { "afronden" };
            let Some((y, line)) = (0..).zip(text.lines()).find(|(_, line)| line.contains(word))
            else {
                continue;
            };
            let x = u16::try_from(line.split(word).next().unwrap().chars().count()).unwrap();
            let is_plate = drawn[(x, y)].bg != drawn[(0, 0)].bg;
            let is_filled = |x| ["█", "▄"].contains(&drawn[(x, y - 1)].symbol());
            let end = x + u16::try_from(word.len()).unwrap() + 1;
            let touches = 0 < y && (x.saturating_sub(1)..end.min(width)).any(is_filled);
            assert!(!(is_plate && touches), "{name} {width}×{height}:\n{text}");
        }
    }
}
