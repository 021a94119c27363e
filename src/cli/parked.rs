//! `intervisie parkeerlijst` and `intervisie parkeer`: topics between two meetings.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use super::output::{complain_of, nothing_in, say, say_done};
use crate::{
    clock::zone,
    domain::{
        clean::clean,
        confidential::Confidential,
        event::{Brought, Target},
        group::Group,
        parked::{MAX_TEXT, ParkedTopic},
        time::rfc3339,
    },
    failure::Failure,
    known::{Given, memory, topics, whole_or_not},
    words::Words,
};

/// One open topic in JSON.
#[derive(Serialize)]
struct Topic<'a> {
    id: String,
    text: &'a str,
    target: Target,
    brought: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    brought_by: Option<&'a str>,
    parked_at: String,
    deferred: u16,
    fate: &'static str,
}

/// Lists the topics that wait. Fails when no folder is known for the data.
pub(super) fn list(words: Words, given: &Given, json: bool) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let group = given.running(&data).map_or_else(|| given.group(&data), |(group, _)| Ok(group))?;
    let (history, remarks) = memory::history(&data, &group, words.language());
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
    let by = topic.brought.as_ref().and_then(|brought| brought.who.as_ref());
    Topic {
        brought: topic.brought.is_some(),
        brought_by: by.map(Confidential::reveal),
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
    put_away(given, text, |_| Ok(None))?;
    say_done(words.command().topic_parked())
}

/// Puts a topic away for the next meeting; `brought` tells who brought it, if it was.
///
/// Fails when it has no words or too many, or when it cannot be kept.
pub(super) fn put_away(
    given: &Given,
    text: &str,
    brought: impl FnOnce(&Group) -> Result<Option<Brought>, Failure>,
) -> Result<(), Failure> {
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
    let told = brought(&memory::settings(&data, &group))?;
    let text = Confidential::new(cleaned);
    whole_or_not(&data, &group, || {
        given.prepare(&data, &group)?;
        topics::put_away(&data, &group, text, told).map_err(Failure::TopicNotKept)
    })
}
