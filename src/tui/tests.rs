//! Every view at several sizes.

mod before;
pub(super) mod fixtures;
mod foresight;
mod past;
mod proposals;
mod step_list;
mod sweep;
mod themes;
mod timekeeper;

use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};

use super::{
    draw,
    theme::{Palette, Scheme, Theme},
    widgets::step,
};
use crate::{
    app::{
        key_group::{beside, group},
        keymap::Hint,
        message::Size,
    },
    screen::{Begin, Screen, View},
    words::Words,
};

/// The text of a buffer, row by row, without trailing spaces.
pub(crate) fn text_of(buf: &Buffer) -> String {
    let rows = buf.area.rows().map(|row| {
        let cells = row.positions().filter_map(|at| buf.cell(at));
        let mut text = String::new();
        let mut skip = 0;
        for cell in cells {
            if 0 < skip {
                skip -= 1;
                continue;
            }
            text.push_str(cell.symbol());
            skip = super::text::width(cell.symbol()).saturating_sub(1);
        }
        text.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}

const LAMP: fn() -> Theme = || Theme::Painted(Palette::full(Scheme::Lamp));

pub(crate) fn drawn(screen: &Screen, width: u16, height: u16) -> Buffer {
    drawn_as(&LAMP(), screen, width, height)
}

fn drawn_as(theme: &Theme, screen: &Screen, width: u16, height: u16) -> Buffer {
    let screen = Screen { size: Size { width, height }, ..screen.clone() };
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal
        .draw(|frame| {
            draw(Words::Dutch, theme, &screen, frame);
        })
        .unwrap();
    terminal.backend().buffer().clone()
}

#[test]
fn every_view_at_every_common_size() {
    for (name, screen) in fixtures::all() {
        for (width, height) in [(40, 12), (80, 24), (100, 30), (120, 40), (160, 50)] {
            let text = text_of(&drawn(&screen, width, height));
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), text);
        }
    }
}

/// The rows in which a window has blocks of the clock, which has no other blocks beside it.
fn rows_of_figures(text: &str) -> usize {
    text.lines().filter(|row| row.contains(['█', '▀', '▄'])).count()
}

#[test]
fn figures_are_large_in_common_windows_and_nothing_is_cut() {
    let live = [fixtures::live(), fixtures::overrun(), fixtures::paused(), fixtures::wrap_up()]
        .map(|screen| Screen { ribbon: None, ..screen });
    let sizes = [(80, 24), (80, 30), (100, 24), (100, 30), (120, 40), (160, 50), (220, 70)];
    for (screen, (width, height)) in live.iter().flat_map(|screen| sizes.map(|size| (screen, size)))
    {
        let text = text_of(&drawn(screen, width, height));
        assert!(7 <= rows_of_figures(&text), "{width}×{height}:\n{text}");
        assert!(!text.contains('…'), "{width}×{height}:\n{text}");
    }
}

#[test]
fn figures_stay_large_whatever_is_chosen_below_them() {
    let below = [proposals::screen(), fixtures::choice()].map(|screen| screen.status_line);
    let with_list = step_list::all().into_iter().map(|(_, screen)| screen);
    for screen in with_list.chain([fixtures::live()]) {
        for (status_line, (width, height)) in
            below.iter().flat_map(|line| [(80, 24), (100, 30), (120, 40)].map(|size| (line, size)))
        {
            let status_line = status_line.clone();
            let screen = Screen { ribbon: None, status_line, ..screen.clone() };
            let text = text_of(&drawn(&screen, width, height));
            assert!(7 <= rows_of_figures(&text), "{width}×{height}:\n{text}");
        }
    }
}

#[test]
fn help_says_all_at_once_where_there_is_room() {
    for (width, height) in [(100, 30), (120, 40), (160, 50), (220, 70)] {
        let screen = fixtures::help();
        let text = text_of(&drawn(&screen, width, height));
        let View::Help(help) = &screen.view else { unreachable!() };
        let action = Words::Dutch.action();
        let is_said = |hint: &&Hint| {
            let whole = action.help(hint.action);
            let end = whole.split_whitespace().next_back().unwrap_or_default();
            let shares = help.keys.iter().find(|with| beside(with.action) == Some(hint.action));
            let is_shared = shares.is_some_and(|with| {
                let keys = [with, *hint].map(|hint| action.key(*hint.keys.first().unwrap()));
                text.contains(&format!("{}  ", keys.join(" ")))
                    && text.contains(action.brief(with.action))
            });
            is_shared || text.contains(action.brief(hint.action)) || text.contains(end)
        };
        let grouped = help.keys.iter().filter(|hint| group(hint.action).is_some());
        let unsaid: Vec<_> = grouped.filter(|hint| !is_said(hint)).collect();
        assert!(unsaid.is_empty() && !text.contains('…'), "{unsaid:?} {width}×{height}:\n{text}");
    }
}

#[test]
fn how_the_group_left_is_told_or_that_it_is() {
    let Screen { view: View::Begin(begin), .. } = fixtures::begin() else { unreachable!() };
    let words: Vec<String> =
        (0..begin.left.seats.len()).map(|n| format!("een woord {n}")).collect();
    let said: Vec<&str> = words.iter().map(String::as_str).collect();
    for (ended, width, height) in [None, Some(fixtures::at(15, 58))].into_iter().flat_map(|ended| {
        [(80, 24), (80, 30), (100, 30), (120, 40)].map(|(width, height)| (ended, width, height))
    }) {
        let begin = Begin { ended, left: fixtures::table(&said), ..Begin::clone(&begin) };
        let screen = Screen { view: View::Begin(Box::new(begin)), ..fixtures::begin() };
        let text = text_of(&drawn(&screen, width, height));
        assert!(text.contains("Zo gingen jullie weg"), "{width}×{height} {ended:?}:\n{text}");
    }
}

#[test]
fn nothing_moves_when_the_grade_changes() {
    for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50)] {
        let place = |screen: &Screen, what: &str| {
            let text = text_of(&drawn(screen, width, height));
            let row = text.lines().position(|row| row.contains(what));
            row.unwrap_or_else(|| panic!("no {what} in {width}×{height}:\n{text}"))
        };
        let (calm, wrap_up) = (fixtures::live(), fixtures::wrap_up());
        assert_eq!(place(&calm, "ruim de tijd"), place(&wrap_up, "afronden"));
        for what in ["MODEL", "regel", "Enter", "slot uiterlijk", "geparkeerd"] {
            assert_eq!(place(&calm, what), place(&wrap_up, what), "{what}");
        }
    }
}

#[test]
fn every_view_has_its_form_in_lines() {
    for (name, screen) in fixtures::all().into_iter().chain(step_list::all()) {
        let lines = Words::Dutch.spoken().lines(&screen);
        let is_said = |what: &str| lines.iter().any(|line| line.contains(what));
        assert!(!lines.is_empty() && lines.iter().all(|line| !line.trim().is_empty()), "{name}");
        assert!(
            lines.iter().all(|line| !line.contains(['█', '▄', '━', '\n'])),
            "{name}: {lines:?}"
        );
        if let Some((clock, meeting)) = step::clock_of(&screen.view) {
            let left = Words::Dutch.meeting().countdown(clock.countdown);
            assert!(is_said(&left), "{name}: {lines:?}");
            if !matches!(screen.view, View::Help(_) | View::Deeds(_)) {
                assert!(is_said(&Words::Dutch.meeting().slot(meeting)), "{name}: {lines:?}");
            }
        }
        if matches!(screen.view, View::Room(_) | View::Calm(_)) {
            assert!(lines.iter().all(|line| !line.contains("Noord")), "{name}: {lines:?}");
        }
        insta::assert_snapshot!(format!("lines_{name}"), lines.join("\n"));
    }
}

#[test]
fn extreme_sizes_do_no_harm() {
    for (_, screen) in fixtures::all() {
        for (width, height) in [(500, 200), (1, 200), (200, 1), (1, 1)] {
            drawn(&screen, width, height);
        }
    }
}

#[test]
fn a_screen_for_another_size_stays_within_the_terminal() {
    let mut terminal = Terminal::new(TestBackend::new(60, 14)).unwrap();
    terminal
        .draw(|frame| {
            draw(Words::Dutch, &LAMP(), &fixtures::live(), frame);
        })
        .unwrap();
}
