//! The times that are kept of a meeting, after whatever the chair did.

use proptest::prelude::*;

use super::{
    histories::{history, lived},
    *,
};
use crate::{
    domain::{
        agenda::Name,
        progress::Progress,
        times::{Agreed, BlockTimes, MeetingTimes, beginning, standing},
    },
    words::Words,
};

fn times(bench: &Bench) -> MeetingTimes {
    MeetingTimes::of(&bench.journal).unwrap()
}

/// Real seconds of each step that was begun, by name.
fn real(bench: &Bench) -> Vec<(String, i64)> {
    let steps = times(bench).blocks.into_iter().flat_map(|block| block.steps);
    steps
        .filter(|step| step.begun)
        .map(|step| (Words::DUTCH.block().name(&step.name).to_lowercase(), step.real.as_secs()))
        .collect()
}

proptest! {
    #[test]
    fn steps_and_pauses_make_up_the_meeting(history in history()) {
        let bench = lived(&history);
        let times = times(&bench);
        let steps = times.blocks.iter().flat_map(|block| &block.steps);
        let sum = steps.fold(times.paused, |sum, step| sum + step.real);
        prop_assert_eq!(sum, times.length);
        prop_assert!(times.blocks.iter().flat_map(|b| &b.steps).all(|s| !s.real.is_negative()));
    }

    #[test]
    fn what_was_taken_back_leaves_no_trace(history in history()) {
        let bench = lived(&history);
        let (started, first) = beginning(&bench.journal).unwrap();
        let mut progress = Progress::start(
            started.agenda.clone(),
            started.closing_time,
            started.margin,
            first,
        );
        for entry in standing(&bench.journal) {
            if let Some(command) = entry.event.time_command() {
                progress.apply(command, entry.at);
            }
        }
        prop_assert_eq!(&progress, bench.meeting.progress());
    }

    #[test]
    fn the_plan_that_counts_is_the_first(history in history()) {
        let bench = lived(&history);
        let planned: Vec<_> = times(&bench).blocks.iter().filter_map(BlockTimes::planned).collect();
        let first: Vec<_> = agenda().blocks.iter().map(Block::planned).collect();
        prop_assert_eq!(planned, first);
    }
}

#[test]
fn a_whole_meeting_is_told_in_order() {
    let mut bench = Bench::of(120);
    bench.wait(mins(8)).tell(Command::Next).wait(mins(12)).tell(Command::Next);
    bench.wait(mins(5)).tell(Command::PauseOrContinue).wait(mins(3));
    bench.tell(Command::PauseOrContinue).wait(mins(5)).tell(Command::Next);
    bench.wait(mins(30)).next_until("afsluiter").wait(mins(7)).tell(Command::Next);
    let minutes = |name: &str, minutes: i64| (name.to_owned(), minutes * 60);
    let expected = [
        minutes("opwarmer", 8),
        minutes("terugkijken", 12),
        minutes("kiezen", 10),
        minutes("vragen", 30),
        minutes("advies", 0),
        minutes("evaluatie", 0),
        minutes("parkeerlijst", 0),
        minutes("volgende keer", 0),
        minutes("afsluiter", 7),
    ];
    assert_eq!(real(&bench), expected);
    let times = times(&bench);
    assert_eq!((times.length, times.paused, times.net()), (mins(70), mins(3), mins(67)));
    assert_eq!(times.begun_late(), Some(mins(0)));
    assert_eq!(times.closed_late(), Some(mins(-50)));
}

#[test]
fn a_step_that_is_gone_back_to_goes_on_with_its_own_time() {
    let mut bench = Bench::of(120);
    bench.wait(mins(8)).tell(Command::Next).wait(mins(2)).tell(Command::Previous);
    bench.wait(mins(1)).tell(Command::Next).wait(mins(4));
    bench.tell(Command::PauseOrContinue);
    assert_eq!(real(&bench)[0].1, 9 * 60);
    assert_eq!(times(&bench).blocks[1].steps[0].real, mins(6));
}

#[test]
fn a_correction_moves_time_between_two_steps_and_undo_moves_it_back() {
    let mut bench = Bench::of(120);
    bench.wait(mins(10)).tell(Command::Next).wait(mins(1));
    bench.tell(Command::BeganAgo { minutes: Minutes::of(4) });
    assert_eq!(real(&bench), [("opwarmer".to_owned(), 420), ("terugkijken".to_owned(), 240)]);
    bench.tell(Command::Undo);
    assert_eq!(real(&bench), [("opwarmer".to_owned(), 600), ("terugkijken".to_owned(), 60)]);
}

#[test]
fn consent_and_extensions_are_kept_and_what_was_undone_is_not() {
    let mut bench = Bench::of(120);
    bench.tell(Command::Extend { consent: false }).tell(Command::Extend { consent: false });
    bench.tell(Command::Undo);
    let to = later(bench.now.wall, mins(130));
    bench.tell(Command::MoveClosingTime { to });
    let told: Vec<Agreed> = times(&bench).agreements.into_iter().map(|told| told.what).collect();
    let from = later(bench.now.wall, mins(120));
    let step = Name::Given("opwarmer".to_owned());
    let expected =
        [Agreed::Minutes { step, minutes: 5, consent: false }, Agreed::ClosingTime { from, to }];
    assert_eq!(told, expected);
}
