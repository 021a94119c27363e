//! Parked topics: put away in two keystrokes, back at the next meeting, each with a visible fate.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    confidential::Confidential,
    event::{Entry, Event, Fate, Target},
    id::Id,
};

/// Longest text of a topic, in characters.
pub const MAX_TEXT: usize = 200;
/// From this many deferrals on the group is asked to plan a topic or let it go.
pub const OFTEN_DEFERRED: u16 = 2;

/// Where a parked topic stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits.
    Open,
    /// The group of this meeting works on it as its inbreng.
    Chosen(Id),
    /// It was talked through.
    Done,
    /// It is taken up outside intervisie.
    Elsewhere,
    /// The group let it go.
    LetGo,
}

/// A topic that was put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkedTopic {
    /// Its id in the journals.
    pub id: Id,
    /// Its words.
    pub text: Confidential,
    /// For when.
    pub target: Target,
    /// When it was first parked.
    pub parked_at: Timestamp,
    /// The journal in which it was first parked.
    pub parked_in: Id,
    /// How many meetings put it off; the first parking is none.
    pub deferred: u16,
    /// Where it stands.
    pub standing: Standing,
    /// The latest word on its fate: when, and the record's id.
    settled: Option<(Timestamp, Id)>,
    /// The last meeting that put it off.
    deferred_in: Option<Id>,
    /// The meeting that gave it its latest fate.
    settled_in: Option<Id>,
}

impl ParkedTopic {
    /// Put off so often that the group should plan it or let it go.
    pub fn is_often_deferred(&self) -> bool {
        OFTEN_DEFERRED <= self.deferred
    }

    /// Whether this meeting said something of it.
    pub fn is_settled_in(&self, meeting: Id) -> bool {
        self.settled_in == Some(meeting) || self.standing == Standing::Chosen(meeting)
    }

    fn defer(&mut self, meeting: Id) {
        if self.parked_in != meeting && self.deferred_in != Some(meeting) {
            self.deferred = self.deferred.saturating_add(1);
            self.deferred_in = Some(meeting);
        }
    }

    fn settle(&mut self, fate: &Fate, meeting: Id, entry: &Entry) {
        let told = (entry.at.wall, entry.id);
        if self.settled.is_some_and(|latest| told < latest) {
            return;
        }
        self.settled = Some(told);
        self.settled_in = Some(meeting);
        self.standing = match fate {
            Fate::Done => Standing::Done,
            Fate::LetGo { .. } => Standing::LetGo,
            Fate::ParkedAgain(Target::Elsewhere) => Standing::Elsewhere,
            Fate::ParkedAgain(Target::LaterToday | Target::NextTime) => Standing::Open,
        };
        if let Fate::ParkedAgain(target) = fate {
            self.target = *target;
        }
        if self.standing == Standing::Open {
            self.defer(meeting);
        }
    }
}

/// All topics of a group, folded from its journals in order of their start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParkedTopics {
    topics: BTreeMap<Id, ParkedTopic>,
}

impl ParkedTopics {
    /// Takes in one record of the journal of this meeting.
    pub fn apply(&mut self, meeting: Id, entry: &Entry) {
        match &entry.event {
            Event::TopicParked(parked) => {
                let standing = match parked.target {
                    Target::Elsewhere => Standing::Elsewhere,
                    Target::LaterToday | Target::NextTime => Standing::Open,
                };
                self.topics.entry(parked.topic).or_insert_with(|| ParkedTopic {
                    id: parked.topic,
                    text: parked.text.clone(),
                    target: parked.target,
                    parked_at: entry.at.wall,
                    parked_in: meeting,
                    deferred: 0,
                    standing,
                    settled: None,
                    deferred_in: None,
                    settled_in: None,
                });
            }
            Event::TopicSettled { topic, fate } => {
                if let Some(topic) = self.topics.get_mut(topic) {
                    topic.settle(fate, meeting, entry);
                }
            }
            Event::InbrengChosen { topic } => self.choose(*topic, meeting),
            Event::Ended => self.end(meeting),
            _ => {}
        }
    }

    /// The group takes another topic: the one before waits again.
    fn choose(&mut self, chosen: Id, meeting: Id) {
        for topic in self.topics.values_mut() {
            if topic.id == chosen {
                topic.standing = Standing::Chosen(meeting);
            } else if topic.standing == Standing::Chosen(meeting) {
                topic.standing = Standing::Open;
            }
        }
    }

    /// At the end of a meeting the chosen inbreng was dealt with, and what is open waits once more.
    fn end(&mut self, meeting: Id) {
        for topic in self.topics.values_mut() {
            match topic.standing {
                Standing::Chosen(by) if by == meeting => topic.standing = Standing::Done,
                Standing::Open => {
                    topic.target = Target::NextTime;
                    topic.defer(meeting);
                }
                Standing::Chosen(_) | Standing::Done | Standing::Elsewhere | Standing::LetGo => {}
            }
        }
    }

    /// Those that wait, longest parked first.
    pub fn open(&self) -> impl Iterator<Item = &ParkedTopic> {
        self.topics.values().filter(|topic| topic.standing == Standing::Open)
    }

    /// Those that wait, and those of which this meeting said something, longest parked first.
    pub fn listed_in(&self, meeting: Id) -> impl Iterator<Item = &ParkedTopic> {
        let listed = move |topic: &&ParkedTopic| {
            let own = topic.parked_in == meeting || topic.is_settled_in(meeting);
            topic.standing == Standing::Open || own
        };
        self.topics.values().filter(listed)
    }

    /// How many wait.
    pub fn count_open(&self) -> usize {
        self.open().count()
    }

    /// The topic with this id.
    pub fn find(&self, id: Id) -> Option<&ParkedTopic> {
        self.topics.get(&id)
    }
}
