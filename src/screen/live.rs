//! While the meeting runs: what the chair, the timekeeper and the room see.

use jiff::civil;

use super::{Bar, DocketView, MeetingClock, NextUp, ShownPace, ShownPrice, StepClock};
use crate::domain::{agenda::BlockKind, minutes::Minutes};

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
