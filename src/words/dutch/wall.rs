//! The agenda of a meeting for the wall, in words.

use super::{DOT, ours, sheet, time};
use crate::{
    domain::time::later,
    paper::{Document, Drawing, Part, Rank, Table, TableRow, Use},
    words::wall::Wall,
};

pub(crate) fn document(wall: &Wall<'_>) -> Document {
    let day = time::date_with_year(sheet::at(wall.start, wall.zone).date());
    let mut document = Document::new(format!("{}{DOT}{day}", wall.group));
    let bar = ours().ribbon().planned("", wall);
    let says = format!("Van {} tot {}, met het slot aan het eind", bar.ends[0], bar.ends[1]);
    document.add(Part::Drawing(Drawing { says, bars: vec![bar] }));
    document.add(Part::Table(table(wall)));
    let slot = ours().sheet().clock(wall.slot_latest, wall.zone);
    document.add(Part::Line(format!("Het slot begint uiterlijk om {slot}.")));
    document
}

/// A block at its time, its steps below it, and the closing time.
fn table(wall: &Wall<'_>) -> Table {
    let mut at = wall.start;
    let mut rows = Vec::new();
    for block in &wall.agenda.blocks {
        rows.extend(ours().wall().block_rows(block, ours().sheet().clock(at, wall.zone)));
        at = later(at, block.planned().duration());
    }
    let closing = ours().sheet().clock(wall.closing, wall.zone);
    rows.push(TableRow::new(Rank::Sum, vec![closing, "sluiten".to_owned(), String::new()]));
    let heads = ["tijd", "onderdeel", "minuten"].map(str::to_owned).to_vec();
    Table { heads, rows, words: 2, used: Use::OnAWall }
}
