//! A line that comes, to be read or to be typed in, moves nothing that stands above its place.

use ratatui::layout::Rect;

use super::{drawn, fixtures, step_list, text_of};
use crate::{
    app::{message::Size, news::News},
    screen::{InputLine, Screen, StatusLine, View},
    tui::frame::{self, Places},
    words::Words,
};

const SIZES: [(u16, u16); 8] =
    [(60, 20), (80, 20), (80, 24), (80, 27), (100, 24), (100, 30), (120, 40), (160, 50)];

/// What can be open: a line to type in with nothing to choose, the same with a few things and with many, a row
/// that tells.
fn lines() -> Vec<(&'static str, StatusLine)> {
    let many = fixtures::noting().status_line;
    let StatusLine::Input(input) = many.clone() else { unreachable!() };
    let alone = StatusLine::Input(InputLine { alternatives: Vec::new(), ..input });
    let few = fixtures::typing_under_a_band().status_line;
    let told = StatusLine::News { news: News::GroupKept, kept: true };
    vec![("alone", alone), ("few", few), ("many", many), ("told", told)]
}

/// Every screen over which a line can be open.
fn screens() -> Vec<(&'static str, Screen)> {
    let all = fixtures::all().into_iter().chain(step_list::all());
    let is_free = |screen: &Screen| {
        let is_open = !matches!(screen.status_line, StatusLine::Empty | StatusLine::News { .. });
        !is_open && screen.band.is_none() && screen.trouble.is_none()
    };
    all.filter(|(_, screen)| is_free(screen)).collect()
}

fn places(screen: &Screen, (width, height): (u16, u16)) -> Places {
    let sized = Screen { size: Size { width, height }, ..screen.clone() };
    frame::places(Words::DUTCH, &sized, Rect::new(0, 0, width, height))
}

/// Whether the view makes room: the row that is looked at would be below the line, or figures would be seen in
/// part.
fn makes_room(before: &[&str], places: &Places) -> bool {
    let below = before.iter().skip(usize::from(places.covered_from));
    let covered = below.take(usize::from(places.covered())).any(|row| row.contains('▸'));
    covered || places.body != places.grid.body
}

/// Whether all that a row shows stood in it before; what can not be used now, or would be seen in part, goes.
fn stays(before: &str, after: &str) -> bool {
    let before: Vec<char> = before.chars().collect();
    let stood = |(at, sign): (usize, char)| sign == ' ' || before.get(at) == Some(&sign);
    after.chars().enumerate().all(stood)
}

#[test]
fn what_stands_above_the_place_of_a_line_keeps_its_rows() {
    let (mut compared, mut moved) = (0, Vec::new());
    for (name, screen) in screens() {
        let before = Screen { status_line: StatusLine::Empty, ..screen.clone() };
        for ((line, status_line), size) in
            lines().into_iter().flat_map(|line| SIZES.map(|size| (line.clone(), size)))
        {
            let after = Screen { status_line, ..before.clone() };
            let places = places(&after, size);
            let [before, after] =
                [&before, &after].map(|screen| text_of(&drawn(screen, size.0, size.1)));
            let [before, after]: [Vec<&str>; 2] =
                [&before, &after].map(|text| text.lines().collect());
            // After the meeting there is nothing to choose in any line.
            let has_ended =
                matches!(screen.view, View::Ended(_)) && ["few", "many"].contains(&line);
            if has_ended || makes_room(&before, &places) {
                continue;
            }
            compared += 1;
            let rows = usize::from(places.status_line.y);
            if !before.iter().zip(&after).take(rows).all(|(before, after)| stays(before, after)) {
                let [before, after] = [&before, &after].map(|all| all[..rows].join("\n"));
                moved.push(format!("{name} {line} {size:?}:\n{before}\n--\n{after}"));
            }
        }
    }
    assert!(moved.is_empty(), "{} of {compared}:\n{}", moved.len(), moved.join("\n"));
    assert!(1_000 < compared, "{compared}");
}
