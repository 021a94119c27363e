//! `intervisie verslag` and `intervisie bewijs`: one meeting, for the group and for a register.

mod csv;
mod json;

use super::{
    Failure,
    args::{Common, ProofSheet, RecordForm, SheetForm, To},
    output::{complain, put},
    past::{self, Past},
};
use crate::{
    clock::zone,
    domain::{people::Presence, proof::Proof, record::Record, register::Register},
    known::data_folder,
    paper::{csv::csv, html::html, markdown::markdown},
    store::folders::{DataFolder, GroupSlug},
    words::{self, records as own},
    written::registers,
};

pub(super) fn record(
    common: &Common,
    id: Option<&str>,
    form: RecordForm,
    to: &To,
) -> Result<(), Failure> {
    let past = past::find(common, &data_folder(common)?, id)?;
    let record = record_of(&past)?;
    let zone = zone::named(&record.times.zone);
    let documents = || [words::record::document(&record, &past.name, &zone)];
    let text = match form {
        RecordForm::Md => markdown(&documents()),
        RecordForm::Html => html(&documents()),
        RecordForm::Json => json::record(&record, past.group.as_str(), &zone),
        RecordForm::Csv => csv(&csv::rows(&record.times, &zone)),
    };
    put(&text, to.file.as_deref())
}

/// The record of a meeting that was found.
pub(super) fn record_of(past: &Past) -> Result<Record, Failure> {
    let record = Record::of(&past.journal.entries, &past.known());
    record.ok_or_else(|| own::NO_MEETING.to_owned())
}

pub(super) fn proof(common: &Common, id: Option<&str>, asked: &ProofSheet) -> Result<(), Failure> {
    let ProofSheet { theme, person, each, sheet } = asked;
    let theme = theme.as_deref();
    if let Some(word) = theme.filter(|word| !words::proof::THEMES.contains(word)) {
        return Err(own::unknown_theme(word));
    }
    let data = data_folder(common)?;
    let past = past::find(common, &data, id)?;
    let proof = proof_of(&past)?;
    let rule = rule(&data, &past.group, sheet.register.as_deref())?;
    let zone = zone::named(&proof.times.zone);
    let whose = whose(&proof, person.as_deref(), *each)?;
    let words = words::proof::Sheet { proof: &proof, rule: rule.as_ref(), theme, zone: &zone };
    let documents = || match &whose {
        None => vec![words.of_the_group()],
        Some(people) => people.iter().map(|who| words.of(who)).collect(),
    };
    let text = match sheet.form {
        SheetForm::Md => markdown(&documents()),
        SheetForm::Html => html(&documents()),
        SheetForm::Csv => {
            csv(&words.rows(&whose.unwrap_or_else(|| proof.people.present.iter().collect())))
        }
    };
    put(&text, sheet.to.file.as_deref())
}

/// Who get a sheet of their own; nothing when it is one for all.
fn whose<'a>(
    proof: &'a Proof,
    name: Option<&str>,
    each: bool,
) -> Result<Option<Vec<&'a Presence>>, Failure> {
    if name.is_none() && !each {
        return Ok(None);
    }
    let present: Vec<&Presence> = proof.people.present.iter().collect();
    if present.is_empty() {
        return Err(own::NO_NAMES.to_owned());
    }
    let Some(name) = name else { return Ok(Some(present)) };
    let is_it = |one: &&&Presence| {
        one.participant.name.reveal().to_lowercase() == name.trim().to_lowercase()
    };
    match present.iter().find(is_it) {
        Some(one) => Ok(Some(vec![one])),
        None => Err(own::was_not_there(name, &present)),
    }
}

fn proof_of(past: &Past) -> Result<Proof, Failure> {
    let known = past.known();
    let nothing = || own::NO_MEETING.to_owned();
    let meeting = known.meetings.last().ok_or_else(nothing)?;
    let times = past.times().ok_or_else(nothing)?;
    let zone = zone::named(&times.zone);
    let year = |began| zone.to_datetime(began).date().year();
    let same_year = |began| year(began) == year(times.began);
    Ok(Proof {
        group: past.name.clone(),
        year_plan: past.settings.year_plan.clone(),
        facilitator: past.settings.facilitator.clone(),
        number_in_year: known.meetings.iter().filter(|past| same_year(past.began)).count(),
        people: meeting.people.clone(),
        times,
    })
}

/// The rule that was asked for, else that of the group's own settings.
pub(super) fn rule(
    data: &DataFolder,
    group: &GroupSlug,
    asked: Option<&str>,
) -> Result<Option<Register>, Failure> {
    let file = registers::read(&data.group(group).join(registers::FILE))
        .map_err(|error| words::mistakes::unreadable(&error))?;
    if !file.mistakes.is_empty() {
        return Err(words::mistakes::report(&file));
    }
    let known = file.value;
    let of_group = past::settings(data, group).register;
    let Some(name) = asked.map(str::to_owned).or(of_group) else { return Ok(None) };
    let is_it = |register: &&Register| {
        [&register.id, &register.name].iter().any(|known| known.eq_ignore_ascii_case(&name))
    };
    match (known.iter().find(is_it), asked) {
        (Some(rule), _) => Ok(Some(rule.clone())),
        (None, Some(name)) => Err(words::year::unknown_register(name, &known)),
        (None, None) => {
            complain(&words::year::unknown_register(&name, &known));
            Ok(None)
        }
    }
}
