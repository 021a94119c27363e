//! The card of a werkvorm: before the meeting beside the agenda, and while it runs.

use jiff::civil::Time;

use super::{LastMoment, MeetingClock, NextUp, StepClock, clock::At, figures::Watch};
use crate::{
    app::{App, lead::Lead},
    domain::{
        agenda::{Block, BlockKind},
        minutes::Minutes,
        werkvorm::{GroupSize, Kind, Level, Werkvorm},
    },
};

/// What a chair wants to know of a werkvorm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// As it stands in the library.
    pub name: String,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// What it is for.
    pub goal: String,
    /// How long it takes for the group.
    pub minutes: Minutes,
    /// Whether all its minutes were published; else they are a richttijd.
    pub published: bool,
    /// What the group does.
    pub steps: Vec<CardStep>,
    /// For how many it is meant.
    pub group_size: GroupSize,
    /// How much experience it asks.
    pub level: Level,
    /// Whether it works on an inbreng.
    pub needs_inbreng: bool,
    /// What must be on the table.
    pub materials: Option<String>,
    /// What must be done beforehand.
    pub preparation: Option<String>,
    /// A remark for whoever prepares.
    pub remark: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// How many meetings ago the group did it, 1 for the last one; nothing: never.
    pub meetings_ago: Option<usize>,
}

/// A step on the card of a werkvorm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardStep {
    /// As it stands in the library.
    pub name: String,
    /// How long it takes for the group.
    pub minutes: Minutes,
    /// Its one rule.
    pub rule: Option<String>,
}

/// The card of the werkvorm that runs, the clock above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardView {
    /// The running step.
    pub clock: StepClock,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// When the step ends as planned; nothing in a pause and once its time is up.
    pub ends: Option<Time>,
    /// Its last moment.
    pub last_moment: Option<LastMoment>,
    /// The step that comes next.
    pub next: NextUp,
    /// What is known of it; nothing of a pauze, or of a werkvorm that is not in the library any more.
    pub card: Option<Card>,
    /// The first line of the card that is seen, where there is no room for all of it.
    pub from: usize,
}

/// What is shown of the block that runs.
pub(super) fn running(
    app: &App,
    lead: &Lead,
    at: &At<'_>,
    from: usize,
    watch: &mut Watch,
) -> CardView {
    let block = lead.meeting.block();
    let card = block.and_then(|block| of_block(app, lead.meeting.participants(), block));
    CardView {
        clock: at.step(watch),
        meeting: at.meeting(watch),
        ends: at.ends(),
        last_moment: at.last_moment(watch),
        next: at.next(),
        card,
        from,
    }
}

/// The werkvorm of a block, with the minutes that it has there; in the closing block that of its
/// afsluiter.
pub(super) fn of_block(app: &App, participants: u8, block: &Block) -> Option<Card> {
    let werkvorm = app.context.library.find(block.werkvorm.as_ref()?.as_str())?;
    let of_werkvorm = of(app, participants, werkvorm);
    if block.kind == BlockKind::Slot {
        return Some(of_werkvorm);
    }
    let steps = block.steps.iter().map(|step| CardStep {
        name: step.name.clone(),
        minutes: step.planned,
        rule: step.rule.clone(),
    });
    Some(Card { minutes: block.planned(), steps: steps.collect(), ..of_werkvorm })
}

/// A werkvorm as the library has it, for so many participants.
pub(super) fn of(app: &App, participants: u8, werkvorm: &Werkvorm) -> Card {
    let speakers = werkvorm.speakers(participants);
    let steps = werkvorm.steps.iter().map(|step| CardStep {
        name: step.name.clone(),
        minutes: step.length.minutes(speakers),
        rule: step.rule.clone(),
    });
    Card {
        name: werkvorm.name.clone(),
        kind: werkvorm.kind,
        goal: werkvorm.goal.clone(),
        minutes: werkvorm.minutes(participants),
        published: werkvorm.steps.iter().all(|step| step.published),
        steps: steps.collect(),
        group_size: werkvorm.group_size,
        level: werkvorm.level,
        needs_inbreng: werkvorm.needs_inbreng,
        materials: werkvorm.materials.clone(),
        preparation: werkvorm.preparation.clone(),
        remark: werkvorm.remark.clone(),
        source: werkvorm.source.clone(),
        meetings_ago: app.context.history.used_ago(&werkvorm.id),
    }
}
