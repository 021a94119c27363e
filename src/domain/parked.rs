//! Parked topics: put away in two keystrokes, back at the next meeting, each with a visible fate.

mod ends;
mod hearing;
mod put_away;
#[cfg(test)]
mod tests;
mod word;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

pub use self::hearing::Hearing;
use self::{
    ends::{Ends, put_off},
    word::{Word, word},
};
use super::{
    confidential::Confidential,
    event::{Brought, Entry, Fate, Target},
    id::Id,
};

/// Longest text of a topic, in characters.
pub const MAX_TEXT: usize = 200;
/// From this many deferrals on the group is asked to plan a topic or let it go.
pub const OFTEN_DEFERRED: u16 = 2;

/// Where a parked topic stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits for a meeting that takes it up.
    Open,
    /// The group of this meeting may choose it; it was not put away.
    Offered(Id),
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
    /// What is to be talked about, in the latest words.
    pub text: Confidential,
    /// When it comes back.
    pub target: Target,
    /// When it was first parked.
    pub parked_at: Timestamp,
    /// The journal in which it was first parked.
    pub parked_in: Id,
    /// How many meetings put it off; the first parking is none.
    pub deferred: u16,
    /// That it was brought before a meeting, and by whom.
    pub brought: Option<Brought>,
    /// Where it stands.
    pub standing: Standing,
    /// The record that first told of it.
    born: Order,
    /// The last record of which it bears the mark; only while records are taken in later than it was born.
    since: Order,
    /// The few meetings that put it off last; each counts once.
    deferred_in: Vec<Id>,
    /// The meeting that gave it its latest fate.
    settled_in: Option<Id>,
}

impl ParkedTopic {
    /// Whether this meeting said something of it.
    pub fn is_settled_in(&self, meeting: Id) -> bool {
        self.settled_in == Some(meeting) || self.standing == Standing::Chosen(meeting)
    }

    /// Whether it was brought for the meeting that comes; once that put it off it waits as others do.
    fn is_brought(&self) -> bool {
        self.brought.is_some() && self.deferred == 0
    }

    /// Whether a meeting that begins or ends may still change it by itself.
    fn waits(&self) -> bool {
        match self.standing {
            Standing::Open | Standing::Offered(_) | Standing::Chosen(_) => true,
            Standing::Done | Standing::Elsewhere | Standing::LetGo => false,
        }
    }

    fn chosen_by(&self) -> Option<Id> {
        match self.standing {
            Standing::Chosen(by) => Some(by),
            _ => None,
        }
    }

    fn defer(&mut self, meeting: Id) {
        if self.parked_in != meeting && put_off(&mut self.deferred_in, meeting) {
            self.deferred = self.deferred.saturating_add(1);
        }
    }

    fn settle(&mut self, fate: &Fate, meeting: Id) {
        self.settled_in = Some(meeting);
        self.standing = match fate {
            Fate::Done => Standing::Done,
            Fate::LetGo { .. } => Standing::LetGo,
            Fate::ParkedAgain(target) => standing_of(*target),
        };
        if let Fate::ParkedAgain(target) = fate {
            self.target = *target;
        }
        if self.standing == Standing::Open {
            self.defer(meeting);
        }
    }
}

fn standing_of(target: Target) -> Standing {
    match target {
        Target::Elsewhere => Standing::Elsewhere,
        Target::LaterToday | Target::NextTime => Standing::Open,
    }
}

/// The order in which records are heard: by wall time, then id.
type Order = (Timestamp, Id);

/// All topics of a group, folded from its journals. In whatever order the records come, they are
/// heard by wall time, then id; a record that comes twice is heard once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParkedTopics {
    /// Those that are not done with: few, however long the group has met. Each aside: a map that grows is half
    /// empty.
    waiting: BTreeMap<Id, Box<ParkedTopic>>,
    /// Those that no meeting changes by itself any more.
    done: BTreeMap<Id, Box<ParkedTopic>>,
    /// What each group works on, by its meeting.
    chosen: BTreeMap<Id, BTreeSet<Id>>,
    /// The meetings that ended among the records that are taken in now.
    ends: Ends,
    heard: BTreeMap<Order, (Id, Word)>,
    /// Spoken of while there was no record of them: before it came, or after it was withdrawn.
    awaited: BTreeSet<Id>,
}

impl ParkedTopics {
    /// Takes in one record of the journal of this meeting.
    pub fn apply(&mut self, meeting: Id, entry: &Entry) {
        self.take_in(meeting, std::slice::from_ref(entry));
    }

    /// Takes in the records of the journal of this meeting.
    pub fn take_in(&mut self, meeting: Id, entries: &[Entry]) {
        let mut hearing = Hearing { topics: std::mem::take(self), is_in_turn: true };
        hearing.take_in(meeting, entries);
        *self = hearing.end();
    }

    /// Hears a record if all before it came in turn; whether it does so too.
    fn take_in_one(&mut self, meeting: Id, entry: &Entry, in_turn: bool) -> bool {
        let at = (entry.at.wall, entry.id);
        let Some(word) = word(&entry.event, meeting).filter(|_| !self.heard.contains_key(&at))
        else {
            return true;
        };
        let newest = self.heard.last_key_value().is_none_or(|(last, _)| *last < at);
        let awaited = matches!(&word, Word::Born(born) if self.awaited.contains(&born.topic));
        let is_next = newest && !awaited;
        if in_turn && is_next {
            self.hear(at, meeting, &word);
        }
        self.heard.insert(at, (meeting, word));
        is_next
    }

    /// Once more from the beginning: first which topics there are, then what became of them.
    fn hear_all_again(&mut self) {
        let heard = std::mem::take(&mut self.heard);
        *self = Self::default();
        let is_born = |word: &Word| matches!(word, Word::Born(_));
        for first in [true, false] {
            for (at, (meeting, word)) in heard.iter().filter(|(_, (_, w))| is_born(w) == first) {
                self.hear(*at, *meeting, word);
            }
        }
        self.heard = heard;
    }

    fn hear(&mut self, at: Order, meeting: Id, word: &Word) {
        match word {
            Word::Born(born) => {
                let topic = || Box::new(born.topic(at, meeting));
                let known = self.take(born.topic).unwrap_or_else(topic);
                self.put(known);
            }
            Word::Reworded(topic, text) => self.with(*topic, |topic| topic.text.clone_from(text)),
            Word::Withdrawn(topic) => {
                self.take(*topic);
                self.awaited.insert(*topic);
            }
            Word::Settled(topic, fate) => self.with(*topic, |topic| topic.settle(fate, meeting)),
            Word::Chosen(topic, beside) => {
                let beside: BTreeSet<&Id> = beside.iter().collect();
                let before = self.chosen.get(&meeting).into_iter().flatten();
                self.open_again(before.filter(|t| !beside.contains(t)).copied().collect());
                self.with(*topic, |topic| topic.standing = Standing::Chosen(meeting));
            }
            Word::RestParked(topics, target) => {
                for topic in topics {
                    self.with(*topic, |topic| {
                        if matches!(topic.standing, Standing::Offered(_)) {
                            topic.settle(&Fate::ParkedAgain(*target), meeting);
                        }
                    });
                }
            }
            Word::Began => {
                let others = self.chosen.iter().filter(|(by, _)| **by != meeting);
                self.open_again(others.flat_map(|(_, topics)| topics).copied().collect());
            }
            Word::Ended => self.end(meeting, at),
        }
    }

    /// At the end of a meeting the chosen inbreng was dealt with, and what is open waits once more.
    fn end(&mut self, meeting: Id, at: Order) {
        for topic in self.chosen.get(&meeting).cloned().unwrap_or_default() {
            self.with(topic, |topic| topic.standing = Standing::Done);
        }
        self.ends.hear(meeting, at);
    }

    /// Tells every topic that waits which meetings ended: once for all of them, as there may be many of
    /// both.
    fn put_off_what_waits(&mut self) {
        let ends = std::mem::take(&mut self.ends);
        if !ends.is_empty() {
            for topic in self.waiting.values_mut() {
                ends.put_off(topic);
                topic.since = topic.born;
            }
        }
    }

    fn take(&mut self, topic: Id) -> Option<Box<ParkedTopic>> {
        let mut found = self.waiting.remove(&topic).or_else(|| self.done.remove(&topic))?;
        if let Some(by) = found.chosen_by()
            && let Some(topics) = self.chosen.get_mut(&by)
        {
            topics.remove(&topic);
            if topics.is_empty() {
                self.chosen.remove(&by);
            }
        }
        self.ends.put_off(&mut found);
        Some(found)
    }

    fn put(&mut self, mut topic: Box<ParkedTopic>) {
        if let Some(by) = topic.chosen_by() {
            self.chosen.entry(by).or_default().insert(topic.id);
        }
        if topic.waits() {
            self.waiting.insert(topic.id, topic);
        } else {
            topic.since = topic.born;
            self.done.insert(topic.id, topic);
        }
    }

    fn with(&mut self, topic: Id, change: impl FnOnce(&mut ParkedTopic)) {
        let Some(mut found) = self.take(topic) else {
            self.awaited.insert(topic);
            return;
        };
        change(&mut found);
        self.put(found);
    }

    /// The group took another topic, or the meeting was never brought to its end: these wait again.
    fn open_again(&mut self, topics: Vec<Id>) {
        for topic in topics {
            self.with(topic, |topic| topic.standing = Standing::Open);
        }
    }

    /// Calls everybody otherwise who brought something beforehand.
    pub(super) fn call(&mut self, call: impl FnMut(&mut Confidential)) {
        let told = self.heard.values_mut().filter_map(|(_, word)| match word {
            Word::Born(born) => born.brought.as_mut(),
            _ => None,
        });
        let known = self.waiting.values_mut().chain(self.done.values_mut());
        let brought = told.chain(known.filter_map(|topic| topic.brought.as_mut()));
        brought.filter_map(|brought| brought.who.as_mut()).for_each(call);
    }

    /// Those that wait, longest parked first.
    pub fn open(&self) -> impl Iterator<Item = &ParkedTopic> {
        self.waits().filter(|topic| topic.standing == Standing::Open)
    }

    /// What the group of this meeting can choose its inbreng from: what was brought for it, then the
    /// parked topics, longest parked first, then those that were offered.
    pub fn candidates_in(&self, meeting: Id) -> impl Iterator<Item = &ParkedTopic> {
        let brought = self.open().filter(|topic| topic.is_brought());
        let parked = self.open().filter(|topic| !topic.is_brought());
        brought.chain(parked).chain(self.offered_in(meeting))
    }

    /// What was offered in this meeting and neither chosen nor put away.
    pub fn offered_in(&self, meeting: Id) -> impl Iterator<Item = &ParkedTopic> {
        self.waits().filter(move |topic| topic.standing == Standing::Offered(meeting))
    }

    /// Those that wait, and those of which this meeting said something, longest parked first.
    pub fn listed_in(&self, meeting: Id) -> Vec<&ParkedTopic> {
        let is_listed = |topic: &&ParkedTopic| {
            let own = topic.parked_in == meeting || topic.is_settled_in(meeting);
            topic.standing == Standing::Open || own
        };
        let mut listed: Vec<_> = self.all().filter(is_listed).collect();
        listed.sort_by_key(|topic| topic.id);
        listed
    }

    /// How many of those that this meeting lists are neither talked through nor let go.
    pub fn count_put_away_in(&self, meeting: Id) -> usize {
        let is_put_away =
            |topic: &&&ParkedTopic| matches!(topic.standing, Standing::Open | Standing::Elsewhere);
        self.listed_in(meeting).iter().filter(is_put_away).count()
    }

    /// How many wait.
    pub fn count_open(&self) -> usize {
        self.open().count()
    }

    /// The topic with this id.
    pub fn find(&self, id: Id) -> Option<&ParkedTopic> {
        self.waiting.get(&id).or_else(|| self.done.get(&id)).map(Box::as_ref)
    }

    fn waits(&self) -> impl Iterator<Item = &ParkedTopic> {
        self.waiting.values().map(Box::as_ref)
    }

    fn all(&self) -> impl Iterator<Item = &ParkedTopic> {
        self.waits().chain(self.done.values().map(Box::as_ref))
    }
}
