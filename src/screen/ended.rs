//! After the meeting.

use jiff::{civil, tz::TimeZone};

use super::{AgendaRow, Ribbon, TableView, at, called, figures::Watch, table};
use crate::{
    app::{App, lead::Lead},
    domain::{
        event::NextTime,
        figures::{hour_and_minute, is_broken_off, minutes_between},
        naming::Called,
        progress::Going,
        time::Reading,
    },
};

/// After the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// How many meetings the group had before.
    pub before: usize,
    /// The day of this one.
    pub day: civil::Date,
    /// When it began.
    pub began: civil::Time,
    /// Whole minutes it began late; negative: early.
    pub began_late: Option<i64>,
    /// When it ended.
    pub ended: civil::Time,
    /// The promised end.
    pub closing: civil::Time,
    /// Whole minutes it ended late; negative: early.
    pub late: i64,
    /// It was left before half of its time had passed.
    pub is_broken_off: bool,
    /// How many meetings in a row closed on time, with this one; 0 where it did not.
    pub on_time: usize,
    /// The agenda with planned and real minutes.
    pub agenda: Vec<AgendaRow>,
    /// What was planned when it began, as a picture.
    pub plan: Ribbon,
    /// What it was.
    pub real: Ribbon,
    /// Everybody who was there, with the words with which they leave.
    pub table: TableView,
    /// Topics that come back next time.
    pub open_topics: usize,
    /// What was agreed about next time.
    pub next_time: NextTime,
    /// How far it is on disk.
    pub keeping: Keeping,
    /// Papers can be taken home from here.
    pub has_papers: bool,
}

/// How far what happened is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// A rehearsal: it never will be.
    Never,
    /// Some of it is on its way.
    Underway,
    /// All of it.
    Done,
}

pub(super) fn ended(app: &App, lead: &Lead, called: &Called, now: Reading) -> Ended {
    let zone = &app.context.zone;
    let progress = lead.meeting.progress();
    let end = match progress.going {
        Going::Ended(at) => at.wall,
        Going::Since(_) | Going::PausedSince(_) => now.moment.wall,
    };
    let late = minutes_between(progress.closing_time, end);
    let is_broken_off = is_broken_off(progress.began.wall, end, progress.closing_time);
    let planned_start = lead.meeting.started().planned_start;
    let mut agenda = at(app, &lead.meeting, now).agenda();
    let mut next_time = called::next_time(lead.agreed(&app.context), called);
    let mut table = table::of_meeting(lead, called);
    if lead.look.is_for_the_room() {
        // It ended before everybody's eyes: no names, no words.
        for row in &mut agenda {
            row.what.mask();
        }
        next_time = NextTime::default();
        table = table.silent();
    }
    let this = lead.meeting.started().meeting;
    Ended {
        before: app.context.history.meetings.iter().filter(|past| past.id != this).count(),
        day: app.context.civil(progress.began.wall).date(),
        began: hour_and_minute(progress.began.wall, zone),
        began_late: planned_start.map(|planned| minutes_between(planned, progress.began.wall)),
        ended: hour_and_minute(end, zone),
        closing: hour_and_minute(progress.closing_time, zone),
        late,
        is_broken_off,
        on_time: if late <= 0 && !is_broken_off && !app.context.rehearsal {
            1 + app.context.history.on_time_in_a_row(this)
        } else {
            0
        },
        agenda,
        plan: plan(lead, zone),
        real: at(app, &lead.meeting, now).ribbon(&mut Watch::default()),
        table,
        open_topics: lead.topics.count_open(),
        next_time,
        keeping: match lead.kept {
            _ if app.context.rehearsal => Keeping::Never,
            kept if kept < lead.seq => Keeping::Underway,
            _ => Keeping::Done,
        },
        has_papers: !app.context.rehearsal && !lead.look.is_for_the_room(),
    }
}

/// The plan with which it began, from when it did.
fn plan(lead: &Lead, zone: &TimeZone) -> Ribbon {
    let started = lead.meeting.started();
    let ends = (lead.meeting.progress().began.wall, started.closing_time);
    Ribbon::planned(started.agenda.blocks.iter(), ends, started.margin, None, zone)
}
