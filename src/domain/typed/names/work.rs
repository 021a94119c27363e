//! What somebody does, beside a name in a list: in a meeting, or for a living.

use super::between::DASHES;

/// What somebody does in a meeting, before a name or behind it.
const ROLES: [&str; 10] = [
    "begeleider",
    "gespreksleider",
    "inbrenger",
    "notulist",
    "procesbegeleider",
    "secretaris",
    "tijdbewaker",
    "verslaglegger",
    "vicevoorzitter",
    "voorzitter",
];
/// How what somebody does ends.
const WORK: [&str; 24] = [
    "adviseur",
    "advocaat",
    "ambtenaar",
    "arts",
    "assistent",
    "begeleider",
    "coach",
    "consulent",
    "coördinator",
    "directeur",
    "docent",
    "hulpverlener",
    "jurist",
    "kundige",
    "leider",
    "leraar",
    "loog",
    "manager",
    "mediator",
    "rechter",
    "student",
    "therapeut",
    "trainer",
    "werker",
];

/// Whether this is what somebody does in a meeting, and nothing else.
pub(super) fn is_role(text: &str) -> bool {
    ROLES.contains(&text.trim().to_lowercase().as_str())
}

/// A line without what somebody does before the name: «Voorzitter: Anna», «Notulist - Bert».
pub(super) fn without_role(line: &str) -> &str {
    let parts = [":", "\t"].into_iter().chain(DASHES).find_map(|mark| line.split_once(mark));
    parts
        .filter(|(role, _)| is_role(role.trim_start_matches(['-', '*', '•', ' '])))
        .map_or(line, |(_, name)| name)
}

/// Whether each line has a name, and behind a comma what somebody does: «Anna, docent».
pub(super) fn have_functions(lines: &[&str]) -> bool {
    // A name in small letters is no function: better one person too many than one lost.
    let is_function = |text: &str| WORK.iter().any(|work| text.trim().ends_with(work));
    let has_function = |line: &&&str| {
        let mut parts = line.trim().split(',');
        let name = parts.next().is_some_and(|name| name.contains(char::is_uppercase));
        name && parts.next().is_some_and(is_function) && parts.next().is_none()
    };
    let mut told = lines.iter().filter(|line| !line.trim().is_empty()).peekable();
    let several = 1 < told.clone().count();
    several && told.all(|line| has_function(&line))
}

pub(super) fn without_function<'a>(line: &'a &str) -> &'a str {
    line.split_once(',').map_or(line, |(name, _)| name)
}
