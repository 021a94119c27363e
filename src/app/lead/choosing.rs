//! Choosing the inbreng: naming what could be it, taking one, and what becomes of the others.

use super::{
    Lead,
    panel::{Choice, Options, Prompt, Title},
};
use crate::{
    app::{
        effect::{Effect, Effects},
        frame::Turn,
        news::{News, Written},
        panel::{HasPanel as _, Menu},
        topic_row::TopicRow,
    },
    domain::{
        confidential::Confidential,
        event::{Offered, Role},
        id::Id,
        meeting::Command,
    },
};

impl Lead {
    /// What was named today, and neither chosen nor put away.
    pub fn offered(&self) -> Vec<Id> {
        self.topics.offered_in(self.meeting.started().meeting).map(|topic| topic.id).collect()
    }

    /// What can be the inbreng: the parked topics, what was named today, or something else.
    pub(super) fn choose_inbreng(&mut self, turn: &mut Turn<'_>) -> Effects {
        let zone = &turn.context.zone;
        let ids = self.candidates();
        let candidates = ids.iter().filter_map(|topic| self.topics.find(*topic));
        let row = |topic| TopicRow::in_meeting(topic, &self.meeting, zone);
        let topics: Vec<Choice> =
            candidates.map(|topic| Choice::Inbreng(topic.id, row(topic))).collect();
        let opened = if topics.is_empty() {
            self.open_offer(turn)
        } else {
            let choices = topics.into_iter().chain([Choice::Offer, Choice::Leave]).collect();
            self.open_menu(Options::Plain(Menu { title: Title::Inbreng, choices }), 0)
        };
        opened.and(Effect::LookForTopics)
    }

    /// Opens the line for what somebody could bring.
    pub(super) fn open_offer(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.frame.said = None;
        self.open_line(Prompt::Offer)
    }

    /// Keeps what somebody could bring; the line waits for the next one.
    pub(super) fn offer(&mut self, text: String, turn: &mut Turn<'_>) -> Effects {
        if text.is_empty() {
            return self.choose_inbreng(turn);
        }
        let offered = Offered { topic: turn.id(), text: Confidential::new(text) };
        let news = News::Written(Written::Candidate);
        let effects = self.tell_kept(Command::Offer(offered), news, turn);
        effects.and(self.open_line(Prompt::Offer))
    }

    /// Takes the inbreng; then asks what it is about, and what becomes of the candidates beside it.
    pub(super) fn take_inbreng(&mut self, topic: Id, turn: &mut Turn<'_>) -> Effects {
        let command = Command::ChooseInbreng { topic };
        let effects = self.tell(command, News::InbrengChosen, turn);
        // It stands first from now on.
        self.set_mark(0);
        let given = self.give_to_bringer(topic, turn);
        effects.and(given).and(self.ask_kind())
    }

    /// Whoever brought it before the meeting brings it now.
    fn give_to_bringer(&mut self, topic: Id, turn: &mut Turn<'_>) -> Effects {
        let brought = self.topics.find(topic).and_then(|topic| topic.brought.clone());
        let who = brought.and_then(|brought| brought.who);
        let people = self.meeting.people();
        let is_new =
            |who: &Confidential| people.is_here(who) && !people.has_role(Role::Inbrenger, who);
        match who.filter(is_new) {
            Some(who) => {
                let command = Command::GiveRole { role: Role::Inbrenger, who: Some(who) };
                self.tell(command, News::InbrengChosen, turn)
            }
            None => Effects::none(),
        }
    }

    /// Asks what becomes of the candidates that were not chosen, if there are.
    pub(super) fn ask_about_the_rest(&mut self) -> Effects {
        if self.offered().is_empty() {
            return Effects::none();
        }
        let choices = vec![Choice::ParkRest, Choice::Leave];
        self.open_menu(Options::Plain(Menu { title: Title::Rest, choices }), 0)
    }

    pub(super) fn park_rest(&mut self, turn: &mut Turn<'_>) -> Effects {
        let topics = self.offered();
        self.tell_kept(Command::ParkRest { topics }, News::Written(Written::Rest), turn)
    }
}
