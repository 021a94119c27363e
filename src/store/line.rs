//! One line of a journal: an entry as JSON that `jq` reads, with a check on its own bytes.

mod usual;

use memchr::memchr;
use serde::Deserialize;
use serde_json::Value;

use crate::domain::{
    clean::{clean, is_plain},
    event::Entry,
    id::Id,
    time::Moment,
};

/// What stands between the words of a line and its check.
const CHECK: &[u8] = b",\"crc\":\"";
/// What every line begins with.
const BEGIN: &[u8] = b"{\"id\":\"";
/// Length of `,"crc":"` with its eight digits and the end of the line.
const TAIL: usize = 18;

/// What a line turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decoded {
    /// Something that happened in the meeting.
    Entry(Entry),
    /// An intact line that this version of the program does not understand.
    Unknown(Unknown),
    /// Not a line of a journal, one that was changed after it was written, or one that says what no
    /// meeting has.
    Damaged,
}

/// Something that a newer version of the program wrote: kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its id, so that copies of a journal can be merged.
    pub id: Id,
    /// Its place in the meeting.
    pub seq: u64,
    /// When, if that can be read.
    pub at: Option<Moment>,
}

/// An entry as a line, its end included.
pub fn encode(entry: &Entry) -> Vec<u8> {
    // An entry is plain data with text for keys: there is nothing in it that JSON cannot hold.
    let mut line = serde_json::to_vec(entry).unwrap_or_default();
    line.pop();
    let check = crc32fast::hash(&line);
    line.extend_from_slice(CHECK);
    line.extend_from_slice(&digits(check));
    line.extend_from_slice(b"\"}\n");
    line
}

/// Entries as the bytes of a file.
pub fn encode_all(entries: &[Entry]) -> Vec<u8> {
    entries.iter().flat_map(encode).collect()
}

/// What a line says, its text cleaned; its end may be there or not.
pub fn decode(line: &[u8]) -> Decoded {
    let line = line.trim_ascii();
    let Some(words) = intact(line) else { return Decoded::Damaged };
    match entry(line, words.len()) {
        Some(entry) if entry.is_possible() => return Decoded::Entry(entry),
        Some(_) => return Decoded::Damaged,
        None => {}
    }
    serde_json::from_slice::<Head>(line)
        .ok()
        .filter(Head::is_of_a_journal)
        .map_or(Decoded::Damaged, |head| Decoded::Unknown(head.into()))
}

/// The entry of an intact line with its check behind these words. Whoever wrote it, no text in it can command a
/// terminal.
fn entry(line: &[u8], words: usize) -> Option<Entry> {
    let text = std::str::from_utf8(line).ok()?;
    if memchr(b'\\', line).is_none() && is_plain(text) {
        let usual = text.get(..words).and_then(usual::entry);
        return usual.or_else(|| serde_json::from_str(text).ok());
    }
    let mut words = serde_json::from_str(text).ok()?;
    clean_all(&mut words);
    serde_json::from_value(words).ok()
}

/// Cleans every text in a value, whatever field it is for.
fn clean_all(words: &mut Value) {
    match words {
        Value::String(text) => *text = clean(text, usize::MAX),
        Value::Array(values) => values.iter_mut().for_each(clean_all),
        Value::Object(fields) => fields.values_mut().for_each(clean_all),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The lines that may still be found in damaged bytes: two on one line, or one after zeros.
pub fn candidates(damaged: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = damaged;
    std::iter::from_fn(move || {
        let start = find(rest, BEGIN)?;
        let from = rest.get(start..)?;
        let next = find(from.get(1..)?, BEGIN).map_or(from.len(), |at| at + 1);
        let (candidate, after) = from.split_at_checked(next)?;
        rest = after;
        let end = find(candidate, CHECK).map_or(next, |at| (at + TAIL).min(next));
        candidate.get(..end)
    })
}

/// What stands before the check, where it belongs to that.
fn intact(line: &[u8]) -> Option<&[u8]> {
    let (words, tail) = line.split_at_checked(line.len().checked_sub(TAIL)?)?;
    let check = tail.strip_prefix(CHECK)?.strip_suffix(b"\"}")?;
    (check == digits(crc32fast::hash(words))).then_some(words)
}

/// Eight lower-case hexadecimal digits.
fn digits(check: u32) -> [u8; 8] {
    let digit = |four: u8| if four < 10 { b'0' + four } else { b'a' - 10 + four };
    let mut digits = [0; 8];
    for (two, byte) in digits.as_chunks_mut::<2>().0.iter_mut().zip(check.to_be_bytes()) {
        *two = [digit(byte >> 4), digit(byte & 0xf)];
    }
    digits
}

/// Where `needle` first stands.
fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|here| here == needle)
}

/// What every version of the program writes on every line.
#[derive(Deserialize)]
struct Head {
    id: Id,
    seq: u64,
    #[serde(default, deserialize_with = "lenient_moment")]
    at: Option<Moment>,
    event: Value,
}

impl From<Head> for Unknown {
    fn from(head: Head) -> Self {
        Self { id: head.id, seq: head.seq, at: head.at }
    }
}

/// A moment, or nothing when a newer version writes it otherwise.
fn lenient_moment<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Moment>, D::Error> {
    Value::deserialize(d).map(|value| serde_json::from_value(value).ok())
}

impl Head {
    /// An event as any version writes it: its name, or an object with the name for its key.
    fn is_of_a_journal(&self) -> bool {
        self.event.is_string() || self.event.is_object()
    }
}

#[cfg(test)]
pub(super) mod tests;
