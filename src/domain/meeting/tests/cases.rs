//! Case by case: what each command does.

use super::*;
use crate::domain::{
    confidential::Confidential,
    event::{Parked, Target},
    grade::Grade,
    meeting::State,
};

#[test]
fn a_meeting_is_walked_to_its_end_with_one_key() {
    let mut bench = Bench::of(120);
    for name in ["opwarmer", "terugkijken", "kiezen", "vragen", "advies", "evaluatie"] {
        assert_eq!(bench.meeting.step().unwrap().name, name);
        assert_eq!(bench.meeting.state(), State::Running);
        bench.wait(mins(5)).tell(Command::Next);
    }
    for name in ["parkeerlijst", "volgende keer", "afsluiter"] {
        assert_eq!(bench.meeting.step().unwrap().name, name);
        assert_eq!(bench.meeting.state(), State::Closing);
        bench.wait(mins(2)).tell(Command::Next);
    }
    assert_eq!(bench.meeting.state(), State::Ended);
    assert_eq!(bench.try_to(Command::Next), Err(Refusal::Ended));
}

#[test]
fn nothing_advances_by_itself() {
    let mut bench = Bench::of(120);
    bench.wait(SignedDuration::from_hours(5)).tell(Command::Ring);
    assert_eq!(bench.meeting.step().unwrap().name, "opwarmer");
    assert_eq!(bench.meeting.grade(bench.now), Grade::Over);
}

#[test]
fn the_step_before_gets_its_own_clock_back() {
    let mut bench = Bench::of(120);
    bench.wait(mins(3)).tell(Command::Next).wait(mins(2)).tell(Command::Previous);
    assert_eq!(bench.left(), mins(5));
    bench.wait(mins(1)).tell(Command::Next);
    assert_eq!(bench.left(), mins(7), "and the other one goes on where it was left");
}

#[test]
fn there_is_nothing_before_the_first_step() {
    assert_eq!(Bench::of(120).try_to(Command::Previous), Err(Refusal::NothingBefore));
}

#[test]
fn a_pause_stops_the_step_and_costs_slack() {
    let mut bench = Bench::of(120);
    assert_eq!(bench.slack(), mins(28));
    bench.wait(mins(3)).tell(Command::PauseOrContinue).wait(mins(10));
    assert_eq!((bench.left(), bench.slack()), (mins(5), mins(18)));
    assert_eq!(bench.meeting.state(), State::Paused);
    bench.tell(Command::PauseOrContinue).wait(mins(1));
    assert_eq!((bench.left(), bench.slack()), (mins(4), mins(18)));
}

#[test]
fn the_forecast_is_what_is_left_of_this_step_and_all_that_follows() {
    let mut bench = Bench::of(92);
    assert_eq!(bench.slack(), mins(0));
    bench.wait(mins(8));
    assert_eq!(bench.slack(), mins(0));
    bench.wait(mins(4));
    assert_eq!(bench.slack(), mins(-4), "an overrun is lost");
    bench.tell(Command::Next).wait(mins(5)).tell(Command::Next);
    assert_eq!(bench.slack(), mins(0), "and time saved is won back");
}

#[test]
fn each_block_has_a_latest_start_that_does_not_move() {
    let mut bench = Bench::of(120);
    let latest = |bench: &Bench| {
        let at = bench.meeting.latest_start_of_slot();
        at.duration_since(Timestamp::from_second(START).unwrap())
    };
    assert_eq!(latest(&bench), mins(105));
    bench.wait(mins(40)).tell(Command::PauseOrContinue).wait(mins(40));
    assert_eq!(latest(&bench), mins(105));
}

#[test]
fn an_extension_adds_five_then_two_then_one_minute() {
    let mut bench = Bench::of(200);
    for planned in [13, 15, 16] {
        bench.tell(Command::Extend { consent: false });
        assert_eq!(bench.meeting.step().unwrap().planned, Minutes::of(planned));
    }
    assert_eq!(bench.try_to(Command::Extend { consent: false }), Err(Refusal::BudgetUsedUp));
    assert_eq!(
        bench.try_to(Command::AddMinutes { minutes: 1, consent: false }),
        Err(Refusal::BudgetUsedUp)
    );
}

#[test]
fn single_minutes_and_extensions_share_eight_minutes() {
    let mut bench = Bench::of(200);
    for _ in 0..4 {
        bench.tell(Command::AddMinutes { minutes: 1, consent: false });
    }
    assert_eq!(bench.meeting.next_extension(bench.now), Some(4));
    bench.tell(Command::Extend { consent: false });
    assert_eq!(bench.meeting.next_extension(bench.now), None);
}

#[test]
fn minutes_beyond_the_slack_need_the_groups_consent() {
    let mut bench = Bench::of(94);
    let Err(Refusal::NeedsConsent { price }) = bench.try_to(Command::Extend { consent: false })
    else {
        panic!("five minutes of two were given without asking");
    };
    assert_eq!((price.slack_before, price.slack_after), (mins(2), mins(-3)));
    assert_eq!(bench.meeting.step().unwrap().planned, Minutes::of(8));
    let events = bench.try_to(Command::Extend { consent: true }).unwrap();
    assert!(matches!(events.as_slice(), [Event::MinutesAdded { consent: true, .. }]));
}

#[test]
fn minutes_within_the_slack_need_no_consent_and_none_is_noted() {
    let events = Bench::of(120).try_to(Command::Extend { consent: true }).unwrap();
    assert!(matches!(events.as_slice(), [Event::MinutesAdded { consent: false, .. }]));
}

#[test]
fn a_minute_that_has_passed_cannot_be_taken_off() {
    let mut bench = Bench::of(120);
    let off = |minutes: i16| Command::AddMinutes { minutes: -minutes, consent: false };
    bench.wait(mins(4) + secs(30));
    assert_eq!(bench.try_to(off(4)), Err(Refusal::NoMinuteToDrop));
    bench.tell(off(3));
    assert_eq!(bench.try_to(off(1)), Err(Refusal::NoMinuteToDrop));
}

#[test]
fn any_number_of_minutes_can_be_added_within_the_eight_and_taken_back() {
    let mut bench = Bench::of(200);
    let add = |minutes| Command::AddMinutes { minutes, consent: false };
    assert_eq!(bench.try_to(add(9)), Err(Refusal::BudgetUsedUp));
    bench.tell(add(7));
    assert_eq!(bench.meeting.step().unwrap().planned, Minutes::of(15));
    assert_eq!(bench.try_to(add(2)), Err(Refusal::BudgetUsedUp));
    bench.tell(Command::Undo);
    assert_eq!(bench.meeting.step().unwrap().planned, Minutes::of(8));
    assert_eq!(bench.meeting.minutes_to_change(bench.now), (-8, 8));
}

#[test]
fn a_key_pressed_late_is_corrected_at_the_cost_of_the_step_before() {
    let mut bench = Bench::of(120);
    bench.wait(mins(10)).tell(Command::Next).wait(mins(1));
    bench.tell(Command::BeganAgo { minutes: Minutes::of(4) });
    assert_eq!(bench.left(), mins(5));
    bench.tell(Command::Previous);
    assert_eq!(bench.left(), mins(1), "the opwarmer took seven minutes");
}

#[test]
fn a_step_cannot_have_begun_before_the_one_before_it() {
    let mut bench = Bench::of(120);
    bench.wait(mins(3)).tell(Command::Next).wait(mins(1));
    let refused = bench.try_to(Command::BeganAgo { minutes: Minutes::of(5) });
    assert_eq!(refused, Err(Refusal::BeganTooLongAgo { at_most: Minutes::of(4) }));
}

#[test]
fn correcting_the_first_step_moves_the_beginning() {
    let mut bench = Bench::of(120);
    let before = bench.meeting.progress().began.wall;
    bench.wait(mins(1)).tell(Command::BeganAgo { minutes: Minutes::of(6) });
    assert_eq!(before.duration_since(bench.meeting.progress().began.wall), mins(5));
    assert_eq!(bench.left(), mins(2));
}

#[test]
fn taking_back_a_step_leaves_its_clock_as_if_it_was_never_given() {
    let mut bench = Bench::of(120);
    bench.wait(mins(3)).tell(Command::Next).wait(mins(2)).tell(Command::Undo);
    assert_eq!(bench.left(), mins(3), "all five minutes were the opwarmer's");
}

#[test]
fn the_end_can_be_taken_back() {
    let mut bench = Bench::of(120);
    bench.next_until("afsluiter").wait(mins(1)).tell(Command::Next);
    assert_eq!(bench.meeting.state(), State::Ended);
    bench.wait(mins(1)).tell(Command::Undo);
    assert_eq!((bench.meeting.state(), bench.left()), (State::Closing, mins(7)));
}

#[test]
fn parked_topics_stay_when_time_commands_are_taken_back() {
    let mut bench = Bench::of(120);
    let topic = bench.journal[0].id;
    let text = Confidential::new("grenzen");
    let parked = Parked { topic, text, target: Target::NextTime, during: None, brought: None };
    bench.tell(Command::Next).tell(Command::Park(parked));
    bench.tell(Command::Undo);
    assert!(bench.journal.iter().any(|entry| matches!(entry.event, Event::TopicParked(_))));
    assert_eq!(bench.try_to(Command::Undo), Err(Refusal::NothingToUndo));
}

#[test]
fn in_the_slot_there_is_no_later_today() {
    let mut bench = Bench::of(120);
    let topic = bench.journal[0].id;
    let text = Confidential::new("grenzen");
    let parked = Parked { topic, text, target: Target::LaterToday, during: None, brought: None };
    bench.next_until("parkeerlijst");
    assert_eq!(bench.try_to(Command::Park(parked)), Err(Refusal::NoLaterToday));
}

#[test]
fn a_closing_time_is_ahead_and_within_twelve_hours() {
    let mut bench = Bench::of(120);
    let move_to = |bench: &mut Bench, minutes| {
        bench.try_to(Command::MoveClosingTime { to: later(bench.now.wall, mins(minutes)) })
    };
    assert_eq!(move_to(&mut bench, 0), Err(Refusal::ClosingTimeOutOfRange));
    assert_eq!(move_to(&mut bench, 12 * 60 + 1), Err(Refusal::ClosingTimeOutOfRange));
    move_to(&mut bench, 150).unwrap();
    assert_eq!(bench.slack(), mins(58));
}
