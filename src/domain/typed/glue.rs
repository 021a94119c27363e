//! Words that people type as one, or one word as several, in a date: `3dec`, `3 - 12`, `7-1,14:00`.

use super::{calendar::month, whole};

/// With room between day and time, also in `2027-01-07T14:00` and `7-1,14:00`.
pub(super) fn spaced(text: &str) -> String {
    let is_figure = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let in_word = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        let between = |at: usize| {
            is_figure(at.checked_sub(1).and_then(|at| letters.get(at)))
                && is_figure(letters.get(at + 1))
        };
        // 19,30 is a time.
        let is_time = word.split(',').all(|part| part.len() <= 2 && whole(part).is_some());
        let spaced = letters.iter().enumerate().map(|(at, c)| match c {
            ',' if !is_time => ' ',
            't' | 'T' if between(at) => ' ',
            c => *c,
        });
        spaced.collect::<String>()
    };
    text.split_whitespace().map(in_word).collect::<Vec<_>>().join(" ")
}

/// `3dec` and `week50` as two words, `3 - 12` as one; another dash alone only parts.
pub(super) fn unglued(words: &[String]) -> Vec<String> {
    let is_number = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut unglued: Vec<String> = Vec::new();
    let mut joins = false;
    for (at, word) in words.iter().enumerate() {
        if word == "-" {
            joins = is_number(at.checked_sub(1)) && is_number(Some(at + 1));
            if let Some(last) = unglued.last_mut().filter(|_| joins) {
                last.push('-');
            }
            continue;
        }
        match unglued.last_mut().filter(|_| std::mem::take(&mut joins)) {
            Some(last) => last.push_str(word),
            None => unglued.extend(pieces(word)),
        }
    }
    unglued
}

/// The figures and the names in a word of both.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let chunks = letters.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    let pieces: Vec<String> = chunks.map(|chunk| chunk.iter().collect()).collect();
    let is_known = |piece: &String| {
        piece.bytes().all(|byte| byte.is_ascii_digit()) || month(piece).is_some() || piece == "week"
    };
    if pieces.iter().all(is_known) { pieces } else { vec![word.to_owned()] }
}
