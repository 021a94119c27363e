//! Words above and before a list of people: who they are, or that they are not there.

use super::work::is_role;

/// Words above or before a list of people.
pub(super) const HEADS: [&str; 18] = [
    "aanwezig",
    "aanwezigen",
    "afgemeld",
    "afwezig",
    "afwezigen",
    "attendees",
    "deelnemer",
    "deelnemers",
    "groepsleden",
    "leden",
    "naam",
    "name",
    "namen",
    "names",
    "participants",
    "verhinderd",
    "voornaam",
    "wie",
];
/// Words before the people of a mail, each with a colon behind it.
pub(super) const OF_MAIL: [&str; 6] = ["aan", "bcc", "cc", "from", "to", "van"];
/// Words above those who are away.
const OF_ABSENT: [&str; 6] =
    ["absent", "afgemeld", "afmeldingen", "afwezig", "afwezigen", "verhinderd"];

/// Whether a head stands above those who are away.
pub(super) fn is_of_absent(head: &str) -> bool {
    OF_ABSENT.contains(&head)
}

/// A line with a head within it as several: «Aanwezig: Anna. Afwezig: Bert».
pub(super) fn at_heads(line: &str) -> Vec<String> {
    broken(line, |word, line| {
        let is_head = |word: &str| {
            let low = word.to_lowercase();
            [HEADS.as_slice(), &OF_MAIL].iter().any(|heads| heads.contains(&low.as_str()))
        };
        let head = word.strip_suffix(':').is_some_and(|head| is_head(head) || is_role(head));
        head && !line.trim().is_empty()
    })
}

/// A line in pieces, which begin at the words for which this holds, told what stands before them.
pub(super) fn broken(line: &str, mut begins: impl FnMut(&str, &str) -> bool) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split_inclusive(' ') {
        let before = pieces.last().map(String::as_str).unwrap_or_default();
        if begins(word.trim(), before) {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            last.push_str(word);
        }
    }
    let whole = pieces.len() == 1;
    let ended = |piece: String| piece.trim_end().trim_end_matches(['.', ';', ',']).to_owned();
    if whole { pieces } else { pieces.into_iter().map(ended).collect() }
}

/// The head with which a line begins, or which it is, in small letters.
pub(super) fn head_of(line: &str) -> Option<String> {
    let (head, _) = line.split_once(':').unwrap_or((line, ""));
    let bare = head.split('(').next().unwrap_or_default();
    let head = bare.trim_matches(['|', '#', '*', ' ', '"']).to_lowercase();
    (HEADS.contains(&head.as_str()) || is_of_absent(&head)).then_some(head)
}
