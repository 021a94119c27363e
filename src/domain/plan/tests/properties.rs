//! Random times, sizes, libraries and histories.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    agenda::{Block, Purpose},
    plan::{Filling, Fit, Plan, Reason, fit, slack_wanted},
    werkvorm::Level,
};

/// A group that plans: its library, what it did before, and what it wishes.
#[derive(Debug)]
struct Case {
    library: Vec<usize>,
    meetings: Vec<Vec<usize>>,
    topics: u64,
    wishes: Wishes,
}

fn case() -> impl Strategy<Value = Case> {
    let library = prop::collection::vec(0..99_usize, 1..99);
    let meetings = prop::collection::vec(prop::collection::vec(0..99_usize, 0..6), 0..15);
    let level = prop_oneof![Just(None), Just(Some(Level::Beginner)), Just(Some(Level::Advanced))];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let wishes = (60..=240_u16, 3..=14_u8, level, flags).prop_map(
        |(available, participants, level, (first_meeting, without_inbreng, can_prepare, date))| {
            let next_date_fixed = date;
            let wished = wishes(available, participants);
            Wishes { level, first_meeting, without_inbreng, can_prepare, next_date_fixed, ..wished }
        },
    );
    (library, meetings, 0..5_u64, wishes).prop_map(|(library, meetings, topics, wishes)| Case {
        library,
        meetings,
        topics,
        wishes,
    })
}

impl Case {
    fn desk(&self, whole: bool) -> Desk {
        let some = self.library.iter().filter_map(|at| BUILT_IN.get(*at).cloned());
        let library = if whole { Library::new(BUILT_IN.clone()) } else { Library::new(some) };
        Desk { library, names: names() }
    }

    fn history(&self) -> History {
        let used = |at: &usize| BUILT_IN.get(*at).map(|w| used(w.kind.into(), w.id.as_str()));
        let meetings = self.meetings.iter();
        group(meetings.map(|m| held(m.iter().filter_map(used).collect())).collect(), self.topics)
    }
}

fn place(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Opwarmer => 0,
        BlockKind::Terugkijken | BlockKind::Kennismaken => 1,
        BlockKind::InbrengGenereren => 2,
        BlockKind::Model | BlockKind::AndereWerkvorm | BlockKind::Pauze | BlockKind::Onderwerp => 3,
        BlockKind::Slot => 4,
    }
}

fn chooses(block: &Block) -> usize {
    block.steps.iter().filter(|step| step.purpose == Purpose::Choosing).count()
}

fn check(case: &Case, desk: &Desk, plan: &Plan) -> Result<(), TestCaseError> {
    let wishes = case.wishes;
    let blocks = &plan.agenda.blocks;
    prop_assert!(plan.agenda.planned() <= wishes.available, "does not fit: {plan:?}");
    prop_assert!(blocks.iter().all(|b| b.steps.iter().all(|s| s.floor <= s.planned)));
    prop_assert!(blocks.is_sorted_by_key(|block| place(block.kind)), "out of order");
    prop_assert_eq!(blocks.last().map(|block| block.kind), Some(BlockKind::Slot));
    prop_assert_eq!(blocks.len(), plan.reasons.len());
    prop_assert!(plan.reasons.iter().all(|reasons| !reasons.is_empty()), "no reason");
    let models = blocks.iter().filter(|block| block.kind == BlockKind::Model).count();
    if 0 < models {
        prop_assert_eq!(blocks.iter().map(chooses).sum::<usize>(), 1, "choosing");
    }
    let pauzes = blocks.iter().filter(|block| block.kind == BlockKind::Pauze).count();
    prop_assert!(pauzes == 0 || 150 <= wishes.available.get());
    for (block, reasons) in blocks.iter().zip(&plan.reasons) {
        if let Some(werkvorm) =
            block.werkvorm.as_ref().and_then(|id| desk.library.find(id.as_str()))
        {
            let halves = werkvorm.halves(wishes.participants);
            let sizes = halves.map_or_else(|| vec![wishes.participants], Vec::from);
            prop_assert!(sizes.iter().all(|size| werkvorm.group_size.fits(*size)));
            prop_assert_eq!(sizes.iter().sum::<u8>(), wishes.participants);
            let in_two = halves.map(Reason::InTwoGroups);
            prop_assert!(in_two.is_none_or(|why| reasons.contains(&why)));
            prop_assert!(werkvorm.level <= wishes.level.unwrap_or_default());
            let even = |size: &u8| werkvorm.multiple.is_none_or(|m| size.is_multiple_of(m));
            prop_assert!(sizes.iter().all(even));
            prop_assert!(wishes.can_prepare || werkvorm.preparation.is_none());
        }
        let most = match block.kind {
            BlockKind::Opwarmer
            | BlockKind::Terugkijken
            | BlockKind::Kennismaken
            | BlockKind::InbrengGenereren => 10,
            BlockKind::Onderwerp | BlockKind::Pauze => 15,
            BlockKind::Slot => 10 + 4 + 3,
            BlockKind::Model | BlockKind::AndereWerkvorm => 240,
        };
        prop_assert!(block.planned().get() <= most, "{block:?}");
    }
    let has_work = blocks.iter().any(|block| block.kind.is_casework());
    prop_assert!(has_work || !plan.lacks.is_empty(), "nothing to do, and no word of it");
    Ok(())
}

proptest! {
    #[test]
    fn every_proposal_keeps_its_promises(case in case(), whole in any::<bool>()) {
        let desk = case.desk(whole);
        let history = case.history();
        let plan = desk.planner(&history).propose(case.wishes);
        check(&case, &desk, &plan)?;
        prop_assert_eq!(&plan, &desk.planner(&history).propose(case.wishes), "not the same again");
        if whole {
            let work = |kind| kind == BlockKind::Model || kind == BlockKind::AndereWerkvorm;
            let has_work = plan.agenda.blocks.iter().any(|block| work(block.kind));
            prop_assert!(has_work || !plan.lacks.is_empty());
        }
    }

    #[test]
    fn looking_back_happens_once(case in case()) {
        let desk = case.desk(true);
        let history = case.history();
        let plan = desk.planner(&history).propose(case.wishes);
        let opens = plan.agenda.blocks.iter().any(|block| block.kind == BlockKind::Terugkijken);
        let looks_back = |block: &Block| {
            let werkvorm = block.werkvorm.as_ref().and_then(|id| desk.library.find(id.as_str()));
            werkvorm.is_some_and(|w| {
                let looking = w.steps.iter().filter(|step| step.looks_back);
                let mut names = looking.map(|step| step.name.as_str());
                names.any(|name| block.steps.iter().any(|step| step.name == name))
            })
        };
        let models = plan.agenda.blocks.iter().filter(|block| block.kind == BlockKind::Model);
        let again = models.filter(|block| looks_back(block)).count();
        prop_assert!(usize::from(opens || case.wishes.first_meeting) + again <= 1);
    }

    #[test]
    fn settling_a_proposal_changes_nothing(case in case()) {
        let desk = case.desk(true);
        let history = case.history();
        let planner = desk.planner(&history);
        let plan = planner.propose(case.wishes);
        let mut agenda = plan.agenda.clone();
        planner.settle(&mut agenda, case.wishes.participants, case.wishes.first_meeting);
        prop_assert_eq!(agenda, plan.agenda);
    }

    #[test]
    fn whatever_fills_the_minutes_that_are_left_over_fits(case in case()) {
        let desk = case.desk(true);
        let history = case.history();
        let planner = desk.planner(&history);
        let Plan { agenda, .. } = planner.propose(case.wishes);
        let fillings = planner.fillings(&agenda, case.wishes);
        let over = matches!(fit(&agenda, case.wishes.available, case.wishes.margin), Fit::ToSpare { .. });
        prop_assert_eq!(over, !fillings.is_empty(), "what is left over is offered");
        for filling in fillings {
            let mut then = agenda.clone();
            let mut wishes = case.wishes;
            match filling {
                Filling::Add { at, choice } => {
                    prop_assert!(!choice.reasons.is_empty());
                    then.blocks.insert(at, choice.block);
                }
                Filling::Give { block, more } => then.blocks[block].steps[0].planned = {
                    then.blocks[block].steps[0].planned + more
                },
                Filling::CloseEarlier(by) => wishes.available = wishes.available.saturating_sub(by),
            }
            let before = then.clone();
            planner.settle(&mut then, wishes.participants, wishes.first_meeting);
            prop_assert_eq!(&then, &before, "nothing more has to change");
            let slack = wishes.available.get().checked_sub(then.planned().get());
            let wanted = slack_wanted(case.wishes.available, case.wishes.margin);
            prop_assert!(slack.is_some_and(|slack| wanted.get() <= slack));
            prop_assert!(then.blocks.is_sorted_by_key(|block| place(block.kind)), "out of order");
        }
    }

    #[test]
    fn another_choice_fits_and_keeps_the_rules(case in case(), block in 0..6_usize) {
        let desk = case.desk(true);
        let history = case.history();
        let planner = desk.planner(&history);
        let mut plan = planner.propose(case.wishes);
        let Some(choice) = planner.another(&plan.agenda, block, case.wishes) else { return Ok(()) };
        let stands = |other: &Block| other.werkvorm == choice.block.werkvorm;
        prop_assert!(!plan.agenda.blocks.iter().any(stands), "twice in one meeting: {choice:?}");
        let old = plan.agenda.blocks.get(block).and_then(|block| block.werkvorm.clone());
        prop_assert_ne!(&choice.block.werkvorm, &old);
        prop_assert!(!choice.reasons.is_empty());
        plan.agenda.blocks[block] = choice.block;
        plan.reasons[block] = choice.reasons;
        planner.settle(&mut plan.agenda, case.wishes.participants, case.wishes.first_meeting);
        check(&case, &desk, &plan)?;
    }
}

#[test]
fn what_was_done_longest_ago_comes_first() {
    let desk = Desk::built_in();
    let known = |w: &&Werkvorm| w.family.as_deref() != Some("rondje");
    let opwarmers: Vec<_> = desk.library.iter().filter(known).collect();
    let meetings = opwarmers.iter().map(|w| held(vec![used(w.kind.into(), w.id.as_str())]));
    let history = group(meetings.collect(), 0);
    let plan = desk.planner(&history).propose(wishes(120, 6));
    assert_eq!(plan.agenda.blocks[0].name, "Inchecken");
    assert!(plan.reasons[0].contains(&Reason::NotUsedYet));
}

#[test]
fn a_choice_counts_the_choosing_that_it_leaves_to_the_model() {
    let desk = Desk::built_in();
    let history = group(Vec::new(), 0);
    let planner = desk.planner(&history);
    let beginners =
        Wishes { level: Some(Level::Beginner), without_inbreng: true, ..wishes(100, 9) };
    let plan = planner.propose(beginners);
    assert_eq!(plan.agenda.blocks[2].kind, BlockKind::InbrengGenereren);
    for choice in planner.choices(&plan.agenda, 2, beginners) {
        let mut agenda = plan.agenda.clone();
        agenda.blocks[2] = choice.block;
        planner.settle(&mut agenda, 9, false);
        assert!(agenda.planned().get() <= 100, "{agenda:?}");
    }
}

#[test]
fn the_parked_list_comes_first_only_when_something_waits() {
    let desk = Desk::built_in();
    let beginners =
        Wishes { level: Some(Level::Beginner), without_inbreng: true, ..wishes(120, 6) };
    let fresh = group(Vec::new(), 0);
    let agenda = desk.planner(&fresh).propose(beginners).agenda;
    let generate = agenda.blocks.iter().position(|b| b.kind == BlockKind::InbrengGenereren);
    for topics in 0..3 {
        let history = group(Vec::new(), topics);
        let planner = desk.planner(&history);
        let choices = planner.choices(&agenda, generate.unwrap(), beginners);
        let ids = choices.iter().filter_map(|choice| choice.block.werkvorm.as_ref());
        let offered = ids.filter(|id| id.as_str() == "parkeerlijst-eerst").count();
        assert_eq!(offered, usize::from(0 < topics), "{topics} topics");
    }
}

#[test]
fn what_goes_on_with_another_werkvorm_comes_only_after_it() {
    let desk = Desk::built_in();
    let offers = |meetings| {
        let history = group(meetings, 0);
        let planner = desk.planner(&history);
        let agenda = planner.propose(wishes(120, 6)).agenda;
        let choices = planner.choices(&agenda, 1, wishes(120, 6));
        let mut ids = choices.iter().filter_map(|choice| choice.block.werkvorm.as_ref());
        ids.any(|id| id.as_str() == "kaartje-aan-jezelf")
    };
    let cards = held(vec![used(BlockKind::Slot, "voornemen-op-een-kaartje")]);
    let other = held(vec![used(BlockKind::Slot, "een-woord")]);
    assert!(offers(vec![cards.clone()]));
    assert!(!offers(vec![cards, other]));
    assert!(!offers(Vec::new()));
}
