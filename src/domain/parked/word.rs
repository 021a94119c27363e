//! What a record says of topics that were put away.

use super::{Order, ParkedTopic, Standing, standing_of};
use crate::domain::{
    confidential::Confidential,
    event::{Brought, Event, Fate, Offered, Parked, Target},
    id::Id,
};

/// What a record says of topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// There is one.
    Born(Box<Born>),
    /// It has other words.
    Reworded(Id, Confidential),
    /// It should not have been there.
    Withdrawn(Id),
    /// It got a fate.
    Settled(Id, Fate),
    /// The group works on it, beside what it worked on before.
    Chosen(Id, Vec<Id>),
    /// Candidates were put away.
    RestParked(Vec<Id>, Target),
    /// A meeting began.
    Began,
    /// The meeting ended.
    Ended,
}

/// A topic as it came; aside, for it is told once and all that is told is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Born {
    pub(super) topic: Id,
    pub(super) text: Confidential,
    pub(super) target: Target,
    pub(super) brought: Option<Brought>,
    pub(super) standing: Standing,
}

impl Born {
    /// The topic at its beginning, as this record in the journal of this meeting tells of it.
    pub(super) fn topic(&self, at: Order, meeting: Id) -> ParkedTopic {
        ParkedTopic {
            id: self.topic,
            text: self.text.clone(),
            target: self.target,
            parked_at: at.0,
            parked_in: meeting,
            deferred: 0,
            brought: self.brought.clone(),
            standing: self.standing,
            born: at,
            since: at,
            deferred_in: Vec::new(),
            settled_in: None,
        }
    }
}

/// What this event says of topics, in the journal of this meeting.
pub(super) fn word(event: &Event, meeting: Id) -> Option<Word> {
    let born = |born| Some(Word::Born(Box::new(born)));
    match event {
        Event::TopicParked(Parked { topic, text, target, brought, .. }) => born(Born {
            topic: *topic,
            text: text.clone(),
            target: *target,
            brought: brought.clone(),
            standing: standing_of(*target),
        }),
        Event::InbrengOffered(Offered { topic, text }) => born(Born {
            topic: *topic,
            text: text.clone(),
            target: Target::LaterToday,
            brought: None,
            standing: Standing::Offered(meeting),
        }),
        Event::TopicReworded { topic, text } => Some(Word::Reworded(*topic, text.clone())),
        Event::TopicWithdrawn { topic } => Some(Word::Withdrawn(*topic)),
        Event::TopicSettled { topic, fate } => Some(Word::Settled(*topic, fate.clone())),
        Event::InbrengChosen { topic, beside, .. } => Some(Word::Chosen(*topic, beside.clone())),
        Event::RestParked { topics, target } => Some(Word::RestParked(topics.clone(), *target)),
        Event::Started(_) => Some(Word::Began),
        Event::Ended => Some(Word::Ended),
        _ => None,
    }
}
