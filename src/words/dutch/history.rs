//! The group's past meetings (geschiedenis): on time or not, and how long each phase takes.

use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};

use super::{DOT, block, sheet, time};
use crate::{
    cells::{padded, width},
    domain::{
        agenda::BlockKind,
        times::{BlockTimes, MeetingTimes},
        trend::{Phase, Trend},
    },
};

pub(crate) fn meeting(times: &MeetingTimes, id: &str, zone: &TimeZone) -> String {
    let began = sheet::at(times.began, zone);
    let ended = times.ended.map(|ended| sheet::at(ended, zone).time());
    let when = when(began.date(), began.time(), ended, times.participants);
    let seen = match times.entered {
        None => on_time(times.begun_late_by(), times.closed_late_by()),
        Some(_) => ENTERED.to_owned(),
    };
    let lines = [format!("{when}{DOT}{id}"), seen, blocks(times)];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n  ")
}

/// How much later or earlier than agreed, in words; within a minute is on time.
fn minutes_late(late: i64) -> String {
    match late {
        0 => "op tijd".to_owned(),
        n if 0 < n => format!("{} later dan afgesproken", time::min(n)),
        n => format!("{} eerder dan afgesproken", time::min(n.saturating_abs())),
    }
}

/// The blocks that were done, each with its real and planned minutes.
fn blocks(times: &MeetingTimes) -> String {
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
    let phase = phase(&trend.phase);
    format!("{better} min in plaats van {} past beter bij {}", trend.planned, phase.trim_start())
}

/// Cells of the longest bar.
const BAR: i64 = 30;

pub(crate) fn trends(trends: &[Trend]) -> String {
    let longest = trends.iter().map(|t| t.real.get().max(t.planned.get())).max().unwrap_or(1);
    let wide = trends.iter().map(|t| width(&phase(&t.phase))).max().unwrap_or(0);
    let line = |trend: &Trend| {
        let name = phase(&trend.phase);
        format!("{}  {}  {}", padded(&name, wide), bar(trend, longest, BAR), figures(trend))
    };
    let lines = trends.iter().map(line);
    let advice = trends.iter().filter_map(advice);
    [BARS.to_owned()].into_iter().chain(lines).chain(advice).collect::<Vec<_>>().join("\n")
}

pub(crate) fn figures(trend: &Trend) -> String {
    format!("{} ({})", time::min(i64::from(trend.real.get())), trend.planned)
}

pub(crate) fn phase(phase: &Phase) -> String {
    match phase {
        Phase::Block(kind) => block::kind(*kind).to_owned(),
        Phase::Step(_, name) => format!("  {}", block::name(name)),
    }
}

pub(crate) fn bar(trend: &Trend, longest: u16, cells: i64) -> String {
    let cells_of = |minutes: u16| {
        let longest = i64::from(longest.max(1));
        usize::try_from((i64::from(minutes) * cells + longest / 2) / longest).unwrap_or(0)
    };
    let (planned, real) = (cells_of(trend.planned.get()), cells_of(trend.real.get()));
    let within = "▄".repeat(planned.min(real));
    let more = "▒".repeat(real.saturating_sub(planned));
    let less = "·".repeat(planned.saturating_sub(real));
    let width = usize::try_from(cells).unwrap_or(0);
    format!("{:width$}", format!("{within}{more}{less}"))
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
pub(crate) const NONE: &str = "Er is nog geen bijeenkomst geweest.";
pub(crate) const TITLE: &str = "Geschiedenis: gemiddeld per fase, werkelijk (gepland)";
pub(crate) const MEETINGS: &str = "Bijeenkomsten, de nieuwste eerst";
pub(crate) const READING: &str = "wordt gelezen";
