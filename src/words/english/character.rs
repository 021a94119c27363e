//! Names for characters that nobody types, and what to type in their place.

use crate::domain::character::{LooksLike, odd};

/// Which character stands here, by its name.
pub(super) fn stands_here(c: char) -> String {
    let number = u32::from(c);
    match odd(c) {
        Some(LooksLike::Space | LooksLike::Nothing) => {
            format!("there is an invisible character here ({}, U+{number:04X})", name(c))
        }
        _ => format!("this character is not allowed here: {c} ({}, U+{number:04X})", name(c)),
    }
}

/// What to type in its place.
pub(super) fn instead(c: char) -> &'static str {
    match odd(c) {
        Some(LooksLike::Space) => "type an ordinary space here",
        Some(LooksLike::Nothing) => "remove it",
        Some(LooksLike::Quote) => "type a straight quotation mark here: \"",
        Some(LooksLike::Dash) => "type an ordinary hyphen here: -",
        Some(LooksLike::Sign) | None => "remove it, or put it in quotation marks: \"",
    }
}

fn name(c: char) -> &'static str {
    match c {
        '\u{a0}' => "non-breaking space",
        '\u{202f}' => "narrow non-breaking space",
        '\u{2028}' | '\u{2029}' => "line separator",
        '\u{0}' => "null",
        '\u{ad}' => "soft hyphen",
        '\u{200b}' => "zero-width space",
        '\u{200c}' | '\u{200d}' => "zero-width joiner",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "reading direction"
        }
        '\u{2060}' => "word joiner",
        '\u{feff}' => "byte order mark",
        '\u{2011}' => "non-breaking hyphen",
        '…' => "ellipsis",
        '•' => "bullet",
        '\u{fffd}' => "unreadable character",
        _ => match odd(c) {
            Some(LooksLike::Space) => "special space",
            Some(LooksLike::Nothing) => "control character",
            Some(LooksLike::Quote) => "curly quotation mark",
            Some(LooksLike::Dash) => "long dash",
            Some(LooksLike::Sign) | None => "special character",
        },
    }
}
