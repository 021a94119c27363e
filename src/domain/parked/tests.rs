//! The list is the same in whatever order the journals are read.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    event::{Event, Offered, Parked},
    samples::{any_entry, beginning, id, moment},
};

/// What happened in a meeting, this many seconds after the first.
fn at(seconds: i64, event: Event) -> Entry {
    let n = 1000 + u64::try_from(seconds).unwrap();
    Entry { id: id(n), seq: 1, at: moment(seconds), event }
}

fn park(topic: u64) -> Event {
    let text = Confidential::new("onderwerp");
    Event::TopicParked(Parked {
        topic: id(topic),
        text,
        target: Target::NextTime,
        during: None,
        brought: None,
    })
}

fn settle(topic: u64, fate: Fate) -> Event {
    Event::TopicSettled { topic: id(topic), fate }
}

fn offer(topic: u64) -> Event {
    Event::InbrengOffered(Offered { topic: id(topic), text: Confidential::new("kandidaat") })
}

fn began(meeting: u64) -> Event {
    Event::Started(Box::new(beginning(id(meeting), "Vragen")))
}

fn heard(records: impl IntoIterator<Item = (u64, Entry)>) -> ParkedTopics {
    let mut topics = ParkedTopics::default();
    records.into_iter().for_each(|(meeting, entry)| topics.apply(id(meeting), &entry));
    topics
}

fn standing(topics: &ParkedTopics, topic: u64) -> (Standing, u16) {
    let topic = topics.find(id(topic)).unwrap();
    (topic.standing, topic.deferred)
}

#[test]
fn a_fate_counts_although_its_topic_is_read_later() {
    let from_outside = (7, at(30, park(5)));
    let topics = heard([(1, at(0, began(1))), (1, at(90, settle(5, Fate::Done))), from_outside]);
    assert_eq!(standing(&topics, 5), (Standing::Done, 0));
}

#[test]
fn a_meeting_puts_a_topic_off_once_also_when_two_are_held_at_a_time() {
    let again = || settle(5, Fate::ParkedAgain(Target::NextTime));
    let topics = heard([
        (7, at(0, park(5))),
        (1, at(10, began(1))),
        (2, at(11, began(2))),
        (1, at(20, again())),
        (2, at(21, again())),
        (1, at(90, Event::Ended)),
        (2, at(91, Event::Ended)),
    ]);
    assert_eq!(standing(&topics, 5), (Standing::Open, 2));
}

#[test]
fn what_was_chosen_and_finished_was_dealt_with() {
    let chosen = || Event::InbrengChosen { topic: id(5), beside: vec![], about: None };
    let topics = heard([(1, at(1, offer(5))), (1, at(2, chosen())), (1, at(3, Event::Ended))]);
    assert_eq!(standing(&topics, 5), (Standing::Done, 0));
}

#[test]
fn what_was_chosen_in_a_meeting_that_was_never_finished_waits_again() {
    let chosen = Event::InbrengChosen { topic: id(5), beside: vec![], about: None };
    let topics = heard([(1, at(1, park(5))), (1, at(2, chosen)), (2, at(9, began(2)))]);
    assert_eq!(standing(&topics, 5), (Standing::Open, 0));
}

#[test]
fn another_choice_opens_the_first_again_unless_it_stands_beside_it() {
    let chosen = |topic, beside: &[u64]| {
        let beside = beside.iter().map(|topic| id(*topic)).collect();
        Event::InbrengChosen { topic: id(topic), beside, about: None }
    };
    let two = [(1, at(1, park(5))), (1, at(2, park(6))), (1, at(3, chosen(5, &[])))];
    let instead = heard(two.clone().into_iter().chain([(1, at(4, chosen(6, &[])))]));
    assert_eq!(standing(&instead, 5), (Standing::Open, 0));
    let beside = heard(two.into_iter().chain([(1, at(4, chosen(6, &[5])))]));
    assert_eq!(standing(&beside, 5), (Standing::Chosen(id(1)), 0));
}

#[test]
fn a_topic_has_its_latest_words_and_one_that_was_taken_back_is_gone() {
    let reworded = |text: &str| Event::TopicReworded { topic: id(5), text: text.to_owned().into() };
    let mut topics =
        heard([(1, at(3, reworded("werkdruk"))), (1, at(1, park(5))), (1, at(2, reworded("Jan")))]);
    assert_eq!(topics.find(id(5)).unwrap().text.reveal(), "werkdruk");
    topics.apply(id(1), &at(4, Event::TopicWithdrawn { topic: id(5) }));
    topics.apply(id(1), &at(5, Event::Ended));
    assert_eq!((topics.find(id(5)), topics.open().count()), (None, 0));
}

#[test]
fn candidates_come_after_the_parked_topics_and_are_put_away_in_one_go() {
    let mut topics = heard([(1, at(1, offer(5))), (1, at(2, offer(6))), (1, at(3, park(9)))]);
    let candidates: Vec<Id> = topics.candidates_in(id(1)).map(|topic| topic.id).collect();
    assert_eq!(candidates, [id(9), id(5), id(6)]);
    assert_eq!(topics.candidates_in(id(2)).count(), 1, "what was offered is of its own meeting");
    let rest = vec![id(5), id(6)];
    topics.apply(id(1), &at(4, Event::RestParked { topics: rest, target: Target::NextTime }));
    assert_eq!(topics.open().count(), 3);
    topics.apply(id(1), &at(5, Event::Ended));
    assert_eq!(standing(&topics, 5), (Standing::Open, 0));
    topics.apply(id(2), &at(6, Event::Ended));
    assert_eq!(standing(&topics, 5), (Standing::Open, 1));
}

proptest! {
    #[test]
    fn the_order_of_reading_does_not_matter_nor_reading_twice(
        records in prop::collection::vec((0u64..3, any_entry()), 0..40)
            .prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
    ) {
        let (in_order, shuffled) = records;
        let topics = heard(in_order.clone());
        prop_assert_eq!(&topics, &heard(shuffled.clone()));
        prop_assert_eq!(&topics, &heard(in_order.into_iter().chain(shuffled)));
    }
}

/// Meetings one after another, in each a few topics, some of which get a fate; some end twice, at once or
/// after the next one has ended.
fn past() -> impl Strategy<Value = Vec<(u64, Entry)>> {
    let meeting = (0u64..3, prop::option::of(0u64..9), 0u8..8);
    prop::collection::vec(meeting, 0..60).prop_map(|meetings| {
        let mut told = Vec::new();
        let mut topics = 0;
        for ((parked, said, again), meeting) in meetings.into_iter().zip(1..) {
            told.push((meeting, began(meeting)));
            told.extend((0..parked).map(|n| (meeting, park(100 + topics + n))));
            topics += parked;
            let last = said.and_then(|before| topics.checked_sub(before + 1));
            let fate = if again < 4 { Fate::Done } else { Fate::ParkedAgain(Target::LaterToday) };
            told.extend(last.map(|topic| (meeting, settle(100 + topic, fate))));
            told.push((meeting, Event::Ended));
            match again {
                0 => told.push((meeting, Event::Ended)),
                1 if 1 < meeting => told.push((meeting - 1, Event::Ended)),
                _ => {}
            }
        }
        told.into_iter().zip(1..).map(|((by, event), n)| (by, at(n, event))).collect()
    })
}

/// How many ends of meetings are heard by topics, in so many meetings that each leave one open.
fn ends_heard(meetings: u64) -> usize {
    ends::HEARD.set(0);
    let mut hearing = Hearing::default();
    for meeting in 1..=meetings {
        let from = i64::try_from(meeting * 10).unwrap();
        let told = [at(from, began(meeting)), at(from + 1, park(5_000 + meeting))];
        hearing.take_in(id(meeting), &told);
        hearing.take_in(id(meeting), &[at(from + 2, Event::Ended)]);
    }
    assert_eq!(hearing.end().count_open(), usize::try_from(meetings).unwrap());
    ends::HEARD.get()
}

#[test]
fn twice_as_many_meetings_and_open_topics_are_twice_the_work() {
    let (some, twice) = (ends_heard(200), ends_heard(400));
    assert!(200 <= some && twice <= 2 * some + 200, "{some} {twice}");
}

proptest! {
    #[test]
    fn many_meetings_at_once_tell_the_same_as_one_record_after_another(
        told in past(),
        size in 1usize..400,
    ) {
        let one_by_one = heard(told.clone());
        let (first, others) = told.split_at(size.min(told.len()));
        let mut hearing = Hearing { topics: heard(first.to_vec()), is_in_turn: true };
        for (by, entry) in others {
            hearing.take_in(id(*by), std::slice::from_ref(entry));
        }
        prop_assert_eq!(hearing.end(), one_by_one);
    }
}
