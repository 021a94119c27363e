//! What was said to a chair comes back to that chair.

use super::*;
use crate::domain::{
    event::Note,
    samples::{entry, id, started},
};

fn name(name: &str) -> Confidential {
    Confidential::new(name)
}

/// Meetings one after another: who chaired each, and what the group told that chair.
fn held(meetings: &[(Option<&str>, &str)]) -> History {
    let mut history = History::default();
    for ((chair, told), n) in meetings.iter().zip(1u64..) {
        let role = Event::RoleGiven { role: Role::Chair, who: chair.map(name) };
        let (note, text) = (id(100 + n), name(told));
        let kind = NoteKind::Feedback;
        let noted = Note { note, kind, text, who: None, by: None, during: None };
        let events = [role, Event::NoteTaken(noted), Event::Ended];
        let said = events.into_iter().zip(10 * n..).map(|(event, seq)| entry(seq, event));
        let meeting = id(n);
        let entries: Vec<Entry> = std::iter::once(started(meeting)).chain(said).collect();
        history.take_in(meeting, &entries);
    }
    history
}

fn hears(history: &History, chair: Option<&str>) -> Vec<String> {
    let chair = chair.map(name);
    history.feedback(chair.as_ref()).map(|text| text.reveal().to_owned()).collect()
}

#[test]
fn feedback_waits_for_the_chair_it_was_meant_for_and_is_heard_once() {
    let history = held(&[(Some("Anna"), "Rustig geleid"), (Some("Bram"), "Iets strakker")]);
    assert_eq!(hears(&history, Some("Anna")), ["Rustig geleid"]);
    assert_eq!(hears(&history, Some("Bram")), ["Iets strakker"]);
    assert_eq!(hears(&history, Some("Çelik")), Vec::<String>::new());
    assert_eq!(hears(&history, None), Vec::<String>::new());
    let later = held(&[(Some("Anna"), "Rustig geleid"), (Some("Anna"), "Weer rustig")]);
    assert_eq!(hears(&later, Some("Anna")), ["Weer rustig"]);
}

#[test]
fn where_nobody_was_named_whoever_prepares_the_next_one_hears_it() {
    let history = held(&[(None, "Rustig geleid")]);
    assert_eq!(hears(&history, None), ["Rustig geleid"]);
    assert_eq!(hears(&history, Some("Anna")), ["Rustig geleid"]);
    let later = held(&[(None, "Rustig geleid"), (Some("Bram"), "Iets strakker")]);
    assert_eq!(hears(&later, None), Vec::<String>::new());
}
