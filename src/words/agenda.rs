//! The agenda in the making, the card of a werkvorm and the library.

use super::{DOT, group, library, time};
use crate::{
    app::browser::Filter,
    domain::{minutes::Minutes, search::Filters, werkvorm::GroupSize},
    screen::{AgendaView, Card, LibraryView},
};

/// The time there is: "Agenda · 14:00–16:00 · 120 min · 6 deelnemers"; the longest first.
pub fn title(view: &AgendaView) -> [String; 2] {
    let (from, to) = (time::clock(view.start), time::clock(view.closing));
    let people = time::count(view.participants, "deelnemer", "deelnemers");
    let when = format!("{TITLE}{DOT}{from}–{to}");
    [format!("{when}{DOT}{} min{DOT}{people}", view.available), format!("{when}{DOT}{people}")]
}

/// The sum of the agenda: "samen 104 min".
pub fn total(planned: Minutes) -> String {
    format!("samen {planned} min")
}

/// At the head of an agenda that is kept in a file, for whoever opens it.
pub const IN_FILE: &str = "Een agenda voor intervisie. Beginnen: intervisie start --agenda BESTAND";
/// What the marked row's minutes are kept from.
pub const LOCKED: &str = "vast";
/// Title of the agenda.
const TITLE: &str = "Agenda";
/// Title of the library when a block is added.
pub const ADD: &str = "Erbij: zoek een werkvorm";
/// Title of the library when a block is replaced.
pub const REPLACE: &str = "In plaats hiervan: zoek een werkvorm";
/// Nothing was found.
pub fn nothing(hidden: usize) -> String {
    match hidden {
        0 => "Niets gevonden. Wis letters met Backspace, of Esc om terug te gaan.".to_owned(),
        n => format!(
            "Niets dat hier past; zonder filters {n}. Tab kiest een filter, ← → zet het uit."
        ),
    }
}
/// Above the columns of the agenda.
pub const LEGEND: &str = "minuten · uiterlijk";
/// Above what the group told the chair.
pub const FEEDBACK: &str = "Vorige keer gezegd tegen de voorzitter";

/// A filter and how it stands: "soort: model".
pub fn filter(filter: Filter, filters: &Filters) -> String {
    match filter {
        Filter::Kind => {
            format!("soort: {}", filters.kind.map_or("alle", library::kind))
        }
        Filter::Time => match filters.within {
            Some(most) => format!("tijd: tot {most} min"),
            None => "tijd: alle".to_owned(),
        },
        Filter::Group => match filters.participants {
            Some(n) => format!("groep: {n}"),
            None => "groep: alle".to_owned(),
        },
        Filter::Level => {
            format!("niveau: {}", filters.level.map_or("alle", library::level))
        }
        Filter::Inbreng => match filters.inbreng {
            None => "inbreng: maakt niet uit".to_owned(),
            Some(true) => "inbreng: met".to_owned(),
            Some(false) => "inbreng: zonder".to_owned(),
        },
    }
}

/// How many were found.
pub fn found(view: &LibraryView) -> String {
    time::count(i128::try_from(view.found.len()).unwrap_or(0), "werkvorm", "werkvormen")
}

/// The facts of a werkvorm, in lines.
pub fn facts(card: &Card) -> Vec<String> {
    let GroupSize { min, ideal, max } = card.group_size;
    let minutes = if card.published { "" } else { " (richttijd)" };
    let inbreng = if card.needs_inbreng { "met een inbreng" } else { "zonder inbreng" };
    let people =
        if min == max { min.to_string() } else { format!("{min}–{max}, liefst {ideal}") };
    vec![
        format!("{}{DOT}{} min{minutes}", library::kind(card.kind), card.minutes),
        format!("{people} deelnemers{DOT}{}{DOT}{inbreng}", library::level(card.level)),
        format!("laatst gedaan: {}", group::ago(card.meetings_ago)),
    ]
}

/// What is needed and where it comes from, each with its name.
pub fn needs(card: &Card) -> Vec<(&'static str, &str)> {
    let all = [
        ("nodig", &card.materials),
        ("vooraf", &card.preparation),
        ("let op", &card.remark),
        ("bron", &card.source),
    ];
    all.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).collect()
}
