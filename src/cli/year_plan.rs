//! `intervisie jaarplan`: the meetings of a year, whose turn it is in each, and all of them for a calendar.

use jiff::civil::DateTime;
use serde::Serialize;

use super::{
    args::YearPlanSheet,
    language::of_group,
    output::{Form, complain, complain_of, put, put_paper, say_done},
};
use crate::{
    app::{
        context::Context,
        year_plan::{PlanWish, agreed_beside, plan, usual_start},
    },
    clock::Clock,
    domain::{
        confidential::Confidential,
        event::Role,
        time::rfc3339,
        typed,
        year_plan::{PlannedMeeting, Vacation},
    },
    failure::Failure,
    known::{Given, whole_or_not, year_plan::keep},
    session::{self, Ahead, NextMeeting, papers::plan_calendar},
    store::folders::{DataFolder, GroupSlug},
    words::{Words, year_plan::YearPage},
    written::year_plan,
};

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
    let now = context.civil(Clock::start(1).0.read().moment.wall);
    let shown = plan(&context, wish(&context, asked, now)?, &vacations, now);
    let to_keep = shown.to_keep();
    if asked.keep {
        whole_or_not(&data, &group, || {
            given.prepare(&data, &group)?;
            Ok::<_, Failure>(keep(&data, &group, &to_keep, words.year_plan().above())?)
        })?;
    }
    tell(words, &group, &context, &shown.meetings, asked)?;
    let kept = || words.year_plan().kept(agreed_beside(&context, &to_keep, now));
    if asked.keep { say_done(&kept()) } else { Ok(()) }
}

/// What was asked of the plan.
///
/// Fails when the first day is none to come.
fn wish(context: &Context, asked: &YearPlanSheet, now: DateTime) -> Result<PlanWish, Failure> {
    let read = |text: &String| typed::day_and_time(text, usual_start(context), now);
    let first = asked.first.as_ref().map(read).transpose().map_err(Failure::NotADay)?;
    Ok(PlanWish { first, weeks: asked.weeks, times: asked.times })
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
        return put(words, &plan_calendar(words, group, context, meetings), file);
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

fn json<'a>(context: &Context, meetings: &'a [PlannedMeeting]) -> String {
    let turn = |(role, who): &'a (Role, Confidential)| ToldTurn { role: *role, name: who.reveal() };
    let told = meetings.iter().map(|meeting| {
        let start = context.zone.to_timestamp(meeting.start).ok();
        ToldPlanned {
            start: start.map(|start| rfc3339(start, &context.zone)),
            instead_of: meeting.instead_of.as_ref().map(|(day, _)| day.to_string()),
            roles: meeting.roles.iter().map(turn).collect(),
        }
    });
    serde_json::to_string_pretty(&told.collect::<Vec<_>>()).unwrap_or_default() + "\n"
}
