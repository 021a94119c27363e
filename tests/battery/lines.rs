//! The lines that the tests of the bare writer write, and what a folder holds of them.

use std::collections::BTreeSet;
use std::path::Path;

use intervisie::{
    domain::{
        confidential::Confidential,
        event::{Entry, Event, Parked, Target},
        id::{Id, Ids},
        time::Moment,
    },
    store::journal,
};
use jiff::{SignedDuration, Timestamp};

/// When the meetings of these tests begin.
pub(crate) fn start() -> Timestamp {
    "2026-11-23T13:00:00Z".parse().unwrap()
}

/// The meeting with this number.
pub(crate) fn meeting(number: u64) -> Id {
    Ids::new(u128::from(number) << 1).next(moment(0))
}

fn moment(seq: u64) -> Moment {
    let elapsed = SignedDuration::from_millis(i64::try_from(seq).unwrap());
    Moment { wall: start(), elapsed }
}

/// The line with this place in the meeting: always the same.
pub(crate) fn line(meeting: Id, seq: u64) -> Entry {
    let id = Ids::new(u128::from(seq) << 1).next(moment(seq));
    let words = "woorden ".repeat(seq as usize % 20);
    let text = Confidential::new(format!("{words}{meeting} {seq}"));
    let parked = Parked { topic: id, text, target: Target::NextTime, during: None, brought: None };
    Entry { id, seq, at: moment(seq), event: Event::TopicParked(parked) }
}

/// The last line up to which all lines of the meeting are there, as they were written.
pub(crate) fn kept(folder: &Path, meeting: Id) -> u64 {
    let Some(journal) = journal::read_one(folder, meeting) else { return 0 };
    let mut found = BTreeSet::new();
    for entry in journal.entries {
        assert_eq!(entry, line(meeting, entry.seq), "a line that was never written");
        assert!(found.insert(entry.seq), "line {} twice", entry.seq);
    }
    (1..=found.len() as u64).take_while(|seq| found.contains(seq)).last().unwrap_or(0)
}
