//! What holds for every proposal, in every meeting, at every moment.

use proptest::prelude::*;

use super::*;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = (0..25_u16, 0..25_u16, 0..3_u8)
        .prop_map(|(floor, room, tier)| step("stap", floor + room, floor, tier));
    prop::collection::vec(one, 1..5)
}

fn kind() -> impl Strategy<Value = BlockKind> {
    prop_oneof![
        Just(BlockKind::Terugkijken),
        Just(BlockKind::Model),
        Just(BlockKind::AndereWerkvorm),
        Just(BlockKind::Pauze),
    ]
}

/// A meeting some way on: started late or early, with steps that took more or less than planned.
fn meeting() -> impl Strategy<Value = Bench> {
    let blocks = prop::collection::vec((kind(), steps()), 0..6);
    let spent = prop::collection::vec(0..2_400_i64, 0..12);
    (blocks, 1..11_u16, 30..240_i64, -10..40_i64, spent).prop_map(
        |(blocks, afsluiter, length, late, spent)| {
            let middle = blocks.into_iter().map(|(kind, steps)| block(kind, steps));
            let blocks = middle.chain([slot(afsluiter)]).collect();
            let mut bench = Bench::started(blocks, length, late);
            let (last, before) = spent.split_last().unwrap_or((&0, &[]));
            for seconds in before {
                if bench.meeting.progress().next().is_some() {
                    bench.now = bench.now.after(SignedDuration::from_secs(*seconds));
                    bench.tell(Command::Next);
                }
            }
            bench.now = bench.now.after(SignedDuration::from_secs(*last));
            bench
        },
    )
}

fn adjustments(bench: &Bench) -> Vec<(Proposal, Adjustment)> {
    let adjusting = bench.proposals().into_iter().filter_map(|proposal| match &proposal.act {
        Act::Adjust(adjustment) => Some((proposal.clone(), (**adjustment).clone())),
        Act::Leave | Act::CloseAt(_) => None,
    });
    adjusting.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn there_are_few_proposals_and_only_the_last_moves_the_closing_time(bench in meeting()) {
        let proposals = bench.proposals();
        prop_assert!(proposals.len() <= 4);
        prop_assert_eq!(&proposals[0].act, &Act::Leave);
        let closing = bench.meeting.progress().closing_time;
        for (i, proposal) in proposals.iter().enumerate() {
            let moves = matches!(proposal.act, Act::CloseAt(_));
            prop_assert!(!moves || i + 1 == proposals.len());
            let gap = closing.duration_since(proposal.expected_end);
            prop_assert!(moves || gap == proposal.slack_after);
        }
        let short = bench.meeting.slack(bench.now).is_negative();
        prop_assert!(!short || matches!(proposals.last().unwrap().act, Act::CloseAt(_)));
        prop_assert!(!short || !proposals.last().unwrap().slack_after.is_negative());
    }

    #[test]
    fn the_expected_end_is_what_then_happens(bench in meeting()) {
        for (proposal, adjustment) in adjustments(&bench) {
            let mut then = Bench { meeting: bench.meeting.clone(), now: bench.now };
            then.tell(Command::Adjust(Box::new(adjustment)));
            prop_assert_eq!(then.follow(), proposal.expected_end);
        }
    }

    #[test]
    fn leaving_it_and_closing_later_end_as_promised_too(bench in meeting()) {
        for proposal in bench.proposals() {
            let mut then = Bench { meeting: bench.meeting.clone(), now: bench.now };
            let agenda = then.meeting.progress().agenda.clone();
            match proposal.act {
                Act::Leave => {}
                Act::CloseAt(to) => drop(then.tell(Command::MoveClosingTime { to })),
                Act::Adjust(_) => continue,
            }
            prop_assert_eq!(&then.meeting.progress().agenda, &agenda, "the plan stays");
            prop_assert_eq!(then.meeting.slack(then.now), proposal.slack_after);
            prop_assert_eq!(then.follow(), proposal.expected_end);
        }
    }

    #[test]
    fn the_slot_and_the_order_stay_unless_the_group_chooses_a_shorter_afsluiter(
        bench in meeting(),
    ) {
        let before = bench.meeting.progress().agenda.clone();
        for (_, adjustment) in adjustments(&bench) {
            let means = adjustment.means;
            let mut then = Bench { meeting: bench.meeting.clone(), now: bench.now };
            then.tell(Command::Adjust(Box::new(adjustment)));
            let after = &then.meeting.progress().agenda;
            let closes = then.meeting.progress().closing_time;
            prop_assert_eq!(closes, bench.meeting.progress().closing_time);
            let names = |agenda: &Agenda| -> Vec<BlockKind> {
                agenda.blocks.iter().map(|block| block.kind).collect()
            };
            if means != Means::Topic {
                prop_assert_eq!(names(after), names(&before));
            }
            if means != Means::ShorterAfsluiter {
                prop_assert_eq!(after.blocks.last(), before.blocks.last());
            }
        }
    }

    #[test]
    fn a_step_that_the_chair_locked_gives_nothing(bench in meeting()) {
        // Locked in the agenda means that it has no tier, or that its plan is its floor.
        for (_, adjustment) in adjustments(&bench) {
            for change in adjustment.changes.iter().filter(|change| change.new < change.old) {
                let step = bench.meeting.progress().agenda.step(change.at).unwrap();
                let locked = step.tier.is_none() || step.floor == step.planned;
                let replaced = step.purpose == Purpose::Afsluiter;
                let gone = adjustment.dropped == Some(change.at.block);
                prop_assert!(!locked || replaced || gone);
            }
        }
    }

    #[test]
    fn when_even_the_floors_do_not_fit_no_way_of_shortening_is_less_late(bench in meeting()) {
        let progress = bench.meeting.progress();
        let Some(shorten) = bench.proposed(Means::Shorten) else { return Ok(()) };
        if shorten.slack_after.is_negative() {
            let mut least = progress.clone();
            let ahead: Vec<Position> = progress.ahead().map(|(at, _)| at).collect();
            for at in ahead.into_iter().filter(|at| at.block < progress.agenda.slot()) {
                let step = least.agenda.step_mut(at).unwrap();
                if step.tier.is_some() {
                    step.planned = step.floor.min(step.planned);
                }
            }
            // What has passed of the running step stays passed, to the whole minute.
            let late = least.expected_end(bench.now).duration_since(progress.closing_time);
            prop_assert!(-shorten.slack_after - late < mins(1));
            prop_assert!(late <= -shorten.slack_after);
        }
    }

    #[test]
    fn floors_are_kept_and_what_has_passed_stays(bench in meeting()) {
        let progress = bench.meeting.progress();
        for (_, adjustment) in adjustments(&bench) {
            for change in &adjustment.changes {
                let step = progress.agenda.step(change.at).unwrap();
                prop_assert_eq!(step.planned, change.old);
                prop_assert!(progress.at <= change.at);
                let in_slot = change.at.block == progress.agenda.slot();
                let is_gone = adjustment.dropped == Some(change.at.block);
                if in_slot {
                    prop_assert_eq!(adjustment.means, Means::ShorterAfsluiter);
                    prop_assert_eq!(step.purpose, Purpose::Afsluiter);
                } else if is_gone {
                    prop_assert_eq!(change.new, Minutes::ZERO);
                } else if adjustment.means != Means::MoreForModel {
                    let passed = Minutes::covering(progress.elapsed(change.at, bench.now));
                    prop_assert!(change.new < change.old && step.tier.is_some());
                    prop_assert!(step.floor.max(passed) <= change.new);
                }
            }
            let ordered = adjustment.changes.is_sorted_by(|a, b| a.at < b.at);
            prop_assert!(ordered);
        }
    }

    #[test]
    fn exactly_what_is_missing_is_taken_and_found_when_it_is_there(bench in meeting()) {
        let progress = bench.meeting.progress();
        let missing = Minutes::covering(-bench.meeting.slack(bench.now));
        let room = |(at, step): (Position, &Step)| {
            let passed = Minutes::covering(progress.elapsed(at, bench.now));
            let gives = step.tier.is_some() && at.block < progress.agenda.slot();
            if gives { step.planned.saturating_sub(step.floor.max(passed)) } else { Minutes::ZERO }
        };
        let room: Minutes = progress.ahead().map(room).sum();
        if let Some(shorten) = bench.proposed(Means::Shorten) {
            let taken = shorten.changes().iter().map(|c| c.old.saturating_sub(c.new)).sum();
            prop_assert_eq!(missing.min(room), taken);
            prop_assert_eq!(shorten.slack_after.is_negative(), room < missing);
        } else if missing != Minutes::ZERO && missing <= room {
            prop_assert!(false, "a solution within the floors was not found");
        }
    }

    #[test]
    fn more_lateness_never_gives_a_step_more(bench in meeting(), more in 1..20_i64) {
        let closing = later(bench.meeting.progress().closing_time, -mins(more));
        let mut later_on = Bench { meeting: bench.meeting.clone(), now: bench.now };
        if later_on.now.wall < closing {
            later_on.tell(Command::MoveClosingTime { to: closing });
            let changes = |bench: &Bench| bench.proposed(Means::Shorten).map(|p| p.changes().to_vec());
            if let (Some(less), Some(more)) = (changes(&bench), changes(&later_on)) {
                for change in less {
                    let then = more.iter().find(|then| then.at == change.at);
                    prop_assert!(then.is_some_and(|then| then.new <= change.new));
                }
            }
        }
    }

    #[test]
    fn the_only_model_falls_away_only_when_nothing_else_can(bench in meeting()) {
        let progress = bench.meeting.progress();
        if let Some(dropped) = adjustments(&bench).iter().find_map(|(_, a)| a.dropped) {
            let blocks = &progress.agenda.blocks;
            let models = blocks.iter().filter(|b| b.kind == BlockKind::Model).count();
            let other = blocks.iter().enumerate().any(|(i, b)| {
                b.kind == BlockKind::AndereWerkvorm
                    && !progress.has_begun(i)
                    && b.planned() != Minutes::ZERO
            });
            let is_only_model = blocks[dropped].kind == BlockKind::Model && models == 1;
            prop_assert!(!(is_only_model && other));
            prop_assert!(!progress.has_begun(dropped));
        }
    }
}
