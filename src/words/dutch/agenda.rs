//! The agenda in the making, the card of a werkvorm and the library.

use super::{
    DOT,
    action::{key, key_of, sideways},
    block, library, ours, time,
};
use crate::{
    app::{action::Action, keymap::Table, prepare::library::Filter, row_name::RowName},
    domain::{
        agenda::BlockKind, figures::Outlook, minutes::Minutes, search::Filters, werkvorm::GroupSize,
    },
    key::Key,
    screen::{AgendaView, BetterLength, Card, FoundRow, LibraryView},
};

pub(crate) fn context(view: &AgendaView, group: &str) -> [String; 2] {
    let people = time::count(view.participants, "deelnemer", "deelnemers");
    let when = format!("{people}{DOT}{} min", view.available);
    [format!("{group}{DOT}{when}"), when]
}

pub(crate) fn total(view: &AgendaView) -> Vec<String> {
    let together = format!("samen {} min", view.planned);
    let kept = match view.margin {
        Minutes::ZERO if view.outlook.is_short() => format!("{together}{DOT}geen marge"),
        Minutes::ZERO => together.clone(),
        left => format!("{together}{DOT}marge {left}"),
    };
    let until = format!("tot {}", time::clock(view.closing));
    match view.outlook {
        Outlook::Fits(slack) => vec![
            format!("{kept}{DOT}speling {slack}{DOT}{until}"),
            format!("{kept}{DOT}speling {slack}"),
        ],
        Outlook::Tight(_) | Outlook::Late(_) => vec![format!("{kept}{DOT}{until}")],
    }
    .into_iter()
    .chain([together])
    .collect()
}

pub(crate) fn better(better: &BetterLength) -> [String; 4] {
    let BetterLength { what, times, minutes } = better;
    let part = match what {
        RowName::Block(kind, _) => block::in_sentence(*kind).to_owned(),
        RowName::Topic(_) => block::in_sentence(BlockKind::Onderwerp).to_owned(),
        RowName::Step(..) => format!("“{}”", ours().block().row(what, false)),
    };
    let key = key_of(Table::Agenda, Action::TakeLength);
    let took = format!("{times} keer duurde {part} {minutes} min");
    [
        format!("de laatste {took}{DOT}{key} neemt dat over"),
        format!("de laatste {took}{DOT}{key} overnemen"),
        format!("{part} meestal {minutes} min{DOT}{key} overnemen"),
        format!("{part}: {times}× {minutes} min{DOT}{key}"),
    ]
}

pub(crate) const LOCKED: &str = "vast";
/// Title of the agenda.
pub(crate) const IN_FILE: &str =
    "Een agenda voor intervisie. Beginnen: intervisie start --agenda BESTAND";
pub(crate) const TITLE: &str = "Agenda maken";
pub(crate) const READY: &str = "klaar";
pub(crate) const NO_CARD: &str = "Bij dit blok hoort geen kaart.";
pub(crate) const WHY: &str = "Waarom dit blok";
pub(crate) const ADD: &str = "Toevoegen: zoek een werkvorm";
pub(crate) const REPLACE: &str = "Vervangen: zoek een werkvorm";
pub(crate) fn nothing(hidden: usize) -> String {
    match hidden {
        0 => {
            let (erase, back) = (key(Key::Backspace), key_of(Table::Library, Action::Back));
            format!("Er is niets gevonden. Haal letters weg met {erase}, of ga terug met {back}.")
        }
        n => {
            let next = key_of(Table::Library, Action::NextFilter);
            let change = sideways();
            let others = if n == 1 { "is er wel één" } else { "zijn er wel" };
            let many = if n == 1 { String::new() } else { format!(" {n}") };
            format!(
                "Hier past niets. Zonder filters {others}{many}: {next} kiest een filter, {change} zet het uit."
            )
        }
    }
}
pub(crate) const LEGEND: &str = "blok";
pub(crate) const FEEDBACK: &str = "Vorige keer aan de voorzitter";

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

pub(crate) const PROPOSED: &str = "★ keuze van het programma";

pub(crate) fn found_facts(found: &FoundRow, with_kind: bool) -> Vec<String> {
    let sign = if found.is_proposed { "★ " } else { "" };
    let kind = format!("{}{DOT}", library::kind(found.kind));
    let minutes = time::min(i64::from(found.minutes.get()));
    let done = match found.meetings_ago {
        None => format!("{DOT}nieuw"),
        Some(1) => format!("{DOT}vorige keer"),
        Some(n) => format!("{DOT}{n} keer geleden"),
    };
    let said = |with_kind, done: &str| {
        let kind = if with_kind { kind.as_str() } else { "" };
        format!("{sign}{kind}{minutes}{done}")
    };
    let all = [(true, done.as_str()), (true, ""), (false, done.as_str()), (false, "")];
    let wanted = all.into_iter().filter(|(kind, _)| with_kind || !kind);
    wanted.map(|(kind, done)| said(kind, done)).collect()
}

pub(crate) fn length(card: &Card) -> String {
    let minutes = if card.published { "" } else { " (richttijd)" };
    format!("{} min{minutes}", card.minutes)
}

pub(crate) fn facts(card: &Card) -> Vec<String> {
    let GroupSize { min, ideal, max } = card.group_size;
    let people =
        if min == max { min.to_string() } else { format!("{min} tot {max}, liefst {ideal}") };
    let ago = match card.meetings_ago {
        None => "nieuw voor deze groep".to_owned(),
        Some(1) => "vorige keer gedaan".to_owned(),
        Some(n) => format!("{n} bijeenkomsten geleden gedaan"),
    };
    let inbreng = if card.needs_inbreng { "inbreng nodig" } else { "geen inbreng nodig" };
    let level = library::level(card.level);
    vec![format!("{people} deelnemers{DOT}{level}{DOT}{inbreng}"), ago]
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
