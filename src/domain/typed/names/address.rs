//! Addresses and telephone numbers beside a name, or in the place of one.

use super::between::BETWEEN;

/// Without the address or telephone behind a name; where an address is all that stands there, the name in it.
pub(super) fn without_address(text: &str) -> String {
    let spaced = text.replace(['<', '>'], " ");
    let all: Vec<&str> = spaced.split_whitespace().collect();
    let mut words: Vec<&str> = Vec::new();
    for run in all.chunk_by(|a, b| is_figures(a) == is_figures(b)) {
        let figures = run.concat().chars().filter(char::is_ascii_digit).count();
        if !is_figures(run.first().unwrap_or(&"")) {
            words.extend(run.iter().filter(|word| !is_address(word)));
        } else if figures < FIGURES {
            words.extend(run);
        } else {
            words.pop_if(|word| {
                TELEPHONE.contains(&word.trim_matches([':', '.']).to_lowercase().as_str())
            });
        }
    }
    let is_named = words.iter().any(|word| word.contains(char::is_alphabetic));
    if is_named {
        return words.join(" ");
    }
    all.iter().find_map(|word| named_in(word)).unwrap_or_else(|| all.join(" "))
}

/// Whose address this is, as the part before the @ tells it: `j.de.vries@x.nl`.
fn named_in(address: &str) -> Option<String> {
    let (local, _) = address.trim_matches(['[', ']', '(', ')']).split_once('@')?;
    let called = local.strip_prefix("mailto:").unwrap_or(local).split('+').next()?;
    let words = called.split(['.', '_']).enumerate().filter_map(|(at, word)| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        let is_small = 0 < at && BETWEEN.contains(&bare.to_lowercase().as_str());
        (!bare.is_empty()).then(|| if is_small { bare.to_owned() } else { with_capitals(bare) })
    });
    Some(words.collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty())
}

/// `jan-willem` as a name is written; one letter as an initial.
fn with_capitals(word: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    let name = word.split('-').map(capital).collect::<Vec<_>>().join("-");
    if name.chars().count() == 1 { format!("{name}.") } else { name }
}

/// Whether a word is an address; `@Anna` is somebody in a chat.
pub(super) fn is_address(word: &str) -> bool {
    word.trim_start_matches('@').contains('@')
}

/// Fewest figures of a telephone number.
const FIGURES: usize = 6;
/// Words before one.
const TELEPHONE: [&str; 7] = ["gsm", "mob", "mobiel", "t", "tel", "telefoon", "m"];

/// Whether a word is a number, or part of one: `06-12345678`, `+31`, `(020)`.
fn is_figures(word: &str) -> bool {
    let is_sign =
        |c: char| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | '–' | '.' | '/');
    word.contains(|c: char| c.is_ascii_digit()) && word.chars().all(is_sign)
}
