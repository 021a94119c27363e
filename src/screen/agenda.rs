//! The agenda in the making: its rows, the werkvorm of the marked one, and the library beside it.

use jiff::civil::Time;

use super::{List, RowName};
use crate::{
    app::browser::Filter,
    domain::{
        minutes::Minutes,
        plan::Reason,
        search::Filters,
        werkvorm::{GroupSize, Kind, Level},
    },
};

/// The agenda in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaView {
    /// Name of the group.
    pub group: String,
    /// A rehearsal; with how many times the speed.
    pub rehearsal: Option<u32>,
    /// The wall clock.
    pub now: Time,
    /// When the meeting begins.
    pub start: Time,
    /// When it closes.
    pub closing: Time,
    /// How many take part.
    pub participants: u8,
    /// Its rows: each block, and the steps of the marked one.
    pub rows: Vec<DraftRow>,
    /// The marked row.
    pub marked: usize,
    /// The sum of all steps.
    pub planned: Minutes,
    /// The time there is.
    pub available: Minutes,
    /// Whole minutes to spare; negative: so much too long.
    pub slack: i64,
    /// More of them than a meeting needs: so many can be used.
    pub spare: Option<Minutes>,
    /// The werkvorm of the marked block, or of the marked place in the library.
    pub card: Option<Card>,
    /// The library, when it is open.
    pub library: Option<LibraryView>,
    /// What the group told the chair last time, for whoever prepares.
    pub feedback: Vec<crate::domain::confidential::Confidential>,
}

/// One row of the agenda in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// What it is.
    pub what: RowName,
    /// When it begins if all goes to plan; only for blocks.
    pub start: Option<Time>,
    /// The last moment at which it can begin; only for blocks.
    pub latest: Option<Time>,
    /// Its minutes.
    pub planned: Minutes,
    /// The chair wants these minutes.
    pub locked: bool,
    /// Why it stands there.
    pub reasons: Vec<Reason>,
}

/// What a chair wants to know of a werkvorm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name.
    pub name: String,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// What it is for.
    pub goal: String,
    /// How long it takes for the group.
    pub minutes: Minutes,
    /// Whether all its minutes were published; else they are a richttijd.
    pub published: bool,
    /// What the group does, and how long.
    pub steps: Vec<(String, Minutes)>,
    /// For how many it is meant.
    pub group_size: GroupSize,
    /// How much experience it asks.
    pub level: Level,
    /// Whether it works on an inbreng.
    pub needs_inbreng: bool,
    /// What must be on the table.
    pub materials: Option<String>,
    /// What must be done beforehand.
    pub preparation: Option<String>,
    /// A remark for whoever prepares.
    pub remark: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// How many meetings ago the group did it, 1 for the last one; nothing: never.
    pub meetings_ago: Option<usize>,
}

/// The library as it is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryView {
    /// What was typed before the cursor.
    pub before: String,
    /// What stands after the cursor.
    pub after: String,
    /// The filters as they stand.
    pub filters: Filters,
    /// The filter that the arrows change.
    pub filter: Option<Filter>,
    /// What was found.
    pub found: List<FoundRow>,
    /// Where nothing was found: how many there are without the filters.
    pub hidden: usize,
    /// Which is marked.
    pub marked: usize,
    /// It takes the place of a block, rather than one of its own.
    pub instead: bool,
}

/// One werkvorm that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// Its name.
    pub name: String,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// How long it takes for the group.
    pub minutes: Minutes,
}
