//! What changed the plan of a meeting, and what the group said to it.

use jiff::tz::TimeZone;

use super::{block, ours, time};
use crate::domain::{
    agenda::{BlockKind, Name},
    event::Means,
    minutes::Minutes,
    times::{Agreed, Agreement, MeetingTimes},
};

/// Every change and question, each on a line with its time.
pub(crate) fn list(times: &MeetingTimes, zone: &TimeZone) -> Vec<String> {
    let line = |told: &Agreement| {
        format!("{}: {}", ours().sheet().clock(told.at, zone), what(&told.what, zone))
    };
    times.agreements.iter().map(line).collect()
}

fn what(agreed: &Agreed, zone: &TimeZone) -> String {
    match agreed {
        Agreed::Minutes { step, minutes, consent } => {
            let consent = if *consent { YES } else { ", uit de speling" };
            let step = step_name(step);
            match minutes {
                minutes if 0 < *minutes => format!("{step} {minutes} min langer{consent}"),
                minutes => format!("{step} {} min korter", minutes.unsigned_abs()),
            }
        }
        Agreed::Plan { means, changes, dropped } => {
            format!("{}{}{YES}", plan(*means, dropped.as_ref()), changed(changes))
        }
        Agreed::Swapped { from: (_, from), to: (kind, to) } => {
            let (from, to) = (block::name(from), block::name(to));
            format!("{} in plaats van {from}", ours().block().kind_and_name(*kind, to))
        }
        Agreed::ClosingTime { from, to } => {
            let (from, to) = (ours().sheet().clock(*from, zone), ours().sheet().clock(*to, zone));
            format!("de sluittijd van {from} naar {to}{YES}")
        }
        Agreed::RefusedMinutes { step, minutes } => {
            format!("{} {minutes} min langer{NO}", step_name(step))
        }
        Agreed::RefusedPlan { means } => format!("{}{NO}", plan(*means, None)),
        Agreed::RefusedClosingTime { to } => {
            format!("sluiten om {}{NO}", ours().sheet().clock(*to, zone))
        }
        Agreed::Away { length } => {
            format!("het programma was {} weg en ging verder", time::length(length.as_secs()))
        }
    }
}

fn plan(means: Means, dropped: Option<&(BlockKind, Name)>) -> String {
    match (means, dropped) {
        (_, Some((kind, name))) => {
            format!("{} vervalt", ours().block().kind_and_name(*kind, block::name(name)))
        }
        (Means::Shorten, None) => "de rest korter".to_owned(),
        (Means::DropBlock, None) => "een onderdeel minder".to_owned(),
        (Means::ShorterAfsluiter, None) => "een korte afsluiter".to_owned(),
        (Means::MoreForModel, None) => "meer tijd voor het model".to_owned(),
        (Means::Topic, None) => "een geparkeerd onderwerp erbij".to_owned(),
    }
}

fn changed(changes: &[(Name, Minutes, Minutes)]) -> String {
    let one =
        |(step, old, new): &(Name, Minutes, Minutes)| format!("{} {old} → {new}", step_name(step));
    let changes: Vec<String> = changes.iter().map(one).collect();
    if changes.is_empty() { String::new() } else { format!(" ({})", changes.join(", ")) }
}

fn step_name(name: &Name) -> &str {
    let name = block::name(name);
    if name.is_empty() { block::kind(BlockKind::Onderwerp) } else { name }
}

/// The group was asked and agreed.
const YES: &str = ", de groep vond het goed";
/// The group was asked and did not agree.
const NO: &str = ", de groep wilde het niet";
