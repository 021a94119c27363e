//! The files of one meeting, taken together as bytes.

use super::*;
use crate::{
    domain::{
        confidential::Confidential,
        erase::Erased,
        event::{Event, Fate},
    },
    ports::samples::{entry, id, lines as meeting},
};

fn bytes(entries: &[Entry]) -> Vec<u8> {
    entries.iter().flat_map(line::encode).collect()
}

/// What is left of these records when their erasures are honoured.
fn honoured(entries: &[Entry]) -> Lines {
    let mut lines = Lines::default();
    lines.take(&bytes(entries));
    lines.honoured()
}

#[test]
fn the_records_of_every_copy_are_there_once_and_in_order() {
    let all = meeting(id(1), 4);
    let mut lines = Lines::default();
    lines.take(&[&bytes(&all[2..]), b"torn\n".as_slice()].concat());
    lines.take(&[b"another\n".as_slice(), &bytes(&all[..3])].concat());
    assert_eq!(lines.bytes(), bytes(&all));
    assert_eq!((lines.damaged, lines.next_seq()), (2, 5));

    let mut copy = Lines::default();
    assert_eq!(copy.next_seq(), 1);
    copy.extend(lines.all.iter().rev().chain(&lines.all).cloned());
    assert_eq!(copy.all, lines.all);
}

#[test]
fn without_an_erasure_nothing_changes() {
    let all = meeting(id(1), 4);
    assert_eq!(honoured(&all).bytes(), bytes(&all));
}

#[test]
fn an_erased_record_is_left_out_and_the_rest_stays_to_the_byte() {
    let mut all = meeting(id(1), 4);
    all.push(entry(5, Event::Erased(Erased::Records(vec![all[2].id]))));
    let kept = honoured(&all);
    all.remove(2);
    assert_eq!(kept.bytes(), bytes(&all));
}

#[test]
fn a_record_that_loses_its_words_is_written_anew() {
    let settled =
        |reason| entry(2, Event::TopicSettled { topic: id(7), fate: Fate::LetGo { reason } });
    let erased = entry(3, Event::Erased(Erased::Content));
    let reason = Some(Confidential::new("speelt niet meer"));
    let kept = honoured(&[settled(reason), erased.clone()]);
    assert_eq!(kept.bytes(), bytes(&[settled(None), erased]));
}
