//! The meetings of a group's year: as the group keeps them, or as they follow from how it meets and what was asked.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time, Weekday},
};

use super::context::Context;
use crate::domain::{
    confidential::Confidential,
    event::Role,
    year_plan::{Avoided, PlannedMeeting, Rhythm, USUAL_START, Vacation, YearPlan, days, rotation},
};

/// What a plan is made of where nothing else is known.
const USUAL_WEEKS: u16 = 6;
const USUAL_TIMES: u16 = 8;

/// What was asked of a plan; the rest follows from how the group meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanWish {
    /// When its first meeting begins.
    pub first: Option<DateTime>,
    /// How many weeks lie between two.
    pub weeks: Option<u16>,
    /// How many there are.
    pub times: Option<u16>,
}

/// A plan, and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPlan {
    /// When its first meeting begins.
    pub first: DateTime,
    /// How many weeks lie between two.
    pub weeks: u16,
    /// The group keeps it already.
    pub is_kept: bool,
    /// Its meetings, in order; those who take part called as the group wants it.
    pub meetings: Vec<PlannedMeeting>,
}

impl ShownPlan {
    /// What is kept of it.
    pub fn to_keep(&self) -> YearPlan {
        YearPlan { starts: self.meetings.iter().map(|meeting| meeting.start).collect() }
    }
}

/// The plan that was asked for; where nothing was asked, what is kept of it and still to come.
pub fn plan(context: &Context, wish: PlanWish, vacations: &[Vacation], now: DateTime) -> ShownPlan {
    let weeks = wish.weeks.or(context.settings.interval_weeks).unwrap_or(USUAL_WEEKS);
    let kept: Vec<(DateTime, Option<(Date, Avoided)>)> =
        kept(context, now).map(|at| (at, None)).collect();
    if let (Some((first, _)), true) = (kept.first(), wish == PlanWish::default()) {
        let first = *first;
        return ShownPlan { first, weeks, is_kept: true, meetings: meetings(context, kept) };
    }
    let first = wish.first.unwrap_or_else(|| first(context, weeks, now));
    let meets = last(context).map(DateTime::weekday);
    let in_weekends = matches!(meets, Some(Weekday::Saturday | Weekday::Sunday));
    let times = wish.times.unwrap_or(USUAL_TIMES);
    let rhythm = Rhythm { first: first.date(), weeks, times, in_weekends };
    let planned = days(rhythm, vacations).into_iter();
    let days = planned.map(|day| (day.day.to_datetime(first.time()), day.instead_of)).collect();
    ShownPlan { first, weeks, is_kept: false, meetings: meetings(context, days) }
}

/// The meetings of the plan that is kept which are still to come.
fn kept(context: &Context, now: DateTime) -> impl Iterator<Item = DateTime> {
    context.year_plan.starts.iter().filter(move |start| now < **start).copied()
}

/// When the group meets: as it agreed, else as it did last.
pub fn usual_start(context: &Context) -> Time {
    agreed(context).or_else(|| last(context)).map_or(USUAL_START, |before| quarter(before.time()))
}

/// When the group meets next as its plan has it, where nothing that is still to come was agreed.
pub fn next_planned(context: &Context, now: DateTime) -> Option<DateTime> {
    context.year_plan.next_beside(agreed(context), now)
}

/// Whether it is known when the group meets next: it was agreed or planned.
pub fn has_next(context: &Context, now: DateTime) -> bool {
    agreed(context).is_some() || next_planned(context, now).is_some()
}

/// The day that was agreed for next time, where it is still to come and the plan has another.
pub fn agreed_beside(context: &Context, plan: &YearPlan, now: DateTime) -> Option<DateTime> {
    agreed(context).filter(|start| now < *start && !plan.starts.contains(start))
}

fn agreed(context: &Context) -> Option<DateTime> {
    context.history.next_start(&context.zone).map(|start| context.civil(start))
}

fn last(context: &Context) -> Option<DateTime> {
    context.history.meetings.last().map(|last| context.civil(last.began))
}

/// The day that was agreed, else so many weeks after the last one.
fn first(context: &Context, weeks: u16, now: DateTime) -> DateTime {
    agreed(context).filter(|start| now < *start).unwrap_or_else(|| {
        let from = last(context).unwrap_or(now).max(now).date();
        let day = from.checked_add(i64::from(weeks).weeks()).unwrap_or(from);
        day.to_datetime(usual_start(context))
    })
}

/// To the nearest quarter of an hour: a meeting that began at 14:02 was to begin at 14:00.
fn quarter(time: Time) -> Time {
    let minutes = i16::from(time.hour()) * 60 + i16::from(time.minute());
    let rounded = ((minutes + 7) / 15 * 15) % (24 * 60);
    let [hour, minute] = [rounded / 60, rounded % 60].map(|part| i8::try_from(part).unwrap_or(0));
    Time::new(hour, minute, 0, 0).unwrap_or(time)
}

fn meetings(
    context: &Context,
    days: Vec<(DateTime, Option<(Date, Avoided)>)>,
) -> Vec<PlannedMeeting> {
    let names: Vec<&Confidential> = context.settings.names().collect();
    let next = context.history.next_time().unwrap_or_default();
    let given = [(Role::Chair, next.chair), (Role::Timekeeper, next.timekeeper)];
    let agreed: Vec<(Role, Confidential)> =
        given.into_iter().filter_map(|(role, who)| Some((role, who?))).collect();
    let called = context.settings.called([]);
    let rounds = rotation(&context.history, &names, &agreed, days.len());
    let all = days.into_iter().zip(rounds);
    all.map(|((start, instead_of), round)| PlannedMeeting {
        start,
        instead_of,
        roles: round.into_iter().map(|(role, who)| (role, called.name(&who))).collect(),
    })
    .collect()
}
