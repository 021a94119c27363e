//! The words around the table with few people and many, in their long forms too.

use super::{LAMP, drawn_as, fixtures, step_list, text_of};
use crate::{
    domain::{confidential::Confidential, event::NextTime, notes::Seat},
    screen::{InputLine, ItemRow, Screen, StatusLine, StepListView, TableView, View},
    tui::theme::{Palette, Scheme, Theme},
};

/// Whoever sits there, with a word as people say it: short, long, of one long piece, in other letters.
const PEOPLE: [(&str, &str); 14] = [
    ("Anna", "opgelucht"),
    ("Bram van den Boogaard", "blij dat ik er was"),
    ("Chantal Özdemir", "moe"),
    ("Dounia", "benieuwd naar wat ik hier morgen mee ga doen"),
    ("漢字", "漢字"),
    ("Fatima", "verantwoordelijkheid"),
    ("Gijs", "helder"),
    ("Anton", "lichter dan ik kwam"),
    ("Irene", "rustig"),
    ("Jan Willem van der Berg", "scherper"),
    ("Karel", "dankbaar"),
    ("Loes", "aan het denken gezet"),
    ("Mo", "trots"),
    ("Noor", "klaar"),
];

/// So many of them, of whom so many have said a word.
fn table(people: usize, said: usize) -> TableView {
    let seat = |(at, (who, word)): (usize, &(&str, &str))| Seat {
        who: Some(Confidential::new(*who)),
        word: (at < said).then(|| Confidential::new(*word)),
    };
    let seats: Vec<Seat> = PEOPLE.iter().take(people).enumerate().map(seat).collect();
    TableView { turn: (said < people).then_some(said), seats }
}

/// The afsluiter with this table, the ended screen, and the beginning of the next meeting.
fn screens(table: &TableView) -> [(&'static str, Screen); 3] {
    let mut live = step_list::afsluiter();
    if let View::Live(view) = &mut live.view
        && let Some(list) = &mut view.step_list
    {
        let rows = vec![ItemRow::Table(table.clone())].into();
        view.step_list = Some(StepListView { rows, ..list.clone() });
    }
    let mut ended = fixtures::ended();
    if let View::Ended(view) = &mut ended.view {
        view.table = table.clone();
    }
    let mut begin = fixtures::begin();
    if let View::Begin(view) = &mut begin.view {
        view.left = table.clone();
    }
    [("afsluiter", live), ("ended", ended), ("begin", begin)]
}

const SIZES: [(u16, u16); 3] = [(80, 24), (100, 30), (160, 50)];

#[test]
fn words_of_three_nine_and_fourteen_people() {
    for people in [3, 9, 14] {
        for (name, screen) in screens(&table(people, people)) {
            for (width, height) in SIZES {
                let text = text_of(&drawn_as(&LAMP(), &screen, width, height));
                insta::assert_snapshot!(format!("{name}_{people}_{width}x{height}"), text);
            }
        }
    }
}

#[test]
fn words_that_are_still_to_come() {
    for people in [3, 9, 14] {
        let [(_, live), ..] = screens(&table(people, people / 2));
        for (width, height) in SIZES {
            let text = text_of(&drawn_as(&LAMP(), &live, width, height));
            insta::assert_snapshot!(format!("half_{people}_{width}x{height}"), text);
        }
    }
}

#[test]
fn without_colours_the_lamp_and_the_chairs_are_told_too() {
    let [(_, before), ..] = screens(&table(3, 2));
    let [(_, after), ..] = screens(&table(3, 3));
    let shown =
        [before, after].map(|screen| text_of(&drawn_as(&Theme::Colourless, &screen, 120, 40)));
    insta::assert_snapshot!(shown.join("\n\n"));
    let sixteen = [before_and_after(2), before_and_after(3)];
    assert_ne!(sixteen[0], sixteen[1]);
}

/// The rows of the table in the sixteen colours of a terminal.
fn before_and_after(said: usize) -> String {
    let [(_, live), ..] = screens(&table(3, said));
    text_of(&drawn_as(&Theme::Terminal, &live, 80, 24))
}

#[test]
fn words_are_told_whole_when_everybody_has_spoken() {
    for people in [9, 14] {
        for size in SIZES {
            let [(_, live), ..] = screens(&table(people, people));
            let text = text_of(&drawn_as(&LAMP(), &live, size.0, size.1));
            assert!(!text.contains('…'), "{people} at {size:?}:\n{text}");
        }
    }
}

/// The row on which the figures begin.
fn figures_from(screen: &Screen, size: (u16, u16)) -> Option<usize> {
    let text = text_of(&drawn_as(&LAMP(), screen, size.0, size.1));
    text.lines().skip(6).position(|row| row.contains(['█', '▀', '▄']))
}

#[test]
fn the_figures_keep_their_place_while_short_words_go_around() {
    for people in [6, 9, 14] {
        let said = |said: usize| {
            let mut seats = table(people, said).seats;
            for seat in seats.iter_mut().take(said) {
                seat.word = Some(Confidential::new("opgelucht"));
            }
            let [(_, live), ..] = screens(&TableView { seats, turn: Some(said) });
            live
        };
        for size in SIZES {
            let places: Vec<_> = (0..people).map(|n| figures_from(&said(n), size)).collect();
            let first = places.first();
            assert!(places.iter().all(|at| Some(at) == first), "{people} {size:?}: {places:?}");
        }
    }
}

#[test]
fn every_chair_is_seen_while_a_word_is_typed() {
    for people in [6, 9, 12, 14] {
        let [(_, live), ..] = screens(&table(people, 0));
        let StatusLine::Input(noting) = fixtures::noting().status_line else { unreachable!() };
        let status_line = StatusLine::Input(InputLine { alternatives: Vec::new(), ..noting });
        let typing = Screen { status_line, ..live };
        for size in SIZES {
            let text = text_of(&drawn_as(&LAMP(), &typing, size.0, size.1));
            let (_, below) = text.split_once("━").unwrap();
            let chairs = below.matches('○').count() + below.matches('▸').count();
            // Those of a table that is seen from above are drawn.
            let is_drawn = below.contains("▄▀▀▀▀▀▄");
            assert!(is_drawn || people == chairs, "{chairs} of {people} at {size:?}:\n{text}");
        }
    }
}

#[test]
fn words_are_told_whole_while_they_go_around() {
    for people in [6, 9, 12, 14] {
        for said in 1..people {
            for size in SIZES {
                let [(_, live), ..] = screens(&table(people, said));
                let text = text_of(&drawn_as(&LAMP(), &live, size.0, size.1));
                assert!(!text.contains('…'), "{said} of {people} at {size:?}:\n{text}");
            }
        }
    }
}

#[test]
fn what_was_agreed_is_told_beside_the_words_of_many() {
    let name = "Anne-Fleur van den Boogaard-Oosterwijk (vervangt tot de zomer)";
    let long = Confidential::new("benieuwd naar wat ik hier morgen in de klas mee ga doen");
    for people in [3, 9, 14] {
        let mut seats = table(people, people).seats;
        for seat in &mut seats {
            seat.word = Some(long.clone());
        }
        let [_, (_, mut ended), _] = screens(&TableView { seats, turn: None });
        let View::Ended(view) = &mut ended.view else { unreachable!() };
        let who = Some(Confidential::new(name));
        view.next_time = NextTime { chair: who.clone(), timekeeper: who, ..fixtures::agreed() };
        for (width, height) in SIZES {
            let text = text_of(&drawn_as(&LAMP(), &ended, width, height));
            let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_agreed = said.matches("zomer)").count() == 2 && said.contains("datum:");
            let is_told = said.matches("benieuwd").count() == people || said.contains("en nog ");
            assert!(is_agreed && is_told, "{people} {width}×{height}:\n{text}");
        }
    }
}

#[test]
fn no_word_is_left_out_without_a_sign() {
    let light = Theme::Painted(Palette::full(Scheme::Papier));
    for people in 1..=14 {
        for (name, screen) in screens(&table(people, people)) {
            for (width, height) in [(80, 24), (90, 28), (100, 30), (120, 40), (140, 45), (160, 50)]
            {
                let text = text_of(&drawn_as(&light, &screen, width, height));
                for (_, word) in PEOPLE.iter().take(people) {
                    let is_whole = word.split_whitespace().all(|part| text.contains(part));
                    assert!(
                        is_whole || text.contains('…') || text.contains("· en nog"),
                        "{name} {people} {width}×{height}: {word}\n{text}"
                    );
                }
            }
        }
    }
}
