//! What JSON of several commands tells alike: where a meeting is, and who was there.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::domain::{confidential::Confidential, event::Venue, people::Presence, time::rfc3339};

/// Where it is; keys and meanings only grow.
#[derive(Serialize)]
pub(super) struct ToldVenue<'a> {
    /// Nothing where it is online, or not said.
    place: Option<&'a str>,
    /// Nothing where it is not said.
    online: Option<bool>,
}

impl<'a> ToldVenue<'a> {
    /// The place that a group names, if it does.
    pub(super) fn of(venue: Option<&'a Venue>) -> Self {
        Self {
            place: venue.filter(|venue| **venue != Venue::Online).map(Venue::name),
            online: venue.map(|venue| *venue == Venue::Online),
        }
    }
}

/// Somebody who was there; keys and meanings only grow.
#[derive(Serialize)]
pub(super) struct ToldPerson<'a> {
    name: &'a str,
    function: Option<&'a str>,
    registration: Option<&'a str>,
    came: String,
    left: Option<String>,
}

impl<'a> ToldPerson<'a> {
    /// With the times of a meeting in this zone.
    pub(super) fn of(presence: &'a Presence, zone: &TimeZone) -> Self {
        let who = &presence.participant;
        Self {
            name: who.name.reveal(),
            function: who.function.as_ref().map(Confidential::reveal),
            registration: who.registration.as_ref().map(Confidential::reveal),
            came: rfc3339(presence.came, zone),
            left: presence.left.map(|left| rfc3339(left, zone)),
        }
    }
}
