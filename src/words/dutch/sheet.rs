//! What the papers of a meeting share: when it was, who was there, and its times.

use jiff::tz::TimeZone;

use super::{DOT, block, ours, time};
pub(crate) use crate::words::sheet::at;
use crate::{
    domain::{
        agenda::BlockKind,
        event::Venue,
        minutes::Minutes,
        people::People,
        register::Rounding,
        times::{BlockTimes, MeetingTimes},
    },
    paper::{NoPdf, Part, Rank, Table, TableRow, Unshown, Use, csv::Dialect},
};

/// A file of some form: "verslag", a group, a day.
pub(crate) fn title(what: &str, group: &str, times: &MeetingTimes, zone: &TimeZone) -> String {
    format!("{what}{DOT}{group}{DOT}{}", time::date_with_year(at(times.began, zone).date()))
}

/// "14:02 tot 16:03 (afgesproken: 14:00 tot 16:00)".
pub(crate) fn hours(times: &MeetingTimes, zone: &TimeZone) -> String {
    if let (Some(entered), Some(ended)) = (times.entered, times.ended) {
        let (began, ended) =
            (ours().sheet().clock(times.began, zone), ours().sheet().clock(ended, zone));
        let day = time::full_date(at(entered, zone).date());
        return format!("{began} tot {ended} (achteraf ingevoerd, op {day})");
    }
    let real = match times.ended {
        Some(ended) => format!(
            "{} tot {}",
            ours().sheet().clock(times.began, zone),
            ours().sheet().clock(ended, zone)
        ),
        None => format!("vanaf {}, niet gesloten", ours().sheet().clock(times.began, zone)),
    };
    let closing = ours().sheet().clock(times.closing_time, zone);
    match times.planned_start {
        Some(start) => {
            format!("{real} (afgesproken: {} tot {closing})", ours().sheet().clock(start, zone))
        }
        None => format!("{real} (afgesproken einde: {closing})"),
    }
}

/// Whole minutes as they are said on paper.
pub(crate) fn minutes(n: i64) -> String {
    if n == 0 { "minder dan een minuut".to_owned() } else { time::length(n * 60) }
}

/// How long it took, and how much of it was a pause, where a clock saw that.
pub(crate) fn net(times: &MeetingTimes) -> String {
    let shown = times.shown();
    let net = minutes(shown.net());
    let paused = match shown.paused {
        _ if times.ended.is_none() || times.entered.is_some() => String::new(),
        0 if times.paused.is_zero() => ", zonder onderbreking".to_owned(),
        0 => String::new(),
        paused => format!(" ({} stilgezet)", minutes(paused)),
    };
    let known = if times.ended.is_none() { ", voor zover bekend" } else { "" };
    format!("{net} netto{paused}{known}")
}

/// Where it was; nothing when that was not said.
pub(crate) fn place(people: &People) -> Option<String> {
    people.venue.as_ref().map(|venue| match venue {
        Venue::Online => "online, met beeld en geluid".to_owned(),
        Venue::Place(place) => place.reveal().to_owned(),
    })
}

/// All blocks with their steps: planned and real minutes, also of what fell away. Where no clock saw them,
/// nothing.
pub(crate) fn times(times: &MeetingTimes) -> Part {
    if times.entered.is_some() {
        return Part::List(Vec::new());
    }
    table("onderdeel", times, |_| true, |block| ours().sheet().block_name(block))
}

/// The blocks that were done, with their sources and their steps: planned and real minutes. Where no clock
/// saw them, the werkvormen alone.
pub(crate) fn done(times: &MeetingTimes) -> Part {
    if times.entered.is_some() {
        return werkvormen(times);
    }
    table("stap", times, BlockTimes::begun, with_source)
}

/// A block by its phase and its name, and where it comes from: the record has its other sources.
pub(crate) fn with_source(of: &BlockTimes) -> String {
    match of.first_source() {
        Some(source) => format!("{} (bron: {source})", ours().sheet().block_name(of)),
        None => ours().sheet().block_name(of),
    }
}

/// The blocks that are told, and what all rows come to.
fn table(
    head: &str,
    times: &MeetingTimes,
    is_told: impl Fn(&BlockTimes) -> bool,
    name: impl Fn(&BlockTimes) -> String,
) -> Part {
    let shown = times.shown();
    let told = || times.blocks.iter().zip(&shown.blocks).filter(|(block, _)| is_told(block));
    let mut rows: Vec<TableRow> =
        told().flat_map(|(block, minutes)| block_rows(name(block), block, minutes)).collect();
    if 0 < shown.paused {
        let cells = vec![PAUSED.to_owned(), String::new(), shown.paused.to_string()];
        rows.push(TableRow::new(Rank::Whole, cells));
    }
    let plan: Minutes = told().filter_map(|(block, _)| block.planned()).sum();
    let sum = vec!["Samen".to_owned(), plan.get().to_string(), shown.whole.to_string()];
    rows.push(TableRow::new(Rank::Sum, sum));
    let heads = [head, "gepland (min)", "werkelijk (min)"].map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows, words: 1, used: Use::Read })
}

/// A block, and its steps where it has several that were done.
fn block_rows(name: String, block: &BlockTimes, minutes: &[i64]) -> Vec<TableRow> {
    let whole = vec![name, planned(block.planned()), real(block, minutes.iter().sum())];
    let mut rows = vec![TableRow::new(Rank::Whole, whole)];
    let several = 1 < block.steps.len() && block.begun();
    for (step, took) in block.steps.iter().zip(minutes).filter(|_| several) {
        let real = if step.begun { took.to_string() } else { NOT_DONE.to_owned() };
        let part = vec![block::name(&step.name).to_owned(), planned(step.planned), real];
        rows.push(TableRow::new(Rank::Part, part));
    }
    rows
}

fn real(block: &BlockTimes, minutes: i64) -> String {
    match (block.dropped, block.begun()) {
        (true, _) if minutes == 0 => "vervallen".to_owned(),
        (true, _) => format!("{minutes} (vervallen)"),
        (false, false) => NOT_DONE.to_owned(),
        (false, true) => minutes.to_string(),
    }
}

fn planned(minutes: Option<Minutes>) -> String {
    minutes.map_or_else(|| "later toegevoegd".to_owned(), |minutes| minutes.get().to_string())
}

/// How a register rounds.
pub(crate) fn rounding_name(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Minutes => "op de minuut",
        Rounding::Quarters => "hele kwartieren",
        Rounding::HalfHours => "halve uren",
        Rounding::Hours => "hele uren",
    }
}

/// The werkvormen that were done, with their sources.
pub(crate) fn werkvormen(times: &MeetingTimes) -> Part {
    let plain = [BlockKind::Pauze, BlockKind::Onderwerp, BlockKind::Slot];
    let done = times.blocks.iter().filter(|b| b.begun() && !plain.contains(&b.kind));
    let rows = done
        .map(|b| vec![ours().sheet().block_name(b), b.source.clone().unwrap_or_default()].into());
    let heads = ["werkvorm", "bron"].map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows: rows.collect(), words: 2, used: Use::Read })
}

pub(crate) fn time_heads() -> [&'static str; 8] {
    ["bijeenkomst", "datum", "soort", "werkvorm", "bron", "stap", "gepland_min", "werkelijk_min"]
}
pub(crate) fn dialect() -> Dialect {
    Dialect { separator: b';', decimal: ',' }
}

/// What a PDF could not show, in one sentence for all of it.
pub(crate) fn unshown(unshown: &[Unshown]) -> Option<String> {
    let told = |one: &Unshown| format!("{} in “{}”", one.character, one.within);
    let all: Vec<String> = unshown.iter().take(MOST_TOLD).map(told).collect();
    let more = if MOST_TOLD < unshown.len() { ", en meer" } else { "" };
    (!all.is_empty()).then(|| {
        format!(
            "Niet elk teken staat in de letters van de pdf; daar staat □: {}{more}. Op de bladzijde (--vorm html) staan ze wel.",
            all.join(", ")
        )
    })
}

pub(crate) fn no_pdf(why: NoPdf) -> &'static str {
    match why {
        NoPdf::NotBuiltIn => {
            "Dit programma is gebouwd zonder pdf. Maak een bladzijde met --vorm html en druk die af als pdf."
        }
        NoPdf::NotMade => {
            "De pdf is niet gelukt. Maak een bladzijde met --vorm html en druk die af als pdf."
        }
    }
}

/// So many characters are told; of more, that there are.
const MOST_TOLD: usize = 5;
pub(crate) const NOT_FOR_A_TERMINAL: &str =
    "Een pdf is niet om in een terminal te lezen. Geef een bestand: --naar BESTAND.pdf.";
pub(crate) const LANGUAGE: &str = "nl";
pub(crate) const PAUSED: &str = "Stilgezet";
/// A part of the plan to which the group did not come.
const NOT_DONE: &str = "niet gedaan";
