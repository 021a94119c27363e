//! A text as it can be heard: letters, digits and the marks of a sentence, nothing that is spelled out.

use unicode_normalization::UnicodeNormalization as _;

use crate::words::spoken::is_plain;

/// The text as a sentence of plain characters; empty where nothing of it can be said.
pub(crate) fn plain(text: &str) -> String {
    // An address is no sentence: it is copied or typed, sign by sign.
    if text.starts_with("http://") {
        return text.to_owned();
    }
    let mut said = String::new();
    for word in spelled(text).split_whitespace() {
        let sticks = word.chars().all(|c| ",.:;?!".contains(c));
        if !said.is_empty() && !sticks {
            said.push(' ');
        }
        if !(sticks && said.ends_with([',', '.', ':', ';', '?', '!'])) {
            let whole = time_of_day(word).unwrap_or_else(|| in_full(word, &said));
            said.push_str(&whole);
        }
    }
    let sentence = said.trim_matches([' ', ',', ';']);
    ended(&with_capital(sentence))
}

/// Every sign in words, or left out.
fn spelled(text: &str) -> String {
    let mut said = String::new();
    for c in text.nfc() {
        match in_words(c) {
            Some("½") if said.ends_with(|c: char| c.is_ascii_digit()) => said.push_str(".5"),
            Some("½") => said.push_str("half a"),
            Some(words) => said.push_str(words),
            None if is_plain(c) => said.push(c),
            None => said.push(' '),
        }
    }
    said
}

fn in_words(c: char) -> Option<&'static str> {
    Some(match c {
        // A bracket is read out as a sign.
        '·' | '/' | '(' | ')' => ", ",
        '½' => "½",
        '“' | '„' => "«",
        '”' => "»",
        '‘' | '’' | '"' => "'",
        '–' | '—' | '\u{2011}' => "-",
        '…' => "...",
        '→' => " to ",
        '←' => " left arrow ",
        '↑' => " up arrow ",
        '↓' => " down arrow ",
        '×' => " times ",
        '+' => " plus ",
        '=' => " equals ",
        '&' => " and ",
        '@' => " at ",
        '%' => " per cent ",
        '€' => " euro ",
        _ => return None,
    })
}

/// A time as people say it: "3 46 pm", "9 oh 5 am", "4 pm"; its colon would be read out.
fn time_of_day(word: &str) -> Option<String> {
    let (before, after) = word.split_once(':')?;
    let hour: u8 = before.trim_start_matches('«').parse().ok()?;
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let (minute, rest) = after.split_at_checked(end).filter(|(minute, _)| minute.len() == 2)?;
    let minute: u8 = minute.parse().ok()?;
    let said = match minute {
        0 => String::new(),
        1..10 => format!(" oh {minute}"),
        _ => format!(" {minute}"),
    };
    let (hour, half) = match hour {
        0 => (12, "am"),
        1..12 => (hour, "am"),
        12 => (12, "pm"),
        _ => (hour.checked_sub(12)?, "pm"),
    };
    Some(format!("{hour}{said} {half}{rest}"))
}

/// Minutes by their whole name: "1 minute", "5 minutes".
fn in_full(word: &str, before: &str) -> String {
    let Some(rest) =
        word.strip_prefix("min").filter(|rest| rest.chars().all(|c| ",.:;?!)".contains(c)))
    else {
        return word.to_owned();
    };
    let number = before.rsplit([' ', '(', '«']).find(|word| !word.is_empty());
    match number {
        Some("1" | "a") => format!("minute{rest}"),
        Some(number) if number.ends_with(|c: char| c.is_ascii_digit()) => format!("minutes{rest}"),
        _ => word.to_owned(),
    }
}

fn with_capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).filter(|c| is_plain(*c)).collect()
}

fn ended(sentence: &str) -> String {
    let last = sentence.trim_end_matches(['»', '\'']);
    let is_whole = sentence.is_empty() || last.ends_with(['.', '?', '!', ':']);
    if is_whole { sentence.to_owned() } else { format!("{sentence}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_said_in_words_or_not_at_all() {
        for (text, said) in [
            ("16:00 on track · 4 min to spare", "4 pm on track, 4 minutes to spare."),
            ("closing by 09:05 (8 min left)", "Closing by 9 oh 5 am, 8 minutes left."),
            ("done by 15:56", "Done by 3 56 pm."),
            ("won 3:1, 1: this", "Won 3:1, 1: this."),
            ("slack 5 → 1 min", "Slack 5 to 1 minute."),
            ("“What needs attention?”", "«What needs attention?»"),
            ("✓ Parked · kept", "Parked, kept."),
            ("about 1½ min per person", "About 1.5 minutes per person."),
            ("about ½ min each", "About half a minute each."),
            ("min and max", "Min and max."),
            ("▸ █▀▀ ─┤", ""),
            ("cafe\u{301} 😀 50% & more", "Café 50 per cent and more."),
            ("yes/no", "Yes, no."),
        ] {
            assert_eq!(plain(text), said, "{text}");
            assert!(plain(text).chars().all(is_plain), "{text}");
        }
    }
}
