//! Before the meeting: when, how long, with how many, and the agenda that follows from it.

use jiff::{SignedDuration, Timestamp};

use super::{agenda::Desk, context::Context, people::Gathering};
use crate::{
    domain::{
        agenda::Block,
        draft::Draft,
        minutes::Minutes,
        plan::{Lack, MAX_PARTICIPANTS, MIN_PARTICIPANTS, Plan, Reason, Wishes},
        time::later,
        werkvorm::{Level, WerkvormId},
    },
    screen::Field,
};

/// Length of a meeting of which nothing else is known.
pub const USUAL_LENGTH: Minutes = Minutes::of(120);
/// Participants of a meeting of which nothing else is known.
pub const USUAL_PARTICIPANTS: u8 = 6;
/// Shortest and longest meeting, in minutes.
const LENGTHS: (i64, i64) = (10, 12 * 60);
/// From so long before the start on nothing can be prepared any more.
const TO_PREPARE: SignedDuration = SignedDuration::from_hours(1);
/// A start further ahead than this is another day's: starting now then keeps only the length.
const NEAR: SignedDuration = SignedDuration::from_hours(2);
/// An agreed start this long ago is still today's meeting.
const STILL: SignedDuration = SignedDuration::from_hours(4);

/// What the begin screen holds.
#[derive(Clone, Debug)]
pub struct Begin {
    /// When it should begin.
    pub start: Timestamp,
    /// When it closes.
    pub closing: Timestamp,
    /// How many take part.
    pub participants: u8,
    /// Whether it is the group's first meeting.
    pub first_meeting: bool,
    /// The field that `+` and `−` change.
    pub field: Field,
    /// The start time was marked.
    pub marked: bool,
    /// When this screen was opened: from then on there is time to prepare, or not.
    pub seen: Timestamp,
    /// Nobody has an inbreng, as far as is known.
    pub without_inbreng: bool,
    /// How experienced the group is, where that is said.
    pub level: Option<Level>,
    /// The agenda, proposed until the chair changes it.
    pub draft: Draft,
    /// What belongs in the proposal and was not found.
    pub lacks: Vec<Lack>,
    /// The agenda was given, instead of a proposal: how many of its topics are not open any more.
    pub given: Option<usize>,
    /// Who is here and who does what.
    pub gathering: Gathering,
    /// Where the chair is in the agenda, while making it.
    pub desk: Option<Desk>,
}

/// What another number of participants did to an agenda of the chair's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescaled {
    /// How many take part.
    pub participants: u8,
    /// The blocks that got other minutes, and what they had.
    pub blocks: Vec<(Block, Minutes)>,
}

impl Begin {
    /// The proposal for the group's next meeting, seen now.
    pub fn new(context: &Context, now: Timestamp) -> Self {
        let agreed = context.history.next_time().and_then(|next| next.start);
        let agreed = agreed.and_then(|start| context.zone.to_timestamp(start).ok());
        let start = agreed.filter(|start| now <= later(*start, STILL));
        let start = start.unwrap_or_else(|| next_quarter(now));
        let last = context.history.meetings.last().map(|meeting| meeting.participants);
        let named = u8::try_from(context.settings.participants.len()).ok().filter(|n| 0 < *n);
        let participants = named.or(last);
        let mut begin = Self {
            start,
            closing: later(start, context.settings.length.unwrap_or(USUAL_LENGTH).duration()),
            participants: participants
                .unwrap_or(USUAL_PARTICIPANTS)
                .clamp(MIN_PARTICIPANTS, MAX_PARTICIPANTS),
            first_meeting: false,
            field: Field::Start,
            marked: start <= now,
            seen: now,
            without_inbreng: false,
            level: context.settings.level,
            draft: Draft::default(),
            lacks: Vec::new(),
            given: None,
            gathering: Gathering::new(context),
            desk: None,
        };
        begin.plan(context);
        begin
    }

    /// What the plan is made for.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            available: Minutes::new(u32::try_from(self.length() / 60).unwrap_or(0)),
            participants: self.participants,
            level: self.level,
            first_meeting: self.first_meeting,
            without_inbreng: self.without_inbreng,
            can_prepare: later(self.seen, TO_PREPARE) <= self.start,
            next_date_fixed: false,
        }
    }

    /// Makes the proposal anew, or the agenda that was given, unless the chair has made something
    /// of it.
    pub fn plan(&mut self, context: &Context) {
        if self.draft.is_edited() {
            return;
        }
        let Plan { agenda, reasons, lacks } = context.planner().propose(self.wishes());
        (self.draft, self.lacks) = (Draft::because(agenda, reasons), lacks);
        let given = context.agenda.as_ref().and_then(|outline| self.draft_of(outline, context));
        self.given = given.as_ref().map(|(_, gone)| *gone);
        if let Some((given, _)) = given {
            (self.draft, self.lacks) = (given, Vec::new());
        }
    }

    /// Length in whole seconds.
    fn length(&self) -> i64 {
        self.closing.duration_since(self.start).as_secs()
    }

    /// Time to spare if it begins on time; negative: too long.
    pub fn slack(&self) -> SignedDuration {
        self.closing.duration_since(self.start) - self.draft.planned().duration()
    }

    /// The last moment at which the closing block can begin.
    pub fn latest_start_of_slot(&self) -> Timestamp {
        let agenda = self.draft.agenda();
        let slot = agenda.planned_from(agenda.slot());
        later(self.closing, -slot.duration())
    }

    /// The fields, in the order of the screen. The first meeting is asked, never inferred, of a
    /// group without history.
    pub fn fields(context: &Context) -> Vec<Field> {
        let mut fields = vec![Field::Start, Field::Closing, Field::Length, Field::Participants];
        if context.history.meetings.is_empty() {
            fields.push(Field::FirstMeeting);
        }
        fields.push(Field::Inbreng);
        if context.settings.level.is_none() {
            fields.push(Field::Level);
        }
        fields
    }

    /// Marks the next or the previous field.
    pub fn select(&mut self, down: bool, context: &Context) {
        let fields = Self::fields(context);
        let at = fields.iter().position(|field| *field == self.field).unwrap_or(0);
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        self.field = fields.get(to).copied().unwrap_or(self.field);
    }

    /// Changes the marked field by one notch; tells what that did to an agenda of the chair's own.
    pub fn change(&mut self, more: bool, context: &Context) -> Option<Rescaled> {
        let sign = if more { 1 } else { -1 };
        match self.field {
            Field::Start => self.set_start(later(self.start, SignedDuration::from_mins(5 * sign))),
            Field::Closing => {
                self.set_closing(later(self.closing, SignedDuration::from_mins(5 * sign)));
            }
            Field::Length => self.set_length(self.length() / 60 + 15 * sign),
            Field::Participants => {
                let participants = i64::from(self.participants) + sign;
                return self.be_with(u8::try_from(participants).unwrap_or(0), context);
            }
            Field::FirstMeeting => self.first_meeting = !self.first_meeting,
            Field::Inbreng => self.without_inbreng = !self.without_inbreng,
            Field::Level => self.level = other_level(self.level, more),
        }
        self.plan(context);
        None
    }

    /// So many take part: the proposal is made anew, an agenda of the chair's own grows or shrinks.
    pub fn be_with(&mut self, participants: u8, context: &Context) -> Option<Rescaled> {
        let from = self.participants;
        self.set_participants(participants);
        if !self.is_own() {
            self.plan(context);
            return None;
        }
        let (to, first) = (self.participants, self.first_meeting);
        let before: Vec<Minutes> = self.lengths();
        let planner = context.planner();
        self.draft.change_all(|agenda| planner.rescale(agenda, [from, to], first));
        let of = |id: &WerkvormId| Some(Reason::of_size(context.library.find(id.as_str())?, to));
        self.draft.explain(of);
        let blocks = self.draft.blocks().iter().map(|own| &own.block);
        let changed = blocks.zip(before).filter(|(block, before)| block.planned() != *before);
        let blocks = changed.map(|(block, before)| (block.clone(), before)).collect();
        Some(Rescaled { participants: to, blocks })
    }

    fn lengths(&self) -> Vec<Minutes> {
        self.draft.blocks().iter().map(|own| own.block.planned()).collect()
    }

    /// Whether the agenda is the chair's own, rather than the program's proposal.
    pub fn is_own(&self) -> bool {
        self.draft.is_edited() || self.given.is_some()
    }

    /// Begins at another time; the length stays.
    pub fn set_start(&mut self, start: Timestamp) {
        let length = SignedDuration::from_secs(self.length());
        self.start = start;
        self.closing = later(start, length);
        self.marked = false;
    }

    /// Closes at another time, when the length that follows is one.
    pub fn set_closing(&mut self, closing: Timestamp) {
        let minutes = closing.duration_since(self.start).as_mins();
        if (LENGTHS.0..=LENGTHS.1).contains(&minutes) {
            self.closing = closing;
        }
    }

    /// Takes so many minutes, within what a meeting can take.
    pub fn set_length(&mut self, minutes: i64) {
        let minutes = minutes.clamp(LENGTHS.0, LENGTHS.1);
        self.closing = later(self.start, SignedDuration::from_mins(minutes));
    }

    /// So many take part, within what a meeting can have.
    pub fn set_participants(&mut self, participants: u8) {
        self.participants = participants.clamp(MIN_PARTICIPANTS, MAX_PARTICIPANTS);
    }

    /// Start and closing time of the meeting that is started now.
    pub fn times_if_started(&self, now: Timestamp) -> (Option<Timestamp>, Timestamp) {
        let usable = self.start <= later(now, NEAR) && now < self.closing;
        if usable {
            return (Some(self.start), self.closing);
        }
        (None, later(now, SignedDuration::from_secs(self.length())))
    }
}

/// Not said, beginner, advanced, and round again.
fn other_level(level: Option<Level>, more: bool) -> Option<Level> {
    match (level, more) {
        (None, true) | (Some(Level::Advanced), false) => Some(Level::Beginner),
        (Some(Level::Beginner), true) | (None, false) => Some(Level::Advanced),
        (Some(Level::Advanced), true) | (Some(Level::Beginner), false) => None,
    }
}

/// The next quarter of an hour; every zone's offset is a multiple of it.
fn next_quarter(now: Timestamp) -> Timestamp {
    let quarter = 15 * 60;
    let second = (now.as_second() + quarter - 1).div_euclid(quarter) * quarter;
    Timestamp::from_second(second).unwrap_or(now)
}
