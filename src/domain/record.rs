//! The record of one meeting: its times, and what was said. For the group's own eyes.

use std::collections::BTreeMap;

use super::{
    confidential::Confidential,
    event::{Entry, Event, Fate, NextTime, NoteKind, Target},
    group::Group,
    history::History,
    id::Id,
    notes::TakenNote,
    parked::{ParkedTopic, Standing},
    people::People,
    times::MeetingTimes,
};

/// All that is told of one meeting to everybody who was there. What became of an action, once it was looked
/// back at, is nobody's to hold against anybody: it is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What the clock saw.
    pub times: MeetingTimes,
    /// Who was there, who did what, and where.
    pub people: People,
    /// The topics that the group worked on.
    pub inbreng: Vec<Confidential>,
    /// What was written down, first taken first.
    pub notes: Vec<TakenNote>,
    /// The topics that wait after it, and those of which it said something, longest parked first.
    pub topics: Vec<ToldTopic>,
    /// What was agreed about the next meeting.
    pub next_time: NextTime,
}

/// A parked topic as one meeting left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldTopic {
    /// What was to be talked about, in the latest words.
    pub text: Confidential,
    /// Where it stands.
    pub standing: Standing,
    /// For when it waits.
    pub target: Target,
    /// Why the group let it go, if that was said.
    pub reason: Option<Confidential>,
}

impl Record {
    /// The record of a meeting, from its journal and what the group knew at its end; nothing when
    /// the journal does not begin a meeting.
    pub fn of(entries: &[Entry], known: &History) -> Option<Self> {
        let times = MeetingTimes::of(entries)?;
        let meeting = times.meeting;
        let past = known.meetings.iter().rev().find(|past| past.id == meeting)?;
        let inbreng = past.inbreng.iter().filter_map(|topic| known.topics.find(*topic));
        let topics = known.topics.listed_in(meeting).into_iter();
        let reasons = reasons(entries);
        Some(Self {
            people: past.people.clone(),
            inbreng: inbreng.map(|topic| topic.text.clone()).collect(),
            notes: known.notes.of(meeting).cloned().collect(),
            topics: topics.map(|topic| told(topic, reasons.get(&topic.id).copied())).collect(),
            next_time: past.next_time.clone(),
            times,
        })
    }

    /// The same, with everybody called as the group wants it.
    #[must_use]
    pub fn called(mut self, group: &Group) -> Self {
        let came = self.people.present.iter().map(|presence| presence.participant.name.clone());
        let did = self.people.roles.iter().map(|(_, who)| who.clone());
        let others: Vec<Confidential> = came.chain(did).collect();
        let called = group.called(&others);
        let call = |who: &mut Confidential| *who = called.name(who);
        self.people.present.iter_mut().for_each(|came| call(&mut came.participant.name));
        self.people.roles.iter_mut().for_each(|(_, who)| call(who));
        self.notes.iter_mut().filter_map(|taken| taken.note.who.as_mut()).for_each(call);
        let next = [&mut self.next_time.chair, &mut self.next_time.timekeeper];
        next.into_iter().flatten().for_each(call);
        self
    }

    /// What stands on a paper for everybody: all but what is for the chair alone.
    pub fn notes_for_all(&self) -> impl Iterator<Item = &TakenNote> {
        self.notes.iter().filter(|taken| taken.note.kind != NoteKind::Feedback)
    }

    /// Those of one kind.
    pub fn notes_of(&self, kind: NoteKind) -> impl Iterator<Item = &TakenNote> {
        self.notes_for_all().filter(move |taken| taken.note.kind == kind)
    }
}

fn told(topic: &ParkedTopic, reason: Option<&Confidential>) -> ToldTopic {
    ToldTopic {
        text: topic.text.clone(),
        standing: topic.standing,
        target: topic.target,
        reason: reason.cloned(),
    }
}

/// Why the group let topics go, where that was the last it said of them.
fn reasons(entries: &[Entry]) -> BTreeMap<Id, &Confidential> {
    let mut reasons = BTreeMap::new();
    for entry in entries {
        match &entry.event {
            Event::TopicSettled { topic, fate: Fate::LetGo { reason: Some(reason) } } => {
                reasons.insert(*topic, reason);
            }
            Event::TopicSettled { topic, .. } => {
                reasons.remove(topic);
            }
            _ => {}
        }
    }
    reasons
}
