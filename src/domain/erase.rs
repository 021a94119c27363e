//! What is erased stays erased: an erasure is a record of its own, by which every copy of a meeting
//! is read from then on.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::{
    agenda::{Agenda, BlockKind},
    event::{Entry, Erased, Event, Fate, Question},
    id::Id,
};

/// All that was erased of one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasures {
    content: bool,
    meeting: bool,
    records: BTreeSet<Id>,
}

impl Erasures {
    /// What these records of one meeting say was erased of it.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut erasures = Self::default();
        for entry in entries {
            match &entry.event {
                Event::Erased(Erased::Content) => erasures.content = true,
                Event::Erased(Erased::Meeting) => erasures.meeting = true,
                Event::Erased(Erased::Records(ids)) => erasures.records.extend(ids),
                _ => {}
            }
        }
        erasures
    }

    /// Whether nothing was erased.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A record as it may be kept; nothing when it may not.
    pub fn keep(&self, entry: Entry) -> Option<Entry> {
        if matches!(entry.event, Event::Erased(_)) {
            return Some(entry);
        }
        if !self.keeps_record(entry.id) {
            return None;
        }
        if self.content {
            let event = without_content(entry.event)?;
            return Some(Entry { event, ..entry });
        }
        Some(entry)
    }

    /// Whether a record that this version does not understand may be kept: it may hold words.
    pub fn keeps_unknown(&self, id: Id) -> bool {
        !self.content && self.keeps_record(id)
    }

    fn keeps_record(&self, id: Id) -> bool {
        !self.meeting && !self.has_record(id)
    }

    /// Whether this record by itself was erased.
    pub fn has_record(&self, id: Id) -> bool {
        self.records.contains(&id)
    }
}

/// What happened without what was said; nothing when it was only that. Fates and choices are kept
/// by the topic's id, so that no topic of another meeting comes back.
fn without_content(event: Event) -> Option<Event> {
    match event {
        Event::TopicParked(_)
        | Event::TopicReworded { .. }
        | Event::InbrengOffered(_)
        | Event::NoteTaken(_) => None,
        Event::Started(mut started) => {
            hide_topics(&mut started.agenda);
            Some(Event::Started(started))
        }
        Event::Adjusted(mut adjustment) => {
            if let Some(topic) = &mut adjustment.topic {
                hide_topic(&mut topic.block);
            }
            Some(Event::Adjusted(adjustment))
        }
        Event::ConsentRefused { question: Question::Adjustment(mut adjustment) } => {
            if let Some(topic) = &mut adjustment.topic {
                hide_topic(&mut topic.block);
            }
            Some(Event::ConsentRefused { question: Question::Adjustment(adjustment) })
        }
        Event::TopicSettled { topic, fate: Fate::LetGo { reason: _ } } => {
            Some(Event::TopicSettled { topic, fate: Fate::LetGo { reason: None } })
        }
        event @ (Event::TakenOver { .. }
        | Event::AwayLeftOut { .. }
        | Event::ClockSet { .. }
        | Event::ClockChosen { .. }
        | Event::StepStarted { .. }
        | Event::Paused
        | Event::Continued
        | Event::MinutesAdded { .. }
        | Event::Corrected { .. }
        | Event::Swapped(_)
        | Event::ClosingTimeMoved { .. }
        | Event::ConsentRefused { .. }
        | Event::Undone
        | Event::Rang { .. }
        | Event::Acknowledged { .. }
        | Event::CalledBack { .. }
        | Event::TopicSettled { .. }
        | Event::TopicWithdrawn { .. }
        | Event::NoteWithdrawn { .. }
        | Event::InbrengChosen { .. }
        | Event::RestParked { .. }
        | Event::ActionReviewed { .. }
        | Event::NextTimeSet(_)
        | Event::ParticipantCame(_)
        | Event::ParticipantLeft { .. }
        | Event::RoleGiven { .. }
        | Event::VenueSet(_)
        | Event::ConfidentialityConfirmed
        | Event::Erased(_)
        | Event::Ended) => Some(event),
    }
}

fn hide_topics(agenda: &mut Agenda) {
    let topics = agenda.blocks.iter_mut().filter(|block| block.kind == BlockKind::Onderwerp);
    topics.for_each(hide_topic);
}

fn hide_topic(block: &mut super::agenda::Block) {
    block.name.clear();
    for step in &mut block.steps {
        step.name.clear();
        step.short = None;
        step.rule = None;
        step.split = None;
        step.say = None;
        step.parts.clear();
    }
}
