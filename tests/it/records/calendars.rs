//! What is made for a calendar, read by two readers of others: both see the same appointments.

use std::{collections::BTreeMap, fs};

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use icalendar::{Calendar, CalendarComponent, Component as _};
use intervisie::domain::event::{Event, NextTime};
use jiff::civil;

use crate::records::{desk::Desk, story::Story};

/// Which appointment, how often it moved, when it begins, and what it is called.
type Read = [String; 4];

fn by_one(text: &str) -> Vec<Read> {
    let calendar: Calendar = text.parse().unwrap();
    let event = |component: &CalendarComponent| {
        let CalendarComponent::Event(event) = component else { return None };
        let of = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
        Some(["UID", "SEQUENCE", "DTSTART", "SUMMARY"].map(of))
    };
    calendar.components.iter().filter_map(event).collect()
}

fn by_another(text: &str) -> Vec<Read> {
    let calendar = ICalendar::parse(text).unwrap();
    let events = calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VEvent);
    events
        .map(|event| {
            let names = [
                ICalendarProperty::Uid,
                ICalendarProperty::Sequence,
                ICalendarProperty::Dtstart,
                ICalendarProperty::Summary,
            ];
            names.map(|name| {
                let entry = event.entries.iter().find(|entry| entry.name == name);
                entry.and_then(|entry| entry.values.first()).map_or_else(String::new, said)
            })
        })
        .collect()
}

fn said(value: &ICalendarValue) -> String {
    match value {
        ICalendarValue::Text(text) => text.clone(),
        ICalendarValue::Integer(number) => number.to_string(),
        ICalendarValue::PartialDateTime(at) => {
            let zone = if at.tz_hour == Some(0) { "Z" } else { "" };
            let [month, day, hour, minute, second] =
                [at.month, at.day, at.hour, at.minute, at.second].map(Option::unwrap);
            let year = at.year.unwrap();
            format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}{zone}")
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn two_readers_see_the_same_appointments() {
    let mut story = Story::begin(0, "");
    let start = Some(civil::date(2199, 1, 15).at(14, 0, 0, 0));
    story.at(6_900, Event::NextTimeSet(NextTime { start, chair: None, timekeeper: None }));
    story.at(7_000, Event::Ended);
    let desk = Desk::with(&[story]);
    let name =
        "Zoë; met, komma’s en een heel lange naam die over de regel van een kalender heen gaat";
    fs::write(desk.group().join("groep.toml"), format!("naam = \"{name}\"\n")).unwrap();
    fs::write(desk.group().join("vakanties.toml"), "# geen\n").unwrap();
    let year = ["jaarplan", "--vanaf", "over 6 weken", "--keer", "5", "--ics"];
    for (args, appointments) in
        [(&["volgende", "--ics"][..], 1), (&["uitnodiging", "--ics"], 1), (&year, 5)]
    {
        let text = desk.done(args);
        let read = by_one(&text);
        assert_eq!(read.len(), appointments, "{text}");
        assert_eq!(read, by_another(&text), "{text}");
        assert!(
            read.iter()
                .all(|[uid, _, _, called]| uid.ends_with("@intervisie") && called.contains("Zoë")),
            "{read:?}"
        );
    }
}

/// What a calendar has that took these in one after the other: an appointment that it knows is moved by one that was
/// changed more often, as RFC 5545 has it.
fn kept(read: fn(&str) -> Vec<Read>, texts: &[&str]) -> BTreeMap<String, (u32, String)> {
    let mut kept = BTreeMap::new();
    for [uid, changed, start, _] in texts.iter().flat_map(|text| read(text)) {
        let changed: u32 = changed.parse().unwrap();
        let is_older = |had: &(u32, String)| changed < had.0;
        if !kept.get(&uid).is_some_and(is_older) {
            kept.insert(uid, (changed, start));
        }
    }
    kept
}

#[test]
fn a_date_that_is_moved_takes_the_place_of_the_planned_one_in_both_readers() {
    let desk = Desk::with(&[]);
    let plan = "[[bijeenkomst]]\ndag = 2199-01-15\nbegin = \"14:00\"\n\n[[bijeenkomst]]\ndag = 2199-03-05\nbegin = \"14:00\"\n";
    fs::write(desk.group().join("jaarplan.toml"), plan).unwrap();
    fs::write(desk.group().join("vakanties.toml"), "# geen\n").unwrap();
    let year = desk.done(&["jaarplan", "--ics"]);
    let planned = desk.done(&["uitnodiging", "--ics"]);
    let mut moved = Vec::new();
    let mut story = Story::begin(0, "");
    for (at, day) in [(6_800, 22), (6_900, 29)] {
        let start = Some(civil::date(2199, 1, day).at(16, 0, 0, 0));
        story.at(at, Event::NextTimeSet(NextTime { start, chair: None, timekeeper: None }));
        desk.add(&story.file_name(), &story.bytes());
        moved.push(desk.done(&["volgende", "--ics"]));
    }
    story.at(7_000, Event::Ended);
    desk.add(&story.file_name(), &story.bytes());
    let invited = desk.done(&["uitnodiging", "--ics"]);
    // In whatever order they come: an old mail is opened once more.
    let texts =
        [&year, &planned, &moved[0], &moved[1], &invited, &moved[0], &year].map(String::as_str);
    for read in [by_one, by_another] {
        let kept = kept(read, &texts);
        let starts: Vec<&str> = kept.values().map(|(_, start)| start.as_str()).collect();
        assert_eq!(starts, ["21990129T150000Z", "21990305T130000Z"], "{kept:?}");
    }
}
