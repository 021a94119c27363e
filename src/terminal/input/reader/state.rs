//! How far what a terminal sends has come, and whether what comes late is the rest of it.

use crate::terminal::input::sequence;

/// How far the bytes are.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) enum State {
    /// Between two things.
    #[default]
    Between,
    /// Within a character of several bytes.
    Character(Vec<u8>),
    /// ESC came; before it another one.
    Escape { twice: bool },
    /// ESC and a byte that only begins something.
    Intermediate,
    /// A control sequence, so far; after ESC ESC it is a key with Alt.
    Control { typed: Vec<u8>, alt: bool },
    /// One of a keypad or of F1 to F4.
    Single { typed: Vec<u8>, alt: bool },
    /// So many characters belong to what came.
    Belonging(u8),
    /// A string, of which only an answer about colours means anything. So many bytes follow within a
    /// character.
    Text { bell_ends: bool, within: usize, said: Vec<u8> },
    /// ESC within a string: it may be its end.
    TextEscape { said: Vec<u8> },
    /// Pasted so far.
    Paste(Vec<u8>),
}

/// How long the rest of what had begun is overdue.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Overdue {
    /// It is still awaited.
    #[default]
    Not,
    /// It did not come in time.
    Late,
    /// Nor in the time in which a person presses the next key.
    Long,
}

impl State {
    /// Whether what came late is the rest of what had begun: a key comes alone.
    pub(super) fn is_rest(&self, bytes: &[u8], overdue: Overdue) -> bool {
        match (self, bytes) {
            (Self::Character(_), [first, ..]) => (0x80..=0xbf).contains(first),
            (Self::Escape { .. }, [b'O' | b'P' | b'X', next, ..]) => !next.is_ascii_lowercase(),
            // Nobody presses these so soon after Esc.
            (Self::Escape { .. }, [b'[' | b'\\' | b']' | b'^' | b'_']) => overdue == Overdue::Late,
            (Self::Escape { .. }, [b'[' | b']' | b'^' | b'_', _, ..])
            | (Self::Text { .. }, [0x07 | 0x9c] | [0x1b, b'\\', ..] | [0x80..=0xbf, ..])
            | (Self::TextEscape { .. }, [b'\\', ..])
            // Only a terminal begins these, and so much belongs to them.
            | (Self::Belonging(_), [0x20..=0x7e | 0x80.., ..]) => true,
            (Self::Escape { .. }, _) | (_, [] | [0x1b, ..]) => false,
            // Alt with [ or O is all that a key sends of these: what has more, or may have, awaits its end, and no
            // report ends so soon in a small letter.
            (Self::Control { typed, .. }, [last @ 0x20..=0x7e]) => {
                !typed.is_empty() || last.is_ascii_uppercase()
            }
            (Self::Single { typed, .. }, [last]) => {
                !typed.is_empty() || sequence::of_keypad(typed, *last).is_some()
            }
            (_, [first, ..]) => 1 + following(*first) < bytes.len(),
        }
    }
}

/// How many bytes follow this one in a character of UTF-8.
pub(super) fn following(first: u8) -> usize {
    match first {
        0xc2..=0xdf => 1,
        0xe0..=0xef => 2,
        0xf0..=0xf4 => 3,
        _ => 0,
    }
}
