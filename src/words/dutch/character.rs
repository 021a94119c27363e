//! Names for characters that nobody types, and what to type in their place.

use crate::domain::character::{LooksLike, odd};

/// Which character stands here, by its name.
pub(super) fn stands_here(c: char) -> String {
    let number = u32::from(c);
    match odd(c) {
        Some(LooksLike::Space | LooksLike::Nothing) => {
            format!("hier staat een onzichtbaar teken ({}, U+{number:04X})", name(c))
        }
        _ => format!("hier staat een teken dat hier niet kan: {c} ({}, U+{number:04X})", name(c)),
    }
}

/// What to type in its place.
pub(super) fn instead(c: char) -> &'static str {
    match odd(c) {
        Some(LooksLike::Space) => "typ hier een gewone spatie",
        Some(LooksLike::Nothing) => "haal het weg",
        Some(LooksLike::Quote) => "typ hier een recht aanhalingsteken: \"",
        Some(LooksLike::Dash) => "typ hier een gewoon streepje: -",
        Some(LooksLike::Sign) | None => "haal het weg, of zet het in een tekst tussen \"",
    }
}

fn name(c: char) -> &'static str {
    match c {
        '\u{a0}' => "vaste spatie",
        '\u{202f}' => "smalle vaste spatie",
        '\u{2028}' | '\u{2029}' => "regelscheiding",
        '\u{0}' => "nul",
        '\u{ad}' => "zacht afbreekstreepje",
        '\u{200b}' => "spatie zonder breedte",
        '\u{200c}' | '\u{200d}' => "verbinding zonder breedte",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "leesrichting"
        }
        '\u{2060}' => "woordverbinder",
        '\u{feff}' => "begin van een bestand",
        '\u{2011}' => "vast streepje",
        '…' => "beletselteken",
        '•' => "opsommingsteken",
        '\u{fffd}' => "onleesbaar teken",
        _ => match odd(c) {
            Some(LooksLike::Space) => "bijzondere spatie",
            Some(LooksLike::Nothing) => "stuurteken",
            Some(LooksLike::Quote) => "gekruld aanhalingsteken",
            Some(LooksLike::Dash) => "lang streepje",
            Some(LooksLike::Sign) | None => "bijzonder teken",
        },
    }
}
