//! Names of blocks, of how far they are, and of what is in them.

use crate::{
    app::row_name::RowName,
    domain::{
        agenda::{BlockKind, Name, OwnPart, Rule},
        grade::Grade,
        minutes::Minutes,
    },
    screen::{AgendaRow, NextUp},
};

sentences! {
    block;
    texts {
        /// Above the agenda beside the clock.
        AGENDA as agenda;
        /// Above its minutes.
        MINUTES as minutes;
        /// A step or block that fell away.
        DROPPED as dropped;
        /// On the plate of the closing block.
        SLOT_WORD as slot_word;
        /// On the screen that asks nothing of anyone.
        CALM as calm;
        /// Where earlier or later rows do not fit.
        MORE as more;
    }
    /// The phase of the meeting that a block is.
    fn kind(kind: BlockKind) -> &'static str;
    /// The same in one word, where there is little room.
    fn in_ribbon(kind: BlockKind) -> &'static str;
    /// How many minutes more something takes than was planned; nothing where it does not.
    fn longer(minutes: i64) -> String;
    /// The program's own words for a part of a meeting.
    fn own(part: OwnPart) -> &'static str;
    /// The one line under the clock.
    fn rule(rule: &Rule) -> String;
    /// A block's name, where it says more than its kind.
    fn form(what: &RowName) -> Option<String>;
    /// A row before the meeting: by its phase and werkvorm, or where there is no room by its werkvorm alone.
    fn planned_row(what: &RowName, long: bool) -> String;
    /// The sign before a row; that of the closing block is its own, and what fell away is not done.
    fn mark(row: &AgendaRow) -> &'static str;
    /// How far a step is, in a word.
    fn grade(grade: Grade) -> &'static str;
    /// "stap 2 van 4"; nothing for a block on one clock.
    fn step_of(index: usize, count: usize) -> Option<String>;
    /// The one line for the room: whole, and its first part alone.
    fn room_rule(rule: &Rule) -> Vec<String>;
    /// What comes next, for the room; the longest first.
    fn room_next(next: &NextUp) -> Vec<String>;
    /// What comes next.
    fn next(next: &NextUp) -> String;
    /// The same without saying so, behind a label.
    fn coming(next: &NextUp) -> String;
    /// Where the key for the next step leads: "→ Advies".
    fn goal(next: &NextUp) -> String;
    /// A line beside a block's one clock, with its minutes and what to do in it where those are told.
    fn part(name: &str, minutes: Option<Minutes>, rule: Option<&str>) -> String;
    /// Minutes, with what is kept for the slot beside its own: "14 + 8".
    fn with_margin(planned: Minutes, margin: Minutes) -> String;
}

impl Say {
    /// What a block or a step is called.
    pub fn name(self, name: &Name) -> &str {
        match name {
            Name::Own(part) => self.own(*part),
            Name::Given(name) => name,
        }
    }
}
