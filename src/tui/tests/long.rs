//! What is long is told whole where there is room: it wraps, or something that matters less makes way.

use super::{drawn, fixtures, text_of};
use crate::{
    domain::{
        agenda::{Part, Rule},
        confidential::Confidential,
        event::NextTime,
        minutes::Minutes,
    },
    screen::{ClockView, Screen, StatusLine, View},
    words::Words,
};

/// Everything in a window as words, without what draws it.
fn words_of(screen: &Screen, (width, height): (u16, u16)) -> String {
    let text = text_of(&drawn(screen, width, height));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tells_whole(screen: &Screen, said: &str, size: (u16, u16)) {
    let text = words_of(screen, size);
    let is_told = |word: &str| text.contains(word);
    let lacks: Vec<&str> = said.split_whitespace().filter(|word| !is_told(word)).collect();
    assert!(lacks.is_empty(), "{lacks:?} at {size:?}:\n{text}");
}

#[test]
fn what_is_chosen_from_is_not_cut() {
    let screen = fixtures::choice();
    let StatusLine::Choose { title, .. } = &screen.status_line else { unreachable!() };
    let (_, topic) = Words::DUTCH.menu().title(title);
    for size in [(80, 24), (100, 30), (60, 30), (120, 40)] {
        tells_whole(&screen, topic.unwrap(), size);
    }
}

#[test]
fn what_was_agreed_is_told_after_the_meeting_however_long_the_names_are() {
    let name = "Anne-Fleur van den Boogaard-Oosterwijk (vervangt tot de zomer)";
    let mut screen = fixtures::ended();
    let View::Ended(ended) = &mut screen.view else { unreachable!() };
    let who = Some(Confidential::new(name));
    ended.next_time = NextTime { chair: who.clone(), timekeeper: who, ..fixtures::agreed() };
    for size in [(80, 24), (100, 30), (120, 40), (60, 24), (90, 24)] {
        tells_whole(&screen, "datum: voorzitter: tijdbewaker:", size);
        let text = words_of(&screen, size);
        let last = text.matches("zomer)").count();
        assert_eq!(last, 2, "{size:?}:\n{text}");
    }
}

#[test]
fn a_timekeeper_sees_the_whole_rule_and_whose_meeting_it_is() {
    let rule = "de inbrenger schrijft mee, antwoordt niet, en kiest daarna wat helpt";
    let mut view = ClockView { follows: true, ..fixtures::clock_view() };
    view.clock.rule = Some(Rule::Given(rule.to_owned()));
    let screen = Screen { view: View::Clock(view), ..fixtures::timekeeper() };
    for size in [(80, 24), (100, 30), (120, 40)] {
        tells_whole(&screen, rule, size);
        tells_whole(&screen, "Team Noord", size);
    }
}

#[test]
fn every_part_of_a_block_on_one_clock_is_seen_with_its_minutes() {
    let mut screen = fixtures::one_clock();
    let View::Live(live) = &mut screen.view else { unreachable!() };
    let part = |name: &str, minutes| Part {
        name: name.to_owned(),
        short: None,
        minutes: Minutes::of(minutes),
        rule: Some("in stilte, ieder voor zich, en daarna om de beurt".to_owned()),
    };
    live.parts =
        vec![part("Aankomen", 2), part("Schrijven", 4), part("Delen", 5), part("Kiezen", 3)];
    for size in [(80, 24), (100, 30), (120, 40)] {
        let said = "Aankomen (2 min) Schrijven (4 Delen (5 Kiezen (3";
        tells_whole(&screen, said, size);
    }
}
