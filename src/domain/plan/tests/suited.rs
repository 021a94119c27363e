//! Another model for the kind of question of an inbreng.

use jiff::SignedDuration;

use super::*;
use crate::domain::{
    agenda::{Block, Position, Purpose},
    plan::{Alternative, Reason},
    progress::Progress,
    werkvorm::{Level, QuestionKind},
};

fn now() -> Moment {
    Moment { wall: Timestamp::UNIX_EPOCH, elapsed: SignedDuration::ZERO }
}

/// A meeting with this agenda that has come to its model.
fn at_its_model(agenda: Agenda, wishes: Wishes) -> Option<(Progress, usize)> {
    let block = agenda.blocks.iter().position(|block| block.kind == BlockKind::Model)?;
    let closing = now().after(wishes.available.duration()).wall;
    let mut progress = Progress::start(agenda, closing, wishes.margin, now());
    progress.go_to(Position { block, step: 0 }, now());
    Some((progress, block))
}

#[test]
fn the_group_looks_once_at_how_it_works_whatever_is_swapped() {
    let desk = Desk::built_in();
    let mut history = group(Vec::new(), 0);
    for _ in 0..5 {
        let plan = desk.planner(&history).propose(wishes(120, 6));
        history.meetings.push(follow(&plan.agenda));
    }
    let planner = desk.planner(&history);
    let wishes = Wishes { can_prepare: false, ..wishes(240, 6) };
    let agenda = planner.propose(wishes).agenda;
    let looks = |block: &Block| {
        let id = block.werkvorm.as_ref().map_or("", WerkvormId::as_str);
        desk.library.find(id).is_some_and(|w| w.family.as_deref() == Some("groepsregels"))
    };
    let work: Vec<usize> =
        (0..agenda.blocks.len()).filter(|at| agenda.blocks[*at].kind.is_casework()).collect();
    assert!(1 < work.len() && work.iter().filter(|at| looks(&agenda.blocks[**at])).count() == 1);
    for at in work {
        let closing = now().after(wishes.available.duration()).wall;
        let mut progress = Progress::start(agenda.clone(), closing, wishes.margin, now());
        progress.go_to(Position { block: at, step: 0 }, now());
        let found = planner.swaps(&progress, at, wishes, now());
        let is_due = |found: &Alternative| {
            found.reasons.iter().any(|reason| matches!(reason, Reason::LooksAtItself { .. }))
        };
        let stands = &agenda.blocks[at];
        assert_eq!(found.iter().any(is_due), looks(stands), "{}: {found:#?}", stands.name);
    }
}

#[test]
fn what_is_offered_suits_the_question_and_takes_the_same_time() {
    let desk = Desk::built_in();
    let mut offers = 0;
    for length in [60, 90, 120, 150] {
        for participants in [4, 6, 8, 10] {
            for level in [None, Some(Level::Beginner), Some(Level::Advanced)] {
                let history = group(vec![held(vec![used(BlockKind::Model, "basismodel")])], 0);
                let planner = desk.planner(&history);
                let wishes = Wishes { level, can_prepare: false, ..wishes(length, participants) };
                let agenda = planner.propose(wishes).agenda;
                let Some((progress, block)) = at_its_model(agenda, wishes) else { continue };
                let stands = progress.agenda.blocks[block].clone();
                let worked = stands.steps.iter().filter(|step| step.purpose != Purpose::Choosing);
                let room: Minutes = worked.map(|step| step.planned).sum();
                for about in QuestionKind::ALL {
                    let Some(offered) = planner.suited(&progress, block, about, wishes) else {
                        continue;
                    };
                    offers += 1;
                    let find = |id: &WerkvormId| desk.library.find(id.as_str()).unwrap();
                    let better = find(offered.block.werkvorm.as_ref().unwrap());
                    assert!(better.suits.contains(&about), "{}", better.name);
                    assert!(!find(stands.werkvorm.as_ref().unwrap()).suits.contains(&about));
                    assert_eq!(offered.reasons[0], Reason::SuitsQuestion(about));
                    let takes = offered.block.planned();
                    assert!(takes <= room, "{} {takes} of {room}", better.name);
                    assert!(room.get() - takes.get() <= (room.get() / 10).max(3), "{takes}");
                    let mut steps = offered.block.steps.iter();
                    assert!(steps.all(|step| step.purpose != Purpose::Choosing));
                }
            }
        }
    }
    assert!(40 < offers, "{offers}");
}
