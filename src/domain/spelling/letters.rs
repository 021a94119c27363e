//! A text as the letters that count, each with its place.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// How accents are written where they are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Left out: Müller is Muller.
    Bare,
    /// With an e, or a second a: Müller is Mueller.
    Spelled,
}

/// A letter, or what stands between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// A small letter without accent or a digit; else a space, dash, apostrophe, dot or another sign,
    /// each as one of its kind.
    pub(super) c: char,
    /// It was written as a capital.
    pub(super) is_capital: bool,
    /// Its bytes, with the marks on it.
    pub(super) at: Range<usize>,
}

impl Unit {
    /// Whether it stands between words.
    pub(super) fn parts(&self) -> bool {
        !self.c.is_alphanumeric() && (self.c.is_ascii() || !is_letter_mark(self.c))
    }

    /// Whether it is written on the letter before it.
    pub(super) fn is_mark(&self) -> bool {
        is_letter_mark(self.c)
    }
}

impl Letters {
    pub(super) const ALL: [Self; 2] = [Self::Bare, Self::Spelled];

    /// A text in units.
    pub(super) fn units(self, text: &str) -> Vec<Unit> {
        let mut units: Vec<Unit> = Vec::with_capacity(text.len());
        for (start, c) in text.char_indices() {
            let at = start..start + c.len_utf8();
            let is_capital = c.is_uppercase();
            if let Some(c) = of_keyboard(c) {
                units.push(Unit { c, is_capital, at });
                continue;
            }
            for part in std::iter::once(c).nfkd() {
                self.take(part, is_capital, &at, &mut units);
            }
        }
        let room = units.len();
        units.into_iter().fold(Vec::with_capacity(room), one_for_ij)
    }

    fn take(self, c: char, is_capital: bool, at: &Range<usize>, units: &mut Vec<Unit>) {
        if is_accent(c) || is_unseen(c) {
            let before = units.last().map(|unit| unit.c);
            let second = before.and_then(|letter| self.second(letter, c));
            if let Some(last) = units.last_mut() {
                last.at.end = at.end;
            }
            units.extend(second.map(|c| Unit { c, is_capital, at: at.clone() }));
            return;
        }
        let mut push = |c| units.push(Unit { c, is_capital, at: at.clone() });
        match c.general_category() {
            GeneralCategory::SpaceSeparator | GeneralCategory::Control => push(' '),
            GeneralCategory::DashPunctuation => push('-'),
            _ => match (c, self) {
                ('_', _) => push(' '),
                ('−', _) => push('-'),
                ('\'' | '’' | '‘' | '‛' | '`' | '´' | 'ʼ' | 'ʹ' | '′', _) => push('\''),
                ('ø' | 'Ø', Self::Spelled) => "oe".chars().for_each(push),
                ('đ' | 'Đ', Self::Spelled) => "dj".chars().for_each(push),
                ('ẞ', _) => "ss".chars().for_each(push),
                ('ς', _) => push('σ'),
                _ => c.to_lowercase().for_each(|c| match plain_letters(c) {
                    Some(letters) => letters.chars().for_each(&mut push),
                    None if is_accent(c) => {}
                    None => push(c),
                }),
            },
        }
    }

    /// The letter that is written where an accent cannot be.
    fn second(self, letter: char, accent: char) -> Option<char> {
        match (self, letter, accent) {
            (Self::Spelled, 'a' | 'o' | 'u', '\u{308}') => Some('e'),
            (Self::Spelled, 'a', '\u{30a}') => Some('a'),
            _ => None,
        }
    }
}

/// What nearly every text is made of, without a look in the tables of all scripts: a long one is read
/// in no time.
fn of_keyboard(c: char) -> Option<char> {
    match c {
        '_' | '\0'..=' ' | '\u{7f}' => Some(' '),
        '`' => Some('\''),
        _ => c.is_ascii().then(|| c.to_ascii_lowercase()),
    }
}

/// Letters of Europe that do not come apart into a letter and an accent.
pub fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        _ => return None,
    })
}

/// In Dutch names ij and y are one letter.
fn one_for_ij(mut units: Vec<Unit>, next: Unit) -> Vec<Unit> {
    match units.last_mut() {
        Some(i) if (i.c, next.c) == ('i', 'j') => {
            i.c = 'y';
            i.at.end = next.at.end;
        }
        _ => units.push(next),
    }
    units
}

/// Letters of scripts that have no spaces between words: those of Thailand, Laos, Burma, Cambodia, China
/// and Japan.
pub(super) fn has_no_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// Marks that may be left out: those of Latin, Greek, Cyrillic, Hebrew and Arabic. In other scripts a
/// mark is a vowel, and another name.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// A mark of another script is part of the word.
fn is_letter_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Whether nothing is drawn for it: it joins or parts what stands beside it, or fills a place.
pub(super) fn is_unseen(c: char) -> bool {
    c.general_category() == GeneralCategory::Format
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || matches!(c, '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_reads_the_same_as_the_tables_of_all_scripts() {
        for c in (0..0x80_u8).map(char::from) {
            let mut units = Vec::new();
            for part in std::iter::once(c).nfkd() {
                Letters::Bare.take(part, c.is_uppercase(), &(0..1), &mut units);
            }
            assert_eq!(Letters::Bare.units(&c.to_string()), units, "{c:?}");
            let tables = |unit: &Unit| !unit.c.is_alphanumeric() && !is_letter_mark(unit.c);
            assert!(units.iter().all(|unit| unit.parts() == tables(unit)), "{c:?}");
        }
    }
}
