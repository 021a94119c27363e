//! What the meeting tells the process that serves other screens, and what that tells back: one line of JSON each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What the meeting tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToPhones {
    /// What it is told first of all.
    Begins {
        /// What stands on the page whatever runs, by the key of its place there.
        words: BTreeMap<String, String>,
        /// The addresses that it had before, for everybody and for the timekeeper.
        as_before: Option<[String; 2]>,
    },
    /// How the meeting stands from now on.
    Shows(Box<Shown>),
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// What everybody in the room gets.
    pub stand: Stand,
    /// What the timekeeper alone gets beside it: the last sign that was given.
    pub sign: Option<SignLine>,
}

/// A sign, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignLine {
    /// Which of the signs it is.
    pub number: u8,
    /// `waits`, `stands`, `seen` or `missed`.
    pub state: String,
}

/// The clock as a page shows it: words as they are said, and moments on the meeting's elapsed clock in
/// milliseconds. There is no place in it for what was said, or for who is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stand {
    /// How many times faster than real the clocks run.
    pub tempo: u32,
    /// What the meeting's elapsed clock said when the machine's said 0.
    pub zero: i64,
    /// What the clock on the wall says when the meeting's says 0, since a midnight.
    pub day: i64,
    /// The phase of the meeting.
    pub phase: String,
    /// The running step, and where there is little room.
    pub step: [String; 2],
    /// Which step of how many.
    pub place: Option<String>,
    /// The one rule of the step.
    pub rule: Option<String>,
    /// How long the step is as planned.
    pub planned: i64,
    /// When its time is up; nothing while it stands still.
    pub end: Option<i64>,
    /// What is left of it while it stands still.
    pub left: Option<i64>,
    /// When its time is up, since when it stands still, or that the meeting has ended.
    pub until: String,
    /// From when on it is how far: the mark of a grade, and its word.
    pub grades: Vec<GradeMark>,
    /// Its last moment.
    pub latest: Option<Latest>,
    /// What comes next.
    pub next: String,
    /// When the slot begins at the latest, or that it runs.
    pub slot: String,
    /// The promised end.
    pub closing: String,
    /// The meeting as one picture.
    pub ribbon: RibbonLine,
    /// The figures stay at zero once the time is up.
    pub stops: bool,
    /// What the chair asks the room.
    pub asks: Option<String>,
    /// The room rests: neither figures nor movement.
    pub calm: bool,
    /// The meeting has ended.
    pub ended: bool,
}

/// From when on something holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GradeMark {
    /// The moment at which it is.
    pub at: i64,
    /// What it is drawn by.
    pub key: String,
    /// What it is called.
    pub word: String,
}

/// The last moment of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Latest {
    /// The moment at which it is.
    pub at: i64,
    /// What the clock then says.
    pub time: String,
    /// What leads to it before, and once it has passed.
    pub leads: [String; 2],
}

/// The meeting as one picture, in whole minutes since it began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RibbonLine {
    /// The moment at which it began.
    pub began: i64,
    /// What the clock said then.
    pub from: String,
    /// What it says at the promised end.
    pub to: String,
    /// The promised end.
    pub closes: i64,
    /// How many minutes are shown.
    pub length: i64,
    /// What comes one after the other; the slot is the last.
    pub parts: Vec<RibbonPart>,
}

/// A stretch of the ribbon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RibbonPart {
    /// Where it begins.
    pub from: i64,
    /// Where it ends.
    pub to: i64,
    /// How many of its minutes are over its plan.
    pub over: i64,
    /// `done`, `now`, `ahead` or `slot`.
    pub key: String,
    /// Its name, where a block begins.
    pub name: Option<String>,
}

/// What the process tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneTold {
    /// It can be reached.
    Listens {
        /// The address for everybody in the room.
        clock: String,
        /// The timekeeper's own address.
        hand: String,
        /// The addresses of this machine at which it could be, the likeliest first; else where it was wished.
        addresses: Vec<String>,
    },
    /// The timekeeper gives the sign with this number.
    Signed(u8),
    /// So many look on.
    Watching(u16),
    /// It cannot do what it should.
    Fails(Unserved),
}

/// Why other screens get nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unserved {
    /// The machine has no private address: no network.
    Network,
    /// No port can be had there.
    Port,
}
