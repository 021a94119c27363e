//! Every Dutch word on the screen, chosen from data by exhaustive match; no other file holds one.

pub mod action;
pub mod adjust;
pub mod agenda;
pub mod agreement;
pub mod ask;
pub mod begin;
pub mod block;
pub mod check;
pub mod cli;
pub mod docket;
pub mod ended;
pub mod erase;
pub mod failure;
pub mod group;
pub mod history;
pub mod library;
pub mod meeting;
pub mod mistakes;
pub mod note;
pub mod notice;
pub mod plan;
mod prepare;
pub mod proof;
pub mod record;
pub mod records;
pub mod refusal;
pub mod sheet;
pub mod signals;
pub mod status;
pub mod time;
pub mod topic;
pub mod trouble;
pub mod usage;
pub mod year;

use crate::domain::{agenda::OwnPart, plan::Names};

/// The program's name.
pub const PROGRAM: &str = "Intervisie";
/// Between two facts on one line.
pub const DOT: &str = " · ";

/// The words that the plan itself needs.
pub fn plan_names() -> Names {
    let own = str::to_owned;
    Names {
        slot: own(block::own(OwnPart::Slot)),
        parked_list: own(block::own(OwnPart::ParkedList)),
        parked_list_rule: own("per onderwerp: behandeld, opnieuw parkeren of loslaten"),
        next_time: own(block::own(OwnPart::NextTime)),
        next_time_rule: own("datum, voorzitter en tijdbewaker"),
        choosing: own("Inbreng kiezen"),
        choosing_rule: own("ieder één vraag in een zin; de groep kiest"),
        in_two_groups: own("in twee groepen"),
        pauze: own(block::own(OwnPart::Pauze)),
    }
}

/// In a rehearsal: that nothing is kept, and how fast it goes.
pub fn rehearsal(tempo: u32) -> String {
    match tempo {
        0 | 1 => "oefening, niets wordt bewaard".to_owned(),
        tempo => format!("oefening, {tempo}× zo snel, niets wordt bewaard"),
    }
}

/// In a rehearsal, where there is little room.
pub const REHEARSAL_SHORT: &str = "oefening";
