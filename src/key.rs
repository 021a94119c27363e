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
    /// One of the keys F1 to F12.
    F(u8),
    /// Any other key: it can acknowledge an alarm and does nothing else.
    Other,
}

/// What people call the keys that are no letter, the name of a keyboard first.
const NAMED: [(&str, Key); 27] = [
    ("Enter", Key::Enter),
    ("Esc", Key::Esc),
    ("Tab", Key::Tab),
    ("spatie", Key::Char(' ')),
    ("space", Key::Char(' ')),
    (" ", Key::Char(' ')),
    ("Backspace", Key::Backspace),
    ("Delete", Key::Delete),
    ("del", Key::Delete),
    ("↑", Key::Up),
    ("omhoog", Key::Up),
    ("up", Key::Up),
    ("↓", Key::Down),
    ("omlaag", Key::Down),
    ("down", Key::Down),
    ("←", Key::Left),
    ("links", Key::Left),
    ("left", Key::Left),
    ("→", Key::Right),
    ("rechts", Key::Right),
    ("right", Key::Right),
    ("Home", Key::Home),
    ("End", Key::End),
    ("PgDn", Key::PageDown),
    ("PageDown", Key::PageDown),
    ("PgUp", Key::PageUp),
    ("PageUp", Key::PageUp),
];
/// What a terminal takes for another key, or for itself, where Ctrl is held.
const NOT_WITH_CTRL: [char; 5] = ['h', 'i', 'j', 'm', 'z'];

impl Key {
    /// The key that somebody calls so: by its name, or by the letter on it. Capitals are their small letter.
    pub fn named(name: &str) -> Option<Self> {
        let small = name.to_lowercase();
        if let Some((_, key)) = NAMED.iter().find(|(called, _)| called.to_lowercase() == small) {
            return Some(*key);
        }
        if let Some(number) = (1..=12).find(|number| small == format!("f{number}")) {
            return Some(Self::F(number));
        }
        let with_ctrl = small.strip_prefix("ctrl-");
        let mut letters = with_ctrl.unwrap_or(&small).chars();
        let one = letters.next().filter(|c| letters.next().is_none() && !c.is_control())?;
        if with_ctrl.is_none() {
            return (!one.is_whitespace()).then_some(Self::Char(one));
        }
        let fits = one.is_ascii_lowercase() && !NOT_WITH_CTRL.contains(&one);
        fits.then_some(Self::Ctrl(one))
    }

    /// The names of keys that are no letter.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name).filter(|name| *name != " ")
    }

    /// How a file has it, so that it is read as this key.
    pub fn written(self) -> String {
        let named = NAMED.iter().find(|(_, key)| *key == self).map(|(name, _)| (*name).to_owned());
        named.unwrap_or_else(|| match self {
            Self::Char(c) => c.into(),
            Self::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
            Self::F(number) => format!("F{number}"),
            _ => String::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_by_what_people_call_it() {
        for (name, key) in [
            ("Enter", Some(Key::Enter)),
            ("PgDn", Some(Key::PageDown)),
            ("PageDown", Some(Key::PageDown)),
            ("→", Some(Key::Right)),
            ("spatie", Some(Key::Char(' '))),
            (" ", Some(Key::Char(' '))),
            ("P", Some(Key::Char('p'))),
            ("É", Some(Key::Char('é'))),
            ("f", Some(Key::Char('f'))),
            ("F5", Some(Key::F(5))),
            ("F13", None),
            ("f0", None),
            ("F+5", None),
            ("Ctrl-P", Some(Key::Ctrl('p'))),
            ("ctrl-m", None),
            ("ctrl-é", None),
            ("Ctrl-", None),
            ("pp", None),
            ("", None),
            ("\t", None),
        ] {
            assert_eq!(Key::named(name), key, "{name:?}");
            if let Some(key) = key {
                assert_eq!(Key::named(&key.written()), Some(key), "{name:?}");
            }
        }
    }
}
