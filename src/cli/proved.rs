//! What a meeting proves, in JSON: who was there and for how long; nothing that was said.

use serde::Serialize;

use super::{
    times::ToldTimes,
    told::{ToldPerson, ToldVenue},
};
use crate::{
    domain::{confidential::Confidential, event::Role, people::Presence},
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
    #[serde(flatten)]
    venue: ToldVenue<'a>,
    register: Option<&'a str>,
    theme: Option<&'a str>,
    people: Vec<Proved<'a>>,
    absent: Vec<&'a str>,
    excused: Vec<&'a str>,
    look_back_min: Option<i64>,
    confidentiality_confirmed: bool,
}

#[derive(Serialize)]
struct Proved<'a> {
    #[serde(flatten)]
    who: ToldPerson<'a>,
    attended_s: i64,
    roles: Vec<Role>,
}

/// All that a page shows of a meeting, with these people.
pub(super) fn proved(words: Words, page: Page<'_>, group: &str, whose: &[&Presence]) -> String {
    let Page { proof, rule, theme, excused, zone } = page;
    let told = Told {
        times: ToldTimes::of(words, &proof.times, group, zone),
        name: &proof.group,
        number_in_year: proof.number_in_year,
        year_plan: proof.year_plan.as_deref(),
        facilitator: proof.facilitator.as_ref().map(Confidential::reveal),
        venue: ToldVenue::of(proof.people.venue.as_ref()),
        register: rule.map(|rule| rule.name.as_str()),
        theme,
        people: whose.iter().map(|one| attended(page, one)).collect(),
        absent: proof.absent.iter().map(Confidential::reveal).collect(),
        excused: excused.iter().map(Confidential::reveal).collect(),
        look_back_min: proof.look_back(),
        confidentiality_confirmed: proof.is_confidential(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}

fn attended<'a>(page: Page<'a>, presence: &'a Presence) -> Proved<'a> {
    let Page { proof, zone, .. } = page;
    Proved {
        who: ToldPerson::of(presence, zone),
        attended_s: proof.times.attended_as_shown(presence).as_secs(),
        roles: proof.roles(presence).collect(),
    }
}
