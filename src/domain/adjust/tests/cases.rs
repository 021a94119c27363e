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
    assert_eq!(kinds(&bench.proposals()), ["shorten", "close at", "leave"]);
    bench.take(Means::Shorten);
    // One minute was short, and of the 109 that are ahead no more than a quarter of an hour is aimed at.
    assert_eq!(bench.meeting.slack(bench.now), mins(15));
    assert_eq!([bench.planned("advies"), bench.planned("evaluatie")], [15, 10]);
    assert_eq!(bench.follow(), at(105));
}

#[test]
fn a_check_in_of_twenty_five_minutes_is_found_in_the_questions() {
    let mut bench = Bench::started(usual(), 120, 0);
    bench.wait(25);
    bench.take(Means::Shorten);
    let gave = ["terugkijken", "kiezen", "vragen"].map(|name| bench.planned(name));
    assert_eq!(gave.iter().sum::<u16>(), 45 - 4 - 15);
    assert_eq!(bench.planned("opwarmer"), 10);
    assert_eq!(bench.follow(), at(105));
}

#[test]
fn late_questions_after_a_late_start_close_on_time_with_a_short_afsluiter_apart() {
    let mut bench = Bench::started(usual(), 120, 12);
    bench.spend("opwarmer", 10).spend("terugkijken", 10).spend("inbreng", 13);
    bench.spend("kiezen", 10).wait(40);
    assert_eq!(kinds(&bench.proposals()), ["afsluiter", "slot", "shorten", "close at"]);
    let shorten = bench.proposed(Means::Shorten).unwrap();
    let new: Vec<u16> = shorten.changes().iter().map(|change| change.new.get()).collect();
    assert_eq!(new, [10, 5, 1, 1], "what the slot settles can be done afterwards");
    assert_eq!(shorten.slack_after, mins(-2));
    let afsluiter = bench.proposed(Means::ShorterAfsluiter).unwrap();
    assert_eq!(afsluiter.expected_end, at(116));
    bench.take(Means::ShorterAfsluiter);
    assert_eq!(bench.planned("Eén woord"), 4);
    assert_eq!(bench.follow(), at(116));
}

#[test]
fn a_heated_andere_werkvorm_leaves_the_pauze_five_minutes_and_keeps_the_model() {
    let heated = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 10, 1)]);
    let pauze = block(BlockKind::Pauze, vec![step("pauze", 10, 5, 1)]);
    let blocks = vec![opwarmer(10), heated, pauze, model(), slot(10)];
    let mut bench = Bench::started(blocks, 120, 0);
    bench.spend("opwarmer", 10).wait(32);
    assert_eq!(kinds(&bench.proposals()), ["shorten", "close at", "leave"]);
    bench.take(Means::Shorten);
    assert!(bench.planned("pauze") < 10 && 5 <= bench.planned("pauze"));
    assert_eq!(bench.planned("ronde"), 20);
    assert_eq!(bench.follow(), at(105));
}

#[test]
fn an_andere_werkvorm_to_come_can_fall_away_and_is_passed_over_in_both_directions() {
    let theme = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 10, 1)]);
    let mut bench = Bench::started(vec![opwarmer(10), theme, model(), slot(10)], 106, 12);
    assert_eq!(kinds(&bench.proposals()), ["shorten", "drop", "close at", "leave"]);
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
    assert_eq!(kinds(&proposals), ["drop", "slot", "shorten", "close at"]);
    let late: Vec<i64> = proposals.iter().map(|p| p.slack_after.as_mins()).collect();
    assert_eq!(late, [11, 19, -13, 1]);
}

#[test]
fn the_slot_begun_ten_minutes_late_offers_what_it_settles_the_afsluiter_and_the_closing_time() {
    let mut bench = Bench::started(vec![opwarmer(10), slot(10)], 26, 0);
    bench.spend("opwarmer", 20);
    let proposals = bench.proposals();
    assert_eq!(kinds(&proposals), ["afsluiter", "shorten", "close at", "leave"]);
    let changed: Vec<u16> = proposals[1].changes().iter().map(|c| c.new.get()).collect();
    assert_eq!(changed, [1, 1], "the afsluiter keeps its time");
    bench.take(Means::ShorterAfsluiter);
    assert_eq!(bench.meeting.slack(bench.now), mins(0));
}

#[test]
fn the_slot_begun_ten_minutes_early_needs_nothing() {
    let mut bench = Bench::started(vec![opwarmer(20), slot(10)], 36, 0);
    bench.spend("opwarmer", 10);
    assert_eq!(kinds(&bench.proposals()), ["leave", "close at"]);
    assert_eq!(bench.proposals()[1].act, Act::CloseAt(at(28)), "a tenth is kept");
}

#[test]
fn a_running_afsluiter_is_not_replaced() {
    let mut bench = Bench::started(vec![opwarmer(10), slot(10)], 26, 0);
    bench.spend("opwarmer", 20).spend("parkeerlijst", 2).spend("volgende keer", 4);
    assert_eq!(kinds(&bench.proposals()), ["close at", "leave"]);
}

#[test]
fn minutes_to_spare_can_go_to_the_model_to_a_topic_or_to_closing_early() {
    let mut bench = Bench::started(vec![opwarmer(10), model(), slot(10)], 106, 0);
    let topic = Ids::new(1).next(bench.now);
    let resources = Resources { topic: Some(topic), ..resources() };
    let proposals = bench.meeting.proposals(&resources, bench.now).cards;
    assert_eq!(kinds(&proposals), ["leave", "model", "topic", "close at"]);
    let left: Vec<i64> = proposals.iter().map(|p| p.slack_after.as_mins()).collect();
    assert_eq!(left, [20, 10, 9, 9], "a tenth of the 86 minutes is given to nothing");
    let Act::Adjust(adjustment) = proposals[2].act.clone() else { unreachable!() };
    bench.tell(Command::Adjust(adjustment));
    let kind = |bench: &Bench, i: usize| bench.meeting.progress().agenda.blocks[i].kind;
    assert_eq!([kind(&bench, 2), kind(&bench, 3)], [BlockKind::Onderwerp, BlockKind::Slot]);
    assert_eq!(bench.meeting.original(Position { block: 3, step: 2 }).unwrap().name, "afsluiter");
    assert_eq!(bench.follow(), at(97));
}

#[test]
fn to_go_to_the_slot_is_among_them_when_the_rest_does_not_fit() {
    let mut bench = Bench::started(vec![opwarmer(10), model(), slot(10)], 90, 0);
    bench.spend("opwarmer", 20).spend("kiezen", 35);
    assert_eq!(kinds(&bench.proposals()), ["afsluiter", "slot", "shorten", "close at"]);
    let end = bench.proposals()[1].expected_end;
    assert_eq!(end, at(55 + 16));
    bench.tell(Command::ToSlot);
    assert_eq!(bench.meeting.step().unwrap().name, "parkeerlijst");
    assert_eq!(bench.follow(), end);
}

#[test]
fn a_block_that_the_chair_fixed_is_left_alone() {
    let fixed = Block { fixed: true, ..model() };
    let theme = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 5, 1)]);
    let bench = Bench::started(vec![opwarmer(10), theme, fixed, slot(10)], 106, 12);
    assert_eq!(kinds(&bench.proposals()), ["shorten", "drop", "close at", "leave"]);
    assert!(
        bench.proposals().iter().flat_map(Proposal::changes).all(|change| change.at.block == 1)
    );
}

#[test]
fn a_pauze_never_stays_behind_right_before_the_slot() {
    let theme = block(BlockKind::AndereWerkvorm, vec![step("ronde", 20, 20, 0)]);
    let pauze = block(BlockKind::Pauze, vec![step("pauze", 10, 10, 0)]);
    let mut bench = Bench::started(vec![opwarmer(10), model(), pauze, theme, slot(10)], 116, 20);
    let Act::Adjust(drop) = bench.proposed(Means::DropBlock).unwrap().act else { unreachable!() };
    assert_eq!((drop.dropped, drop.pauze), (Some(3), Some(2)));
    bench.take(Means::DropBlock);
    for name in ["opwarmer", "kiezen", "vragen", "advies", "evaluatie"] {
        bench.spend(name, 0);
    }
    assert_eq!(bench.meeting.step().unwrap().name, "parkeerlijst");
}

#[test]
fn nobody_is_asked_about_one_minute() {
    let looking_back = block(BlockKind::Terugkijken, vec![step("terugkijken", 5, 4, 1)]);
    let mut bench = Bench::started(vec![opwarmer(10), looking_back, slot(10)], 31, 0);
    bench.wait(11);
    assert_eq!(bench.meeting.slack(bench.now), mins(-1));
    assert_eq!(kinds(&bench.proposals()), ["close at", "leave"]);
    bench.wait(1);
    let given = |p: &Proposal| p.changes().iter().map(|c| c.old.get() - c.new.get()).sum::<u16>();
    assert_eq!(given(&bench.proposed(Means::Shorten).unwrap()), 1 + 1, "the second of the slot");
}

#[test]
fn a_fixed_block_that_could_have_given_is_told_where_the_others_give_too_few() {
    let held = |fixed, late| {
        let model = Block { fixed, ..model() };
        let bench = Bench::started(vec![opwarmer(10), model, slot(10)], 100, late);
        bench.meeting.proposals(&resources(), bench.now).held
    };
    assert_eq!(held(true, 20), Some(1), "the slot finds four of the six minutes that are missing");
    assert_eq!(held(true, 16), None, "and both of two");
    assert_eq!(held(false, 20), None);
}

#[test]
fn where_no_way_closes_on_time_the_slot_comes_first_and_else_what_leaves_most_of_the_work() {
    let late = |minutes| Bench::started(vec![opwarmer(10), model(), slot(10)], 60, minutes);
    let way = |bench: &Bench, at: usize| {
        let proposals = bench.proposals();
        (kinds(&proposals)[at], proposals[at].is_on_time())
    };
    assert_eq!(way(&late(50), 0), ("slot", false), "{:?}", kinds(&late(50).proposals()));
    assert!(!late(50).proposals().iter().take(3).any(Proposal::is_on_time));
    assert!(way(&late(12), 0).1);
    assert_ne!(way(&late(12), 0).0, "slot", "{:?}", kinds(&late(12).proposals()));
}
