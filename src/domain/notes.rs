//! What a group wrote down: this meeting's notes, and those of the meetings before it.

mod kind;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

pub use self::table::{Seat, next_without_word, seats};
use super::{
    confidential::Confidential,
    event::{Entry, Event, Note, NoteKind, Outcome},
    id::Id,
    typed,
};

/// The order in which records are heard: by wall time, then id.
type Order = (Timestamp, Id);

/// A note as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenNote {
    /// Its latest words.
    pub note: Note,
    /// The meeting in which it was first taken.
    pub meeting: Id,
    /// When it was first taken.
    pub taken_at: Timestamp,
    first: Order,
    latest: Order,
}

impl TakenNote {
    /// Who it is of, for lists by person.
    pub fn who(&self) -> Option<&Confidential> {
        self.note.who.as_ref()
    }

    /// When it would be done, as that was understood on the day itself.
    pub fn deadline(&self, zone: &TimeZone) -> Option<Deadline> {
        let by = self.note.by.as_ref()?;
        let today = zone.to_datetime(self.taken_at).date();
        Some(match typed::calendar_day(by.reveal(), today) {
            Some((date, has_year)) => Deadline::Day { date, has_year },
            None => Deadline::Words(by.clone()),
        })
    }
}

/// When something would be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// On a day of the calendar.
    Day {
        /// The day itself.
        date: Date,
        /// Its year was said.
        has_year: bool,
    },
    /// In other words.
    Words(Confidential),
}

/// What was told last of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// What became of it.
    pub outcome: Outcome,
    /// The meeting that looked back.
    pub meeting: Id,
    told: Order,
}

/// All notes of a group, folded from its journals in whatever order; the latest word counts, by
/// wall time, then id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    taken: BTreeMap<Id, TakenNote>,
    reviews: BTreeMap<Id, Review>,
    withdrawn: BTreeMap<Id, Order>,
}

impl Notes {
    /// Takes in one record of the journal of this meeting.
    pub fn apply(&mut self, meeting: Id, entry: &Entry) {
        let at = (entry.at.wall, entry.id);
        match &entry.event {
            Event::NoteTaken(note) => self.take(note, meeting, at),
            Event::NoteWithdrawn { note } => {
                let last = self.withdrawn.entry(*note).or_insert(at);
                *last = at.max(*last);
            }
            Event::ActionReviewed { action, outcome } => {
                let review = Review { outcome: *outcome, meeting, told: at };
                let kept = self.reviews.entry(*action).or_insert(review);
                if kept.told < at {
                    *kept = review;
                }
            }
            _ => {}
        }
    }

    fn take(&mut self, note: &Note, meeting: Id, at: Order) {
        let taken =
            || TakenNote { note: note.clone(), meeting, taken_at: at.0, first: at, latest: at };
        let kept = self.taken.entry(note.note).or_insert_with(taken);
        if kept.latest < at {
            kept.note = note.clone();
            kept.latest = at;
        }
        if at < kept.first {
            (kept.first, kept.taken_at, kept.meeting) = (at, at.0, meeting);
        }
    }

    /// Calls everybody otherwise of whom a note is.
    pub(super) fn call(&mut self, call: impl FnMut(&mut Confidential)) {
        self.taken.values_mut().filter_map(|taken| taken.note.who.as_mut()).for_each(call);
    }

    /// The notes that were not withdrawn since their latest words.
    fn outlook(&self) -> impl Iterator<Item = &TakenNote> {
        self.taken.values().filter(|taken| self.stands(taken))
    }

    fn stands(&self, taken: &TakenNote) -> bool {
        self.withdrawn.get(&taken.note.note).is_none_or(|withdrawn| *withdrawn < taken.latest)
    }

    /// The notes of this meeting, first taken first.
    pub fn of(&self, meeting: Id) -> impl Iterator<Item = &TakenNote> {
        self.outlook().filter(move |taken| taken.meeting == meeting)
    }

    /// The notes of this meeting of one kind, first taken first.
    pub fn of_kind(&self, meeting: Id, kind: NoteKind) -> impl Iterator<Item = &TakenNote> {
        self.of(meeting).filter(move |taken| taken.note.kind == kind)
    }

    /// The note with this id.
    pub fn find(&self, note: Id) -> Option<&TakenNote> {
        self.taken.get(&note).filter(|taken| self.stands(taken))
    }

    /// What was told last of an action.
    pub fn review(&self, action: Id) -> Option<Review> {
        self.reviews.get(&action).copied()
    }

    /// The actions that `now` looks back at after the meeting `last`: those of `last`, those of
    /// before that somebody was still at then, and those that `now` said something of.
    pub fn actions_to_look_at(&self, last: Id, now: Id) -> impl Iterator<Item = &TakenNote> {
        let actions = self.outlook().filter(|taken| taken.note.kind == NoteKind::Action);
        actions.filter(move |action| {
            let review = self.review(action.note.note);
            let open = review.is_none_or(|review| review.outcome == Outcome::Busy);
            let said_now = review.is_some_and(|review| review.meeting == now);
            let said_last = review.is_some_and(|review| review.meeting == last);
            action.meeting != now && (said_now || (open && (action.meeting == last || said_last)))
        })
    }
}
