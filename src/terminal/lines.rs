//! A terminal, or a pipe, that is read and written line by line: nothing is taken, nothing is drawn over.

use std::{
    io::{self, BufRead, IsTerminal as _, Read as _},
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};

use super::out;
use crate::letters;

/// The longest line that is read; what follows counts as the next.
const LONGEST: u64 = 16 * 1024;
/// The bell, on a terminal.
const BELL: &str = "\x07";

/// Whether somebody types the lines, rather than a script.
pub fn are_typed() -> bool {
    io::stdin().is_terminal()
}

/// Hands over each line as it is typed, and nothing when no more will come; until nobody listens.
///
/// # Errors
/// When the system gives no thread.
pub fn listen(heard: impl Fn(Option<String>) -> bool + Send + 'static) -> io::Result<()> {
    let read = move || {
        let mut lines = io::stdin().lock();
        let unit = lines.fill_buf().ok().and_then(letters::marked);
        loop {
            let line = match unit {
                None => in_bytes(&mut lines),
                Some(unit) => in_units(&mut lines, unit),
            };
            let is_over = line.is_none();
            let text = line.map(|line| line.trim_end_matches(['\n', '\r']).to_owned());
            if !heard(text) || is_over {
                return;
            }
        }
    };
    thread::Builder::new().name("lines".into()).spawn(read)?;
    Ok(())
}

/// The next line; nothing at the end.
fn in_bytes(lines: &mut impl BufRead) -> Option<String> {
    let mut line = Vec::new();
    let read = lines.take(LONGEST).read_until(b'\n', &mut line);
    matches!(read, Ok(1..)).then(|| letters::text(&line))
}

/// The same of a script in UTF-16.
fn in_units(lines: &mut impl BufRead, unit: letters::Pair) -> Option<String> {
    let mut units = Vec::new();
    let mut two = [0; 2];
    for _ in 0..LONGEST {
        if units.last() == Some(&u16::from(b'\n')) || lines.read_exact(&mut two).is_err() {
            break;
        }
        units.push(unit(two));
    }
    let text = String::from_utf16_lossy(&units);
    (!units.is_empty()).then(|| text.trim_start_matches('\u{feff}').to_owned())
}

/// The thread that says lines: one who does not read keeps nothing else up.
#[derive(Debug)]
pub struct Voice {
    lines: Sender<String>,
    said: Receiver<()>,
}

impl Voice {
    /// Starts it; what goes wrong is told once, and ends it.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(on_error: impl Fn(io::Error) + Send + 'static) -> io::Result<Self> {
        let (lines, waiting) = mpsc::channel::<String>();
        let (done, said) = mpsc::sync_channel(1);
        let say = move || {
            for line in waiting {
                if let Err(error) = out::line(line.as_bytes()) {
                    on_error(error);
                    break;
                }
            }
            // Nobody waits where it was left in haste.
            let _ = done.try_send(());
        };
        thread::Builder::new().name("voice".into()).spawn(say)?;
        Ok(Self { lines, said })
    }

    /// Says a line.
    pub fn say(&self, line: &str) {
        // A terminal that is gone hears nothing.
        let _ = self.lines.send(format!("{line}\n"));
    }

    /// Rings the bell so often, where there is one.
    pub fn ring(&self, times: u8) {
        if io::stdout().is_terminal() {
            let _ = self.lines.send(BELL.repeat(times.into()));
        }
    }

    /// Waits until all was said, but not for ever.
    pub fn finish(self, deadline: Duration) {
        drop(self.lines);
        let _ = self.said.recv_timeout(deadline);
    }
}
