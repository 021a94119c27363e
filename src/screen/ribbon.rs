//! The ribbon: the whole meeting as one picture, in the same whole minutes as every other figure.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use super::{RowState, clock::At, figures::Watch};
use crate::app::prepare::setup::Setup;
use crate::domain::{
    agenda::{Block, BlockKind, Position},
    figures::{hour_and_minute, minutes_between, rounded_minutes, whole_minutes},
    grade::Grade,
    meeting::State,
    minutes::Minutes,
    progress::Going,
    time::later,
};

/// The whole meeting as one picture. Its figures are whole minutes since it began, between moments as
/// clocks show them: what is past as it was, what is to come as it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ribbon {
    /// When it began, or is to begin.
    pub began: civil::Time,
    /// The promised end.
    pub closing: civil::Time,
    /// The promised end, in minutes.
    pub closes: i64,
    /// Where it is; `None` before it begins and after it has ended.
    pub now: Option<i64>,
    /// How far the running step is; `None` in a pause, and while nothing runs.
    pub grade: Option<Grade>,
    /// What comes before the closing block, without a gap from the beginning on.
    pub steps: Vec<Stretch>,
    /// The closing block; while it is to come, as late as it can begin.
    pub slot: Stretch,
    /// Its steps, while it runs.
    pub slot_steps: Vec<Stretch>,
}

/// From where to where a step takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The block that it belongs to, from 0.
    pub block: usize,
    /// What that is for.
    pub kind: BlockKind,
    /// Past, running or to come; before the meeting the marked ones are [`RowState::Now`].
    pub state: RowState,
    /// Where it begins.
    pub from: i64,
    /// Where it ends.
    pub to: i64,
    /// How many of its minutes so far are over its plan.
    pub over: i64,
}

impl Ribbon {
    /// How many minutes it shows, one at the least: up to the promised end, or beyond it.
    pub fn length(&self) -> i64 {
        self.closes.max(self.slot.to).max(1)
    }

    /// Where the closing block or the gap before it begins.
    pub fn rest_ends(&self) -> i64 {
        self.steps.last().map_or(0, |step| step.to)
    }

    /// Whether the closing block is still to come.
    pub fn slot_is_ahead(&self) -> bool {
        match self.slot.state {
            RowState::Ahead => true,
            // Before the meeting that is the marked one.
            RowState::Now => self.now.is_none(),
            RowState::Done => false,
        }
    }

    /// What can be missed: before the closing block, and once that has begun after it.
    pub fn spare(&self) -> Range<i64> {
        if self.slot_is_ahead() {
            self.rest_ends()..self.slot.from
        } else {
            self.slot.to..self.closes
        }
    }

    /// What is kept for the closing block until it begins.
    pub fn margin(&self) -> Range<i64> {
        let from = if self.slot_is_ahead() { self.slot.to } else { self.closes };
        from..self.closes
    }

    /// The agenda in the making, with the block that is marked.
    pub(super) fn of_draft(setup: &Setup, marked: Option<usize>, zone: &TimeZone) -> Self {
        let blocks = setup.draft.blocks().iter().map(|own| &own.block);
        Self::planned(blocks, (setup.start, setup.closing), setup.margin(), marked, zone)
    }

    /// Blocks that are all to come, in a meeting with these two ends and this margin.
    pub(super) fn planned<'a>(
        blocks: impl Iterator<Item = &'a Block>,
        (start, closing): (Timestamp, Timestamp),
        margin: Minutes,
        marked: Option<usize>,
        zone: &TimeZone,
    ) -> Self {
        let mut laid = Laid::default();
        for (block, own) in blocks.enumerate() {
            for step in &own.steps {
                let to = laid.end() + i64::from(step.planned.get());
                laid.put((block, own.kind), RowState::Ahead, to, 0);
            }
        }
        let closes = minutes_between(start, closing);
        let slack = closes - i64::from(margin.get()) - laid.end();
        let (mut steps, mut slot, slot_steps) = laid.before_slot(slack);
        let of_marked = |step: &&mut Stretch| marked == Some(step.block);
        for step in steps.iter_mut().chain([&mut slot]).filter(of_marked) {
            step.state = RowState::Now;
        }
        Self {
            began: hour_and_minute(start, zone),
            closing: hour_and_minute(closing, zone),
            closes,
            now: None,
            grade: None,
            steps,
            slot,
            slot_steps,
        }
    }
}

impl At<'_> {
    /// The meeting as it was and will be.
    pub(super) fn ribbon(&self, watch: &mut Watch) -> Ribbon {
        let progress = self.meeting.progress();
        let figures = self.meeting(watch);
        let began = self.drawn_from();
        let closes = minutes_between(began, progress.closing_time);
        let has_ended = self.meeting.state() == State::Ended;
        let mut laid = self.past();
        if !has_ended {
            self.put_rest(&mut laid, closes - i64::from(figures.margin.get()), watch);
        }
        let (steps, slot, slot_steps) = laid.before_slot(figures.slack);
        let runs = self.goes().then(|| self.grade(watch));
        Ribbon {
            began: hour_and_minute(began, self.zone),
            closing: figures.closing,
            closes,
            now: (!has_ended).then(|| self.minute(self.now.wall)),
            grade: runs,
            steps,
            slot,
            slot_steps,
        }
    }

    /// How far the running step is, and when it is farther.
    pub(super) fn grade(&self, watch: &mut Watch) -> Grade {
        let now = self.meeting.grade(self.now);
        let left = self.meeting.left(self.now);
        let by_plan = self.meeting.thresholds().into_iter().filter(|(grade, _)| now < *grade);
        let near = self.meeting.wrap_up_in(self.now).filter(|_| now < Grade::WrapUp);
        for change in by_plan.map(|(_, at)| left - at).chain(near).filter(|_| self.goes()) {
            watch.changes_in_if_ahead(change);
        }
        now
    }

    fn minute(&self, moment: Timestamp) -> i64 {
        minutes_between(self.drawn_from(), moment)
    }

    /// When it began; where the clock was set back to before that, as long ago as it took.
    pub(super) fn drawn_from(&self) -> Timestamp {
        let (began, until) = (self.meeting.progress().began.wall, self.until());
        if began <= until { began } else { later(until, -self.took()) }
    }

    /// Now, or when it ended.
    fn until(&self) -> Timestamp {
        match self.meeting.progress().going {
            Going::Ended(at) => at.wall,
            Going::Since(_) | Going::PausedSince(_) => self.now.wall,
        }
    }

    /// How long its steps took together.
    fn took(&self) -> SignedDuration {
        self.meeting.progress().agenda.steps().map(|(at, _)| self.length(at)).sum()
    }

    /// How long a step took, with its pauses.
    fn length(&self, at: Position) -> SignedDuration {
        let progress = self.meeting.progress();
        progress.elapsed(at, self.now) + progress.paused_in(at, self.now)
    }

    /// What the steps took that do not run, in the order of the agenda.
    fn past(&self) -> Laid {
        let progress = self.meeting.progress();
        let runs = (self.meeting.state() != State::Ended).then_some(progress.at);
        let (before, after): (Vec<_>, Vec<_>) =
            progress.agenda.steps().map(|(at, _)| at).partition(|at| *at <= progress.at);
        let all = || before.iter().chain(&after).copied();
        let mut moment = later(self.until(), -self.took());
        let mut laid = Laid::default();
        let gone: Vec<Position> =
            all().filter(|at| Some(*at) != runs && !self.length(*at).is_zero()).collect();
        for (i, at) in gone.iter().enumerate() {
            moment = later(moment, self.length(*at));
            let is_open = runs.is_some_and(|runs| runs.block == at.block);
            let is_last = gone.get(i + 1).is_none_or(|next| next.block != at.block);
            // A block that is done is told as a whole: what one of its steps took, another may have saved.
            let over = match (is_open, is_last) {
                (true, _) => self.over(*at),
                (false, true) => self.block_row(at.block).longer(),
                (false, false) => 0,
            };
            laid.put(self.block(*at), RowState::Done, self.minute(moment), over);
        }
        laid
    }

    /// How many minutes a step took beyond its plan; negative: fewer.
    fn over(&self, at: Position) -> i64 {
        let progress = self.meeting.progress();
        let original = self.meeting.original(at).or_else(|| progress.agenda.step(at));
        let planned = original.map_or(0, |step| i64::from(step.planned.get()));
        rounded_minutes(progress.elapsed(at, self.now)) - planned
    }

    /// The running step and what is to come, each to the minute in which it ends if all goes as planned;
    /// the margin begins at this one.
    fn put_rest(&self, laid: &mut Laid, margin_from: i64, watch: &mut Watch) {
        let progress = self.meeting.progress();
        let (slack, loses_in) = (self.meeting.slack(self.now), self.loses_in(SignedDuration::ZERO));
        let mut left: SignedDuration = progress.to_come(self.now).map(|(_, length)| length).sum();
        for (at, length) in progress.to_come(self.now) {
            left -= length;
            let to = margin_from - watch.slack(slack + left, loses_in);
            if at == progress.at {
                let past = -self.meeting.left(self.now);
                let over = match (past.is_negative(), self.goes()) {
                    (true, _) => 0,
                    (false, true) => watch.minutes_since(past),
                    (false, false) => whole_minutes(past),
                };
                laid.put(self.block(at), RowState::Now, to, over);
            } else {
                laid.put(self.block(at), RowState::Ahead, to, 0);
            }
        }
    }

    fn block(&self, at: Position) -> (usize, BlockKind) {
        let block = self.meeting.progress().agenda.blocks.get(at.block);
        (at.block, block.map_or(BlockKind::Slot, |block| block.kind))
    }
}

/// Stretches one after the other.
#[derive(Debug, Default)]
struct Laid(Vec<Stretch>);

impl Laid {
    fn end(&self) -> i64 {
        self.0.last().map_or(0, |last| last.to)
    }

    fn put(&mut self, (block, kind): (usize, BlockKind), state: RowState, to: i64, over: i64) {
        let from = self.end();
        let to = to.max(from);
        self.0.push(Stretch { block, kind, state, from, to, over: over.clamp(0, to - from) });
    }

    /// What comes before the closing block, and that block as one: so many minutes later than what comes
    /// before it ends, as long as it has not begun. While it runs its steps are told as well.
    fn before_slot(mut self, slack: i64) -> (Vec<Stretch>, Stretch, Vec<Stretch>) {
        let is_before = |step: &Stretch| step.kind != BlockKind::Slot;
        let count = self.0.iter().rposition(is_before).map_or(0, |last| last + 1);
        let own = self.0.split_off(count);
        let from = self.end();
        let block = own.first().map_or(0, |first| first.block);
        let to = own.last().map_or(from, |last| last.to);
        let over = own.iter().map(|step| step.over).sum();
        let state_of = |step: Option<&Stretch>| step.map_or(RowState::Done, |step| step.state);
        let state = match (state_of(own.first()), state_of(own.last())) {
            (RowState::Ahead, _) => RowState::Ahead,
            (_, RowState::Done) => RowState::Done,
            _ => RowState::Now,
        };
        let gap = if state == RowState::Ahead { slack.max(0) } else { 0 };
        let slot =
            Stretch { block, kind: BlockKind::Slot, state, from: from + gap, to: to + gap, over };
        let steps = if state == RowState::Now { own } else { Vec::new() };
        (self.0, slot, steps)
    }
}
