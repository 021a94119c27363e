//! A key as the chair presses it, free of any terminal library.

/// What one press gives, with Shift already taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter, figure, sign or space.
    Char(char),
    /// A letter with Ctrl.
    Ctrl(char),
    /// Go on: the next step, or take what is marked or typed.
    Enter,
    /// Back, leaving everything as it was.
    Esc,
    /// Round the choices beside what is typed.
    Tab,
    /// Takes away the character before the cursor.
    Backspace,
    /// Takes away the character at the cursor.
    Delete,
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// Left in what is typed; in a list as `Up`.
    Left,
    /// Right in what is typed; in a list as `Down`.
    Right,
    /// To the beginning of what is typed.
    Home,
    /// To the end of what is typed.
    End,
    /// On, as `Right`; in a list a page down. What a clicker for slides sends.
    PageDown,
    /// Back, as `Left`; in a list a page up.
    PageUp,
    /// Any other key: it can acknowledge an alarm and does nothing else.
    Other,
}
