//! `intervisie status`: the running meeting in one line, for people and for programs.

use jiff::SignedDuration;
use serde::Serialize;

use super::output::say;
use crate::{
    clock::{Clock, zone},
    domain::{
        agenda::{BlockKind, Name},
        grade::Grade,
        meeting::{Meeting, State},
        time::{Moment, rfc3339},
    },
    failure::Failure,
    known::{Given, memory},
    screen::figures_of,
    words::Words,
};

/// The running meeting in JSON; keys and meanings are a contract.
#[derive(Serialize)]
struct Status {
    running: bool,
    group: String,
    meeting: String,
    state: &'static str,
    block: Block,
    step: Step,
    closing_time: String,
    expected_end: String,
    slack_s: i64,
    margin_s: i64,
    latest_start_of_closing: String,
    parked: usize,
}

#[derive(Serialize)]
struct Block {
    index: usize,
    count: usize,
    kind: BlockKind,
    name: String,
}

#[derive(Serialize)]
struct Step {
    index: usize,
    count: usize,
    name: String,
    planned_s: i64,
    elapsed_s: i64,
    remaining_s: i64,
    grade: Grade,
}

#[derive(Serialize)]
struct Nothing {
    running: bool,
}

/// Tells where the running meeting is. Fails when no folder is known for its data.
pub(super) fn status(words: Words, given: &Given, json: bool) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let found = given.running(&data).and_then(|(group, mut running)| {
        memory::wording(words.language()).put(&mut running.journal.entries);
        let meeting = Meeting::replay(&running.journal.entries)?;
        Some((group, meeting))
    });
    let Some((group, meeting)) = found else {
        let nothing = serde_json::to_string(&Nothing { running: false }).unwrap_or_default();
        return say(if json { &nothing } else { words.command().nothing_runs() });
    };
    let now = Clock::of(&meeting).read().moment;
    if json {
        let parked = memory::history(&data, &group, words.language()).0.topics.count_open();
        let status = told(words, &meeting, group.as_str(), now, parked);
        say(&serde_json::to_string(&status).unwrap_or_default())?;
    } else {
        let (clock, whole) = figures_of(&meeting, now, &zone::of(&meeting));
        say(&words.status().line(&meeting, &clock, &whole))?;
    }
    Ok(())
}

fn told(words: Words, meeting: &Meeting, group: &str, now: Moment, parked: usize) -> Status {
    let progress = meeting.progress();
    let zone = zone::of(meeting);
    let block = meeting.block();
    let planned = meeting.step().map_or(SignedDuration::ZERO, |step| step.planned.duration());
    let kind = block.map_or(BlockKind::Slot, |block| block.kind);
    let said = |name: &Name| words.block().name(name).to_owned();
    let step = block.zip(meeting.step()).map(|(block, step)| block.public_step_name(step));
    let left = meeting.left(now);
    Status {
        running: true,
        group: group.to_owned(),
        meeting: meeting.started().meeting.to_string(),
        state: match meeting.state() {
            State::Paused => "paused",
            State::Closing => "closing",
            State::Running | State::Ended => "running",
        },
        block: Block {
            index: progress.at.block + 1,
            count: progress.agenda.blocks.len(),
            kind,
            name: block.map_or_else(String::new, |block| said(&block.public_name())),
        },
        step: Step {
            index: progress.at.step + 1,
            count: block.map_or(1, |block| block.steps.len()),
            name: step.as_ref().map_or_else(String::new, said),
            planned_s: planned.as_secs(),
            elapsed_s: planned.as_secs() - whole_seconds(left),
            remaining_s: whole_seconds(left),
            grade: meeting.grade(now),
        },
        closing_time: rfc3339(progress.closing_time, &zone),
        expected_end: rfc3339(progress.expected_end(now), &zone),
        slack_s: meeting.slack(now).as_secs(),
        margin_s: progress.margin_kept().duration().as_secs(),
        latest_start_of_closing: rfc3339(meeting.latest_start_of_slot(), &zone),
        parked,
    }
}

/// Seconds left as the clock shows them: rounded up, and down once it is over.
fn whole_seconds(left: SignedDuration) -> i64 {
    left.as_secs() + i64::from(0 < left.subsec_nanos())
}
