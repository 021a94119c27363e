//! Many journals heard at once.

use super::{
    super::{event::Entry, id::Id},
    ParkedTopics,
};

/// The journals of a group while they are heard one after the other: however many there are and however they
/// come, all is heard again once at the most.
#[derive(Clone, Debug)]
pub struct Hearing {
    pub(super) topics: ParkedTopics,
    /// Every record so far came later than all before it.
    pub(super) is_in_turn: bool,
}

impl Default for Hearing {
    fn default() -> Self {
        Self { topics: ParkedTopics::default(), is_in_turn: true }
    }
}

impl Hearing {
    /// Takes in the records of the journal of this meeting.
    pub fn take_in(&mut self, meeting: Id, entries: &[Entry]) {
        for entry in entries {
            self.is_in_turn &= self.topics.take_in_one(meeting, entry, self.is_in_turn);
        }
    }

    /// The topics, after the last journal.
    pub fn end(mut self) -> ParkedTopics {
        if !self.is_in_turn {
            self.topics.hear_all_again();
        }
        self.topics.put_off_what_waits();
        self.topics
    }
}
