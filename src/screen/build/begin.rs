//! Before the meeting: what is waiting, and a meeting that was not finished.

use jiff::SignedDuration;

use super::{
    at, block_name, docket,
    figures::{Watch, hour_and_minute, whole_minutes},
    topics::waiting_topic,
};
use crate::{
    app::{self, App, context::Found},
    domain::time::{Reading, later},
    screen::{Begin, List, PlannedRow, Resume, RowName, UntilStart},
};

/// A start further ahead than this is not counted down to, when it is on another day.
const TODAY: SignedDuration = SignedDuration::from_hours(12);

pub(super) fn begin(
    app: &App,
    begin: &app::begin::Begin,
    now: Reading,
    watch: &mut Watch,
) -> Begin {
    let zone = &app.context.zone;
    let waiting: Vec<_> = app.context.history.topics.open().collect();
    let wall = now.moment.wall;
    let to_go = begin.setup.start.duration_since(wall);
    let day = app.context.civil(begin.setup.start).date();
    let is_other_day = day != app.context.civil(wall).date() && TODAY < to_go;
    let until_start = if is_other_day {
        UntilStart::OtherDay(day)
    } else if to_go.is_positive() {
        UntilStart::In(watch.seconds_until(to_go))
    } else {
        UntilStart::Since(watch.minutes_since(-to_go))
    };
    Begin {
        group: app.context.group.clone(),
        rehearsal: app.context.rehearsal.then_some(app.context.anchor.tempo),
        now: watch.now(wall, zone),
        start: hour_and_minute(begin.setup.start, zone),
        day: (day != app.context.civil(wall).date()).then_some(day),
        closing: hour_and_minute(begin.setup.closing, zone),
        wishes: begin.wishes(),
        until_start,
        field: begin.field,
        fields: app::begin::Begin::fields(&app.context),
        agenda: planned_rows(app, begin),
        slack: whole_minutes(begin.setup.slack()),
        spare: begin.setup.spare(),
        is_own: begin.setup.is_own(),
        gone: begin.setup.given.unwrap_or_default(),
        slot_latest: hour_and_minute(begin.setup.latest_start_of_slot(), zone),
        roles: begin.setup.gathering.roles.clone(),
        named: Some(app.context.settings.participants.len()).filter(|count| 0 < *count),
        turns: app::people::turns(&app.context, &begin.setup.gathering),
        topics: List::around(0, app.size.height, &waiting, |topic| waiting_topic(topic, zone)),
        agreed: app.context.history.next_time().cloned().unwrap_or_default(),
        feedback: docket::feedback(app),
        lacks: begin.setup.lacks.clone(),
        remarks: app.context.remarks.clone(),
        sound: app
            .devices
            .output
            .clone()
            .map(|output| (output, app.devices.heard))
            .filter(|_| app.sound),
        meetings: app.context.history.meetings.len(),
    }
}

fn planned_rows(app: &App, begin: &app::begin::Begin) -> Vec<PlannedRow> {
    let mut rows = Vec::new();
    let mut start = begin.setup.start;
    for own in begin.setup.draft.blocks() {
        let block = &own.block;
        rows.push(PlannedRow {
            start: Some(hour_and_minute(start, &app.context.zone)),
            what: block_name(block),
            planned: block.planned(),
            reasons: own.reasons.clone(),
        });
        start = later(start, block.planned().duration());
        if 1 < block.steps.len() {
            rows.extend(block.steps.iter().map(|step| PlannedRow {
                start: None,
                what: RowName::Step(step.name.clone()),
                planned: step.planned,
                reasons: Vec::new(),
            }));
        }
    }
    rows
}

pub(super) fn resume(app: &App, found: &Found, now: Reading, watch: &mut Watch) -> Resume {
    let at = at(app, &found.meeting, now);
    let clock = at.step(watch);
    Resume {
        group: app.context.group.clone(),
        kind: clock.kind,
        step: clock.step,
        last_sign: hour_and_minute(found.last_sign.wall, &app.context.zone),
        away: watch.minutes_since(now.moment.elapsed - found.last_sign.elapsed),
        meeting: at.meeting(watch),
        held: found.held,
        remarks: app.context.remarks.clone(),
    }
}
