//! The whole minutes of a meeting as they stand on paper: they agree with the moments beside them, and
//! each row together is the whole.

use jiff::{SignedDuration, Timestamp};

use super::MeetingTimes;
use crate::domain::{
    figures::{MINUTE, minutes_between, rounded_minutes},
    people::Presence,
};

/// A pause shorter than this is not told.
const PAUSE: SignedDuration = SignedDuration::from_secs(30);

/// Whole minutes that add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownMinutes {
    /// From its beginning to its end.
    pub whole: i64,
    /// In pauses; none where they were too short to tell.
    pub paused: i64,
    /// Of each step of each block: with the pauses they are the whole.
    pub blocks: Vec<Vec<i64>>,
}

impl ShownMinutes {
    /// Without the pauses.
    pub fn net(&self) -> i64 {
        self.whole - self.paused
    }
}

impl MeetingTimes {
    /// Its minutes as they are shown.
    pub fn shown(&self) -> ShownMinutes {
        let by_clock = minutes_between(self.began, self.last_known());
        let differs = (MINUTE * i32::try_from(by_clock).unwrap_or(i32::MAX) - self.length).abs();
        // Where a clock was set, only the time that went by is true.
        let whole = if differs < MINUTE { by_clock } else { rounded_minutes(self.length) };
        let paused = if self.paused < PAUSE { SignedDuration::ZERO } else { self.paused };
        let mut share = Share::new(
            whole,
            self.blocks.iter().map(super::BlockTimes::real).sum::<SignedDuration>() + paused,
        );
        let minutes = |block: &super::BlockTimes| {
            block.steps.iter().map(|step| share.of(step.real)).collect()
        };
        let blocks = self.blocks.iter().map(minutes).collect();
        ShownMinutes { whole, paused: share.of(paused), blocks }
    }

    /// Its length without the pauses, in the minutes that are shown.
    pub fn net_as_shown(&self) -> SignedDuration {
        SignedDuration::from_mins(self.shown().net())
    }

    /// From when until when somebody is said to have been there.
    pub fn there(&self, presence: &Presence) -> (Timestamp, Timestamp) {
        let late = MINUTE < presence.came.duration_since(self.began);
        let from = if late { presence.came } else { self.began };
        (from, presence.left.unwrap_or_else(|| self.last_known()))
    }

    /// How long somebody was there without the pauses, in the minutes that are shown.
    pub fn attended_as_shown(&self, presence: &Presence) -> SignedDuration {
        let (from, until) = self.there(presence);
        let missed = minutes_between(self.began, from) + minutes_between(until, self.last_known());
        SignedDuration::from_mins((self.shown().net() - missed.max(0)).max(0))
    }

    /// How many whole minutes later than planned it began, as the clock shows; negative: earlier.
    pub fn begun_late_by(&self) -> Option<i64> {
        self.planned_start.map(|planned| minutes_between(planned, self.began))
    }

    /// How many whole minutes later than agreed last it closed, as the clock shows; negative: earlier.
    pub fn closed_late_by(&self) -> Option<i64> {
        let seen = self.ended.filter(|_| self.entered.is_none());
        seen.map(|ended| minutes_between(self.closing_time, ended))
    }
}

/// Shares whole minutes out over lengths, each rounded so that those before it are right together.
pub(in crate::domain) struct Share {
    minutes: i64,
    length: SignedDuration,
    before: SignedDuration,
}

impl Share {
    pub(in crate::domain) fn new(minutes: i64, length: SignedDuration) -> Self {
        Self { minutes, length, before: SignedDuration::ZERO }
    }

    /// The minutes of the next length.
    pub(in crate::domain) fn of(&mut self, length: SignedDuration) -> i64 {
        let start = self.until(self.before);
        self.before += length.max(SignedDuration::ZERO);
        self.until(self.before) - start
    }

    fn until(&self, length: SignedDuration) -> i64 {
        let whole = self.length.as_nanos();
        if whole <= 0 {
            return 0;
        }
        let part = length.as_nanos().min(whole).saturating_mul(i128::from(self.minutes));
        i64::try_from((part + whole / 2) / whole).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        agenda::BlockKind,
        event::Participant,
        time::later,
        times::tests::{block, meeting},
    };

    proptest! {
        #[test]
        fn what_is_shown_adds_up(
            blocks in prop::collection::vec(prop::collection::vec(0..4_000_i64, 1..4), 1..6),
            second in 0..120_i64,
            paused in 0..900_i64,
        ) {
            let named = |steps: &Vec<i64>| {
                let mut told = block(BlockKind::Model, &vec![("stap", 5, 0); steps.len()]);
                for (step, real) in told.steps.iter_mut().zip(steps) {
                    step.real = SignedDuration::from_secs(*real);
                }
                told
            };
            let mut times = meeting(blocks.iter().map(named).collect());
            times.began = later(times.began, SignedDuration::from_secs(second));
            times.paused = SignedDuration::from_secs(paused);
            times.length += times.paused;
            times.ended = Some(later(times.began, times.length));
            let shown = times.shown();
            let steps: i64 = shown.blocks.iter().flatten().sum();
            prop_assert_eq!(steps + shown.paused, shown.whole);
            prop_assert_eq!(shown.whole, minutes_between(times.began, times.last_known()));
            let clock = |moment: Timestamp| moment.as_second().div_euclid(60);
            prop_assert_eq!(clock(times.began) + shown.whole, clock(times.last_known()));
            for (real, minutes) in blocks.iter().flatten().zip(shown.blocks.iter().flatten()) {
                prop_assert!((real - minutes * 60).abs() <= 180, "{real} s is {minutes}");
            }
        }
    }

    #[test]
    fn times_as_a_clock_shows_them_make_the_length_between() {
        let mut times = meeting(vec![block(BlockKind::Model, &[("a", 60, 97)])]);
        // From 14:00:20 to 15:38:00, which a clock shows as 14:00 and 15:38.
        times.began = later(times.began, SignedDuration::from_secs(20));
        times.length = SignedDuration::from_secs(97 * 60 + 40);
        times.ended = Some(later(times.began, times.length));
        assert_eq!(times.shown().whole, 98);
        assert_eq!(times.net_as_shown(), SignedDuration::from_mins(98));
        times.closing_time = later(times.began, SignedDuration::from_secs(60 * 60 + 35));
        // 15:00:55 agreed and 15:38:00 closed: 15:00 and 15:38.
        assert_eq!(times.closed_late_by(), Some(38));
        let came = later(times.began, SignedDuration::from_mins(30));
        let presence = Presence { participant: Participant::named("AB"), came, left: None };
        assert_eq!(times.attended_as_shown(&presence), SignedDuration::from_mins(68));
        // The clock was put forward by an hour: what went by counts.
        times.ended = Some(later(times.began, SignedDuration::from_mins(157)));
        assert_eq!(times.shown().whole, 98);
    }
}
