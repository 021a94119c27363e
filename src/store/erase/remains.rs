//! What remains of a name when it was erased: every file of the group is read again, so that nothing is
//! claimed that was not done.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    below::{Below, DEEP, LARGEST},
    name,
    readings::{is_of_a_block, is_of_a_picture, readings, stands_in, texts},
};
use crate::{
    domain::{event::Event, spelling::Spelling},
    letters,
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{JournalName, intact_lines, read_listed},
        line::Decoded,
    },
};

/// In so many of the ways to read a file words that look like a name are looked for.
const LIKELY: usize = 2;

/// Where a name still stands, or what looks like it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remains {
    /// Where the name itself stands.
    pub mentions: Vec<Mention>,
    /// What only looks like it.
    pub likes: BTreeSet<Like>,
    /// Files that are no text, cannot be read or are far too large to look through, and folders that
    /// cannot be read or lie too deep or elsewhere, so that nobody can say.
    pub unseen: Vec<String>,
    /// The other groups, in which it was not looked for.
    pub other_groups: Vec<String>,
}

/// Where a name stands in a file of a group that people type in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The file, in the group's folder.
    pub file: String,
    /// The line, from 1; nothing: the file is called so.
    pub line: Option<usize>,
}

/// A word that looks like a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Like {
    /// The word, as it is written.
    pub word: String,
    /// Where it stands.
    pub place: Where,
}

/// Where a word stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// In the meeting that began then.
    Meeting(Timestamp),
    /// In a topic that was parked then, outside a meeting.
    Loose(Timestamp),
    /// In a line of a file of the group.
    File(String, usize),
}

/// What remains of a name: in a group's folder, whatever is called how there; in folders among the groups
/// that are none; and in files beside the groups.
pub fn remains(data: &DataFolder, group: &GroupSlug, name: &Spelling) -> Remains {
    let (folder, meetings) = (data.group(group), data.meetings(group));
    let mut found = Below::default();
    found.look(&folder, DEEP);
    found.look_around(data);
    found.files.sort();
    let within = |path: &Path| {
        let inner = path.strip_prefix(&folder).or_else(|_| path.strip_prefix(data.root()));
        inner.unwrap_or(path).display().to_string()
    };
    let mut remains = Remains::default();
    for folder in &found.folders {
        let called = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if stands_in(name, &called) {
            remains.mentions.push(Mention { file: within(folder), line: None });
        }
    }
    let named = |path: &PathBuf| {
        let end = if path.is_dir() { "/" } else { "" };
        format!("{}{end}", within(path))
    };
    remains.unseen.extend(found.unseen.iter().map(named));
    for path in &found.files {
        let called = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = within(path);
        if stands_in(name, &called) {
            remains.mentions.push(Mention { file: file.clone(), line: None });
        }
        // A journal that lies elsewhere is not one of the group's, and was not looked through with those.
        let is_among = path.parent() == Some(meetings.as_path());
        match JournalName::parse(&called).filter(|_| is_among) {
            Some(journal) => remains.of_journal(path, &file, journal.start, name),
            None => remains.of_text(path, &file, name),
        }
    }
    remains.other_groups =
        data.groups().iter().filter(|other| *other != group).map(ToString::to_string).collect();
    remains
}

impl Remains {
    /// Of a journal each record; of a line that is damaged all of it.
    fn of_journal(&mut self, path: &Path, file: &str, start: Timestamp, name: &Spelling) {
        // One that cannot be read is named with all that were left alone.
        let Ok(bytes) = read_listed(path) else { return };
        let mut words = BTreeSet::new();
        let mut place = Where::Loose(start);
        intact_lines(&bytes, |_, decoded| {
            let Decoded::Entry(entry) = decoded else { return };
            if matches!(entry.event, Event::Started(_)) {
                place = Where::Meeting(start);
            }
            words.extend(name::words(&entry).iter().flat_map(|text| name.like(text)));
        });
        let like = |word| Like { word, place: place.clone() };
        self.likes.extend(words.into_iter().map(like));
        for (line, number) in bytes.split(|byte| *byte == b'\n').zip(1..) {
            let mut is_whole = false;
            intact_lines(line, |_, _| is_whole = true);
            if !is_whole && stands_in(name, &String::from_utf8_lossy(line)) {
                self.mentions.push(Mention { file: file.to_owned(), line: Some(number) });
            }
        }
    }

    fn of_text(&mut self, path: &Path, file: &str, name: &Spelling) {
        let texts = texts_of(path);
        let is_unseen =
            |text: &String| text.lines().filter(|line| is_of_a_picture(line)).nth(1).is_some();
        if texts.is_empty() || texts.iter().any(is_unseen) {
            self.unseen.push(file.to_owned());
        }
        let mut found = BTreeSet::new();
        for (text, way) in texts.iter().zip(0..) {
            let mut lines = text.lines().zip(1..).peekable();
            while let Some((line, number)) = lines.next() {
                let goes_on = lines.peek().and_then(|(next, _)| whole_across(line, next));
                let read = readings(line);
                let stands_here = read.iter().any(|reading| name.stands_in(reading));
                if stands_here || goes_on.is_some_and(|both| stands_in(name, &both)) {
                    found.insert(number);
                }
                // As the letters of an old system every other letter is one that it is not.
                let likely = read.iter().filter(|_| way < LIKELY);
                for word in likely.flat_map(|reading| name.like(reading)) {
                    self.likes.insert(Like { word, place: Where::File(file.to_owned(), number) });
                }
            }
        }
        let mention = |number| Mention { file: file.to_owned(), line: Some(number) };
        self.mentions.extend(found.into_iter().map(mention));
    }
}

/// The line in which a word is whole that was cut at its end: with a dash, or as calendars and mails fold
/// their lines.
fn whole_across(line: &str, next: &str) -> Option<String> {
    if is_of_a_block(line) {
        return Some(format!("{line}{next}"));
    }
    let cut = line.strip_suffix(['-', '=', '\u{ad}', '\u{2010}']);
    let folded = next.strip_prefix([' ', '\t']);
    match (cut, folded) {
        (Some(cut), _) => Some(format!("{cut}{}", next.trim_start())),
        (None, Some(rest)) => Some(format!("{line}{rest}")),
        (None, None) => None,
    }
}

/// A file as text, also one that writes each letter in two bytes, or in one of its own, in each way in which
/// it may be meant; none where it is no text, cannot be read, or is more than is looked through. One that
/// somebody removed just now says nothing.
fn texts_of(path: &Path) -> Vec<String> {
    if fs::metadata(path).is_ok_and(|about| LARGEST < about.len()) {
        return Vec::new();
    }
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return vec![String::new()],
        Err(_) => return Vec::new(),
        Ok(bytes) => bytes,
    };
    match bytes.as_slice() {
        bytes if letters::marked(bytes).is_some() => vec![letters::text(bytes)],
        bytes if bytes.contains(&0) => Vec::new(),
        bytes => texts(bytes),
    }
}
