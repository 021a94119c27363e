//! `intervisie jaarplan`: the meetings of a year, whose turn it is in each, and all of them for a calendar.

use jiff::{
    ToSpan,
    civil::{DateTime, Time, Weekday},
};
use serde::Serialize;

use super::{
    args::YearPlanSheet,
    language::of_group,
    output::{Form, complain, complain_of, put, put_paper, say_done},
};
use crate::{
    app::{context::Context, prepare::begin::USUAL_LENGTH},
    clock::Clock,
    domain::{
        confidential::Confidential,
        event::{Role, Venue},
        time::rfc3339,
        typed,
        year_plan::{PlannedDay, Rhythm, USUAL_START, Vacation, YearPlan, days, rotation},
    },
    failure::Failure,
    known::{Given, whole_or_not, year_plan::keep},
    paper::calendar::{Appointment, calendar},
    session::{self, Ahead, NextMeeting, papers::planned_uid},
    store::folders::{DataFolder, GroupSlug},
    words::{
        Words,
        year_plan::{PlannedMeeting, YearPage},
    },
    written::year_plan,
};

/// What a plan is made of where nothing else is known.
const USUAL_WEEKS: u16 = 6;
const USUAL_TIMES: u16 = 8;

/// Plans the meetings of a year, or tells the plan that is kept.
///
/// # Errors
/// When the first day is none to come, a file with vacations is not there or has mistakes, or the disk does not
/// take the plan.
pub(super) fn year_plan(words: Words, given: &Given, asked: &YearPlanSheet) -> Result<(), Failure> {
    let words = of_group(words, given);
    let data = given.data_folder()?;
    let group = given.group(&data)?;
    let next = NextMeeting { start: None, length: None, participants: None, agenda: None };
    let Ahead { context, .. } = session::ahead(words, given, &next)?;
    complain_of(words, &context.remarks);
    let vacations = vacations(words, &data, &group, asked)?;
    let (planned, start) = planned(&context, asked, &vacations)?;
    if asked.keep {
        let plan = YearPlan::of(planned.iter().map(|planned| planned.day), start);
        whole_or_not(&data, &group, || {
            given.prepare(&data, &group)?;
            Ok::<_, Failure>(keep(&data, &group, &plan, words.year_plan().above())?)
        })?;
    }
    let meetings = meetings(&context, &planned, start);
    tell(words, &group, &context, &meetings, asked)?;
    if asked.keep { say_done(words.year_plan().kept()) } else { Ok(()) }
}

fn tell(
    words: Words,
    group: &GroupSlug,
    context: &Context,
    meetings: &[PlannedMeeting],
    asked: &YearPlanSheet,
) -> Result<(), Failure> {
    let (sheet, file) = (&asked.sheet, asked.sheet.to.file());
    if asked.json {
        return put(words, &json(context, meetings), file);
    }
    if asked.ics || sheet.to.ending().as_deref() == Some("ics") {
        return put(words, &ics(words, group, context, meetings), file);
    }
    let named = sheet.to.form(sheet.form, sheet.markdown)?;
    let form = Form::of(named, sheet.markdown);
    let page = YearPage { group: &context.group, meetings };
    put_paper(words, form, &[words.year_plan().document(page)], file)
}

/// The vacations of the file that was named, else of the group's own where there is one.
///
/// Fails when the file that was named is not there, or either has mistakes.
fn vacations(
    words: Words,
    data: &DataFolder,
    group: &GroupSlug,
    asked: &YearPlanSheet,
) -> Result<Vec<Vacation>, Failure> {
    let own = data.group(group).join(year_plan::VACATIONS);
    let path = match &asked.vacations {
        Some(path) => path,
        None if own.exists() => &own,
        None => {
            complain(words.year_plan().no_vacations());
            return Ok(Vec::new());
        }
    };
    year_plan::vacations(path)?.all_right().map_err(Failure::Mistakes)
}

/// The days of the plan, and when its meetings begin: what was asked, else what is kept, else what follows
/// from how the group meets.
///
/// Fails when the first day is none to come.
fn planned(
    context: &Context,
    asked: &YearPlanSheet,
    vacations: &[Vacation],
) -> Result<(Vec<PlannedDay>, Time), Failure> {
    let now = context.civil(Clock::start(1).0.read().moment.wall);
    let is_asked = asked.first.is_some() || asked.weeks.is_some() || asked.times.is_some();
    let kept: Vec<DateTime> =
        context.year_plan.starts.iter().filter(|start| now < **start).copied().collect();
    if let (Some(first), false) = (kept.first(), is_asked) {
        let day = |start: &DateTime| PlannedDay { day: start.date(), instead_of: None };
        return Ok((kept.iter().map(day).collect(), first.time()));
    }
    let last = context.history.meetings.last().map(|last| context.civil(last.began));
    let agreed = context.history.next_start(&context.zone).map(|start| context.civil(start));
    let usual = agreed.or(last).map_or(USUAL_START, |before| quarter(before.time()));
    let weeks = asked.weeks.or(context.settings.interval_weeks).unwrap_or(USUAL_WEEKS);
    let first = match &asked.first {
        Some(text) => typed::day_and_time(text, usual, now).map_err(Failure::NotADay)?,
        None => agreed.filter(|start| now < *start).unwrap_or_else(|| {
            let from = last.unwrap_or(now).max(now).date();
            let day = from.checked_add(i64::from(weeks).weeks()).unwrap_or(from);
            day.to_datetime(usual)
        }),
    };
    let in_weekends =
        last.is_some_and(|last| matches!(last.weekday(), Weekday::Saturday | Weekday::Sunday));
    let times = asked.times.unwrap_or(USUAL_TIMES);
    let rhythm = Rhythm { first: first.date(), weeks, times, in_weekends };
    Ok((days(rhythm, vacations), first.time()))
}

/// To the nearest quarter of an hour: a meeting that began at 14:02 was to begin at 14:00.
fn quarter(time: Time) -> Time {
    let minutes = i16::from(time.hour()) * 60 + i16::from(time.minute());
    let rounded = ((minutes + 7) / 15 * 15) % (24 * 60);
    let [hour, minute] = [rounded / 60, rounded % 60].map(|part| i8::try_from(part).unwrap_or(0));
    Time::new(hour, minute, 0, 0).unwrap_or(time)
}

fn meetings(context: &Context, planned: &[PlannedDay], start: Time) -> Vec<PlannedMeeting> {
    let names: Vec<&Confidential> = context.settings.names().collect();
    let next = context.history.next_time().unwrap_or_default();
    let given = [(Role::Chair, next.chair), (Role::Timekeeper, next.timekeeper)];
    let agreed: Vec<(Role, Confidential)> =
        given.into_iter().filter_map(|(role, who)| Some((role, who?))).collect();
    let called = context.settings.called([]);
    let rounds = rotation(&context.history, &names, &agreed, planned.len());
    let round = |round: Vec<(Role, Confidential)>| {
        round.into_iter().map(|(role, who)| (role, called.name(&who))).collect()
    };
    let all = planned.iter().zip(rounds);
    all.map(|(planned, roles)| PlannedMeeting {
        start: planned.day.to_datetime(start),
        instead_of: planned.instead_of.clone(),
        roles: round(roles),
    })
    .collect()
}

fn ics(words: Words, group: &GroupSlug, context: &Context, meetings: &[PlannedMeeting]) -> String {
    let length = context.settings.length.unwrap_or(USUAL_LENGTH).duration();
    let made = Clock::start(1).0.read().moment.wall;
    let appointment = |meeting: &PlannedMeeting| {
        Some(Appointment {
            uid: planned_uid(group, meeting.start),
            moved: 0,
            title: words.command().appointment(&context.group),
            start: context.zone.to_timestamp(meeting.start).ok()?,
            length,
            place: context.settings.venue.as_ref().map(Venue::name).map(str::to_owned),
            about: Some(words.year_plan().turns(meeting)).filter(|told| !told.is_empty()),
            made,
        })
    };
    let all: Vec<Appointment> = meetings.iter().filter_map(appointment).collect();
    calendar(words.sheet().language(), &all)
}

/// A meeting of the plan in JSON.
#[derive(Serialize)]
struct ToldPlanned<'a> {
    start: Option<String>,
    instead_of: Option<String>,
    roles: Vec<ToldTurn<'a>>,
}

#[derive(Serialize)]
struct ToldTurn<'a> {
    role: Role,
    name: &'a str,
}

fn json(context: &Context, meetings: &[PlannedMeeting]) -> String {
    let role = |(role, who): &'_ (Role, Confidential)| (*role, who.reveal().to_owned());
    let roles: Vec<Vec<(Role, String)>> =
        meetings.iter().map(|meeting| meeting.roles.iter().map(role).collect()).collect();
    let told = meetings.iter().zip(&roles).map(|(meeting, roles)| {
        let start = context.zone.to_timestamp(meeting.start).ok();
        ToldPlanned {
            start: start.map(|start| rfc3339(start, &context.zone)),
            instead_of: meeting.instead_of.as_ref().map(|(day, _)| day.to_string()),
            roles: roles.iter().map(|(role, name)| ToldTurn { role: *role, name }).collect(),
        }
    });
    serde_json::to_string_pretty(&told.collect::<Vec<_>>()).unwrap_or_default() + "\n"
}
