//! Bijsturen: opening the proposals, choosing one, and the group's answer.

use super::{
    Lead,
    panel::{Ask, Asked, Options, Panel},
};
use crate::{
    app::{
        effect::{Effect, Effects},
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Marked as _},
    },
    domain::{
        adjust::{Act, Choices, Proposal, Resources},
        event::{Means, Target},
        figures::{expected_end, hour_and_minute},
        id::Id,
        meeting::Command,
        plan::short_afsluiter,
    },
    key::Key,
};

impl Lead {
    /// Shows what can be done; nothing changes by that.
    pub(super) fn open_proposals(&mut self, turn: &mut Turn<'_>) -> Effects {
        let choices = self.proposals(turn);
        if !choices.is_any() {
            return turn.refuse(NotNow::NothingToAdjust);
        }
        self.open_menu(Options::Proposals(choices), 0).and(Effect::LookForTopics)
    }

    fn proposals(&self, turn: &Turn<'_>) -> Choices {
        let participants = self.meeting.started().participants;
        let resources = Resources {
            afsluiter: short_afsluiter(&turn.context.library, participants),
            topic: self.waiting_topic(),
            rules: turn.context.rules(),
        };
        self.meeting.proposals(&resources, turn.now.moment)
    }

    /// While the choice is open its figures stay true; the marked kind stays marked.
    pub(super) fn keep_proposals_true(&mut self, turn: &Turn<'_>) {
        let is_open = self.offers_cards();
        if !is_open {
            return;
        }
        let new = self.proposals(turn);
        if let Panel::Menu { menu: Options::Proposals(choices), marked } = &mut self.panel {
            let kind_of = |proposal: &Proposal| kind(&proposal.act);
            let stays = choices.cards.get(*marked).map(kind_of);
            *marked = new.cards.iter().position(|p| Some(kind_of(p)) == stays).unwrap_or(0);
            *choices = new;
        }
    }

    /// Asks the group whether it agrees.
    pub(super) fn put_to_the_group(&mut self, proposal: Proposal, turn: &Turn<'_>) -> Effects {
        match proposal.act {
            Act::Leave => Effects::none(),
            Act::CloseAt(to) => self.ask_to_close_at(to, turn),
            Act::Adjust(_) | Act::ToSlot => self.ask(Asked::Adjustment(Box::new(proposal))),
        }
    }

    /// Whether proposals lie beside each other.
    pub(in crate::app) fn offers_cards(&self) -> bool {
        matches!(self.panel, Panel::Menu { menu: Options::Proposals(_), .. })
    }

    /// A figure: the group is asked about this one.
    pub(super) fn take_card(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        let Panel::Menu { menu, marked } = &mut self.panel else { return Effects::none() };
        let place = ('1'..).take(menu.count()).position(|figure| Key::Char(figure) == key);
        let Some(place) = place else { return Effects::none() };
        *marked = place;
        self.take_marked(turn)
    }

    /// Asks the group whether it agrees to close at this time.
    pub(super) fn ask_to_close_at(&mut self, moment: jiff::Timestamp, turn: &Turn<'_>) -> Effects {
        let clock = |moment| hour_and_minute(moment, &turn.context.zone);
        let from = clock(self.meeting.progress().closing_time);
        self.ask(Asked::Plain(Ask::ClosingTime { moment, from, to: clock(moment) }))
    }

    /// The group said yes.
    pub(super) fn agree(&mut self, proposal: Proposal, turn: &mut Turn<'_>) -> Effects {
        let adjustment = match proposal.act {
            Act::Adjust(adjustment) => adjustment,
            Act::ToSlot => return self.go_to_slot(turn),
            Act::Leave | Act::CloseAt(_) => return Effects::none(),
        };
        let now = turn.now.moment;
        match self.try_command(Command::Adjust(adjustment), turn) {
            Ok(effects) => {
                let slack = self.meeting.slack(now);
                let end = self.meeting.progress().expected_end(now);
                turn.say(News::Adjusted {
                    expected_end: expected_end(end, slack, &turn.context.zone),
                    after: self.meeting.outlook(now),
                });
                effects
            }
            Err(refusal) => turn.refuse(NotNow::Meeting(refusal)),
        }
    }

    /// What was parked for later today and still waits.
    fn waiting_topic(&self) -> Option<Id> {
        let meeting = self.meeting.started().meeting;
        let marks = &self.meeting.progress().marks;
        let mut waiting = self.topics.open().filter(|topic| {
            let is_planned = marks.iter().any(|mark| mark.topic == Some(topic.id));
            topic.target == Target::LaterToday && topic.parked_in == meeting && !is_planned
        });
        waiting.next().map(|topic| topic.id)
    }
}

/// The kind of an act, whatever its figures.
fn kind(act: &Act) -> (u8, Option<Means>) {
    match act {
        Act::Leave => (0, None),
        Act::CloseAt(_) => (1, None),
        Act::ToSlot => (2, None),
        Act::Adjust(adjustment) => (3, Some(adjustment.means)),
    }
}
