//! The thread that draws: a terminal that does not read costs frames, never time.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TrySendError};
use std::thread;
use std::time::Duration;

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
    /// What is shown after so long, if no other picture comes before that.
    pub then: Option<(Duration, S)>,
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
        let mut then = None;
        while let Some(picture) = next(&received, then.take()) {
            let shown = canvas.show(&picture, &draw);
            then = picture.then.map(|then| (picture.size, then));
            if let Err(error) = shown {
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

/// The picture that comes, or the one that was to follow in this size when none came; nothing when none will.
fn next<S>(
    received: &Receiver<Picture<S>>,
    then: Option<(Size, (Duration, S))>,
) -> Option<Picture<S>> {
    let Some((size, (after, screen))) = then else {
        return received.recv().ok();
    };
    match received.recv_timeout(after) {
        Ok(picture) => Some(picture),
        Err(RecvTimeoutError::Timeout) => {
            Some(Picture { screen, size, repaint: false, bells: 0, then: None })
        }
        Err(RecvTimeoutError::Disconnected) => None,
    }
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

    const SIZE: Size = Size::new(80, 24);

    fn picture<S>(screen: S) -> Picture<S> {
        Picture { screen, size: SIZE, repaint: false, bells: 0, then: None }
    }

    #[test]
    fn what_was_missed_is_done_by_the_next() {
        let asks = |bells, repaint| Picture { repaint, bells, ..picture(()) };
        assert_eq!(asks(1, false).after(&asks(2, true)), asks(3, true));
    }

    #[test]
    fn what_follows_is_shown_by_itself_unless_something_else_comes() {
        let (pictures, received) = mpsc::sync_channel(1);
        assert_eq!(next(&received, Some((SIZE, (Duration::ZERO, "then")))), Some(picture("then")));
        pictures.send(picture("another")).unwrap();
        let long = Duration::from_secs(3600);
        assert_eq!(next(&received, Some((SIZE, (long, "then")))), Some(picture("another")));
        drop(pictures);
        assert_eq!(next(&received, Some((SIZE, (long, "then")))), None);
    }
}
