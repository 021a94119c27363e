//! The picture in the README is what the program draws.

use std::{env, fmt::Write as _, fs, path::Path};

use intervisie::{screen::screen, tui, words::Words};
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
fn in_the_middle() -> Desk {
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
    terminal
        .draw(|frame| {
            tui::draw(Words::Dutch, &screen, frame);
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
         <rect x=\"-10\" y=\"-10\" width=\"{w}\" height=\"{h}\" rx=\"8\" fill=\"#1d1f21\"/>\n\
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
                        ink,
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
    /// The colour that fills it in this cell.
    fn ink(&self, cell: &Cell) -> Option<&'static str> {
        let is_block = self.high == HEIGHT / 2;
        let is_reversed = is_block && cell.modifier.contains(Modifier::REVERSED);
        (is_reversed || self.signs.contains(&cell.symbol())).then(|| colour(cell))
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
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    let ink = if reversed { "#1d1f21" } else { colour(cell) };
    let weight = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let symbol = cell.symbol().replace('&', "&amp;").replace('<', "&lt;");
    let y = y + 15;
    writeln!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{weight}>{symbol}</text>").unwrap();
}

fn colour(cell: &Cell) -> &'static str {
    match cell.fg {
        _ if cell.modifier.contains(Modifier::DIM) => "#85898c",
        Color::Cyan => "#5fb3b3",
        Color::Yellow | Color::LightYellow => "#e0b050",
        Color::LightMagenta => "#d7a8e0",
        _ => "#e4e6e3",
    }
}
