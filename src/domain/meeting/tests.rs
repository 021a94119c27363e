//! The promises of a meeting, over random histories and case by case.

mod alarms;
mod cases;
mod histories;
mod margin;
mod stories;
mod times;
mod trust;
mod used;

use jiff::{SignedDuration, Timestamp};

use super::{Command, Meeting, Refusal};
use crate::domain::samples::{self, block};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind, Purpose, Step},
    event::{Entry, Event, Started},
    id::Ids,
    minutes::Minutes,
    time::{Moment, RealReading, later},
    timings::Timings,
};

/// Monday 23 November 2026, 14:00 in Amsterdam.
const START: i64 = 1_795_438_800;

pub(super) fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

pub(super) fn secs(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

fn step(name: &str, planned: u16, purpose: Purpose) -> Step {
    Step { purpose, ..samples::step(name, planned, planned) }
}

/// 8 + 9 + (10 + 25 + 15 + 10) + (2 + 4 + 9) = 92 minutes.
pub(super) fn agenda() -> Agenda {
    let work = |name, planned| step(name, planned, Purpose::Work);
    let model = vec![
        step("kiezen", 10, Purpose::Choosing),
        work("vragen", 25),
        work("advies", 15),
        work("evaluatie", 10),
    ];
    let slot = vec![
        step("parkeerlijst", 2, Purpose::ParkedList),
        step("volgende keer", 4, Purpose::NextTime),
        step("afsluiter", 9, Purpose::Afsluiter),
    ];
    Agenda {
        blocks: vec![
            block(BlockKind::Opwarmer, vec![work("opwarmer", 8)]),
            block(BlockKind::Terugkijken, vec![work("terugkijken", 9)]),
            block(BlockKind::Model, model),
            block(BlockKind::Slot, slot),
        ],
    }
}

/// A meeting under test: its journal, its state, and the time.
pub(super) struct Bench {
    pub(super) meeting: Meeting,
    pub(super) journal: Vec<Entry>,
    pub(super) now: Moment,
    ids: Ids,
}

impl Bench {
    /// A meeting of so many minutes that begins at 14:00.
    pub(super) fn of(minutes: i64) -> Self {
        Self::with_margin(minutes, 0)
    }

    /// A meeting of so many minutes that begins at 14:00 and keeps so many for its slot.
    pub(super) fn with_margin(minutes: i64, margin: u16) -> Self {
        Self::begun(agenda(), minutes, margin, SignedDuration::ZERO)
    }

    /// A meeting with this agenda that should begin at 14:00 and begins so much later.
    fn begun(agenda: Agenda, minutes: i64, margin: u16, late: SignedDuration) -> Self {
        let wall = Timestamp::from_second(START).unwrap();
        let now = Moment { wall, elapsed: secs(1_000) }.after(late);
        let mut ids = Ids::new(7);
        let meeting = ids.next(now);
        let started = Started {
            meeting,
            group: "noord".into(),
            agenda,
            planned_start: Some(wall),
            closing_time: later(wall, mins(minutes)),
            margin: Minutes::of(margin),
            zone: "Europe/Amsterdam".into(),
            participants: 6,
            tempo: 1,
            real: RealReading { at: now, boot: "test".into() },
            timings: Timings::default(),
            entered: None,
        };
        let event = Event::Started(Box::new(started.clone()));
        let journal = vec![Entry { id: ids.next(now), seq: 1, at: now, event }];
        Self { meeting: Meeting::start(started, now), journal, now, ids }
    }

    pub(super) fn wait(&mut self, length: SignedDuration) -> &mut Self {
        self.now = self.now.after(length);
        self
    }

    pub(super) fn try_to(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let events = self.meeting.decide(command, self.now)?;
        for event in &events {
            self.meeting.apply(event, self.now);
            let seq = u64::try_from(self.journal.len()).unwrap() + 1;
            let id = self.ids.next(self.now);
            self.journal.push(Entry { id, seq, at: self.now, event: event.clone() });
        }
        Ok(events)
    }

    pub(super) fn tell(&mut self, command: Command) -> &mut Self {
        self.try_to(command).unwrap();
        self
    }

    /// Goes on to the step of this name.
    pub(super) fn next_until(&mut self, name: &str) -> &mut Self {
        while self.meeting.step().unwrap().name != name {
            self.tell(Command::Next);
        }
        self
    }

    pub(super) fn left(&self) -> SignedDuration {
        self.meeting.left(self.now)
    }

    pub(super) fn slack(&self) -> SignedDuration {
        self.meeting.slack(self.now)
    }
}
