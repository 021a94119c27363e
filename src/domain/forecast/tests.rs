//! What a group's past may say, and what it never does.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    agenda::BlockKind,
    samples,
    times::tests::{block, meeting},
};

/// So many meetings of which every step took this part of its plan.
fn known(meetings: usize, percent: i64) -> Vec<MeetingTimes> {
    let steps = [("rondje", 10, percent / 10), ("vragen", 30, 3 * percent / 10)];
    let of = |kind, step| block(kind, &[step]);
    let one = || meeting(vec![of(BlockKind::Opwarmer, steps[0]), of(BlockKind::Model, steps[1])]);
    let closed = |times: MeetingTimes| MeetingTimes { closing_time: times.ended.unwrap(), ..times };
    (0..meetings).map(|_| closed(one())).collect()
}

/// A warm-up and a model, then the slot.
fn agenda() -> Agenda {
    let of = |kind, minutes| samples::block(kind, vec![samples::step("stap", minutes, 2)]);
    let blocks = [(BlockKind::Opwarmer, 10), (BlockKind::Model, 60), (BlockKind::Slot, 14)];
    Agenda { blocks: blocks.map(|(kind, minutes)| of(kind, minutes)).into() }
}

fn minutes(n: i64) -> SignedDuration {
    SignedDuration::from_mins(n)
}

#[test]
fn five_meetings_say_nothing_and_six_do() {
    assert_eq!(Habits::of(&known(5, 100)), None);
    assert_eq!(ClosedOnTime::of(&known(5, 100)), None);
    assert!(Habits::of(&known(6, 100)).is_some());
    let record = ClosedOnTime { meetings: 8, on_time: 8 };
    assert_eq!(ClosedOnTime::of(&known(12, 100)), Some(record), "the last eight count");
}

#[test]
fn who_takes_longer_fits_less_often() {
    let fits = |percent| {
        let habits = Habits::of(&known(8, percent)).unwrap();
        habits.fitting(&agenda(), [minutes(4)])
    };
    assert!(fits(130) < fits(100), "{:?} {:?}", fits(130), fits(100));
    assert!(fits(100) < fits(80), "{:?} {:?}", fits(100), fits(80));
}

#[test]
fn the_same_question_has_the_same_answer() {
    let habits = Habits::of(&known(8, 110)).unwrap();
    let ask = || habits.fitting(&agenda(), [minutes(3), minutes(8)]);
    assert_eq!(ask(), ask());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn more_slack_never_fits_less_often(
        percent in 60_i64..160, slack in -10_i64..40, more in 0_i64..20,
    ) {
        let habits = Habits::of(&known(7, percent)).unwrap();
        let slacks = [minutes(slack), minutes(slack + more)];
        let [less, much] = habits.fitting(&agenda(), slacks);
        prop_assert!(less <= much);
        prop_assert!(much <= RUNS);
    }
}
