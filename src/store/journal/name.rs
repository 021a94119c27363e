//! The names of journals: `<start>-<id>.jsonl`, and what copies of one are called.

use jiff::Timestamp;

use crate::domain::id::Id;

/// Which meeting a file belongs to, as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalName {
    /// When the meeting began, in whole seconds.
    pub start: Timestamp,
    /// The meeting's id.
    pub meeting: Id,
    /// Which of the meeting's files, from 1; `None` for a copy made by another program.
    pub segment: Option<u32>,
}

impl JournalName {
    /// Characters of a start, as `20261123T130000Z`.
    const START: usize = 16;
    /// Characters of an id, which is a ULID.
    const ID: usize = 26;

    /// Reads a file's name; nothing when it is not a journal's.
    ///
    /// Whatever a synchronising program puts before or after it, it stays a file of that meeting.
    pub fn parse(name: &str) -> Option<Self> {
        let stem = name.strip_suffix(".jsonl")?;
        (0..stem.len()).find_map(|at| {
            let (before, stem) = stem.split_at_checked(at)?;
            let found = Self::begin(stem)?;
            let segment = found.segment.filter(|_| before.is_empty());
            Some(Self { segment, ..found })
        })
    }

    /// Reads a name, the ending aside, that begins with the start of the meeting.
    fn begin(stem: &str) -> Option<Self> {
        let (start, rest) = stem.split_at_checked(Self::START)?;
        let (id, rest) = rest.strip_prefix('-')?.split_at_checked(Self::ID)?;
        Some(Self { start: parse_start(start)?, meeting: Id::parse(id)?, segment: segment(rest) })
    }

    /// The name of the meeting's first file.
    pub fn first(start: Timestamp, meeting: Id) -> String {
        format!("{}-{meeting}.jsonl", start.strftime("%Y%m%dT%H%M%SZ"))
    }

    /// The name of this meeting's file with this number.
    pub fn of_segment(self, segment: u32) -> String {
        let first = Self::first(self.start, self.meeting);
        match first.strip_suffix(".jsonl") {
            Some(stem) if 1 < segment => format!("{stem}.{segment}.jsonl"),
            _ => first,
        }
    }

    /// The name of a copy of this meeting, rescued so many times.
    pub fn of_rescue(self, number: u32) -> String {
        let first = Self::first(self.start, self.meeting);
        let stem = first.strip_suffix(".jsonl").unwrap_or(&first);
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        format!("{stem}-gered{number}.jsonl")
    }
}

fn parse_start(text: &str) -> Option<Timestamp> {
    let plain = |(at, byte): (usize, u8)| match at {
        8 => byte == b'T',
        15 => byte == b'Z',
        _ => byte.is_ascii_digit(),
    };
    text.bytes().enumerate().all(plain).then(|| text.parse().ok())?
}

/// The number of a file from what follows the id: nothing for the first, `.2` for the second.
fn segment(rest: &str) -> Option<u32> {
    if rest.is_empty() {
        return Some(1);
    }
    let digits = rest.strip_prefix('.')?;
    let number: u32 = digits.parse().ok().filter(|number| 1 < *number)?;
    (number.to_string() == digits).then_some(number)
}
