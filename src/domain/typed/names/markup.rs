//! A list of names without what programs and people write around it: tags, brackets, Roman numbers.

/// The lines of a text without that.
pub(super) fn plain(text: &str) -> Vec<String> {
    let untagged = without_tags(text);
    let bare = without_brackets(&untagged);
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
    within
        .filter(|list| list.contains(['"', '\'', ',']) && !list.contains(['[', ']']))
        .unwrap_or(text)
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
