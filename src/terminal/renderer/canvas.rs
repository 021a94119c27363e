//! From a picture to the fewest bytes that show it.

use std::io::{self, Write};
use std::mem;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{Clear, ClearType};
use ratatui::backend::Backend as _;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use super::page::Page;
use super::pen::Pen;
use super::{LARGEST, Picture};

/// As many strokes of the bell as can be told apart.
const MOST_BELLS: u8 = 3;

/// Never `draw` or `clear`: those ask the system for the size and the terminal for the cursor.
type Screen<F> = Terminal<Pen<Page<F>>>;

/// What is on the terminal, and the way to it.
#[derive(Debug)]
pub(super) struct Canvas<F: FnMut(&[u8]) -> io::Result<()>> {
    send: F,
    /// What the next picture is drawn on, and the cells that are shown.
    screen: Option<(Screen<F>, Buffer)>,
    /// Whatever stands on the terminal is not ours.
    is_fresh: bool,
    /// The cursor can be seen.
    is_typing: bool,
}

impl<F: FnMut(&[u8]) -> io::Result<()> + Clone> Canvas<F> {
    /// A canvas of this size, whose bytes go out this way; empty ones never do.
    pub(super) fn new(size: Size, send: F) -> Self {
        let mut canvas = Self { send, screen: None, is_fresh: true, is_typing: false };
        // It takes long enough to do it before the first picture is there.
        canvas.screen = canvas.blank(drawable(size)).ok();
        canvas
    }

    /// Shows a picture; after a failure the next one is drawn whole.
    ///
    /// Fails when the terminal is gone.
    pub(super) fn show<S>(
        &mut self,
        picture: &Picture<S>,
        draw: impl Fn(&S, &mut Frame<'_>) -> Option<Position>,
    ) -> io::Result<()> {
        let area = drawable(picture.size);
        let stays = |(_, shown): &(_, Buffer)| shown.area == area && !picture.repaint;
        let kept = self.screen.take().filter(stays);
        let is_fresh = self.is_fresh || kept.is_none();
        let (mut screen, mut shown) = match kept {
            Some(kept) => kept,
            None => self.blank(area)?,
        };
        let mut frame = screen.get_frame();
        let caret = draw(&picture.screen, &mut frame);
        if is_fresh {
            self.is_typing = false;
            let page = screen.backend_mut().out();
            queue!(page, SetAttribute(Attribute::Reset), Hide, Clear(ClearType::All))?;
        }
        for _ in 0..picture.bells.min(MOST_BELLS) {
            screen.backend_mut().out().write_all(b"\x07")?;
        }
        draw_what_differs(&mut screen, &mut shown)?;
        self.place(caret, screen.backend_mut().out())?;
        screen.backend_mut().out().flush()?;
        self.screen = Some((screen, shown));
        self.is_fresh = false;
        Ok(())
    }

    /// Puts the cursor where the next letter goes, and hides it where nothing is typed.
    ///
    /// Fails when the terminal is gone.
    fn place(&mut self, caret: Option<Position>, out: &mut impl Write) -> io::Result<()> {
        match (caret, self.is_typing) {
            (Some(Position { x, y }), true) => queue!(out, MoveTo(x, y))?,
            (Some(Position { x, y }), false) => queue!(out, MoveTo(x, y), Show)?,
            (None, true) => queue!(out, Hide)?,
            (None, false) => {}
        }
        self.is_typing = caret.is_some();
        Ok(())
    }

    fn blank(&self, area: Rect) -> io::Result<(Screen<F>, Buffer)> {
        let backend = Pen::new(Page::new(self.send.clone()));
        let viewport = Viewport::Fixed(area);
        let mut screen = Terminal::with_options(backend, TerminalOptions { viewport })?;
        // Of its two buffers one is kept here.
        let shown = mem::take(screen.current_buffer_mut());
        screen.swap_buffers();
        Ok((screen, shown))
    }
}

/// Writes the cells that differ from those that are shown. Row by row: most rows of most pictures are as they
/// were, and seeing that costs a fraction of looking at the width of every letter in them.
fn draw_what_differs<F: FnMut(&[u8]) -> io::Result<()>>(
    screen: &mut Screen<F>,
    shown: &mut Buffer,
) -> io::Result<()> {
    let drawn = mem::take(screen.current_buffer_mut());
    let width = usize::from(shown.area.width).max(1);
    let rows = shown.content.chunks(width).zip(drawn.content.chunks(width));
    for (y, (former, row)) in (0..).zip(rows).filter(|(_, (former, row))| former != row) {
        let area = Rect { y, height: 1, ..shown.area };
        let alone = |cells: &[Cell]| Buffer { area, content: cells.to_vec() };
        screen.backend_mut().draw(alone(former).diff_iter(&alone(row)))?;
    }
    let mut blank = mem::replace(shown, drawn);
    blank.reset();
    *screen.current_buffer_mut() = blank;
    Ok(())
}

fn drawable(size: Size) -> Rect {
    let width = size.width.clamp(1, LARGEST.width);
    let height = size.height.clamp(1, LARGEST.height);
    Rect::new(0, 0, width, height)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use ratatui::style::Stylize as _;
    use ratatui::text::Line;

    use super::*;

    const SIZE: Size = Size::new(100, 30);

    type Sent = Rc<RefCell<Vec<Vec<u8>>>>;

    fn canvas() -> (Canvas<impl FnMut(&[u8]) -> io::Result<()> + Clone>, Sent) {
        let sent = Sent::default();
        let out = Rc::clone(&sent);
        let canvas = Canvas::new(SIZE, move |bytes: &[u8]| {
            out.borrow_mut().push(bytes.to_vec());
            Ok(())
        });
        (canvas, sent)
    }

    fn picture(screen: &'static str) -> Picture<&'static str> {
        Picture { screen, size: SIZE, repaint: false, bells: 0, then: None }
    }

    fn draw(text: &&'static str, frame: &mut Frame<'_>) -> Option<Position> {
        let area = frame.area();
        frame.render_widget(Line::from((*text).bold().red().reversed()), area);
        text.starts_with('›').then(|| Position::new(text.chars().count().try_into().unwrap(), 0))
    }

    fn taken(sent: &Sent) -> String {
        let bytes: Vec<u8> = sent.borrow_mut().drain(..).flatten().collect();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn countdown_costs_few_bytes_and_an_equal_picture_none() {
        let (mut canvas, sent) = canvas();
        canvas.show(&picture("nog 10:42"), draw).unwrap();
        taken(&sent);
        canvas.show(&picture("nog 10:41"), draw).unwrap();
        let frame = taken(&sent);
        assert!(frame.len() <= 48, "{} bytes: {frame:?}", frame.len());
        assert!(!frame.contains("\x1b[?"), "{frame:?}");
        canvas.show(&picture("nog 10:41"), draw).unwrap();
        assert_eq!(taken(&sent), "");
    }

    #[test]
    fn large_frame_is_one_write_shown_at_once() {
        let (mut canvas, sent) = canvas();
        let many = |screen| Picture { screen, ..picture("") };
        canvas
            .show(&many("x"), |text, frame| {
                let area = frame.area();
                for cell in &mut frame.buffer_mut().content {
                    cell.set_symbol(text);
                }
                assert_eq!(area, Rect::new(0, 0, 100, 30));
                None
            })
            .unwrap();
        assert_eq!(sent.borrow().len(), 1);
        let frame = taken(&sent);
        assert!(frame.starts_with("\x1b[?2026h") && frame.ends_with("\x1b[?2026l"));
    }

    #[test]
    fn the_cursor_stands_where_the_next_letter_goes_while_a_line_is_open() {
        let (mut canvas, sent) = canvas();
        let shown = |canvas: &mut Canvas<_>, text| {
            canvas.show(&picture(text), draw).unwrap();
            taken(&sent)
        };
        shown(&mut canvas, "nog 10:42");
        let open = shown(&mut canvas, "› Z");
        assert!(open.ends_with("\x1b[1;4H\x1b[?25h"), "{open:?}");
        let typed = shown(&mut canvas, "› Zo");
        assert!(typed.ends_with("o\x1b[1;5H") && typed.len() <= 48, "{typed:?}");
        let closed = shown(&mut canvas, "nog 10:40");
        assert!(closed.ends_with("\x1b[?25l"), "{closed:?}");
        assert!(!shown(&mut canvas, "nog 10:39").contains("\x1b[?"));
    }

    #[test]
    fn bells_ring_without_a_change() {
        let (mut canvas, sent) = canvas();
        canvas.show(&picture("nu"), draw).unwrap();
        taken(&sent);
        canvas.show(&Picture { bells: 200, ..picture("nu") }, draw).unwrap();
        assert!(taken(&sent).starts_with("\x07\x07\x07"));
    }

    #[test]
    fn after_a_failure_all_is_drawn_anew() {
        let tries = Rc::new(RefCell::new(0));
        let sent = Sent::default();
        let (count, out) = (Rc::clone(&tries), Rc::clone(&sent));
        let mut canvas = Canvas::new(SIZE, move |bytes: &[u8]| {
            *count.borrow_mut() += 1;
            if *count.borrow() == 2 {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            out.borrow_mut().push(bytes.to_vec());
            Ok(())
        });
        canvas.show(&picture("een"), draw).unwrap();
        canvas.show(&picture("elf"), draw).unwrap_err();
        taken(&sent);
        canvas.show(&picture("elf"), draw).unwrap();
        let frame = taken(&sent);
        assert!(frame.contains("\x1b[2J") && frame.contains("elf"), "{frame:?}");
    }

    #[test]
    fn every_size_can_be_drawn() {
        let (mut canvas, _sent) = canvas();
        for (width, height) in [(0, 0), (1, 1), (500, 200), (65_535, 65_535), (65_535, 1)] {
            let size = Size::new(width, height);
            canvas.show(&Picture { size, ..picture("nu") }, draw).unwrap();
        }
    }
}
