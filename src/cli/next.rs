//! `intervisie volgende`: what was agreed about the next meeting, or when it is planned; also for a calendar.

use serde::Serialize;

use super::{
    args::To,
    output::{complain_of, put},
};
use crate::{
    clock::{Clock, zone},
    domain::{confidential::Confidential, event::NextTime, time::rfc3339},
    failure::Failure,
    known::{Given, memory, year_plan},
    paper::calendar::calendar,
    session::papers::next_meeting,
    words::Words,
};

/// Tells what was agreed about next time, and when it is by the plan of the year where no day to come was agreed.
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
    let (history, mut remarks) = memory::history(&data, &slug, words.language());
    let (plan, wrong) = year_plan::read(&data, &slug);
    remarks.extend(wrong);
    complain_of(words, &remarks);
    if is_calendar {
        let next = next_meeting(words, &data, &slug, &history).ok_or(Failure::NoDate)?;
        return put(words, &calendar(words.sheet().language(), &[next]), to.file());
    }
    let zone = zone::system();
    let start = history.next_start(&zone);
    let now = zone.to_datetime(Clock::start(1).0.read().moment.wall);
    let planned = plan.next_beside(start.map(|start| zone.to_datetime(start)), now);
    let agreed = history.next_time().unwrap_or_default();
    let next = NextTime { start: planned.or(agreed.start), ..agreed };
    if !json {
        return put(words, &(words.command().next(&next, planned.is_some()) + "\n"), to.file());
    }
    let told = Told {
        group: &memory::name(&data, &slug),
        start: planned
            .map_or(start, |day| zone.to_timestamp(day).ok())
            .map(|start| rfc3339(start, &zone)),
        planned: planned.is_some(),
        chair: next.chair.as_ref().map(Confidential::reveal),
        timekeeper: next.timekeeper.as_ref().map(Confidential::reveal),
    };
    put(words, &(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"), to.file())
}

/// The next meeting in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct Told<'a> {
    group: &'a str,
    start: Option<String>,
    /// By the plan of the year; nothing was agreed.
    planned: bool,
    chair: Option<&'a str>,
    timekeeper: Option<&'a str>,
}
