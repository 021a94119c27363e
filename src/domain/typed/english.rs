//! English words of dates and times, beside the Dutch ones. What would be another moment to a Dutch reader is
//! not read.

/// A word that always means the same as one in Dutch.
pub(super) fn plain(word: &str) -> Option<&'static str> {
    Some(match word {
        "o'clock" | "oclock" => "uur",
        "today" => "vandaag",
        "yesterday" => "gisteren",
        "next" => "volgende",
        "this" => "deze",
        "coming" => "komende",
        "last" => "laatste",
        "ago" => "geleden",
        "at" => "om",
        "on" => "op",
        "the" => "de",
        "day" => "dag",
        "days" => "dagen",
        "weeks" => "weken",
        "month" => "maand",
        "months" => "maanden",
        "year" | "years" => "jaar",
        "midnight" => "middernacht",
        _ => return None,
    })
}

/// The months, in order.
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The days of a week, in order.
pub(super) const WEEK: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Fewest letters of a month or a day that is shortened.
pub(super) const SHORT: usize = 3;

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number from 1 to 99 in a word.
pub(super) fn number(word: &str) -> Option<i16> {
    let at = |table: &[&str], word: &str| {
        i16::try_from(table.iter().position(|name| *name == word)?).ok()
    };
    let ten = |word: &str| Some((at(&TENS, word)? + 2) * 10);
    let unit = |word: &str| at(&UNITS, word).filter(|number| *number != 0);
    match word.split_once('-') {
        None => unit(word).or_else(|| ten(word)),
        Some((tens, units)) => Some(ten(tens)? + unit(units).filter(|number| *number < 10)?),
    }
}

/// `1st`, `22nd`, `third`: the place of a day in its month.
pub(super) fn ordinal(word: &str) -> Option<i16> {
    const PLACES: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let end = word.len().checked_sub(2)?;
    let (figures, mark) = word.split_at_checked(end)?;
    if !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i16 = figures.parse().ok()?;
        let right = match (number % 100, number % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return (mark == right).then_some(number);
    }
    let place = PLACES.iter().zip(1..).find(|(name, _)| **name == word);
    place.map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_words() {
        for (word, is) in [("one", 1), ("twelve", 12), ("thirty", 30), ("forty-five", 45)] {
            assert_eq!(number(word), Some(is), "{word}");
        }
        for word in ["", "zero", "zeven", "twenty-twenty", "twenty-", "five-one", "hundred"] {
            assert_eq!(number(word), None, "{word}");
        }
        for (word, is) in [("1st", 1), ("22nd", 22), ("3rd", 3), ("12th", 12), ("third", 3)] {
            assert_eq!(ordinal(word), Some(is), "{word}");
        }
        for word in ["", "th", "1th", "11st", "7", "seven", "éé"] {
            assert_eq!(ordinal(word), None, "{word}");
        }
    }
}
