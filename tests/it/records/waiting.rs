//! What a meeting left open is told in its record, and waits after it.

use intervisie::domain::event::{Event, Fate, Target};

use crate::records::{desk::Desk, story::Story};

/// Two meetings, of which the second says nothing of what the first put away; while it ran something was put
/// away from outside.
fn waiting() -> [Story; 4] {
    let mut first = Story::begin(0, "");
    first.park(60, "Nachtdienst", Target::NextTime);
    let let_go = first.park(70, "Printer", Target::NextTime);
    first.at(80, Event::TopicSettled { topic: let_go, fate: Fate::LetGo { reason: None } });
    first.at(7_000, Event::Ended);
    let mut second = Story::begin(42, "");
    second.at(7_000, Event::Ended);
    [first, second, Story::loose(42, 600, "Rooster"), Story::loose(42, 9_000, "Achteraf")]
}

#[test]
fn a_record_tells_every_topic_that_waited_when_the_meeting_ended() {
    let stories = waiting();
    let desk = Desk::with(&stories);
    let of = |story: &Story, form: &str| {
        desk.done(&["verslag", &story.meeting.to_string(), "--vorm", form])
    };
    let [first, second, ..] = &stories;
    for form in ["md", "html", "json"] {
        let (first, second) = (of(first, form), of(second, form));
        let has = |record: &str, words: &[&str]| {
            ["Nachtdienst", "Printer", "Rooster", "Achteraf"]
                .iter()
                .all(|topic| record.contains(topic) == words.contains(topic))
        };
        assert!(has(&first, &["Nachtdienst", "Printer"]), "{first}");
        assert!(has(&second, &["Nachtdienst", "Rooster"]), "{second}");
    }
    let told = desk.done(&["parkeerlijst", "--json"]);
    let all: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 3, "{told}");
}
