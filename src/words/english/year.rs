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
};

pub(crate) fn document(overview: &Overview<'_>) -> Document {
    let Overview { group, year, people, held, entered, rule } = *overview;
    let mut document = Document::new(format!("Year overview {year} · {group}"));
    let held = match i128::try_from(held).unwrap_or(0) {
        0 => "no meetings".to_owned(),
        held => time::count(held, "meeting", "meetings"),
    };
    let afterwards = match entered {
        0 => String::new(),
        n => format!(", of which {n} entered afterwards"),
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
    let usual = ["name", "meetings", "hours"].into_iter().chain(Role::ALL.map(group::role));
    let of_rule = overview.rule.map(|_| "not_counted").into_iter();
    let of_asked = asked.map(|_| ["hours_required", "hours_to_go"]).into_iter().flatten();
    let all = usual.chain(of_rule).chain(of_asked).chain(["entered_afterwards"]);
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
    let usual = ["name", "meetings", "hours"].map(str::to_owned).into_iter().chain(roles);
    let heads = usual.chain(asked.map(|_| "under the rule".to_owned()));
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
        n => format!("{} (and {n} not counted)", one.meetings),
    }
}

fn against(length: SignedDuration, asked: SignedDuration) -> String {
    if asked <= length {
        return format!("reached ({} required)", time::hours(asked));
    }
    format!("{} of {} to go", time::hours_figure(asked - length), time::hours(asked))
}

fn facts(rule: &Register) -> Vec<(String, String)> {
    let named = |name: &str, what: String| (name.to_owned(), what);
    let mut facts = Vec::new();
    if let Some(hours) = rule.hours {
        let years = time::count(rule.years, "year", "years");
        facts.push(named("requires", format!("{} in {years}", time::hours(hours))));
    }
    facts.push(named("counts", sheet::rounding_name(rule.rounding).to_owned()));
    facts.extend(rule.meetings.map(|n| named("meetings", format!("at least {n} a year"))));
    facts.extend(rule.shortest.map(|n| named("length", format!("at least {n} minutes each time"))));
    match rule.group {
        (Some(least), Some(most)) => {
            facts.push(named("group", format!("{least} to {most} people")));
        }
        (Some(least), None) => facts.push(named("group", format!("at least {least} people"))),
        (None, Some(most)) => facts.push(named("group", format!("at most {most} people"))),
        (None, None) => {}
    }
    let papers = Some(papers(&rule.asks)).filter(|papers| !papers.is_empty());
    facts.extend(papers.map(|papers| named("on paper", papers)));
    let in_dutch = || Some(named("note, in Dutch", rule.remark.clone()?));
    let remark = rule.remark_in_english.clone().map(|remark| named("note", remark));
    facts.extend(remark.or_else(in_dutch));
    facts.push(named("source", rule.source.clone()));
    facts.push(named("checked", checked(rule)));
    facts
}

/// "proof: date, names · reflection: learning goal".
pub(crate) fn papers(asks: &[Wanted]) -> String {
    let on = |(paper, sheet): (&str, SheetKind)| {
        let asked = asks.iter().copied().filter(|asked| asked.sheet() == sheet);
        let words: Vec<&str> = asked.map(word).collect();
        (!words.is_empty()).then(|| format!("{paper}: {}", words.join(", ")))
    };
    PAPERS.into_iter().filter_map(on).collect::<Vec<_>>().join(DOT)
}

/// What a register wants to read, in a word or two.
pub(super) fn word(asked: Wanted) -> &'static str {
    match asked {
        Wanted::Day => "date",
        Wanted::Begin => "start",
        Wanted::End => "end",
        Wanted::Length => "length",
        Wanted::Place => "place",
        Wanted::YearPlan => "year plan",
        Wanted::Names => "names",
        Wanted::Functions => "job titles",
        Wanted::Registrations => "registration numbers",
        Wanted::Signatures => "signatures",
        Wanted::Absent => "absences",
        Wanted::Chair => "chair",
        Wanted::NoteTaker => "note-taker",
        Wanted::Facilitator => "facilitator",
        Wanted::Method => "method",
        Wanted::Source => "source",
        Wanted::Steps => "steps",
        Wanted::LookBack => "looking back",
        Wanted::Confidentiality => "confidentiality",
        Wanted::Inbreng => "case",
        Wanted::Theme => "theme",
        Wanted::Goal => "learning goal",
        Wanted::Yield => "outcome",
        Wanted::Record => "record",
        Wanted::Agenda => "agenda",
        Wanted::Contract => "agreement",
        Wanted::Year => "year overview",
    }
}

/// The papers on which registers find what they ask.
const PAPERS: [(&str, SheetKind); 6] = [
    ("proof", SheetKind::Proof),
    ("reflection", SheetKind::Reflection),
    ("record", SheetKind::Record),
    ("agenda", SheetKind::Agenda),
    ("agreement", SheetKind::Contract),
    ("year overview", SheetKind::Year),
];

/// When a rule was last laid beside its source.
pub(crate) fn checked(rule: &Register) -> String {
    rule.checked_on.map_or_else(|| "no".to_owned(), time::full_date)
}

pub(crate) fn unknown_register(name: &str, known: &[String]) -> String {
    format!(
        "The register “{}” is not known here. Known registers: {}.",
        clean(name, MAX_NAME),
        known.join(", ")
    )
}

/// Whoever takes part in a group without names.
const EVERYBODY: &str = "each person";
/// Below a rule.
const CHECK: &str = "This rule comes from a public source and has not been confirmed by the register: check it before you rely on it.";
/// Without a rule.
const NO_RULE: &str = "Counted without a register, to the minute. With a register: --register NAME, or register = \"…\" in groep.toml.";
/// The honest line: where the times come from.
fn claim(entered: usize) -> String {
    let kept = match entered {
        0 => "The program kept the times",
        _ => "The program kept the times, or they were entered afterwards",
    };
    format!(
        "{kept}; they are the group’s own statement. The signature on the proof of attendance makes that a proof."
    )
}
