//! Cells as bytes: the look of letters is said only where it changes, also from one frame to the next.

use std::io::{self, Write};

use crossterm::{
    cursor::{MoveTo, MoveToColumn},
    queue,
};
use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
    style::{Color, Modifier},
};

/// Writes cells, and knows how the letters that come next will look.
///
/// `ratatui`'s own puts everything back to plain after each frame, which with colours costs more than
/// what changed.
#[derive(Debug)]
pub struct Pen<W> {
    out: W,
    look: Look,
}

/// How letters look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Look {
    front: Color,
    back: Color,
    weight: Modifier,
}

/// The kinds of weight, the number that puts each on and the one that puts it off.
const WEIGHTS: [(Modifier, u8, u8); 5] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
];

impl Look {
    fn of(cell: &Cell) -> Self {
        Self { front: cell.fg, back: cell.bg, weight: cell.modifier }
    }

    /// The numbers of the sequence that turns another look into this one.
    fn after(self, other: Self) -> Vec<String> {
        let mut numbers = Vec::new();
        let ends = other.weight - self.weight;
        let mut kept = other.weight;
        for (weight, _, off) in WEIGHTS.into_iter().filter(|(weight, ..)| ends.contains(*weight)) {
            // One number puts bold and dim off, both.
            let both = if off == 22 { Modifier::BOLD | Modifier::DIM } else { weight };
            kept -= both;
            numbers.push(off.to_string());
        }
        for (weight, on, _) in WEIGHTS {
            if self.weight.contains(weight) && !kept.contains(weight) {
                numbers.push(on.to_string());
            }
        }
        if self.front != other.front {
            numbers.push(colour(self.front, 30));
        }
        if self.back != other.back {
            numbers.push(colour(self.back, 40));
        }
        numbers
    }
}

/// A colour in numbers: of the letters from 30, of what is beneath them from 40.
fn colour(colour: Color, from: u8) -> String {
    let bright = from + 60;
    match colour {
        Color::Reset => (from + 9).to_string(),
        Color::Black => from.to_string(),
        Color::Red => (from + 1).to_string(),
        Color::Green => (from + 2).to_string(),
        Color::Yellow => (from + 3).to_string(),
        Color::Blue => (from + 4).to_string(),
        Color::Magenta => (from + 5).to_string(),
        Color::Cyan => (from + 6).to_string(),
        Color::Gray => (from + 7).to_string(),
        Color::DarkGray => bright.to_string(),
        Color::LightRed => (bright + 1).to_string(),
        Color::LightGreen => (bright + 2).to_string(),
        Color::LightYellow => (bright + 3).to_string(),
        Color::LightBlue => (bright + 4).to_string(),
        Color::LightMagenta => (bright + 5).to_string(),
        Color::LightCyan => (bright + 6).to_string(),
        Color::White => (bright + 7).to_string(),
        Color::Indexed(number) => format!("{};5;{number}", from + 8),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", from + 8),
    }
}

impl<W: Write> Pen<W> {
    /// A pen on a terminal whose letters are plain.
    pub fn new(out: W) -> Self {
        Self { out, look: Look::default() }
    }

    /// The way to the terminal, for all that is not a letter.
    pub fn out(&mut self) -> &mut W {
        &mut self.out
    }

    fn take_up(&mut self, look: Look) -> io::Result<()> {
        if look == self.look {
            return Ok(());
        }
        let numbers = look.after(self.look);
        self.look = look;
        write!(self.out, "\x1b[{}m", numbers.join(";"))
    }
}

impl<W: Write> Backend for Pen<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut next = None;
        for (x, y, cell) in content {
            match next {
                Some((column, row)) if row == y && column == x => {}
                Some((_, row)) if row == y => queue!(self.out, MoveToColumn(x))?,
                _ => queue!(self.out, MoveTo(x, y))?,
            }
            next = Some((x + 1, y));
            self.take_up(Look::of(cell))?;
            self.out.write_all(cell.symbol().as_bytes())?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, _: P) -> io::Result<()> {
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn size(&self) -> io::Result<Size> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    /// What is written for letters with these looks, one after the other.
    fn written(looks: &[Style]) -> String {
        let mut pen = Pen::new(Vec::new());
        for (x, look) in (0..).zip(looks) {
            let mut cell = Cell::new("x");
            cell.set_style(*look);
            pen.draw([(x, 0, &cell)].into_iter()).unwrap();
        }
        String::from_utf8(pen.out).unwrap().replace('\x1b', "^")
    }

    #[test]
    fn a_look_is_said_once_and_ends_by_what_ends_it() {
        let plain = Style::new();
        let red = plain.fg(Color::Rgb(9, 0, 1));
        assert_eq!(written(&[red, red.bold(), red]), "^[1;1H^[38;2;9;0;1mx^[1;2H^[1mx^[1;3H^[22mx");
        assert_eq!(
            written(&[plain.bold().dim(), plain.dim(), plain.bg(Color::Blue)]),
            "^[1;1H^[1;2mx^[1;2H^[22;2mx^[1;3H^[22;44mx"
        );
        assert_eq!(
            written(&[plain.reversed().italic(), red.fg(Color::Indexed(7)), plain]),
            "^[1;1H^[3;7mx^[1;2H^[23;27;38;5;7mx^[1;3H^[39mx"
        );
    }
}
