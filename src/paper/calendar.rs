//! An appointment as a calendar file (iCalendar).

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::{SignedDuration, Timestamp};

/// An appointment that a calendar can take in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The same for the same appointment, so that a calendar does not take it in twice.
    pub uid: String,
    /// How many times it was moved: a calendar takes the one with the most, and forgets the others.
    pub moved: u32,
    /// What it is called; seen by whoever sees the calendar.
    pub title: String,
    /// When it begins.
    pub start: Timestamp,
    /// How long it takes.
    pub length: SignedDuration,
    /// Where the group meets, if that is known.
    pub place: Option<String>,
    /// What is told of it, if anything.
    pub about: Option<String>,
    /// When the file was made.
    pub made: Timestamp,
}

/// The file, made in this language (`nl`), its moments in UTC, so that it needs no table of time zones.
pub fn calendar(language: &str, appointments: &[Appointment]) -> String {
    let mut calendar = Calendar::empty();
    let maker = format!("-//intervisie//intervisie//{}", language.to_uppercase());
    for (name, value) in [("VERSION", "2.0"), ("PRODID", &maker), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(name, value));
    }
    for appointment in appointments {
        calendar.push(event(appointment));
    }
    calendar.to_string()
}

fn event(appointment: &Appointment) -> Event {
    let end = appointment.start.saturating_add(appointment.length).unwrap_or(appointment.start);
    let mut event = Event::new();
    event.uid(&appointment.uid).summary(&appointment.title);
    for (name, moment) in
        [("DTSTAMP", appointment.made), ("DTSTART", appointment.start), ("DTEND", end)]
    {
        event.append_property(Property::new(name, utc(moment)));
    }
    event.append_property(Property::new("SEQUENCE", appointment.moved.to_string()));
    if let Some(place) = &appointment.place {
        event.location(place);
    }
    if let Some(about) = &appointment.about {
        event.description(about);
    }
    event.done()
}

fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use icalendar::{CalendarComponent, parser};

    use super::*;

    #[test]
    fn a_calendar_reads_back_what_was_agreed() {
        let start = "2027-01-04T13:00:00Z".parse().unwrap();
        let title = "Intervisie; team, noord\\zuid met een naam die langer is dan een regel van een agendabestand mag zijn";
        let appointment = Appointment {
            uid: "noord-1@intervisie".into(),
            moved: 2,
            title: title.into(),
            start,
            length: SignedDuration::from_mins(120),
            place: Some("Kamer 3, begane grond".into()),
            about: Some("Wie; wat,\nwaar".into()),
            made: "2026-11-23T15:00:00Z".parse().unwrap(),
        };
        let text = calendar("nl", &[appointment]);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let read: Calendar = parser::read_calendar(&parser::unfold(&text)).unwrap().into();
        let [CalendarComponent::Event(event)] = read.components.as_slice() else {
            panic!("{text}")
        };
        assert_eq!(event.get_summary(), Some(title));
        assert_eq!(event.get_location(), Some("Kamer 3, begane grond"));
        assert_eq!(event.get_description(), Some("Wie; wat,\nwaar"));
        assert_eq!(event.property_value("DTSTART"), Some("20270104T130000Z"));
        assert_eq!(event.property_value("DTEND"), Some("20270104T150000Z"));
        assert_eq!((event.get_sequence(), event.get_uid()), (Some(2), Some("noord-1@intervisie")));
        assert_eq!(text.matches("DTSTAMP:20261123T150000Z").count(), 1);
        assert_eq!((text.matches("PRODID").count(), text.matches("UID:").count()), (1, 1));
    }
}
