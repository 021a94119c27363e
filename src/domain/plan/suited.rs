//! Another model for the inbreng that was chosen: one that suits its question better, in the same time.

use super::{
    Planner, Reason, Wishes,
    blocks::BlockRules,
    opening::{Opening, Suits},
    pick::{Alternative, all},
    rules::has_terugkijken,
    sketch::{Sketch, because},
    stretch::stretch,
};
use crate::domain::{
    agenda::Purpose,
    minutes::Minutes,
    progress::Progress,
    werkvorm::{Kind, Level, QuestionKind, WerkvormId},
};

/// As it is, or shortened a little.
const WAYS: &[&[Suits]] = &[&[Suits::Well, Suits::AlmostAsItIs]];
/// What takes the same time leaves a tenth of the other's minutes open, or so many.
const OPEN: Minutes = Minutes::of(3);

impl Planner<'_> {
    /// The model that suits this kind of question better than the one in this block, and takes the same
    /// time. Nothing where that one suits as well, where a beginning group still learns it, or where
    /// there is none.
    pub fn suited(
        &self,
        progress: &Progress,
        block: usize,
        about: QuestionKind,
        wishes: Wishes,
    ) -> Option<Alternative> {
        let current = progress.agenda.blocks.get(block)?.werkvorm.as_ref();
        let stands = current.and_then(|id| self.library.find(id.as_str()));
        let sketch = Sketch::new(*self, wishes);
        let learns = wishes.level == Some(Level::Beginner)
            && current.is_some_and(|id| sketch.past.learning == Some(id));
        if learns || stands.is_some_and(|werkvorm| werkvorm.suits.contains(&about)) {
            return None;
        }
        let room = minutes_of_work(progress, block);
        let has_looked_back = wishes.first_meeting || has_terugkijken(&progress.agenda);
        let rules = BlockRules { names: self.names, is_chosen: true, has_looked_back };
        let others = progress.agenda.blocks.iter().filter_map(|other| other.werkvorm.clone());
        let standing: Vec<WerkvormId> = others.collect();
        let usual = sketch.work_place(Kind::Model, room);
        let place = Opening { ways: WAYS, usual: room, rules, besides: &standing, ..usual };
        let suits = |picked: &Alternative| {
            let id = picked.block.werkvorm.as_ref();
            let werkvorm = id.and_then(|id| self.library.find(id.as_str()));
            werkvorm.is_some_and(|werkvorm| werkvorm.suits.contains(&about))
        };
        let suiting = all(self.library, &sketch.past, place, wishes).into_iter().filter(suits);
        let found =
            suiting.map(|picked| filling(picked, room)).find(|p| takes_same_time(p, room))?;
        Some(because(found, Reason::SuitsQuestion(about)))
    }
}

/// With the minutes that the other had more.
fn filling(picked: Alternative, room: Minutes) -> Alternative {
    let spare = room.saturating_sub(picked.block.planned());
    let mut one = [picked];
    stretch(&mut one, spare);
    let [filled] = one;
    filled
}

fn takes_same_time(picked: &Alternative, room: Minutes) -> bool {
    let open = room.saturating_sub(picked.block.planned());
    open <= OPEN.max(Minutes::of(room.get() / 10))
}

/// What is planned in the block once the inbreng is chosen.
fn minutes_of_work(progress: &Progress, block: usize) -> Minutes {
    let steps = progress.agenda.blocks.get(block).into_iter().flat_map(|block| &block.steps);
    steps.filter(|step| step.purpose != Purpose::Choosing).map(|step| step.planned).sum()
}
