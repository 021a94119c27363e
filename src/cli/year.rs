//! `intervisie jaaroverzicht`: a year per participant, against the rule of a register.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    args::{Sheet, SheetForm},
    language::of_group,
    output::{Form, complain_of, put, put_paper},
    records::rule,
};
use crate::{
    clock::{Clock, zone},
    domain::{
        confidential::Confidential,
        event::Role,
        register::{Register, YearOf},
    },
    failure::Failure,
    known::{Given, year},
    paper::csv::csv,
    words::{Words, year::Overview},
};

/// Tells of each participant the meetings of a year, against the rule of a register.
///
/// # Errors
/// When the register is not known, the registers have mistakes, no folder is known for the data, or the
/// file cannot be written.
pub(super) fn year(
    words: Words,
    given: &Given,
    asked: Option<i16>,
    json: bool,
    sheet: &Sheet,
) -> Result<(), Failure> {
    let words = of_group(words, given);
    let data = given.data_folder()?;
    let slug = given.group(&data)?;
    let now = Clock::start(1).0.read().moment.wall;
    let number = asked.unwrap_or_else(|| zone::system().to_datetime(now).date().year());
    let rule = rule(words, &data, &slug, sheet.register.as_deref())?;
    let told = year::of(words.language(), (&data, &slug), number, rule.as_ref());
    complain_of(words, &told.remarks);
    let overview = Overview {
        group: &told.group,
        year: number,
        people: &told.people,
        held: told.held,
        entered: told.entered,
        rule: rule.as_ref(),
    };
    let file = sheet.to.file();
    if json {
        return put(words, &json_of(&overview), file);
    }
    let paper = |form| put_paper(words, form, &[words.year().document(&overview)], file);
    match sheet.to.form(sheet.form, sheet.markdown)? {
        None => paper(Form::unnamed(sheet.markdown)),
        Some(SheetForm::Md) => paper(Form::Markdown),
        Some(SheetForm::Html) => paper(Form::Page),
        Some(SheetForm::Pdf) => paper(Form::Pdf),
        Some(SheetForm::Csv) => {
            put(words, &csv(words.sheet().dialect(), &words.year().rows(&overview)), file)
        }
    }
}

/// A year in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct ToldYear<'a> {
    group: &'a str,
    year: i16,
    meetings: usize,
    entered: usize,
    register: Option<&'a str>,
    people: Vec<ToldPerson<'a>>,
}

#[derive(Serialize)]
struct ToldPerson<'a> {
    /// Nothing: everybody, in a group without names.
    name: Option<&'a str>,
    meetings: usize,
    not_counted: usize,
    entered: usize,
    length_s: i64,
    asked_s: Option<i64>,
    roles: &'a BTreeMap<Role, usize>,
}

fn json_of(overview: &Overview<'_>) -> String {
    let asked = overview.rule.and_then(Register::asked_of_a_year);
    let people = overview.people.iter().map(|one: &YearOf| ToldPerson {
        name: one.who.as_ref().map(Confidential::reveal),
        meetings: one.meetings,
        not_counted: one.not_counted,
        entered: one.entered,
        length_s: one.length.as_secs(),
        asked_s: asked.map(|asked| asked.as_secs()),
        roles: &one.roles,
    });
    let told = ToldYear {
        group: overview.group,
        year: overview.year,
        meetings: overview.held,
        entered: overview.entered,
        register: overview.rule.map(|rule| rule.id.as_str()),
        people: people.collect(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}
