//! What the papers of a meeting share: when it was, who was there, and its times.

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};

use super::{DOT, block, group, time};
use crate::{
    domain::{
        agenda::BlockKind,
        minutes::Minutes,
        people::{People, Role, Venue},
        times::{BlockTimes, MeetingTimes},
    },
    paper::{Part, Table},
};

/// A file of some form: "verslag", a group, a day.
pub fn title(what: &str, group: &str, times: &MeetingTimes, zone: &TimeZone) -> String {
    format!("{what}{DOT}{group}{DOT}{}", time::full_date(at(times.began, zone).date()))
}

/// A moment on the wall clock of the place.
pub fn at(moment: Timestamp, zone: &TimeZone) -> DateTime {
    zone.to_datetime(moment)
}

/// A time of day.
pub fn clock(moment: Timestamp, zone: &TimeZone) -> String {
    time::clock(at(moment, zone).time())
}

/// Whole minutes, as a clock that is read.
pub fn whole_minutes(length: SignedDuration) -> i64 {
    (length.as_secs() + 30).div_euclid(60)
}

/// "14:02 tot 16:03 (afgesproken: 14:00 tot 16:00)".
pub fn hours(times: &MeetingTimes, zone: &TimeZone) -> String {
    let real = match times.ended {
        Some(ended) => format!("{} tot {}", clock(times.began, zone), clock(ended, zone)),
        None => format!("vanaf {}, niet afgesloten", clock(times.began, zone)),
    };
    let closing = clock(times.closing_time, zone);
    match times.planned_start {
        Some(start) => format!("{real} (afgesproken: {} tot {closing})", clock(start, zone)),
        None => format!("{real} (afgesproken einde: {closing})"),
    }
}

/// How long it took, and how much of it was a pause.
pub fn net(times: &MeetingTimes) -> String {
    let net = time::length(times.net().as_secs());
    match times.paused.as_secs() {
        paused if paused < 30 => format!("{net} netto, zonder onderbreking"),
        paused => format!("{net} netto ({} stilgezet)", time::length(paused)),
    }
}

/// Where it was; nothing when that was not said.
pub fn place(people: &People) -> Option<String> {
    people.venue.as_ref().map(|venue| match venue {
        Venue::Online => "online, met beeld en geluid".to_owned(),
        Venue::Place(place) => place.reveal().to_owned(),
    })
}

/// "voorzitter: AB", for each role that somebody had.
pub fn roles(people: &People) -> Vec<(String, String)> {
    let told = |role: Role| {
        let names: Vec<&str> = people
            .in_role(role)
            .map(super::super::domain::confidential::Confidential::reveal)
            .collect();
        (!names.is_empty()).then(|| (group::role(role).to_owned(), names.join(", ")))
    };
    Role::ALL.into_iter().filter_map(told).collect()
}

/// The blocks with their steps: planned and real minutes.
pub fn times(times: &MeetingTimes) -> Part {
    let mut rows = Vec::new();
    for block in &times.blocks {
        rows.push(row(block_name(block), planned(block.planned()), block.real(), block.dropped));
        let several = 1 < block.steps.len();
        for step in block.steps.iter().filter(|_| several && !block.dropped) {
            let name =
                if step.begun { step.name.clone() } else { format!("{} (niet gedaan)", step.name) };
            rows.push(row(format!("– {name}"), planned(step.planned), step.real, false));
        }
    }
    if 30 <= times.paused.as_secs() {
        rows.push(row(PAUSED.to_owned(), String::new(), times.paused, false));
    }
    let whole = times.planned().get().to_string();
    rows.push(row("Samen".to_owned(), whole, times.length, false));
    let heads = ["", "gepland (min)", "werkelijk (min)"].map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows, words: 1, roomy: false })
}

fn row(name: String, planned: String, real: SignedDuration, dropped: bool) -> Vec<String> {
    let real = if dropped { "vervallen".to_owned() } else { whole_minutes(real).to_string() };
    vec![name, planned, real]
}

fn planned(minutes: Option<Minutes>) -> String {
    minutes.map_or_else(|| "later toegevoegd".to_owned(), |minutes| minutes.get().to_string())
}

/// A block by its phase and its name.
pub fn block_name(of: &BlockTimes) -> String {
    block::kind_and_name(of.kind, &of.name)
}

/// The werkvormen that were done, with their sources.
pub fn werkvormen(times: &MeetingTimes) -> Part {
    let plain = [BlockKind::Pauze, BlockKind::Onderwerp, BlockKind::Slot];
    let done = times.blocks.iter().filter(|b| b.begun() && !plain.contains(&b.kind));
    let rows = done.map(|b| vec![block_name(b), b.source.clone().unwrap_or_default()]);
    let heads = ["werkvorm", "bron"].map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows: rows.collect(), words: 2, roomy: false })
}

/// Above the columns of the times in a spreadsheet.
pub const TIME_HEADS: [&str; 8] =
    ["bijeenkomst", "datum", "soort", "werkvorm", "bron", "stap", "gepland_min", "werkelijk_min"];
/// Time in which the clocks of steps stood still.
pub const PAUSED: &str = "Stilgezet";
