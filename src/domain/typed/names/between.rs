//! Words between a first and a last name: «de», «van den».

/// Words between a first and a last name.
pub(super) const BETWEEN: [&str; 22] = [
    "aan", "al", "de", "del", "den", "der", "di", "dos", "du", "el", "het", "in", "la", "le", "op",
    "'t", "’t", "te", "ten", "ter", "van", "von",
];
