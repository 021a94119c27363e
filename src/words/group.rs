//! The group: its list, its people and their turns.

use super::{DOT, time};
use crate::domain::people::{Role, Suggestion};

/// A role as it stands on a list.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Chair => "voorzitter",
        Role::Timekeeper => "tijdbewaker",
        Role::NoteTaker => "verslaglegger",
        Role::Inbrenger => "inbrenger",
    }
}

/// When somebody last had a turn.
pub fn ago(meetings: Option<usize>) -> String {
    match meetings {
        None => "nog niet".to_owned(),
        Some(1) => "vorige keer".to_owned(),
        Some(n) => format!("{n} bijeenkomsten geleden"),
    }
}

/// Whose turn it is, and why: "voorzitter: CD (2 bijeenkomsten geleden)".
pub fn turn(of: Role, suggestion: &Suggestion) -> String {
    format!("{}: {} ({})", role(of), suggestion.who.reveal(), ago(suggestion.meetings_ago))
}

/// Above the turns.
pub const TURNS: &str = "Aan de beurt, langst geleden:";
/// There is no group yet.
pub const NO_GROUPS: &str =
    "Er is nog geen groep. Maak er een met `intervisie groep toevoegen NAAM`.";
/// The group has no names.
pub const NO_PEOPLE: &str = "Deze groep heeft nog geen deelnemers. Voeg ze toe met `intervisie groep deelnemers toevoegen NAAM`.";
/// What was given is no name.
pub const NO_NAME: &str = "Dat is geen naam die te lezen is; geef letters of cijfers.";
/// The group's file has mistakes.
pub const MEND_FIRST: &str = "Verbeter dit eerst in het bestand; er is niets veranderd.";

/// A group on one line.
pub fn line(name: &str, slug: &str, people: usize, meetings: usize, is_default: bool) -> String {
    let count = |n: usize, one, many| time::count(i128::try_from(n).unwrap_or(0), one, many);
    let people = match people {
        0 => "zonder namen".to_owned(),
        n => count(n, "deelnemer", "deelnemers"),
    };
    let meetings = match meetings {
        0 => "nog geen bijeenkomst".to_owned(),
        n => count(n, "bijeenkomst", "bijeenkomsten"),
    };
    let mark = if is_default { "▸" } else { " " };
    format!("{mark} {name:<30} {slug:<24} {people}{DOT}{meetings}")
}

/// A participant on one line, with the turns.
pub fn person(name: &str, details: &[&str], turns: &[(Role, Option<usize>)]) -> String {
    let turns: Vec<String> =
        turns.iter().map(|(of, meetings)| format!("{}: {}", role(*of), ago(*meetings))).collect();
    let parts: Vec<String> =
        details.iter().map(|detail| (*detail).to_owned()).chain(turns).collect();
    format!("{name:<20} {}", parts.join(DOT))
}

/// There is such a group.
pub fn exists(name: &str) -> String {
    format!("De groep {name} is er al.")
}

/// A group was made.
pub fn added(name: &str) -> String {
    format!("De groep {name} is gemaakt.")
}

/// A participant was added.
pub fn person_added(name: &str) -> String {
    format!("{name} staat bij de deelnemers.")
}

/// A participant was removed.
pub fn person_removed(name: &str) -> String {
    format!(
        "{name} staat niet meer bij de deelnemers. Eerdere bijeenkomsten blijven zoals ze zijn."
    )
}

/// Nobody has that name.
pub fn nobody(name: &str) -> String {
    format!("{name} staat niet bij de deelnemers van deze groep.")
}

/// The list of participants is full.
pub fn too_many(most: usize) -> String {
    format!("Een groep heeft hooguit {most} deelnemers.")
}
