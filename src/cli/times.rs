//! The times of a meeting in JSON: of each in the history, and within a whole record.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::{
    domain::{
        agenda::BlockKind,
        minutes::Minutes,
        time::rfc3339,
        times::{BlockTimes, MeetingTimes, StepTimes},
        werkvorm::WerkvormId,
    },
    words::Words,
};

/// The times of a meeting in JSON; keys and meanings only grow.
#[derive(Serialize)]
pub(super) struct ToldTimes<'a> {
    id: String,
    group: &'a str,
    participants: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    entered_at: Option<String>,
    planned_start: Option<String>,
    began: String,
    ended: Option<String>,
    closing_time: String,
    planned_s: i64,
    length_s: i64,
    paused_s: i64,
    net_s: i64,
    begun_late_s: Option<i64>,
    closed_late_s: Option<i64>,
    blocks: Vec<ToldBlock<'a>>,
}

#[derive(Serialize)]
struct ToldBlock<'a> {
    kind: BlockKind,
    name: &'a str,
    werkvorm: Option<&'a str>,
    source: Option<&'a str>,
    dropped: bool,
    planned_s: Option<i64>,
    /// Nothing where no clock saw it.
    real_s: Option<i64>,
    steps: Vec<ToldStep<'a>>,
}

#[derive(Serialize)]
struct ToldStep<'a> {
    name: &'a str,
    planned_s: Option<i64>,
    real_s: Option<i64>,
    done: bool,
}

impl<'a> ToldTimes<'a> {
    /// The times as a program reads them.
    pub(super) fn of(
        words: Words,
        times: &'a MeetingTimes,
        group: &'a str,
        zone: &TimeZone,
    ) -> Self {
        let told = |moment| rfc3339(moment, zone);
        Self {
            id: times.meeting.to_string(),
            group,
            participants: times.participants,
            entered_at: times.entered.map(told),
            planned_start: times.planned_start.map(told),
            began: told(times.began),
            ended: times.ended.map(told),
            closing_time: told(times.closing_time),
            planned_s: times.planned().duration().as_secs(),
            length_s: times.length.as_secs(),
            paused_s: times.paused.as_secs(),
            net_s: times.net().as_secs(),
            begun_late_s: times.begun_late().map(|late| late.as_secs()),
            closed_late_s: times.closed_late().map(|late| late.as_secs()),
            blocks: blocks(words, times),
        }
    }
}

fn blocks(words: Words, times: &MeetingTimes) -> Vec<ToldBlock<'_>> {
    let told = times.blocks.iter().map(|one| block(words, one, times.entered.is_none()));
    told.collect()
}

fn block(words: Words, block: &BlockTimes, is_seen: bool) -> ToldBlock<'_> {
    ToldBlock {
        kind: block.kind,
        name: words.block().name(&block.name),
        werkvorm: block.werkvorm.as_ref().map(WerkvormId::as_str),
        source: block.source.as_deref(),
        dropped: block.dropped,
        planned_s: seconds(block.planned().filter(|_| is_seen)),
        real_s: is_seen.then(|| block.real().as_secs()),
        steps: block.steps.iter().map(|one| step(words, one, is_seen)).collect(),
    }
}

fn step(words: Words, step: &StepTimes, is_seen: bool) -> ToldStep<'_> {
    ToldStep {
        name: words.block().name(&step.name),
        planned_s: seconds(step.planned.filter(|_| is_seen)),
        real_s: is_seen.then(|| step.real.as_secs()),
        done: step.begun,
    }
}

fn seconds(minutes: Option<Minutes>) -> Option<i64> {
    minutes.map(|minutes| minutes.duration().as_secs())
}
