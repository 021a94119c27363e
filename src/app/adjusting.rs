//! Bijsturen: opening the proposals, choosing one, and the group's answer.

use super::{
    App, Stage,
    action::Action,
    effect::Effect,
    live::Live,
    notices::{News, NotNow},
    panel::{Asked, Panel},
};
use crate::domain::{
    adjust::{Act, Proposal, Resources},
    event::{Means, Question, Target},
    id::Id,
    meeting::Command,
    plan::short_afsluiter,
    time::Reading,
};

impl App {
    /// Shows what can be done; nothing changes by that.
    pub(super) fn open_proposals(&mut self, now: Reading) -> Vec<Effect> {
        let proposals = self.proposals(now);
        if proposals.len() < 2 {
            return self.refuse(NotNow::NothingToAdjust, now);
        }
        self.panel = Panel::Adjust { proposals, selected: 0 };
        vec![Effect::LookForTopics]
    }

    fn proposals(&self, now: Reading) -> Vec<Proposal> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let participants = live.meeting.started().participants;
        let resources = Resources {
            afsluiter: short_afsluiter(&self.context.library, participants),
            topic: waiting_topic(live),
        };
        live.meeting.proposals(&resources, now.moment)
    }

    /// While the choice is open its figures stay true; the marked kind stays marked. Where nothing
    /// may move, the figures are those of the moment at which it was opened.
    pub(super) fn keep_proposals_true(&mut self, now: Reading) {
        let is_still = matches!(&self.stage, Stage::Live(l) if l.look.is_for_the_room());
        if is_still || !matches!(self.panel, Panel::Adjust { .. }) {
            return;
        }
        let new = self.proposals(now);
        if let Panel::Adjust { proposals, selected } = &mut self.panel {
            let marked = proposals.get(*selected).map(|proposal| kind(&proposal.act));
            *selected = new.iter().position(|p| Some(kind(&p.act)) == marked).unwrap_or(0);
            *proposals = new;
        }
    }

    /// Marks the proposal before or after the marked one.
    pub(super) fn mark_proposal(&mut self, action: Action) {
        if let Panel::Adjust { proposals, selected } = &mut self.panel {
            let last = proposals.len().saturating_sub(1);
            let back = selected.saturating_sub(1);
            *selected = if action == Action::Up { back } else { (*selected + 1).min(last) };
        }
    }

    /// Puts the marked proposal to the group.
    pub(super) fn take_proposal(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Adjust { proposals, selected } = self.close_panel(now) else {
            return Vec::new();
        };
        let Some(proposal) = proposals.into_iter().nth(selected) else {
            return Vec::new();
        };
        match proposal.act {
            Act::Leave => {}
            Act::CloseAt(to) => self.panel = Panel::Ask(Asked::ClosingTime(to)),
            Act::Adjust(_) => self.panel = Panel::Consent(Box::new(proposal)),
        }
        Vec::new()
    }

    /// The group said yes.
    pub(super) fn agree(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Consent(proposal) = self.close_panel(now) else {
            return Vec::new();
        };
        let Act::Adjust(adjustment) = proposal.act else {
            return Vec::new();
        };
        let effects = self.command(Command::Adjust(adjustment), None, now);
        if let (Stage::Live(live), false) = (&self.stage, effects.is_empty()) {
            let news = News::Adjusted {
                expected_end: live.meeting.progress().expected_end(now.moment),
                slack_after: live.meeting.slack(now.moment),
            };
            self.say(news, now);
        }
        effects
    }

    /// The group said no: everything stays as it was.
    pub(super) fn decline(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Consent(proposal) = self.close_panel(now) else {
            return Vec::new();
        };
        let Act::Adjust(adjustment) = proposal.act else {
            return Vec::new();
        };
        let refused = Command::Refuse(Question::Adjustment(adjustment));
        self.command(refused, Some(News::ConsentRefused), now)
    }
}

/// What was parked for later today and still waits; not where others look on.
fn waiting_topic(live: &Live) -> Option<Id> {
    let meeting = live.meeting.started().meeting;
    let mut waiting = live.topics.open().filter(|topic| {
        let is_planned = live.meeting.progress().marks.iter().any(|m| m.topic == Some(topic.id));
        topic.target == Target::LaterToday && topic.parked_in == meeting && !is_planned
    });
    waiting.next().filter(|_| !live.look.is_for_the_room()).map(|topic| topic.id)
}

/// The kind of an act, whatever its figures.
fn kind(act: &Act) -> (bool, Option<Means>) {
    match act {
        Act::Leave => (false, None),
        Act::CloseAt(_) => (true, None),
        Act::Adjust(adjustment) => (false, Some(adjustment.means)),
    }
}
