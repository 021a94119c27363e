//! The begin screen: the fields of a meeting, and what becomes of the agenda when they change.

use jiff::{SignedDuration, Timestamp};

use super::{
    Place, Prepare,
    foresight::Foresight,
    gathering::Gathering,
    group::FEWEST,
    panel::{Panel, Prompt},
    setup::Setup,
};
use crate::{
    app::{
        context::Context,
        effect::{Cue, Effect, Effects, Facts},
        frame::Turn,
        news::{News, NotNow},
        panel::HasPanel as _,
        row_name::RowName,
        year_plan::PlanWish,
    },
    domain::{
        confidential::Confidential,
        draft::Draft,
        event::Role,
        figures::hour_and_minute,
        group::LENGTHS,
        margin::MARGINS,
        meeting::Refusal,
        minutes::Minutes,
        plan::{MAX_PARTICIPANTS, MIN_PARTICIPANTS, Reason},
        time::later,
        typed,
        werkvorm::WerkvormId,
    },
};

/// Length of a meeting of which nothing else is known.
pub const USUAL_LENGTH: Minutes = Minutes::of(120);
/// Participants of a meeting of which nothing else is known.
pub const USUAL_PARTICIPANTS: u8 = 6;
/// An agreed start this long ago is still today's meeting.
const STILL: SignedDuration = SignedDuration::from_hours(4);

/// A row of the begin screen: the deed, and below it what can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The meeting begins.
    Begin,
    /// When it should begin.
    Start,
    /// When it closes.
    Closing,
    /// How long it takes.
    Length,
    /// How many take part.
    Participants,
    /// What is kept for the slot.
    Margin,
    /// Whether it is the group's first meeting.
    FirstMeeting,
    /// Whether anybody has an inbreng.
    Inbreng,
    /// How experienced the group is.
    Level,
}

impl Field {
    /// The rows, in the order of the screen. Whether it is the first meeting is asked of a group without
    /// history, which may have met without this program.
    pub fn all(context: &Context) -> Vec<Self> {
        let mut fields =
            vec![Self::Begin, Self::Start, Self::Closing, Self::Length, Self::Participants];
        if context.history.meetings.is_empty() {
            fields.push(Self::FirstMeeting);
        }
        fields.push(Self::Inbreng);
        if context.settings.level.is_none() {
            fields.push(Self::Level);
        }
        fields.push(Self::Margin);
        fields
    }
}

impl Prepare {
    /// The proposal for the group's next meeting, seen now.
    pub fn new(context: &Context, now: Timestamp) -> Self {
        Self::planned(context, now, |_| ())
    }

    /// The same for what was asked of it.
    pub(super) fn planned(context: &Context, now: Timestamp, ask: impl FnOnce(&mut Setup)) -> Self {
        let mut setup = proposed(context, now);
        ask(&mut setup);
        let mut prepare = Self {
            marked: setup.start <= now,
            setup,
            before: Vec::new(),
            roles_asked: false,
            chair_before: None,
            length_said: false,
            sheet: Vec::new(),
            field: Field::Begin,
            seen: now,
            place: Place::Begin,
            panel: Panel::Closed,
            foresight: Foresight::default(),
            telling: None,
            proves: None,
            plan_wish: PlanWish::default(),
        };
        prepare.plan(context);
        prepare
    }

    /// The same meeting, seen again: it did not begin after all.
    pub(in crate::app) fn again(self, turn: &Turn<'_>) -> Self {
        let marked = self.setup.start <= turn.now.moment.wall;
        Self { place: Place::Begin, panel: Panel::Closed, field: Field::Begin, marked, ..self }
    }

    /// So many take part: the proposal is made anew; an agenda of the chair's own grows or shrinks, and
    /// it is said how.
    pub(super) fn be_with(&mut self, participants: u8, turn: &mut Turn<'_>) {
        let context = &*turn.context;
        let from = self.setup.participants;
        self.setup.set_participants(participants);
        if !self.setup.is_own() {
            self.plan(context);
            return;
        }
        let (to, first) = (self.setup.participants, self.setup.first_meeting);
        let before: Vec<Minutes> =
            self.setup.draft.blocks().iter().map(|own| own.block.planned()).collect();
        let planner = context.planner();
        self.setup.draft.change_all(|agenda| planner.rescale(agenda, [from, to], first));
        let of = |id: &WerkvormId| Some(Reason::of_size(context.library.find(id.as_str())?, to));
        self.setup.draft.explain(of);
        let after = self.setup.draft.blocks().iter().map(|own| &own.block);
        let changed = after.zip(before).filter(|(block, before)| block.planned() != *before);
        let rows = changed.map(|(block, before)| (RowName::of(block), before, block.planned()));
        let blocks = rows.collect();
        turn.say(News::Rescaled { participants: to, blocks });
    }

    /// Begins at another time; the length stays.
    pub(super) fn set_start(&mut self, start: Timestamp) {
        self.setup.is_promised = true;
        let length = SignedDuration::from_secs(self.setup.length());
        self.setup.start = start;
        self.setup.closing = later(start, length);
        self.marked = false;
    }

    pub(super) fn open_closing_time(&mut self, _: &mut Turn<'_>) -> Effects {
        self.open_line(Prompt::ClosingTime)
    }

    pub(super) fn set_start_time(&mut self, text: &str, turn: &Turn<'_>) -> Effects {
        let set = |prepare: &mut Self, moment| {
            prepare.set_start(moment);
            true
        };
        self.set_time(Prompt::StartTime, text, turn, set)
    }

    pub(super) fn set_closing_time(&mut self, text: &str, turn: &Turn<'_>) -> Effects {
        let set = |prepare: &mut Self, moment| prepare.setup.set_closing(moment);
        self.set_time(Prompt::ClosingTime, text, turn, set)
    }

    /// Takes a time of day as it was typed, or asks again.
    fn set_time(
        &mut self,
        asked: Prompt,
        text: &str,
        turn: &Turn<'_>,
        set: impl FnOnce(&mut Self, Timestamp) -> bool,
    ) -> Effects {
        let Some(clock) = typed::clock(text) else {
            return self.ask_again(asked, text, NotNow::no_time(text));
        };
        let Some(moment) = typed::at_next(clock, turn.now.moment.wall, &turn.context.zone) else {
            let why = NotNow::Meeting(Refusal::ClosingTimeOutOfRange);
            return self.ask_again(asked, text, why);
        };
        if !set(self, moment) {
            return self.ask_again(asked, text, NotNow::NoLength);
        }
        self.plan(turn.context);
        Effects::none()
    }

    pub(super) fn set_participants(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        let (min, max) = (MIN_PARTICIPANTS, MAX_PARTICIPANTS);
        let number = typed::number(text).and_then(|number| u8::try_from(number).ok());
        let Some(fits) = number.filter(|number| (min..=max).contains(number)) else {
            let why = NotNow::NotBetween { min: min.into(), max: max.into() };
            return self.ask_again(Prompt::Participants, text, why);
        };
        self.be_with(fits, turn);
        Effects::none()
    }

    pub(super) fn set_length(&mut self, text: &str, turn: &Turn<'_>) -> Effects {
        let (min, max) = LENGTHS;
        match typed::of_a_meeting(text).filter(|minutes| (min..=max).contains(minutes)) {
            Some(minutes) => {
                self.setup.set_length(i64::from(minutes));
                self.length_said = true;
                self.plan(turn.context);
                Effects::none()
            }
            None => self.ask_again(Prompt::Length, text, NotNow::NotALength { min, max }),
        }
    }

    pub(super) fn set_margin(&mut self, text: &str, turn: &Turn<'_>) -> Effects {
        match typed::minutes(text) {
            Some(minutes) => {
                self.setup.set_margin(minutes);
                self.plan(turn.context);
                Effects::none()
            }
            None => self.ask_again(
                Prompt::Margin,
                text,
                NotNow::NotALength { min: MARGINS.0, max: MARGINS.1 },
            ),
        }
    }

    /// Whether nothing was changed here that can be taken back.
    pub fn is_untouched(&self) -> bool {
        self.before.is_empty()
    }

    /// Takes the last change back; where there is none, the end of the meeting that ended just now. What
    /// the group says of itself by now, holds.
    pub(super) fn take_back(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Some(before) = self.before.pop() else {
            return Self::reopen(turn);
        };
        let context = &*turn.context;
        let undone = std::mem::replace(&mut self.setup, before);
        self.setup.level = context.settings.level.or(self.setup.level);
        let known = &context.settings.participants;
        let is_known = |name: &Confidential| known.iter().any(|person| person.name == *name);
        self.setup.gathering.here.retain(is_known);
        let has_one = |role: &(Role, Confidential)| undone.gathering.roles.contains(role);
        self.setup.gathering.roles.retain(|role| is_known(&role.1) || has_one(role));
        self.marked = self.setup.start <= turn.now.moment.wall;
        self.plan(context);
        self.keep_cursor_within();
        turn.say(News::TakenBack);
        Effects::none()
    }

    /// Back from another screen; a key that was pressed twice begins nothing.
    pub(super) fn back_to_begin(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.guard();
        self.place = Place::Begin;
        // What was said of an agenda stays with it.
        turn.frame.said.take_if(|said| matches!(said.news, News::AgendaSaved { .. }));
        Effects::none()
    }

    /// Says and sounds it once when the start time has come.
    pub(in crate::app) fn mark_start_time(&mut self, turn: &mut Turn<'_>) -> Effects {
        let (now, start) = (turn.now.moment.wall, self.setup.start);
        if self.marked || now < start {
            return Effects::none();
        }
        self.marked = true;
        let zone = turn.context.zone.clone();
        turn.say(News::StartTime(hour_and_minute(start, &zone)));
        let facts = Facts {
            at: now,
            latest_start: self.setup.latest_start_of_slot(),
            closing_time: self.setup.closing,
            slack: None,
            zone,
        };
        Effect::Give { cue: Cue::Start, aloud: turn.frame.sound, facts }.into()
    }
}

/// What is known of the group's next meeting, without its agenda.
fn proposed(context: &Context, now: Timestamp) -> Setup {
    let agreed = context.history.next_start(&context.zone);
    let still_ahead = agreed.filter(|start| now <= later(*start, STILL));
    let start = still_ahead.unwrap_or_else(|| next_quarter(now));
    let last = context.history.meetings.last().map(|meeting| meeting.participants);
    let named = u8::try_from(context.settings.participants.len())
        .ok()
        .filter(|n| FEWEST <= usize::from(*n));
    let participants = named.or(last).unwrap_or(USUAL_PARTICIPANTS);
    Setup {
        start,
        is_promised: still_ahead.is_some(),
        closing: later(start, context.settings.length.unwrap_or(USUAL_LENGTH).duration()),
        participants: participants.clamp(MIN_PARTICIPANTS, MAX_PARTICIPANTS),
        first_meeting: context.history.meetings.is_empty(),
        without_inbreng: false,
        margin: context.margin(),
        level: context.settings.level,
        draft: Draft::default(),
        lacks: Vec::new(),
        given: None,
        gathering: Gathering::new(context),
    }
}

/// The next quarter of an hour; every zone's offset is a multiple of it.
fn next_quarter(now: Timestamp) -> Timestamp {
    let quarter = 15 * 60;
    let second = (now.as_second() + quarter - 1).div_euclid(quarter) * quarter;
    Timestamp::from_second(second).unwrap_or(now)
}
