//! Going on with a meeting that another process wrote.

use std::path::{Path, PathBuf};

use super::{Line, Open, Writer};
use crate::ports::{
    disk::Disk,
    journal::{self, Journal, JournalName},
    line::Decoded,
};

/// A writer that holds all lines of a journal and goes on in its newest file.
pub fn resumed<D: Disk>(disk: D, folder: &Path, journal: &Journal) -> Writer<D> {
    let mut lines: Vec<Line> = vec![];
    let mut newest = (0, vec![]);
    for path in &journal.files {
        // What cannot be read any more stays where it is.
        let Ok(bytes) = journal::read_file(path) else {
            continue;
        };
        journal::intact_lines(&bytes, |line, decoded| {
            lines.extend(seq(&decoded).map(|seq| Line { seq, bytes: [line, b"\n"].concat() }));
        });
        let name = path.file_name().and_then(|name| JournalName::parse(name.to_str()?));
        if let Some(segment) = name.and_then(|name| name.segment)
            && newest.0 < segment
        {
            newest = (segment, bytes);
        }
    }
    lines.sort_by(|a, b| (a.seq, &a.bytes).cmp(&(b.seq, &b.bytes)));
    lines.dedup_by(|a, b| a.bytes == b.bytes);
    let name = JournalName { start: journal.start, meeting: journal.meeting, segment: Some(1) };
    Writer::new(disk, folder, name).resume(lines, &journal.files, newest.0, &newest.1)
}

fn seq(decoded: &Decoded) -> Option<u64> {
    match decoded {
        Decoded::Entry(entry) => Some(entry.seq),
        Decoded::Unknown(unknown) => Some(unknown.seq),
        Decoded::Damaged => None,
    }
}

impl<D: Disk> Writer<D> {
    /// Goes on with a meeting that is in these files, the newest with this number and these bytes.
    ///
    /// Whoever wrote `lines` may not have seen them synced, so they wait for it once more.
    fn resume(mut self, lines: Vec<Line>, files: &[PathBuf], segment: u32, bytes: &[u8]) -> Self {
        self.segment = segment;
        let newest = self.folder.join(self.name.of_segment(segment));
        for path in files {
            // What cannot be opened is not gone on in; its lines are written again.
            let Ok(file) = self.disk.open_journal(path) else { continue };
            let torn = !bytes.is_empty() && !bytes.ends_with(b"\n");
            let open = Open { path: path.clone(), file, fresh: true, torn, keeps: true };
            if *path == newest {
                self.open = Some(open);
            } else {
                self.behind.push(open);
            }
        }
        if self.open.is_some() && self.behind.len() + 1 == files.len() {
            self.written = lines.len();
        }
        self.lines = lines;
        self
    }
}
