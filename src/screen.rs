//! All that is visible, as data: the second pure value of the program.
//!
//! A [`Screen`] holds figures as they are shown (whole seconds, whole minutes), so that two screens are
//! equal exactly when nothing visible differs. Words, colours and places are chosen when it is drawn.
//! What the room may see ([`Room`], [`Calm`], [`StepClock`]) has no field that could hold what was
//! said; only the chair's views carry [`Confidential`] words.

mod adjust;
mod agenda;
mod build;
mod docket;
mod group;
mod list;
pub mod past;
mod strip;
mod trouble;

use jiff::{SignedDuration, civil};

pub use adjust::{AdjustView, Offer, ShownChange, ShownProposal};
pub use agenda::{AgendaView, Card, DraftRow, FoundRow, LibraryView};
pub use build::{figures_of, screen, waiting_topic};
pub use docket::{ActionRow, AgreeRow, AgreeValue, DocketView, MatterRow, NoteLine};
pub use group::{GroupView, PersonRow};
pub use list::List;
pub use strip::{Ask, Choice, ChoiceTitle, Notice, Prompt, ShownPrice, ShownRemedy, Strip};
pub use trouble::{Trouble, WhyNotKept};

use crate::{
    app::{
        context::Remark,
        devices::{Heard, Output},
        keymap::Hint,
    },
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{NextTime, NoteKind, Signal, Target},
        grade::Grade,
        minutes::Minutes,
        people::{Role, Suggestion},
        plan::{Lack, Reason, Wishes},
    },
};

/// Columns and rows of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Everything that is visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How large the terminal is.
    pub size: Size,
    /// The main part.
    pub view: View,
    /// The alarm that waits for a key, as a full-width band; the clock stays visible.
    pub band: Option<Band>,
    /// The line above the keys: an offer, a message, a question, a choice or an input line.
    pub strip: Strip,
    /// Something that must not be forgotten while it lasts (not yet kept on disk, …).
    pub trouble: Option<Trouble>,
    /// The keys of the moment, most important first.
    pub keys: Vec<Hint>,
}

/// The main part of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// Before the meeting.
    Begin(Box<Begin>),
    /// Making the agenda.
    Agenda(Box<AgendaView>),
    /// Who is here, and what the group says of itself.
    Group(Box<GroupView>),
    /// An unfinished meeting was found.
    Resume(Resume),
    /// The chair's live screen.
    Live(Box<Live>),
    /// The timekeeper's clock.
    Clock(ClockView),
    /// For the room: no seconds, no content.
    Room(Room),
    /// For silence or emotion: no digits, no movement.
    Calm(Calm),
    /// Everything hidden but the clock.
    Hidden(ClockView),
    /// The parked topics, the clock above them.
    Parked(ParkedView),
    /// The group's past meetings.
    Past(past::PastView),
    /// All keys, the clock above them.
    Help(HelpView),
    /// After the meeting.
    Ended(Ended),
    /// `klok`: nothing runs yet.
    Waiting {
        /// The wall clock.
        now: civil::Time,
    },
}

/// What a step's clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// Time left, in whole seconds rounded up.
    Left(i64),
    /// Time over, in whole seconds rounded down.
    Over(i64),
}

/// The running step as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepClock {
    /// Kind of its block.
    pub kind: BlockKind,
    /// Name of its block (a werkvorm's name; empty for a parked topic, whose name is content).
    pub block: String,
    /// Name of the step; equal to `block` where the block runs on one clock.
    pub step: String,
    /// Which step of the block this is, from 1.
    pub index: usize,
    /// How many steps the block has.
    pub count: usize,
    /// The clock.
    pub countdown: Countdown,
    /// How far it is.
    pub grade: Grade,
    /// Whole minutes of the pause that goes on.
    pub paused: Option<i64>,
    /// What is done and what was planned, in whole seconds, for the bar.
    pub bar: Bar,
    /// The one rule of the step.
    pub rule: Option<String>,
}

/// How far a round should be in which everyone who speaks does so in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPace {
    /// About what each has, in whole half minutes, one at the least.
    pub halves: i64,
    /// Whose turn it should be, from 1; `None`: the round has not begun or should be over.
    pub turn: Option<u8>,
    /// How many speak.
    pub speakers: u8,
}

/// A bar of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Whole seconds (or minutes, in the room) that have passed.
    pub done: i64,
    /// The plan in the same unit.
    pub planned: i64,
    /// Whether the half-way tick shows.
    pub half: bool,
}

/// The meeting as a whole, on the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingClock {
    /// The wall clock.
    pub now: civil::Time,
    /// The promised end.
    pub closing: civil::Time,
    /// Whole minutes to spare; negative: short.
    pub slack: i64,
    /// When it ends if every step takes its plan.
    pub expected_end: civil::Time,
    /// The moment at which the slot must begin.
    pub slot_latest: civil::Time,
    /// Whole minutes until then, rounded up; negative when it has passed. `None`: the slot runs.
    pub slot_in: Option<i64>,
    /// Whole minutes until the closing time, rounded up; negative when it has passed.
    pub closes_in: i64,
}

/// The step that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextUp {
    /// A step of the same block, or the first step of the next one.
    Step {
        /// Its name; for another block that block's name.
        name: String,
        /// Its minutes (of the block, for another block).
        planned: Minutes,
        /// Kind of the block when it is another block.
        block: Option<BlockKind>,
    },
    /// Nothing: after this step the meeting has ended.
    End,
}

/// One line of the agenda on the live screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    /// A block, or a step of the running block.
    pub what: RowName,
    /// Past, running or to come.
    pub state: RowState,
    /// Whole minutes it has taken; `None` when it was not started.
    pub real: Option<i64>,
    /// Minutes in the plan with which the meeting began.
    pub planned: Minutes,
    /// Minutes in the plan as it stands, where that differs.
    pub now_planned: Option<Minutes>,
    /// Its latest start, for the running and the coming blocks.
    pub latest: Option<civil::Time>,
}

/// What a row of the agenda stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowName {
    /// A block: its kind and its name.
    Block(BlockKind, String),
    /// A step of the running block.
    Step(String),
}

impl RowName {
    /// Leaves out the words of a parked topic: they are not for the room.
    pub(crate) fn mask(&mut self) {
        if let Self::Block(BlockKind::Onderwerp, name) = self {
            name.clear();
        }
    }
}

/// Whether a row is behind, running or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// Behind.
    Done,
    /// Running.
    Now,
    /// Ahead.
    Ahead,
}

/// The chair's live screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// Name of the group.
    pub group: String,
    /// A rehearsal, of which nothing is kept; with how many times the speed.
    pub rehearsal: Option<u32>,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// The running step.
    pub clock: StepClock,
    /// The lines beside a block's one clock.
    pub parts: Vec<(String, Minutes)>,
    /// A sentence the chair can say.
    pub say: Option<String>,
    /// The step that comes next.
    pub next: NextUp,
    /// The agenda.
    pub agenda: Vec<AgendaRow>,
    /// How many topics are parked and open.
    pub parked: usize,
    /// What this step has on the table.
    pub docket: Option<DocketView>,
    /// What `v` would cost, from "bijna tijd" on.
    pub extension: Option<ShownPrice>,
    /// How far the round should be that runs.
    pub pace: Option<ShownPace>,
    /// Whole seconds of the side timer; 0: it has run out.
    pub side: Option<i64>,
}

/// A parked topic on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRow {
    /// Its words.
    pub text: Confidential,
    /// For when.
    pub target: Target,
    /// The day on which it was first parked.
    pub parked_on: civil::Date,
    /// Parked today, in this meeting.
    pub is_new: bool,
    /// How many meetings put it off.
    pub deferred: u16,
    /// Its standing in this meeting.
    pub mark: TopicMark,
}

/// How a topic stands in this meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicMark {
    /// Nothing was said of it yet.
    Open,
    /// It was named today and can be chosen; it was not put away.
    Offered,
    /// The group works on it.
    Chosen,
    /// It was talked through.
    Done,
    /// Put off again, or put away outside intervisie.
    Again(Target),
    /// Let go.
    LetGo,
}

/// The timekeeper's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockView {
    /// The running step.
    pub clock: StepClock,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// The step that comes next.
    pub next: NextUp,
    /// How far the round should be that runs.
    pub pace: Option<ShownPace>,
    /// Whole seconds of the side timer; 0: it has run out.
    pub side: Option<i64>,
    /// A second terminal that only follows.
    pub follows: bool,
}

/// What the room sees: no seconds, no content, no names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Kind of the running block.
    pub kind: BlockKind,
    /// Name of the step.
    pub step: String,
    /// The one rule of the step.
    pub rule: Option<String>,
    /// Whole minutes left, rounded up; 0 when the time is up.
    pub minutes_left: i64,
    /// The bar, in whole minutes.
    pub bar: Bar,
    /// The clocks stand still.
    pub paused: bool,
    /// The promised end.
    pub closing: civil::Time,
}

/// What the room sees in silence: nothing moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calm {
    /// Kind of the running block.
    pub kind: BlockKind,
    /// Name of the step.
    pub step: String,
}

/// The parked topics and the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkedView {
    /// The running step.
    pub clock: StepClock,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// The topics, then the notes.
    pub rows: List<KeptRow>,
    /// Which is marked.
    pub selected: usize,
}

/// What was put away, or written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptRow {
    /// A parked topic.
    Topic(TopicRow),
    /// A note.
    Note {
        /// What it is.
        kind: NoteKind,
        /// Its words, as those of an action.
        row: ActionRow,
    },
}

/// All keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpView {
    /// The running step and the meeting, if one runs.
    pub clock: Option<(StepClock, MeetingClock)>,
    /// Every key of the place help was asked from, in the table's order.
    pub keys: Vec<Hint>,
    /// First line shown, when not all fit.
    pub scroll: usize,
}

/// Before the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// Name of the group.
    pub group: String,
    /// A rehearsal; with how many times the speed.
    pub rehearsal: Option<u32>,
    /// The wall clock.
    pub now: civil::Time,
    /// When it should begin.
    pub start: civil::Time,
    /// The day of the start, when that is not today.
    pub day: Option<civil::Date>,
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
    /// Whole minutes to spare if it begins on time; negative: so much too long.
    pub slack: i64,
    /// More of them than a meeting needs: so many can be used.
    pub spare: Option<Minutes>,
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
    /// What was agreed last time.
    pub agreed: NextTime,
    /// What was said to the chair last time, for whoever prepares.
    pub feedback: Vec<Confidential>,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
    /// Through what is heard, and which signals; nothing until that is known.
    pub sound: Option<(Output, Heard)>,
    /// How many meetings the group had before.
    pub meetings: usize,
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

/// A field of the begin screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// When it should begin.
    Start,
    /// When it closes.
    Closing,
    /// How long it takes.
    Length,
    /// How many take part.
    Participants,
    /// Whether it is the group's first meeting.
    FirstMeeting,
    /// Whether anybody has an inbreng.
    Inbreng,
    /// How experienced the group is.
    Level,
}

/// One line of the proposed agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// When it begins if all goes to plan; only for blocks.
    pub start: Option<civil::Time>,
    /// What it is.
    pub what: RowName,
    /// Its minutes.
    pub planned: Minutes,
    /// Why it is proposed; only for blocks.
    pub reasons: Vec<Reason>,
}

impl PlannedRow {
    /// Whether it is a block, rather than a step of one.
    pub fn is_block(&self) -> bool {
        matches!(self.what, RowName::Block(..))
    }
}

/// An unfinished meeting was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    /// Name of the group.
    pub group: String,
    /// Kind of the block that ran.
    pub kind: BlockKind,
    /// Name of the step that ran.
    pub step: String,
    /// When the last sign of it was.
    pub last_sign: civil::Time,
    /// Whole minutes since then.
    pub away: i64,
    /// The meeting as it would be resumed now.
    pub meeting: MeetingClock,
    /// Another program leads it: it can only be followed.
    pub held: bool,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
}

/// After the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Name of the group.
    pub group: String,
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
    /// The agenda with planned and real minutes.
    pub agenda: Vec<AgendaRow>,
    /// Topics that come back next time.
    pub open_topics: usize,
    /// What was agreed about next time.
    pub next_time: NextTime,
    /// The journal's file; `None` in a rehearsal.
    pub kept_in: Option<String>,
    /// Everything is on disk.
    pub is_kept: bool,
}

/// The band of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Which alarm.
    pub signal: Signal,
    /// The closing time, to be said.
    pub closing: civil::Time,
}

/// When the screen next differs if nothing happens, as lengths from now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Until {
    /// On the meeting's clocks (which run faster in a rehearsal).
    pub meeting: Option<SignedDuration>,
    /// On the real clock.
    pub real: Option<SignedDuration>,
}
