//! Notes while the meeting runs: one line at the bottom, kept with Enter.

use super::{
    App, Stage,
    effect::Effect,
    live::Live,
    notices::{News, Written},
    panel::{Panel, Wants},
};
use crate::domain::{
    confidential::Confidential,
    event::{Note, NoteKind, Offered, Outcome},
    id::Id,
    meeting::Command,
    time::Reading,
};

impl App {
    /// Opens the line for a note, of the kind that fits the step.
    pub(super) fn open_note(&mut self) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let usual = live.meeting.usual_note(&self.context.library);
        self.said = None;
        self.open_line(Wants::Note(usual));
        Vec::new()
    }

    /// Tab: the next kind.
    pub(super) fn other_kind(&mut self) {
        if let Panel::Line { wants: Wants::Note(kind), .. } = &mut self.panel {
            *kind = kind.next();
        }
    }

    /// Keeps a note. Who will do an action, and by when, is asked once it is safe; words of the
    /// afsluiter come one after the other.
    pub(super) fn take_note(&mut self, kind: NoteKind, text: String, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let (note, during) = (self.ids.next(now.moment), live.block_name());
        let text = Confidential::new(text);
        let taken = Note { note, kind, text, who: None, by: None, during };
        let effects = self.keep_note(taken, now);
        match kind {
            NoteKind::Action => self.open_line(Wants::ActionWho(note)),
            NoteKind::OneWord => self.open_line(Wants::Note(kind)),
            _ => {}
        }
        effects
    }

    pub(super) fn keep_note(&mut self, note: Note, now: Reading) -> Vec<Effect> {
        let news = News::Written(Written::Note(note.kind), self.next_seq());
        self.command(Command::TakeNote(note), Some(news), now)
    }

    /// Opens the line for what somebody could bring.
    pub(super) fn open_offer(&mut self) {
        self.said = None;
        self.open_line(Wants::Offer);
    }

    /// Keeps what somebody could bring; the line waits for the next one.
    pub(super) fn offer(&mut self, text: String, now: Reading) -> Vec<Effect> {
        if text.is_empty() {
            return self.choose_inbreng();
        }
        let offered = Offered { topic: self.ids.next(now.moment), text: Confidential::new(text) };
        let news = News::Written(Written::Candidate, self.next_seq());
        let effects = self.command(Command::Offer(offered), Some(news), now);
        self.open_line(Wants::Offer);
        effects
    }

    /// Takes the inbreng; then asks what becomes of the candidates that were named beside it.
    pub(super) fn take_inbreng(&mut self, topic: Id, now: Reading) -> Vec<Effect> {
        let command = Command::ChooseInbreng { topic };
        let effects = self.command(command, Some(News::InbrengChosen), now);
        self.ask_about_the_rest();
        effects
    }

    pub(super) fn park_rest(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let topics = live.offered();
        let news = News::Written(Written::Rest(topics.len()), self.next_seq());
        self.command(Command::ParkRest { topics }, Some(news), now)
    }

    pub(super) fn review(&mut self, action: Id, outcome: Outcome, now: Reading) -> Vec<Effect> {
        let news = News::Written(Written::Review(outcome), self.next_seq());
        self.command(Command::Review { action, outcome }, Some(news), now)
    }
}

impl Live {
    /// Name of the block that runs, as the journal tells it.
    pub fn block_name(&self) -> Option<String> {
        let progress = self.meeting.progress();
        progress.agenda.blocks.get(progress.at.block).map(|block| block.name.clone())
    }

    /// What was named today, and neither chosen nor put away.
    pub fn offered(&self) -> Vec<Id> {
        self.topics.offered_in(self.meeting.started().meeting).map(|topic| topic.id).collect()
    }
}
