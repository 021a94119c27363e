//! `intervisie verslag` and `intervisie bewijs`: one meeting, for the group and for a register.

mod csv;
mod json;

use super::{
    Failure,
    args::{Common, RecordForm, Sheet, SheetForm, To},
    group::data_folder,
    output::{complain, put},
    past::{self, Past},
};
use crate::{
    domain::{proof::Proof, record::Record, register::Register},
    paper::{csv::csv, html::html, markdown::markdown},
    ports::{folders::DataFolder, folders::GroupSlug, registers, zone},
    words::{self, records as own},
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
    let document = || words::record::document(&record, &past.name, &zone);
    let text = match form {
        RecordForm::Md => markdown(&document()),
        RecordForm::Html => html(&document()),
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

pub(super) fn proof(
    common: &Common,
    id: Option<&str>,
    theme: Option<&str>,
    sheet: &Sheet,
) -> Result<(), Failure> {
    if let Some(word) = theme.filter(|word| !words::proof::THEMES.contains(word)) {
        return Err(own::unknown_theme(word));
    }
    let data = data_folder(common)?;
    let past = past::find(common, &data, id)?;
    let proof = proof_of(&past)?;
    let rule = rule(&data, &past.group, sheet.register.as_deref())?;
    let zone = zone::named(&proof.times.zone);
    let document = || words::proof::document(&proof, rule.as_ref(), theme, &zone);
    let text = match sheet.form {
        SheetForm::Md => markdown(&document()),
        SheetForm::Html => html(&document()),
        SheetForm::Csv => csv(&words::proof::rows(&proof, rule.as_ref(), &zone)),
    };
    put(&text, sheet.to.file.as_deref())
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
    let known = registers::read(&data.group(group).join(registers::FILE))
        .map_err(|error| words::year::wrong_file(&error))?;
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
