//! Notes are the same in whatever order the journals are read.

use proptest::prelude::*;

use super::*;
use crate::domain::samples::{any_entry, id, moment};

fn at(seconds: i64, event: Event) -> Entry {
    let n = 1000 + u64::try_from(seconds).unwrap();
    Entry { id: id(n), seq: 1, at: moment(seconds), event }
}

fn action(note: u64, words: &str) -> Event {
    Event::NoteTaken(Note {
        note: id(note),
        kind: NoteKind::Action,
        text: Confidential::new(words),
        who: None,
        by: None,
        during: None,
    })
}

fn reviewed(action: u64, outcome: Outcome) -> Event {
    Event::ActionReviewed { action: id(action), outcome }
}

fn heard(records: impl IntoIterator<Item = (u64, Entry)>) -> Notes {
    let mut notes = Notes::default();
    records.into_iter().for_each(|(meeting, entry)| notes.apply(id(meeting), &entry));
    notes
}

fn looked_at(notes: &Notes, last: u64, now: u64) -> Vec<Id> {
    notes.actions_to_look_at(id(last), id(now)).map(|action| action.note.note).collect()
}

#[test]
fn a_note_told_anew_keeps_its_place_and_gets_its_latest_words() {
    let notes = heard([(1, at(9, action(5, "bellen, Anna"))), (1, at(2, action(5, "bellen")))]);
    let note = notes.find(id(5)).unwrap();
    assert_eq!(note.note.text.reveal(), "bellen, Anna");
    assert_eq!(note.taken_at, moment(2).wall);
}

#[test]
fn a_note_that_was_taken_back_is_told_nowhere_until_it_is_told_anew() {
    let withdrawn = Event::NoteWithdrawn { note: id(5) };
    let mut notes = heard([(1, at(3, withdrawn)), (1, at(2, action(5, "bellen")))]);
    assert_eq!((notes.find(id(5)), notes.of(id(1)).count()), (None, 0));
    assert_eq!(looked_at(&notes, 1, 2), []);
    notes.apply(id(1), &at(4, action(5, "bellen met de wijk")));
    assert_eq!(notes.of(id(1)).count(), 1);
}

#[test]
fn an_action_is_looked_at_until_it_is_done() {
    let mut notes = heard([(1, at(1, action(5, "bellen"))), (1, at(2, action(6, "vragen")))]);
    assert_eq!(looked_at(&notes, 1, 2), [id(5), id(6)]);
    notes.apply(id(2), &at(11, reviewed(5, Outcome::Done)));
    notes.apply(id(2), &at(12, reviewed(6, Outcome::Busy)));
    assert_eq!(looked_at(&notes, 1, 2), [id(5), id(6)], "what was said stays in sight");
    assert_eq!(looked_at(&notes, 2, 3), [id(6)]);
    notes.apply(id(3), &at(21, reviewed(6, Outcome::Done)));
    assert_eq!(looked_at(&notes, 3, 4), []);
}

#[test]
fn an_action_that_was_let_go_is_looked_at_no_more() {
    let notes = heard([(1, at(1, action(5, "bellen"))), (2, at(2, reviewed(5, Outcome::LetGo)))]);
    assert_eq!(looked_at(&notes, 1, 2), [id(5)], "what was said stays in sight");
    assert_eq!(looked_at(&notes, 2, 3), []);
}

#[test]
fn what_an_older_program_called_not_done_is_still_under_way() {
    let read = |told: &str| serde_json::from_str::<Outcome>(told).unwrap();
    assert_eq!([r#""not_done""#, r#""partly""#].map(read), [Outcome::Busy; 2]);
    let written = [Outcome::Done, Outcome::Busy, Outcome::LetGo].map(|told| {
        let text = serde_json::to_string(&told).unwrap();
        assert_eq!(read(&text), told);
        text
    });
    assert_eq!(written, [r#""done""#, r#""partly""#, r#""let_go""#]);
}

proptest! {
    #[test]
    fn the_order_of_reading_does_not_matter_nor_reading_twice(
        records in prop::collection::vec((0u64..3, any_entry()), 0..40)
            .prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
    ) {
        let (in_order, shuffled) = records;
        let notes = heard(in_order.clone());
        prop_assert_eq!(&notes, &heard(shuffled.clone()));
        prop_assert_eq!(&notes, &heard(in_order.into_iter().chain(shuffled)));
    }
}
