//! Proposals when there are minutes to spare. They are offered, never taken.

use super::{Here, Proposal, Resources};
use crate::domain::{
    agenda::{BlockKind, Position, Purpose},
    event::{Adjustment, Change, Means, TopicBlock},
    id::Id,
    minutes::Minutes,
    plan,
    werkvorm::Tier,
};

/// Fewer minutes than this are left alone.
const WORTH_GIVING: i64 = 5;
/// Hundredths of what is ahead that are planned as time to spare, and given to nothing.
const KEPT: u8 = 10;
/// The most that the model gets at once.
const MOST_FOR_MODEL: i64 = 10;

/// To the model, to a parked topic, to closing early.
pub(super) fn offers(here: &Here<'_>, resources: &Resources) -> Vec<Proposal> {
    let spare = (here.slack() - here.share(KEPT)).as_secs().div_euclid(60);
    if spare < WORTH_GIVING {
        return Vec::new();
    }
    let model = more_for_model(here, spare.min(MOST_FOR_MODEL));
    let waiting = resources.topic.as_ref().filter(|_| !here.progress.in_slot());
    let topic = waiting.map(|id| {
        let topic = Some(Box::new(topic_block(*id, minutes(spare))));
        here.adjust(Adjustment { topic, ..Adjustment::of(Means::Topic, Vec::new()) })
    });
    let close_early = here.close_after(-spare);
    model.into_iter().chain(topic).chain([close_early]).collect()
}

fn minutes(n: i64) -> Minutes {
    Minutes::new(u32::try_from(n).unwrap_or(0))
}

/// To the questions of the model that runs or comes first: its longest step that would give first
/// when time is short. Choosing gets nothing; without such a step it is the longest that is left.
fn more_for_model(here: &Here<'_>, more: i64) -> Option<Proposal> {
    let more = minutes(more);
    let agenda = &here.progress.agenda;
    let is_model = |at: Position| {
        agenda.blocks.get(at.block).is_some_and(|block| block.kind == BlockKind::Model)
    };
    let mut of_model = here.steps_before_slot().filter(|(at, _)| is_model(*at)).peekable();
    let block = of_model.peek()?.0.block;
    let steps =
        of_model.filter(|(at, step)| at.block == block && step.purpose != Purpose::Choosing);
    let (at, step) =
        steps.max_by_key(|(_, step)| (step.tier == Some(Tier::First), step.planned))?;
    // Minutes that were lost already are no gift: a step that is over gets them from now on.
    let passed = Minutes::covering(here.progress.elapsed(at, here.now));
    let change = Change { at, old: step.planned, new: step.planned.max(passed) + more };
    Some(here.adjust(Adjustment::of(Means::MoreForModel, vec![change])))
}

/// A parked topic as a block, as long as it usually is, or as there is time for.
fn topic_block(topic: Id, spare: Minutes) -> TopicBlock {
    let mut block = plan::topic(topic);
    for step in &mut block.steps {
        step.planned = step.planned.min(spare);
        step.floor = step.planned;
    }
    TopicBlock { topic, block }
}
