//! A line in the very shape in which this program writes it, taken apart where its parts must stand: most of what a
//! start does is reading lines, and most of that was looking for what else might stand there.

use jiff::SignedDuration;

use crate::domain::{
    event::{Entry, Event},
    id::Id,
    time::Moment,
};

/// The entry of a line, its check aside; nothing where it has another shape, which says nothing of its worth.
pub(super) fn entry(words: &str) -> Option<Entry> {
    let (id, rest) = words.strip_prefix("{\"id\":\"")?.split_once('"')?;
    let (seq, rest) = rest.strip_prefix(",\"seq\":")?.split_once(',')?;
    let (wall, rest) = rest.strip_prefix("\"at\":{\"wall\":\"")?.split_once('"')?;
    let (elapsed, rest) = rest.strip_prefix(",\"elapsed_ms\":")?.split_once('}')?;
    let event: Event = serde_json::from_str(rest.strip_prefix(",\"event\":")?).ok()?;
    let elapsed = SignedDuration::from_millis(whole(elapsed)?.parse().ok()?);
    let at = Moment { wall: wall.parse().ok()?, elapsed };
    Some(Entry { id: Id::parse(id)?, seq: whole(seq)?.parse().ok()?, at, event })
}

/// A whole number as JSON has them: no sign but a minus, and no zeros before it.
fn whole(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    (text == "0" || digits.starts_with(|c| ('1'..='9').contains(&c))).then_some(text)
}
