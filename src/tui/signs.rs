//! Which signs a terminal can show: what a window or its language lacks is drawn with others.
//!
//! All is drawn with the same signs; the last thing that happens to a picture is that each sign becomes one
//! that is there, in the same cell. So nothing moves, and no view has a second form.

#[cfg(test)]
mod tests;

use ratatui::buffer::{Buffer, Cell};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
use unicode_width::UnicodeWidthStr as _;

/// The signs of a terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signs {
    /// All of them.
    #[default]
    All,
    /// Those of the font of a Linux console: blocks, lines and arrows, but hardly a mark.
    Console,
    /// None beside letters: what people type stays as it is.
    Plain,
    /// Nothing but ASCII: the letters of people too.
    Ascii,
}

impl Signs {
    /// Whether blocks of half a cell are among them.
    pub const fn have_blocks(self) -> bool {
        matches!(self, Self::All | Self::Console)
    }

    /// Gives every cell a sign that is there.
    pub fn put(self, buf: &mut Buffer) {
        if self == Self::All {
            return;
        }
        for cell in &mut buf.content {
            if !cell.symbol().is_ascii() {
                self.put_cell(cell);
            }
        }
    }

    fn put_cell(self, cell: &mut Cell) {
        let sign = cell.symbol();
        let on_console = || CONSOLE.iter().find(|(from, _)| *from == sign);
        let plain = || PLAIN.iter().find(|(from, _)| *from == sign).or_else(on_console);
        let found = if self == Self::Console { on_console() } else { plain() };
        match found {
            Some((_, to)) => {
                cell.set_symbol(to);
            }
            None if self == Self::Ascii => {
                let letter = in_ascii(sign);
                cell.set_symbol(&letter);
            }
            None => {}
        }
    }
}

/// A letter without what ASCII lacks, as wide as it is; a sign that is no letter there is a question mark.
fn in_ascii(letter: &str) -> String {
    let bare: String = letter.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let is_one = bare.len() == 1 && bare.is_ascii();
    if is_one { bare } else { "?".repeat(letter.width().max(1)) }
}

/// What the font of a console lacks, and what stands for it; all of one cell.
const CONSOLE: [(&str, &str); 28] = [
    ("●", "*"),
    ("○", "o"),
    ("◐", "~"),
    ("✓", "v"),
    ("★", "*"),
    ("▸", ">"),
    ("•", "*"),
    ("›", ">"),
    ("‹", "<"),
    ("“", "\""),
    ("”", "\""),
    ("‘", "'"),
    ("’", "'"),
    ("–", "-"),
    ("—", "-"),
    ("…", "~"),
    ("━", "="),
    ("╸", "="),
    ("╋", "+"),
    ("▏", " "),
    ("▎", " "),
    ("▍", " "),
    ("▌", "█"),
    ("▋", "█"),
    ("▊", "█"),
    ("▉", "█"),
    ("▓", "▒"),
    ("▕", "│"),
];

/// What stands for a sign where there are only letters.
const PLAIN: [(&str, &str); 30] = [
    ("█", "#"),
    ("▀", "\""),
    ("▄", "="),
    ("▌", "#"),
    ("▋", "#"),
    ("▊", "#"),
    ("▉", "|"),
    ("░", "-"),
    ("▒", "%"),
    ("▓", "%"),
    ("▕", "|"),
    ("■", "#"),
    ("▼", "v"),
    ("─", "-"),
    ("│", "|"),
    ("┼", "+"),
    ("┴", "-"),
    ("·", "."),
    ("→", ">"),
    ("←", "<"),
    ("↑", "^"),
    ("↓", "v"),
    ("×", "x"),
    ("«", "\""),
    ("»", "\""),
    ("½", "+"),
    ("≥", ">"),
    ("≤", "<"),
    ("€", "E"),
    ("„", "\""),
];
