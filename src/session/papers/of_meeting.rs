//! The papers of a meeting that was held.

use jiff::civil::Date;

use super::{Of, Written, rule};
use crate::{
    app::papers::{Paper, PaperForm, Unmade},
    clock::zone,
    known::meetings::{self, Past},
    paper::Document,
    words::{Words, proof::Page},
};

/// In which words, of which day, and what stands on it.
///
/// Fails where its journal is not there, or the register is not known.
pub(super) fn made(
    of: &Of,
    paper: Paper,
    form: PaperForm,
) -> Result<(Words, Date, Written), Unmade> {
    let meeting = of.meeting.ok_or(Unmade::NoJournal)?;
    let found = meetings::of(&of.data, &of.group, meeting, of.language);
    let mut past = found.ok_or(Unmade::NoJournal)?;
    for change in &of.unkept {
        // One that does not go is told by the file.
        drop(past.settings.change(change));
    }
    if paper == Paper::Proof && past.settings.register.is_some() {
        past.turn_to(of.language.of_register());
    }
    let words = Words::from(past.language);
    let times = past.times().ok_or(Unmade::NoJournal)?;
    let day = zone::named(&times.zone).to_datetime(times.began).date();
    let documents = match paper {
        Paper::Record => vec![record(words, &past)?],
        Paper::Proof => proof(of, words, &past)?,
        _ => reflection(words, &past)?,
    };
    Ok((words, day, Written::read(words, form, &documents)?))
}

fn record(words: Words, past: &Past) -> Result<Document, Unmade> {
    let record = past.record().ok_or(Unmade::NoJournal)?.called(&past.settings);
    let zone = zone::named(&record.times.zone);
    Ok(words.record().document(&record, &past.name, &zone))
}

/// A sheet for each who was there; where nobody was named, one for all.
fn proof(of: &Of, words: Words, past: &Past) -> Result<Vec<Document>, Unmade> {
    let proof = past.proof().ok_or(Unmade::NoJournal)?;
    let rule = rule(of, &past.settings)?;
    let zone = zone::named(&proof.times.zone);
    let page = Page { proof: &proof, rule: rule.as_ref(), theme: None, excused: &[], zone: &zone };
    let present = proof.people.present.iter();
    let each: Vec<Document> = present.map(|who| words.proof().of(page, who)).collect();
    Ok(if each.is_empty() { vec![words.proof().of_the_group(page)] } else { each })
}

/// A sheet for each who was there; where nobody was named, one with room for a name.
fn reflection(words: Words, past: &Past) -> Result<Vec<Document>, Unmade> {
    let proof = past.proof().ok_or(Unmade::NoJournal)?;
    let zone = zone::named(&proof.times.zone);
    let page = Page { proof: &proof, rule: None, theme: None, excused: &[], zone: &zone };
    let present = &proof.people.present;
    let whose = if present.is_empty() { vec![None] } else { present.iter().map(Some).collect() };
    Ok(whose.into_iter().map(|who| words.reflection().document(page, who)).collect())
}
