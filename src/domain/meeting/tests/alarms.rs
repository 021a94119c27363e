//! The signals: when each is due, once, and again only when its moment moved.

use super::*;
use crate::domain::event::Signal;

/// Waits until this long after the start and gives the signals that are due.
fn rings(bench: &mut Bench, after_start: SignedDuration) -> Vec<Signal> {
    let start = bench.journal[0].at.elapsed;
    bench.wait(start + after_start - bench.now.elapsed);
    let events = bench.try_to(Command::Ring).unwrap().into_iter();
    events
        .filter_map(|e| if let Event::Rang { signal, .. } = e { Some(signal) } else { None })
        .collect()
}

/// A meeting whose running step cannot give a signal of its own in the way.
fn on_the_questions() -> Bench {
    let mut bench = Bench::of(120);
    bench.next_until("vragen").tell(Command::PauseOrContinue);
    bench
}

#[test]
fn the_ladder_rings_before_at_and_after_the_latest_start_of_the_slot() {
    let mut bench = on_the_questions();
    let mut rung = Vec::new();
    for second in (0..=120 * 60).step_by(10) {
        for signal in rings(&mut bench, secs(second)) {
            rung.push((signal, second / 60));
        }
    }
    rung.retain(|(signal, _)| *signal != Signal::SlackGone);
    let expected = [
        (Signal::SlotIn10, 95),
        (Signal::SlotIn5, 100),
        (Signal::SlotNow, 105),
        (Signal::CloseIn5, 115),
        (Signal::CloseNow, 120),
    ];
    assert_eq!(rung, expected);
}

#[test]
fn once_the_slot_runs_only_the_closing_time_rings() {
    let mut bench = Bench::of(120);
    bench.next_until("afsluiter").tell(Command::PauseOrContinue);
    let rung: Vec<Signal> = (0..=121).flat_map(|m| rings(&mut bench, mins(m))).collect();
    assert_eq!(rung, [Signal::CloseIn5, Signal::CloseNow]);
}

#[test]
fn in_the_slot_nothing_is_foretold_but_what_rings() {
    let mut bench = Bench::of(120);
    bench.next_until("afsluiter").tell(Command::PauseOrContinue);
    rings(&mut bench, mins(112));
    assert_eq!(bench.meeting.next_signal_in(bench.now), Some(mins(3)));
    rings(&mut bench, mins(120));
    assert_eq!(bench.meeting.next_signal_in(bench.now), None);
}

#[test]
fn the_band_waits_for_a_key_and_goes_when_the_slot_begins() {
    let mut bench = on_the_questions();
    rings(&mut bench, mins(101));
    assert_eq!(bench.meeting.band(), None);
    rings(&mut bench, mins(105));
    assert_eq!(bench.meeting.band(), Some(Signal::SlotNow));
    let mut other = Bench::of(120);
    other.next_until("vragen");
    rings(&mut other, mins(105));
    bench.tell(Command::Acknowledge);
    assert_eq!(bench.meeting.band(), None);
    other.next_until("parkeerlijst");
    assert_eq!(other.meeting.band(), None);
}

#[test]
fn a_band_of_the_slot_that_was_put_away_is_called_back_once() {
    let mut bench = on_the_questions();
    rings(&mut bench, mins(105));
    assert!(!bench.meeting.can_call_back());
    bench.tell(Command::Acknowledge).tell(Command::CallBack);
    assert_eq!(bench.meeting.band(), Some(Signal::SlotNow));
    bench.tell(Command::Acknowledge);
    assert!(!bench.meeting.can_call_back(), "an undo takes back what was before");
    let mut other = on_the_questions();
    rings(&mut other, mins(105));
    other.tell(Command::Acknowledge).tell(Command::Next);
    assert_eq!(other.try_to(Command::CallBack), Ok(vec![]), "something was done since");
}

#[test]
fn after_a_restart_nothing_rings_twice() {
    let mut bench = on_the_questions();
    rings(&mut bench, mins(106));
    let resumed = Meeting::replay(&bench.journal).unwrap();
    assert_eq!(resumed.due(bench.now), vec![]);
    assert_eq!(resumed.band(), Some(Signal::SlotNow));
}

#[test]
fn a_rung_rings_again_when_its_moment_moved_more_than_a_minute_later() {
    let mut bench = on_the_questions();
    rings(&mut bench, mins(105));
    let closing = bench.meeting.progress().closing_time;
    assert!(!bench.meeting.would_ring_again(later(closing, secs(60))));
    assert!(bench.meeting.would_ring_again(later(closing, mins(10))));
    bench.tell(Command::MoveClosingTime { to: later(closing, mins(10)) });
    let ladder = |mut rung: Vec<Signal>| {
        rung.retain(|signal| *signal != Signal::SlackGone);
        rung
    };
    assert_eq!(ladder(rings(&mut bench, mins(106))), [Signal::SlotIn10], "for its new moment");
    assert_eq!(ladder(rings(&mut bench, mins(114))), [Signal::SlotIn5]);
    assert_eq!(ladder(rings(&mut bench, mins(115))), [Signal::SlotNow]);
}

#[test]
fn what_was_slept_through_rings_late_but_rings() {
    let mut bench = on_the_questions();
    let rung = rings(&mut bench, mins(130));
    assert_eq!(rung.last(), Some(&Signal::CloseNow));
    assert_eq!(bench.meeting.band(), Some(Signal::CloseNow));
    assert_eq!(rings(&mut bench, mins(140)), [Signal::SlackGone; 1], "ten more minutes were lost");
}

#[test]
fn a_step_gives_one_stroke_near_its_end_and_one_at_its_last_moment() {
    let mut bench = Bench::of(300);
    bench.next_until("vragen");
    let at = bench.meeting.progress().at;
    let mut rung = Vec::new();
    for second in 0..=262 * 60 {
        rung.extend(rings(&mut bench, secs(second)).into_iter().map(|signal| (signal, second)));
    }
    rung.retain(|(signal, _)| !matches!(signal, Signal::SlotIn10 | Signal::SlotIn5));
    assert_eq!(rung, [(Signal::WrapUp(at), 1380), (Signal::SlackGone, 260 * 60 + 1)]);
}

#[test]
fn after_an_extension_no_stroke_rings_again() {
    let mut bench = Bench::of(300);
    bench.next_until("vragen");
    assert_eq!(rings(&mut bench, secs(1430)).len(), 1);
    bench.tell(Command::Extend { consent: false });
    assert_eq!(rings(&mut bench, mins(29)), []);
}

#[test]
fn a_short_step_gives_no_stroke_before_its_end() {
    let mut bench = Bench::of(120);
    bench.next_until("parkeerlijst");
    assert_eq!(rings(&mut bench, secs(119)), []);
    assert_eq!(rings(&mut bench, mins(4)), []);
}

#[test]
fn the_slack_is_said_to_be_gone_once_a_step_at_its_last_moment() {
    let mut bench = Bench::of(92);
    let mut said = Vec::new();
    for second in 0..=19 * 60 {
        let gone = rings(&mut bench, secs(second)).contains(&Signal::SlackGone);
        said.extend(gone.then_some(second));
    }
    assert_eq!(said, [481], "not again while it goes on");
}

#[test]
fn in_a_pause_the_slack_is_said_to_be_gone_as_soon_as_it_is() {
    let mut bench = Bench::of(94);
    bench.tell(Command::PauseOrContinue);
    assert_eq!(rings(&mut bench, mins(2)), []);
    assert_eq!(rings(&mut bench, mins(2) + secs(1)), [Signal::SlackGone]);
    assert_eq!(rings(&mut bench, mins(7)), []);
    assert_eq!(rings(&mut bench, mins(7) + secs(1)), [Signal::SlackGone], "five more are lost");
}
