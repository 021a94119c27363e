//! The agenda in the making, the card of a werkvorm and the library.

use super::{
    DOT,
    action::{key, key_of, sideways},
    block, group, library, time,
};
use crate::{
    app::{action::Action, keymap::Table, prepare::library::Filter, row_name::RowName},
    domain::{agenda::BlockKind, minutes::Minutes, search::Filters, werkvorm::GroupSize},
    key::Key,
    screen::{AgendaView, BetterLength, Card, LibraryView},
};

pub(crate) fn title(view: &AgendaView) -> [String; 2] {
    let (from, to) = (time::clock(view.start), time::clock(view.closing));
    let people = time::count(view.participants, "deelnemer", "deelnemers");
    let when = format!("{TITLE}{DOT}{from}–{to}");
    [format!("{when}{DOT}{} min{DOT}{people}", view.available), format!("{when}{DOT}{people}")]
}

pub(crate) fn total(planned: Minutes) -> String {
    format!("samen {planned} min")
}

pub(crate) fn better(better: &BetterLength) -> [String; 3] {
    let BetterLength { what, times, minutes } = better;
    let part = match what {
        RowName::Block(BlockKind::Opwarmer, _) => "de opwarmer".to_owned(),
        RowName::Block(BlockKind::Pauze, _) => "de pauze".to_owned(),
        RowName::Block(kind, _) => block::kind(*kind).to_lowercase(),
        RowName::Step(..) => format!("“{}”", block::row(what, false)),
    };
    let key = key_of(Table::Agenda, Action::TakeLength);
    let took = format!("{times} keer duurde {part} {minutes} min");
    [
        format!("de laatste {took}{DOT}{key} neemt dat"),
        format!("de laatste {took} ({key})"),
        format!("{took} ({key})"),
    ]
}

pub(crate) const LOCKED: &str = "vast";
/// Title of the agenda.
pub(crate) const IN_FILE: &str =
    "Een agenda voor intervisie. Beginnen: intervisie start --agenda BESTAND";
const TITLE: &str = "Agenda";
pub(crate) const ADD: &str = "Erbij: zoek een werkvorm";
pub(crate) const REPLACE: &str = "In plaats hiervan: zoek een werkvorm";
pub(crate) fn nothing(hidden: usize) -> String {
    match hidden {
        0 => {
            let (erase, back) = (key(Key::Backspace), key_of(Table::Library, Action::Back));
            format!("Niets gevonden. Wis letters met {erase}, of {back} om terug te gaan.")
        }
        n => {
            let next = key_of(Table::Library, Action::NextFilter);
            let change = sideways();
            format!(
                "Niets dat hier past; zonder filters {n}. {next} kiest een filter, {change} zet het uit."
            )
        }
    }
}
pub(crate) const LEGEND: &str = "minuten · uiterlijk";
pub(crate) const FEEDBACK: &str = "Vorige keer gezegd tegen de voorzitter";

pub(crate) fn filter(filter: Filter, filters: &Filters) -> String {
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

pub(crate) fn found(view: &LibraryView) -> String {
    time::count(i128::try_from(view.found.len()).unwrap_or(0), "werkvorm", "werkvormen")
}

pub(crate) fn facts(card: &Card) -> Vec<String> {
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

pub(crate) fn needs(card: &Card) -> Vec<(&'static str, &str)> {
    let all = [
        ("nodig", &card.materials),
        ("vooraf", &card.preparation),
        ("let op", &card.remark),
        ("bron", &card.source),
    ];
    all.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).collect()
}
