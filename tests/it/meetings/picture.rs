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
         <rect x=\"-10\" y=\"-10\" width=\"{w}\" height=\"{h}\" rx=\"8\" fill=\"#1d1f21\"/>\n",
        w = width * WIDTH + 20,
        h = height * HEIGHT + 20,
    );
    for (i, cell) in buffer.content().iter().enumerate() {
        let (x, y) = (i % width * WIDTH, i / width * HEIGHT);
        draw(&mut svg, cell, x, y);
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw(svg: &mut String, cell: &Cell, x: usize, y: usize) {
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    let colour = colour(cell);
    if reversed {
        rect(svg, x, y, HEIGHT, colour);
    }
    let ink = if reversed { "#1d1f21" } else { colour };
    match cell.symbol() {
        " " => {}
        "█" => rect(svg, x, y, HEIGHT, ink),
        "▀" => rect(svg, x, y, HEIGHT / 2, ink),
        "▄" => rect(svg, x, y + HEIGHT / 2, HEIGHT / 2, ink),
        "─" => rect(svg, x, y + 9, 1, ink),
        "━" => rect(svg, x, y + 8, 4, ink),
        symbol => {
            let weight =
                if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
            let symbol = symbol.replace('&', "&amp;").replace('<', "&lt;");
            let y = y + 15;
            writeln!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{weight}>{symbol}</text>")
                .unwrap();
        }
    }
}

fn rect(svg: &mut String, x: usize, y: usize, height: usize, colour: &str) {
    let size = format!("width=\"{WIDTH}\" height=\"{height}\"");
    writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" {size} fill=\"{colour}\"/>").unwrap();
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
