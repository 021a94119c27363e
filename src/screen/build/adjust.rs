//! Proposals in figures.

use jiff::tz::TimeZone;

use super::figures::{expected_end, hour_and_minute, whole_minutes};
use crate::{
    app::live::Live,
    domain::{
        adjust::{Act, Proposal},
        agenda::{BlockKind, Purpose},
        confidential::Confidential,
        event::{Adjustment, Change, Means},
        minutes::Minutes,
    },
    screen::{AdjustView, Offer, ShownChange, ShownProposal},
};

pub(super) fn view(
    proposals: &[Proposal],
    selected: usize,
    live: &Live,
    zone: &TimeZone,
) -> AdjustView {
    let slack = proposals.first().map_or(0, |leave| whole_minutes(leave.slack_after));
    let proposals = proposals.iter().map(|p| shown(p, live, zone)).collect();
    AdjustView { slack, proposals, selected }
}

pub(super) fn shown(proposal: &Proposal, live: &Live, zone: &TimeZone) -> ShownProposal {
    let offer = match &proposal.act {
        Act::Leave => Offer::Leave,
        Act::Adjust(adjustment) => offer(adjustment, live),
        Act::CloseAt(to) if *to < live.meeting.progress().closing_time => {
            Offer::CloseEarlier(hour_and_minute(*to, zone))
        }
        Act::CloseAt(to) => Offer::CloseLater(hour_and_minute(*to, zone)),
    };
    let changes = match &proposal.act {
        Act::Adjust(adjustment) => changes(adjustment, live),
        Act::Leave | Act::CloseAt(_) => Vec::new(),
    };
    ShownProposal {
        offer,
        changes,
        expected_end: expected_end(proposal.expected_end, proposal.slack_after, zone),
        slack_after: whole_minutes(proposal.slack_after),
    }
}

fn offer(adjustment: &Adjustment, live: &Live) -> Offer {
    let blocks = &live.meeting.progress().agenda.blocks;
    let dropped = adjustment.dropped.and_then(|block| blocks.get(block));
    match (adjustment.means, dropped, &adjustment.afsluiter, &adjustment.topic) {
        (Means::DropBlock, Some(block), _, _) => Offer::Drop(block.kind, block.name.clone()),
        (Means::ShorterAfsluiter, _, Some(new), _) => {
            Offer::Afsluiter(new.step.name.clone(), new.step.planned)
        }
        (Means::Topic, _, _, Some(topic)) => {
            let text = live.topics.find(topic.topic).map(|topic| topic.text.clone());
            let text = text.unwrap_or_else(|| Confidential::new(""));
            Offer::Topic(text, topic.block.planned())
        }
        (Means::MoreForModel, _, _, _) => Offer::Model,
        _ => Offer::Shorten,
    }
}

/// A line for each step that changes; one for a block that falls away.
fn changes(adjustment: &Adjustment, live: &Live) -> Vec<ShownChange> {
    let mut lines: Vec<ShownChange> = Vec::new();
    let mut dropped = false;
    for change in &adjustment.changes {
        let mut shown = shown_change(change, live);
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

fn shown_change(change: &Change, live: &Live) -> ShownChange {
    let agenda = &live.meeting.progress().agenda;
    let block = agenda.blocks.get(change.at.block);
    let step = agenda.step(change.at);
    let is_whole = block.is_some_and(|block| block.steps.len() < 2);
    let name = step.filter(|_| !is_whole).map(|step| step.name.clone());
    ShownChange {
        kind: block.map_or(BlockKind::Slot, |block| block.kind),
        step: name,
        purpose: step.map_or(Purpose::Work, |step| step.purpose),
        old: change.old,
        new: change.new,
        at_floor: change.new <= step.map_or(Minutes::ZERO, |step| step.floor),
    }
}
