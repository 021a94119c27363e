//! `intervisie volgende`: what was agreed about the next meeting, also for a calendar.

use super::{
    args::To,
    output::{complain_of, put},
};
use crate::{
    failure::Failure,
    known::{Given, memory},
    paper::calendar::calendar,
    session::papers::appointment,
    words::Words,
};

/// Tells what was agreed about next time.
///
/// # Errors
/// When a calendar is asked for a meeting without a date, no folder is known, or the file cannot be
/// written.
pub(super) fn next(words: Words, given: &Given, ics: bool, to: &To) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let slug = given.group(&data)?;
    let ending = to.ending();
    let is_calendar = ics || ending.as_deref() == Some("ics");
    if let Some(ending) = ending.filter(|end| !is_calendar && end != "txt" && end != "md") {
        return Err(Failure::NoSuchForm {
            ending,
            known: vec!["ics".to_owned(), "txt".to_owned()],
        });
    }
    let (history, remarks) = memory::history(&data, &slug, words.language());
    complain_of(words, &remarks);
    if !is_calendar {
        let agreed = history.next_time().unwrap_or_default();
        return put(words, &(words.command().next(&agreed) + "\n"), to.file());
    }
    let appointment = appointment(words, &data, &slug, &history).ok_or(Failure::NoDate)?;
    put(words, &calendar(words.sheet().language(), &[appointment]), to.file())
}
