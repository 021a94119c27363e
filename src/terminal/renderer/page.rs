//! The bytes of one frame, gathered and sent in one write.

use std::io::{self, Write};

/// A frame of fewer bytes is read by a terminal in one go and needs no guard against tearing.
const SMALL: usize = 512;

/// Begin and end of a synchronized update: the terminal shows what is between them at once.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Gathers what is written until it is flushed.
#[derive(Debug)]
pub(super) struct Page<F> {
    bytes: Vec<u8>,
    send: F,
}

impl<F: FnMut(&[u8]) -> io::Result<()>> Page<F> {
    /// A page that goes out this way.
    pub(super) fn new(send: F) -> Self {
        Self { bytes: BEGIN.to_vec(), send }
    }
}

impl<F: FnMut(&[u8]) -> io::Result<()>> Write for Page<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
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
