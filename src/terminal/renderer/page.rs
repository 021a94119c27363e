//! The bytes of one frame, gathered and sent in one write.

use std::io::{self, Write};
use std::iter;

use ratatui::backend::{Backend as _, CrosstermBackend};

/// A frame of fewer bytes is read by a terminal in one go and needs no guard against tearing.
const SMALL: usize = 512;

/// Begin and end of a synchronized update: the terminal shows what is between them at once.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// All attributes as they were.
const PLAIN: &[u8] = b"\x1b[0m";

/// Gathers what is written until it is flushed.
#[derive(Debug)]
pub(super) struct Page<F> {
    bytes: Vec<u8>,
    send: F,
    tail: Vec<u8>,
}

impl<F: FnMut(&[u8]) -> io::Result<()>> Page<F> {
    /// A page that goes out this way.
    ///
    /// Fails when the colours cannot be written to memory.
    pub(super) fn new(send: F) -> io::Result<Self> {
        // Asked of ratatui, as it depends on its features and on NO_COLOR.
        let mut tail = Vec::new();
        CrosstermBackend::new(&mut tail).draw(iter::empty())?;
        Ok(Self { bytes: BEGIN.to_vec(), send, tail })
    }

    /// Ratatui ends every frame, an empty one too, with four sequences that say the same; behind them
    /// only the cursor is placed.
    fn shorten(&mut self) {
        let mut ends = self.bytes.windows(self.tail.len());
        if let Some(drawn) = ends.rposition(|end| end == self.tail) {
            let plain = if drawn > BEGIN.len() { PLAIN } else { &[] };
            self.bytes.splice(drawn..drawn + self.tail.len(), plain.iter().copied());
        }
    }
}

impl<F: FnMut(&[u8]) -> io::Result<()>> Write for Page<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.shorten();
        // Room for the guard is kept in front, so that it costs no copy.
        let sent = if self.bytes.len() > SMALL {
            self.bytes.extend_from_slice(END);
            (self.send)(&self.bytes)
        } else {
            match self.bytes.get(BEGIN.len()..) {
                Some(frame) if !frame.is_empty() => (self.send)(frame),
                _ => Ok(()),
            }
        };
        self.bytes.truncate(BEGIN.len());
        sent
    }
}
