//! An appointment as a calendar file (iCalendar).

use icalendar::{
    Calendar, CalendarDateTime, Component as _, DatePerhapsTime, Event, EventLike as _, Property,
};
use jiff::{SignedDuration, Timestamp};

/// An appointment that a calendar can take in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The same for the same appointment, so that a calendar does not take it in twice.
    pub uid: String,
    /// What it is called; seen by whoever sees the calendar.
    pub title: String,
    /// When it begins.
    pub start: Timestamp,
    /// How long it takes.
    pub length: SignedDuration,
    /// Where.
    pub place: Option<String>,
    /// When the file was made.
    pub made: Timestamp,
}

/// The file, its moments in UTC, so that it needs no table of time zones.
pub fn calendar(appointment: &Appointment) -> String {
    let end = appointment.start.saturating_add(appointment.length).unwrap_or(appointment.start);
    let mut event = Event::new();
    event.uid(&appointment.uid).summary(&appointment.title);
    for (name, moment) in
        [("DTSTAMP", appointment.made), ("DTSTART", appointment.start), ("DTEND", end)]
    {
        event.append_property(Property::new(name, utc(moment)));
    }
    if let Some(place) = &appointment.place {
        event.location(place);
    }
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("PRODID", "-//intervisie//intervisie//NL"));
    calendar.push(event.done());
    calendar.to_string()
}

fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}
