//! Which signals are due: soft strokes for a step, and the ladder that makes the meeting close on time.

use jiff::{SignedDuration, Timestamp};

use super::{Meeting, Moment, State};
use crate::domain::{
    agenda::{Purpose, Step},
    event::{Event, Signal},
    figures::{floor, i32_of},
    grade::{Grade, SHORT, wrap_up},
    time::later,
};

/// A rung whose moment moved more than this much later is a new one and rings again.
pub(super) const MOVED: SignedDuration = SignedDuration::from_secs(60);
/// After the slack was said to be gone it is not said again for so long.
const MORE_LOST: SignedDuration = SignedDuration::from_mins(5);
/// A step has passed its last moment when it went on for so long after it.
const PASSED: SignedDuration = SignedDuration::from_secs(1);
/// The afsluiter is rounded off at least so long before the closing time.
const LAST_CALL: SignedDuration = SignedDuration::from_secs(60);

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
        let step = self.wrap_up(now).into_iter().chain(self.slack_gone(now));
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
        let steps = self.wrap_up_signal_in(now).into_iter().chain(self.slack_gone_in(now));
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

    /// Once a step, when its end or its last moment is near.
    fn wrap_up(&self, now: Moment) -> Option<Due> {
        let signal = Signal::WrapUp(self.progress.at);
        let due = self.grade(now) == Grade::WrapUp && !self.rung.contains_key(&signal);
        due.then_some(Due { signal, at: now.wall })
    }

    /// How long until the running step is to be rounded off; nothing where it never is.
    pub fn wrap_up_in(&self, now: Moment) -> Option<SignedDuration> {
        let step = self.step()?;
        let ahead = wrap_up(step.planned, self.timing())?;
        let by_plan = self.left(now) - ahead;
        let by_latest = self.latest_end_in(now, step).map(|until| until - ahead);
        Some(by_latest.map_or(by_plan, |until| until.min(by_plan)))
    }

    /// How long until the last moment of the running step, where it began long enough before that to be
    /// rounded off in time.
    fn latest_end_in(&self, now: Moment, step: &Step) -> Option<SignedDuration> {
        let until = self.progress.latest_end().duration_since(now.wall);
        let from_its_start = until + self.progress.elapsed(self.progress.at, now);
        let is_last = step.purpose == Purpose::Afsluiter;
        let least = if is_last { LAST_CALL } else { SHORT.duration() };
        (self.runs() && least <= from_its_start).then_some(until)
    }

    fn wrap_up_signal_in(&self, now: Moment) -> Option<SignedDuration> {
        let rung = self.rung.contains_key(&Signal::WrapUp(self.progress.at));
        self.wrap_up_in(now).filter(|_| self.runs() && !rung)
    }

    fn runs(&self) -> bool {
        matches!(self.state(), State::Running | State::Closing)
    }

    /// Said once a step, at its last moment, and in a pause once the slack is gone.
    fn slack_gone(&self, now: Moment) -> Option<Due> {
        let at = self.slack_gone_at(now)?;
        let due = Due { signal: Signal::SlackGone, at };
        (at <= now.wall).then_some(due)
    }

    fn slack_gone_in(&self, now: Moment) -> Option<SignedDuration> {
        Some(self.slack_gone_at(now)?.duration_since(now.wall))
    }

    /// The moment at which the slack is to be said to be gone, if nothing happens: five minutes at least
    /// after it was said last. A step that began after its last moment has been told so.
    fn slack_gone_at(&self, now: Moment) -> Option<Timestamp> {
        let latest = later(self.progress.latest_end(), PASSED);
        let rung = self.rung.get(&Signal::SlackGone).copied();
        let again = rung.map(|rung| later(rung, MORE_LOST));
        match self.state() {
            State::Closing | State::Ended => None,
            State::Running => {
                let began = later(now.wall, -self.progress.elapsed(self.progress.at, now));
                let was_said = rung.is_some_and(|rung| began <= rung);
                let is_new = again.is_none_or(|again| again <= latest) && !was_said;
                (is_new && began <= latest).then_some(latest)
            }
            State::Paused if self.progress.in_slot() => None,
            State::Paused => {
                let gone = later(latest, -self.left(now).max(SignedDuration::ZERO));
                let next = again.map_or(gone, |again| again.max(gone));
                let missed = floor(now.wall.duration_since(next), MORE_LOST).max(0);
                Some(later(next, MORE_LOST * i32_of(missed)))
            }
        }
    }
}
