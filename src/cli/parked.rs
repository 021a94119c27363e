//! `intervisie parkeerlijst` and `intervisie parkeer`: topics between two meetings.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Failure, args::Common, output::say, status::rfc3339};
use crate::{
    clock::{Clock, zone},
    domain::{
        clean::clean,
        confidential::Confidential,
        event::{Entry, Event, Parked, Target},
        id::Ids,
        parked::{MAX_TEXT, ParkedTopic},
    },
    known::{complain_of, data_folder, group, history_of, running},
    store::{journal::read_group, writer::write_single},
    words,
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

pub(super) fn list(common: &Common, json: bool) -> Result<(), Failure> {
    let data = data_folder(common)?;
    let group = running(common, &data).map_or_else(|| group(common, &data), |(group, _)| group);
    let files = read_group(&data.meetings(&group));
    complain_of(&files);
    let topics = history_of(&files).topics;
    let open: Vec<&ParkedTopic> = topics.open().collect();
    if json {
        let told: Vec<Topic<'_>> = open.into_iter().map(told).collect();
        say(&serde_json::to_string_pretty(&told).unwrap_or_default());
    } else if open.is_empty() {
        say(words::cli::NO_TOPICS);
    } else {
        let zone = zone::system();
        let lines = open.into_iter().map(|topic| words::topic::line(topic, &zone));
        say(&lines.collect::<Vec<_>>().join("\n"));
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

pub(super) fn park(common: &Common, text: &str) -> Result<(), Failure> {
    let text = clean(text, usize::MAX);
    let characters = text.graphemes(true).count();
    if text.is_empty() {
        return Err(words::cli::EMPTY_TOPIC.to_owned());
    }
    if MAX_TEXT < characters {
        return Err(words::cli::topic_too_long(characters));
    }
    let data = data_folder(common)?;
    let group = group(common, &data);
    crate::known::prepare(common, &data, &group)?;
    let now = Clock::start(1).0.read().moment.whole_millis();
    let mut ids = Ids::new(super::session::seed());
    let topic = ids.next(now);
    let text = Confidential::new(text);
    let parked = Parked { topic, text, target: Target::NextTime, during: None };
    let entry = Entry { id: ids.next(now), seq: 1, at: now, event: Event::TopicParked(parked) };
    write_single(&data.meetings(&group), &entry).map_err(words::cli::not_written)?;
    say(words::cli::TOPIC_PARKED);
    Ok(())
}
