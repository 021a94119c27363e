//! What was put away and written down so far, as one list: each can be worded anew, or withdrawn.

use super::{
    App, Stage,
    effect::Effect,
    live::{Live, Look},
    notices::{News, NotNow, Written},
    panel::{Pick, Wants},
};
use crate::domain::{
    confidential::Confidential,
    event::{Fate, Note, NoteKind, Target},
    id::Id,
    meeting::Command,
    time::Reading,
};

/// Something on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A parked topic.
    Topic(Id),
    /// A note of this meeting.
    Note(Id),
}

impl Live {
    /// The topics that this meeting has to do with, then its notes, each first taken first.
    pub fn kept_words(&self) -> Vec<Kept> {
        let meeting = self.meeting.started().meeting;
        let topics = self.topics.listed_in(meeting).into_iter().map(|topic| Kept::Topic(topic.id));
        let notes = self.notes.of(meeting).map(|taken| Kept::Note(taken.note.note));
        topics.chain(notes).collect()
    }

    /// The words of something on the list.
    pub fn words_of(&self, kept: Kept) -> Option<&Confidential> {
        match kept {
            Kept::Topic(topic) => self.topics.find(topic).map(|topic| &topic.text),
            Kept::Note(note) => self.notes.find(note).map(|taken| &taken.note.text),
        }
    }

    fn note(&self, note: Id) -> Option<&Note> {
        self.notes.find(note).map(|taken| &taken.note)
    }
}

impl App {
    /// Enter on the list: what can be done with the marked one.
    pub(super) fn choose_for_kept(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let Look::Parked(marked) = live.look else {
            return Vec::new();
        };
        let Some(kept) = live.kept_words().get(marked).copied() else {
            return self.refuse(NotNow::NoTopics, now);
        };
        let mut options = vec![Pick::Leave];
        if let Kept::Topic(topic) = kept {
            let fates = [
                Fate::Done,
                Fate::ParkedAgain(Target::NextTime),
                Fate::ParkedAgain(Target::Elsewhere),
            ];
            options.extend(fates.map(|fate| Pick::Settle(topic, fate)));
            options.push(Pick::LetGo(topic));
        }
        options.extend([Pick::Reword(kept), Pick::Withdraw(kept)]);
        self.choose(options)
    }

    /// Opens the line with the words as they are.
    pub(super) fn open_rewording(&mut self, kept: Kept) {
        let Stage::Live(live) = &self.stage else { return };
        let Some(words) = live.words_of(kept).cloned() else { return };
        self.open_line_with(Wants::Reword(kept), words.reveal());
    }

    /// Keeps the new words; of an action it then asks again who and when.
    pub(super) fn reword(&mut self, kept: Kept, text: String, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let text = Confidential::new(text);
        match kept {
            Kept::Topic(topic) => {
                self.correct(Command::Reword { topic, text }, Written::Reworded, now)
            }
            Kept::Note(id) => {
                let Some(note) = live.note(id).cloned() else {
                    return Vec::new();
                };
                let is_action = note.kind == NoteKind::Action;
                let note = Note { text, ..note };
                let effects = self.correct(Command::TakeNote(note), Written::Reworded, now);
                if is_action {
                    self.open_detail(Wants::ActionWho(id));
                }
                effects
            }
        }
    }

    /// Takes it back; its words stay in the journal until they are erased, and are told nowhere.
    pub(super) fn withdraw(&mut self, kept: Kept, now: Reading) -> Vec<Effect> {
        let command = match kept {
            Kept::Topic(topic) => Command::WithdrawTopic { topic },
            Kept::Note(note) => Command::WithdrawNote { note },
        };
        self.correct(command, Written::Withdrawn, now)
    }

    fn correct(&mut self, command: Command, what: Written, now: Reading) -> Vec<Effect> {
        let news = News::Written(what, self.next_seq());
        self.command(command, Some(news), now)
    }

    /// Asks who will do an action, or by when, with what is known of it.
    pub(super) fn open_detail(&mut self, wants: Wants) {
        let Stage::Live(live) = &self.stage else { return };
        let known = match wants {
            Wants::ActionWho(action) => live.note(action).and_then(|note| note.who.clone()),
            Wants::ActionBy(action) => live.note(action).and_then(|note| note.by.clone()),
            _ => None,
        };
        self.open_line_with(wants, known.as_ref().map_or("", Confidential::reveal));
    }

    /// Keeps who will do an action, or by when; left empty it stays open.
    pub(super) fn tell_action(&mut self, wants: Wants, text: String, now: Reading) -> Vec<Effect> {
        let (Stage::Live(live), Wants::ActionWho(action) | Wants::ActionBy(action)) =
            (&self.stage, wants)
        else {
            return Vec::new();
        };
        let told = (!text.is_empty()).then(|| Confidential::new(text));
        let is_who = matches!(wants, Wants::ActionWho(_));
        let known = live.note(action).cloned();
        let anew = known.clone().map(|known| {
            if is_who { Note { who: told, ..known } } else { Note { by: told, ..known } }
        });
        let differs = anew.filter(|anew| known.as_ref() != Some(anew));
        let effects = differs.map(|note| self.keep_note(note, now)).unwrap_or_default();
        if is_who {
            self.open_detail(Wants::ActionBy(action));
        }
        effects
    }
}
