//! The picture in the README is what the program draws.

use std::{env, fmt::Write as _, fs, path::Path};

use intervisie::{
    screen::screen,
    tui::{
        self,
        theme::{Palette, Scheme, Theme},
    },
    words::Words,
};
use jiff::SignedDuration;
use ratatui::{
    Terminal,
    backend::TestBackend,
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};

use crate::meetings::desk::Desk;

const WIDTH: usize = 10;
const HEIGHT: usize = 20;

/// In the middle of the questions, one topic parked.
pub(super) fn in_the_middle() -> Desk {
    let minutes = SignedDuration::from_mins;
    let mut desk = Desk::running(120);
    desk.wait(minutes(8)).press("<enter>").wait(minutes(11)).press("<enter>");
    desk.wait(minutes(4)).press("pWat doen we met de wachtlijst?<enter>");
    desk.wait(minutes(5)).press("<enter>").wait(SignedDuration::from_secs(9 * 60 + 23));
    desk
}

#[test]
fn the_picture_in_the_readme_is_what_is_drawn() {
    let desk = in_the_middle();
    let (screen, _) = screen(&desk.app, desk.now);
    let mut terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
    let lamp = Theme::Painted(Palette::full(Scheme::Lamp));
    terminal
        .draw(|frame| {
            tui::draw(Words::Dutch, &lamp, &screen, frame);
        })
        .unwrap();
    let drawn = svg(terminal.backend().buffer());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/live.svg");
    if env::var_os("UPDATE_PICTURE").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept == drawn, "run the tests once with UPDATE_PICTURE=1 and look at assets/live.svg");
}

fn svg(buffer: &Buffer) -> String {
    let (width, height) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"-10 -10 {w} {h}\" font-family=\"monospace\" font-size=\"16\">\n\
         <rect x=\"-10\" y=\"-10\" width=\"{w}\" height=\"{h}\" rx=\"8\" fill=\"#1b1917\"/>\n\
         <g shape-rendering=\"crispEdges\">\n",
        w = width * WIDTH + 20,
        h = height * HEIGHT + 20,
    );
    for (y, row) in buffer.content().chunks(width).enumerate() {
        for band in BANDS {
            // What stands beside each other in one colour is one rectangle: nothing shows between.
            let mut x = 0;
            for run in row.chunk_by(|a, b| band.ink(a) == band.ink(b)) {
                if let Some(ink) = band.ink(&run[0]) {
                    rect(
                        &mut svg,
                        (x * WIDTH, y * HEIGHT + band.top),
                        (run.len() * WIDTH, band.high),
                        &ink,
                    );
                }
                x += run.len();
            }
        }
    }
    svg.push_str("</g>\n");
    for (i, cell) in buffer.content().iter().enumerate() {
        letter(&mut svg, cell, i % width * WIDTH, i / width * HEIGHT);
    }
    svg.push_str("</svg>\n");
    svg
}

/// A part of every cell's height, and the signs that fill it.
struct Band {
    top: usize,
    high: usize,
    signs: [&'static str; 2],
}

const BANDS: [Band; 4] = [
    Band { top: 0, high: 10, signs: ["█", "▀"] },
    Band { top: 10, high: 10, signs: ["█", "▄"] },
    Band { top: 9, high: 1, signs: ["─", "┼"] },
    Band { top: 8, high: 4, signs: ["━", "╋"] },
];

impl Band {
    /// The colour that fills it in this cell, where that is not the window's own.
    fn ink(&self, cell: &Cell) -> Option<String> {
        if self.signs.contains(&cell.symbol()) {
            return Some(colour(cell.fg));
        }
        let is_block = self.high == HEIGHT / 2;
        Some(colour(cell.bg)).filter(|back| is_block && back != "#1b1917")
    }
}

fn rect(svg: &mut String, (x, y): (usize, usize), (width, height): (usize, usize), ink: &str) {
    let size = format!("width=\"{width}\" height=\"{height}\"");
    writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" {size} fill=\"{ink}\"/>").unwrap();
}

fn letter(svg: &mut String, cell: &Cell, x: usize, y: usize) {
    let is_drawn = BANDS.iter().any(|band| band.signs.contains(&cell.symbol()));
    if cell.symbol() == " " || is_drawn && cell.symbol() != "┼" && cell.symbol() != "╋" {
        return;
    }
    let ink = colour(cell.fg);
    let weight = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let symbol = cell.symbol().replace('&', "&amp;").replace('<', "&lt;");
    let y = y + 15;
    writeln!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{weight}>{symbol}</text>").unwrap();
}

fn colour(colour: Color) -> String {
    let Color::Rgb(r, g, b) = colour else { panic!("{colour:?} is not painted") };
    format!("#{r:02x}{g:02x}{b:02x}")
}
