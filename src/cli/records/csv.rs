//! The times of a meeting as rows for a spreadsheet.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::{
    domain::{
        minutes::Minutes,
        times::{BlockTimes, MeetingTimes, StepTimes},
    },
    paper::csv::minutes,
    words::Words,
};

/// One row for each step, under Dutch heads.
pub(super) fn rows(words: Words, times: &MeetingTimes, zone: &TimeZone) -> Vec<Vec<String>> {
    let heads = words.sheet().time_heads().map(str::to_owned).to_vec();
    let steps = times
        .blocks
        .iter()
        .flat_map(|block| block.steps.iter().map(move |step| row(words, times, block, step, zone)));
    let pause = words.sheet().paused();
    let paused = of(times, [pause, "", "", ""], "", times.paused, zone);
    std::iter::once(heads).chain(steps).chain([paused]).collect()
}

fn row(
    words: Words,
    times: &MeetingTimes,
    block: &BlockTimes,
    step: &StepTimes,
    zone: &TimeZone,
) -> Vec<String> {
    let say = words.block();
    let (kind, name, step_name) =
        (say.kind(block.kind), say.name(&block.name), say.name(&step.name));
    let source = block.source.as_deref().unwrap_or_default();
    let planned = step.planned.map_or_else(String::new, whole);
    of(times, [kind, name, source, step_name], &planned, step.real, zone)
}

fn of(
    times: &MeetingTimes,
    names: [&str; 4],
    planned: &str,
    real: SignedDuration,
    zone: &TimeZone,
) -> Vec<String> {
    let began: Timestamp = times.began;
    let day = zone.to_datetime(began).date().to_string();
    let mut row = vec![times.meeting.to_string(), day];
    row.extend(names.map(str::to_owned));
    row.extend([planned.to_owned(), minutes(real.as_secs())]);
    row
}

fn whole(planned: Minutes) -> String {
    planned.get().to_string()
}
