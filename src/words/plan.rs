//! Why a block stands in the plan, and what is missing from it.

use crate::domain::{
    forecast::{ClosedOnTime, Odds},
    plan::{Lack, Names, Reason},
};

sentences! {
    plan;
    /// The words that the plan itself needs.
    fn names() -> Names;
    /// The reasons for a block on one line: "past bij 5 deelnemers · 4 bijeenkomsten geleden".
    fn reasons(reasons: &[Reason]) -> String;
    /// What was not found, and what would help: "geen model: daarvoor zijn 70 minuten nodig".
    fn lack(lack: Lack) -> String;
    /// How often of ten the plan fits without adjusting, and with a little more slack or shorter
    /// work; the longest first.
    fn odds(odds: Odds) -> Vec<String>;
    /// How often the group closed on time of late.
    fn closed_on_time(record: ClosedOnTime) -> String;
}
