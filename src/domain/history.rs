//! What a group's journals tell together: its past meetings and its parked topics.

mod agreed;
mod renamed;
#[cfg(test)]
mod tests;
pub(super) mod turns;
mod used;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

pub use used::{Spent, Used};

use super::{
    agenda::Agenda,
    confidential::Confidential,
    event::{Entry, Event, NextTime, NoteKind, Role, Started},
    figures::{is_broken_off, minutes_between},
    id::Id,
    margin::ENOUGH,
    notes::Notes,
    parked::{Hearing, ParkedTopics},
    people::{self, People, Suggestion},
    werkvorm::WerkvormId,
};

/// A group changes: so many of its last meetings tell how its time goes.
const LAST: usize = 20;

/// A meeting that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastMeeting {
    /// Its id, also in the name of its journal.
    pub id: Id,
    /// When it began.
    pub began: Timestamp,
    /// When it ended, if it was brought to its end.
    pub ended: Option<Timestamp>,
    /// It was held without the program: it says nothing of how the group's time goes.
    pub is_entered: bool,
    /// The closing time that was promised last.
    pub closing_time: Timestamp,
    /// The time zone in which its times are said, as it was written down.
    pub zone: String,
    /// How many took part.
    pub participants: u8,
    /// The werkvormen that were really used, in order.
    pub used: Vec<Used>,
    /// How its time went; nothing when it did not come to its end.
    pub spent: Option<Spent>,
    /// The topics that were its inbreng, the first one first.
    pub inbreng: Vec<Id>,
    /// What was agreed about the meeting after it.
    pub next_time: NextTime,
    /// How many times a date for it was agreed.
    pub dates_agreed: u32,
    /// Who was there, who did what, and where.
    pub people: People,
}

/// The memory of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Its meetings, in order of their start.
    pub meetings: Vec<PastMeeting>,
    /// Its parked topics.
    pub topics: ParkedTopics,
    /// What it wrote down.
    pub notes: Notes,
    /// The agenda with which its last meeting began.
    pub last_agenda: Option<Agenda>,
}

/// A group's journals while they are told, one after the other in order of their start: what was taken in is
/// not needed any more.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    history: History,
    topics: Hearing,
}

impl Telling {
    /// Takes in the records of one journal.
    pub fn take_in(&mut self, journal: Id, entries: &[Entry]) {
        self.topics.take_in(journal, entries);
        self.history.take_in_beside_topics(journal, entries);
    }

    /// What they told together.
    pub fn end(self) -> History {
        History { topics: self.topics.end(), ..self.history }
    }
}

impl History {
    /// Takes in the records of one journal; journals come in order of their start.
    pub fn take_in(&mut self, journal: Id, entries: &[Entry]) {
        self.topics.take_in(journal, entries);
        self.take_in_beside_topics(journal, entries);
    }

    /// What these journals, in order of their start, tell together.
    pub fn of<'a>(journals: impl IntoIterator<Item = (Id, &'a [Entry])>) -> Self {
        let mut telling = Telling::default();
        for (journal, entries) in journals {
            telling.take_in(journal, entries);
        }
        telling.end()
    }

    fn take_in_beside_topics(&mut self, journal: Id, entries: &[Entry]) {
        let mut meeting = None;
        for entry in entries {
            self.notes.apply(journal, entry);
            match (&mut meeting, &entry.event) {
                (None, Event::Started(started)) => {
                    meeting = Some(begun(started, entry));
                    if started.entered.is_none() {
                        self.last_agenda = Some(started.agenda.clone());
                    }
                }
                (Some(meeting), event) => take_in(meeting, event, entry),
                (None, _) => {}
            }
        }
        let used::Told { used, spent } = used::told(entries);
        self.meetings.extend(meeting.map(|held| PastMeeting { used, spent, ..held }));
    }

    /// How the time of the group's last meetings went.
    fn spent(&self) -> impl Iterator<Item = Spent> {
        self.meetings.iter().rev().filter_map(|meeting| meeting.spent).take(LAST)
    }

    /// How much of a margin each of the group's last meetings would have needed.
    pub fn margins_needed(&self) -> Vec<SignedDuration> {
        self.spent().map(|spent| spent.margin_needed).collect()
    }

    /// By how many hundredths the work of the group's last meetings took longer than was agreed; nothing
    /// before enough of them are known.
    pub fn work_over(&self) -> Option<i64> {
        let last: Vec<Spent> = self.spent().collect();
        let took: SignedDuration = last.iter().map(|spent| spent.work_took).sum();
        let planned: SignedDuration = last.iter().map(|spent| spent.work_planned).sum();
        let is_known = ENOUGH <= last.len() && planned.is_positive();
        is_known.then(|| ((took - planned) * 100).as_secs() / planned.as_secs())
    }

    /// How many meetings ago the group used this werkvorm, 1 for the last meeting; `None`: never.
    pub fn used_ago(&self, werkvorm: &WerkvormId) -> Option<usize> {
        let used =
            |meeting: &PastMeeting| meeting.used.iter().any(|used| used.werkvorm == *werkvorm);
        self.meetings.iter().rev().position(used).map(|before| before + 1)
    }

    /// How many meetings ago the group did each werkvorm that it ever did, 1 for the last meeting.
    pub fn last_used(&self) -> BTreeMap<WerkvormId, usize> {
        let mut ago = BTreeMap::new();
        for (before, meeting) in self.meetings.iter().rev().enumerate() {
            for used in &meeting.used {
                ago.entry(used.werkvorm.clone()).or_insert(before + 1);
            }
        }
        ago
    }

    /// How many meetings ago this person last had that role, 1 for the last meeting.
    pub fn meetings_ago(&self, role: Role, who: &Confidential) -> Option<usize> {
        people::meetings_ago(role, who, self.people())
    }

    /// Of these people, who has not had this role for the longest time.
    pub fn longest_ago<'a>(
        &self,
        role: Role,
        people: impl IntoIterator<Item = &'a Confidential>,
    ) -> Option<Suggestion> {
        people::longest_ago(role, people, &self.people())
    }

    /// Who was at each meeting, in order of their start.
    pub(super) fn people(&self) -> impl DoubleEndedIterator<Item = &People> + Clone {
        self.meetings.iter().map(|meeting| &meeting.people)
    }

    /// How many of its last meetings but this one closed on time, without one in between that did not.
    /// What was not brought to its end, left half-way, or held without the program, says nothing.
    pub fn on_time_in_a_row(&self, this: Id) -> usize {
        let latest = self.meetings.iter().rev();
        let others = latest.filter(|meeting| meeting.id != this && !meeting.is_entered);
        let late = others.filter_map(|past| {
            let whole = |ended: &Timestamp| !is_broken_off(past.began, *ended, past.closing_time);
            Some(minutes_between(past.closing_time, past.ended.filter(whole)?))
        });
        late.take_while(|late| *late <= 0).count()
    }

    /// What the group told this chair when he or she chaired last: it is heard once, before the next time.
    /// Where it is not known who chaired the last meeting, whoever prepares the next one hears it.
    pub fn feedback(&self, chair: Option<&Confidential>) -> impl Iterator<Item = &Confidential> {
        let chaired = |who: &Confidential| {
            let mut latest = self.meetings.iter().rev();
            latest.find(|meeting| meeting.people.has_role(Role::Chair, who))
        };
        let is_nobodys = |last: &&PastMeeting| last.people.in_role(Role::Chair).next().is_none();
        let meetings = [chair.and_then(chaired), self.meetings.last().filter(is_nobodys)];
        let of = |meeting: &PastMeeting| self.notes.of_kind(meeting.id, NoteKind::Feedback);
        meetings.into_iter().flatten().flat_map(of).map(|taken| &taken.note.text)
    }
}

fn begun(started: &Started, entry: &Entry) -> PastMeeting {
    PastMeeting {
        id: started.meeting,
        began: entry.at.wall,
        ended: None,
        is_entered: started.entered.is_some(),
        closing_time: started.closing_time,
        zone: started.zone.clone(),
        participants: started.participants,
        used: Vec::new(),
        spent: None,
        inbreng: Vec::new(),
        next_time: NextTime::default(),
        dates_agreed: 0,
        people: People::default(),
    }
}

fn take_in(meeting: &mut PastMeeting, event: &Event, entry: &Entry) {
    match event {
        Event::Ended => meeting.ended = Some(entry.at.wall),
        // The last time command of an ended meeting is its end.
        Event::Undone => meeting.ended = None,
        Event::ClosingTimeMoved { to } => meeting.closing_time = *to,
        Event::InbrengChosen { topic, beside, .. } => {
            meeting.inbreng.retain(|other| beside.contains(other) && other != topic);
            meeting.inbreng.push(*topic);
        }
        Event::NextTimeSet(agreed) => {
            meeting.dates_agreed += u32::from(agreed.start.is_some());
            meeting.next_time.update(agreed);
        }
        event => meeting.people.apply(event, entry.at.wall),
    }
}
