//! A list of names without what programs and people write around it: tags, brackets, Roman numbers.

/// The lines of a text without that.
pub(super) fn plain(text: &str) -> Vec<String> {
    let untagged = without_tags(text);
    let noted = without_notes(&untagged);
    let bare = without_brackets(&noted);
    let lines: Vec<&str> = bare.split(['\n', '\r', '\u{2028}', '\u{2029}']).collect();
    without_numbers(&lines).unwrap_or_else(|| lines.into_iter().map(str::to_owned).collect())
}

/// Tags of HTML part what stands between them.
fn without_tags(text: &str) -> String {
    if !text.contains("</") {
        return text.to_owned();
    }
    let mut is_tag = false;
    let plain = text.chars().map(|c| {
        is_tag = c == '<' || is_tag && c != '>';
        if is_tag || c == '>' { '\n' } else { c }
    });
    plain.collect()
}

/// A list as programs write it: `["Anna", "Bert"]`.
fn without_brackets(text: &str) -> &str {
    let within = text.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let list = within
        .filter(|list| list.contains(['"', '\'', ',']) && !list.contains(['[', ']']))
        .unwrap_or(text);
    // One text in a list is a list.
    let only = list.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    only.filter(|only| within.is_some() && !only.contains('"')).unwrap_or(list)
}

/// What stands behind a name, in brackets or behind a stroke, and is no part of it: whoever sees it, or
/// where somebody belongs.
const NOTES: [&str; 20] = [
    "co-host",
    "ext",
    "extern",
    "external",
    "gast",
    "gastheer",
    "guest",
    "host",
    "ik",
    "jij",
    "me",
    "mij",
    "organisator",
    "organizer",
    "presentator",
    "presenter",
    "u",
    "unverified",
    "uzelf",
    "you",
];
/// Behind a stroke: somebody of another organisation.
const ELSEWHERE: [&str; 5] = ["ext", "extern", "external", "gast", "guest"];
/// How somebody wants to be called.
const PRONOUNS: [&str; 23] = [
    "die", "diens", "haar", "he", "hem", "hen", "her", "hers", "hij", "him", "his", "hun", "it",
    "its", "she", "their", "theirs", "them", "they", "ze", "zij", "zijn", "any",
];

/// A text without such notes.
fn without_notes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['(', '[', '/']) {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        if let Some(length) = note(behind) {
            plain.truncate(plain.trim_end_matches(' ').len());
            rest = behind.get(length..).unwrap_or_default();
        } else {
            let mut signs = behind.chars();
            plain.extend(signs.next());
            rest = signs.as_str();
        }
    }
    plain + rest
}

/// How long the note is that begins here; nothing where none does.
fn note(text: &str) -> Option<usize> {
    let is_note = |said: &str| NOTES.contains(&said.trim().to_lowercase().as_str());
    let close = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => {
            let rest = text.get(1..)?;
            let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let is_elsewhere = ELSEWHERE.contains(&rest.get(..end)?.to_lowercase().as_str());
            return is_elsewhere.then_some(1 + end);
        }
    };
    let (said, _) = text.get(1..)?.split_once(close)?;
    let words: Vec<String> =
        said.split(['/', '|', ',']).map(|word| word.trim().to_lowercase()).collect();
    let is_called = 1 < words.len() && words.iter().all(|word| PRONOUNS.contains(&word.as_str()));
    (is_called || is_note(said)).then_some(said.len() + 2)
}

const NUMBERS: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Lines that count in Roman numbers; one that only begins so has an initial.
fn without_numbers(lines: &[&str]) -> Option<Vec<String>> {
    let told: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|l| !l.is_empty()).collect();
    let counted = told.iter().zip(NUMBERS).filter_map(|(line, number)| {
        let (before, name) = line.split_once(['.', ')'])?;
        (before.to_lowercase() == number).then(|| name.to_owned())
    });
    let names: Vec<String> = counted.collect();
    (1 < names.len() && names.len() == told.len()).then_some(names)
}
