//! The meeting that runs, and what the chair looks at.

use jiff::{SignedDuration, tz::TimeZone};

use super::{
    context::{Context, Found},
    docket::Mark,
    effect::{Effect, Facts},
};
use crate::domain::{
    event::{Entry, Event, Started},
    id::{Id, Ids},
    meeting::{Command, Meeting, Refusal, State},
    notes::Notes,
    parked::ParkedTopics,
    time::Moment,
};

/// What the chair looks at while the meeting runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The agenda and the running step.
    #[default]
    Agenda,
    /// The timekeeper's clock.
    Clock,
    /// The screen for the room.
    Room,
    /// The calm screen.
    Calm,
    /// Everything hidden but the clock.
    Hidden,
    /// The parked topics and the notes; which one is marked.
    Parked(usize),
}

impl Look {
    /// Others may be looking: nothing that was said is shown.
    pub fn is_for_the_room(self) -> bool {
        matches!(self, Self::Room | Self::Calm | Self::Hidden)
    }
}

/// A meeting and its journal so far.
#[derive(Clone, Debug)]
pub struct Live {
    /// The meeting.
    pub meeting: Meeting,
    /// The group's topics, this meeting's included.
    pub topics: ParkedTopics,
    /// The group's notes, this meeting's included.
    pub notes: Notes,
    /// What the chair looks at.
    pub look: Look,
    /// What the chair marked on the list of a step.
    pub mark: Option<Mark>,
    /// Place of the last record.
    pub seq: u64,
    /// Place of the last record that is on disk.
    pub kept: u64,
}

impl Live {
    /// A meeting that begins now.
    pub fn start(
        started: Started,
        context: &Context,
        ids: &mut Ids,
        now: Moment,
    ) -> (Self, Effect) {
        let now = now.whole_millis();
        let meeting = started.meeting;
        let event = Event::Started(Box::new(started.clone()));
        let first = Entry { id: ids.next(now), seq: 1, at: now, event };
        let mut topics = context.history.topics.clone();
        topics.apply(meeting, &first);
        let live = Self {
            meeting: Meeting::start(started, now),
            topics,
            notes: context.history.notes.clone(),
            look: Look::Agenda,
            mark: None,
            seq: 1,
            kept: 0,
        };
        (live, Effect::BeginJournal { meeting, first: Box::new(first) })
    }

    /// The unfinished meeting that was found.
    pub fn resume(found: &Found, context: &Context) -> Self {
        Self {
            meeting: found.meeting.clone(),
            topics: context.history.topics.clone(),
            notes: context.history.notes.clone(),
            look: Look::Agenda,
            mark: None,
            seq: found.seq,
            kept: found.seq,
        }
    }

    /// Does what is asked; what happened goes into the journal.
    pub fn command(
        &mut self,
        command: Command,
        ids: &mut Ids,
        now: Moment,
    ) -> Result<Vec<Effect>, Refusal> {
        let events = self.meeting.decide(command, now)?;
        Ok(events.into_iter().map(|event| self.record(event, ids, now)).collect())
    }

    /// The times that a signal may tell.
    pub(super) fn facts(&self, now: Moment, zone: TimeZone) -> Facts {
        Facts {
            at: now.wall,
            latest_start: self.meeting.latest_start_of_slot(),
            closing_time: self.meeting.progress().closing_time,
            slack: Some(self.meeting.slack(now)),
            zone,
        }
    }

    /// Writes down what happened and takes it in.
    pub fn record(&mut self, event: Event, ids: &mut Ids, now: Moment) -> Effect {
        let now = self.meeting.dated(&event, now).whole_millis();
        self.seq += 1;
        let entry = Entry { id: ids.next(now), seq: self.seq, at: now, event };
        self.take_in(&entry);
        Effect::Append(entry)
    }

    /// Takes in a record without writing it.
    fn take_in(&mut self, entry: &Entry) {
        let meeting = self.meeting.started().meeting;
        self.topics.apply(meeting, entry);
        self.notes.apply(meeting, entry);
        self.meeting.apply(&entry.event, entry.at);
    }

    /// Takes in topics that were parked from outside; known ones stay as they are.
    pub fn take_in_topics(&mut self, journals: &[(Id, Vec<Entry>)]) {
        for (journal, entries) in journals {
            for entry in entries.iter().filter(|e| matches!(e.event, Event::TopicParked(_))) {
                self.topics.apply(*journal, entry);
            }
        }
    }

    /// Whether the meeting has ended.
    pub fn has_ended(&self) -> bool {
        self.meeting.state() == State::Ended
    }

    /// Time from the last record's promise to the next signal.
    pub fn next_signal_in(&self, now: Moment) -> Option<SignedDuration> {
        self.meeting.next_signal_in(now)
    }
}
