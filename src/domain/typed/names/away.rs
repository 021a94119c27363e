//! Who is said not to be there in a list of people: under a head, or behind a name.

use super::{
    between::DASHES,
    heads::{at_heads, head_of, is_of_absent},
};

/// Of whom a list is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whom {
    /// Of all that stand in it.
    All,
    /// Of those who are not said to be away.
    There,
}

/// Behind the name of who is away, or in a column of who comes.
const ANSWERS: [&str; 9] =
    ["0", "absent", "afgemeld", "afwezig", "n", "nee", "no", "verhinderd", "ziek"];

/// A text without what stands under such a head, up to the next head.
pub(super) fn without_heads(text: &str) -> String {
    let mut is_away = false;
    let mut plain: Vec<String> = Vec::new();
    for piece in text.lines().flat_map(at_heads) {
        if let Some(head) = head_of(&piece) {
            is_away = is_of_absent(&head);
        }
        if !is_away {
            plain.push(piece);
        }
    }
    plain.join("\n")
}

/// Whether this says that somebody is not there.
pub(super) fn is_no(answer: &str) -> bool {
    ANSWERS.contains(&answer.trim().trim_end_matches('.').to_lowercase().as_str())
}

/// Whether a name has such an answer behind it: «Bert (afgemeld)», «Bert: nee», «Bert afwezig».
pub(super) fn is_away(text: &str) -> bool {
    let text = text.trim();
    let in_brackets = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let marks = [":"].into_iter().chain(DASHES);
    let marked = marks.filter_map(|mark| text.rsplit_once(mark));
    let plain = text.rsplit_once(' ').filter(|(_, last)| 2 < last.len());
    let mut answers = in_brackets.into_iter().chain(marked).chain(plain);
    answers.any(|(name, answer)| !name.trim().is_empty() && is_no(answer))
}
