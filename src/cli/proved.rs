//! What a meeting proves, in JSON: who was there and for how long; nothing that was said.

use serde::Serialize;

use super::times::ToldTimes;
use crate::{
    domain::{
        confidential::Confidential,
        event::{Role, Venue},
        people::Presence,
        time::rfc3339,
    },
    words::{Words, proof::Page},
};

/// A proof in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    times: ToldTimes<'a>,
    name: &'a str,
    number_in_year: usize,
    year_plan: Option<&'a str>,
    facilitator: Option<&'a str>,
    place: Option<&'a str>,
    online: Option<bool>,
    register: Option<&'a str>,
    theme: Option<&'a str>,
    people: Vec<Person<'a>>,
    absent: Vec<&'a str>,
    excused: Vec<&'a str>,
    look_back_min: Option<i64>,
    confidentiality_confirmed: bool,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    function: Option<&'a str>,
    registration: Option<&'a str>,
    came: String,
    left: Option<String>,
    attended_s: i64,
    roles: Vec<Role>,
}

/// All that a page shows of a meeting, with these people.
pub(super) fn proved(words: Words, page: Page<'_>, group: &str, whose: &[&Presence]) -> String {
    let Page { proof, rule, theme, excused, zone } = page;
    let venue = proof.people.venue.as_ref();
    let told = Told {
        times: ToldTimes::of(words, &proof.times, group, zone),
        name: &proof.group,
        number_in_year: proof.number_in_year,
        year_plan: proof.year_plan.as_deref(),
        facilitator: proof.facilitator.as_ref().map(Confidential::reveal),
        place: venue.filter(|venue| **venue != Venue::Online).map(Venue::name),
        online: venue.map(|venue| *venue == Venue::Online),
        register: rule.map(|rule| rule.name.as_str()),
        theme,
        people: whose.iter().map(|one| person(page, one)).collect(),
        absent: proof.absent.iter().map(Confidential::reveal).collect(),
        excused: excused.iter().map(Confidential::reveal).collect(),
        look_back_min: proof.look_back(),
        confidentiality_confirmed: proof.is_confidential(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}

fn person<'a>(page: Page<'a>, presence: &'a Presence) -> Person<'a> {
    let Page { proof, zone, .. } = page;
    let who = &presence.participant;
    Person {
        name: who.name.reveal(),
        function: who.function.as_ref().map(Confidential::reveal),
        registration: who.registration.as_ref().map(Confidential::reveal),
        came: rfc3339(presence.came, zone),
        left: presence.left.map(|left| rfc3339(left, zone)),
        attended_s: proof.times.attended_as_shown(presence).as_secs(),
        roles: proof.roles(presence).collect(),
    }
}
