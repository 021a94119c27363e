//! The list of what was put away and written down: each can be worded anew, settled or withdrawn.

use super::{
    Lead, Look,
    listed::TopicOrNote,
    panel::{Choice, Options, Prompt, Title},
};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, NotNow, Written},
        panel::{HasPanel as _, Menu},
    },
    domain::{
        confidential::Confidential,
        event::{Note, NoteKind, Target},
        id::Id,
        meeting::Command,
    },
};

impl Lead {
    /// Marks the next or the previous one.
    pub(super) fn mark_listed(&mut self, down: bool) -> Effects {
        let last = self.listed().len().saturating_sub(1);
        if let Look::Parked(marked) = &mut self.look {
            *marked = if down { (*marked + 1).min(last) } else { marked.saturating_sub(1) };
        }
        Effects::none()
    }

    /// Enter on the list: what can be done with the marked one.
    pub(super) fn choose_for_listed(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Look::Parked(marked) = self.look else {
            return Effects::none();
        };
        let found = self.listed().get(marked).copied();
        let Some((listed, text)) = found.and_then(|it| Some((it, self.words_of(it)?.clone())))
        else {
            return turn.refuse(NotNow::NoTopics);
        };
        let fates = match listed {
            TopicOrNote::Topic(topic) => vec![
                Choice::Done(topic),
                Choice::Again(topic, Target::NextTime),
                Choice::Again(topic, Target::Elsewhere),
                Choice::LetGo(topic),
            ],
            TopicOrNote::Note(_) => Vec::new(),
        };
        let others = [Choice::Reword(listed), Choice::Withdraw(listed)];
        let choices = [Choice::Leave].into_iter().chain(fates).chain(others).collect();
        self.open_menu(Options::Plain(Menu { title: Title::Fate(text), choices }), 0)
    }

    /// Opens the line with the words as they are.
    pub(super) fn open_rewording(&mut self, listed: TopicOrNote) -> Effects {
        match self.words_of(listed).cloned() {
            Some(words) => self.open_line_with(Prompt::Reword(listed), words.reveal()),
            None => Effects::none(),
        }
    }

    /// Keeps the new words; of an action it then asks again who and when.
    pub(super) fn reword(
        &mut self,
        listed: TopicOrNote,
        text: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let text = Confidential::new(text);
        let reworded = News::Written(Written::Reworded);
        match listed {
            TopicOrNote::Topic(topic) => {
                self.tell_kept(Command::Reword { topic, text }, reworded, turn)
            }
            TopicOrNote::Note(id) => {
                let Some(note) = self.note(id).cloned() else {
                    return Effects::none();
                };
                let is_action = note.kind == NoteKind::Action;
                let command = Command::TakeNote(Note { text, ..note });
                let effects = self.tell_kept(command, reworded, turn);
                if is_action { effects.and(self.ask_who(id)) } else { effects }
            }
        }
    }

    /// Takes it back; its words stay in the journal until they are erased, and are told nowhere.
    pub(super) fn withdraw(&mut self, listed: TopicOrNote, turn: &mut Turn<'_>) -> Effects {
        let command = match listed {
            TopicOrNote::Topic(topic) => Command::WithdrawTopic { topic },
            TopicOrNote::Note(note) => Command::WithdrawNote { note },
        };
        self.tell_kept(command, News::Written(Written::Withdrawn), turn)
    }

    /// Asks who will do an action, with what is known of it.
    pub(super) fn ask_who(&mut self, action: Id) -> Effects {
        let known = self.note(action).and_then(|note| note.who.clone());
        self.open_line_with(Prompt::ActionWho(action), words(known.as_ref()))
    }

    /// Asks by when an action will be done, with what is known of it.
    fn ask_by(&mut self, action: Id) -> Effects {
        let known = self.note(action).and_then(|note| note.by.clone());
        self.open_line_with(Prompt::ActionBy(action), words(known.as_ref()))
    }

    /// Keeps who will do an action; left empty it stays open. Then asks by when.
    pub(super) fn tell_who(&mut self, action: Id, text: &str, turn: &mut Turn<'_>) -> Effects {
        let who = (!text.is_empty()).then(|| self.named(text, turn.context));
        let effects = self.change_note(action, |note| Note { who, ..note }, turn);
        effects.and(self.ask_by(action))
    }

    /// Keeps by when an action will be done; left empty it stays open.
    pub(super) fn tell_by(&mut self, action: Id, text: String, turn: &mut Turn<'_>) -> Effects {
        let by = told(text);
        self.change_note(action, |note| Note { by, ..note }, turn)
    }

    /// Keeps a note as it is after a change, where it then differs.
    fn change_note(
        &mut self,
        id: Id,
        change: impl FnOnce(Note) -> Note,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let known = self.note(id).cloned();
        match known.clone().map(change).filter(|anew| known.as_ref() != Some(anew)) {
            Some(anew) => self.keep_note(anew, turn),
            None => Effects::none(),
        }
    }
}

fn told(text: String) -> Option<Confidential> {
    (!text.is_empty()).then(|| Confidential::new(text))
}

fn words(known: Option<&Confidential>) -> &str {
    known.map_or("", Confidential::reveal)
}
