//! Choosing together: the votes for each candidate, typed one after the other; then the list stands in
//! their order. They are on the screen for as long as the group chooses, and are not written down.

use super::{
    Lead,
    panel::{Panel, Prompt},
};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, OpenLine},
    },
    domain::{id::Id, typed},
};

/// More people than any room holds.
const MOST: u16 = 99;

impl Lead {
    /// What can be the inbreng; what is chosen stands first, then what has the most votes.
    pub(super) fn to_choose_from(&self) -> Vec<Id> {
        // An erased topic may still be the one that was chosen.
        let is_there = |topic: &Id| self.topics.find(*topic).is_some();
        let chosen = self.meeting.inbreng().filter(is_there).into_iter();
        let mut others = self.candidates();
        // While they are counted every candidate stays where it is.
        if !matches!(self.panel, Panel::Line(OpenLine { prompt: Prompt::Votes(_), .. })) {
            others.sort_by_key(|topic| std::cmp::Reverse(self.votes_of(*topic)));
        }
        chosen.chain(others).collect()
    }

    /// What can be the inbreng beside what is: a meeting that began later by its own clock opens that one again.
    pub(super) fn candidates(&self) -> Vec<Id> {
        let meeting = self.meeting.started().meeting;
        let others = self.topics.candidates_in(meeting).map(|topic| topic.id);
        others.filter(|topic| Some(*topic) != self.meeting.inbreng()).collect()
    }

    /// The votes for a candidate; nothing while they were not counted.
    pub fn votes_of(&self, topic: Id) -> Option<u16> {
        self.votes.get(&topic).copied()
    }

    /// Whether there is anything to vote on.
    pub(super) fn can_vote(&self) -> bool {
        1 < self.candidates().len()
    }

    /// Asks the votes for the first candidate.
    pub(super) fn open_votes(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.frame.said = None;
        self.votes.clear();
        self.ask_votes_after(None, turn)
    }

    /// Takes the votes for a candidate, none where nothing was typed; then asks those for the next.
    pub(super) fn take_votes(&mut self, topic: Id, text: &str, turn: &mut Turn<'_>) -> Effects {
        let typed = if text.is_empty() { Some(0) } else { typed::number(text) };
        match typed.filter(|votes| *votes <= MOST) {
            Some(votes) => {
                self.votes.insert(topic, votes);
                self.ask_votes_after(Some(topic), turn)
            }
            None => self.ask_again(Prompt::Votes(topic), text, NotNow::NotVotes),
        }
    }

    fn ask_votes_after(&mut self, before: Option<Id>, turn: &mut Turn<'_>) -> Effects {
        let candidates = self.candidates();
        let at = before.map_or(0, |before| {
            candidates.iter().position(|topic| *topic == before).map_or(usize::MAX, |at| at + 1)
        });
        let Some(next) = candidates.get(at) else { return self.tell_votes(turn) };
        self.set_mark(at + usize::from(self.meeting.inbreng().is_some()));
        self.open_line(Prompt::Votes(*next))
    }

    /// Says what came of it: the one with the most stands first and is marked.
    fn tell_votes(&mut self, turn: &mut Turn<'_>) -> Effects {
        let most = self.votes.values().copied().max().unwrap_or(0);
        let shared = self.votes.values().filter(|votes| **votes == most).count();
        self.set_mark(usize::from(self.meeting.inbreng().is_some()));
        turn.say(News::Voted { most, shared });
        Effects::none()
    }
}
