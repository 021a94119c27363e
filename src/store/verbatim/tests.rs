//! The files of one meeting, taken together as bytes.

use super::*;
use crate::domain::{
    confidential::Confidential,
    event::{Erased, Event, Fate},
    samples::{entry, id, lines as meeting},
};

/// What is left of these records when their erasures are honoured.
fn honoured(entries: &[Entry]) -> Lines {
    let mut lines = Lines::default();
    lines.take(&line::encode_all(entries));
    lines.honoured()
}

#[test]
fn the_records_of_every_copy_are_there_once_and_in_order() {
    let all = meeting(id(1), 4);
    let mut lines = Lines::default();
    lines.take(&[&line::encode_all(&all[2..]), b"torn\n".as_slice()].concat());
    lines.take(&[b"another\n".as_slice(), &line::encode_all(&all[..3])].concat());
    assert_eq!(lines.bytes(), line::encode_all(&all));
    assert_eq!((lines.damaged, lines.next_seq()), (2, 5));

    let mut copy = Lines::default();
    assert_eq!(copy.next_seq(), 1);
    copy.extend(lines.all.iter().rev().chain(&lines.all).cloned());
    assert_eq!(copy.all, lines.all);
}

#[test]
fn without_an_erasure_nothing_changes() {
    let all = meeting(id(1), 4);
    assert_eq!(honoured(&all).bytes(), line::encode_all(&all));
}

/// The line of this record as a newer version would write it, with a field of its own.
fn newer(entry: &Entry) -> Vec<u8> {
    let line = String::from_utf8(line::encode(entry)).unwrap();
    let (words, _) = line.split_once(",\"crc\"").unwrap();
    let words = words.replacen("\"seq\"", "\"weather\":\"dry\",\"seq\"", 1);
    [line::tests::checked(&words), b"\n".to_vec()].concat()
}

#[test]
fn an_erased_record_is_left_out_and_the_rest_stays_to_the_byte() {
    let all = meeting(id(1), 4);
    let erased = entry(5, Event::Erased(Erased::Records(vec![all[2].id])));
    let rest = [line::encode_all(&all[..2]), newer(&all[3]), line::encode(&erased)].concat();
    let mut lines = Lines::default();
    lines.take(&[rest.clone(), line::encode_all(&all[2..3])].concat());
    assert_eq!(lines.honoured().bytes(), rest);
}

#[test]
fn a_record_that_loses_its_words_is_written_anew() {
    let settled =
        |reason| entry(2, Event::TopicSettled { topic: id(7), fate: Fate::LetGo { reason } });
    let erased = entry(3, Event::Erased(Erased::Content));
    let reason = Some(Confidential::new("speelt niet meer"));
    let kept = honoured(&[settled(reason), erased.clone()]);
    assert_eq!(kept.bytes(), line::encode_all(&[settled(None), erased]));
}
