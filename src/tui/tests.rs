//! Every view at several sizes.

mod before;
pub(super) mod fixtures;
mod foresight;
mod in_english;
mod long;
mod moments;
mod open_lines;
mod opened;
mod past;
mod proposals;
mod step_list;
mod sweep;
mod themes;
mod timekeeper;
mod words_table;

use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};

use super::{
    draw,
    theme::{Palette, Scheme, Theme},
};
use crate::{
    app::{
        key_group::{beside, group},
        keymap::Hint,
        message::Size,
    },
    domain::confidential::Confidential,
    screen::{Begin, Countdown, Screen, StatusLine, View},
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
    drawn_in(Words::DUTCH, theme, screen, (width, height))
}

fn drawn_in(words: Words, theme: &Theme, screen: &Screen, (width, height): (u16, u16)) -> Buffer {
    let screen = Screen { size: Size { width, height }, ..screen.clone() };
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    draw(words, theme, &screen, &mut terminal.get_frame());
    terminal.current_buffer_mut().clone()
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
    let beside =
        [fixtures::live(), fixtures::deeds(), fixtures::running_card(), fixtures::parked()];
    for screen in with_list.chain(beside) {
        for (status_line, (width, height)) in
            below.iter().flat_map(|line| [(80, 24), (100, 30), (120, 40)].map(|size| (line, size)))
        {
            let status_line = status_line.clone();
            let screen = Screen { ribbon: None, status_line, ..screen.clone() };
            let text = text_of(&drawn(&screen, width, height));
            // Smaller for so long as one looks for a deed.
            let least = if matches!(screen.view, View::Deeds(_)) { 5 } else { 7 };
            assert!(least <= rows_of_figures(&text), "{width}×{height}:\n{text}");
        }
    }
}

/// The rows of a window from the top down to the first that holds this.
fn rows_until(text: &str, what: &str) -> Option<usize> {
    text.lines().position(|row| row.contains(what))
}

#[test]
fn no_line_stands_over_half_of_a_clock() {
    let long = "Wisselwerking en samenwerking tussen teams van de gemeente en de wijkteams";
    let open = |screen: Screen| {
        let StatusLine::Input(mut input) = screen.status_line else { unreachable!() };
        input.before = Confidential::new(long);
        StatusLine::Input(input)
    };
    let typing = open(fixtures::noting());
    let asked = fixtures::question().status_line;
    let under_a_band = open(fixtures::typing_under_a_band());
    let alarm = fixtures::typing_under_a_band().band;
    let over = [(typing, None), (asked, None), (under_a_band, alarm)];
    for (status_line, band) in over {
        for (width, height) in (40..=120).step_by(8).flat_map(|w| (12..=40).map(move |h| (w, h))) {
            let live = fixtures::live();
            let screen = Screen { status_line: status_line.clone(), band: band.clone(), ..live };
            let text = text_of(&drawn(&screen, width, height));
            // Below the clock stands how far it is.
            assert!(rows_until(&text, "ruim de tijd").is_some(), "{width}×{height}:\n{text}");
        }
    }
}

#[test]
fn after_the_meeting_nothing_touches_and_the_plan_is_seen_with_what_it_was() {
    let long =
        ["helder", "moe", "dapper", "lichter", "een beetje moe", "benieuwd naar volgende keer"];
    let usual = ["helder", "moe", "dapper", "lichter", "rustig", "benieuwd"];
    for (words, (width, height)) in
        [usual, long].iter().flat_map(|w| [(80, 24), (100, 30), (120, 40)].map(|size| (w, size)))
    {
        let mut screen = fixtures::ended();
        let View::Ended(ended) = &mut screen.view else { unreachable!() };
        ended.table = fixtures::table(words);
        let text = text_of(&drawn(&screen, width, height));
        let rows: Vec<&str> = text.lines().collect();
        let first = rows_until(&text, "Dank jullie wel").unwrap();
        let row_above = rows.get(first - 1).unwrap();
        assert!(row_above.is_empty(), "{width}×{height}:\n{text}");
        let compared = rows_until(&text, "gepland ").unwrap();
        let below_table = rows.get(compared - 1).unwrap().chars().take(30).collect::<String>();
        assert!(below_table.trim().is_empty(), "{width}×{height}:\n{text}");
    }
    for (width, height) in (40..=160).step_by(8).flat_map(|w| (12..=50).map(move |h| (w, h))) {
        for status_line in [fixtures::noting().status_line, fixtures::question().status_line] {
            let screen = Screen { status_line, ..fixtures::ended() };
            let text = text_of(&drawn(&screen, width, height));
            let seen = ["gepland ", "werkelijk "].map(|what| rows_until(&text, what).is_some());
            assert_eq!(seen, [true, true], "{width}×{height}:\n{text}");
        }
    }
}

#[test]
fn after_the_meeting_every_paper_has_its_key_in_the_smallest_common_window() {
    for (words, keys) in [
        (Words::DUTCH, "1  verslag|2  bewijs|3  afspraak|4  geparkeerd|p  pdf"),
        (Words::ENGLISH, "1  record|2  proof|3  date|4  parked|p  PDF|u  open again"),
    ] {
        let text = text_of(&drawn_in(words, &LAMP(), &fixtures::ended(), (80, 24)));
        for key in keys.split('|') {
            assert!(text.contains(key), "{key}:\n{text}");
        }
    }
}

#[test]
fn help_says_all_at_once_where_there_is_room() {
    for (width, height) in [(100, 30), (120, 40), (160, 50), (220, 70)] {
        let screen = fixtures::help();
        let text = text_of(&drawn(&screen, width, height));
        let View::Help(help) = &screen.view else { unreachable!() };
        let action = Words::DUTCH.action();
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
        for (_, means) in action.glossary() {
            assert!(text.contains(means), "{means} {width}×{height}:\n{text}");
        }
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
fn what_is_asked_before_the_meeting_moves_nothing_above_it() {
    for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50)] {
        let [before, asked] = [fixtures::begin(), moments::roles()]
            .map(|screen| text_of(&drawn(&screen, width, height)));
        for what in ["Beginnen", "deelnemers", "Voorstel voor vandaag", "Opwarmer · Weer"] {
            let row = rows_until(&before, what);
            assert_eq!(row, rows_until(&asked, what), "{what} {width}×{height}:\n{asked}");
        }
    }
}

#[test]
fn every_view_has_its_form_in_lines() {
    for (name, screen) in fixtures::all().into_iter().chain(step_list::all()) {
        let said = crate::lines::said::lines(Words::DUTCH, &screen);
        let lines: Vec<String> = said.into_iter().map(|line| line.text).collect();
        let is_said = |what: &str| lines.iter().any(|line| line.contains(what));
        assert!(!lines.is_empty() && lines.iter().all(|line| !line.trim().is_empty()), "{name}");
        assert!(
            lines.iter().all(|line| !line.contains(['█', '▄', '━', '\n'])),
            "{name}: {lines:?}"
        );
        if let Some((clock, meeting)) = screen.view.clocks() {
            let (Countdown::Left(left) | Countdown::Over(left)) = clock.countdown;
            assert!(is_said(&Words::DUTCH.time().length(left)), "{name}: {lines:?}");
            if !matches!(screen.view, View::Help(_) | View::Deeds(_)) {
                assert!(is_said(&Words::DUTCH.meeting().slot(meeting)), "{name}: {lines:?}");
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
            draw(Words::DUTCH, &LAMP(), &fixtures::live(), frame);
        })
        .unwrap();
}
