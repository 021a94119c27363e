//! The group's past meetings (geschiedenis): on time or not, and how long each phase takes.

use jiff::{SignedDuration, tz::TimeZone};

use super::{DOT, block, sheet, time};
use crate::domain::{
    agenda::BlockKind,
    times::{BlockTimes, MeetingTimes},
    trend::{Phase, Trend},
};

/// A meeting on two or three lines, by the beginning of its id.
pub fn meeting(times: &MeetingTimes, id: &str, zone: &TimeZone) -> String {
    let began = sheet::at(times.began, zone);
    let until = times.ended.map_or_else(
        || "niet afgesloten".to_owned(),
        |ended| format!("tot {}", sheet::clock(ended, zone)),
    );
    let head = format!(
        "{}, {} {until}{DOT}{}{DOT}{id}",
        time::full_date(began.date()),
        time::clock(began.time()),
        time::count(times.participants, "deelnemer", "deelnemers"),
    );
    let lines = [Some(head), punctuality(times), Some(blocks(times))].into_iter().flatten();
    lines.collect::<Vec<_>>().join("\n  ")
}

/// Whether it began and closed on time.
pub fn punctuality(times: &MeetingTimes) -> Option<String> {
    let began = times.begun_late().map(|late| format!("begonnen {}", late_by(late)));
    let closed = times.closed_late().map(|late| format!("gesloten {}", late_by(late)));
    let said: Vec<String> = [began, closed].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(DOT))
}

/// How much later or earlier than agreed, in words; within a minute is on time.
pub fn late_by(late: SignedDuration) -> String {
    match sheet::whole_minutes(late) {
        0 => "op tijd".to_owned(),
        n if 0 < n => format!("{} later dan afgesproken", time::min(n)),
        n => format!("{} eerder dan afgesproken", time::min(n.saturating_abs())),
    }
}

/// The blocks that were done, each with its real and planned minutes.
fn blocks(times: &MeetingTimes) -> String {
    let one = |block: &BlockTimes| {
        let planned = block
            .planned()
            .map_or_else(|| "later toegevoegd".to_owned(), |minutes| minutes.to_string());
        let name = match block.kind {
            BlockKind::Slot | BlockKind::Pauze => block::kind(block.kind),
            _ if block.name.is_empty() => block::kind(block.kind),
            _ => &block.name,
        };
        format!("{name} {} ({planned})", sheet::whole_minutes(block.real()))
    };
    let done: Vec<String> = times.blocks.iter().filter(|block| block.begun()).map(one).collect();
    done.join(DOT)
}

/// Cells of the longest bar.
const BAR: i64 = 30;

/// The trend of every phase as bars, and what would fit better.
pub fn trends(trends: &[Trend]) -> String {
    let longest = trends.iter().map(|t| t.real.get().max(t.planned.get())).max().unwrap_or(1);
    let wide = trends.iter().map(|t| phase(&t.phase).chars().count()).max().unwrap_or(0);
    let line = |trend: &Trend| {
        let name = phase(&trend.phase);
        format!("{name:wide$}  {}  {}", bar(trend, longest, BAR), figures(trend))
    };
    let lines = trends.iter().map(line);
    let advice = trends.iter().filter_map(advice);
    [BARS.to_owned()].into_iter().chain(lines).chain(advice).collect::<Vec<_>>().join("\n")
}

/// "31 min (25)".
pub fn figures(trend: &Trend) -> String {
    format!("{} ({})", time::min(i64::from(trend.real.get())), trend.planned)
}

/// A phase by its name; a step stands a little in.
pub fn phase(phase: &Phase) -> String {
    match phase {
        Phase::Block(kind) => block::kind(*kind).to_owned(),
        Phase::Step(_, name) => format!("  {name}"),
    }
}

/// A bar of real time: what was planned, and what was more or less than that.
pub fn bar(trend: &Trend, longest: u16, cells: i64) -> String {
    let cells_of = |minutes: u16| {
        let longest = i64::from(longest.max(1));
        usize::try_from((i64::from(minutes) * cells + longest / 2) / longest).unwrap_or(0)
    };
    let (planned, real) = (cells_of(trend.planned.get()), cells_of(trend.real.get()));
    let within = "█".repeat(planned.min(real));
    let more = "▒".repeat(real.saturating_sub(planned));
    let less = "·".repeat(planned.saturating_sub(real));
    let width = usize::try_from(cells).unwrap_or(0);
    format!("{:width$}", format!("{within}{more}{less}"))
}

/// The length that would fit better, with the reason; nothing is changed by it.
pub fn advice(trend: &Trend) -> Option<String> {
    let better = trend.suggestion()?;
    let name = match &trend.phase {
        Phase::Block(kind) => block::kind(*kind).to_owned(),
        Phase::Step(_, name) => format!("«{name}»"),
    };
    let how = if trend.planned < better { "langer" } else { "korter" };
    Some(format!(
        "{name} duurt bij jullie gemiddeld {} min (gepland {}, {}): {better} min past beter, als de groep het {how} wil plannen.",
        trend.real,
        trend.planned,
        time::count(trend.meetings, "bijeenkomst", "bijeenkomsten"),
    ))
}

/// Above the bars.
pub const BARS: &str =
    "Gemiddeld per fase, werkelijk (gepland): █ binnen het plan, ▒ langer, · korter";
/// No meeting was held.
pub const NONE: &str = "Er is nog geen bijeenkomst geweest.";
