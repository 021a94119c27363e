//! Cells as a drawing: blocks and lines as rectangles, so that no seam shows at any width, and words as text.

use intervisie::tui::theme::{Palette, Scheme, Theme};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};

const WIDTH: usize = 8;
const HEIGHT: usize = 16;
/// Around the window.
const EDGE: usize = 10;
const GROUND: &str = "#1b1917";

/// The colours in which the pictures are.
pub(super) fn lamp() -> Theme {
    Theme::Painted(Palette::full(Scheme::Lamp))
}

/// A drawing of this many columns and rows around what is drawn in it.
pub(super) fn framed((columns, rows): (usize, usize), drawn: &str) -> String {
    let (width, height) = (columns * WIDTH + 2 * EDGE, rows * HEIGHT + 2 * EDGE);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"-{EDGE} -{EDGE} {width} {height}\" font-family=\"monospace\" font-size=\"13\" \
         shape-rendering=\"crispEdges\">\n\
         <rect x=\"-{EDGE}\" y=\"-{EDGE}\" width=\"{width}\" height=\"{height}\" rx=\"8\" \
         fill=\"{GROUND}\"/>\n{drawn}</svg>\n"
    )
}

/// What is drawn, piece by piece, in three layers: what lies beneath, blocks and lines, words.
pub(super) fn layers(buffer: &Buffer) -> [Vec<String>; 3] {
    let rows = buffer.content().chunks(usize::from(buffer.area.width)).enumerate();
    let [mut beneath, mut shapes, mut words] = [const { Vec::new() }; 3];
    for (y, row) in rows {
        beneath.extend(rectangles(row, y, ground));
        shapes.extend(rectangles(row, y, shape));
        words.extend(words_of(row, y));
    }
    [beneath, shapes, words]
}

/// Part of a cell: from the left, from the top, how wide and how high, and how much of its colour it has.
type Part = ((usize, usize), (usize, usize), &'static str);

const WHOLE: &str = "";

/// What a sign fills of its cell; nothing where it is a letter.
fn part(sign: &str) -> Option<Part> {
    Some(match sign {
        "█" => ((0, 0), (WIDTH, HEIGHT), WHOLE),
        "▓" => ((0, 0), (WIDTH, HEIGHT), " fill-opacity=\".75\""),
        "▒" => ((0, 0), (WIDTH, HEIGHT), " fill-opacity=\".5\""),
        "▀" => ((0, 0), (WIDTH, HEIGHT / 2), WHOLE),
        "▄" => ((0, HEIGHT / 2), (WIDTH, HEIGHT / 2), WHOLE),
        "━" => ((0, 7), (WIDTH, 3), WHOLE),
        "╸" => ((0, 7), (WIDTH / 2, 3), WHOLE),
        "─" => ((0, 8), (WIDTH, 1), WHOLE),
        "▕" => ((WIDTH - 1, 0), (1, HEIGHT), WHOLE),
        _ => {
            let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"].iter().position(|s| *s == sign)?;
            ((0, 0), (eighths + 1, HEIGHT), WHOLE)
        }
    })
}

/// A rectangle in a row: where it is, how wide and how high, and its colour.
struct Piece {
    x: usize,
    width: usize,
    top: usize,
    high: usize,
    ink: String,
}

/// What lies beneath a cell, where that is not the window's own.
fn ground(cell: &Cell, x: usize) -> Option<Piece> {
    let ink = Some(fill(cell.bg)).filter(|ink| !ink.contains(GROUND))?;
    Some(Piece { x: x * WIDTH, width: WIDTH, top: 0, high: HEIGHT, ink })
}

/// The block or line in a cell.
fn shape(cell: &Cell, x: usize) -> Option<Piece> {
    let ((left, top), (width, high), paler) = part(cell.symbol())?;
    Some(Piece { x: x * WIDTH + left, width, top, high, ink: format!("{}{paler}", fill(cell.fg)) })
}

/// What stands beside each other in one colour is one rectangle: nothing shows between.
fn rectangles(row: &[Cell], y: usize, piece: fn(&Cell, usize) -> Option<Piece>) -> Vec<String> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in row.iter().enumerate().filter_map(|(x, cell)| piece(cell, x)) {
        let look = |of: &Piece| (of.top, of.high, of.ink.clone());
        match joined.last_mut() {
            Some(last) if look(last) == look(&piece) && last.x + last.width == piece.x => {
                last.width += piece.width;
            }
            _ => joined.push(piece),
        }
    }
    let drawn = |Piece { x, width, top, high, ink }: Piece| {
        let y = y * HEIGHT + top;
        format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{high}\"{ink}/>\n")
    };
    joined.into_iter().map(drawn).collect()
}

/// Words in one look, with single spaces between them.
fn words_of(row: &[Cell], y: usize) -> Vec<String> {
    let look = |cell: &Cell| (cell.fg, cell.modifier & (Modifier::BOLD | Modifier::ITALIC));
    let is_word = |cell: &Cell| cell.symbol() != " " && part(cell.symbol()).is_none();
    let mut words = Vec::new();
    let mut at = 0;
    while at < row.len() {
        if !is_word(&row[at]) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < row.len() {
            let is_space =
                row[end].symbol() == " " && end + 1 < row.len() && is_word(&row[end + 1]);
            let next = if is_space { end + 1 } else { end };
            if !is_word(&row[next]) || look(&row[next]) != look(&row[at]) {
                break;
            }
            end = next + 1;
        }
        words.push(text(&row[at..end], (at, y)));
        at = end;
    }
    words
}

fn text(cells: &[Cell], (x, y): (usize, usize)) -> String {
    let said: String = cells.iter().map(Cell::symbol).collect();
    let words = said.replace('&', "&amp;").replace('<', "&lt;");
    let has = |modifier| cells[0].modifier.contains(modifier);
    let weight = if has(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let slant = if has(Modifier::ITALIC) { " font-style=\"italic\"" } else { "" };
    let (ink, wide) = (fill(cells[0].fg), cells.len() * WIDTH);
    let place = format!("x=\"{}\" y=\"{}\" textLength=\"{wide}\"", x * WIDTH, y * HEIGHT + 12);
    format!("<text {place}{ink}{weight}{slant}>{words}</text>\n")
}

fn fill(colour: Color) -> String {
    let Color::Rgb(r, g, b) = colour else { panic!("{colour:?} is not painted") };
    format!(" fill=\"#{r:02x}{g:02x}{b:02x}\"")
}
