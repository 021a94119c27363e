//! The worked budgets, and twelve meetings of one group.

use std::collections::BTreeSet;

use super::*;
use crate::domain::{
    agenda::{Block, Purpose},
    plan::{Budget, Plan, Reason},
    werkvorm::{Kind, Level},
};

fn minutes(agenda: &Agenda, kind: BlockKind) -> u16 {
    agenda.blocks.iter().filter(|b| b.kind == kind).map(|b| b.planned().get()).sum()
}

fn afsluiter(agenda: &Agenda) -> u16 {
    let steps = agenda.blocks.iter().flat_map(|block| &block.steps);
    steps.filter(|s| s.purpose == Purpose::Afsluiter).map(|s| s.planned.get()).sum()
}

/// The table of the domain notes: at most so much for each part, and about a tenth to spare.
#[test]
fn six_people_get_the_worked_budgets() {
    let desk = Desk::built_in();
    let fresh = group(Vec::new(), 0);
    for (available, most) in [(120, [10, 10, 80, 10]), (90, [9, 9, 60, 8]), (60, [5, 5, 40, 6])] {
        let agenda = desk.planner(&fresh).propose(wishes(available, 6)).agenda;
        let kinds = [BlockKind::Opwarmer, BlockKind::Terugkijken, BlockKind::Model];
        let [first, second, third] = kinds.map(|kind| minutes(&agenda, kind));
        let parts = [first, second, third, afsluiter(&agenda)];
        for (part, most) in parts.into_iter().zip(most) {
            assert!(0 < part && part <= most, "{available} min: {parts:?}");
        }
        let slack = available - agenda.planned().get();
        assert!(available / 10 <= slack, "{available} min: {slack} to spare");
    }
}

/// The models of so many meetings of one group, one after the other.
fn models(count: usize, wishes: Wishes) -> Vec<String> {
    let desk = Desk::built_in();
    let mut history = group(Vec::new(), 0);
    let mut models = Vec::new();
    for _ in 0..count {
        let agenda = desk.planner(&history).propose(wishes).agenda;
        let names = agenda.blocks.iter().filter(|block| block.kind == BlockKind::Model);
        models.extend(names.filter_map(|block| Some(block.werkvorm.clone()?.to_string())));
        history.meetings.push(follow(&agenda));
    }
    models
}

#[test]
fn a_beginners_group_repeats_its_first_model_and_then_varies() {
    let beginners = Wishes { level: Some(Level::Beginner), ..wishes(120, 6) };
    let models = models(12, beginners);
    assert!(models[..3].iter().all(|model| model == "basismodel"), "{models:?}");
    assert!(8 <= models.len(), "{models:?}");
    let later: BTreeSet<_> = models[3..].iter().collect();
    assert_eq!(later.len(), models.len() - 3, "{models:?}");
    assert!(families(&models).windows(2).skip(2).all(|two| two[0] != two[1]), "{models:?}");
}

#[test]
fn an_experienced_group_meets_no_model_twice_in_twelve_meetings() {
    let advanced = Wishes { level: Some(Level::Advanced), ..wishes(120, 6) };
    let models = models(12, advanced);
    assert_eq!(models.iter().collect::<BTreeSet<_>>().len(), models.len(), "{models:?}");
    assert!(families(&models).windows(2).all(|two| two[0] != two[1]), "{models:?}");
    let desk = Desk::built_in();
    let asks = |id: &String| desk.library.find(id).unwrap().level == Level::Advanced;
    assert!(3 < models.iter().filter(|id| asks(id)).count(), "{models:?}");
}

fn families(models: &[String]) -> Vec<String> {
    let desk = Desk::built_in();
    models.iter().map(|id| desk.library.find(id).unwrap().family.clone().unwrap()).collect()
}

#[test]
fn without_an_inbreng_models_and_andere_werkvormen_take_turns() {
    let without = Wishes { level: Some(Level::Advanced), without_inbreng: true, ..wishes(110, 5) };
    let desk = Desk::built_in();
    let last = group(vec![held(vec![used(BlockKind::Model, "incidentmethode-kort")])], 0);
    let plan = desk.planner(&last).propose(without);
    let at = plan.agenda.blocks.iter().position(|b| b.kind == BlockKind::AndereWerkvorm).unwrap();
    assert_eq!(plan.reasons[at][0], Reason::WithoutInbreng);
    assert_eq!(minutes(&plan.agenda, BlockKind::Model), 0);
    let other_work = group(vec![held(vec![used(BlockKind::AndereWerkvorm, "themabespreking")])], 0);
    let other = desk.planner(&other_work).propose(without);
    assert!(0 < minutes(&other.agenda, BlockKind::InbrengGenereren));
    assert!(0 < minutes(&other.agenda, BlockKind::Model));
}

#[test]
fn an_opening_is_not_cut_when_there_is_time_for_it() {
    let desk = Desk::built_in();
    let fresh = group(Vec::new(), 0);
    let plan = desk.planner(&fresh).propose(Wishes { first_meeting: true, ..wishes(75, 12) });
    let id = plan.agenda.blocks[0].werkvorm.as_ref().unwrap();
    let opwarmer = desk.library.find(id.as_str()).unwrap().minutes(12);
    assert!(Budget::of(Minutes::of(75)).opwarmer < opwarmer);
    assert_eq!(minutes(&plan.agenda, BlockKind::Opwarmer), opwarmer.get());
    let shortened = |reason: &Reason| matches!(reason, Reason::Shortened { .. });
    assert!(!plan.reasons[0].iter().any(shortened));
}

#[test]
fn a_large_group_looks_back_in_two_groups_and_fills_its_time() {
    let desk = Desk::built_in();
    let history = History::default();
    for level in [None, Some(Level::Beginner), Some(Level::Advanced)] {
        for participants in 13..=14_u8 {
            for available in (60..=240).step_by(5) {
                let wishes = Wishes { level, ..wishes(available, participants) };
                let plan = desk.planner(&history).propose(wishes);
                // In an hour no model for so many can be done; that is said.
                let lacks = usize::from(available < 70);
                assert!(plan.lacks.len() <= lacks, "{participants} in {available} min");
                assert!(plan.lacks.iter().all(|lack| lack.kind == Kind::Model), "{:?}", plan.lacks);
                let halves = Reason::InTwoGroups([7, participants - 7]);
                let mut blocks = plan.agenda.blocks.iter().zip(&plan.reasons);
                let looks_back = |(block, reasons): (&Block, &Vec<Reason>)| {
                    block.kind == BlockKind::Terugkijken && reasons.contains(&halves)
                };
                assert!(blocks.any(looks_back), "{participants} in {available} min");
                let slack = wishes.available.saturating_sub(plan.agenda.planned());
                assert!(slack.get() * 4 <= available, "{slack} of {available} min to spare");
            }
        }
    }
}

/// A program of before this was kept reads the words; this one goes by what it is.
#[test]
fn a_journal_keeps_the_program_s_own_words_and_what_they_stand_for() {
    let desk = Desk::built_in();
    let kept = |plan: Plan| serde_json::to_value(plan.agenda).unwrap();
    let steps_of = |agenda: &serde_json::Value, kind: &str| -> Vec<serde_json::Value> {
        let blocks = agenda["blocks"].as_array().unwrap();
        let block = blocks.iter().find(|block| block["kind"] == kind).unwrap();
        block["steps"].as_array().unwrap().clone()
    };
    let large = kept(desk.planner(&History::default()).propose(wishes(120, 13)));
    let slot = steps_of(&large, "slot");
    assert_eq!((&slot[0]["name"], &slot[0]["rule"]), (&"list".into(), &"a fate for each".into()));
    assert_eq!(slot[0]["own"], true);
    assert_eq!(slot[2].get("own"), None, "the afsluiter is a werkvorm's");
    let first = &steps_of(&large, "terugkijken")[0];
    assert!(first["split"].is_object());
    let of_each = first["split"]["rule"].as_str();
    let whole = of_each.map_or_else(|| "in halves".to_owned(), |rule| format!("in halves: {rule}"));
    assert_eq!(first["rule"], whole);
    let small = kept(desk.planner(&History::default()).propose(wishes(120, 6)));
    assert!(!small.to_string().contains("split"));
}

#[test]
fn after_every_fifth_meeting_the_group_looks_at_how_it_works() {
    let desk = Desk::built_in();
    let mut history = group(Vec::new(), 0);
    let looks = |plan: &Plan| {
        plan.reasons.iter().flatten().find_map(|reason| match reason {
            Reason::LooksAtItself { meetings } => Some(*meetings),
            _ => None,
        })
    };
    let mut found = Vec::new();
    for held in 0..16 {
        let plan = desk.planner(&history).propose(wishes(120, 6));
        if let Some(meetings) = looks(&plan) {
            let work = plan.agenda.blocks.iter().find(|block| block.kind.is_casework()).unwrap();
            let werkvorm = desk.library.find(work.werkvorm.as_ref().unwrap().as_str()).unwrap();
            assert_eq!(werkvorm.family.as_deref(), Some("groepsregels"));
            found.push((held, meetings));
        }
        history.meetings.push(follow(&plan.agenda));
    }
    assert_eq!(found, [(5, 5), (10, 10), (15, 15)]);
    // Once, however much time there is.
    let fifth = group(history.meetings[..5].to_vec(), 0);
    for available in (60..=240).step_by(15) {
        let plan = desk.planner(&fifth).propose(wishes(available, 6));
        let is_it = |reason: &&Reason| matches!(reason, Reason::LooksAtItself { .. });
        assert_eq!(plan.reasons.iter().flatten().filter(is_it).count(), 1, "in {available} min");
    }
    // A topic that was promised to come back is first; the look comes after it, where there is time.
    for (topics, available) in [(1, 120), (3, 120), (1, 150), (2, 150), (1, 180), (4, 180)] {
        let promised = group(history.meetings[..5].to_vec(), topics);
        let plan = desk.planner(&promised).propose(wishes(available, 6));
        let work = plan.agenda.blocks.iter().find(|block| block.kind.is_casework()).unwrap();
        let told = (work.kind, looks(&plan));
        assert_eq!(told, (BlockKind::Model, Some(5)), "{topics} topics in {available} min");
        assert!(plan.lacks.is_empty());
    }
    // Where only one of them fits, it is what was promised.
    let promised = group(history.meetings[..5].to_vec(), 1);
    let plan = desk.planner(&promised).propose(wishes(60, 6));
    let works = plan.agenda.blocks.iter().filter(|block| block.kind.is_casework());
    assert!(works.map(|block| block.kind).eq([BlockKind::Model]), "{plan:?}");
}

#[test]
fn a_proposal_reads_one_werkvorm_in_ten() {
    for (available, participants) in [(60, 4), (90, 6), (120, 6), (120, 9)] {
        let library = crate::written::library::built_in();
        let desk = Desk { library, names: names() };
        let history = History::default();
        desk.planner(&history).propose(wishes(available, participants));
        let read = desk.library.count_read();
        assert!((1..=10).contains(&read), "{available} min with {participants}: {read}");
    }
}
