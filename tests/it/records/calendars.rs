//! What is made for a calendar, read by two readers of others: both see the same appointments.

use std::fs;

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
