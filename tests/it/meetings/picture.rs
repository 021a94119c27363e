//! The pictures in the README are what the program draws: one moment in each language, and a rehearsal that plays by
//! itself.

mod svg;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
};

use intervisie::{
    app::message::Msg,
    domain::history::History,
    screen::{View, screen},
    tui,
};
use jiff::{SignedDuration, civil::time};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};

use crate::meetings::desk::Desk;

const GROUP: &str = "Team Noord";
/// Columns and rows of the pictures.
const SIZE: (u16, u16) = (100, 30);
/// How long the moving one takes, in milliseconds, and how large its file may be.
const WHOLE: std::ops::RangeInclusive<u64> = 18_000..=22_000;
const MOST_BYTES: usize = 300_000;
/// How many times as fast as real a rehearsal runs, unless one asks otherwise.
const TEMPO: u32 = 60;
/// As long (real) as a letter takes there, and from picture to picture: as long as a key is seen.
const BLINK: SignedDuration = SignedDuration::from_millis(60);
const BLINKS: usize = 20;

/// In the middle of the questions, one topic parked.
pub(super) fn in_the_middle() -> Desk {
    led_to_the_middle(Desk::running(120))
}

fn led_to_the_middle(mut desk: Desk) -> Desk {
    let minutes = SignedDuration::from_mins;
    let topic = desk.words.coach().topic();
    desk.wait(minutes(8)).press("<enter>").wait(minutes(11)).press("<enter>");
    desk.wait(minutes(4)).press(&format!("p{topic}<enter>"));
    desk.wait(minutes(5)).press("<enter>").wait(SignedDuration::from_secs(9 * 60 + 23));
    desk
}

fn drawn(desk: &Desk) -> Buffer {
    let (screen, _) = screen(&desk.app, desk.now);
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    terminal
        .draw(|frame| {
            tui::draw(desk.words, &svg::lamp(), &screen, frame);
        })
        .unwrap();
    terminal.backend().buffer().clone()
}

fn whole(drawn: &str) -> String {
    svg::framed((SIZE.0.into(), SIZE.1.into()), drawn)
}

/// What is kept is what is drawn now.
fn is_kept(file: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(file);
    if env::var_os("UPDATE_PICTURE").is_some() {
        fs::write(&path, drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept == drawn, "run the tests once with UPDATE_PICTURE=1 and look at assets/{file}");
    roxmltree::Document::parse(drawn).unwrap();
}

/// The last minutes of the step are near.
fn is_kept_at(grade: &str, mut desk: Desk, file: &str) {
    while !desk.has(grade) {
        desk.wait(SignedDuration::from_secs(10));
    }
    is_kept(file, &whole(&svg::layers(&drawn(&desk)).concat().concat()));
}

#[test]
fn the_picture_in_the_readme_is_what_is_drawn() {
    let mut desk = in_the_middle();
    GROUP.clone_into(&mut desk.app.context.group);
    desk.shows("geparkeerd: 1");
    is_kept_at("afronden", desk, "live.svg");
}

#[test]
fn the_english_picture_in_the_readme_is_what_is_drawn() {
    let begin = Desk::in_english(History::default(), false, time(14, 0, 0, 0));
    let mut desk = led_to_the_middle(begin.start(120));
    desk.shows("parked: 1");
    is_kept_at("wrap up", desk, "live.en.svg");
}

/// Pictures one after the other, each in its layers and for so many milliseconds.
#[derive(Default)]
struct Film {
    pictures: Vec<([Vec<String>; 3], u64)>,
}

impl Film {
    fn take(&mut self, desk: &Desk, millis: u64) {
        self.pictures.push((svg::layers(&drawn(desk)), millis));
    }

    fn millis(&self) -> u64 {
        self.pictures.iter().map(|(_, millis)| millis).sum()
    }

    /// Each piece is drawn once for as long as it stays, with all that comes and goes as it does.
    fn svg(&self) -> String {
        let all = self.millis();
        let layers = [0, 1, 2].map(|layer| {
            let groups = together(self.stays(layer)).into_iter();
            groups.map(|(stay, drawn)| group(stay, all, &drawn)).collect::<String>()
        });
        whole(&layers.concat())
    }

    /// The pieces of a layer, with from when to when each is seen.
    fn stays(&self, layer: usize) -> Vec<(Stay, &str)> {
        let (mut seen, mut at) = (Vec::new(), 0);
        let mut open: BTreeMap<&str, u64> = BTreeMap::new();
        for (layers, millis) in &self.pictures {
            let now: BTreeSet<&str> = layers[layer].iter().map(String::as_str).collect();
            for (piece, from) in open.extract_if(.., |piece, _| !now.contains(piece)) {
                seen.push(((from, at), piece));
            }
            for piece in now {
                open.entry(piece).or_insert(at);
            }
            at += millis;
        }
        seen.into_iter().chain(open.into_iter().map(|(piece, from)| ((from, at), piece))).collect()
    }
}

/// From when to when, in milliseconds.
type Stay = (u64, u64);

fn together(stays: Vec<(Stay, &str)>) -> BTreeMap<Stay, String> {
    let mut groups: BTreeMap<Stay, String> = BTreeMap::new();
    for (stay, piece) in stays {
        groups.entry(stay).or_default().push_str(piece);
    }
    groups
}

fn group((from, to): Stay, all: u64, drawn: &str) -> String {
    if from == 0 && to == all {
        return drawn.to_owned();
    }
    let changes = [("hidden", 0, 0 < from), ("visible", from, true), ("hidden", to, to < all)];
    let steps = changes.iter().filter(|(.., is_there)| *is_there);
    let looks: Vec<&str> = steps.clone().map(|(look, ..)| *look).collect();
    let part = |at: u64| format!("{}.{:05}", at / all, at * 100_000 / all % 100_000);
    let times: Vec<String> = steps.map(|(_, at, _)| part(*at)).collect();
    let hidden = if from == 0 { "" } else { " visibility=\"hidden\"" };
    format!(
        "<g{hidden}><animate attributeName=\"visibility\" calcMode=\"discrete\" dur=\"{all}ms\" \
         repeatCount=\"indefinite\" values=\"{}\" keyTimes=\"{}\"/>\n{drawn}</g>\n",
        looks.join(";"),
        times.join(";"),
    )
}

/// What `intervisie oefen --vanzelf` shows from its first moment to closing on time, three times as fast.
fn rehearsal() -> Film {
    let mut film = Film::default();
    let mut desk = Desk::with_usual_margin(time(14, 0, 0, 0));
    GROUP.clone_into(&mut desk.app.context.group);
    desk.app.context.anchor.tempo = TEMPO;
    desk.play();
    while !matches!(screen(&desk.app, desk.now).0.view, View::Ended(_)) {
        film.take(&desk, 380);
        for _ in 0..BLINKS {
            desk.now = desk.now.after(BLINK, TEMPO);
            desk.tell(Msg::Woke);
        }
    }
    film.take(&desk, 3_500);
    film
}

#[test]
fn the_moving_picture_in_the_readme_is_the_rehearsal_that_plays_by_itself() {
    let film = rehearsal();
    let drawn = film.svg();
    is_kept("bijeenkomst.svg", &drawn);
    assert!(WHOLE.contains(&film.millis()), "{} ms", film.millis());
    assert!(drawn.len() < MOST_BYTES, "{} bytes", drawn.len());
}
