//! What the question of the inbreng is mostly about, asked once it is chosen and while its model can
//! still be another; one that suits it better is offered once.

use super::{
    Lead, Look,
    panel::{Ask, Asked, Panel},
};
use crate::{
    app::{effect::Effects, frame::Turn, news::News, panel::HasPanel as _},
    domain::{meeting::Command, werkvorm::QuestionKind},
    key::Key,
};

impl Lead {
    /// Asks what it is about, where the answer can still matter; else goes on with the rest.
    pub(super) fn ask_kind(&mut self) -> Effects {
        if self.meeting.open_model().is_none() {
            return self.ask_about_the_rest();
        }
        self.ask(Asked::Plain(Ask::Kind))
    }

    /// Whether that is asked now.
    pub(in crate::app) fn asks_kind(&self) -> bool {
        matches!(self.panel, Panel::Ask(Asked::Plain(Ask::Kind)))
    }

    /// A figure: it is about this. Then another model is offered, if one suits it better.
    pub(super) fn tell_kind(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        let Key::Char(figure) = key else { return Effects::none() };
        let mut figures = ('1'..).zip(QuestionKind::ALL);
        let Some((_, about)) = figures.find(|(own, _)| *own == figure) else {
            return Effects::none();
        };
        drop(self.close(turn));
        let told = self.tell(Command::TellKind(about), News::KindTold(about), turn);
        told.and(self.offer_model(about, turn))
    }

    /// It is not said: everything stays as it is.
    pub(super) fn skip_kind(&mut self, turn: &mut Turn<'_>) -> Effects {
        drop(self.close(turn));
        self.ask_about_the_rest()
    }

    /// It is not said, and others look along.
    pub(super) fn look_unasked(&mut self, look: Look, turn: &mut Turn<'_>) -> Effects {
        drop(self.close(turn));
        self.look_at(look)
    }

    fn offer_model(&mut self, about: QuestionKind, turn: &Turn<'_>) -> Effects {
        let offered = self.meeting.open_model().and_then(|block| {
            let wishes = self.wishes_now(false, turn);
            let planner = turn.context.planner();
            let found = planner.suited(self.meeting.progress(), block, about, wishes)?;
            Some(Box::new(self.offered_swap(block, found, turn)))
        });
        match offered {
            Some(offered) => self.ask(Asked::Model(offered)),
            None => self.ask_about_the_rest(),
        }
    }
}
