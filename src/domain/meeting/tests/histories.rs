//! Whatever the chair does and however long it takes.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::{
    agenda::Position,
    event::{Adjustment, Change, Means, NewAfsluiter, Question, Signal, Swap, TopicBlock},
    progress::Going,
    werkvorm::WerkvormId,
};

/// A command that changes what the clocks say.
fn time_command() -> impl Strategy<Value = Command> {
    let to = (-60..800_i64).prop_map(|minutes| {
        let wall = Timestamp::from_second(START).unwrap();
        Command::MoveClosingTime { to: later(wall, mins(minutes)) }
    });
    prop_oneof![
        6 => Just(Command::Next),
        2 => Just(Command::Previous),
        3 => Just(Command::PauseOrContinue),
        2 => any::<bool>().prop_map(|consent| Command::Extend { consent }),
        4 => (-9..10_i16, any::<bool>())
            .prop_map(|(minutes, consent)| Command::AddMinutes { minutes, consent }),
        2 => (0..40_u32).prop_map(|m| Command::BeganAgo { minutes: Minutes::new(m) }),
        2 => (0..900_i64).prop_map(|s| Command::LeaveOut { away: secs(s) }),
        1 => to,
        2 => adjustment().prop_map(|adjustment| Command::Adjust(Box::new(adjustment))),
        2 => swap().prop_map(|swap| Command::Swap(Box::new(swap))),
    ]
}

/// Another werkvorm of some steps, for a block that may or may not be there.
fn swap() -> impl Strategy<Value = Swap> {
    let kind = prop_oneof![Just(BlockKind::AndereWerkvorm), Just(BlockKind::Slot)];
    (0..6_usize, kind, 1..4_usize).prop_map(|(at, kind, steps)| {
        let purpose = if kind == BlockKind::Slot { Purpose::Afsluiter } else { Purpose::Work };
        Swap { block: at, with: block(kind, vec![step("", 7, purpose); steps]) }
    })
}

/// What a group may agree to, as the plan stood at first.
fn adjustment() -> impl Strategy<Value = Adjustment> {
    let change = |block, step, old, new| {
        let (old, new) = (Minutes::of(old), Minutes::of(new));
        vec![Change { at: Position { block, step }, old, new }]
    };
    let nothing = Adjustment {
        means: Means::Shorten,
        changes: Vec::new(),
        dropped: None,
        pauze: None,
        afsluiter: None,
        topic: None,
    };
    let shorten = Adjustment { changes: change(2, 1, 25, 10), ..nothing.clone() };
    let drop = Adjustment { changes: change(1, 0, 9, 0), dropped: Some(1), ..nothing.clone() };
    let werkvorm = WerkvormId::parse("een-woord").unwrap();
    let new = NewAfsluiter { werkvorm, source: None, step: step("woord", 4, Purpose::Afsluiter) };
    let closing = Some(Box::new(new));
    let afsluiter =
        Adjustment { changes: change(3, 2, 9, 4), afsluiter: closing, ..nothing.clone() };
    let own = block(BlockKind::Onderwerp, vec![step("", 15, Purpose::Work)]);
    let planned = TopicBlock { topic: Bench::of(120).meeting.started().meeting, block: own };
    let topic = Adjustment { topic: Some(Box::new(planned)), ..nothing };
    prop::sample::select(vec![shorten, drop, afsluiter, topic])
}

/// One thing a chair may do.
fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        20 => time_command(),
        3 => Just(Command::Undo),
        4 => Just(Command::Ring),
        1 => Just(Command::Acknowledge),
        1 => Just(Command::Refuse(Question::ClosingTime { to: Timestamp::UNIX_EPOCH })),
    ]
}

pub(super) fn wait() -> impl Strategy<Value = SignedDuration> {
    prop_oneof![0..5_000_i64, 0..600_000_i64, 0..7_200_000_i64]
        .prop_map(SignedDuration::from_millis)
}

pub(super) fn history() -> impl Strategy<Value = Vec<(SignedDuration, Command)>> {
    prop::collection::vec((wait(), command()), 0..60)
}

/// A meeting with this history; what does not fit is refused and changes nothing.
pub(super) fn lived(history: &[(SignedDuration, Command)]) -> Bench {
    lived_in(Bench::with_margin(120, 8), history)
}

/// This meeting with this history.
pub(super) fn lived_in(mut bench: Bench, history: &[(SignedDuration, Command)]) -> Bench {
    for (wait, command) in history {
        // A refusal is an answer too.
        let _ = bench.wait(*wait).try_to(command.clone());
    }
    bench
}

/// All time since the beginning: in steps, in pauses, and in the pause that goes on.
fn accounted(bench: &Bench) -> SignedDuration {
    let progress = bench.meeting.progress();
    let steps = progress.agenda.steps().map(|(at, _)| progress.elapsed(at, bench.now));
    steps.fold(progress.paused(bench.now), |sum, length| sum + length)
}

proptest! {
    #[test]
    fn replaying_the_journal_gives_the_live_state(history in history()) {
        let bench = lived(&history);
        prop_assert_eq!(Meeting::replay(&bench.journal), Some(bench.meeting));
    }

    #[test]
    fn undo_is_the_inverse_of_every_time_command(
        history in history(), command in time_command(), thought in wait(),
    ) {
        let mut bench = lived(&history);
        let before = bench.meeting.progress().clone();
        if bench.try_to(command).is_ok() {
            bench.wait(thought).tell(Command::Undo);
        }
        prop_assert_eq!(bench.meeting.progress(), &before);
    }

    #[test]
    fn every_time_command_can_be_taken_back_one_by_one(history in history()) {
        let mut bench = lived(&history);
        while bench.meeting.can_undo() {
            bench.tell(Command::Undo);
        }
        let fresh = Bench::with_margin(120, 8);
        prop_assert_eq!(bench.meeting.progress(), fresh.meeting.progress());
    }

    #[test]
    fn only_consent_moves_the_closing_time(history in history()) {
        let mut bench = Bench::with_margin(120, 8);
        for (wait, command) in history {
            let before = bench.meeting.progress().closing_time;
            let may_move = matches!(command, Command::MoveClosingTime { .. } | Command::Undo);
            let _ = bench.wait(wait).try_to(command);
            prop_assert!(may_move || bench.meeting.progress().closing_time == before);
        }
    }

    #[test]
    fn no_time_is_lost_or_made(history in history()) {
        let bench = lived(&history);
        let progress = bench.meeting.progress();
        if !matches!(progress.going, Going::Ended(_)) {
            prop_assert_eq!(accounted(&bench), bench.now.elapsed - progress.began.elapsed);
        }
    }

    #[test]
    fn a_countdown_runs_by_exactly_the_time_that_passed(history in history(), wait in wait()) {
        let mut bench = lived(&history);
        let runs = matches!(bench.meeting.progress().going, Going::Since(_));
        let before = bench.left();
        bench.wait(wait);
        let passed = if runs { wait } else { SignedDuration::ZERO };
        prop_assert_eq!(before - bench.left(), passed);
    }

    #[test]
    fn slack_never_grows_by_waiting_and_shrinks_no_faster_than_time(
        history in history(), wait in wait(),
    ) {
        let mut bench = lived(&history);
        let before = bench.slack();
        bench.wait(wait);
        let lost = before - bench.slack();
        prop_assert!(SignedDuration::ZERO <= lost && lost <= wait);
    }

    #[test]
    fn an_undo_has_something_to_take_back_after_a_time_command_alone(event in samples::event()) {
        let Bench { mut meeting, now, .. } = Bench::of(120);
        meeting.apply(&event, now);
        prop_assert_eq!(!meeting.before.is_empty(), event.is_time_command());
    }

    #[test]
    fn a_signal_rings_once_per_moment(history in history()) {
        let mut last: BTreeMap<Signal, Timestamp> = BTreeMap::new();
        for entry in lived(&history).journal {
            if let Event::Rang { signal, due } = entry.event {
                let before = last.insert(signal, due);
                let again = before.is_none_or(|before| later(before, secs(60)) < due);
                prop_assert!(again, "{signal:?} rang twice for {due}");
            }
        }
    }

    #[test]
    fn nothing_is_due_before_it_was_foretold(history in history(), part in 0..1000_i32) {
        let mut bench = lived(&history);
        bench.try_to(Command::Ring).ok();
        let Some(next) = bench.meeting.next_signal_in(bench.now) else { return Ok(()) };
        bench.wait(next * part / 1000);
        prop_assert_eq!(bench.meeting.due(bench.now), vec![]);
    }

    #[test]
    fn what_was_foretold_is_due(history in history()) {
        let mut bench = lived(&history);
        bench.try_to(Command::Ring).ok();
        let Some(next) = bench.meeting.next_signal_in(bench.now) else { return Ok(()) };
        bench.wait(next);
        prop_assert!(!bench.meeting.due(bench.now).is_empty());
    }

    #[test]
    fn no_more_than_eight_minutes_are_added_to_a_step(history in history()) {
        let bench = lived(&history);
        let progress = bench.meeting.progress();
        for (at, _) in progress.agenda.steps() {
            prop_assert!(progress.run(at).added <= super::super::BUDGET);
        }
    }
}
