//! Choosing together by dots: votes typed behind each candidate.

use std::sync::Arc;

use intervisie::{
    app::{
        Stage,
        message::{Msg, Size},
    },
    domain::{
        confidential::Confidential,
        event::{Brought, Entry, Event, Parked, Role, Started, Target},
        history::History,
        id::Ids,
    },
};
use jiff::{
    SignedDuration,
    civil::{date, time},
};

use crate::meetings::desk::Desk;

/// Where the group chooses, with these candidates named.
fn choosing(named: &[&str]) -> Desk {
    let mut desk = Desk::running(120);
    desk.tell(Msg::Resized(Size { width: 120, height: 40 }));
    desk.next_until("Inbreng").press("1");
    for name in named {
        desk.press(name).press("<enter>");
    }
    desk.press("<esc>");
    desk
}

/// In which order these stand on the screen.
fn order<'a>(desk: &Desk, names: &[&'a str]) -> Vec<&'a str> {
    let shown = desk.text();
    let mut found: Vec<(usize, &str)> =
        names.iter().map(|name| (shown.find(name).unwrap(), *name)).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn the_list_stands_in_the_order_of_the_votes_and_the_rest_is_parked_in_one_go() {
    let names = ["Rooster", "Werkdruk", "Grenzen"];
    let mut desk = choosing(&names);
    desk.shows("5 stemmen tellen").press("5").shows("Hoeveel stemmen krijgt deze?");
    desk.press("1<enter>").press("veel<enter>").shows("Typ een aantal").press("<esc>");
    desk.press("5").press("1<enter>").press("4<enter>").press("<enter>");
    desk.shows("De bovenste heeft de meeste stemmen: 4.").shows("4 stemmen").shows("1 stem");
    assert_eq!(order(&desk, &names), ["Werkdruk", "Rooster", "Grenzen"]);
    desk.after_guard().press("2<esc>3").shows("geparkeerd: 2");
}

#[test]
fn a_tie_is_said_in_words_and_nothing_is_chosen_by_the_program() {
    let mut desk = choosing(&["Rooster", "Werkdruk", "Grenzen"]);
    desk.press("5").press("2<enter>").press("1<enter>").press("2<enter>");
    desk.shows("De bovenste twee staan gelijk, elk met 2 stemmen: kies samen.").hides("gekozen");
    desk.press("5").press("<enter>").press("<enter>").press("<enter>");
    desk.shows("Nog niets kreeg een stem: kies samen.");
}

#[test]
fn one_candidate_needs_no_votes() {
    choosing(&["Rooster"]).hides("stemmen tellen");
}

#[test]
fn what_was_brought_beforehand_is_first_and_who_brought_it_brings_it() {
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    desk.press("d+Anna<enter>Bram<enter>Carla<enter>Dirk<enter>Eef<enter>Frits<enter><enter><esc>");
    let mut ids = Ids::new(9);
    for (seq, (words, brought)) in
        (1..).zip([("Oud onderwerp", None), ("Hoe zeg ik nee?", Some(Confidential::new("Carla")))])
    {
        let (topic, at) = (ids.next(desk.now.moment), desk.now.moment);
        let brought = brought.map(|who| Brought { who: Some(who) });
        let text = Confidential::new(words);
        let parked = Parked { topic, text, target: Target::NextTime, during: None, brought };
        let entry = Entry { id: ids.next(at), seq, at, event: Event::TopicParked(parked) };
        Arc::make_mut(&mut desk.app.context.history).topics.apply(topic, &entry);
    }
    desk.tell(Msg::Resized(Size { width: 120, height: 40 }));
    desk.shows("Hoe zeg ik nee?").shows("vandaag ingebracht door C").shows("vandaag geparkeerd");
    let mut led = desk.start(120);
    led.tell(Msg::Resized(Size { width: 120, height: 40 }));
    led.press("l").shows("Hoe zeg ik nee?").shows("vandaag ingebracht door C").press("<esc>");
    led.after_guard();
    led.next_until("Inbreng").shows("vandaag ingebracht door C").shows("vandaag geparkeerd");
    assert_eq!(
        order(&led, &["Oud onderwerp", "Hoe zeg ik nee?"]),
        ["Hoe zeg ik nee?", "Oud onderwerp"]
    );
    led.after_guard().press("2");
    let brings = Event::RoleGiven { role: Role::Inbrenger, who: Some(Confidential::new("Carla")) };
    assert!(led.events().contains(&&brings), "{:?}", led.events());
}

#[test]
fn what_was_chosen_stands_on_the_list_once_also_where_a_meeting_before_it_bears_a_later_date() {
    let mut desk = choosing(&["Rooster", "Werkdruk"]);
    desk.after_guard().press("2<enter>");
    let Stage::Lead(lead) = &mut desk.app.stage else { panic!("nothing runs") };
    let mut ids = Ids::new(9);
    let at = desk.now.moment.after(SignedDuration::from_hours(30));
    let other = Started { meeting: ids.next(at), ..lead.meeting.started().clone() };
    let began =
        Entry { id: ids.next(at), seq: 1, at, event: Event::Started(Box::new(other.clone())) };
    Arc::make_mut(&mut lead.topics).apply(other.meeting, &began);
    let shown = desk.text();
    let rows = ["✓ Rooster", "· Rooster", "▸ Rooster"].map(|row| shown.matches(row).count());
    assert_eq!(rows, [1, 0, 0], "{shown}");
    desk.shows("gekozen");
}

#[test]
fn the_slot_suggests_the_next_day_of_the_plan() {
    let mut desk = Desk::running(60);
    let planned = [date(2026, 11, 20), date(2027, 1, 14), date(2027, 2, 25)];
    desk.app.context.year_plan.starts = planned.map(|day| day.at(10, 30, 0, 0)).to_vec();
    desk.next_until("Volgende keer")
        .shows("datum: do 14 januari 2027 om 10:30?")
        .shows("uit het jaarplan");
}
