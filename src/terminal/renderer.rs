//! The thread that draws: a terminal that does not read costs frames, never time.

use std::io;
use std::sync::mpsc::{self, SyncSender, TrySendError};
use std::thread;

use ratatui::Frame;
use ratatui::layout::{Position, Size};

use self::canvas::Canvas;
use super::out;

mod canvas;
mod page;
pub mod pen;

/// The largest screen that is drawn: terminals can claim 65535×65535, which no memory holds.
pub(super) const LARGEST: Size = Size { width: 500, height: 200 };

/// All that the terminal has to show at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture<S> {
    /// What is shown.
    pub screen: S,
    /// How large the terminal is.
    pub size: Size,
    /// Whether all must be drawn anew: what stands there cannot be trusted.
    pub repaint: bool,
    /// How many times the bell rings with it.
    pub bells: u8,
}

impl<S> Picture<S> {
    /// Takes over what a picture that was never shown still had to do.
    #[must_use]
    pub fn after<T>(self, missed: &Picture<T>) -> Self {
        Self {
            repaint: self.repaint || missed.repaint,
            bells: self.bells.saturating_add(missed.bells),
            ..self
        }
    }
}

/// The hand on the thread that draws.
#[derive(Debug)]
pub struct Renderer<S> {
    pictures: SyncSender<Picture<S>>,
}

impl<S> Renderer<S> {
    /// Hands over a picture; never waits. The picture comes back while an earlier one still waits
    /// for the terminal. One for a terminal that is gone counts as shown.
    ///
    /// # Errors
    /// With the picture, while an earlier one waits for the terminal.
    pub fn try_show(&self, picture: Picture<S>) -> Result<(), Picture<S>> {
        match self.pictures.try_send(picture) {
            Ok(()) | Err(TrySendError::Disconnected(_)) => Ok(()),
            Err(TrySendError::Full(picture)) => Err(picture),
        }
    }
}

/// Starts the thread that draws on a terminal of this size, until a picture has another; `draw` tells where
/// the cursor belongs, if it is to be seen. What goes wrong is told; after an error that says that the terminal
/// [`is_gone`] the thread has ended.
///
/// # Errors
/// When the system gives no thread.
pub fn spawn<S: Send + 'static>(
    size: Size,
    draw: impl Fn(&S, &mut Frame<'_>) -> Option<Position> + Send + 'static,
    on_error: impl Fn(io::Error) + Send + 'static,
) -> io::Result<Renderer<S>> {
    let (pictures, received) = mpsc::sync_channel::<Picture<S>>(1);
    thread::Builder::new().name("renderer".into()).spawn(move || {
        let mut canvas = Canvas::new(size, out::draw);
        for picture in received {
            if let Err(error) = canvas.show(&picture, &draw) {
                let gone = is_gone(&error);
                on_error(error);
                if gone {
                    return;
                }
            }
        }
    })?;
    Ok(Renderer { pictures })
}

/// Whether this error means that there is no terminal any more: the window was closed.
#[cfg(unix)]
pub fn is_gone(error: &io::Error) -> bool {
    use rustix::io::Errno;
    [Errno::IO, Errno::PIPE, Errno::BADF, Errno::NXIO]
        .iter()
        .any(|gone| error.raw_os_error() == Some(gone.raw_os_error()))
}

/// Whether this error means that there is no terminal any more: the window was closed.
#[cfg(not(unix))]
pub fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_missed_is_done_by_the_next() {
        let picture =
            |bells, repaint| Picture { screen: (), size: Size::new(80, 24), repaint, bells };
        assert_eq!(picture(1, false).after(&picture(2, true)), picture(3, true));
    }
}
