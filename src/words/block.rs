//! Names of blocks, of how far they are, and of what is in them.

use crate::{
    app::row_name::RowName,
    domain::{
        agenda::{BlockKind, Name, OwnPart, Rule},
        grade::Grade,
        minutes::Minutes,
    },
    screen::{NextUp, RowState},
};

sentences! {
    block;
    texts {
        /// Above the agenda's columns, with the latest starts.
        LEGEND as legend;
        /// Above the agenda's columns, without them.
        LEGEND_SHORT as legend_short;
        /// On the plate of the closing block.
        SLOT_WORD as slot_word;
        /// Where earlier or later rows do not fit.
        MORE as more;
    }
    /// The phase of the meeting that a block is.
    fn kind(kind: BlockKind) -> &'static str;
    /// The same in one word, below the ribbon.
    fn in_ribbon(kind: BlockKind) -> &'static str;
    /// The program's own words for a part of a meeting.
    fn own(part: OwnPart) -> &'static str;
    /// The one line under the clock.
    fn rule(rule: &Rule) -> String;
    /// A row of the agenda: with a block's name where there is room for it, a step by its whole name.
    fn row(what: &RowName, long: bool) -> String;
    /// A row before the meeting: by its phase and werkvorm, or where there is no room by its werkvorm alone.
    fn planned_row(what: &RowName, long: bool) -> String;
    /// The sign before a row.
    fn mark(state: RowState) -> &'static str;
    /// How far a step is, in a word.
    fn grade(grade: Grade) -> &'static str;
    /// "stap 2 van 4"; nothing for a block on one clock.
    fn step_of(index: usize, count: usize) -> Option<String>;
    /// What comes next.
    fn next(next: &NextUp) -> String;
    /// A line beside a block's one clock, with its minutes and what to do in it where those are told.
    fn part(name: &str, minutes: Option<Minutes>, rule: Option<&str>) -> String;
    /// Minutes as planned: "(25)", "(25→30)" when the plan has changed, "(25→weg)" when it fell away.
    fn planned(first: Minutes, now: Option<Minutes>, margin: Minutes) -> String;
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
