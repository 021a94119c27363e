//! The journal of the meeting that is led here: begun or taken over, added to, and safe at the end.

use std::{path::PathBuf, time::Duration};

use crate::{
    domain::{event::Entry, id::Id},
    failure::SessionError,
    store::{
        journal::{Journal, JournalName},
        lock::group::TakenFrom,
        rescue,
        writer::{Before, Throwing, WriterHandle, WriterReport, begin, take_over},
    },
};

/// A meeting that is being written.
pub(super) struct Keeping {
    writer: WriterHandle,
    folder: PathBuf,
    name: JournalName,
    /// All that the writer was given, in case it cannot keep it.
    entries: Vec<Entry>,
}

impl Keeping {
    /// Begins the journal of a new meeting with its first record.
    pub(super) fn begin(
        folder: PathBuf,
        meeting: Id,
        first: Entry,
        before: Before,
        report: impl Fn(WriterReport) + Send + 'static,
    ) -> Self {
        let start = first.at.wall;
        let writer = begin(&folder, start, meeting, before, report);
        let name = JournalName { start, meeting, segment: Some(1) };
        let mut keeping = Self { writer, folder, name, entries: Vec::new() };
        keeping.append(first);
        keeping
    }

    /// Goes on with a journal that another process left.
    pub(super) fn take_over(
        folder: PathBuf,
        journal: &Journal,
        from: TakenFrom,
        report: impl Fn(WriterReport) + Send + 'static,
    ) -> Self {
        let writer = take_over(&folder, journal, from, report);
        let Journal { start, meeting, ref entries, .. } = *journal;
        let name = JournalName { start, meeting, segment: Some(1) };
        Self { writer, folder, name, entries: entries.clone() }
    }

    /// Has a record written; the report tells when it is kept.
    pub(super) fn append(&mut self, entry: Entry) {
        self.writer.append(entry.clone());
        self.entries.push(entry);
    }

    /// Has all of it removed, but for what was put away in it.
    pub(super) fn throw_away(self, topics: Vec<Entry>, last: Entry) -> Throwing {
        self.writer.throw_away(topics, last)
    }

    /// Waits until everything is on disk, but not for ever: what is not goes to another place. The
    /// file in which the meeting is kept.
    ///
    /// Fails when its folder did not take all of it: then all is elsewhere, or words are lost.
    pub(super) fn finish(self, deadline: Duration) -> Result<PathBuf, SessionError> {
        let Self { writer, folder, name, entries } = self;
        if writer.finish(deadline) {
            return Ok(folder.join(name.of_segment(1)));
        }
        match rescue::rescue(rescue::places(), name, &entries) {
            Some(file) => Err(SessionError::Rescued { file, folder }),
            None => Err(SessionError::Lost),
        }
    }
}
