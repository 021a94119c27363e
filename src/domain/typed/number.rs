//! Whole numbers, in figures and in words, and the place of a thing in a row.

use super::english;

const UNITS: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 8] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
/// The largest number that is read in a word.
const MOST: u16 = 199;

/// A whole number in figures, at most four; or from 1 to 199 in a word.
pub(super) fn whole(word: &str) -> Option<i16> {
    if (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    let number = (1..=MOST).find(|number| in_word(*number).is_some_and(|name| name == word));
    number.and_then(|number| number.try_into().ok()).or_else(|| english::number(word))
}

/// A number as it is written out, without accents.
fn in_word(number: u16) -> Option<String> {
    let unit = |at: u16| UNITS.get(usize::from(at)).copied();
    Some(match number {
        0..20 => unit(number)?.to_owned(),
        20..100 => {
            let ten = TENS.get(usize::from(number / 10).checked_sub(2)?)?;
            match number % 10 {
                0 => (*ten).to_owned(),
                rest => format!("{}en{ten}", unit(rest)?),
            }
        }
        100 => "honderd".to_owned(),
        _ => format!("honderd{}", in_word(number - 100).filter(|_| number < 200)?),
    })
}

/// `7e`, `8ste`, `7de`, `derde`: the place of a day in its month.
pub(super) fn ordinal(word: &str) -> Option<i16> {
    let figures = ["ste", "de", "e"].iter().find_map(|end| word.strip_suffix(end));
    if let Some(number) = figures.filter(|figures| figures.bytes().all(|b| b.is_ascii_digit())) {
        return whole(number);
    }
    let place = (1..=31).find(|number| place(*number).is_some_and(|name| name == word));
    place.or_else(|| english::ordinal(word))
}

fn place(number: i16) -> Option<String> {
    Some(match number {
        1 => "eerste".to_owned(),
        3 => "derde".to_owned(),
        8 | 20.. => format!("{}ste", in_word(number.try_into().ok()?)?),
        _ => format!("{}de", in_word(number.try_into().ok()?)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_words() {
        for (word, number) in [
            ("een", 1),
            ("veertien", 14),
            ("vijfenveertig", 45),
            ("tweeentwintig", 22),
            ("negentig", 90),
            ("honderd", 100),
            ("honderdtwintig", 120),
            ("199", 199),
        ] {
            assert_eq!(whole(word), Some(number), "{word}");
        }
        for word in ["", "nul", "kwart", "honderdhonderd", "12345", "-1", "tweeen", "éé"] {
            assert_eq!(whole(word), None, "{word}");
        }
        let places = ["eerste", "2e", "3de", "8ste", "achtste", "twaalfde", "eenentwintigste"];
        assert_eq!(
            places.map(ordinal),
            [Some(1), Some(2), Some(3), Some(8), Some(8), Some(12), Some(21)]
        );
        assert_eq!(["7", "e", "de", "zeven"].map(ordinal), [None; 4]);
    }
}
