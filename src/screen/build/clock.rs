//! The running step and the meeting as a whole, in figures: what every live view is made of.

use jiff::{SignedDuration, tz::TimeZone};

use super::figures::{Watch, expected_end, hour_and_minute, rounded_minutes, whole_minutes};
use crate::{
    domain::{
        agenda::{Block, BlockKind, Position},
        grade::Grade,
        meeting::{Meeting, Price, State},
        minutes::Minutes,
        progress::Going,
        time::Moment,
    },
    screen::{
        AgendaRow, Bar, Calm, ClockView, Countdown, MeetingClock, NextUp, Room, RowName, RowState,
        ShownPace, ShownPrice, StepClock,
    },
};

/// A meeting at a moment, being put into figures.
pub(super) struct At<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) now: Moment,
    pub(super) zone: &'a TimeZone,
}

impl At<'_> {
    fn goes(&self) -> bool {
        matches!(self.meeting.progress().going, Going::Since(_))
    }

    /// From when on slack is lost: when the step is over, or at once in a pause.
    fn loses_in(&self, more: SignedDuration) -> Option<SignedDuration> {
        match self.meeting.state() {
            State::Ended => None,
            State::Paused => Some(SignedDuration::ZERO),
            State::Running | State::Closing => {
                Some((self.meeting.left(self.now) + more).max(SignedDuration::ZERO))
            }
        }
    }

    fn block_name(&self, block: usize) -> (BlockKind, String) {
        let block = self.meeting.progress().agenda.blocks.get(block);
        block.map_or((BlockKind::Slot, String::new()), |b| (b.kind, b.name.clone()))
    }

    /// The step's name for anyone: a parked topic's own words are not for the room.
    fn public_names(&self) -> (BlockKind, String, String) {
        let at = self.meeting.progress().at;
        let (kind, block) = self.block_name(at.block);
        if kind == BlockKind::Onderwerp {
            return (kind, String::new(), String::new());
        }
        let step = self.meeting.step().map_or_else(String::new, |step| step.name.clone());
        (kind, block, step)
    }

    pub(super) fn step(&self, watch: &mut Watch) -> StepClock {
        let progress = self.meeting.progress();
        let (kind, block, step) = self.public_names();
        let planned = self.meeting.step().map_or(Minutes::ZERO, |step| step.planned);
        let countdown = watch.countdown(self.meeting.left(self.now), self.goes());
        let paused = match progress.going {
            Going::PausedSince(since) => Some(watch.minutes_since(self.now.elapsed - since)),
            Going::Since(_) | Going::Ended(_) => None,
        };
        StepClock {
            kind,
            block,
            step,
            index: progress.at.step + 1,
            count: progress.agenda.blocks.get(progress.at.block).map_or(1, |b| b.steps.len()),
            countdown,
            grade: self.meeting.grade(self.now),
            paused,
            bar: seconds_bar(planned, countdown),
            rule: self.meeting.step().and_then(|step| step.rule.clone()),
        }
    }

    pub(super) fn meeting(&self, watch: &mut Watch) -> MeetingClock {
        let progress = self.meeting.progress();
        let loses_in = self.loses_in(SignedDuration::ZERO);
        let wall = self.now.wall;
        let slot = self.meeting.latest_start_of_slot();
        let in_slot = progress.in_slot();
        let until_slot = slot.duration_since(wall);
        let until_close = progress.closing_time.duration_since(wall);
        let slack = self.meeting.slack(self.now);
        MeetingClock {
            now: watch.now(wall, self.zone),
            closing: hour_and_minute(progress.closing_time, self.zone),
            slack: watch.slack(slack, loses_in),
            expected_end: expected_end(progress.expected_end(self.now), slack, self.zone),
            slot_latest: hour_and_minute(slot, self.zone),
            slot_in: (!in_slot).then(|| watch.minutes_until(until_slot, true)),
            closes_in: watch.minutes_until(until_close, true),
        }
    }

    pub(super) fn next(&self) -> NextUp {
        let progress = self.meeting.progress();
        let Some(next) = progress.next() else {
            return NextUp::End;
        };
        if next.block == progress.at.block {
            let step = progress.agenda.step(next);
            return NextUp::Step {
                name: step.map_or_else(String::new, |step| step.name.clone()),
                planned: step.map_or(Minutes::ZERO, |step| step.planned),
                block: None,
            };
        }
        let (kind, name) = self.block_name(next.block);
        let name = if kind == BlockKind::Onderwerp { String::new() } else { name };
        let planned = progress.agenda.blocks.get(next.block).map_or(Minutes::ZERO, Block::planned);
        NextUp::Step { name, planned, block: Some(kind) }
    }

    pub(super) fn clock(&self, follows: bool, watch: &mut Watch) -> ClockView {
        ClockView {
            clock: self.step(watch),
            meeting: self.meeting(watch),
            next: self.next(),
            pace: self.pace(watch),
            side: None,
            follows,
        }
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

    pub(super) fn room(&self, watch: &mut Watch) -> Room {
        let (kind, _, step) = self.public_names();
        let planned = self.meeting.step().map_or(0, |step| i64::from(step.planned.get()));
        let left = self.meeting.left(self.now);
        let minutes_left =
            if left.is_positive() { watch.minutes_until(left, self.goes()) } else { 0 };
        Room {
            kind,
            step,
            rule: self.meeting.step().and_then(|step| step.rule.clone()),
            minutes_left,
            bar: Bar { done: planned - minutes_left, planned, half: false },
            paused: self.meeting.state() == State::Paused,
            closing: hour_and_minute(self.meeting.progress().closing_time, self.zone),
        }
    }

    pub(super) fn calm(&self) -> Calm {
        let (kind, _, step) = self.public_names();
        Calm { kind, step }
    }

    /// The blocks, and the steps of the running one.
    pub(super) fn agenda(&self) -> Vec<AgendaRow> {
        let progress = self.meeting.progress();
        let mut rows = Vec::new();
        for (i, block) in progress.agenda.blocks.iter().enumerate() {
            rows.push(self.block_row(i));
            if i == progress.at.block
                && 1 < block.steps.len()
                && self.meeting.state() != State::Ended
            {
                rows.extend(
                    (0..block.steps.len()).map(|step| self.step_row(Position { block: i, step })),
                );
            }
        }
        rows
    }

    fn block_row(&self, i: usize) -> AgendaRow {
        let progress = self.meeting.progress();
        let (kind, name) = self.block_name(i);
        let places = progress.agenda.steps().map(|(at, _)| at).filter(|at| at.block == i);
        let places: Vec<Position> = places.collect();
        let elapsed = places.iter().map(|at| progress.elapsed(*at, self.now));
        let elapsed = elapsed.fold(SignedDuration::ZERO, |sum, length| sum + length);
        let begun = places.iter().any(|at| progress.run(*at).begun);
        let state = self.state_of(i, progress.at.block);
        let planned = progress.agenda.blocks.get(i).map_or(Minutes::ZERO, Block::planned);
        // A block that was added since has no other plan than its own.
        let original = self.meeting.original_block(i).map_or(planned, Block::planned);
        let latest = hour_and_minute(progress.latest_start(i), self.zone);
        AgendaRow {
            what: RowName::Block(kind, name),
            state,
            real: (begun && state == RowState::Done).then(|| rounded_minutes(elapsed)),
            planned: original,
            now_planned: (planned != original).then_some(planned),
            latest: (state != RowState::Done && !progress.is_dropped(i)).then_some(latest),
        }
    }

    fn step_row(&self, at: Position) -> AgendaRow {
        let progress = self.meeting.progress();
        let step = progress.agenda.step(at);
        let planned = step.map_or(Minutes::ZERO, |step| step.planned);
        let original = self.meeting.original(at).map_or(planned, |step| step.planned);
        let state = self.state_of(at.step, progress.at.step);
        let real = rounded_minutes(progress.elapsed(at, self.now));
        AgendaRow {
            what: RowName::Step(step.map_or_else(String::new, |step| step.name.clone())),
            state,
            real: (progress.run(at).begun && state == RowState::Done).then_some(real),
            planned: original,
            now_planned: (planned != original).then_some(planned),
            latest: None,
        }
    }

    fn state_of(&self, index: usize, running: usize) -> RowState {
        if self.meeting.state() == State::Ended || index < running {
            RowState::Done
        } else if index == running {
            RowState::Now
        } else {
            RowState::Ahead
        }
    }

    /// What `v` would cost, once the end of the step is near.
    pub(super) fn extension(&self, watch: &mut Watch) -> Option<ShownPrice> {
        if self.meeting.grade(self.now) < Grade::Nearly {
            return None;
        }
        let price = self.meeting.price(self.meeting.next_extension()?, self.now);
        let more = SignedDuration::from_mins(i64::from(price.minutes));
        let loses_in = self.loses_in(more);
        Some(ShownPrice {
            minutes: price.minutes,
            slack_before: watch.slack(price.slack_before, self.loses_in(SignedDuration::ZERO)),
            slack_after: watch.slack(price.slack_after, loses_in),
            expected_end: expected_end(price.expected_end, price.slack_after, self.zone),
        })
    }
}

/// Step and meeting in figures, outside any screen.
pub fn figures_of(meeting: &Meeting, now: Moment, zone: &TimeZone) -> (StepClock, MeetingClock) {
    let mut watch = Watch::default();
    let at = At { meeting, now, zone };
    (at.step(&mut watch), at.meeting(&mut watch))
}

/// A price at the moment it was named.
pub(super) fn shown_price(price: &Price, zone: &TimeZone) -> ShownPrice {
    ShownPrice {
        minutes: price.minutes,
        slack_before: whole_minutes(price.slack_before),
        slack_after: whole_minutes(price.slack_after),
        expected_end: expected_end(price.expected_end, price.slack_after, zone),
    }
}

fn seconds_bar(planned: Minutes, countdown: Countdown) -> Bar {
    let planned_s = planned.duration().as_secs();
    let done = match countdown {
        Countdown::Left(left) => planned_s - left,
        Countdown::Over(over) => planned_s + over,
    };
    Bar { done, planned: planned_s, half: Minutes::of(10) <= planned }
}
