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
    let blocks = prop::collection::vec((kind(), steps(), prop::bool::weighted(0.2)), 0..6);
    let spent = prop::collection::vec(0..2_400_i64, 0..12);
    (blocks, 1..11_u16, 30..240_i64, -10..40_i64, spent).prop_map(
        |(blocks, afsluiter, length, late, spent)| {
            let middle = blocks
                .into_iter()
                .map(|(kind, steps, fixed)| Block { fixed, ..block(kind, steps) });
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
        Act::Leave | Act::ToSlot | Act::CloseAt(_) => None,
    });
    adjusting.collect()
}

/// The least that each step ahead can be which gives minutes: what the slot settles gives too.
fn floors(bench: &Bench) -> Vec<(Position, Minutes)> {
    let progress = bench.meeting.progress();
    let floor = |(at, step): (Position, &Step)| {
        let passed = Minutes::covering(progress.elapsed(at, bench.now));
        let settles = matches!(step.purpose, Purpose::ParkedList | Purpose::NextTime);
        let gives = step.tier.is_some() && !progress.agenda.blocks[at.block].fixed;
        let floor = if settles { Minutes::of(1) } else { step.floor };
        (gives || settles).then_some((at, floor.max(passed).min(step.planned)))
    };
    progress.ahead().filter_map(floor).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn there_are_few_proposals_the_best_first_and_later_closing_and_leaving_last(bench in meeting()) {
        let proposals = bench.proposals();
        prop_assert!(proposals.len() <= 4);
        let closing = bench.meeting.progress().closing_time;
        let short = bench.meeting.slack(bench.now).is_negative();
        let is_way = |p: &&Proposal| matches!(p.act, Act::Adjust(_) | Act::ToSlot);
        let ways = proposals.iter().take_while(is_way).count();
        if short {
            prop_assert!(matches!(proposals[ways].act, Act::CloseAt(to) if closing <= to));
            prop_assert!(!proposals[ways].slack_after.is_negative());
            prop_assert!(proposals[ways + 1..].iter().all(|p| p.act == Act::Leave));
            prop_assert!(proposals.len() == 4 || proposals.last().unwrap().act == Act::Leave);
            prop_assert!(proposals[..ways].is_sorted_by_key(|p| !p.is_on_time()));
        } else {
            prop_assert_eq!(&proposals[0].act, &Act::Leave);
            prop_assert!(proposals.iter().all(Proposal::is_on_time));
        }
    }

    #[test]
    fn what_goes_to_the_slot_leaves_no_fixed_block_undone_and_ends_as_promised(bench in meeting()) {
        let progress = bench.meeting.progress();
        if let Some(proposal) = bench.proposals().into_iter().find(|p| p.act == Act::ToSlot) {
            let blocks = progress.agenda.blocks.iter().enumerate();
            let mut ahead = blocks.filter(|(at, _)| progress.at.block < *at && !progress.is_dropped(*at));
            prop_assert!(ahead.all(|(_, block)| !block.fixed));
            let mut then = Bench { meeting: bench.meeting.clone(), now: bench.now };
            then.tell(Command::ToSlot);
            prop_assert_eq!(then.meeting.slack(then.now), proposal.slack_after);
            prop_assert_eq!(then.follow(), proposal.expected_end);
        }
    }

    #[test]
    fn no_pauze_is_left_right_before_the_slot_by_what_falls_away(bench in meeting()) {
        for (_, adjustment) in adjustments(&bench) {
            // Of two pauzes in a row one goes.
            let Some(dropped) = adjustment.dropped.filter(|_| adjustment.pauze.is_none()) else {
                continue;
            };
            let mut then = Bench { meeting: bench.meeting.clone(), now: bench.now };
            then.tell(Command::Adjust(Box::new(adjustment)));
            let progress = then.meeting.progress();
            let stays = |at: &usize| !progress.is_dropped(*at);
            let last = (0..progress.agenda.slot()).rev().find(stays);
            let Some(last) = last.filter(|last| *last < dropped) else { continue };
            let block = &progress.agenda.blocks[last];
            let may_stay = block.fixed || progress.has_begun(last);
            prop_assert!(block.kind != BlockKind::Pauze || may_stay);
        }
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
                Act::Adjust(_) | Act::ToSlot => continue,
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
                let last = |agenda: &Agenda| agenda.blocks.last().unwrap().steps.last().cloned();
                prop_assert_eq!(last(after), last(&before));
            }
        }
    }

    #[test]
    fn a_block_that_the_chair_fixed_and_a_step_without_tier_give_nothing(bench in meeting()) {
        let progress = bench.meeting.progress();
        for (_, adjustment) in adjustments(&bench) {
            for change in &adjustment.changes {
                let step = progress.agenda.step(change.at).unwrap();
                let in_slot = change.at.block == progress.agenda.slot();
                let gone = [adjustment.dropped, adjustment.pauze].contains(&Some(change.at.block));
                prop_assert!(!progress.agenda.blocks[change.at.block].fixed);
                prop_assert!(step.tier.is_some() || in_slot || gone || change.old < change.new);
            }
        }
    }

    #[test]
    fn when_even_the_floors_do_not_fit_no_way_of_shortening_is_less_late(bench in meeting()) {
        let progress = bench.meeting.progress();
        let Some(shorten) = bench.proposed(Means::Shorten) else { return Ok(()) };
        if shorten.slack_after.is_negative() {
            let mut least = progress.clone();
            for (at, floor) in floors(&bench) {
                least.agenda.step_mut(at).unwrap().planned = floor;
            }
            // What has passed of the running step stays passed, to the whole minute.
            let late = -least.slack(bench.now);
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
                let is_gone = [adjustment.dropped, adjustment.pauze].contains(&Some(change.at.block));
                if in_slot && step.purpose == Purpose::Afsluiter {
                    prop_assert_eq!(adjustment.means, Means::ShorterAfsluiter);
                } else if in_slot {
                    prop_assert!(Minutes::of(1) <= change.new && change.new < change.old);
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
    fn what_is_missing_is_found_when_it_is_there_and_what_is_aimed_at_beside_it(
        bench in meeting(),
    ) {
        let now = bench.now;
        let missing = Minutes::covering(-bench.meeting.slack(now));
        let planned = |at| bench.meeting.progress().agenda.step(at).unwrap().planned;
        let room: Minutes =
            floors(&bench).into_iter().map(|(at, floor)| planned(at).saturating_sub(floor)).sum();
        if let Some(shorten) = bench.proposed(Means::Shorten) {
            let taken = shorten.changes().iter().map(|c| c.old.saturating_sub(c.new)).sum();
            let ahead = bench.meeting.progress().expected_end(now).duration_since(now.wall);
            let rules = Rules::default();
            let beside = (ahead * i32::from(rules.aim) / 100).min(rules.most);
            let aimed = Minutes::covering(-bench.meeting.slack(now) + beside).max(Minutes::of(2));
            prop_assert!(missing.min(room) <= taken && taken <= aimed.max(missing));
            prop_assert!(Minutes::of(2) <= taken, "nobody is asked about one minute");
            prop_assert_eq!(shorten.slack_after.is_negative(), room < missing);
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
                    && !b.fixed
                    && !progress.has_begun(i)
                    && b.planned() != Minutes::ZERO
            });
            let is_only_model = blocks[dropped].kind == BlockKind::Model && models == 1;
            prop_assert!(!(is_only_model && other));
            prop_assert!(!progress.has_begun(dropped));
        }
    }
}
