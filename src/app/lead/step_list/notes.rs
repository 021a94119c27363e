//! What was written down and is read again: last time's while looking back, this meeting's at its end.

use super::Item;
use crate::{
    app::lead::Lead,
    domain::{event::NoteKind, history::PastMeeting, id::Id},
};

impl Lead {
    /// What was asked last time: as it was written down, else the inbreng itself.
    pub(super) fn asked(&self, last: &PastMeeting) -> Vec<Item> {
        let questions = self.of_kinds(last.id, [NoteKind::Question]);
        if !questions.is_empty() {
            return questions;
        }
        let is_there = |topic: &&Id| self.topics.find(**topic).is_some();
        last.inbreng.iter().filter(is_there).copied().map(Item::Asked).collect()
    }

    /// What was learned last time.
    pub(super) fn learned(&self, last: &PastMeeting) -> Vec<Item> {
        self.of_kinds(last.id, NoteKind::learned())
    }

    /// What was said at the end of this meeting so far: the words around the table first.
    pub(super) fn said_at_the_end(&self) -> Vec<Item> {
        let feedback = self.of_kinds(self.meeting.started().meeting, [NoteKind::Feedback]);
        std::iter::once(Item::Words).chain(feedback).collect()
    }

    /// The notes of these kinds, in the order of the kinds.
    fn of_kinds(&self, meeting: Id, kinds: impl IntoIterator<Item = NoteKind>) -> Vec<Item> {
        let notes = kinds.into_iter().flat_map(|kind| self.notes.of_kind(meeting, kind));
        notes.map(|taken| Item::Note(taken.note.note)).collect()
    }
}
