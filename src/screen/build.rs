//! From the program's state and the time to what is visible.

mod adjust;
mod agenda;
mod begin;
mod choice;
mod clock;
mod docket;
mod figures;
mod group;
mod notice;
mod past;
mod people;
mod strip;
mod swap;
mod topics;
mod trouble;

pub use clock::figures_of;
pub use topics::waiting_topic;

use self::{
    clock::At,
    figures::{Watch, hour_and_minute, rounded_minutes},
    strip::strip,
    topics::topic_row,
    trouble::trouble,
};
use crate::{
    app::{
        self, App, Stage,
        action::Action,
        kept::Kept,
        keymap::{self, Hint, Place},
        live::Look,
        panel::{Panel, Wants},
    },
    domain::{agenda::Block, event::NextTime, meeting::Meeting, progress::Going, time::Reading},
    screen::{
        AgendaRow, Band, ClockView, Ended, HelpView, KeptRow, List, Live, ParkedView, RowName,
        Screen, Until, View,
    },
};

/// What is visible now, and how long until that differs if nothing happens.
pub fn screen(app: &App, now: Reading) -> (Screen, Until) {
    let mut watch = Watch::default();
    let screen = Screen {
        size: app.size,
        view: view(app, now, &mut watch),
        band: band(app),
        strip: strip(app, now, &mut watch),
        trouble: trouble(app, now, &mut watch),
        keys: keys(app),
    };
    (screen, watch.until())
}

fn view(app: &App, now: Reading, watch: &mut Watch) -> View {
    if let Some(scroll) = app.help {
        return View::Help(help(app, now, scroll, watch));
    }
    if let (Stage::Begin(_), Some(past)) = (&app.stage, &app.past) {
        return View::Past(past::past(app, past));
    }
    match &app.stage {
        Stage::Begin(begin) => match &begin.desk {
            Some(desk) => View::Agenda(Box::new(agenda::agenda(app, begin, desk, now, watch))),
            None => match begin.group_row {
                Some(at) => View::Group(Box::new(group::group(app, begin, at, now, watch))),
                None => View::Begin(Box::new(begin::begin(app, begin, now, watch))),
            },
        },
        Stage::Resume(found) => View::Resume(begin::resume(app, found, now, watch)),
        Stage::Live(live) if live.has_ended() => View::Ended(ended(app, live, now)),
        Stage::Live(live) => live_view(app, live, now, watch),
        Stage::Follow(Some(live)) => View::Clock(at(app, &live.meeting, now).clock(true, watch)),
        Stage::Follow(None) => View::Waiting { now: watch.now(now.moment.wall, &app.context.zone) },
    }
}

fn at<'a>(app: &'a App, meeting: &'a Meeting, now: Reading) -> At<'a> {
    At { meeting, now: now.moment, zone: &app.context.zone }
}

fn live_view(app: &App, live: &app::live::Live, now: Reading, watch: &mut Watch) -> View {
    let at = at(app, &live.meeting, now);
    match live.look {
        Look::Agenda => View::Live(Box::new(self::live(app, live, now, watch))),
        Look::Clock => {
            let side = side(app, now, watch);
            View::Clock(ClockView { side, ..at.clock(false, watch) })
        }
        Look::Room => View::Room(at.room(watch)),
        Look::Calm => View::Calm(at.calm()),
        Look::Hidden => View::Hidden(at.clock(false, watch)),
        Look::Parked(selected) => {
            let listed = live.kept_words();
            let selected = selected.min(listed.len().saturating_sub(1));
            let rows = kept(app, live, &listed, selected);
            View::Parked(ParkedView {
                clock: at.step(watch),
                meeting: at.meeting(watch),
                rows,
                selected,
            })
        }
    }
}

fn kept(app: &App, live: &app::live::Live, listed: &[Kept], selected: usize) -> List<KeptRow> {
    let row = |kept: &Kept| match kept {
        Kept::Topic(topic) => {
            let topic = live.topics.find(*topic)?;
            Some(KeptRow::Topic(topic_row(topic, live, &app.context.zone)))
        }
        Kept::Note(note) => {
            let note = &live.notes.find(*note)?.note;
            Some(KeptRow::Note { kind: note.kind, row: docket::action_row(note, None) })
        }
    };
    List::around(selected, app.size.height, listed, row).known()
}

fn live(app: &App, live: &app::live::Live, now: Reading, watch: &mut Watch) -> Live {
    let at = at(app, &live.meeting, now);
    let step = live.meeting.step();
    let parts = step.map_or(&[][..], |step| &step.parts);
    Live {
        group: app.context.group.clone(),
        rehearsal: app.context.rehearsal.then_some(app.context.anchor.tempo),
        meeting: at.meeting(watch),
        clock: at.step(watch),
        parts: parts.iter().map(|part| (part.name.clone(), part.minutes)).collect(),
        say: step.and_then(|step| step.say.clone()),
        next: at.next(),
        agenda: at.agenda(),
        parked: live.topics.count_open(),
        docket: docket::docket(app, live),
        extension: at.extension(watch),
        pace: at.pace(watch),
        side: side(app, now, watch),
    }
}

/// The timer beside the step's clock.
fn side(app: &App, now: Reading, watch: &mut Watch) -> Option<i64> {
    let side = app.side?;
    let left = side.left(now);
    if left.is_zero() {
        watch.changes_in(side.seen_for(now));
        return Some(0);
    }
    Some(watch.seconds_until(left))
}

fn help(app: &App, now: Reading, scroll: usize, watch: &mut Watch) -> HelpView {
    let (place, meeting) = match &app.stage {
        Stage::Begin(begin) if begin.desk.is_some() => (Place::Agenda, None),
        Stage::Begin(begin) if begin.group_row.is_some() => (Place::Group, None),
        Stage::Begin(_) => (Place::Begin, None),
        Stage::Resume(_) => (Place::Resume, None),
        Stage::Live(live) => (Place::Live, Some(&live.meeting)),
        Stage::Follow(live) => (Place::Follow, live.as_ref().map(|live| &live.meeting)),
    };
    let clock = meeting.map(|meeting| {
        let at = at(app, meeting, now);
        (at.step(watch), at.meeting(watch))
    });
    HelpView { clock, keys: keymap::all(place), scroll }
}

/// A block as it is named.
fn block_name(block: &Block) -> RowName {
    RowName::Block(block.kind, block.name.clone())
}

fn ended(app: &App, live: &app::live::Live, now: Reading) -> Ended {
    let zone = &app.context.zone;
    let progress = live.meeting.progress();
    let end = match progress.going {
        Going::Ended(at) => at.wall,
        Going::Since(_) | Going::PausedSince(_) => now.moment.wall,
    };
    let late = |planned, real: jiff::Timestamp| rounded_minutes(real.duration_since(planned));
    let planned_start = live.meeting.started().planned_start;
    let mut agenda: Vec<_> =
        at(app, &live.meeting, now).agenda().into_iter().map(as_done).collect();
    let mut next_time = live.meeting.next_time().clone();
    if live.look.is_for_the_room() {
        // It ended before everybody's eyes: no names, no words.
        for row in &mut agenda {
            row.what.mask();
        }
        next_time = NextTime::default();
    }
    Ended {
        group: app.context.group.clone(),
        began: hour_and_minute(progress.began.wall, zone),
        began_late: planned_start.map(|planned| late(planned, progress.began.wall)),
        ended: hour_and_minute(end, zone),
        closing: hour_and_minute(progress.closing_time, zone),
        late: late(progress.closing_time, end),
        agenda,
        open_topics: live.topics.count_open(),
        next_time,
        kept_in: app.context.kept_in.clone().filter(|_| !app.context.rehearsal),
        is_kept: live.seq <= live.kept,
    }
}

fn as_done(row: AgendaRow) -> AgendaRow {
    AgendaRow { latest: None, ..row }
}

fn band(app: &App) -> Option<Band> {
    let (Stage::Live(live) | Stage::Follow(Some(live))) = &app.stage else {
        return None;
    };
    let signal = live.meeting.band()?;
    let closing = hour_and_minute(live.meeting.progress().closing_time, &app.context.zone);
    Some(Band { signal, closing })
}

/// The keys of the moment; where the room looks on, only the way back.
fn keys(app: &App) -> Vec<Hint> {
    let place = app.place();
    let look = match &app.stage {
        Stage::Live(live) if place == Place::Live => live.look,
        _ => Look::Agenda,
    };
    let back = match look {
        Look::Room => Action::Room,
        Look::Calm => Action::Calm,
        Look::Hidden => Action::Hide,
        Look::Agenda | Look::Clock | Look::Parked(_) => return usual_keys(app, place),
    };
    keymap::all(place).into_iter().filter(|hint| hint.action == back).collect()
}

/// The footer of a place; only a topic's line has another target to change to.
fn usual_keys(app: &App, place: Place) -> Vec<Hint> {
    let has_target =
        matches!(app.panel, Panel::Line { wants: Wants::Topic(_) | Wants::Note(_), .. });
    let mut keys = keymap::footer(place);
    keys.retain(|hint| hint.action != Action::Other || has_target);
    keys
}
