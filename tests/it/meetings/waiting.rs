//! What waits after a meeting is the same wherever it is told: after it, in its record, and before the next.

use intervisie::{
    app::Stage,
    domain::{
        event::Event,
        history::History,
        parked::Standing,
        record::{Record, ToldTopic},
    },
    screen::View,
};
use jiff::{SignedDuration, civil::time};
use proptest::prelude::*;

use crate::meetings::{
    desk::Desk,
    notes::after,
    wakeups::{shown, wait},
};

const GESTURES: [&str; 12] = [
    "<enter>",
    "<enter>",
    "<enter>",
    "1Werkdruk<enter><esc>",
    "pGrenzen<enter>",
    "<down>",
    "1",
    "2",
    "3",
    "4<enter>",
    "e",
    "u",
];

/// A meeting in which three topics were put away.
fn before() -> History {
    let mut desk = Desk::running(120);
    desk.press("pRooster<enter>pPrinter<enter>pNachtdienst<enter>e");
    ended(&mut desk);
    after(&[&desk])
}

fn is_under_way(desk: &Desk) -> bool {
    matches!(&desk.app.stage, Stage::Lead(lead) if !lead.has_ended())
}

/// Goes on with Enter alone until the meeting has ended.
fn ended(desk: &mut Desk) {
    while is_under_way(desk) {
        desk.press("<esc><enter>");
    }
}

/// What waits, by its words.
fn open<'a>(topics: impl Iterator<Item = &'a ToldTopic>) -> Vec<String> {
    let open = topics.filter(|topic| topic.standing == Standing::Open);
    let mut words: Vec<String> = open.map(|topic| topic.text.reveal().to_owned()).collect();
    words.sort();
    words
}

/// The same after a meeting, in its record, and in what the group then knows; how many.
fn agrees(mut desk: Desk, mut history: History) -> usize {
    ended(&mut desk);
    let View::Ended(told) = shown(&desk).view else { panic!("it has ended") };
    let Event::Started(started) = &desk.journal[0].event else { panic!("no beginning") };
    history.take_in(started.meeting, &desk.journal);
    let record = Record::of(&desk.journal, &history).unwrap();
    let mut waits: Vec<String> =
        history.topics.open().map(|topic| topic.text.reveal().to_owned()).collect();
    waits.sort();
    assert_eq!(open(record.topics.iter()), waits);
    assert_eq!(told.open_topics, waits.len());
    let next = Desk::with_history(history, time(14, 0, 0, 0));
    let View::Begin(begin) = shown(&next).view else { panic!("it has begun") };
    assert_eq!(begin.topics.len(), waits.len());
    waits.len()
}

#[test]
fn a_topic_whose_block_fell_away_waits_everywhere() {
    let history = before();
    let mut desk = Desk::with_history(history.clone(), time(14, 0, 0, 0)).start(180);
    desk.next_until("Inbreng").press("e").shows("Rooster");
    assert_eq!(agrees(desk, history), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_waits_is_the_same_wherever_it_is_told(
        gestures in prop::collection::vec((wait(), prop::sample::select(&GESTURES[..])), 0..14),
    ) {
        let history = before();
        let mut desk = Desk::with_history(history.clone(), time(14, 0, 0, 0)).start(150);
        for (length, keys) in gestures {
            // After its end the same keys open its papers.
            if !is_under_way(&desk) {
                break;
            }
            desk.wait(length.min(SignedDuration::from_mins(3))).press(keys);
            desk.left = false;
        }
        agrees(desk, history);
    }
}
