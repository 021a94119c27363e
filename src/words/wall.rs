//! The agenda of a meeting for the wall: times and werkvormen, and nothing that anybody said.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        agenda::{Agenda, Block},
        minutes::Minutes,
    },
    paper::{Document, Rank, TableRow},
};

/// A meeting that is to come.
#[derive(Clone, Copy, Debug)]
pub struct Wall<'a> {
    /// The group's name.
    pub group: &'a str,
    /// When it begins.
    pub start: Timestamp,
    /// When it closes.
    pub closing: Timestamp,
    /// The last moment at which the slot can begin.
    pub slot_latest: Timestamp,
    /// What is done in it.
    pub agenda: &'a Agenda,
    /// Where its times are said.
    pub zone: &'a TimeZone,
}

sentences! {
    wall;
    /// The agenda on one page.
    fn document(wall: &Wall<'_>) -> Document;
}

impl Say {
    /// A block at its time, and its steps where it has several.
    pub fn block_rows(self, own: &Block, at: String) -> Vec<TableRow> {
        let minutes = |minutes: Minutes| minutes.get().to_string();
        let name = self.0.block().kind_and_name(own.kind, self.0.block().name(&own.public_name()));
        let whole = TableRow::new(Rank::Whole, vec![at, name, minutes(own.planned())]);
        let several = 1 < own.steps.len();
        let parts = own.steps.iter().filter(|_| several).map(|step| {
            let name = self.0.block().name(&own.public_step_name(step)).to_owned();
            TableRow::new(Rank::Part, vec![String::new(), name, minutes(step.planned)])
        });
        std::iter::once(whole).chain(parts).collect()
    }
}
