//! What remains of a name when it was erased: every file of the group is read again, so that nothing is
//! claimed that was not done.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    name,
    readings::{is_of_a_block, is_of_a_picture, readings, stands_in, texts},
};
use crate::{
    domain::spelling::Spelling,
    store::{
        beside::{self, Beside},
        disk::{At as _, DiskError},
        journal::{JournalName, intact_lines, read_listed},
        line::Decoded,
    },
};

/// Folders in folders that are looked through.
const DEEP: usize = 4;
/// More than people type in a file, in bytes: looking through it takes longer than anybody waits.
const LARGEST: u64 = 4 << 20;

/// In so many of the ways to read a file words that look like a name are looked for.
const LIKELY: usize = 2;

/// Where a name still stands, or what looks like it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remains {
    /// Where the name itself stands.
    pub mentions: Vec<Mention>,
    /// What only looks like it.
    pub likes: BTreeSet<Like>,
    /// Files that are no text, or far too large to look through, so that nobody can say.
    pub unseen: Vec<String>,
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
    /// In a line of a file of the group.
    File(String, usize),
}

/// What remains of a name in a group's folder, whatever is called how.
///
/// # Errors
/// When a folder cannot be listed, or one of its files cannot be read.
pub fn remains(group: &Path, name: &Spelling) -> Result<Remains, DiskError> {
    let mut remains = Remains::default();
    for path in below(group, DEEP)? {
        let called = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = path.strip_prefix(group).unwrap_or(&path).display().to_string();
        if stands_in(name, &called) {
            remains.mentions.push(Mention { file: file.clone(), line: None });
        }
        match JournalName::parse(&called) {
            Some(journal) => remains.of_journal(&path, &file, journal.start, name),
            None => remains.of_text(&path, &file, name)?,
        }
    }
    Ok(remains)
}

impl Remains {
    /// Of a journal each record; of a line that is damaged all of it.
    fn of_journal(&mut self, path: &Path, file: &str, start: Timestamp, name: &Spelling) {
        // One that cannot be read is named with all that were left alone.
        let Ok(bytes) = read_listed(path) else { return };
        intact_lines(&bytes, |_, decoded| {
            let Decoded::Entry(entry) = decoded else { return };
            for word in name::words(&entry).iter().flat_map(|text| name.like(text)) {
                self.likes.insert(Like { word, place: Where::Meeting(start) });
            }
        });
        for (line, number) in bytes.split(|byte| *byte == b'\n').zip(1..) {
            let mut is_whole = false;
            intact_lines(line, |_, _| is_whole = true);
            if !is_whole && stands_in(name, &String::from_utf8_lossy(line)) {
                self.mentions.push(Mention { file: file.to_owned(), line: Some(number) });
            }
        }
    }

    fn of_text(&mut self, path: &Path, file: &str, name: &Spelling) -> Result<(), DiskError> {
        let texts = texts_of(path)?;
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
        Ok(())
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
/// it may be meant; none where it is no text, or more than is looked through.
///
/// Fails when it cannot be read; one that somebody removed just now says nothing.
fn texts_of(path: &Path) -> Result<Vec<String>, DiskError> {
    if fs::metadata(path).is_ok_and(|about| LARGEST < about.len()) {
        return Ok(Vec::new());
    }
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(vec![String::new()]);
        }
        read => read.at(path)?,
    };
    let wide = |two: fn([u8; 2]) -> u16| {
        let pairs = bytes.as_chunks::<2>().0.iter().copied();
        String::from_utf16_lossy(&pairs.map(two).collect::<Vec<_>>())
    };
    Ok(match bytes.as_slice() {
        [0xff, 0xfe, ..] => vec![wide(u16::from_le_bytes)],
        [0xfe, 0xff, ..] => vec![wide(u16::from_be_bytes)],
        bytes if bytes.contains(&0) => Vec::new(),
        bytes => texts(bytes),
    })
}

/// The plain files in a folder and in those below it, in order, apart from what the system puts there
/// and no person; none where there is no folder.
///
/// Fails when one cannot be listed.
fn below(folder: &Path, deep: usize) -> Result<Vec<PathBuf>, DiskError> {
    let listed = if folder.is_dir() { Some(fs::read_dir(folder).at(folder)?) } else { None };
    let mut paths = Vec::new();
    for entry in listed.into_iter().flatten() {
        let path = entry.at(folder)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_silent = beside::named(&name) == Beside::System
            && path.extension().is_some_and(|end| end.eq_ignore_ascii_case("db"));
        let is_lock = path.extension().is_some_and(|end| end == "lock");
        if path.is_dir() && 0 < deep && !fs::symlink_metadata(&path).at(&path)?.is_symlink() {
            paths.extend(below(&path, deep - 1)?);
        } else if path.is_file() && !is_silent && !is_lock && name != ".DS_Store" {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
