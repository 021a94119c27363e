//! `intervisie volgende`: what was agreed about the next meeting, also for a calendar.

use jiff::Timestamp;
use serde::Serialize;

use super::{
    args::To,
    output::{complain_of, put},
};
use crate::{
    clock::zone,
    domain::{confidential::Confidential, event::NextTime, time::rfc3339},
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
pub(super) fn next(
    words: Words,
    given: &Given,
    (ics, json): (bool, bool),
    to: &To,
) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let slug = given.group(&data)?;
    let ending = to.ending();
    let is_calendar = ics || ending.as_deref() == Some("ics") && !json;
    let is_told = is_calendar || json;
    if let Some(ending) = ending.filter(|end| !is_told && end != "txt" && end != "md") {
        return Err(Failure::NoSuchForm {
            ending,
            known: vec!["ics".to_owned(), "txt".to_owned()],
        });
    }
    let (history, remarks) = memory::history(&data, &slug, words.language());
    complain_of(words, &remarks);
    let agreed = history.next_time().unwrap_or_default();
    if json {
        let start = history.next_start(&zone::system());
        return put(words, &told(&memory::name(&data, &slug), &agreed, start), to.file());
    }
    if !is_calendar {
        return put(words, &(words.command().next(&agreed) + "\n"), to.file());
    }
    let appointment = appointment(words, &data, &slug, &history).ok_or(Failure::NoDate)?;
    put(words, &calendar(words.sheet().language(), &[appointment]), to.file())
}

/// What was agreed in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct Told<'a> {
    group: &'a str,
    start: Option<String>,
    chair: Option<&'a str>,
    timekeeper: Option<&'a str>,
}

fn told(group: &str, agreed: &NextTime, start: Option<Timestamp>) -> String {
    let told = Told {
        group,
        start: start.map(|start| rfc3339(start, &zone::system())),
        chair: agreed.chair.as_ref().map(Confidential::reveal),
        timekeeper: agreed.timekeeper.as_ref().map(Confidential::reveal),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}
