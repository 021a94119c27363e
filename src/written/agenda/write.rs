//! Writes an agenda as people would.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

use crate::domain::{
    minutes::Minutes,
    outline::{Outline, OutlineBlock, Outlined},
};

/// The agenda as TOML, below a remark.
pub fn text(outline: &Outline, remark: &str) -> String {
    let mut document = DocumentMut::new();
    let blocks: ArrayOfTables = outline.blocks.iter().map(block).collect();
    document.insert("blok", Item::ArrayOfTables(blocks));
    if let Some((id, minutes)) = &outline.afsluiter {
        let mut slot = table("werkvorm", id.as_str());
        if let Some(minutes) = minutes {
            slot.insert("minuten", value(number(*minutes)));
        }
        document.insert("slot", Item::Table(slot));
    }
    format!("# {remark}\n{document}")
}

fn block(own: &OutlineBlock) -> Table {
    let mut block = match &own.what {
        Outlined::Werkvorm(id) => table("werkvorm", id.as_str()),
        Outlined::Pauze => table("soort", "pauze"),
        Outlined::Topic(id) => table("onderwerp", &id.to_string()),
    };
    match own.minutes.as_slice() {
        [] => None,
        [whole] => block.insert("minuten", value(number(*whole))),
        each => block.insert("minuten", value(each.iter().copied().map(number).collect::<Array>())),
    };
    if own.locked {
        block.insert("vast", value(true));
    }
    block
}

/// A table that begins with this key, below an empty line.
fn table(key: &str, text: &str) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    table.insert(key, value(text));
    table
}

fn number(minutes: Minutes) -> i64 {
    i64::from(minutes.get())
}
