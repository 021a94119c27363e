//! Other werkvormen in figures.

use super::figures::whole_minutes;
use crate::{
    app::{live::Live, panel::Swapping},
    domain::agenda::{BlockKind, Purpose},
    screen::Choice,
};

pub(super) fn block(live: &Live, block: usize, without_inbreng: bool) -> Option<Choice> {
    let progress = live.meeting.progress();
    let stands = progress.agenda.blocks.get(block)?;
    let afsluiter = stands.steps.iter().find(|step| step.purpose == Purpose::Afsluiter);
    Some(Choice::Block {
        kind: stands.kind,
        name: afsluiter.map_or_else(|| stands.name.clone(), |step| step.name.clone()),
        is_running: block == progress.at.block && stands.kind != BlockKind::Slot,
        without_inbreng,
    })
}

pub(super) fn werkvorm(swapping: &Swapping) -> Choice {
    let with = &swapping.swap.with;
    let afsluiter = with.steps.iter().find(|step| step.purpose == Purpose::Afsluiter);
    Choice::Werkvorm {
        kind: with.kind,
        name: afsluiter.map_or_else(|| with.name.clone(), |step| step.name.clone()),
        planned: afsluiter.map_or_else(|| with.planned(), |step| step.planned),
        slack_after: whole_minutes(swapping.slack_after),
        materials: swapping.materials.clone(),
        reasons: swapping.reasons.clone(),
    }
}
