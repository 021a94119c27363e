//! What is erased stays erased, and what is not stays.

use proptest::prelude::*;

use super::*;
use crate::domain::samples::{any_entry, entry, id, parked, started};

fn erased(what: Erased) -> Entry {
    entry(99, Event::Erased(what))
}

fn kept(entries: &[Entry]) -> Vec<Entry> {
    let erasures = Erasures::of(entries);
    entries.iter().cloned().filter_map(|entry| erasures.keep(entry)).collect()
}

proptest! {
    #[test]
    fn erasing_twice_erases_no_more(entries in prop::collection::vec(any_entry(), 0..9)) {
        let entries = [entries, vec![erased(Erased::Content)]].concat();
        let once = kept(&entries);
        prop_assert_eq!(kept(&once), once);
    }
}

#[test]
fn times_and_fates_stay_and_words_go() {
    let fate = Fate::LetGo { reason: Some("geheim".to_owned().into()) };
    let settled = |fate| entry(4, Event::TopicSettled { topic: id(3), fate });
    let entries = [
        started(id(1)),
        parked(2),
        entry(3, Event::Paused),
        settled(fate),
        erased(Erased::Content),
    ];
    let expected = [
        started(id(1)),
        entry(3, Event::Paused),
        settled(Fate::LetGo { reason: None }),
        erased(Erased::Content),
    ];
    assert_eq!(kept(&entries), expected);
}

#[test]
fn of_a_meeting_only_its_erasure_stays() {
    let entries = [started(id(1)), parked(2), erased(Erased::Meeting)];
    assert_eq!(kept(&entries), [erased(Erased::Meeting)]);
    assert!(!Erasures::of(&entries).keeps_unknown(id(5)));
}

#[test]
fn a_record_is_erased_by_its_id_wherever_a_copy_of_it_turns_up() {
    let gone = parked(2);
    let entries = [erased(Erased::Records(vec![gone.id])), gone, parked(3)];
    assert_eq!(kept(&entries), [entries[0].clone(), parked(3)]);
}
