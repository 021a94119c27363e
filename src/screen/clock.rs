//! What clocks show: the step's, the round's and the meeting's.

use jiff::civil;

use crate::domain::{agenda::BlockKind, grade::Grade, minutes::Minutes};

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
