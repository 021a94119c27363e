//! `intervisie parkeerlijst` and `intervisie parkeer`: topics between two meetings.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use super::output::{complain_of, nothing_in, say, say_done};
use crate::{
    clock::zone,
    domain::{
        clean::clean,
        confidential::Confidential,
        event::{Entry, Event, Parked, Target},
        parked::{MAX_TEXT, ParkedTopic},
        time::rfc3339,
    },
    failure::Failure,
    known::{Given, ids::stamp, memory},
    store::{erase::Stamp, writer::write_single},
    words::Words,
};

/// One open topic in JSON.
#[derive(Serialize)]
struct Topic<'a> {
    id: String,
    text: &'a str,
    target: Target,
    parked_at: String,
    deferred: u16,
    fate: &'static str,
}

/// Lists the topics that wait. Fails when no folder is known for the data.
pub(super) fn list(words: Words, given: &Given, json: bool) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let group = given.running(&data).map_or_else(|| given.group(&data), |(group, _)| Ok(group))?;
    let (history, remarks) = memory::history(&data, &group);
    complain_of(words, &remarks);
    let open: Vec<&ParkedTopic> = history.topics.open().collect();
    if open.is_empty() {
        nothing_in(&remarks)?;
    }
    if json {
        let told: Vec<Topic<'_>> = open.into_iter().map(told).collect();
        say(&serde_json::to_string_pretty(&told).unwrap_or_default())?;
    } else if open.is_empty() {
        say(words.command().no_topics())?;
    } else {
        let zone = zone::system();
        let lines = open.into_iter().map(|topic| words.topic().line(topic, &zone));
        say(&lines.collect::<Vec<_>>().join("\n"))?;
    }
    Ok(())
}

fn told(topic: &ParkedTopic) -> Topic<'_> {
    Topic {
        id: topic.id.to_string(),
        text: topic.text.reveal(),
        target: topic.target,
        parked_at: rfc3339(topic.parked_at, &zone::system()),
        deferred: topic.deferred,
        fate: "open",
    }
}

/// Parks a topic between two meetings.
///
/// # Errors
/// When it has no words or too many, or when it cannot be kept.
pub(super) fn park(words: Words, given: &Given, text: &str) -> Result<(), Failure> {
    let cleaned = clean(text, usize::MAX);
    let characters = cleaned.graphemes(true).count();
    if cleaned.is_empty() {
        return Err(Failure::EmptyTopic);
    }
    if MAX_TEXT < characters {
        return Err(Failure::TopicTooLong { characters });
    }
    let data = given.data_folder()?;
    let group = given.usual(&data);
    given.prepare(&data, &group)?;
    let Stamp { mut ids, now } = stamp();
    let topic = ids.next(now);
    let text = Confidential::new(cleaned);
    let parked = Parked { topic, text, target: Target::NextTime, during: None };
    let entry = Entry { id: ids.next(now), seq: 1, at: now, event: Event::TopicParked(parked) };
    write_single(&data.meetings(&group), &entry).map_err(Failure::TopicNotKept)?;
    say_done(words.command().topic_parked())
}
