//! The clock on other screens: in moments that hold while time passes, and without a word of the group.

use intervisie::{
    app::Stage,
    domain::{
        grade::Grade,
        meeting::{Meeting, State},
    },
    screen::{Countdown, Goes, RoomClock, figures_of, room_clock},
    session::phones::stand,
    words::Words,
};
use jiff::{SignedDuration, civil};
use proptest::prelude::*;

use super::{
    desk::Desk,
    wakeups::{gesture, lived, wait},
};

fn meeting(desk: &Desk) -> Option<&Meeting> {
    match &desk.app.stage {
        Stage::Lead(lead) => Some(&lead.meeting),
        _ => None,
    }
}

fn clock(desk: &Desk, former: Option<&RoomClock>) -> RoomClock {
    room_clock(&desk.app, desk.now, former).unwrap()
}

/// What a page would show at this moment on the meeting's clock, in milliseconds.
fn counted(clock: &RoomClock, now: i64) -> (Countdown, Grade) {
    let left = match clock.goes {
        Goes::Until(end, _) => end - now,
        Goes::Paused { left, .. } => left,
        Goes::Ended(_) => panic!("it has ended"),
    };
    let countdown =
        if 0 < left { Countdown::Left((left + 999) / 1000) } else { Countdown::Over(-left / 1000) };
    let mut passed = clock.grades.iter().filter(|(at, _)| *at <= now).map(|(_, grade)| *grade);
    (countdown, passed.next_back().unwrap_or(Grade::Calm))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_was_told_once_is_right_until_something_happens(
        history in prop::collection::vec((wait(), gesture()), 0..10),
        passes in prop::collection::vec(0..400_000_i64, 1..4),
    ) {
        let mut desk = lived(&history, true);
        if meeting(&desk).is_none_or(|meeting| meeting.state() == State::Ended) {
            return Ok(());
        }
        let told = clock(&desk, None);
        for pass in passes {
            desk.pass(SignedDuration::from_millis(pass));
            let (step, _) =
                figures_of(meeting(&desk).unwrap(), desk.now.moment, &desk.app.context.zone);
            let now = i64::try_from(desk.now.moment.elapsed.as_millis()).unwrap();
            // A moment is told in whole milliseconds.
            let near = [now - 1, now, now + 1].map(|now| counted(&told, now));
            prop_assert!(near.iter().any(|(shown, _)| *shown == step.countdown), "{near:?} {step:?}");
            prop_assert!(near.iter().any(|(_, grade)| *grade == step.grade), "{near:?} {step:?}");
        }
    }
}

#[test]
fn nothing_is_told_while_only_time_passes_and_the_clocks_tremble() {
    let mut desk = Desk::running(95);
    let mut told = clock(&desk, None);
    let first = told.clone();
    for second in 0..240_i64 {
        desk.pass(SignedDuration::from_secs(1));
        let steady = desk.now;
        let tremble = SignedDuration::from_millis((second * 37) % 200 - 100);
        desk.now.moment.wall = intervisie::domain::time::later(steady.moment.wall, tremble);
        told = clock(&desk, Some(&told));
        assert_eq!(told, first, "after {second} s");
        desk.now = steady;
    }
    desk.set_clock(SignedDuration::from_secs(2));
    assert_ne!(clock(&desk, Some(&told)), told, "a clock that was set moves the promise");
}

#[test]
fn over_its_time_it_is_told_once_a_minute_at_the_most() {
    let mut desk = Desk::running(95);
    desk.wait(SignedDuration::from_mins(30));
    let mut told = vec![clock(&desk, None)];
    for _ in 0..600 {
        desk.pass(SignedDuration::from_secs(1));
        let next = clock(&desk, told.last());
        if told.last() != Some(&next) {
            told.push(next);
        }
    }
    assert!((2..=21).contains(&told.len()), "{} in ten minutes", told.len());
}

#[test]
fn no_word_of_the_group_is_told() {
    let mut desk = Desk::at(civil::time(14, 0, 0, 0)).start(95);
    let mut steps = 0;
    while meeting(&desk).is_some_and(|meeting| meeting.state() != State::Ended) {
        for keys in ["pkanarie<enter>", "akanarie<enter>", "kanarie<enter>", "<esc>", "<esc>"] {
            desk.press(keys);
        }
        let told = serde_json::to_string(&stand(Words::DUTCH, &clock(&desk, None))).unwrap();
        assert!(!told.to_lowercase().contains("kanarie"), "{told}");
        desk.wait(SignedDuration::from_secs(90)).press("<enter>");
        steps += 1;
        assert!(steps < 60, "it does not end");
    }
    assert!(5 < steps);
}

#[test]
fn a_rest_a_pause_and_the_end_are_told() {
    let mut desk = Desk::running(95);
    let told = |desk: &Desk| stand(Words::DUTCH, &clock(desk, None));
    assert_eq!(told(&desk).until, "tot 14:06");
    desk.press("r");
    assert!(told(&desk).calm);
    desk.press("<esc>").wait(SignedDuration::from_mins(3)).press("<space>");
    let paused = told(&desk);
    assert_eq!((paused.until.as_str(), paused.end), ("sinds 14:03", None));
    assert_eq!(paused.left, Some(3 * 60_000));
    desk.press("<space>");
    while !told(&desk).ended {
        desk.press("<enter>");
    }
    let ended = told(&desk);
    assert_eq!((ended.end, ended.left, ended.until.as_str()), (None, None, "gesloten om 14:03"));
}
