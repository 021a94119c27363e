//! Before the meeting: when, how long, with how many, and the agenda that follows from it.

use jiff::{SignedDuration, Timestamp};

use super::{agenda::Desk, context::Context, people::Gathering, setup::Setup};
use crate::{
    domain::{
        agenda::Block,
        draft::Draft,
        minutes::Minutes,
        plan::{MAX_PARTICIPANTS, MIN_PARTICIPANTS, Plan, Reason, Wishes},
        time::later,
        werkvorm::{Level, WerkvormId},
    },
    screen::Field,
};

/// Length of a meeting of which nothing else is known.
pub const USUAL_LENGTH: Minutes = Minutes::of(120);
/// Participants of a meeting of which nothing else is known.
pub const USUAL_PARTICIPANTS: u8 = 6;
/// From so long before the start on nothing can be prepared any more.
const TO_PREPARE: SignedDuration = SignedDuration::from_hours(1);
/// An agreed start this long ago is still today's meeting.
const STILL: SignedDuration = SignedDuration::from_hours(4);

/// What the begin screen holds.
#[derive(Clone, Debug)]
pub struct Begin {
    /// All that can be changed here, and taken back.
    pub setup: Setup,
    /// How it was set up before each change.
    pub(super) before: Vec<Setup>,
    /// The field that `+` and `−` change.
    pub field: Field,
    /// The start time was marked.
    pub marked: bool,
    /// When this screen was opened: from then on there is time to prepare, or not.
    pub seen: Timestamp,
    /// Where the chair is on the group's screen, while that is open.
    pub group_row: Option<usize>,
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
        let setup = Setup {
            start,
            closing: later(start, context.settings.length.unwrap_or(USUAL_LENGTH).duration()),
            participants: participants
                .unwrap_or(USUAL_PARTICIPANTS)
                .clamp(MIN_PARTICIPANTS, MAX_PARTICIPANTS),
            first_meeting: false,
            without_inbreng: false,
            level: context.settings.level,
            draft: Draft::default(),
            lacks: Vec::new(),
            given: None,
            gathering: Gathering::new(context),
        };
        let mut begin = Self {
            setup,
            before: Vec::new(),
            field: Field::Start,
            marked: start <= now,
            seen: now,
            group_row: None,
            desk: None,
        };
        begin.plan(context);
        begin
    }

    /// What the plan is made for.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            available: self.setup.available(),
            participants: self.setup.participants,
            level: self.setup.level,
            first_meeting: self.setup.first_meeting,
            without_inbreng: self.setup.without_inbreng,
            can_prepare: later(self.seen, TO_PREPARE) <= self.setup.start,
            next_date_fixed: false,
        }
    }

    /// Makes the proposal anew, or the agenda that was given, unless the chair has made something
    /// of it.
    pub fn plan(&mut self, context: &Context) {
        if self.setup.draft.is_edited() {
            return;
        }
        let Plan { agenda, reasons, lacks } = context.planner().propose(self.wishes());
        (self.setup.draft, self.setup.lacks) = (Draft::because(agenda, reasons), lacks);
        let given = context.agenda.as_ref().and_then(|outline| self.draft_of(outline, context));
        self.setup.given = given.as_ref().map(|(_, gone)| *gone);
        if let Some((given, _)) = given {
            (self.setup.draft, self.setup.lacks) = (given, Vec::new());
        }
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
            Field::Start => {
                self.set_start(later(self.setup.start, SignedDuration::from_mins(5 * sign)));
            }
            Field::Closing => {
                self.setup
                    .set_closing(later(self.setup.closing, SignedDuration::from_mins(5 * sign)));
            }
            Field::Length => self.setup.set_length(self.setup.length() / 60 + 15 * sign),
            Field::Participants => {
                let participants = i64::from(self.setup.participants) + sign;
                return self.be_with(u8::try_from(participants).unwrap_or(0), context);
            }
            Field::FirstMeeting => self.setup.first_meeting = !self.setup.first_meeting,
            Field::Inbreng => self.setup.without_inbreng = !self.setup.without_inbreng,
            Field::Level => self.setup.level = other_level(self.setup.level, more),
        }
        self.plan(context);
        None
    }

    /// So many take part: the proposal is made anew, an agenda of the chair's own grows or shrinks.
    pub fn be_with(&mut self, participants: u8, context: &Context) -> Option<Rescaled> {
        let from = self.setup.participants;
        self.setup.set_participants(participants);
        if !self.setup.is_own() {
            self.plan(context);
            return None;
        }
        let (to, first) = (self.setup.participants, self.setup.first_meeting);
        let before: Vec<Minutes> = self.lengths();
        let planner = context.planner();
        self.setup.draft.change_all(|agenda| planner.rescale(agenda, [from, to], first));
        let of = |id: &WerkvormId| Some(Reason::of_size(context.library.find(id.as_str())?, to));
        self.setup.draft.explain(of);
        let blocks = self.setup.draft.blocks().iter().map(|own| &own.block);
        let changed = blocks.zip(before).filter(|(block, before)| block.planned() != *before);
        let blocks = changed.map(|(block, before)| (block.clone(), before)).collect();
        Some(Rescaled { participants: to, blocks })
    }

    fn lengths(&self) -> Vec<Minutes> {
        self.setup.draft.blocks().iter().map(|own| own.block.planned()).collect()
    }

    /// Begins at another time; the length stays.
    pub fn set_start(&mut self, start: Timestamp) {
        let length = SignedDuration::from_secs(self.setup.length());
        self.setup.start = start;
        self.setup.closing = later(start, length);
        self.marked = false;
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
