//! Rounds in which everyone who speaks does so in turn, and how far such a round is: a pace to hold
//! beside the clock, for nobody in particular.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{
    minutes::Minutes,
    werkvorm::{HalfMinutes, WerkvormStep},
};

/// A round within a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// How many speak, at least two.
    pub speakers: u8,
    /// Minutes of the step before the round begins.
    #[serde(default, skip_serializing_if = "Minutes::is_zero")]
    pub before: Minutes,
    /// Minutes of the step after it.
    #[serde(default, skip_serializing_if = "Minutes::is_zero")]
    pub after: Minutes,
}

/// How far a round should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// About what each speaker has.
    pub each: SignedDuration,
    /// Whose turn it should be, from 1; `None`: the round has not begun or should be over.
    pub turn: Option<u8>,
    /// When that differs, from now on the step's clock; `None`: never again.
    pub changes_in: Option<SignedDuration>,
}

impl Round {
    /// The round that a step is; nothing where nobody has a turn: it says so itself, or its length does not
    /// grow with the group.
    pub fn of(step: &WerkvormStep, participants: u8) -> Option<Self> {
        let length = step.length;
        let grows = length.grows();
        if !step.is_round.unwrap_or(grows) {
            return None;
        }
        let is_of_advisers = grows && length.per_participant == HalfMinutes(0);
        let speakers = participants.saturating_sub(u8::from(is_of_advisers));
        // What does not grow comes after the round, unless it is all there is.
        let after = if grows { Minutes::new(u32::from(length.fixed.0 / 2)) } else { Minutes::ZERO };
        (1 < speakers).then_some(Self { speakers, before: Minutes::ZERO, after })
    }

    /// How far the round should be in a step of this plan that has run so long. A step that was
    /// shortened to less than what surrounds the round is all round.
    pub fn pace(self, planned: Minutes, elapsed: SignedDuration) -> Pace {
        let own = planned.saturating_sub(self.before + self.after);
        let (from, own) = if own.is_zero() { (Minutes::ZERO, planned) } else { (self.before, own) };
        let speakers = i32::from(self.speakers.max(1));
        let each = own.duration() / speakers;
        let into = elapsed - from.duration();
        if into.is_negative() {
            return Pace { each, turn: None, changes_in: Some(-into) };
        }
        let begins = |turn: u8| each * i32::from(turn);
        let begun = (0..self.speakers).rev().find(|turn| begins(*turn) <= into);
        let turn = begun.filter(|_| into < own.duration());
        let is_last = |turn: u8| turn + 1 == self.speakers;
        // The last turn ends with the round, whatever was lost in dividing it.
        let ends = |turn| if is_last(turn) { own.duration() } else { begins(turn + 1) };
        let changes_in = turn.map(|turn| ends(turn) - into);
        Pace { each, turn: turn.map(|turn| turn + 1), changes_in }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{samples, werkvorm::Scaled};

    fn pace(round: Round, planned: u16, elapsed_s: i64) -> (i64, Option<u8>, Option<i64>) {
        let pace = round.pace(Minutes::of(planned), SignedDuration::from_secs(elapsed_s));
        (pace.each.as_secs(), pace.turn, pace.changes_in.map(|length| length.as_secs()))
    }

    const SIX: Round = Round { speakers: 6, before: Minutes::ZERO, after: Minutes::ZERO };

    #[test]
    fn each_turn_takes_its_share_of_the_plan() {
        assert_eq!(pace(SIX, 12, 0), (120, Some(1), Some(120)));
        assert_eq!(pace(SIX, 12, 7 * 60), (120, Some(4), Some(60)));
        assert_eq!(pace(SIX, 12, 12 * 60 - 1), (120, Some(6), Some(1)));
    }

    #[test]
    fn after_the_round_nobodys_turn_is_named() {
        assert_eq!(pace(SIX, 12, 12 * 60), (120, None, None));
        assert_eq!(pace(SIX, 0, 5), (0, None, None));
    }

    #[test]
    fn what_comes_before_and_after_the_round_is_not_its_own() {
        let round = Round { before: Minutes::of(1), after: Minutes::of(1), ..SIX };
        assert_eq!(pace(round, 8, 30), (60, None, Some(30)));
        assert_eq!(pace(round, 8, 60), (60, Some(1), Some(60)));
        assert_eq!(pace(round, 8, 7 * 60), (60, None, None));
    }

    #[test]
    fn a_step_that_was_shortened_is_all_round() {
        let round = Round { after: Minutes::of(6), ..SIX };
        assert_eq!(pace(round, 6, 0), (60, Some(1), Some(60)));
    }

    #[test]
    fn a_length_that_grows_with_the_group_is_a_round_of_those_who_speak() {
        let of = |length| said(None, length);
        assert_eq!(of(Scaled { fixed: EIGHT, per_participant: ONE, ..Scaled::default() }), GROWS);
        assert_eq!(of(Scaled { per_adviser: ONE, ..Scaled::default() }), Some((5, 0)));
        assert_eq!(of(Scaled { fixed: EIGHT, ..Scaled::default() }), None);
    }

    #[test]
    fn a_step_can_say_that_it_is_a_round_or_none() {
        let grows = Scaled { fixed: EIGHT, per_participant: ONE, ..Scaled::default() };
        let stays = Scaled { fixed: EIGHT, ..Scaled::default() };
        assert_eq!([said(Some(false), grows), said(Some(false), stays)], [None; 2]);
        assert_eq!([said(Some(true), grows), said(Some(true), stays)], [GROWS, Some((6, 0))]);
    }

    const ONE: HalfMinutes = HalfMinutes(2);
    const EIGHT: HalfMinutes = HalfMinutes(8);
    const GROWS: Option<(u8, u16)> = Some((6, 4));

    /// How many of six speak in turn in a step of this length that says so much of it, and what comes after.
    fn said(is_round: Option<bool>, length: Scaled) -> Option<(u8, u16)> {
        let step = WerkvormStep { length, is_round, ..samples::werkvorm_step() };
        Round::of(&step, 6).map(|round| (round.speakers, round.after.get()))
    }
}
