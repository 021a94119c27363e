//! The lines of a meeting as bytes, so that what a newer version wrote is passed on untouched.

#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    journal::{Skipped, intact_lines, read_listed},
    line::{self, Decoded},
};
use crate::domain::{erase::Erasures, event::Entry, id::Id};

/// One intact line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its record's id.
    pub(super) id: Id,
    /// Its place in the meeting.
    pub(super) seq: u64,
    /// What it says; nothing when a newer version wrote it.
    pub(super) entry: Option<Entry>,
    /// The line, its end included.
    pub(super) bytes: Vec<u8>,
}

impl Line {
    /// The line that tells of this.
    pub(super) fn of(entry: Entry) -> Self {
        Self { id: entry.id, seq: entry.seq, bytes: line::encode(&entry), entry: Some(entry) }
    }
}

/// The lines of one meeting: each record once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) all: Vec<Line>,
    /// How many lines were damaged.
    pub(super) damaged: usize,
}

impl Lines {
    /// The lines of these files together.
    ///
    /// # Errors
    /// When one of them cannot be read: that one.
    pub(super) fn read(paths: &[PathBuf]) -> Result<Self, Skipped> {
        let mut lines = Self::default();
        for path in paths {
            let bytes = read_listed(path).map_err(|why| Skipped { path: path.clone(), why })?;
            lines.take(&bytes);
        }
        Ok(lines)
    }

    /// Takes in the lines of a file.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let all = &mut self.all;
        let flaws = intact_lines(bytes, |line, decoded| {
            let bytes = [line.trim_ascii(), b"\n"].concat();
            let (id, seq, entry) = match decoded {
                Decoded::Entry(entry) => (entry.id, entry.seq, Some(entry)),
                Decoded::Unknown(unknown) => (unknown.id, unknown.seq, None),
                Decoded::Damaged => return,
            };
            all.push(Line { id, seq, entry, bytes });
        });
        self.damaged += flaws.bad_lines;
        self.put_in_order();
    }

    /// Takes in the lines of another copy.
    pub(super) fn extend(&mut self, others: impl IntoIterator<Item = Line>) {
        self.all.extend(others);
        self.put_in_order();
    }

    fn put_in_order(&mut self) {
        let unordered = std::mem::take(&mut self.all).into_iter();
        let by_id: BTreeMap<Id, Line> = unordered.map(|line| (line.id, line)).collect();
        self.all = by_id.into_values().collect();
        self.all.sort_by_key(|line| (line.seq, line.id));
    }

    /// The records that are understood.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.all.iter().filter_map(|line| line.entry.as_ref())
    }

    /// What is left when all erasures among them are honoured.
    #[must_use]
    pub(super) fn honoured(self) -> Self {
        let erasures = Erasures::of(self.entries());
        if erasures.is_empty() {
            return self;
        }
        let keep = |line: Line| match &line.entry {
            None => erasures.keeps_unknown(line.id).then_some(line),
            Some(entry) => match erasures.keep(entry.clone())? {
                kept if kept == *entry => Some(line),
                kept => Some(Line::of(kept)),
            },
        };
        Self { all: self.all.into_iter().filter_map(keep).collect(), damaged: self.damaged }
    }

    /// The place after the last line.
    pub(super) fn next_seq(&self) -> u64 {
        self.all.last().map_or(1, |line| line.seq.saturating_add(1))
    }

    /// All of them as a file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.all.iter().flat_map(|line| line.bytes.iter().copied()).collect()
    }
}
