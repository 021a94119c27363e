//! Before the meeting: what is waiting, and a meeting that was not finished.

use jiff::{SignedDuration, civil, tz::TimeZone};

use super::{List, MeetingClock, TableView, at, called, figures::Watch, table};
use crate::{
    app::{
        App,
        context::{Found, Remark},
        devices::{Heard, Output},
        prepare::{Prepare, begin::Field, gathering, setup::Setup},
        row_name::RowName,
        topic_row::TopicRow,
    },
    domain::{
        agenda::{BlockKind, Name},
        confidential::Confidential,
        event::{NextTime, Role},
        figures::{Outlook, hour_and_minute},
        forecast::{ClosedOnTime, Odds},
        kept::Led,
        minutes::Minutes,
        naming::Called,
        people::Suggestion,
        plan::{Lack, Reason, Wishes},
        progress::Going,
        time::{Reading, later},
    },
};

/// Before the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// The wall clock.
    pub now: civil::Time,
    /// When it should begin.
    pub start: civil::Time,
    /// The day of the start, when that is not today.
    pub day: Option<civil::Date>,
    /// The day that it is now.
    pub today: civil::Date,
    /// When it closes.
    pub closing: civil::Time,
    /// What the plan was made for.
    pub wishes: Wishes,
    /// Until the start.
    pub until_start: UntilStart,
    /// The field that `+` and `−` change.
    pub field: Field,
    /// The fields there are, in order.
    pub fields: Vec<Field>,
    /// The proposed agenda.
    pub agenda: Vec<PlannedRow>,
    /// What belongs in it and was not found.
    pub lacks: Vec<Lack>,
    /// How it fits if it begins on time.
    pub outlook: Outlook,
    /// Whole minutes that it would begin late now; they are not in that any more.
    pub late: i64,
    /// More of them than a meeting needs: so many can be used.
    pub spare: Option<Minutes>,
    /// How often of ten it fits without adjusting, where the group's past tells that.
    pub odds: Option<Odds>,
    /// How often the group closed on time of late, where that is known.
    pub record: Option<ClosedOnTime>,
    /// The agenda is the chair's own, rather than a proposal.
    pub is_own: bool,
    /// How many topics of the agenda that was given are not open any more.
    pub gone: usize,
    /// The moment at which the slot must begin.
    pub slot_latest: civil::Time,
    /// Who does what today.
    pub roles: Vec<(Role, Confidential)>,
    /// How many of the group's participants there are; nothing where it has no names.
    pub named: Option<usize>,
    /// Whose turn it is, for roles that nobody has yet.
    pub turns: Vec<(Role, Suggestion)>,
    /// Topics that wait.
    pub topics: List<TopicRow>,
    /// What was agreed last time and is not how it is today.
    pub agreed: NextTime,
    /// What was said to today's chair when he or she chaired last.
    pub feedback: Vec<Confidential>,
    /// How the group left its last meeting; nobody where no word was said.
    pub left: TableView,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
    /// Through what is heard, and which signals; nothing until that is known.
    pub sound: Option<(Output, Heard)>,
    /// How many meetings the group had before.
    pub meetings: usize,
    /// When the meeting ended that can be opened again.
    pub ended: Option<civil::Time>,
}

/// How far the start of the meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UntilStart {
    /// So many whole seconds to go, rounded up.
    In(i64),
    /// It is time, or so many whole minutes later.
    Since(i64),
    /// It is another day's.
    OtherDay(civil::Date),
}

/// One line of the proposed agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// When it begins if all goes to plan; only for blocks.
    pub start: Option<civil::Time>,
    /// What it is.
    pub what: RowName,
    /// The minutes that it has in the agenda.
    pub planned: Minutes,
    /// Minutes that are kept for it beside its plan; only for the slot.
    pub margin: Minutes,
    /// Why it is proposed; only for blocks.
    pub reasons: Vec<Reason>,
}

/// A meeting was found, unfinished or ended a short while ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    /// Kind of the block that ran.
    pub kind: BlockKind,
    /// Name of the step that ran.
    pub step: Name,
    /// When the last sign of it was.
    pub last_sign: civil::Time,
    /// Whole minutes since then.
    pub away: i64,
    /// The meeting as it would be resumed now.
    pub meeting: MeetingClock,
    /// How many are here.
    pub here: u8,
    /// Whether another program leads it.
    pub led: Led,
    /// When it ended, if it did: resuming opens it again.
    pub ended: Option<civil::Time>,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
}

/// A start further ahead than this is not counted down to, when it is on another day.
const TODAY: SignedDuration = SignedDuration::from_hours(12);

pub(super) fn begin(
    app: &App,
    prepare: &Prepare,
    called: &Called,
    now: Reading,
    watch: &mut Watch,
) -> Begin {
    let zone = &app.context.zone;
    let waiting: Vec<_> = app.context.history.topics.open().collect();
    let wall = now.moment.wall;
    let to_go = prepare.setup.start.duration_since(wall);
    let setup = prepare.setup.as_of(wall);
    let begins = app.context.civil(prepare.setup.start);
    let day = begins.date();
    let today = app.context.civil(wall).date();
    let is_other_day = day != today && TODAY < to_go;
    let until_start = if is_other_day {
        UntilStart::OtherDay(day)
    } else if to_go.is_positive() {
        UntilStart::In(watch.seconds_until(to_go))
    } else {
        UntilStart::Since(watch.minutes_since(-to_go))
    };
    let turns = gathering::turns(&app.context, &prepare.setup.gathering, &gathering::ASKED);
    let roles = prepare.setup.gathering.held(&app.context.settings);
    let agreed = app.context.history.next_time().unwrap_or_default();
    let still_told = still_to_tell(agreed, begins, &roles);
    Begin {
        now: watch.now(wall, zone),
        start: hour_and_minute(prepare.setup.start, zone),
        day: (day != today).then_some(day),
        today,
        closing: hour_and_minute(prepare.setup.closing, zone),
        wishes: Wishes { available: prepare.setup.available(), ..setup.wishes(wall) },
        until_start,
        field: prepare.field,
        fields: Field::all(&app.context),
        agenda: planned_rows(app, &setup),
        outlook: setup.outlook(),
        late: prepare.setup.late(wall).get().into(),
        spare: setup.spare(),
        odds: prepare.foresight.odds,
        record: prepare.foresight.record,
        is_own: prepare.setup.is_own(),
        gone: prepare.setup.given.unwrap_or_default(),
        slot_latest: hour_and_minute(prepare.setup.latest_start_of_slot(), zone),
        roles: called::roles(&roles, called),
        named: Some(app.context.settings.participants.len()).filter(|count| 0 < *count),
        turns: called::turns(&turns, called),
        topics: List::around(0, app.frame.size.height, &waiting, |topic| {
            called::topic(TopicRow::waiting(topic, today, zone), called)
        }),
        agreed: called::next_time(still_told, called),
        feedback: prepare.feedback(&app.context),
        left: table::of_past(app, called, app.context.history.meetings.last()),
        lacks: prepare.setup.lacks.clone(),
        remarks: app.context.remarks.clone(),
        sound: sound(app),
        meetings: app.context.history.meetings.len(),
        ended: ended_just_now(app, prepare),
    }
}

/// What was agreed, but for what the screen tells of today anyway: when it begins, and who does what.
fn still_to_tell(
    agreed: NextTime,
    begins: civil::DateTime,
    roles: &[(Role, Confidential)],
) -> NextTime {
    let is_held =
        |role: Role, who: &Confidential| roles.iter().any(|(held, by)| *held == role && by == who);
    NextTime {
        start: agreed.start.filter(|start| *start != begins),
        chair: agreed.chair.filter(|who| !is_held(Role::Chair, who)),
        timekeeper: agreed.timekeeper.filter(|who| !is_held(Role::Timekeeper, who)),
    }
}

fn sound(app: &App) -> Option<(Output, Heard)> {
    let devices = &app.frame.devices;
    let output = devices.output.clone().filter(|_| app.frame.sound)?;
    Some((output, devices.heard))
}

fn planned_rows(app: &App, setup: &Setup) -> Vec<PlannedRow> {
    let mut rows = Vec::new();
    let mut start = setup.start;
    for own in setup.draft.blocks() {
        let block = &own.block;
        rows.push(PlannedRow {
            start: Some(hour_and_minute(start, &app.context.zone)),
            what: RowName::known(block, &app.context.history.topics),
            planned: block.planned(),
            margin: setup.margin_of(block.kind),
            reasons: own.reasons.clone(),
        });
        start = later(start, block.planned().duration());
        if 1 < block.steps.len() {
            rows.extend(block.steps.iter().map(|step| PlannedRow {
                start: None,
                what: RowName::of_step(block, step),
                planned: step.planned,
                margin: Minutes::ZERO,
                reasons: Vec::new(),
            }));
        }
    }
    rows
}

pub(super) fn resume(app: &App, found: &Found, now: Reading, watch: &mut Watch) -> Resume {
    let at = at(app, &found.meeting, now);
    let (kind, _, step) = at.public_names();
    Resume {
        kind,
        step,
        last_sign: hour_and_minute(found.last_sign.wall, &app.context.zone),
        away: watch.minutes_since(now.moment.elapsed - found.last_sign.elapsed),
        meeting: at.meeting(watch),
        here: found.meeting.participants(),
        led: found.led,
        ended: ended(found, &app.context.zone),
        remarks: app.context.remarks.clone(),
    }
}

/// When the meeting ended that the key which takes back opens again.
fn ended_just_now(app: &App, prepare: &Prepare) -> Option<civil::Time> {
    let (found, zone) = app.context.ended.as_ref().filter(|_| prepare.is_untouched())?;
    ended(found, zone)
}

/// When a meeting ended that can be opened again.
fn ended(found: &Found, zone: &TimeZone) -> Option<civil::Time> {
    match found.meeting.progress().going {
        Going::Ended(at) => Some(hour_and_minute(at.wall, zone)),
        Going::Since(_) | Going::PausedSince(_) => None,
    }
}

impl PlannedRow {
    /// Whether it is a block, rather than a step of one.
    pub fn is_block(&self) -> bool {
        self.what.kind().is_some()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_was_agreed_is_told_but_for_what_is_so_today() {
        let begins = date(2026, 11, 28).at(14, 0, 0, 0);
        let who = |name: &str| Some(Confidential::new(name));
        let agreed = NextTime { start: Some(begins), chair: who("Noor"), timekeeper: who("Bram") };
        let roles = [(Role::Chair, Confidential::new("Noor"))];
        let told = still_to_tell(agreed.clone(), begins, &roles);
        assert_eq!(told, NextTime { timekeeper: who("Bram"), ..NextTime::default() });
        let later = date(2026, 11, 28).at(14, 30, 0, 0);
        assert_eq!(still_to_tell(agreed.clone(), later, &[]), agreed);
    }
}
