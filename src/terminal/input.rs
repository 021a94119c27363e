//! What is typed and pasted, on a thread that waits for it.

use std::{io, thread};

use crate::key::Key;

#[cfg(not(unix))]
mod console;
#[cfg(unix)]
mod reader;
#[cfg(unix)]
mod sequence;
#[cfg(unix)]
mod stream;

#[cfg(not(unix))]
use self::console::pass_on_all;
#[cfg(unix)]
use self::stream::pass_on_all;

/// As much of a paste as is taken: more is a slip, not a topic.
const LONGEST_PASTE: usize = 4_000;

/// What came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// A key still lies held, where the terminal tells that apart.
    Repeated(Key),
    /// A text was pasted, cut at 4,000 characters.
    Paste(String),
    /// The terminal told what its background is like, as it was asked.
    Background {
        /// It is light rather than dark.
        is_light: bool,
    },
    /// The terminal has another size.
    Resized {
        /// Its width in cells.
        cols: u16,
        /// Its height in cells.
        rows: u16,
    },
    /// The terminal is gone: nothing will come any more.
    Gone,
}

/// Starts the thread that listens; it ends when `send` says no, or after the terminal is gone.
/// `send` may block: then keys wait in the terminal, and no memory grows.
///
/// # Errors
/// When the system gives no thread.
pub fn spawn(send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || {
        pass_on_all(&send);
        send(Input::Gone);
    })?;
    Ok(())
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_PASTE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paste_is_cut_by_characters() {
        assert_eq!(cut(&"ë".repeat(5_000)).chars().count(), 4_000);
    }
}
