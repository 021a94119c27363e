//! `intervisie verslag` and `intervisie bewijs`: one meeting, for the group and for a register.

mod asked;
mod csv;
mod json;

use super::{
    args::{ProofSheet, RecordForm, RecordSheet, SheetForm},
    output::{Form, complain, complain_of, put, put_paper},
    proved::proved,
};
use crate::{
    clock::zone,
    domain::{
        confidential::Confidential,
        group::Group,
        naming::Called,
        people::{Presence, by_first_name, meant},
        proof::Proof,
        record::Record,
        register::{Register, named},
        typed::names,
    },
    failure::Failure,
    known::{
        Given, PlaceError,
        meetings::{Past, find},
        memory,
    },
    paper::{Document, csv::csv},
    store::folders::{DataFolder, GroupSlug},
    words::{Words, proof::Page},
    written::registers,
};

/// Tells all of a meeting: times, topics, notes and agreements.
///
/// # Errors
/// When no meeting fits, or more than one, or when the file cannot be written.
pub(super) fn record(
    words: Words,
    given: &Given,
    id: Option<&str>,
    sheet: &RecordSheet,
) -> Result<(), Failure> {
    let past = past(words, given, &given.data_folder()?, id)?;
    let words = Words::from(past.language);
    let record = record_of(&past)?;
    let zone = zone::named(&record.times.zone);
    let file = sheet.to.file();
    // Programs read names as the group's file has them.
    let called = record.clone().called(&past.settings);
    let paper = |form| {
        let document = words.record().document(&called, &past.name, &zone);
        put_paper(words, form, &[document], file)
    };
    let form = if sheet.json { Some(RecordForm::Json) } else { sheet.form };
    match sheet.to.form(form, sheet.markdown)? {
        None => paper(Form::unnamed(sheet.markdown)),
        Some(RecordForm::Md) => paper(Form::Markdown),
        Some(RecordForm::Html) => paper(Form::Page),
        Some(RecordForm::Pdf) => paper(Form::Pdf),
        Some(RecordForm::Json) => {
            put(words, &json::record(words, &record, past.group.as_str(), &zone), file)
        }
        Some(RecordForm::Csv) => {
            let rows = csv::rows(words, &record.times, &zone);
            put(words, &csv(words.sheet().dialect(), &rows), file)
        }
    }
}

/// The meeting that was asked for; what is wrong in the files that were looked through is told.
///
/// Fails when there is none, or more than one that fits.
pub(super) fn past(
    words: Words,
    given: &Given,
    data: &DataFolder,
    id: Option<&str>,
) -> Result<Past, Failure> {
    let search = find(given, data, id, given.papers_in(words.language()));
    complain_of(words, &search.remarks);
    Ok(search.found?)
}

/// The record of a meeting that was found.
///
/// Fails when its journal does not tell how it began.
pub(super) fn record_of(past: &Past) -> Result<Record, Failure> {
    Ok(past.record().ok_or(PlaceError::NoMeeting)?)
}

/// Tells who was there and for how long, without a word of what was said.
///
/// # Errors
/// When theme, person or register is not known, no meeting fits or more than one, the registers have
/// mistakes, or when the file cannot be written.
pub(super) fn proof(
    words: Words,
    given: &Given,
    id: Option<&str>,
    asked: &ProofSheet,
) -> Result<(), Failure> {
    let ProofSheet { theme, person, each, excused, json, sheet } = asked;
    let theme = theme.as_deref();
    let data = given.data_folder()?;
    let mut past = past(words, given, &data, id)?;
    let rule = rule(words, &data, &past.group, sheet.register.as_deref())?;
    if rule.is_some() {
        past.turn_to(given.papers_in(words.language()).of_register());
    }
    let on_paper = Words::from(past.language);
    if let Some(word) = theme.filter(|word| !on_paper.proof().themes().contains(word)) {
        return Err(Failure::UnknownTheme { word: word.to_owned() });
    }
    asked::complete(words, &data, &mut past)?;
    let proof = past.proof().ok_or(PlaceError::NoMeeting)?;
    let zone = zone::named(&proof.times.zone);
    let whose = whose(&past.settings, &proof, person.as_deref(), *each)?;
    let excused = self::excused(&past.settings, excused.as_deref().unwrap_or_default());
    let page = Page { proof: &proof, rule: rule.as_ref(), theme, excused: &excused, zone: &zone };
    let file = sheet.to.file();
    if *json {
        let all = proof.people.present.iter();
        let people = whose.unwrap_or_else(|| all.collect());
        return put(words, &proved(on_paper, page, past.group.as_str(), &people), file);
    }
    let paper = |form| {
        let documents: Vec<Document> = match &whose {
            None => vec![on_paper.proof().of_the_group(page)],
            Some(people) => people.iter().map(|who| on_paper.proof().of(page, who)).collect(),
        };
        put_paper(on_paper, form, &documents, file)
    };
    match sheet.to.form(sheet.form, sheet.markdown)? {
        None => paper(Form::unnamed(sheet.markdown)),
        Some(SheetForm::Md) => paper(Form::Markdown),
        Some(SheetForm::Html) => paper(Form::Page),
        Some(SheetForm::Pdf) => paper(Form::Pdf),
        Some(SheetForm::Csv) => {
            let people = whose.unwrap_or_else(|| proof.people.present.iter().collect());
            put(
                words,
                &csv(on_paper.sheet().dialect(), &on_paper.proof().rows(page, &people)),
                file,
            )
        }
    }
}

/// Who had said that they would not be there, as they stand on a paper.
fn excused(group: &Group, typed: &str) -> Vec<Confidential> {
    let on_paper = |name: String| {
        let known = group.meant(&name).map(|known| group.on_paper(known));
        known.unwrap_or_else(|| Confidential::new(name))
    };
    names(typed).into_iter().map(on_paper).collect()
}

/// Who get a sheet of their own; nothing when it is one for all.
///
/// Fails when there are no names, or nobody of that name was there.
pub(super) fn whose<'a>(
    group: &Group,
    proof: &'a Proof,
    name: Option<&str>,
    each: bool,
) -> Result<Option<Vec<&'a Presence>>, Failure> {
    if name.is_none() && !each {
        return Ok(None);
    }
    let present: Vec<&Presence> = proof.people.present.iter().collect();
    if present.is_empty() {
        return Err(Failure::NoNames);
    }
    let Some(name) = name else { return Ok(Some(present)) };
    let names = present.iter().map(|one| &one.participant.name);
    let called = Called::by_initials(names.clone());
    let in_group = group.meant(name).map(|known| group.on_paper(known));
    let known = meant(name, names.clone())
        .or_else(|| called.meant(name))
        .or(in_group.as_ref())
        .or_else(|| by_first_name(name, names));
    match present.iter().find(|one| Some(&one.participant.name) == known) {
        Some(one) => Ok(Some(vec![one])),
        None => Err(Failure::WasNotThere {
            name: Confidential::new(name),
            present: present.iter().map(|one| one.participant.name.clone()).collect(),
        }),
    }
}

/// The rule that was asked for, else that of the group's own settings.
///
/// Fails when the group's own registers are wrong, or nobody knows the one that was asked for.
pub(super) fn rule(
    words: Words,
    data: &DataFolder,
    group: &GroupSlug,
    asked: Option<&str>,
) -> Result<Option<Register>, Failure> {
    let file = registers::read(&data.group(group).join(registers::FILE))?;
    let known = file.all_right().map_err(Failure::Mistakes)?;
    let of_group = memory::settings(data, group).register;
    let Some(name) = asked.map(str::to_owned).or(of_group) else { return Ok(None) };
    if let Some(rule) = named(&known, &name) {
        return Ok(Some(rule.clone()));
    }
    let ids = known.into_iter().map(|register| register.id).collect();
    let unknown = Failure::UnknownRegister { name, known: ids };
    if asked.is_some() {
        return Err(unknown);
    }
    complain(&words.failure().failure(&unknown));
    Ok(None)
}
