//! Proposals to adjust the plan, in figures as they are shown.

use jiff::{civil, tz::TimeZone};

use crate::{
    app::lead::Lead,
    domain::{
        adjust::{Act, Proposal},
        agenda::{BlockKind, Name, Purpose},
        confidential::Confidential,
        event::{Adjustment, Change, Means},
        figures::{expected_end, hour_and_minute, whole_minutes},
        minutes::Minutes,
    },
};

/// The proposals, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustView {
    /// Whole minutes to spare as it is; negative: short.
    pub slack: i64,
    /// What the group can choose from; never empty.
    pub proposals: Vec<ShownProposal>,
    /// Which is marked.
    pub selected: usize,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownProposal {
    /// What it does.
    pub offer: Offer,
    /// Old and new minutes, in the order of the meeting.
    pub changes: Vec<ShownChange>,
    /// When the meeting then ends.
    pub expected_end: civil::Time,
    /// Whole minutes to spare then; negative: short.
    pub slack_after: i64,
}

/// What a proposal does, in one thought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Leave it as it is.
    Leave,
    /// Shorter steps.
    Shorten,
    /// A block falls away: its kind and name.
    Drop(BlockKind, String),
    /// Another afsluiter: its name and minutes.
    Afsluiter(String, Minutes),
    /// More minutes for the model.
    Model,
    /// A topic that was parked for later today.
    Topic(Confidential, Minutes),
    /// Close later.
    CloseLater(civil::Time),
    /// Close earlier.
    CloseEarlier(civil::Time),
}

/// New minutes for a step, or for a block that runs on one clock or falls away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownChange {
    /// Kind of its block.
    pub kind: BlockKind,
    /// The step's name; `None`: the whole block.
    pub step: Option<Name>,
    /// What the step means to the program.
    pub purpose: Purpose,
    /// Minutes so far.
    pub old: Minutes,
    /// Minutes from then on.
    pub new: Minutes,
    /// It cannot be shorter.
    pub at_floor: bool,
}

pub(super) fn adjust_view(
    proposals: &[Proposal],
    selected: usize,
    lead: &Lead,
    zone: &TimeZone,
) -> AdjustView {
    let slack = proposals.first().map_or(0, |leave| whole_minutes(leave.slack_after));
    let proposals = proposals.iter().map(|p| shown(p, lead, zone)).collect();
    AdjustView { slack, proposals, selected }
}

pub(super) fn shown(proposal: &Proposal, lead: &Lead, zone: &TimeZone) -> ShownProposal {
    let offer = match &proposal.act {
        Act::Leave => Offer::Leave,
        Act::Adjust(adjustment) => offer(adjustment, lead),
        Act::CloseAt(to) if *to < lead.meeting.progress().closing_time => {
            Offer::CloseEarlier(hour_and_minute(*to, zone))
        }
        Act::CloseAt(to) => Offer::CloseLater(hour_and_minute(*to, zone)),
    };
    let changes = match &proposal.act {
        Act::Adjust(adjustment) => changes(adjustment, lead),
        Act::Leave | Act::CloseAt(_) => Vec::new(),
    };
    ShownProposal {
        offer,
        changes,
        expected_end: expected_end(proposal.expected_end, proposal.slack_after, zone),
        slack_after: whole_minutes(proposal.slack_after),
    }
}

fn offer(adjustment: &Adjustment, lead: &Lead) -> Offer {
    let blocks = &lead.meeting.progress().agenda.blocks;
    let dropped = adjustment.dropped.and_then(|block| blocks.get(block));
    match (adjustment.means, dropped, &adjustment.afsluiter, &adjustment.topic) {
        (Means::DropBlock, Some(block), _, _) => Offer::Drop(block.kind, block.name.clone()),
        (Means::ShorterAfsluiter, _, Some(new), _) => {
            Offer::Afsluiter(new.step.name.clone(), new.step.planned)
        }
        (Means::Topic, _, _, Some(topic)) => {
            let known = lead.topics.find(topic.topic).map(|topic| topic.text.clone());
            let text = known.unwrap_or_else(|| Confidential::new(""));
            Offer::Topic(text, topic.block.planned())
        }
        (Means::MoreForModel, _, _, _) => Offer::Model,
        _ => Offer::Shorten,
    }
}

/// A line for each step that changes; one for a block that falls away.
fn changes(adjustment: &Adjustment, lead: &Lead) -> Vec<ShownChange> {
    let mut lines: Vec<ShownChange> = Vec::new();
    let mut dropped = false;
    for change in &adjustment.changes {
        let mut shown = shown_change(change, lead);
        if adjustment.dropped == Some(change.at.block) {
            if dropped && let Some(last) = lines.last_mut() {
                last.old = last.old + change.old;
                continue;
            }
            shown.step = None;
            dropped = true;
        }
        lines.push(shown);
    }
    lines
}

fn shown_change(change: &Change, lead: &Lead) -> ShownChange {
    let agenda = &lead.meeting.progress().agenda;
    let block = agenda.blocks.get(change.at.block);
    let step = agenda.step(change.at);
    let is_whole = block.is_some_and(|block| block.steps.len() < 2);
    let name =
        block.zip(step).filter(|_| !is_whole).map(|(block, step)| block.public_step_name(step));
    ShownChange {
        kind: block.map_or(BlockKind::Slot, |block| block.kind),
        step: name,
        purpose: step.map_or(Purpose::Work, |step| step.purpose),
        old: change.old,
        new: change.new,
        at_floor: change.new <= step.map_or(Minutes::ZERO, |step| step.floor),
    }
}
