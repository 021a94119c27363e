//! Meetings as they go wrong.

use super::*;

/// 10 + 10 + 13 + 60 + 16 = 109 minutes in two hours.
fn usual() -> Vec<Block> {
    let looking_back = block(BlockKind::Terugkijken, vec![step("terugkijken", 10, 3, 1)]);
    let gather = block(BlockKind::InbrengGenereren, vec![step("inbreng", 13, 13, 0)]);
    vec![opwarmer(10), looking_back, gather, model(), slot(10)]
}

#[test]
fn a_start_twelve_minutes_late_within_the_slack_asks_nothing() {
    let bench = Bench::started(vec![opwarmer(10), model(), slot(9)], 120, 12);
    assert!(!kinds(&bench.proposals()).contains(&"shorten"));
    assert_eq!(bench.meeting.slack(bench.now), mins(23));
}

#[test]
fn a_start_twelve_minutes_late_beyond_the_slack_shortens_the_first_tier_only() {
    let mut bench = Bench::started(usual(), 120, 12);
    assert_eq!(kinds(&bench.proposals()), ["leave", "shorten", "close at"]);
    bench.take(Means::Shorten);
    assert_eq!(bench.meeting.slack(bench.now), SignedDuration::ZERO);
    assert_eq!([bench.planned("advies"), bench.planned("evaluatie")], [15, 10]);
    assert_eq!(bench.follow(), at(120));
}

#[test]
fn a_check_in_of_twenty_five_minutes_is_found_in_the_questions() {
    let mut bench = Bench::started(usual(), 120, 0);
    bench.wait(25);
    bench.take(Means::Shorten);
    let gave = ["terugkijken", "kiezen", "vragen"].map(|name| bench.planned(name));
    assert_eq!(gave.iter().sum::<u16>(), 45 - 4);
    assert_eq!(bench.planned("opwarmer"), 10);
    assert_eq!(bench.follow(), at(120));
}

#[test]
fn late_questions_after_a_late_start_close_on_time_with_a_short_afsluiter_apart() {
    let mut bench = Bench::started(usual(), 120, 12);
    bench.spend("opwarmer", 10).spend("terugkijken", 10).spend("inbreng", 13);
    bench.spend("kiezen", 10).wait(40);
    assert_eq!(kinds(&bench.proposals()), ["leave", "shorten", "afsluiter", "close at"]);
    let shorten = bench.proposed(Means::Shorten).unwrap();
    let new: Vec<u16> = shorten.changes().iter().map(|change| change.new.get()).collect();
    assert_eq!(new, [10, 5]);
    assert_eq!(shorten.slack_after, mins(-6));
    let afsluiter = bench.proposed(Means::ShorterAfsluiter).unwrap();
    assert_eq!(afsluiter.expected_end, at(120));
    bench.take(Means::ShorterAfsluiter);
    assert_eq!(bench.planned("Eén woord"), 4);
    assert_eq!(bench.follow(), at(120));
}

#[test]
fn a_heated_andere_werkvorm_leaves_the_pauze_five_minutes_and_keeps_the_model() {
    let heated = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 10, 1)]);
    let pauze = block(BlockKind::Pauze, vec![step("pauze", 10, 5, 1)]);
    let blocks = vec![opwarmer(10), heated, pauze, model(), slot(10)];
    let mut bench = Bench::started(blocks, 120, 0);
    bench.spend("opwarmer", 10).wait(32);
    assert_eq!(kinds(&bench.proposals()), ["leave", "shorten", "close at"]);
    bench.take(Means::Shorten);
    assert!(bench.planned("pauze") < 10 && 5 <= bench.planned("pauze"));
    assert_eq!(bench.planned("ronde"), 20);
    assert_eq!(bench.follow(), at(120));
}

#[test]
fn an_andere_werkvorm_to_come_can_fall_away_and_is_passed_over_in_both_directions() {
    let theme = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 10, 1)]);
    let mut bench = Bench::started(vec![opwarmer(10), theme, model(), slot(10)], 106, 12);
    assert_eq!(kinds(&bench.proposals()), ["leave", "shorten", "drop", "close at"]);
    bench.take(Means::DropBlock);
    bench.spend("opwarmer", 10);
    assert_eq!(bench.meeting.step().unwrap().name, "kiezen");
    bench.tell(Command::Previous);
    assert_eq!(bench.meeting.step().unwrap().name, "opwarmer");
    let original = bench.meeting.original(Position { block: 1, step: 0 }).unwrap();
    assert_eq!(original.planned, Minutes::of(20));
}

#[test]
fn where_nothing_fits_any_more_the_least_lateness_and_what_can_fall_away_are_named() {
    let looking_back = block(BlockKind::Terugkijken, vec![step("terugkijken", 5, 3, 1)]);
    let bench = Bench::started(vec![opwarmer(3), looking_back, model(), slot(5)], 60, 30);
    let proposals = bench.proposals();
    assert_eq!(kinds(&proposals), ["leave", "shorten", "drop", "close at"]);
    let late: Vec<i64> = proposals.iter().map(|p| p.slack_after.as_mins()).collect();
    assert_eq!(late, [-49, -17, 11, 0]);
}

#[test]
fn the_slot_begun_ten_minutes_late_offers_only_the_afsluiter_and_the_closing_time() {
    let mut bench = Bench::started(vec![opwarmer(10), slot(10)], 26, 0);
    bench.spend("opwarmer", 20);
    assert_eq!(kinds(&bench.proposals()), ["leave", "afsluiter", "close at"]);
    bench.take(Means::ShorterAfsluiter);
    assert_eq!(bench.meeting.slack(bench.now), mins(-4));
}

#[test]
fn the_slot_begun_ten_minutes_early_needs_nothing() {
    let mut bench = Bench::started(vec![opwarmer(20), slot(10)], 36, 0);
    bench.spend("opwarmer", 10);
    assert_eq!(kinds(&bench.proposals()), ["leave", "close at"]);
    assert_eq!(bench.proposals()[1].act, Act::CloseAt(at(26)));
}

#[test]
fn a_running_afsluiter_is_not_replaced() {
    let mut bench = Bench::started(vec![opwarmer(10), slot(10)], 26, 0);
    bench.spend("opwarmer", 20).spend("parkeerlijst", 2).spend("volgende keer", 4);
    assert_eq!(kinds(&bench.proposals()), ["leave", "close at"]);
}

#[test]
fn minutes_to_spare_can_go_to_the_model_to_a_topic_or_to_closing_early() {
    let mut bench = Bench::started(vec![opwarmer(10), model(), slot(10)], 106, 0);
    let topic = Ids::new(1).next(bench.now);
    let resources = Resources { topic: Some(topic), ..resources() };
    let proposals = bench.meeting.proposals(&resources, bench.now);
    assert_eq!(kinds(&proposals), ["leave", "model", "topic", "close at"]);
    let left: Vec<i64> = proposals.iter().map(|p| p.slack_after.as_mins()).collect();
    assert_eq!(left, [20, 10, 5, 0]);
    let Act::Adjust(adjustment) = proposals[2].act.clone() else { unreachable!() };
    bench.tell(Command::Adjust(adjustment));
    let kind = |bench: &Bench, i: usize| bench.meeting.progress().agenda.blocks[i].kind;
    assert_eq!([kind(&bench, 2), kind(&bench, 3)], [BlockKind::Onderwerp, BlockKind::Slot]);
    assert_eq!(bench.meeting.original(Position { block: 3, step: 2 }).unwrap().name, "afsluiter");
    assert_eq!(bench.follow(), at(101));
}

#[test]
fn undo_takes_an_adjustment_back_as_one() {
    let theme = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 10, 1)]);
    let mut bench = Bench::started(vec![opwarmer(10), theme, model(), slot(10)], 106, 12);
    let before = bench.meeting.progress().clone();
    bench.take(Means::DropBlock);
    assert_ne!(*bench.meeting.progress(), before);
    bench.tell(Command::Undo);
    assert_eq!(*bench.meeting.progress(), before);
}

#[test]
fn a_proposal_from_before_the_meeting_moved_on_is_refused() {
    let mut bench = Bench::started(usual(), 120, 12);
    bench.spend("opwarmer", 30);
    let Act::Adjust(shorten) = bench.proposed(Means::Shorten).unwrap().act else { unreachable!() };
    bench.spend("terugkijken", 3);
    let refused = bench.meeting.decide(Command::Adjust(shorten), bench.now);
    assert_eq!(refused, Err(crate::domain::meeting::Refusal::MovedOn));
}

#[test]
fn minutes_for_the_model_go_to_its_questions_and_count_from_now_on() {
    let mut bench = Bench::started(vec![opwarmer(10), model(), slot(10)], 130, 0);
    bench.spend("opwarmer", 10);
    let change = |bench: &Bench| bench.proposed(Means::MoreForModel).unwrap().changes()[0];
    assert_eq!((change(&bench).at.step, change(&bench).new), (1, Minutes::of(35)));
    bench.spend("kiezen", 10).wait(30);
    assert_eq!(change(&bench).new, Minutes::of(40), "five over, and ten more");
    let proposal = bench.proposed(Means::MoreForModel).unwrap();
    assert_eq!(bench.meeting.slack(bench.now) - proposal.slack_after, mins(10));
    bench.spend("vragen", 0);
    assert_eq!(change(&bench).at.step, 2, "then to the longest that is left");
}
