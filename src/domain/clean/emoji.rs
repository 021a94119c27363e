//! Emoji of several characters (a family, a flag, a figure on a key): they stay whole, or their parts go.

use unicode_properties::UnicodeEmoji;
use unicode_width::UnicodeWidthStr;

/// Makes one of two.
const JOINER: char = '\u{200d}';
/// Asks for the coloured form of the sign before it.
const COLOURED: char = '\u{fe0f}';
/// Puts the figure before it on a key.
const KEYCAP: char = '\u{20e3}';
/// The flag of a country within another: letters that nobody sees stand behind it, up to this end.
const FLAG: char = '\u{1f3f4}';
const END: char = '\u{e007f}';
/// More characters than any of them has.
const MOST: usize = 12;

/// Whether a character only means something as a part of an emoji; by itself it shows nothing, or not alike
/// everywhere.
pub(super) fn is_part(c: char) -> bool {
    matches!(c, JOINER | COLOURED | KEYCAP | '\u{e0020}'..=END) || is_half(c) || is_tone(c)
}

/// Half of a flag.
pub(super) fn is_half(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether it is one by itself.
pub(super) fn is_sign(c: char) -> bool {
    c.is_emoji_char() && !c.is_ascii() && !is_part(c)
}

/// Whether a joiner between these two makes one of them.
pub(super) fn joins(before: Option<&char>, behind: Option<&char>) -> bool {
    let ends = |c: &char| is_sign(*c) || is_tone(*c) || *c == COLOURED;
    before.is_some_and(ends) && behind.copied().is_some_and(is_sign)
}

/// Whether this is an emoji of several characters, with all that it needs.
pub(super) fn is_whole(grapheme: &str) -> bool {
    let signs: Vec<char> = grapheme.chars().take(MOST + 1).collect();
    let is_made = match signs.as_slice() {
        [one, other] if is_half(*one) => is_half(*other),
        [figure, KEYCAP] | [figure, COLOURED, KEYCAP] => {
            matches!(figure, '0'..='9' | '#' | '*')
        }
        [FLAG, place @ .., END] => {
            let is_letter =
                |c: &char| matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}');
            (3..=6).contains(&place.len()) && place.iter().all(is_letter)
        }
        all => {
            (2..=MOST).contains(&all.len())
                && all.split(|c| *c == JOINER).all(|one| match one {
                    [sign] | [sign, COLOURED] => is_sign(*sign),
                    [sign, tone] => is_sign(*sign) && is_tone(*tone),
                    _ => false,
                })
        }
    };
    is_made && matches!(grapheme.width(), 1 | 2)
}

/// An emoji as every terminal draws it in the same cells, where they disagree: by its first sign, a flag by
/// its letters. Nothing where all agree.
pub(super) fn drawn(grapheme: &str) -> Option<String> {
    if !is_whole(grapheme) {
        return None;
    }
    let letter = |c: char| {
        let nth = u32::from(c).checked_sub(0x1f1e6)?;
        char::from_u32(u32::from('A') + nth).filter(char::is_ascii_uppercase)
    };
    let letters: String = grapheme.chars().filter_map(letter).collect();
    Some(if letters.is_empty() { grapheme.chars().take(1).collect() } else { letters })
}
