//! The papers of meetings that are to come: invitation, agenda for the wall, and the plan of the year.

use jiff::civil::{Date, DateTime};

use super::{Of, Written, planned_uid};
use crate::{
    app::{
        context::Context,
        papers::{Paper, PaperForm, Unmade},
        prepare::{
            begin::USUAL_LENGTH,
            gathering::{TURNS, turns},
        },
        year_plan::{PlanWish, next_planned, plan},
    },
    clock::{Clock, zone},
    domain::{
        agenda::{Agenda, Block},
        confidential::Confidential,
        event::{Role, Venue},
        year_plan::PlannedMeeting,
    },
    known::memory,
    paper::calendar::{Appointment, calendar},
    session::known_of::{Ahead, ahead},
    store::folders::GroupSlug,
    words::{
        Words,
        invitation::{Invitation, Preparation},
        wall::Wall,
        year_plan::YearPage,
    },
};

/// In which words, of which day, and what stands on it.
///
/// Fails where there is no plan, or the form is none that is made here.
pub(super) fn made(
    of: Of,
    paper: Paper,
    form: PaperForm,
) -> Result<(Words, Date, Written), Unmade> {
    let group = of.group.clone();
    let (words, ahead) = seen_ahead(of);
    let Ahead { setup, context } = &ahead;
    let start = context.civil(setup.start).date();
    let (day, written) = match paper {
        Paper::Invitation => {
            (start, Written::text("txt", words.invitation().text(&invitation(&ahead))))
        }
        Paper::Wall => {
            let document = words.wall().document(&wall(&ahead, &setup.draft.agenda()));
            (start, Written::read(words, form, &[document])?)
        }
        _ => year(words, &group, context, (paper, form))?,
    };
    Ok((words, day, written))
}

/// The invitation, as it is sent.
pub(in crate::session) fn written_invitation(of: Of) -> Confidential {
    let (words, ahead) = seen_ahead(of);
    Confidential::new(words.invitation().text(&invitation(&ahead)))
}

/// The next meeting, and in which words papers tell of it.
fn seen_ahead(of: Of) -> (Words, Ahead) {
    let words = Words::from(of.language.of(&memory::settings(&of.data, &of.group)));
    let setup = of.setup.map(|setup| *setup);
    (words, ahead(words, (&of.data, &of.group), of.margin, setup))
}

/// The plan of the year, and its first day.
///
/// Fails where none is kept.
fn year(
    words: Words,
    group: &GroupSlug,
    context: &Context,
    (paper, form): (Paper, PaperForm),
) -> Result<(Date, Written), Unmade> {
    let now = zone::system().to_datetime(Clock::start(1).0.read().moment.wall);
    let plan = plan(context, PlanWish::default(), &context.vacations, now);
    if !plan.is_kept {
        return Err(Unmade::NoPlan);
    }
    let written = if paper == Paper::YearCalendar {
        Written::text("ics", plan_calendar(words, group, context, &plan.meetings))
    } else {
        let page = YearPage { group: &context.group, meetings: &plan.meetings };
        Written::read(words, form, &[words.year_plan().document(page)])?
    };
    Ok((plan.first.date(), written))
}

/// What is told of the next meeting to whoever is invited.
pub(crate) fn invitation(ahead: &Ahead) -> Invitation {
    let Ahead { setup, context } = ahead;
    let now = context.civil(Clock::start(1).0.read().moment.wall);
    let planned = next_planned(context, now);
    let agreed = context.history.next_start(&context.zone).map(|start| context.civil(start));
    let start = planned.or(agreed);
    let length = setup.closing.duration_since(setup.start);
    let called = context.settings.called([]);
    let named = |(role, who): &(Role, Confidential)| (*role, called.name(who));
    let held = setup.gathering.held(&context.settings);
    let turns = turns(context, &setup.gathering, &TURNS);
    let agenda = setup.draft.agenda();
    let asks = agenda.blocks.iter().filter_map(|block| asks(block, ahead));
    Invitation {
        group: context.group.clone(),
        start,
        is_planned: planned.is_some(),
        closing: start.and_then(|start| start.checked_add(length).ok()).map(DateTime::time),
        venue: context.settings.venue.clone(),
        roles: held.iter().map(named).collect(),
        turns: turns.iter().map(|(role, turn)| (*role, called.name(&turn.who))).collect(),
        asks: asks.collect(),
    }
}

/// What the werkvorm of a block asks before the meeting.
fn asks(block: &Block, ahead: &Ahead) -> Option<Preparation> {
    let werkvorm = ahead.context.library.find(block.werkvorm.as_ref()?.as_str())?;
    let what = werkvorm.preparation.clone()?;
    Some(Preparation { werkvorm: werkvorm.name.clone(), what })
}

/// The agenda of the next meeting, for the wall.
pub(crate) fn wall<'a>(ahead: &'a Ahead, agenda: &'a Agenda) -> Wall<'a> {
    Wall {
        group: &ahead.context.group,
        start: ahead.setup.start,
        closing: ahead.setup.closing,
        slot_latest: ahead.setup.latest_start_of_slot(),
        agenda,
        zone: &ahead.context.zone,
    }
}

/// All meetings of a plan for a calendar.
pub(crate) fn plan_calendar(
    words: Words,
    group: &GroupSlug,
    context: &Context,
    meetings: &[PlannedMeeting],
) -> String {
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
