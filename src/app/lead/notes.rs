//! Notes while the meeting runs: one line at the bottom, kept with Enter.

use super::{Lead, panel::Prompt};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, Written},
        panel::HasPanel as _,
    },
    domain::{
        confidential::Confidential,
        event::{Fate, Note, NoteKind, Outcome, Parked, Target},
        id::Id,
        meeting::Command,
        notes::{Seat, next_without_word, seats},
    },
};

impl Lead {
    /// Name of the block that runs, as the journal tells it.
    fn block_name(&self) -> Option<String> {
        let progress = self.meeting.progress();
        progress.agenda.blocks.get(progress.at.block).map(|block| block.name.clone())
    }

    /// Opens the line for a note, of the kind that fits the step.
    pub(super) fn open_note(&mut self, turn: &mut Turn<'_>) -> Effects {
        let usual = self.meeting.usual_note(&turn.context.library);
        self.open_note_of(usual, turn)
    }

    /// Opens the line for a note of this kind.
    pub(super) fn open_note_of(&mut self, kind: NoteKind, turn: &mut Turn<'_>) -> Effects {
        turn.frame.said = None;
        self.open_line(self.asks_for(kind))
    }

    /// What the line of a note asks: a word is asked of one after another around the table.
    pub(super) fn asks_for(&self, kind: NoteKind) -> Prompt {
        let turn = next_without_word(&self.table(), 0).filter(|_| kind == NoteKind::OneWord);
        turn.map_or(Prompt::Note(kind), Prompt::Word)
    }

    /// Everybody who is here, with the words that were said.
    pub fn table(&self) -> Vec<Seat> {
        let words = self.notes.of_kind(self.meeting.started().meeting, NoteKind::OneWord);
        seats(self.meeting.people().here(), self.meeting.participants(), words)
    }

    /// Keeps the word of whoever has this place, or skips it where none is typed; then the next one is asked.
    pub(super) fn take_word(&mut self, seat: usize, text: String, turn: &mut Turn<'_>) -> Effects {
        let table = self.table();
        let next = next_without_word(&table, seat + 1);
        let effects = if text.is_empty() {
            Effects::none()
        } else {
            let who = table.get(seat).and_then(|seat| seat.who.clone());
            let (note, during) = (turn.id(), self.block_name());
            let (kind, text) = (NoteKind::OneWord, Confidential::new(text));
            self.keep_note(Note { note, kind, text, who, by: None, during }, turn)
        };
        match next {
            Some(next) => effects.and(self.open_line(Prompt::Word(next))),
            None => effects,
        }
    }

    /// Keeps a note. Who will do an action, and by when, is asked once it is safe.
    pub(super) fn take_note(
        &mut self,
        kind: NoteKind,
        text: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let (note, during) = (turn.id(), self.block_name());
        let text = Confidential::new(text);
        let taken = Note { note, kind, text, who: None, by: None, during };
        let effects = self.keep_note(taken, turn);
        match kind {
            NoteKind::Action => effects.and(self.open_line(Prompt::ActionWho(note))),
            NoteKind::OneWord
            | NoteKind::Insight
            | NoteKind::Question
            | NoteKind::Remark
            | NoteKind::Agreement
            | NoteKind::Worked
            | NoteKind::DidNotWork
            | NoteKind::Feedback => effects,
        }
    }

    pub(super) fn keep_note(&mut self, note: Note, turn: &mut Turn<'_>) -> Effects {
        let news = News::Written(Written::Note(note.kind));
        self.tell_kept(Command::TakeNote(note), news, turn)
    }

    pub(super) fn review(&mut self, action: Id, outcome: Outcome, turn: &mut Turn<'_>) -> Effects {
        let news = News::Written(Written::Review(outcome));
        self.tell_kept(Command::Review { action, outcome }, news, turn)
    }

    /// Parks a topic for this target.
    pub(super) fn park(&mut self, text: String, target: Target, turn: &mut Turn<'_>) -> Effects {
        // The slot may have begun while the topic was typed.
        let late = target == Target::LaterToday && self.is_in_slot();
        let target = if late { Target::NextTime } else { target };
        let (topic, during) = (turn.id(), self.block_name());
        let parked = Parked { topic, text: Confidential::new(text), target, during, brought: None };
        self.tell_kept(Command::Park(parked), News::Parked(target), turn)
    }

    pub(super) fn settle(&mut self, topic: Id, fate: Fate, turn: &mut Turn<'_>) -> Effects {
        let news = News::Settled(fate.clone());
        self.tell_kept(Command::Settle { topic, fate }, news, turn)
    }
}
