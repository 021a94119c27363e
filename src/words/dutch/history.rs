//! The group's past meetings (geschiedenis): on time or not, and how long each phase takes.

use jiff::civil::{Date, Time};

use super::{DOT, block, ours, time};
use crate::domain::{
    agenda::BlockKind,
    times::{BlockTimes, MeetingTimes},
    trend::{Phase, Trend},
};

/// How much later or earlier than agreed, in words; within a minute is on time.
fn minutes_late(late: i64) -> String {
    match late {
        0 => "op tijd".to_owned(),
        n if 0 < n => format!("{} later dan afgesproken", time::min(n)),
        n => format!("{} eerder dan afgesproken", time::min(n.saturating_abs())),
    }
}

/// The blocks that were done, each with its real and planned minutes.
pub(crate) fn blocks(times: &MeetingTimes) -> String {
    let one = |(block, minutes): (&BlockTimes, &Vec<i64>)| {
        let planned = block
            .planned()
            .map_or_else(|| "later toegevoegd".to_owned(), |minutes| minutes.to_string());
        let kind = block::kind(block.kind);
        let name = match block.kind {
            BlockKind::Slot | BlockKind::Pauze => kind,
            BlockKind::Opwarmer
            | BlockKind::Terugkijken
            | BlockKind::Kennismaken
            | BlockKind::InbrengGenereren
            | BlockKind::Model
            | BlockKind::AndereWerkvorm
            | BlockKind::Onderwerp => {
                Some(block::name(&block.name)).filter(|name| !name.is_empty()).unwrap_or(kind)
            }
        };
        let is_seen = times.entered.is_none();
        let length = || format!(" {} ({planned})", minutes.iter().sum::<i64>());
        format!("{name}{}", is_seen.then(length).unwrap_or_default())
    };
    let shown = times.shown();
    let all = times.blocks.iter().zip(&shown.blocks);
    // Whether a slot was held is not told afterwards.
    let told = |block: &BlockTimes| times.entered.is_none() || block.kind != BlockKind::Slot;
    all.filter(|(block, _)| block.begun() && told(block)).map(one).collect::<Vec<_>>().join(DOT)
}

pub(crate) fn when(date: Date, began: Time, ended: Option<Time>, participants: u8) -> String {
    let until = ended.map_or_else(
        || ", niet gesloten".to_owned(),
        |ended| format!(" tot {}", time::clock(ended)),
    );
    format!(
        "{}, {}{until}{DOT}{}",
        time::date_with_year(date),
        time::clock(began),
        time::count(participants, "deelnemer", "deelnemers"),
    )
}

pub(crate) fn on_time(began: Option<i64>, closed: Option<i64>) -> String {
    let began = began.map(|late| format!("begonnen {}", minutes_late(late)));
    let closed = closed.map(|late| format!("gesloten {}", minutes_late(late)));
    [began, closed].into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

pub(crate) fn short_advice(trend: &Trend) -> String {
    let better = trend.suggestion().unwrap_or(trend.planned);
    let phase = ours().history().phase(&trend.phase);
    format!("{better} min in plaats van {} past beter bij {}", trend.planned, phase.trim_start())
}

/// The length that would fit better, with the reason; nothing is changed by it.
pub(crate) fn advice(trend: &Trend) -> Option<String> {
    let better = trend.suggestion()?;
    let name = match &trend.phase {
        Phase::Block(kind) => block::kind(*kind).to_owned(),
        Phase::Step(_, name) => format!("“{}”", block::name(name)),
    };
    let how = if trend.planned < better { "langer" } else { "korter" };
    Some(format!(
        "{name} duurt bij jullie gemiddeld {} min (gepland {}, {}): {better} min past beter, als de groep het {how} wil plannen.",
        trend.real,
        trend.planned,
        time::count(trend.meetings, "bijeenkomst", "bijeenkomsten"),
    ))
}

/// Of a meeting that no clock saw.
pub(crate) const ENTERED: &str = "achteraf ingevoerd";
/// Above the bars.
pub(crate) const BARS: &str =
    "Gemiddeld per fase, werkelijk (gepland): ▄ binnen het plan, ▒ langer, · korter";
pub(crate) const SHORT_BARS: &str = "Per fase, werkelijk (gepland): ▒ langer, · korter";
pub(crate) const NONE: &str = "Er is nog geen bijeenkomst geweest.";
pub(crate) const TITLE: &str = "Geschiedenis: gemiddeld per fase, werkelijk (gepland)";
pub(crate) const SHORT_TITLE: &str = "Geschiedenis";
pub(crate) const MEETINGS: &str = "Bijeenkomsten, de nieuwste eerst";
pub(crate) const READING: &str = "wordt gelezen";
