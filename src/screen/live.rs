//! While the meeting runs: what the chair, the timekeeper and the room see.

use jiff::civil;

use super::{
    AgendaRow, LastMoment, MeetingClock, NextUp, ParkedView, PhoneAsks, SharedWords, ShownPace,
    StepClock, StepListView, TableView, View, at, card, clock::At, figures::Watch, phone,
    step_list, table, topics,
};
use crate::{
    app::{
        App,
        hand::Announcement,
        lead::{Lead, Look, SideTimer},
        price::ShownPrice,
    },
    domain::{
        agenda::{BlockKind, Name, Part, Position, Rule},
        confidential::Confidential,
        event::NoteKind,
        figures::hour_and_minute,
        grade::Grade,
        meeting::State,
        naming::Called,
        time::Reading,
    },
};

/// The chair's live screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// The running step.
    pub clock: StepClock,
    /// When it ends as planned; nothing in a pause and once its time is up.
    pub ends: Option<civil::Time>,
    /// Its last moment.
    pub last_moment: Option<LastMoment>,
    /// The lines beside a block's one clock.
    pub parts: Vec<Part>,
    /// A sentence the chair can say.
    pub say: Option<String>,
    /// It looks back, and nothing of last time is known.
    pub knows_nothing: bool,
    /// How the group left its last meeting, in the first step of this one.
    pub left: TableView,
    /// What the group works on in the model or the parked topic that runs.
    pub inbreng: Option<Confidential>,
    /// The question that it comes down to, once that was written down.
    pub question: Option<Confidential>,
    /// The step that comes next.
    pub next: NextUp,
    /// The agenda at the left, from the top down.
    pub agenda: Vec<AgendaRow>,
    /// How many topics are parked and open.
    pub parked: usize,
    /// What this step has on the table.
    pub step_list: Option<StepListView>,
    /// What is usually written down in this step.
    pub note_due: Option<NoteKind>,
    /// What `v` would cost, from "bijna tijd" on.
    pub extension: Option<ShownPrice>,
    /// How far the round should be that runs.
    pub pace: Option<ShownPace>,
    /// The side timer, while it is seen.
    pub side: Option<ShownSide>,
}

/// The timer beside the step's clock, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownSide {
    /// What is left of it; 0: it has run out.
    pub left: i64,
    /// How long it runs.
    pub length: i64,
}

/// The timekeeper's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockView {
    /// The running step.
    pub clock: StepClock,
    /// When it ends as planned; nothing in a pause and once its time is up.
    pub ends: Option<civil::Time>,
    /// Its last moment.
    pub last_moment: Option<LastMoment>,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// The step that comes next.
    pub next: NextUp,
    /// How far the round should be that runs.
    pub pace: Option<ShownPace>,
    /// The side timer, while it is seen.
    pub side: Option<ShownSide>,
    /// A second terminal that only follows.
    pub follows: bool,
}

/// What the room sees: no seconds, no content, no names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Kind of the running block.
    pub kind: BlockKind,
    /// Name of the step.
    pub step: Name,
    /// Its name where there is little room, if it has another there.
    pub short: Option<String>,
    /// The one rule of the step.
    pub rule: Option<Rule>,
    /// Whole minutes left, rounded up; 0 when the time is up.
    pub minutes_left: i64,
    /// How far it is.
    pub grade: Grade,
    /// The clocks stand still.
    pub paused: bool,
    /// The step that comes next.
    pub next: NextUp,
    /// The promised end.
    pub closing: civil::Time,
    /// What the chair asks the room.
    pub announced: Option<Announcement>,
}

/// What the room sees in silence: nothing moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calm {
    /// Kind of the running block.
    pub kind: BlockKind,
    /// Name of the step.
    pub step: Name,
    /// How many are here.
    pub here: u8,
    /// The words with which they leave, where the group lets the room see them.
    pub words: Option<SharedWords>,
}

impl At<'_> {
    pub(super) fn clock(&self, follows: bool, watch: &mut Watch) -> ClockView {
        ClockView {
            clock: self.step(watch),
            ends: self.ends(),
            last_moment: self.last_moment(watch),
            meeting: self.meeting(watch),
            next: self.next(),
            pace: self.pace(watch),
            side: None,
            follows,
        }
    }

    pub(super) fn room(&self, watch: &mut Watch) -> Room {
        let (kind, _, step) = self.public_names();
        let left = self.meeting.left(self.now);
        let minutes_left =
            if left.is_positive() { watch.minutes_until(left, self.goes()) } else { 0 };
        Room {
            kind,
            step,
            short: self.short_name(self.meeting.progress().at),
            rule: self.rule(),
            minutes_left,
            grade: self.grade(watch),
            paused: self.meeting.state() == State::Paused,
            next: self.next(),
            closing: hour_and_minute(self.meeting.progress().closing_time, self.zone),
            announced: None,
        }
    }

    fn calm(&self, words: Option<SharedWords>) -> Calm {
        let (kind, _, step) = self.public_names();
        Calm { kind, step, here: self.meeting.participants(), words }
    }
}

/// What the chair looks at.
pub(super) fn live_view(
    app: &App,
    lead: &Lead,
    called: &Called,
    now: Reading,
    watch: &mut Watch,
) -> View {
    let at = at(app, &lead.meeting, now);
    match lead.look {
        Look::Agenda => View::Live(Box::new(live(app, lead, called, now, watch))),
        Look::Clock => {
            let side = side(lead.side, now, watch);
            View::Clock(ClockView { side, ..at.clock(false, watch) })
        }
        Look::Room => match SharedWords::of(app, lead, called) {
            None => {
                let announced = announced(lead, now, watch);
                View::Room(Room { announced, ..at.room(watch) })
            }
            words => View::Calm(at.calm(words)),
        },
        Look::Calm => View::Calm(at.calm(SharedWords::of(app, lead, called))),
        Look::Hidden => View::Hidden(at.clock(false, watch)),
        Look::Card(from) => View::Card(card::running(app, lead, &at, from, watch)),
        Look::Phone => {
            let asks = Some(PhoneAsks(announced(lead, now, watch)));
            View::Phone(Box::new(phone::phone(app, &lead.meeting, asks, now, watch)))
        }
        Look::Parked(selected) => {
            let clocks = (!lead.has_ended()).then(|| (at.step(watch), at.meeting(watch)));
            View::Parked(ParkedView { clocks, ..topics::parked(app, lead, called, selected) })
        }
    }
}

fn live(app: &App, lead: &Lead, called: &Called, now: Reading, watch: &mut Watch) -> Live {
    let at = at(app, &lead.meeting, now);
    let step = lead.meeting.step();
    let parts = step.map_or(&[][..], |step| &step.parts);
    Live {
        meeting: at.meeting(watch),
        clock: at.step(watch),
        ends: at.ends(),
        last_moment: at.last_moment(watch),
        left: left(app, lead, called),
        inbreng: inbreng(lead),
        question: question(lead),
        parts: parts.to_vec(),
        say: step.and_then(|step| step.say.clone()),
        next: at.next(),
        agenda: at.agenda(),
        parked: lead.topics.count_put_away_in(lead.meeting.started().meeting),
        knows_nothing: step_list::knows_nothing(app, lead),
        step_list: step_list::step_list(app, lead, called),
        note_due: lead.meeting.note_due(&app.context.library),
        extension: at.extension(watch),
        pace: at.pace(watch),
        side: side(lead.side, now, watch),
    }
}

/// How the group left its last meeting, as this one begins.
fn left(app: &App, lead: &Lead, called: &Called) -> TableView {
    let is_first = lead.meeting.progress().at == Position::FIRST;
    let last = app.context.last_meeting(lead.meeting.started().meeting);
    table::of_past(app, called, last.filter(|_| is_first))
}

/// What is worked on, in its latest words: the inbreng in a model, else the parked topic that is the block.
fn inbreng(lead: &Lead) -> Option<Confidential> {
    let block = lead.meeting.block()?;
    let chosen = if block.kind == BlockKind::Model { lead.meeting.inbreng() } else { block.topic };
    lead.topics.find(chosen?).map(|topic| topic.text.clone())
}

/// The question of the inbreng, in its latest words; of another one that was chosen before it is not.
fn question(lead: &Lead) -> Option<Confidential> {
    inbreng(lead).filter(|_| lead.meeting.kind() == Some(BlockKind::Model))?;
    let since = lead.meeting.asked_since()?;
    let questions = lead.notes.of_kind(lead.meeting.started().meeting, NoteKind::Question);
    questions.filter(|taken| since <= taken.taken_at).last().map(|taken| taken.note.text.clone())
}

/// What the chair asks the room, as long as it stands.
fn announced(lead: &Lead, now: Reading, watch: &mut Watch) -> Option<Announcement> {
    let announced = lead.announced?;
    watch.changes_in_real(announced.until - now.real);
    Some(announced.what)
}

/// The timer beside the step's clock.
pub(super) fn side(timer: Option<SideTimer>, now: Reading, watch: &mut Watch) -> Option<ShownSide> {
    let side = timer?;
    let left = side.left(now);
    let shown = |left| ShownSide { left, length: side.length.as_secs() };
    if left.is_zero() {
        watch.changes_in(side.seen_for(now));
        return Some(shown(0));
    }
    Some(shown(watch.seconds_until(left)))
}
