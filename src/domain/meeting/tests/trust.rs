//! A wall clock that is set while the meeting runs: what rang too early rings again.

use super::*;
use crate::domain::event::{Signal, WallClock};
use crate::domain::meeting::trust::Set;

/// Forty minutes in, somebody sets the clock so far forward that the slot should begin now.
fn set_forward() -> Bench {
    let mut bench = Bench::of(120);
    bench.next_until("vragen").tell(Command::PauseOrContinue).wait(mins(40));
    bench.now.wall = later(bench.now.wall, mins(65));
    bench.tell(Command::NoteClockSet { by: mins(65) }).tell(Command::Ring);
    bench
}

fn choose(bench: &mut Bench, clock: WallClock) {
    bench.now = bench.meeting.dated(&Event::ClockChosen { clock }, bench.now);
    bench.tell(Command::ChooseClock(clock));
}

#[test]
fn until_the_chair_says_which_clock_is_right_the_earlier_one_rings() {
    let bench = set_forward();
    assert_eq!(bench.meeting.band(), Some(Signal::SlotNow));
    assert_eq!(bench.meeting.due(bench.now), []);
}

#[test]
fn by_the_other_clock_what_rang_too_early_rings_again_at_its_moment() {
    let mut bench = set_forward();
    assert!(bench.meeting.would_ring_by(WallClock::Elapsed, bench.now));
    let (before, start) = (bench.now, bench.journal[0].at);
    choose(&mut bench, WallClock::Elapsed);
    assert_eq!(bench.now.wall, later(before.wall, -mins(65)));
    assert_eq!(bench.meeting.band(), None);
    let mut due_at = |minutes| {
        bench.now = start.after(mins(minutes));
        let events = bench.try_to(Command::Ring).unwrap();
        let ladder = |event: &Event| matches!(event, Event::Rang { signal, .. } if *signal != Signal::SlackGone);
        events.iter().filter(|event| ladder(event)).count()
    };
    assert_eq!([due_at(94), due_at(95), due_at(100), due_at(105)], [0, 1, 1, 1]);
    assert_eq!(bench.meeting.band(), Some(Signal::SlotNow));
}

#[test]
fn by_the_clock_that_is_followed_already_nothing_rings_again() {
    let mut bench = set_forward();
    assert!(!bench.meeting.would_ring_by(WallClock::System, bench.now));
    choose(&mut bench, WallClock::System);
    assert_eq!(bench.meeting.band(), Some(Signal::SlotNow));
    assert_eq!(bench.meeting.due(bench.now), []);
}

#[test]
fn choosing_to_and_fro_leaves_the_time_and_the_slack_as_they_were() {
    let mut bench = set_forward();
    let before = bench.now;
    let slack = |bench: &Bench| {
        let due = bench.meeting.due(bench.now).into_iter();
        due.filter(|due| due.signal == Signal::SlackGone).count()
    };
    assert_eq!(bench.meeting.trust().set(), Some(Set { by: mins(65), answer: None }));
    for clock in [WallClock::Elapsed, WallClock::System, WallClock::Elapsed, WallClock::System] {
        choose(&mut bench, clock);
        assert_eq!(bench.meeting.trust().set(), Some(Set { by: mins(65), answer: Some(clock) }));
        assert_eq!(slack(&bench), 0, "{clock:?}");
    }
    assert_eq!(bench.now, before);
}

#[test]
fn what_rang_at_most_a_minute_too_early_does_not_ring_again() {
    let mut bench = Bench::of(120);
    bench.next_until("vragen").tell(Command::PauseOrContinue).wait(mins(92));
    bench.now.wall = later(bench.now.wall, mins(3));
    bench.tell(Command::NoteClockSet { by: mins(3) }).tell(Command::Ring).wait(mins(2));
    assert!(!bench.meeting.would_ring_by(WallClock::Elapsed, bench.now));
    choose(&mut bench, WallClock::Elapsed);
    bench.wait(mins(1));
    assert!(bench.meeting.due(bench.now).iter().all(|due| due.signal != Signal::SlotIn10));
}
