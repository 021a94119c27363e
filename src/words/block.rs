//! Names of blocks, of how far they are, and of what is in them.

use crate::{
    app::row_name::RowName,
    domain::{
        agenda::{BlockKind, Name, OwnPart, Rule},
        grade::Grade,
        minutes::Minutes,
    },
    screen::{AgendaRow, NextUp, RowState},
};

sentences! {
    block;
    texts {
        /// What comes after the last step.
        END as end;
        /// The group works in two groups.
        IN_TWO_GROUPS as in_two_groups;
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
    /// How far a step is, in a word.
    fn grade(grade: Grade) -> &'static str;
    /// "stap 2 van 4"; nothing for a block on one clock.
    fn step_of(index: usize, count: usize) -> Option<String>;
    /// What comes next, for the room; the longest first.
    fn room_next(next: &NextUp) -> Vec<String>;
    /// What comes next.
    fn next(next: &NextUp) -> String;
    /// Where the key for the next step leads: "→ Advies".
    fn goal(next: &NextUp) -> String;
    /// What to do in a part that is the program's own.
    fn own_rule(part: OwnPart) -> &'static str;
}

impl Say {
    /// What a block or a step is called.
    pub fn name(self, name: &Name) -> &str {
        match name {
            Name::Own(part) => self.own(*part),
            Name::Given(name) => name,
        }
    }

    /// A block's phase with its name, where that says more.
    pub fn kind_and_name(self, of: BlockKind, name: &str) -> String {
        let kind = self.kind(of);
        if name.is_empty() || name.eq_ignore_ascii_case(kind) {
            kind.to_owned()
        } else {
            format!("{kind} · {name}")
        }
    }

    /// A block's name, where it says more than its kind.
    pub fn form(self, what: &RowName) -> Option<String> {
        match what {
            RowName::Block(of, name) => Some(name.clone())
                .filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case(self.kind(*of))),
            RowName::Topic(text) => Some(text.reveal().to_owned()),
            RowName::Step(..) => None,
        }
    }

    /// A row by its phase, with its werkvorm where there is room for it.
    pub fn row(self, what: &RowName, long: bool) -> String {
        match what {
            RowName::Block(kind, name) if long => self.kind_and_name(*kind, name),
            RowName::Block(of, _) => self.kind(*of).to_owned(),
            RowName::Topic(text) if long => self.kind_and_name(BlockKind::Onderwerp, text.reveal()),
            RowName::Topic(_) => self.kind(BlockKind::Onderwerp).to_owned(),
            RowName::Step(_, Some(short)) if !long => short.clone(),
            RowName::Step(name, _) => self.name(name).to_owned(),
        }
    }

    /// A row before the meeting: by its phase and werkvorm, or where there is no room by its werkvorm alone.
    pub fn planned_row(self, what: &RowName, long: bool) -> String {
        match what {
            RowName::Block(kind, name) if !long && *kind != BlockKind::Slot && !name.is_empty() => {
                name.clone()
            }
            RowName::Topic(text) if !long => text.reveal().to_owned(),
            RowName::Block(..) | RowName::Topic(_) => self.row(what, true),
            RowName::Step(..) => self.row(what, long),
        }
    }

    /// The sign before a row; that of the closing block is its own, and what fell away is not done.
    pub fn mark(self, row: &AgendaRow) -> &'static str {
        let is_slot = row.what.is_slot();
        match row.state {
            _ if row.fell_away() => "–",
            _ if row.is_cut => "◐",
            RowState::Done => "✓",
            RowState::Now | RowState::Ahead if is_slot => "■",
            RowState::Now => "●",
            RowState::Ahead => "○",
        }
    }

    /// The same without saying so, behind a label.
    pub fn coming(self, next: &NextUp) -> String {
        let name = self.next_name(next);
        match next {
            NextUp::Step { planned, .. } => format!("{name} · {planned} min"),
            NextUp::End => name,
        }
    }

    /// What comes next, with its phase where that is another.
    pub fn next_name(self, next: &NextUp) -> String {
        match next {
            NextUp::Step { name, block: Some(kind), .. } => {
                self.kind_and_name(*kind, self.name(name))
            }
            NextUp::Step { name, block: None, .. } => self.name(name).to_owned(),
            NextUp::End => self.end().to_owned(),
        }
    }

    /// The one line for the room: whole, and its first part alone.
    pub fn room_rule(self, rule: &Rule) -> Vec<String> {
        let whole = self.rule(rule);
        let first = whole.split(" · ").next().map(str::to_owned).filter(|first| *first != whole);
        [whole].into_iter().filter(|whole| !whole.is_empty()).chain(first).collect()
    }

    /// A line beside a block's one clock, with its minutes and what to do in it where those are told.
    pub fn part(self, name: &str, minutes: Option<Minutes>, rule: Option<&str>) -> String {
        let minutes =
            minutes.map(|minutes| format!(" ({})", self.0.time().min(i64::from(minutes.get()))));
        let rule = rule.map(|rule| format!(": {rule}"));
        format!("{name}{}{}", minutes.unwrap_or_default(), rule.unwrap_or_default())
    }

    /// Minutes, with what is kept for the slot beside its own: "14 + 8".
    pub fn with_margin(self, planned: Minutes, margin: Minutes) -> String {
        format!("{planned}{}", beside(margin))
    }
}

/// What is kept for the slot, behind its own minutes.
fn beside(margin: Minutes) -> String {
    if margin.is_zero() { String::new() } else { format!(" + {margin}") }
}
