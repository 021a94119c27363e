//! What stands between the parts of a name, and between a name and what is said of it.

/// A dash before what is said of somebody, or between two: short, longer, longest.
pub(super) const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// Words between a first and a last name.
pub(super) const BETWEEN: [&str; 22] = [
    "aan", "al", "de", "del", "den", "der", "di", "dos", "du", "el", "het", "in", "la", "le", "op",
    "'t", "’t", "te", "ten", "ter", "van", "von",
];
