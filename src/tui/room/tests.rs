//! What the room sees is large: measured, and read from a picture a quarter as large.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use ratatui::buffer::{Buffer, Cell};

use super::*;
use crate::{
    domain::agenda::Rule,
    screen::NextUp,
    tui::{
        letters::Lettering,
        tests::{fixtures, text_of},
    },
};

const WINDOWS: [(u16, u16); 7] =
    [(80, 24), (100, 30), (120, 36), (120, 40), (160, 50), (200, 60), (220, 70)];

fn vragen() -> Room {
    let rule = Some(Rule::Given("alleen vragen, nog geen advies".to_owned()));
    Room { rule, ..fixtures::room_view() }
}

fn moments() -> [Room; 4] {
    let over = Room { minutes_left: 0, grade: Grade::Over, ..vragen() };
    let last = Room { minutes_left: 1, grade: Grade::WrapUp, next: NextUp::End, ..vragen() };
    [vragen(), over, last, Room { paused: true, ..vragen() }]
}

/// The window without its margins.
fn inner(width: u16, height: u16) -> Rect {
    Rect::new(1, 0, width - 2, height)
}

fn drawn(room: &Room, (width, height): (u16, u16)) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let ribbon = fixtures::half_way();
    draw(Words::DUTCH, room, Some(&ribbon), inner(width, height), &mut buf);
    buf
}

/// Whether letters are read from afar in a window so high.
fn is_legible(lines: &Lines, window: (u16, u16)) -> bool {
    window.1 * 2 <= lines.letters.tallest() * 12
}

fn holds(room: &Room, window: (u16, u16)) -> Sheet {
    let said = Said::of(Words::DUTCH, room);
    let area = inner(window.0, window.1);
    let sheet = Sheet::largest(&said, area).expect("block letters fit");
    assert!(is_legible(&sheet.phase, window), "{:?} at {window:?}", said.phase);
    match &sheet.rule {
        Some(Shown::Large(rule)) => {
            assert!(is_legible(rule, window), "{:?} at {window:?}", said.rule);
        }
        Some(Shown::Plain(_)) => panic!("plain: {:?} at {window:?}", said.rule),
        None => assert!(said.rule.is_empty()),
    }
    let figures = Figures::of_number("25".to_owned(), theme::TEXT, 80, sheet.figures);
    assert!(window.1 <= figures.rows() * 12, "{} at {window:?}", figures.rows());
    sheet
}

#[test]
fn letters_and_figures_are_a_twelfth_of_the_window_and_more() {
    for window in WINDOWS {
        for room in moments() {
            holds(&room, window);
        }
    }
}

/// Every step of the werkvormen that come with the program.
fn every_step() -> Vec<Room> {
    let library = crate::written::library::built_in();
    let werkvormen: Vec<_> = library.iter().collect();
    let steps = werkvormen.iter().flat_map(|werkvorm| {
        werkvorm.steps.iter().map(|step| Room {
            kind: BlockKind::from(werkvorm.kind),
            step: Name::Given(step.name.clone()),
            short: step.short.clone(),
            rule: step.rule.clone().map(Rule::Given),
            ..fixtures::room_view()
        })
    });
    steps.collect()
}

#[test]
fn every_rule_of_the_library_is_read_across_the_room_and_large_windows_have_air() {
    for window in WINDOWS {
        for room in every_step() {
            let sheet = holds(&room, window);
            let air = if 36 <= window.1 { 5 } else { 0 };
            assert!(sheet.rows() + air <= window.1, "{:?} at {window:?}", room.rule);
        }
    }
}

#[test]
fn what_comes_next_is_in_block_letters_in_the_largest_common_window() {
    for room in every_step() {
        let sheet = holds(&room, (160, 50));
        assert!(sheet.next.is_some(), "{:?}", room.rule);
    }
}

#[test]
fn minutes_are_large_in_the_smallest_window_too() {
    for (width, height) in [(40, 12), (44, 14), (60, 16)] {
        let room = fixtures::room_view();
        let text = text_of(&drawn(&room, (width, height)));
        let rows = text.lines().filter(|row| row.contains(['█', '▀', '▄'])).count();
        let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for what in ["minuten", "nog geen advies · ongeveer 5 min per vrager", "sluiten 16:00"] {
            assert!(5 <= rows && told.contains(what), "{what} {width}×{height}:\n{text}");
        }
    }
}

#[test]
fn a_rule_of_any_length_is_told_whole() {
    let rule = "ieder noemt in twee of drie zinnen wat opviel, wat raakte en wat nog een vraag \
                is; wie niets heeft, geeft het woord door aan de buur";
    let room = Room { rule: Some(Rule::Given(rule.to_owned())), ..vragen() };
    for window in WINDOWS {
        let said = Said::of(Words::DUTCH, &room);
        let sheet = Sheet::largest(&said, inner(window.0, window.1)).unwrap();
        assert!(is_legible(&sheet.phase, window), "{window:?}");
        let text = text_of(&drawn(&room, window));
        let is_large = matches!(sheet.rule, Some(Shown::Large(_)));
        assert!(is_large || text.contains("aan de buur"), "{window:?}:\n{text}");
    }
}

#[test]
fn no_seconds_no_keys_and_no_names() {
    for window in WINDOWS {
        for room in moments() {
            let text = text_of(&drawn(&room, window));
            let words: Vec<&str> =
                text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).collect();
            let allowed =
                ["sluiten", "16:00", "hierna", "Advies", "·", "15", "minuten", "het", "einde"];
            assert!(words.iter().all(|word| allowed.contains(word)), "{window:?}: {words:?}");
        }
    }
}

#[test]
fn a_phase_stands_on_one_line() {
    let step = Name::Given("Wat – en dus – en nu".into());
    let room = Room { kind: BlockKind::Terugkijken, step, short: None, ..vragen() };
    let kind = Lettering::Text.line("Terugkijken");
    let mut alone = Buffer::empty(Rect::new(0, 0, 80, kind.rows()));
    kind.draw(inner(80, kind.rows()), theme::TEXT, &mut alone);
    for window in [(80, 24), (88, 24)] {
        let text = text_of(&drawn(&room, window));
        assert!(text.contains(&text_of(&alone)), "{window:?}:\n{text}");
    }
}

/// A picture of the block letters, with cells of 2 by 4 as in a quarter of a usual one, each pixel of it
/// as two by two.
fn picture(buf: &Buffer) -> Vec<u8> {
    let (wide, high) =
        (usize::from(buf.area.width) * CELL, usize::from(buf.area.height) * CELL * 2);
    let mut grey = vec![u8::MAX; wide * high];
    for place in buf.area.positions() {
        let halves = match buf.cell(place).map(Cell::symbol) {
            Some("█") => 0..2,
            Some("▀") => 0..1,
            Some("▄") => 1..2,
            _ => continue,
        };
        let rows = usize::from(place.y) * 2 + halves.start..usize::from(place.y) * 2 + halves.end;
        for y in rows.start * CELL..rows.end * CELL {
            let at = y * wide + usize::from(place.x) * CELL;
            grey[at..at + CELL].fill(0);
        }
    }
    let head = format!("P5 {wide} {high} 255\n").into_bytes();
    head.into_iter().chain(grey).collect()
}

/// Columns of a cell in that picture, which is as many as the rows of half of it.
const CELL: usize = 4;

/// What a program that reads pictures reads in a picture of a quarter, made as large as it likes them.
fn read(buf: &Buffer) -> Option<String> {
    let mut reader = Command::new("tesseract")
        .args(["-", "-", "--psm", "6", "--dpi", "70"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    reader.stdin.take()?.write_all(&picture(buf)).ok()?;
    String::from_utf8(reader.wait_with_output().ok()?.stdout).ok()
}

/// But for its first or its last letter.
fn is_nearly(read: &str, word: &str) -> bool {
    let shorter = [word.get(1..), word.get(..word.len() - 1)];
    shorter.into_iter().flatten().any(|part| read.contains(part))
}

#[test]
fn a_picture_of_a_quarter_is_read() {
    for window in [(80, 24), (100, 30), (160, 50)] {
        let Some(seen) = read(&drawn(&vragen(), window)) else {
            eprintln!("not read: there is no tesseract here");
            return;
        };
        for word in ["Vragen", "alleen", "nog", "geen", "advies", "minuten"] {
            let is_read = seen.split_whitespace().any(|read| is_nearly(read, word));
            assert!(is_read, "{word} at {window:?}:\n{seen}");
        }
    }
}

#[test]
fn figures_that_are_lower_than_their_word_leave_the_rule_alone() {
    for window in [(46, 18), (50, 15), (53, 16)] {
        let text = text_of(&drawn(&vragen(), window));
        let is_plain = !text.contains("nog geen advi") || text.contains("nog geen advies");
        assert!(is_plain, "{window:?}:\n{text}");
    }
}

#[test]
fn the_part_of_the_meeting_stands_beside_its_step() {
    let words = |buf: &Buffer| text_of(buf);
    let with = |room: &Room, window| drawn(room, window);
    for window in WINDOWS {
        let model = Room { kind: BlockKind::Model, ..vragen() };
        let other = Room { kind: BlockKind::AndereWerkvorm, ..vragen() };
        let [model, other] = [with(&model, window), with(&other, window)];
        assert_ne!(words(&model), words(&other), "{window:?}");
    }
}
