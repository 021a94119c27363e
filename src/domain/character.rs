//! Characters that come along when text is copied from a page or a word processor: they look like one
//! on the keyboard, or like nothing at all.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// What a character looks like that nobody types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LooksLike {
    /// A space, but another one.
    Space,
    /// Nothing at all.
    Nothing,
    /// A quotation mark, but a curled or low one.
    Quote,
    /// A hyphen or minus, but another one.
    Dash,
    /// A sign of its own.
    Sign,
}

/// What a character looks like, unless it is a letter, a digit or one of the keyboard.
pub fn odd(c: char) -> Option<LooksLike> {
    use GeneralCategory as Category;
    // Letters and figures of a keyboard for Chinese or Japanese: as wide as two.
    let is_wide = matches!(c, '！'..='～');
    if matches!(c, ' '..='~' | '\t' | '\n' | '\r') || c.is_alphanumeric() && !is_wide {
        return None;
    }
    Some(match c.general_category() {
        Category::SpaceSeparator | Category::LineSeparator | Category::ParagraphSeparator => {
            LooksLike::Space
        }
        Category::Control
        | Category::Format
        | Category::Surrogate
        | Category::PrivateUse
        | Category::Unassigned => LooksLike::Nothing,
        Category::InitialPunctuation | Category::FinalPunctuation => LooksLike::Quote,
        Category::DashPunctuation => LooksLike::Dash,
        _ => match c {
            '‚' | '„' | '′' | '″' | '´' | '＂' | '＇' => LooksLike::Quote,
            '−' => LooksLike::Dash,
            _ => LooksLike::Sign,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_types_is_known_by_what_it_looks_like() {
        use LooksLike::{Dash, Nothing, Quote, Sign, Space};
        for (chars, looks) in [
            ("\u{a0}\u{202f}\u{2009}\u{3000}\u{2028}", Some(Space)),
            ("\u{200b}\u{feff}\u{ad}\u{200e}\u{0}\u{e000}", Some(Nothing)),
            ("“”„‘’«»‹", Some(Quote)),
            ("–—‑−", Some(Dash)),
            ("…•＝￼９Ａ", Some(Sign)),
            ("a\"'-= éß½日\t\r\n", None),
        ] {
            for c in chars.chars() {
                assert_eq!(odd(c), looks, "{c:?}");
            }
        }
    }
}
