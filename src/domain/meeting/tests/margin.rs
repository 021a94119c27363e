//! The margin belongs to the slot, and every step has its last moment.

use proptest::prelude::*;

use super::{
    histories::{history, lived_in, wait},
    *,
};
use crate::domain::meeting::State;

/// 92 minutes of plan in 120: 8 of margin and 20 to spare.
fn bench() -> Bench {
    Bench::with_margin(120, 8)
}

fn after_start(at: Timestamp) -> SignedDuration {
    at.duration_since(Timestamp::from_second(START).unwrap())
}

#[test]
fn the_slot_begins_so_early_that_its_margin_is_left() {
    let bench = bench();
    assert_eq!(bench.slack(), mins(20));
    assert_eq!(after_start(bench.meeting.latest_start_of_slot()), mins(120 - 8 - 15));
    assert_eq!(after_start(bench.meeting.progress().latest_end()), mins(8 + 20), "of the opwarmer");
}

#[test]
fn once_the_slot_runs_the_margin_is_its_own_and_back_before_it_it_is_kept() {
    let mut bench = bench();
    bench.next_until("evaluatie").wait(mins(100));
    assert_eq!(bench.slack(), mins(-3));
    bench.tell(Command::Next);
    assert_eq!((bench.slack(), bench.meeting.progress().margin_kept()), (mins(5), Minutes::ZERO));
    assert_eq!(after_start(bench.meeting.progress().latest_end()), mins(120 - 13));
    bench.tell(Command::Previous);
    assert_eq!(bench.slack(), mins(-3));
}

#[test]
fn a_step_that_was_left_early_and_comes_again_counts_with_what_is_left_of_it() {
    let mut bench = bench();
    bench.next_until("vragen").wait(mins(10)).tell(Command::Previous);
    assert_eq!(after_start(bench.meeting.progress().latest_end()), mins(120 - 8 - 15 - 25 - 15));
}

#[test]
fn what_the_slot_did_not_need_can_be_the_afsluiters_until_shortly_before_the_promise() {
    let given = |wait| {
        let mut bench = bench();
        bench.next_until("volgende keer").wait(mins(wait)).tell(Command::Next);
        (bench.meeting.given_back(bench.now), bench)
    };
    assert_eq!(given(20).0, Some(8), "no more than the margin");
    // Nine minutes of afsluiter end at 113:00, a minute and a half before 114:30.
    let (minutes, mut bench) = given(104);
    assert_eq!(minutes, Some(5));
    assert_eq!(bench.meeting.next_extension(bench.now), Some(5));
    bench.tell(Command::Extend { consent: false });
    assert_eq!(after_start(bench.meeting.progress().expected_end(bench.now)), mins(118));
    assert_eq!(bench.meeting.given_back(bench.now), None, "once");
    bench.tell(Command::Undo);
    assert_eq!(after_start(bench.meeting.progress().expected_end(bench.now)), mins(113));
    assert_eq!(given(108).0, None, "one minute is not worth a word");
    assert_eq!(given(112).0, None);
}

#[test]
fn only_the_afsluiter_is_given_what_is_left_and_nothing_where_no_margin_was_kept() {
    let mut bench = bench();
    while bench.meeting.step().unwrap().name != "afsluiter" {
        assert_eq!(bench.meeting.given_back(bench.now), None);
        bench.tell(Command::Next);
    }
    let mut older = Bench::of(120);
    older.next_until("afsluiter");
    assert_eq!(older.meeting.given_back(older.now), None);
    assert_eq!(older.meeting.next_extension(older.now), Some(5), "as before");
}

proptest! {
    #[test]
    fn what_is_given_back_ends_before_the_promise(history in history(), wait in wait()) {
        let mut bench = lived_in(bench(), &history);
        bench.wait(wait);
        if let Some(minutes) = bench.meeting.given_back(bench.now) {
            prop_assert!((2..=8).contains(&minutes));
            prop_assert_eq!(bench.meeting.next_extension(bench.now), Some(minutes));
            bench.tell(Command::Extend { consent: false });
            let progress = bench.meeting.progress();
            let left = progress.closing_time.duration_since(progress.expected_end(bench.now));
            prop_assert!(secs(90) <= left);
        }
    }

    #[test]
    fn the_margin_is_never_spent_before_the_slot(
        history in history(), margin in 0..30_u16,
    ) {
        let with = lived_in(Bench::with_margin(120, margin), &history);
        let progress = with.meeting.progress();
        let ended = with.meeting.state() == State::Ended;
        let kept = if progress.in_slot() || ended { Minutes::ZERO } else { Minutes::of(margin) };
        prop_assert_eq!(progress.margin_kept(), kept);
        let to_promise = progress.closing_time.duration_since(progress.expected_end(with.now));
        prop_assert_eq!(with.slack(), to_promise - kept.duration());
    }

    #[test]
    fn a_latest_end_stays_while_time_passes(history in history(), wait in wait()) {
        let mut bench = lived_in(bench(), &history);
        let before = bench.meeting.progress().latest_end();
        bench.wait(wait);
        prop_assert_eq!(bench.meeting.progress().latest_end(), before);
    }

    #[test]
    fn it_is_short_when_the_step_goes_beyond_its_latest_end(history in history()) {
        let bench = lived_in(bench(), &history);
        if bench.meeting.state() != State::Ended {
            let left = bench.left().max(SignedDuration::ZERO);
            let beyond = bench.meeting.progress().latest_end() < later(bench.now.wall, left);
            prop_assert_eq!(bench.slack().is_negative(), beyond);
        }
    }
}
