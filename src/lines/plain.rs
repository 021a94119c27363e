//! A text as it can be heard: letters, digits and the marks of a sentence, nothing that is spelled out.

use unicode_normalization::UnicodeNormalization as _;

use crate::words::Words;

/// Marks that are heard as what they are, or not at all.
const MARKS: &str = ".,:;?!'-";

/// Whether a character may be in what is heard: nothing else is said as it stands.
pub fn is_plain(c: char) -> bool {
    c.is_alphabetic() || c.is_ascii_digit() || c == ' ' || MARKS.contains(c)
}

/// The text as a sentence of plain characters; empty where nothing of it can be said.
pub fn plain(words: Words, text: &str) -> String {
    // An address is no sentence: it is copied or typed, sign by sign.
    if text.starts_with("http://") {
        return text.to_owned();
    }
    let mut said = String::new();
    let mut begins = false;
    for word in spelled(words, text).split_whitespace() {
        let sticks = word.chars().all(|c| ",.:;?!".contains(c));
        if sticks && said.ends_with([',', '.', ':', ';', '?', '!']) {
            // What stands apart behind a question is a sentence of its own.
            begins = said.ends_with('?');
            continue;
        }
        if !said.is_empty() && !sticks {
            said.push(' ');
        }
        let whole = time_of_day(words, word).unwrap_or_else(|| in_full(words, word, &said));
        said.push_str(&if begins { with_capital(&whole) } else { whole });
        begins = false;
    }
    let sentence = said.trim_matches([' ', ',', ';']);
    ended(&with_capital(sentence))
}

/// Every sign in words, or left out.
fn spelled(words: Words, text: &str) -> String {
    let mut said = String::new();
    let mut before = ' ';
    for c in text.nfc() {
        match c {
            '½' if said.ends_with(|c: char| c.is_ascii_digit()) => {
                said.push_str(words.spoken().and_a_half());
            }
            '½' => said.push_str(words.spoken().half()),
            // Beside the other one it is a key; elsewhere it says what something becomes.
            '→' if before == '←' => said.extend([" ", words.spoken().right_arrow(), " "]),
            _ if is_plain(c) => said.push(c),
            _ => match words.spoken().sign(c) {
                Some(name) => said.extend([" ", name, " "]),
                None => said.push_str(mark(c)),
            },
        }
        if c != ' ' {
            before = c;
        }
    }
    said
}

/// The mark that stands for a sign; anything else parts words.
fn mark(sign: char) -> &'static str {
    match sign {
        // A bracket is read out as a sign.
        '·' | '/' | '(' | ')' => ", ",
        // Other quotes are read out as signs, in one language or another.
        '“' | '„' | '”' | '‘' | '’' | '"' | '«' | '»' => "'",
        '–' | '—' | '\u{2011}' => "-",
        '…' => "...",
        _ => " ",
    }
}

/// A time as people say it: its colon would be read out.
fn time_of_day(words: Words, word: &str) -> Option<String> {
    let (before, after) = word.split_once(':')?;
    let hour: u8 = before.trim_start_matches('\'').parse().ok()?;
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let (minute, rest) = after.split_at_checked(end).filter(|(minute, _)| minute.len() == 2)?;
    let said = words.spoken().time_of_day(hour, minute.parse().ok()?);
    Some(format!("{said}{rest}"))
}

/// Minutes by their whole name: "1 minuut", "5 minuten".
fn in_full(words: Words, word: &str, before: &str) -> String {
    let Some(rest) =
        word.strip_prefix("min").filter(|rest| rest.chars().all(|c| ",.:;?!)".contains(c)))
    else {
        return word.to_owned();
    };
    let [one, more] = words.spoken().minute();
    let number = before.rsplit([' ', '(', '\'']).find(|word| !word.is_empty());
    match number {
        Some("1") => format!("{one}{rest}"),
        Some(_) if before.trim_end().ends_with(words.spoken().half()) => format!("{one}{rest}"),
        Some(number) if number.ends_with(|c: char| c.is_ascii_digit()) => format!("{more}{rest}"),
        _ => word.to_owned(),
    }
}

fn with_capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).filter(|c| is_plain(*c)).collect()
}

fn ended(sentence: &str) -> String {
    let last = sentence.trim_end_matches('\'');
    let is_whole = sentence.is_empty() || last.ends_with(['.', '?', '!', ':']);
    if is_whole { sentence.to_owned() } else { format!("{sentence}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_said(words: Words, text: &str, said: &str) {
        let heard = plain(words, text);
        assert_eq!(heard, said, "{text}");
        assert!(heard.chars().all(is_plain), "{text}");
    }

    #[test]
    fn signs_are_said_in_words_or_not_at_all() {
        for (text, said) in [
            ("16:00 lukt · 4 min speling", "16 uur lukt, 4 minuten speling."),
            ("slot uiterlijk 09:05 (nog 8 min)", "Slot uiterlijk 9 uur 5, nog 8 minuten."),
            ("3:1 gewonnen, 1: dit", "3:1 gewonnen, 1: dit."),
            ("speling 5 → 1 min", "Speling 5 naar 1 minuut."),
            ("← → wisselt", "Pijl links pijl rechts wisselt."),
            ("“Wat vraagt aandacht?”", "'Wat vraagt aandacht?'"),
            ("✓ Geparkeerd · bewaard", "Geparkeerd, bewaard."),
            ("ongeveer 1½ min per persoon", "Ongeveer 1,5 minuten per persoon."),
            ("ongeveer ½ min p.p.", "Ongeveer een halve minuut p.p."),
            ("min of meer", "Min of meer."),
            ("▸ █▀▀ ─┤", ""),
            ("cafe\u{301} 😀 50% & meer", "Café 50 procent en meer."),
            ("ja/nee", "Ja, nee."),
            ("Wat parkeren we? · zonder namen", "Wat parkeren we? Zonder namen."),
            ("een inbreng? ja", "Een inbreng? ja."),
        ] {
            is_said(Words::DUTCH, text, said);
        }
    }

    #[test]
    fn signs_are_said_in_english_words() {
        for (text, said) in [
            ("16:00 on track · 4 min to spare", "4 pm on track, 4 minutes to spare."),
            ("closing by 09:05 (8 min left)", "Closing by 9 oh 5 am, 8 minutes left."),
            ("done by 15:56", "Done by 3 56 pm."),
            ("won 3:1, 1: this", "Won 3:1, 1: this."),
            ("slack 5 → 1 min", "Slack 5 becomes 1 minute."),
            ("← → turns it off", "Left arrow right arrow turns it off."),
            ("“What needs attention?”", "'What needs attention?'"),
            ("✓ Parked · kept", "Parked, kept."),
            ("about 1½ min per person", "About 1.5 minutes per person."),
            ("about ½ min each", "About half a minute each."),
            ("min and max", "Min and max."),
            ("▸ █▀▀ ─┤", ""),
            ("cafe\u{301} 😀 50% & more", "Café 50 per cent and more."),
            ("yes/no", "Yes, no."),
        ] {
            is_said(Words::ENGLISH, text, said);
        }
    }
}
