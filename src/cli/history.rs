//! `intervisie geschiedenis`: the meetings that were held, and whether they closed on time.

use jiff::tz::TimeZone;

use super::{
    output::{complain_of, nothing_in, say},
    times::ToldTimes,
};
use crate::{
    clock::zone,
    domain::{times::MeetingTimes, trend::trends},
    failure::Failure,
    known::{Given, meetings},
    words::Words,
};

/// Lists the meetings of a group. Fails when no folder is known for its data.
pub(super) fn history(words: Words, given: &Given, json: bool) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let slug = given.group(&data)?;
    let (meetings, remarks) = meetings::times(&data.meetings(&slug), words.language());
    complain_of(words, &remarks);
    if meetings.is_empty() {
        nothing_in(&remarks)?;
    }
    let mut zones = Zones::default();
    if json {
        let told: Vec<ToldTimes<'_>> = meetings
            .iter()
            .map(|times| ToldTimes::of(words, times, slug.as_str(), &zones.of(times)))
            .collect();
        return say(&serde_json::to_string_pretty(&told).unwrap_or_default());
    }
    if meetings.is_empty() {
        return say(words.history().none());
    }
    let ids: Vec<String> = meetings.iter().map(|times| times.meeting.to_string()).collect();
    let lines = meetings.iter().map(|times| {
        words.history().meeting(times, shortest(&times.meeting.to_string(), &ids), &zones.of(times))
    });
    let list = lines.collect::<Vec<_>>().join("\n");
    let trends = trends(&meetings);
    let bars = (!trends.is_empty()).then(|| words.history().trends(&trends));
    say(&[Some(list), bars].into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}

/// Zones that were looked up: nearly always the same one.
#[derive(Default)]
struct Zones(Option<(String, TimeZone)>);

impl Zones {
    fn of(&mut self, times: &MeetingTimes) -> TimeZone {
        match &self.0 {
            Some((name, zone)) if *name == times.zone => zone.clone(),
            _ => {
                let zone = zone::named(&times.zone);
                self.0 = Some((times.zone.clone(), zone.clone()));
                zone
            }
        }
    }
}

/// Fewest characters of an id that are shown.
const FEWEST: usize = 6;

/// The shortest beginning of an id that no other of them (in order) has.
pub(super) fn shortest<'a>(id: &'a str, ids: &[String]) -> &'a str {
    let at = ids.binary_search_by(|other| other.as_str().cmp(id)).unwrap_or(0);
    let same = |other: Option<&String>| {
        let other = other.map_or("", String::as_str);
        id.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count()
    };
    let before = at.checked_sub(1).and_then(|before| ids.get(before));
    let length = (same(before).max(same(ids.get(at + 1))) + 1).max(FEWEST);
    id.get(..length).unwrap_or(id)
}
