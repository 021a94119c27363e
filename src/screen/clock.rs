//! What clocks show: the running step's, the round's and the meeting's, in figures; what every live
//! view is made of.

use jiff::{SignedDuration, civil, tz::TimeZone};

use super::figures::{Countdown, Watch};
use crate::{
    app::{price::ShownPrice, row_name::RowName},
    domain::{
        agenda::{Block, BlockKind, Name, Position, Purpose, Rule},
        figures::{Outlook, expected_end, hour_and_minute, minutes_between, rounded_minutes},
        grade::Grade,
        meeting::{Meeting, State},
        minutes::Minutes,
        progress::Going,
        time::{Moment, later},
    },
};

/// The running step as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepClock {
    /// Kind of its block.
    pub kind: BlockKind,
    /// Name of its block (a werkvorm's name; empty for a parked topic, whose name is content).
    pub block: String,
    /// Name of the step; equal to `block` where the block runs on one clock.
    pub step: Name,
    /// Its name where there is little room, if it has another there.
    pub short: Option<String>,
    /// Which step of the block this is, from 1.
    pub index: usize,
    /// How many steps the block has.
    pub count: usize,
    /// What is left of the step, as it is shown.
    pub countdown: Countdown,
    /// How far it is.
    pub grade: Grade,
    /// Since when it is paused.
    pub paused: Option<civil::Time>,
    /// What is done and what was planned, in whole seconds, for the bar.
    pub bar: Bar,
    /// The one rule of the step.
    pub rule: Option<Rule>,
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
}

/// The meeting as a whole, on the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingClock {
    /// The wall clock.
    pub now: civil::Time,
    /// The promised end.
    pub closing: civil::Time,
    /// Whole minutes to spare beside the margin; negative: short.
    pub slack: i64,
    /// Minutes that are kept for the slot; none once it runs.
    pub margin: Minutes,
    /// When it ends if every step takes its plan.
    pub expected_end: civil::Time,
    /// The moment at which the slot must begin.
    pub slot_latest: civil::Time,
    /// Whole minutes until then, rounded up; negative when it has passed. `None`: the slot runs.
    pub slot_in: Option<i64>,
    /// Whole minutes until the closing time, rounded up; negative when it has passed.
    pub closes_in: i64,
}

impl MeetingClock {
    /// How the promise stands.
    pub fn outlook(&self) -> Outlook {
        Outlook::of(self.slack, self.margin)
    }
}

/// The last moment at which the running step can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastMoment {
    /// On the wall clock.
    pub at: civil::Time,
    /// It has come.
    pub passed: bool,
    /// It had come before the step began: nobody in it can help that.
    pub missed: bool,
}

/// The step that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextUp {
    /// A step of the same block, or the first step of the next one.
    Step {
        /// Its name; for another block that block's name.
        name: Name,
        /// Its name where there is little room, if it has another there.
        short: Option<String>,
        /// Its minutes (of the block, for another block).
        planned: Minutes,
        /// Kind of the block when it is another block.
        block: Option<BlockKind>,
        /// What it is for.
        purpose: Purpose,
    },
    /// Nothing: after this step the meeting has ended.
    End,
}

/// A meeting at a moment, being put into figures.
pub(super) struct At<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) now: Moment,
    pub(super) zone: &'a TimeZone,
}

impl At<'_> {
    pub(super) fn goes(&self) -> bool {
        matches!(self.meeting.progress().going, Going::Since(_))
    }

    /// From when on slack is lost: when the step is over, or at once in a pause.
    pub(super) fn loses_in(&self, more: SignedDuration) -> Option<SignedDuration> {
        match self.meeting.state() {
            State::Ended => None,
            State::Paused => Some(SignedDuration::ZERO),
            State::Running | State::Closing => {
                Some((self.meeting.left(self.now) + more).max(SignedDuration::ZERO))
            }
        }
    }

    /// A block's kind and name; one of the program's own is named by its kind.
    pub(super) fn block_name(&self, block: usize) -> (BlockKind, String) {
        let block = self.meeting.progress().agenda.blocks.get(block);
        match block.map(RowName::of) {
            Some(RowName::Block(kind, name)) => (kind, name),
            Some(RowName::Topic(_) | RowName::Step(..)) | None => (BlockKind::Slot, String::new()),
        }
    }

    /// A step's name for anyone: a parked topic's own words are not for the room.
    pub(super) fn step_name(&self, at: Position) -> Name {
        let agenda = &self.meeting.progress().agenda;
        let named = agenda.blocks.get(at.block).zip(agenda.step(at));
        named.map(|(block, step)| block.public_step_name(step)).unwrap_or_default()
    }

    /// A step as a row of the agenda, for anyone.
    pub(super) fn step_row_name(&self, at: Position) -> RowName {
        let agenda = &self.meeting.progress().agenda;
        let named = agenda.blocks.get(at.block).zip(agenda.step(at));
        named.map_or_else(
            || RowName::Step(Name::default(), None),
            |(block, step)| RowName::of_step(block, step),
        )
    }

    /// What runs, as anyone may name it: its kind, its block and its step.
    pub(super) fn public_names(&self) -> (BlockKind, String, Name) {
        let at = self.meeting.progress().at;
        let (kind, block) = self.block_name(at.block);
        let block = if kind == BlockKind::Onderwerp { String::new() } else { block };
        (kind, block, self.step_name(at))
    }

    /// The line under the clock of the step that runs.
    pub(super) fn rule(&self) -> Option<Rule> {
        let progress = self.meeting.progress();
        let block = progress.agenda.blocks.get(progress.at.block)?;
        let step = self.meeting.step()?;
        let original = self.meeting.original(progress.at).map(|step| step.planned);
        let is_shorter = original.is_some_and(|planned| step.planned < planned);
        if is_shorter && step.purpose.is_settled_afterwards() {
            return Some(Rule::Afterwards);
        }
        block.public_rule(step)
    }

    pub(super) fn step(&self, watch: &mut Watch) -> StepClock {
        let progress = self.meeting.progress();
        let (kind, block, step) = self.public_names();
        let planned = self.meeting.step().map_or(Minutes::ZERO, |step| step.planned);
        let countdown = self.countdown(watch);
        if let Some(near) = self.meeting.wrap_up_in(self.now).filter(|_| self.goes()) {
            watch.changes_in_if_ahead(near);
        }
        let paused = match progress.going {
            Going::PausedSince(since) => {
                let began = later(self.now.wall, since - self.now.elapsed);
                Some(hour_and_minute(began, self.zone))
            }
            Going::Since(_) | Going::Ended(_) => None,
        };
        StepClock {
            kind,
            block,
            step,
            short: self.short_name(progress.at),
            index: progress.at.step + 1,
            count: progress.agenda.blocks.get(progress.at.block).map_or(1, |b| b.steps.len()),
            countdown,
            grade: self.meeting.grade(self.now),
            paused,
            bar: seconds_bar(planned, countdown),
            rule: self.rule(),
        }
    }

    /// What is left of the running step.
    fn countdown(&self, watch: &mut Watch) -> Countdown {
        let left = self.meeting.left(self.now);
        if self.meeting.timing().stops_at_zero() && !left.is_positive() {
            return Countdown::Over(0);
        }
        watch.countdown(left, self.goes())
    }

    pub(super) fn meeting(&self, watch: &mut Watch) -> MeetingClock {
        let progress = self.meeting.progress();
        let loses_in = self.loses_in(SignedDuration::ZERO);
        let wall = self.now.wall;
        let slot = self.meeting.latest_start_of_slot();
        let in_slot = progress.in_slot();
        let slack = self.meeting.slack(self.now);
        MeetingClock {
            now: watch.now(wall, self.zone),
            closing: hour_and_minute(progress.closing_time, self.zone),
            slack: watch.slack(slack, loses_in),
            margin: progress.margin_kept(),
            expected_end: expected_end(progress.expected_end(self.now), slack, self.zone),
            slot_latest: hour_and_minute(slot, self.zone),
            slot_in: (!in_slot).then(|| minutes_between(wall, slot)),
            closes_in: minutes_between(wall, progress.closing_time),
        }
    }

    /// The last moment of the running step.
    pub(super) fn last_moment(&self, watch: &mut Watch) -> Option<LastMoment> {
        if self.meeting.state() == State::Ended {
            return None;
        }
        let progress = self.meeting.progress();
        let latest = progress.latest_end();
        let to_go = latest.duration_since(self.now.wall);
        watch.changes_in_if_ahead(to_go);
        Some(LastMoment {
            at: hour_and_minute(latest, self.zone),
            passed: !to_go.is_positive(),
            missed: latest < progress.since,
        })
    }

    /// When the running step ends as planned.
    pub(super) fn ends(&self) -> Option<civil::Time> {
        let left = self.meeting.left(self.now);
        let is_ahead = left.is_positive() && self.goes();
        is_ahead.then(|| hour_and_minute(later(self.now.wall, left), self.zone))
    }

    /// A step's name where there is little room, if it has another there.
    pub(super) fn short_name(&self, at: Position) -> Option<String> {
        match self.step_row_name(at) {
            RowName::Step(_, short) => short,
            RowName::Block(..) | RowName::Topic(_) => None,
        }
    }

    pub(super) fn next(&self) -> NextUp {
        let progress = self.meeting.progress();
        let Some(next) = progress.next() else {
            return NextUp::End;
        };
        let step = progress.agenda.step(next);
        let purpose = step.map_or(Purpose::Work, |step| step.purpose);
        if next.block == progress.at.block {
            return NextUp::Step {
                name: self.step_name(next),
                short: self.short_name(next),
                planned: step.map_or(Minutes::ZERO, |step| step.planned),
                block: None,
                purpose,
            };
        }
        let (kind, name) = self.block_name(next.block);
        let name = if kind == BlockKind::Onderwerp { String::new() } else { name };
        let planned = progress.agenda.blocks.get(next.block).map_or(Minutes::ZERO, Block::planned);
        NextUp::Step { name: Name::Given(name), short: None, planned, block: Some(kind), purpose }
    }

    /// How far the round should be that runs, until the step's time is up.
    pub(super) fn pace(&self, watch: &mut Watch) -> Option<ShownPace> {
        let step = self.meeting.step()?;
        let round = step.round?;
        if !self.meeting.left(self.now).is_positive() {
            return None;
        }
        let elapsed = self.meeting.progress().elapsed(self.meeting.progress().at, self.now);
        let pace = round.pace(step.planned, elapsed);
        if let Some(changes_in) = pace.changes_in.filter(|_| self.goes()) {
            watch.changes_in(changes_in);
        }
        Some(ShownPace {
            halves: rounded_minutes(pace.each * 2).max(1),
            turn: pace.turn,
            speakers: round.speakers,
        })
    }

    /// What so many minutes would cost, until that differs.
    pub(super) fn price(&self, minutes: i16, watch: &mut Watch) -> ShownPrice {
        let price = self.meeting.price(minutes, self.now);
        let more = SignedDuration::from_mins(i64::from(price.minutes));
        ShownPrice {
            minutes: price.minutes,
            slack_before: watch.slack(price.slack_before, self.loses_in(SignedDuration::ZERO)),
            slack_after: watch.slack(price.slack_after, self.loses_in(more)),
            margin: price.margin,
            expected_end: expected_end(price.expected_end, price.slack_after, self.zone),
        }
    }

    /// What `v` would cost, once the end of the step is near.
    pub(super) fn extension(&self, watch: &mut Watch) -> Option<ShownPrice> {
        if self.meeting.grade(self.now) < Grade::Nearly {
            return None;
        }
        let shown = self.price(self.meeting.next_extension(self.now)?, watch);
        // Where all is late already, minutes that were spent before they were asked help nobody.
        let is_of_no_use =
            shown.before() == shown.after() && matches!(shown.after(), Outlook::Late(_));
        (!is_of_no_use).then_some(shown)
    }
}

/// Step and meeting in figures, outside any screen.
pub fn figures_of(meeting: &Meeting, now: Moment, zone: &TimeZone) -> (StepClock, MeetingClock) {
    let mut watch = Watch::default();
    let at = At { meeting, now, zone };
    (at.step(&mut watch), at.meeting(&mut watch))
}

fn seconds_bar(planned: Minutes, countdown: Countdown) -> Bar {
    let planned_s = planned.duration().as_secs();
    let done = match countdown {
        Countdown::Left(left) => planned_s - left,
        Countdown::Over(over) => planned_s + over,
    };
    Bar { done, planned: planned_s }
}
