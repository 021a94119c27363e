//! Another model for the kind of question of an inbreng.

use jiff::SignedDuration;

use super::*;
use crate::domain::{
    agenda::{Position, Purpose},
    plan::Reason,
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
