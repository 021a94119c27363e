//! What was put away and written down so far, as one list.

use super::Lead;
use crate::domain::{confidential::Confidential, event::Note, id::Id};

/// Something on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicOrNote {
    /// A parked topic.
    Topic(Id),
    /// A note of this meeting.
    Note(Id),
}

impl Lead {
    /// The topics that this meeting has to do with, then its notes, each first taken first.
    pub fn listed(&self) -> Vec<TopicOrNote> {
        let meeting = self.meeting.started().meeting;
        let topics =
            self.topics.listed_in(meeting).into_iter().map(|topic| TopicOrNote::Topic(topic.id));
        let notes = self.notes.of(meeting).map(|taken| TopicOrNote::Note(taken.note.note));
        topics.chain(notes).collect()
    }

    /// The words of something on the list.
    pub fn words_of(&self, listed: TopicOrNote) -> Option<&Confidential> {
        match listed {
            TopicOrNote::Topic(topic) => self.topics.find(topic).map(|topic| &topic.text),
            TopicOrNote::Note(note) => self.notes.find(note).map(|taken| &taken.note.text),
        }
    }

    pub(super) fn note(&self, note: Id) -> Option<&Note> {
        self.notes.find(note).map(|taken| &taken.note)
    }
}
