//! `intervisie reflectie`: a sheet on which a participant writes what a meeting brought.

use super::{
    args::PageSheet,
    output::{Form, put, put_paper},
    proved::proved,
    records::{past, whose},
};
use crate::{
    clock::zone,
    failure::Failure,
    known::{Given, PlaceError},
    words::{Words, proof::Page},
};

/// Tells what the clock knows of a meeting, and asks the rest with empty lines; nothing of it is kept.
///
/// # Errors
/// When no meeting fits or more than one, when nobody of that name was there, or when the file cannot be
/// written.
pub(super) fn reflection(
    words: Words,
    given: &Given,
    (id, person): (Option<&str>, Option<&str>),
    json: bool,
    sheet: &PageSheet,
) -> Result<(), Failure> {
    let past = past(words, given, &given.data_folder()?, id)?;
    let words = Words::from(past.language);
    let proof = past.proof().ok_or(PlaceError::NoMeeting)?;
    let zone = zone::named(&proof.times.zone);
    let found = whose(&past.settings, &proof, person, false)?;
    let page = Page { proof: &proof, rule: None, theme: None, excused: &[], zone: &zone };
    if json {
        let all = proof.people.present.iter();
        let people = found.unwrap_or_else(|| all.collect());
        let told = proved(words, page, past.group.as_str(), &people);
        return put(words, &told, sheet.to.file());
    }
    let whose = found.and_then(|found| found.first().copied());
    let document = words.reflection().document(page, whose);
    let form = sheet.to.form(sheet.form, sheet.markdown)?;
    put_paper(words, Form::of(form, sheet.markdown), &[document], sheet.to.file())
}
