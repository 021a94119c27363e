//! A year of meetings per participant (jaaroverzicht), in words.

use jiff::SignedDuration;

use super::{DOT, group, sheet, time};
use crate::{
    domain::{
        clean::clean,
        confidential::Confidential,
        event::Role,
        people::MAX_NAME,
        register::{Register, SheetKind, Wanted, YearOf},
    },
    paper::{Document, Part, Table, Use, csv::Cell},
    words::year::Overview,
    written::registers::ASKED,
};

pub(crate) fn document(overview: &Overview<'_>) -> Document {
    let Overview { group, year, people, held, entered, rule } = *overview;
    let mut document = Document::new(format!("Jaaroverzicht {year} · {group}"));
    let held = match i128::try_from(held).unwrap_or(0) {
        0 => "geen bijeenkomsten".to_owned(),
        held => time::count(held, "bijeenkomst", "bijeenkomsten"),
    };
    let afterwards = match entered {
        0 => String::new(),
        1 => ", waarvan 1 achteraf ingevoerd".to_owned(),
        n => format!(", waarvan {n} achteraf ingevoerd"),
    };
    document.add(Part::Line(format!("In {year}: {held}{afterwards}.")));
    document.add(Part::Table(table(people, rule)));
    match rule {
        Some(rule) => {
            document.section(&rule.name, [Part::Facts(facts(rule))]);
            document.add(Part::Small(CHECK.to_owned()));
        }
        None => {
            document.add(Part::Small(NO_RULE.to_owned()));
        }
    }
    document.add(Part::Small(claim(entered)));
    document
}

pub(crate) fn rows(overview: &Overview<'_>) -> Vec<Vec<Cell>> {
    let asked = overview.rule.and_then(Register::asked_of_a_year);
    let usual = ["naam", "bijeenkomsten", "uren"].into_iter().chain(Role::ALL.map(group::role));
    let of_rule = overview.rule.map(|_| "niet_meegeteld").into_iter();
    let of_asked = asked.map(|_| ["gevraagd_uren", "nog_uren"]).into_iter().flatten();
    let all = usual.chain(of_rule).chain(of_asked).chain(["achteraf_ingevoerd"]);
    let heads = all.map(Cell::text).collect();
    let row = |one: &YearOf| {
        let who = one.who.as_ref().map_or(EVERYBODY, Confidential::reveal);
        let hours = Cell::Figure(time::hours_figure(one.length));
        let mut row = vec![Cell::text(who), Cell::figure(one.meetings), hours];
        let had = |role| Cell::figure(one.roles.get(&role).copied().unwrap_or(0));
        row.extend(Role::ALL.map(had));
        row.extend(overview.rule.map(|_| Cell::figure(one.not_counted)));
        row.extend(asked.into_iter().flat_map(|asked| {
            let left = (asked - one.length).max(SignedDuration::ZERO);
            [asked, left].map(|length| Cell::Figure(time::hours_figure(length)))
        }));
        row.push(Cell::figure(one.entered));
        row
    };
    std::iter::once(heads).chain(overview.people.iter().map(row)).collect()
}

fn table(people: &[YearOf], rule: Option<&Register>) -> Table {
    let roles = Role::ALL.map(|role| group::role(role).to_owned());
    let asked = rule.and_then(Register::asked_of_a_year);
    let usual = ["naam", "bijeenkomsten", "uren"].map(str::to_owned).into_iter().chain(roles);
    let heads = usual.chain(asked.map(|_| "volgens de regel".to_owned()));
    let row = |one: &YearOf| {
        let who = one.who.as_ref().map_or(EVERYBODY, Confidential::reveal);
        let mut row = vec![who.to_owned(), meetings(one), time::hours(one.length)];
        row.extend(Role::ALL.map(|role| one.roles.get(&role).copied().unwrap_or(0).to_string()));
        row.extend(asked.map(|asked| against(one.length, asked)));
        row.into()
    };
    Table {
        heads: heads.collect(),
        rows: people.iter().map(row).collect(),
        words: 1,
        used: Use::Read,
    }
}

fn meetings(one: &YearOf) -> String {
    match one.not_counted {
        0 => one.meetings.to_string(),
        1 => format!("{} (en 1 die niet meetelt)", one.meetings),
        n => format!("{} (en {n} die niet meetellen)", one.meetings),
    }
}

fn against(length: SignedDuration, asked: SignedDuration) -> String {
    if asked <= length {
        return format!("gehaald ({} gevraagd)", time::hours(asked));
    }
    format!("nog {} van de {}", time::hours_figure(asked - length), time::hours(asked))
}

fn facts(rule: &Register) -> Vec<(String, String)> {
    let named = |name: &str, what: String| (name.to_owned(), what);
    let mut facts = Vec::new();
    if let Some(hours) = rule.hours {
        facts.push(named("vraagt", format!("{} in {} jaar", time::hours(hours), rule.years)));
    }
    facts.push(named("telt", sheet::rounding_name(rule.rounding).to_owned()));
    facts.extend(rule.meetings.map(|n| named("bijeenkomsten", format!("minstens {n} per jaar"))));
    facts.extend(rule.shortest.map(|n| named("duur", format!("minstens {n} minuten per keer"))));
    match rule.group {
        (Some(least), Some(most)) => {
            facts.push(named("groep", format!("{least} tot {most} mensen")));
        }
        (Some(least), None) => facts.push(named("groep", format!("minstens {least} mensen"))),
        (None, Some(most)) => facts.push(named("groep", format!("hooguit {most} mensen"))),
        (None, None) => {}
    }
    let papers = Some(papers(&rule.asks)).filter(|papers| !papers.is_empty());
    facts.extend(papers.map(|papers| named("op papier", papers)));
    facts.extend(rule.remark.clone().map(|remark| named("let op", remark)));
    facts.push(named("bron", rule.source.clone()));
    facts.push(named("nagekeken", checked(rule)));
    facts
}

/// "bewijs: datum, namen · reflectie: leerdoel".
pub(crate) fn papers(asks: &[Wanted]) -> String {
    let word = |asked: &Wanted| ASKED.iter().find(|(_, one)| one == asked).map(|(word, _)| *word);
    let on = |(paper, sheet): (&str, SheetKind)| {
        let words: Vec<&str> =
            asks.iter().filter(|asked| asked.sheet() == sheet).filter_map(word).collect();
        (!words.is_empty()).then(|| format!("{paper}: {}", words.join(", ")))
    };
    PAPERS.into_iter().filter_map(on).collect::<Vec<_>>().join(DOT)
}

/// The papers on which registers find what they ask.
const PAPERS: [(&str, SheetKind); 6] = [
    ("bewijs", SheetKind::Proof),
    ("reflectie", SheetKind::Reflection),
    ("verslag", SheetKind::Record),
    ("agenda", SheetKind::Agenda),
    ("overeenkomst", SheetKind::Contract),
    ("jaaroverzicht", SheetKind::Year),
];

/// When a rule was last laid beside its source.
pub(crate) fn checked(rule: &Register) -> String {
    rule.checked_on.map_or_else(|| "niet".to_owned(), |day| format!("op {}", time::full_date(day)))
}

pub(crate) fn unknown_register(name: &str, known: &[String]) -> String {
    format!(
        "Het register “{}” is hier niet bekend. Wel bekend: {}.",
        clean(name, MAX_NAME),
        known.join(", ")
    )
}

/// The honest line: where the times come from.
fn claim(entered: usize) -> String {
    let kept = match entered {
        0 => "door het programma bijgehouden en zijn",
        _ => "door het programma bijgehouden of achteraf ingevoerd; ze zijn",
    };
    format!(
        "De tijden zijn {kept} een opgave van de groep zelf; de handtekening op het bewijs van deelname maakt er een bewijs van."
    )
}

/// Whoever takes part in a group without names.
const EVERYBODY: &str = "ieder";
/// Below a rule.
const CHECK: &str = "Deze regel komt uit een openbare bron en is niet door het register bevestigd: kijk hem na voordat je erop vertrouwt.";
/// Without a rule.
const NO_RULE: &str = "Zonder register geteld, op de minuut. Met een register: --register NAAM, of register = \"…\" in groep.toml.";
