//! The times of a meeting as rows for a spreadsheet.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        minutes::Minutes,
        times::{BlockTimes, MeetingTimes, StepTimes},
    },
    paper::csv::{Cell, minutes},
    words::Words,
};

/// One row for each step, under heads in the language.
pub(super) fn rows(words: Words, times: &MeetingTimes, zone: &TimeZone) -> Vec<Vec<Cell>> {
    let heads = words.sheet().time_heads().map(Cell::text).to_vec();
    let steps = times
        .blocks
        .iter()
        .flat_map(|block| block.steps.iter().map(move |step| row(words, times, block, step, zone)));
    // Of a meeting that no clock saw nobody knows it.
    let paused = times.entered.is_none().then(|| {
        let real = minutes(words.sheet().dialect(), times.paused.as_secs());
        of(times, [words.sheet().paused(), "", "", ""], ["", &real], zone)
    });
    std::iter::once(heads).chain(steps).chain(paused).collect()
}

fn row(
    words: Words,
    times: &MeetingTimes,
    block: &BlockTimes,
    step: &StepTimes,
    zone: &TimeZone,
) -> Vec<Cell> {
    let say = words.block();
    let (kind, name, step_name) =
        (say.kind(block.kind), say.name(&block.name), say.name(&step.name));
    let source = block.source.as_deref().unwrap_or_default();
    let read = step.planned.filter(|_| times.entered.is_none());
    let planned = read.map_or_else(String::new, whole);
    let seen = |seconds| minutes(words.sheet().dialect(), seconds);
    let lasted = times.entered.map_or_else(|| seen(step.real.as_secs()), |_| String::new());
    of(times, [kind, name, source, step_name], [&planned, &lasted], zone)
}

fn of(times: &MeetingTimes, names: [&str; 4], minutes: [&str; 2], zone: &TimeZone) -> Vec<Cell> {
    let began: Timestamp = times.began;
    let day = zone.to_datetime(began).date();
    let id = [Cell::text(times.meeting.to_string()), Cell::figure(day)];
    id.into_iter().chain(names.map(Cell::text)).chain(minutes.map(Cell::figure)).collect()
}

fn whole(planned: Minutes) -> String {
    planned.get().to_string()
}
