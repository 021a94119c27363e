//! Which wall clock a meeting goes by, once somebody set the system's clock while it ran.
//!
//! A clock that is set a little is simply followed. When it is set by more, nobody should guess which
//! of the two is right: until the chair says so the meeting goes by the one that brings the closing
//! time nearer, for too late does more harm than too early.

use jiff::SignedDuration;

use super::{Meeting, Moment};
use crate::domain::{
    event::{Event, Signal, WallClock},
    time::later,
};

/// A clock that was set by no more than this is followed without a word too many.
pub const FOLLOWED: SignedDuration = SignedDuration::from_mins(2);

/// What the system's clock is corrected by, and the question that is open about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// From answers that are behind.
    settled: SignedDuration,
    set: Option<Set>,
}

/// The system's clock was set by so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    /// How far forward; negative: back.
    pub by: SignedDuration,
    /// What the chair said.
    pub answer: Option<WallClock>,
}

impl Set {
    /// Which clock is followed: the one the chair chose, else the earlier to close.
    pub fn follows(&self) -> WallClock {
        let earlier = if self.by.is_negative() { WallClock::Elapsed } else { WallClock::System };
        self.answer.unwrap_or(earlier)
    }

    fn correction(&self) -> SignedDuration {
        match self.follows() {
            WallClock::System => SignedDuration::ZERO,
            WallClock::Elapsed => -self.by,
        }
    }
}

impl Trust {
    /// What is added to the system's clock.
    pub fn correction(&self) -> SignedDuration {
        self.settled + self.set.map_or(SignedDuration::ZERO, |set| set.correction())
    }

    /// How the clock was set last, and what was said about it.
    pub fn set(&self) -> Option<Set> {
        self.set
    }

    /// A clock that is set back while the question is open answers it by itself.
    fn was_set(self, by: SignedDuration) -> Self {
        let open = self.set.filter(|set| set.answer.is_none());
        let settled = if open.is_some() { self.settled } else { self.correction() };
        let by = by + open.map_or(SignedDuration::ZERO, |set| set.by);
        let set = (FOLLOWED < by.abs()).then_some(Set { by, answer: None });
        Self { settled, set }
    }

    fn chosen(self, clock: WallClock) -> Self {
        Self { set: self.set.map(|set| Set { answer: Some(clock), ..set }), ..self }
    }

    fn after(self, event: &Event) -> Self {
        match event {
            Event::ClockSet { by } => self.was_set(*by),
            Event::ClockChosen { clock } => self.chosen(*clock),
            _ => self,
        }
    }
}

impl Meeting {
    /// Which wall clock it goes by.
    pub fn trust(&self) -> Trust {
        self.trust
    }

    /// The moment at which an event is written down: by the clock that is followed from it on.
    pub fn dated(&self, event: &Event, now: Moment) -> Moment {
        let by = self.trust.after(event).correction() - self.trust.correction();
        Moment { wall: later(now.wall, by), ..now }
    }

    /// Whether going by this clock puts a rung that was given ahead again.
    pub fn would_ring_by(&self, clock: WallClock, now: Moment) -> bool {
        let event = Event::ClockChosen { clock };
        let ahead = later(self.dated(&event, now).wall, super::alarm::MOVED);
        self.rung.iter().any(|(signal, due)| is_rung(*signal) && ahead < *due)
    }

    /// Goes by another clock from this moment on. Rungs of the ladder that now lie ahead again came
    /// too early: they ring once more at their moment, which would else pass in silence.
    pub(super) fn follow_clock(&mut self, event: &Event, at: Moment) {
        let before = self.trust.correction();
        self.trust = self.trust.after(event);
        let by = self.trust.correction() - before;
        if let Some(rung) = self.rung.get_mut(&Signal::SlackGone) {
            *rung = later(*rung, by);
        }
        let ahead = later(at.wall, super::alarm::MOVED);
        self.rung.retain(|signal, due| !is_rung(*signal) || *due <= ahead);
        self.band.keep_if(|signal| self.rung.contains_key(&signal));
    }
}

fn is_rung(signal: Signal) -> bool {
    match signal {
        Signal::SlotIn10
        | Signal::SlotIn5
        | Signal::SlotNow
        | Signal::CloseIn5
        | Signal::CloseNow => true,
        Signal::WrapUp(_) | Signal::WellOver(_) | Signal::SlackGone => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secs(seconds: i64) -> SignedDuration {
        SignedDuration::from_secs(seconds)
    }

    #[test]
    fn a_clock_that_is_set_by_two_minutes_is_followed_and_by_more_is_asked_about() {
        for forward in [1, -1] {
            let set = |by: SignedDuration| Trust::default().was_set(by * forward).set();
            assert_eq!(set(FOLLOWED), None);
            assert!(set(FOLLOWED + secs(1)).is_some());
        }
    }

    proptest! {
        #[test]
        fn until_it_is_answered_the_closing_time_is_never_further_than_either_clock_says(
            sets in prop::collection::vec(-7_200..7_200_i64, 0..8),
        ) {
            let mut trust = Trust::default();
            let mut total = 0;
            for by in sets {
                trust = trust.was_set(secs(by));
                total += by;
                if secs(total).abs() <= FOLLOWED {
                    total = 0;
                }
                prop_assert_eq!(trust.correction(), secs((-total).max(0)));
                prop_assert_eq!(trust.set().is_some(), total != 0);
            }
        }

        #[test]
        fn an_answer_holds_until_the_clock_is_set_again(by in 121..7_200_i64, then in 121..7_200_i64) {
            let elapsed = Trust::default().was_set(secs(by)).chosen(WallClock::Elapsed);
            prop_assert_eq!(elapsed.correction(), secs(-by));
            prop_assert_eq!(elapsed.was_set(secs(then)).correction(), secs(-by));
            prop_assert_eq!(elapsed.was_set(secs(-then)).correction(), secs(then - by));
            prop_assert_eq!(elapsed.chosen(WallClock::System).correction(), secs(0));
        }
    }
}
