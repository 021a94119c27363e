//! Every view over all sizes: no word is cut without a sign, nothing runs through another, figures keep their
//! rows, and a large window is not half empty.

use std::{
    collections::{BTreeSet, HashSet},
    env, fs,
    path::Path,
    sync::Mutex,
    thread,
};

use ratatui::layout::Rect;

use super::{LAMP, drawn_in, fixtures, opened, rows_of_figures, step_list, text_of};
use crate::{
    app::message::Size,
    screen::{Screen, View},
    tui::frame,
    words::Words,
};

/// Fewest letters of what counts as a word.
const WORD: usize = 3;

/// All words that can stand on a screen: those of the program, and those of what is drawn here.
fn vocabulary() -> BTreeSet<String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders =
        ["words/dutch", "words/english", "tui/tests", "app"].map(|folder| src.join(folder));
    let mut files: Vec<_> = folders.to_vec();
    let mut known = BTreeSet::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            known.extend(words_of(&fs::read_to_string(path).unwrap()).map(|word| word.0));
        }
    }
    known
}

/// The words of a text in small letters, and whether each was cut and says so.
fn words_of(text: &str) -> impl Iterator<Item = (String, bool)> {
    let is_of_word = |c: char| c.is_alphabetic() || c == '…';
    text.split(move |c| !is_of_word(c)).map(|word| {
        let letters = word.trim_matches('…');
        (letters.to_lowercase(), letters != word)
    })
}

/// The first word that is none, which was not cut with a sign: it lost its end, or ran into another.
fn torn(text: &str, known: &BTreeSet<String>) -> Option<String> {
    let latin = |word: &str| word.chars().all(|c| c < '\u{250}') && WORD <= word.chars().count();
    let mut words = words_of(text).filter(|(word, is_cut)| latin(word) && !is_cut);
    words.find(|(word, _)| !known.contains(word)).map(|(word, _)| word)
}

/// The words that are known, and the rows of which each word was looked at: a row is mostly that of the size
/// before.
struct Reader {
    known: BTreeSet<String>,
    read: HashSet<String>,
}

impl Reader {
    fn new(known: BTreeSet<String>) -> Self {
        Self { known, read: HashSet::new() }
    }

    fn torn(&mut self, text: &str) -> Option<String> {
        for row in text.lines() {
            if !self.read.contains(row.trim()) {
                let found = torn(row, &self.known);
                if found.is_some() {
                    return found;
                }
                self.read.insert(row.trim().to_owned());
            }
        }
        None
    }
}

/// Rows of a window that a list of a few things fills.
const LONGEST_LIST: u16 = 50;

/// Whether a view has nothing on one side. Those that others look at are as empty as they should be, and a
/// list is as long as what it tells.
fn is_half_empty(screen: &Screen, text: &str, (width, height): (u16, u16)) -> bool {
    let most = match screen.view {
        View::Begin(_) | View::Live(_) | View::Clock(_) | View::Welcome(_) | View::Resume(_) => {
            u16::MAX
        }
        View::Agenda(_)
        | View::Group(_)
        | View::Phone(_)
        | View::Parked(_)
        | View::Deeds(_)
        | View::Help(_)
        | View::Ended(_)
        | View::Card(_) => LONGEST_LIST,
        View::Room(_)
        | View::Calm(_)
        | View::Hidden(_)
        | View::Waiting { .. }
        | View::Past(_)
        | View::Invitation(_) => 0,
    };
    if most < height {
        return false;
    }
    let rows: Vec<&str> = text.lines().collect();
    let (upper, lower) = rows.split_at(rows.len() / 2);
    let used = |rows: &[&str]| rows.iter().filter(|row| !row.trim().is_empty()).count();
    let beside = |row: &&&str| usize::from(width) / 2 < row.trim_end().chars().count();
    let is_thin = |used: usize, all: usize| used * 5 < all;
    is_thin(used(upper), upper.len())
        || is_thin(used(lower), lower.len())
        || is_thin(rows.iter().filter(beside).count(), rows.len())
}

fn holds(
    words: Words,
    (name, screen): &(&str, Screen),
    reader: &mut Reader,
    (width, height): (u16, u16),
) {
    let text = text_of(&drawn_in(words, &LAMP(), screen, (width, height)));
    let place = || format!("{name} {width}×{height}:\n{text}");
    // What is longer than any line is torn there.
    if 40 <= width && *name != "long_names" {
        assert_eq!(reader.torn(&text), None, "{}", place());
    }
    assert!(
        !(120 <= width && 40 <= height && is_half_empty(screen, &text, (width, height))),
        "{}",
        place()
    );
    let Some((clock, _)) = screen.view.clocks() else { return };
    let plain = words.meeting().countdown(clock.countdown);
    if 10 <= width && 3 <= height {
        assert!(text.contains(['█', '▀']) || text.contains(&plain), "{}", place());
    }
    if 40 <= width && 12 <= height {
        assert!(text.contains("slot ") || text.contains("closing "), "{}", place());
    }
    let least = match screen.view {
        // A step of more than an hour and a half has one place more.
        _ if *name == "long_names" => 0,
        View::Live(_) | View::Clock(_) | View::Hidden(_) => 7,
        View::Deeds(_) => 5,
        _ => 0,
    };
    if 0 < least && 80 <= width && 24 <= height {
        let sized = Screen { size: Size { width, height }, ..screen.clone() };
        let ribbon = frame::places(words, &sized, Rect::new(0, 0, width, height)).grid.ribbon;
        let is_beside = |y: u16| !(ribbon.y..ribbon.bottom()).contains(&y);
        let rows = (0..).zip(text.lines()).filter(|(y, _)| is_beside(*y));
        let figures: Vec<&str> = rows.map(|(_, row)| row).collect();
        assert!(least <= rows_of_figures(&figures.join("\n")), "{}", place());
    }
}

const WIDTHS: [u16; 12] = [20, 33, 40, 59, 60, 79, 80, 100, 120, 150, 160, 220];
const HEIGHTS: [u16; 12] = [6, 9, 12, 16, 18, 20, 24, 28, 30, 36, 50, 70];

fn all() -> Vec<(&'static str, Screen)> {
    fixtures::all().into_iter().chain(step_list::all()).chain(opened::all()).collect()
}

/// Each size with one view, each view at many: what is seen at one size is mostly seen at its neighbour.
#[test]
fn at_all_widths_and_all_heights() {
    at_sizes_in(Words::DUTCH, 1);
}

/// The same in these words, at one of so many widths and heights.
pub(super) fn at_sizes_in(words: Words, one_of: usize) {
    let (mut reader, views) = (Reader::new(vocabulary()), all());
    let wide = (20..=220).step_by(one_of).flat_map(|width| HEIGHTS.map(|height| (width, height)));
    let high = (6..=70).step_by(one_of).flat_map(|height| WIDTHS.map(|width| (width, height)));
    let mut views_in_turn = views.iter().cycle();
    for size in wide.chain(high) {
        holds(words, views_in_turn.next().unwrap(), &mut reader, size);
    }
}

/// Which views, by the beginning of their names: all where nothing is said.
const PART: &str = "SWEEP";

#[test]
#[ignore = "the long form"]
fn every_view_at_every_size() {
    let known = vocabulary();
    let part = env::var(PART).unwrap_or_default();
    let next = Mutex::new(all().into_iter().filter(|(name, _)| name.starts_with(&part)));
    let sizes = || (20..=220).flat_map(|width| (6..=70).map(move |height| (width, height)));
    let take = || next.lock().unwrap().next();
    let work = || {
        while let Some(view) = take() {
            let mut reader = Reader::new(known.clone());
            sizes().for_each(|size| holds(Words::DUTCH, &view, &mut reader, size));
            eprintln!("{} at every size", view.0);
        }
    };
    thread::scope(|scope| {
        let count = thread::available_parallelism().map_or(1, usize::from);
        (0..count).for_each(|_| drop(scope.spawn(work)));
    });
}

#[test]
fn a_word_that_is_cut_or_run_into_is_seen() {
    let known = words_of("geparkeerd slot uiterlijk").map(|(word, _)| word).collect();
    let torn = |text| torn(text, &known);
    assert_eq!(torn("Geparkeerd: 2 · slot uiterl… …kerd"), None);
    assert_eq!(torn("slot uiterl").as_deref(), Some("uiterl"));
    assert_eq!(torn("geparkeerdslot").as_deref(), Some("geparkeerdslot"));
}
