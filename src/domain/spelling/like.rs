//! What only looks like a name: named, so that somebody can look, and left alone.

use std::collections::BTreeSet;

use strsim::damerau_levenshtein;

use super::{Letters, Spelling, Unit, lookalike::drawn, pattern::Piece};

/// A part of a name of at least so many letters says who it is.
const PART: usize = 3;
/// Words in names that say nothing of whom.
const BETWEEN: [&str; 20] = [
    "aan", "al", "auf", "by", "bin", "das", "del", "den", "der", "des", "die", "dos", "het", "las",
    "los", "ten", "ter", "uit", "van", "von",
];
/// From so many letters on a slip is a slip, also in small letters.
const LONG: usize = 5;
/// A word in small letters that begins with a name and is longer than it by at most this may be a pet name.
const LONGER: usize = 4;

/// Words with which sentences begin, and which begin or end names as well.
const EVERYDAY: [&str; 30] = [
    "als", "ben", "dan", "dat", "die", "dit", "een", "ere", "hoe", "kan", "kom", "maar", "mag",
    "mar", "met", "mee", "min", "nee", "niet", "nou", "ook", "per", "van", "ver", "vier", "wat",
    "wel", "wie", "wil", "zeg",
];

/// A word of a text.
struct Looked<'t> {
    text: &'t str,
    plain: String,
    is_capital: bool,
}

impl Spelling {
    /// The words of a text that look like the name and are not it, as they are written.
    pub fn like(&self, text: &str) -> BTreeSet<String> {
        self.words.iter().flat_map(|own| self.like_name(text, own)).collect()
    }

    /// Those that look like this one of its names.
    fn like_name(&self, text: &str, own: &[String]) -> BTreeSet<String> {
        let found = self.found(text);
        let units = Letters::Bare.units(text);
        let words: Vec<Looked<'_>> = units
            .chunk_by(|a, b| a.parts() == b.parts())
            .filter(|chunk| chunk.first().is_some_and(|first| !first.parts()))
            .filter_map(|chunk| word(text, chunk, &found))
            .collect();
        let joined = own.concat();
        let looks = looks(own);
        let mut like = BTreeSet::new();
        let is_in_two = |at: usize| {
            let pair = |(word, next): (&Looked<'_>, &Looked<'_>)| {
                own.len() == 1
                    && joined.strip_prefix(word.plain.as_str()) == Some(next.plain.as_str())
            };
            words.get(at).zip(words.get(at + 1)).is_some_and(pair)
        };
        for (at, word) in words.iter().enumerate() {
            if self.words_of_others.contains(&word.plain) {
                continue;
            }
            if let Some(next) = words.get(at + 1).filter(|_| is_in_two(at)) {
                like.insert(format!("{} {}", word.text, next.text));
            } else if !at.checked_sub(1).is_some_and(is_in_two) && is_like(word, own, &joined) {
                like.insert(word.text.to_owned());
            }
            let rest = words.get(at..).unwrap_or_default();
            like.extend(in_letters(&joined, rest));
            like.extend(initials(own, rest));
            let is_seen_as_it = is_code_of(word, own) || is_lookalike(word, &looks, own);
            like.extend(is_seen_as_it.then(|| word.text.to_owned()));
        }
        like
    }
}

/// A name with room between its letters: `Z o ë`.
fn in_letters(joined: &str, words: &[Looked<'_>]) -> Option<String> {
    let letters = words.iter().take_while(|word| word.is_letter());
    let spelled: Vec<&str> = letters.take(joined.chars().count()).map(|word| word.text).collect();
    let plain: String = words.iter().take(spelled.len()).map(|word| word.plain.as_str()).collect();
    (PART <= spelled.len() && plain == joined).then(|| spelled.join(" "))
}

/// The initials of a name of several words, where these words begin with them: `JdV`, `J.V.`.
fn initials(own: &[String], words: &[Looked<'_>]) -> Option<String> {
    let word = words.first().filter(|word| word.is_capital)?;
    let first = |words: &mut dyn Iterator<Item = &String>| {
        words.filter_map(|word| word.chars().next()).collect::<String>()
    };
    let is_long = |word: &&String| !BETWEEN.contains(&word.as_str()) && word.as_str() != "de";
    let all = first(&mut own.iter());
    let long = first(&mut own.iter().filter(is_long));
    let is_it = |text: &str| 2 <= text.len() && (text == all || text == long);
    if word.text.ends_with(char::is_uppercase) && is_it(&word.plain) {
        return Some(word.text.to_owned());
    }
    // Each with a dot behind it.
    let dotted = |name: &String| {
        let single: Vec<&Looked<'_>> = words
            .iter()
            .take(name.chars().count())
            .filter(|word| word.plain.chars().count() == 1)
            .collect();
        let plain: String = single.iter().map(|word| word.plain.as_str()).collect();
        let letters: Vec<&str> = single.iter().map(|word| word.text).collect();
        (1 < letters.len() && plain == *name).then(|| format!("{}.", letters.join(".")))
    };
    [all, long].iter().find_map(dotted)
}

/// Whether a word is what the program calls somebody of this name: the first letters of each of its words.
fn is_code_of(word: &Looked<'_>, own: &[String]) -> bool {
    let capitals = word.text.chars().filter(|c| c.is_uppercase()).count();
    2 <= own.len() && 2 <= capitals && begins_each(&word.plain, own)
}

/// Whether these letters are the first ones of each word, one after the other, and nothing else.
fn begins_each(letters: &str, words: &[String]) -> bool {
    let Some((word, words)) = words.split_first() else { return letters.is_empty() };
    let alike = letters.char_indices().zip(word.chars()).take_while(|((_, a), b)| a == b);
    alike
        .map(|((at, c), _)| at + c.len_utf8())
        .any(|end| letters.get(end..).is_some_and(|rest| begins_each(rest, words)))
}

/// A word, unless it is part of the name itself.
fn word<'t>(text: &'t str, units: &[Unit], found: &[std::ops::Range<usize>]) -> Option<Looked<'t>> {
    let (first, last) = (units.first()?, units.last()?);
    let is_name = found.iter().any(|place| place.contains(&first.at.start));
    let plain = units.iter().map(|unit| unit.c).collect();
    let text = text.get(first.at.start..last.at.end)?;
    (!is_name).then_some(Looked { text, plain, is_capital: first.is_capital })
}

impl Looked<'_> {
    fn is_letter(&self) -> bool {
        self.plain.chars().count() == 1
    }
}

/// A word as it looks: letters and figures that look alike in any script as one and the same.
fn seen(text: &str) -> String {
    Letters::Bare.units(&drawn(text)).iter().map(|unit| unit.c).collect()
}

/// What a name looks like, in small letters, with a capital, and in capitals.
fn looks(own: &[String]) -> Vec<String> {
    let long = own.iter().filter(|part| PART <= part.chars().count());
    let written = long.flat_map(|part| {
        let mut letters = part.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        [part.clone(), format!("{capital}{}", letters.as_str()), part.to_uppercase()]
    });
    written.map(|part| seen(&part)).collect()
}

/// Whether a word looks like a part of a name, and is written with other letters.
fn is_lookalike(word: &Looked<'_>, looks: &[String], own: &[String]) -> bool {
    // An m can be written as r and n, and nothing longer as one letter.
    let length = word.plain.chars().count();
    let may_be =
        |look: &String| length <= look.chars().count() && look.chars().count() <= 2 * length;
    looks.iter().any(may_be) && !own.contains(&word.plain) && looks.contains(&seen(word.text))
}

/// The words of a name.
pub(super) fn words(parts: &[Piece]) -> Vec<String> {
    let mut words = vec![String::new()];
    for part in parts {
        match (part, words.last_mut()) {
            (Piece::Letter(c), Some(word)) => word.push(*c),
            (Piece::Space | Piece::Joint | Piece::Sign(_), _) => {
                words.push(String::new());
            }
            _ => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_like(word: &Looked<'_>, own: &[String], joined: &str) -> bool {
    let plain = word.plain.as_str();
    // Initials and everyday words in small letters, and a name, or a last name, written as one word.
    let last_names = (1..own.len().saturating_sub(1)).filter_map(|at| own.get(at..));
    if plain == joined || last_names.into_iter().any(|last| last.concat() == plain) {
        return true;
    }
    let says_who =
        |part: &&String| PART <= part.chars().count() && !BETWEEN.contains(&part.as_str());
    own.iter().filter(says_who).any(|part| {
        let length = part.chars().count();
        let slip = word.is_capital && 4 <= length || LONG <= length;
        let longer = plain.chars().count().checked_sub(length);
        let is_longer = longer.is_some_and(|more| word.is_capital || more <= LONGER);
        let begins = plain.starts_with(part.as_str()) && is_longer;
        plain == part && own.len() != 1
            || is_joined(plain, part)
            || begins && (word.is_capital || 4 <= length) && plain != part
            || LONG <= length && longer.is_some() && plain.contains(part.as_str()) && plain != part
            || word.is_capital && is_short_for(plain, part)
            || slip && damerau_levenshtein(plain, part) == 1
    })
}

/// Whether a name stands in a word with what is written on to it in Arabic and Hebrew: for, with, and.
fn is_joined(plain: &str, part: &str) -> bool {
    let before = plain.strip_suffix(part).map_or(0, |before| before.chars().count());
    let is_of_them = |c: char| matches!(c, '\u{590}'..='\u{77f}');
    (1..=2).contains(&before) && plain.chars().all(is_of_them)
}

/// Whether people call somebody so for short: `Jan` for Janneke, `Marie` for Annemarie.
fn is_short_for(plain: &str, part: &str) -> bool {
    let length = plain.chars().count();
    let is_part =
        PART <= length && part.starts_with(plain) || PART < length && part.ends_with(plain);
    is_part && length < part.chars().count() && !EVERYDAY.contains(&plain)
}
