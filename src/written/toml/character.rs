//! The character that spoils a line: one that looks like a space, a quotation mark or nothing, and that
//! no file here can have outside a text.

use crate::domain::character::{LooksLike, odd};

/// Where the first such character of a line stands, in bytes, and which it is. A text that does not
/// end on its line is looked through for the quotation mark that was meant to end it.
pub(super) fn spoiling(line: &str) -> Option<(usize, char)> {
    let mut open = None;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match open {
            Some((_, '"')) if escaped => escaped = false,
            Some((_, '"')) if c == '\\' => escaped = true,
            Some((_, quote)) if c == quote => open = None,
            None if matches!(c, '"' | '\'') => open = Some((at, c)),
            None if c == '#' => return None,
            None if odd(c).is_some() => return Some((at, c)),
            Some(_) | None => {}
        }
    }
    let (start, _) = open?;
    let text = line.char_indices().skip_while(|(at, _)| *at <= start);
    text.into_iter().find(|(_, c)| odd(*c) == Some(LooksLike::Quote))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_outside_a_text_spoils_a_line() {
        for (line, found) in [
            ("\u{a0} duur = 90", Some((0, '\u{a0}'))),
            ("duur\u{200b} = 90", Some((4, '\u{200b}'))),
            ("naam = “Noord”", Some((7, '“'))),
            ("naam = \"Noord”", Some((13, '”'))),
            ("naam = \"een\u{a0}“woord”\" # een\u{a0}twee", None),
            (r#"naam = "een \"woord\" " – "#, Some((24, '–'))),
            ("naam = 'een\\'", None),
            ("é = 1", None),
        ] {
            assert_eq!(spoiling(line), found, "{line}");
        }
    }
}
