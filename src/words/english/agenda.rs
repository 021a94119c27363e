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
    let people = time::count(view.participants, "person", "people");
    let when = format!("{people}{DOT}{} min", view.available);
    [format!("{group}{DOT}{when}"), when]
}

pub(crate) fn total(view: &AgendaView) -> Vec<String> {
    let together = format!("total {} min", view.planned);
    let kept = match view.margin {
        Minutes::ZERO if view.outlook.is_short() => format!("{together}{DOT}no margin"),
        Minutes::ZERO => together.clone(),
        left => format!("{together}{DOT}margin {left}"),
    };
    let until = format!("to {}", time::clock(view.closing));
    match view.outlook {
        Outlook::Fits(spare) => vec![
            format!("{kept}{DOT}{spare} to spare{DOT}{until}"),
            format!("{kept}{DOT}{spare} to spare"),
            format!("{together}{DOT}{spare} to spare"),
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
    let took = format!("{times} times {part} took {minutes} min");
    [
        format!("the last {took}{DOT}{key} uses that time"),
        format!("the last {took}{DOT}{key} use it"),
        format!("{part} usually {minutes} min{DOT}{key} use it"),
        format!("{part}: {times}× {minutes} min{DOT}{key}"),
    ]
}

pub(crate) const LOCKED: &str = "fixed";
pub(crate) const IN_FILE: &str =
    "An agenda for peer supervision. To begin: intervisie start --agenda FILE";
pub(crate) const TITLE: &str = "Make the agenda";
pub(crate) const READY: &str = "done";
pub(crate) const NO_CARD: &str = "This block has no card.";
pub(crate) const WHY: &str = "Why this block";
pub(crate) const ADD: &str = "Add: find an exercise";
pub(crate) const REPLACE: &str = "Replace: find an exercise";
pub(crate) fn nothing(hidden: usize) -> String {
    match hidden {
        0 => {
            let (erase, back) = (key(Key::Backspace), key_of(Table::Library, Action::Back));
            format!("Nothing found. Remove letters with {erase}, or go back with {back}.")
        }
        n => {
            let next = key_of(Table::Library, Action::NextFilter);
            let change = sideways();
            let others = if n == 1 { "there is one".to_owned() } else { format!("there are {n}") };
            format!(
                "Nothing fits here. Without filters {others}: {next} picks a filter, {change} turns it off."
            )
        }
    }
}
pub(crate) const LEGEND: &str = "block";
pub(crate) const FEEDBACK: &str = "To the chair, last time";

pub(crate) fn filter(filter: Filter, filters: &Filters) -> String {
    match filter {
        Filter::Kind => {
            format!("kind: {}", filters.kind.map_or("any", library::kind))
        }
        Filter::Time => match filters.within {
            Some(most) => format!("time: up to {most} min"),
            None => "time: any".to_owned(),
        },
        Filter::Group => match filters.participants {
            Some(n) => format!("group: {n}"),
            None => "group: any".to_owned(),
        },
        Filter::Level => {
            format!("level: {}", filters.level.map_or("any", library::level))
        }
        Filter::Inbreng => match filters.inbreng {
            None => "case: either way".to_owned(),
            Some(true) => "case: with".to_owned(),
            Some(false) => "case: without".to_owned(),
        },
    }
}

pub(crate) fn found(view: &LibraryView) -> String {
    time::count(i128::try_from(view.found.len()).unwrap_or(0), "exercise", "exercises")
}

pub(crate) const PROPOSED: &str = "★ the program’s choice";

pub(crate) fn found_facts(found: &FoundRow, with_kind: bool) -> Vec<String> {
    let sign = if found.is_proposed { "★ " } else { "" };
    let kind = format!("{}{DOT}", library::kind(found.kind));
    let minutes = time::min(i64::from(found.minutes.get()));
    let done = match found.meetings_ago {
        None => format!("{DOT}new"),
        Some(1) => format!("{DOT}last time"),
        Some(n) => format!("{DOT}{n} meetings ago"),
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
    let minutes = if card.published { "" } else { " (guideline)" };
    format!("{} min{minutes}", card.minutes)
}

pub(crate) fn facts(card: &Card) -> Vec<String> {
    let GroupSize { min, ideal, max } = card.group_size;
    let people = if min == max {
        format!("{min} people")
    } else {
        format!("{min} to {max} people, ideally {ideal}")
    };
    let ago = match card.meetings_ago {
        None => "new to this group".to_owned(),
        Some(1) => "done last time".to_owned(),
        Some(n) => format!("done {n} meetings ago"),
    };
    let inbreng = if card.needs_inbreng { "needs a case" } else { "needs no case" };
    let level = library::level(card.level);
    vec![format!("{people}{DOT}{level}{DOT}{inbreng}"), ago]
}

pub(crate) fn needs(card: &Card) -> Vec<(&'static str, &str)> {
    let all = [
        ("needed", &card.materials),
        ("beforehand", &card.preparation),
        ("note", &card.remark),
        ("source", &card.source),
    ];
    all.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).collect()
}
