//! The terminal while a meeting is on it: what it shows, what is typed, and what the system tells.

use std::{
    io,
    time::{Duration, Instant},
};

use ratatui::Frame;
use tokio::runtime::Handle;

use super::{appearance::Appearance, engine::In, inbox::Inbox};
use crate::{
    app::message::{Msg, Size},
    screen::Screen,
    terminal::{
        colours,
        input::{self, Input},
        renderer::{self, Renderer},
        screen_mode::{self, FullScreen},
        signals::{self, Starting, Told},
    },
    tui,
    words::Words,
};

/// What a terminal tells of its background later than this is left: nothing changes its colours while
/// somebody reads.
const IN_TIME: Duration = Duration::from_millis(150);

/// The terminal, taken for one meeting.
pub(super) struct Terminal {
    /// The thread that draws.
    pub(super) renderer: Renderer<Screen>,
    /// The one tokio thread, for all that has to wait for the world.
    pub(super) edge: Handle,
    /// As long as this is held the full screen is ours.
    pub(super) held: FullScreen,
}

/// The threads around the terminal, which make themselves ready while is thought of what to show.
pub(super) struct Threads {
    edge: Starting,
    renderer: Renderer<Screen>,
    asks: bool,
}

impl Threads {
    /// Starts them: the one on which what the system asks is heard, and the one that draws.
    ///
    /// Fails when the system gives no thread.
    pub(super) fn start(words: Words, looks: Appearance, inbox: &Inbox) -> io::Result<Self> {
        let edge = edge(inbox)?;
        let asks = looks.asks();
        let draw = move |screen: &Screen, frame: &mut Frame<'_>| {
            let theme = looks.theme(screen.is_light, &screen.colours);
            let caret = tui::draw(words, &theme, screen, frame);
            looks.signs().put(frame.buffer_mut());
            caret
        };
        let renderer = renderer::spawn(screen_mode::size(), draw, gone(inbox.clone()))?;
        Ok(Self { edge, renderer, asks })
    }

    /// Takes the terminal: first the signals, so that none ends the process with the screen taken; then the screen.
    ///
    /// Fails when the system gives no signals, or the terminal is gone; then it is as it was found.
    pub(super) fn take(self) -> io::Result<Terminal> {
        let edge = self.edge.ready()?;
        let held = FullScreen::enter()?;
        // Before the first picture, which does not wait for the answer.
        if self.asks {
            colours::ask()?;
        }
        Ok(Terminal { renderer: self.renderer, edge, held })
    }
}

/// Listens to what is typed.
///
/// Fails when the system gives no thread.
pub(super) fn listen(inbox: &Inbox) -> io::Result<()> {
    input::spawn(typed(inbox.clone()))
}

/// The one tokio thread, on which what the system asks is heard.
///
/// Fails when the system gives no thread.
pub(super) fn edge(inbox: &Inbox) -> io::Result<Starting> {
    signals::spawn(told(inbox.clone()))
}

/// How large the screen is now.
pub(super) fn size() -> Size {
    let size = screen_mode::size();
    Size { width: size.width, height: size.height }
}

/// A terminal that is gone ends the program.
fn gone(inbox: Inbox) -> impl Fn(io::Error) + Send + 'static {
    move |error| {
        if renderer::is_gone(&error) {
            inbox.tell(Msg::Terminate);
        }
    }
}

/// What the system tells, as a message to the engine.
fn told(inbox: Inbox) -> impl Fn(Told) + Send + 'static {
    move |told| {
        inbox.put(match told {
            Told::Terminate | Told::HangUp => In::Msg(Msg::Terminate),
            Told::Suspend => In::Suspend,
            Told::Continued => In::Continued,
            Told::Resized { cols, rows } => In::Msg(resized(cols, rows)),
        });
    }
}

/// What is typed, as a message to the engine; false when nobody listens any more.
#[expect(
    clippy::disallowed_methods,
    reason = "how long a terminal takes is real time, of no meeting"
)]
fn typed(inbox: Inbox) -> impl Fn(Input) -> bool + Send + 'static {
    let asked = Instant::now();
    move |input| {
        inbox.put(In::Msg(match input {
            Input::Background { .. } if IN_TIME < asked.elapsed() => return true,
            Input::Background { is_light } => Msg::Background { is_light },
            Input::Key(key) => Msg::Key(key),
            Input::Repeated(key) => Msg::Repeated(key),
            Input::Paste(text) => Msg::Paste(text),
            Input::Resized { cols, rows } => resized(cols, rows),
            Input::Gone => Msg::Terminate,
        }))
    }
}

fn resized(cols: u16, rows: u16) -> Msg {
    Msg::Resized(Size { width: cols, height: rows })
}
