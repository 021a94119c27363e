//! Where what is typed comes as keys, and the system keeps all else apart.

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::{Input, cut};
use crate::key::Key;

/// Passes on all that comes, until the terminal or the listener is gone.
pub(super) fn pass_on_all(send: &impl Fn(Input) -> bool) {
    while let Ok(event) = event::read() {
        if !translate(event).is_none_or(send) {
            return;
        }
    }
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(event) => match event.kind {
            KeyEventKind::Press => key(event).map(Input::Key),
            KeyEventKind::Repeat => key(event).map(Input::Repeated),
            // A meeting only cares for a key that goes down.
            KeyEventKind::Release => None,
        },
        Event::Paste(text) => Some(Input::Paste(cut(&text))),
        Event::Resize(cols, rows) => Some(Input::Resized { cols, rows }),
        _ => None,
    }
}

/// Alt does nothing; but Alt and Ctrl together are how some keyboards type a sign.
fn key(event: KeyEvent) -> Option<Key> {
    let with_ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let with_alt = event.modifiers.contains(KeyModifiers::ALT);
    if with_alt && !(with_ctrl && matches!(event.code, KeyCode::Char(_))) {
        return None;
    }
    Some(match event.code {
        KeyCode::Char('h') if with_ctrl && !with_alt => Key::Backspace,
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
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(number @ 1..=12) => Key::F(number),
        KeyCode::CapsLock | KeyCode::NumLock | KeyCode::ScrollLock | KeyCode::Modifier(_) => {
            return None;
        }
        _ => Key::Other,
    })
}
