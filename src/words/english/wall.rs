//! The agenda of a meeting for the wall, in words.

use super::{DOT, block, ribbon, sheet, time};
use crate::{
    domain::{agenda::Block, minutes::Minutes, time::later},
    paper::{Document, Drawing, Part, Rank, Table, TableRow, Use},
    words::wall::Wall,
};

pub(crate) fn document(wall: &Wall<'_>) -> Document {
    let day = time::date_with_year(sheet::at(wall.start, wall.zone).date());
    let mut document = Document::new(format!("{}{DOT}{day}", wall.group));
    let bar = ribbon::planned("", wall);
    let says = format!("From {} to {}, with the closing at the end", bar.ends[0], bar.ends[1]);
    document.add(Part::Drawing(Drawing { says, bars: vec![bar] }));
    document.add(Part::Table(table(wall)));
    let slot = sheet::clock(wall.slot_latest, wall.zone);
    document.add(Part::Line(format!("The closing starts at {slot} at the latest.")));
    document
}

/// A block at its time, its steps below it, and the closing time.
fn table(wall: &Wall<'_>) -> Table {
    let mut at = wall.start;
    let mut rows = Vec::new();
    for block in &wall.agenda.blocks {
        rows.extend(block_rows(block, sheet::clock(at, wall.zone)));
        at = later(at, block.planned().duration());
    }
    let closing = sheet::clock(wall.closing, wall.zone);
    rows.push(TableRow::new(Rank::Sum, vec![closing, "close".to_owned(), String::new()]));
    let heads = ["time", "part", "minutes"].map(str::to_owned).to_vec();
    Table { heads, rows, words: 2, used: Use::OnAWall }
}

fn block_rows(own: &Block, at: String) -> Vec<TableRow> {
    let minutes = |minutes: Minutes| minutes.get().to_string();
    let name = block::kind_and_name(own.kind, block::name(&own.public_name()));
    let whole = TableRow::new(Rank::Whole, vec![at, name, minutes(own.planned())]);
    let several = 1 < own.steps.len();
    let parts = own.steps.iter().filter(|_| several).map(|step| {
        let name = block::name(&own.public_step_name(step)).to_owned();
        TableRow::new(Rank::Part, vec![String::new(), name, minutes(step.planned)])
    });
    std::iter::once(whole).chain(parts).collect()
}
