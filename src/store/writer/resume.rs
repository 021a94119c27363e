//! Going on with a meeting that another process wrote.

use std::path::Path;

use super::{Line, Writer};
use crate::store::{
    disk::Disk,
    journal::{self, Journal, JournalName},
    verbatim::Lines,
};

/// A writer that holds all lines of a journal and goes on in a file of its own.
///
/// Nothing that reads well counts as kept: after a failed sync the system shows what is on no disk,
/// and syncing the same file again finds nothing to do. So every line is written anew; what was
/// there stays as it is.
pub fn resumed<D: Disk>(disk: D, folder: &Path, journal: &Journal) -> Writer<D> {
    let mut found = Lines::default();
    // What cannot be read any more stays where it is.
    for bytes in journal.files.iter().filter_map(|path| journal::read_listed(path).ok()) {
        found.take(&bytes);
    }
    let name = JournalName { start: journal.start, meeting: journal.meeting, segment: Some(1) };
    let own = found.honoured().all.into_iter();
    let lines = own.map(|line| Line { seq: line.seq, leads: false, bytes: line.bytes }).collect();
    Writer { lines, ..Writer::new(disk, folder, name) }
}
