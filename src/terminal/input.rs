//! What is typed and pasted, on a thread that waits for it.

use std::io;
use std::thread;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::key::Key;

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

/// For this long after a key more of the same burst is awaited. Zero would never look: with
/// `use-dev-tty` the deadline is tested first (crossterm #839). The last millisecond is spent
/// spinning, so it comes when the answer to the key has long been drawn.
#[cfg(unix)]
const MORE: std::time::Duration = std::time::Duration::from_millis(5);
/// On a busy machine a look can use up its time before it looks at all; what crossterm had read
/// already would then wait for the next press. Twice in a row it does not.
#[cfg(unix)]
const QUIET_LOOKS: u32 = 2;

/// Whether the terminal can be listened to: what that takes is opened now, not at the first key.
///
/// # Errors
/// When the system gives no more files, or the terminal is gone.
pub fn prepare() -> io::Result<()> {
    event::poll(std::time::Duration::ZERO).map(drop)
}

/// Starts the thread that listens; it ends when `send` says no, or after the terminal is gone.
/// `send` may block: then keys wait in the terminal, and no memory grows.
///
/// # Errors
/// When the system gives no thread.
pub fn spawn(send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || {
        while pass_on(&send).is_some() {}
        send(Input::Gone);
    })?;
    Ok(())
}

/// Passes on what is there; nothing when the terminal or the listener is gone.
#[cfg(unix)]
fn pass_on(send: &impl Fn(Input) -> bool) -> Option<()> {
    wait_for_bytes()?;
    let mut torn = Torn::default();
    let mut quiet = 0;
    while quiet < QUIET_LOOKS {
        quiet += 1;
        if event::poll(MORE).ok()? {
            hand_over(send, &mut torn)?;
            quiet = 0;
        }
    }
    Some(())
}

/// Waits here and not in `event::read`: that spins for ever when the terminal hangs up while it
/// waits (crossterm #793). Changes of size come as a signal, see `signals`.
#[cfg(unix)]
fn wait_for_bytes() -> Option<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;

    let stdin = rustix::stdio::stdin();
    loop {
        let mut watched = [PollFd::new(&stdin, PollFlags::IN)];
        match poll(&mut watched, None) {
            Err(Errno::INTR) => {}
            Err(_) => return None,
            Ok(_) => {
                let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
                let lost = watched.iter().any(|fd| fd.revents().intersects(gone));
                return (!lost).then_some(());
            }
        }
    }
}

#[cfg(not(unix))]
fn pass_on(send: &impl Fn(Input) -> bool) -> Option<()> {
    hand_over(send, &mut Torn::default())
}

/// Hands over the next thing that comes; nothing when the terminal or the listener is gone.
fn hand_over(send: &impl Fn(Input) -> bool, torn: &mut Torn) -> Option<()> {
    let event = event::read().ok()?;
    if matches!(event, Event::Key(key) if goes_down(key) && torn.takes(key.code)) {
        return Some(());
    }
    translate(event).is_none_or(send).then_some(())
}

/// A sequence of the terminal that the system handed over in two pieces: the first looked like Esc,
/// and the rest of it, in the same burst, is no keys.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Torn {
    #[default]
    Nowhere,
    AfterEscape,
    Within,
}

impl Torn {
    /// Whether this key is a piece of it.
    fn takes(&mut self, key: KeyCode) -> bool {
        let (next, is_piece) = match (*self, key) {
            (_, KeyCode::Esc) => (Self::AfterEscape, false),
            (Self::AfterEscape, KeyCode::Char('['))
            | (Self::Within, KeyCode::Char('0'..='9' | ';' | '<' | '?')) => (Self::Within, true),
            (Self::Within, KeyCode::Char(_)) => (Self::Nowhere, true),
            _ => (Self::Nowhere, false),
        };
        *self = next;
        is_piece
    }
}

/// Some terminals also tell when a key goes up; a meeting only cares for going down.
fn goes_down(key: KeyEvent) -> bool {
    key.kind != KeyEventKind::Release
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(event) => match event.kind {
            KeyEventKind::Press => Some(Input::Key(key(event))),
            KeyEventKind::Repeat => Some(Input::Repeated(key(event))),
            KeyEventKind::Release => None,
        },
        Event::Paste(text) => Some(Input::Paste(text.chars().take(LONGEST_PASTE).collect())),
        Event::Resize(cols, rows) => Some(Input::Resized { cols, rows }),
        _ => None,
    }
}

/// Alt and Ctrl together are how some keyboards type a sign.
fn key(event: KeyEvent) -> Key {
    let with_ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let with_alt = event.modifiers.contains(KeyModifiers::ALT);
    match event.code {
        KeyCode::Char(c) if with_ctrl && !with_alt => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        _ => Key::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_going_up_is_no_key() {
        let up = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(translate(Event::Key(up)), None);
    }

    #[test]
    fn a_sign_typed_with_alt_and_ctrl_is_that_sign() {
        let typed = |modifiers| key(KeyEvent::new(KeyCode::Char('C'), modifiers));
        assert_eq!(typed(KeyModifiers::CONTROL), Key::Ctrl('c'));
        assert_eq!(typed(KeyModifiers::CONTROL | KeyModifiers::ALT), Key::Char('C'));
    }

    #[test]
    fn rest_of_a_torn_sequence_is_no_keys() {
        let mut torn = Torn::default();
        let mut left = |keys: &str| -> String {
            let code = |key| if key == '\u{1b}' { KeyCode::Esc } else { KeyCode::Char(key) };
            keys.chars().filter(|key| !torn.takes(code(*key))).collect()
        };
        assert_eq!(left("\u{1b}[<0;10;10M1"), "\u{1b}1");
        assert_eq!(left("[1"), "[1");
        assert_eq!(left("\u{1b}p[1"), "\u{1b}p[1");
    }

    #[test]
    fn paste_is_cut_by_characters() {
        let Some(Input::Paste(text)) = translate(Event::Paste("ë".repeat(5_000))) else {
            panic!("no paste");
        };
        assert_eq!(text.chars().count(), 4_000);
    }
}
