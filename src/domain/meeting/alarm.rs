//! Which signals are due: soft strokes for a step, and the ladder that makes the meeting close on time.

use jiff::{SignedDuration, Timestamp};

use super::{Meeting, Moment, State};
use crate::domain::{
    event::{Event, Signal},
    grade::{Grade, grade, thresholds, well_over},
    time::later,
};

/// A rung whose moment moved more than this much later is a new one and rings again.
pub(super) const MOVED: SignedDuration = SignedDuration::from_secs(60);
/// After the slack was said to be gone it is said again when this much more is lost.
const MORE_LOST: SignedDuration = SignedDuration::from_mins(5);
/// A step this much over makes it worth saying that the slack is gone.
const CLEARLY_OVER: SignedDuration = SignedDuration::from_mins(2);

/// A signal and the moment at which it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The rung of the ladder.
    pub signal: Signal,
    /// The moment, on the wall clock.
    pub at: Timestamp,
}

/// Whether a signal shows as a full-width band that waits for a key.
pub fn is_band(signal: Signal) -> bool {
    matches!(signal, Signal::SlotNow | Signal::CloseNow)
}

impl Meeting {
    /// The signals that are due and were not given for this moment.
    pub fn due(&self, now: Moment) -> Vec<Due> {
        if self.state() == State::Ended {
            return Vec::new();
        }
        let passed = self.ladder().into_iter().filter(|due| due.at <= now.wall);
        let ladder = passed.filter(|due| self.is_new(*due, MOVED));
        let step = self.step_signal(now).into_iter().chain(self.slack_gone(now));
        let mut due: Vec<Due> = step.chain(ladder).collect();
        // The gravest last, so that of two bands its stays.
        due.sort_by_key(|due| due.signal);
        due
    }

    pub(super) fn ring(&self, now: Moment) -> Vec<Event> {
        let due = self.due(now).into_iter();
        due.map(|Due { signal, at }| Event::Rang { signal, due: at }).collect()
    }

    /// How long until another signal falls due if nothing happens; nothing when none is to come.
    pub fn next_signal_in(&self, now: Moment) -> Option<SignedDuration> {
        let new = self.ladder().into_iter().filter(|due| self.is_new(*due, MOVED));
        let ladder = new.map(|due| due.at.duration_since(now.wall));
        let steps = self.step_signals_in(now).into_iter().chain(self.slack_gone_in(now));
        ladder.chain(steps).filter(SignedDuration::is_positive).min()
    }

    /// Whether moving the closing time makes a rung that was given ring again.
    pub fn would_ring_again(&self, to: Timestamp) -> bool {
        let moved = to.duration_since(self.progress.closing_time);
        let rungs = self.ladder().into_iter().filter(|due| self.rung.contains_key(&due.signal));
        rungs.map(|due| Due { at: later(due.at, moved), ..due }).any(|due| self.is_new(due, MOVED))
    }

    fn is_new(&self, due: Due, moved: SignedDuration) -> bool {
        self.rung.get(&due.signal).is_none_or(|rung| later(*rung, moved) < due.at)
    }

    /// The rungs towards the slot (until it has begun) and the closing time, at their moments.
    fn ladder(&self) -> Vec<Due> {
        if self.state() == State::Ended {
            return Vec::new();
        }
        let slot = self.latest_start_of_slot();
        let close = self.progress.closing_time;
        let before = |moment, minutes| later(moment, -SignedDuration::from_mins(minutes));
        let mut rungs = vec![
            Due { signal: Signal::CloseIn5, at: before(close, 5) },
            Due { signal: Signal::CloseNow, at: close },
        ];
        if !self.progress.in_slot() {
            rungs.push(Due { signal: Signal::SlotIn10, at: before(slot, 10) });
            rungs.push(Due { signal: Signal::SlotIn5, at: before(slot, 5) });
            rungs.push(Due { signal: Signal::SlotNow, at: slot });
        }
        rungs
    }

    fn step_signal(&self, now: Moment) -> Option<Due> {
        let at = self.progress.at;
        let planned = self.step()?.planned;
        let left = self.left(now);
        let signal = match grade(planned, left) {
            Grade::WrapUp => Signal::WrapUp(at),
            Grade::Over if left <= -well_over(planned) => Signal::WellOver(at),
            Grade::Calm | Grade::Half | Grade::Nearly | Grade::Over => return None,
        };
        let rung = self.rung.contains_key(&signal);
        (!rung).then_some(Due { signal, at: now.wall })
    }

    fn step_signals_in(&self, now: Moment) -> Vec<SignedDuration> {
        let Some(step) = self.step().filter(|_| self.runs()) else {
            return Vec::new();
        };
        let left = self.left(now);
        let first = thresholds(step.planned).into_iter().find(|(g, _)| *g == Grade::WrapUp);
        let until_wrap_up = first.map(|(_, threshold)| left - threshold);
        let at = self.progress.at;
        let wrap_up = until_wrap_up.filter(|_| !self.rung.contains_key(&Signal::WrapUp(at)));
        let until_over = Some(left + well_over(step.planned));
        let well_over = until_over.filter(|_| !self.rung.contains_key(&Signal::WellOver(at)));
        wrap_up.into_iter().chain(well_over).collect()
    }

    fn runs(&self) -> bool {
        matches!(self.state(), State::Running | State::Closing)
    }

    /// Said once: the slack is gone, and the step is clearly over or the meeting is paused.
    fn slack_gone(&self, now: Moment) -> Option<Due> {
        let paused = self.state() == State::Paused;
        let over = self.left(now) < -CLEARLY_OVER || paused;
        let gone = self.slack(now).is_negative() && over && !self.progress.in_slot();
        // The moment kept for it is the expected end, so that more loss makes it a new one.
        let due = Due { signal: Signal::SlackGone, at: self.progress.expected_end(now) };
        (gone && self.is_new(due, MORE_LOST)).then_some(due)
    }

    /// Slack is lost second by second while a step is over or the meeting is paused.
    fn slack_gone_in(&self, now: Moment) -> Option<SignedDuration> {
        if self.progress.in_slot() || self.state() == State::Ended {
            return None;
        }
        let hair = SignedDuration::from_nanos(1);
        let expected = self.progress.expected_end(now);
        let to_negative = self.slack(now) + hair;
        let to_new = self
            .rung
            .get(&Signal::SlackGone)
            .map(|rung| later(*rung, MORE_LOST).duration_since(expected) + hair);
        let loses_from = if self.state() == State::Paused { None } else { Some(self.left(now)) };
        let to_over = loses_from.map_or(SignedDuration::ZERO, |left| left + CLEARLY_OVER + hair);
        // While a step is not yet over nothing is lost: the loss begins when it is.
        let begins = loses_from.map_or(SignedDuration::ZERO, |l| l.max(SignedDuration::ZERO));
        let loss =
            to_negative.max(to_new.unwrap_or(SignedDuration::ZERO)).max(SignedDuration::ZERO);
        Some((begins + loss).max(to_over))
    }
}
