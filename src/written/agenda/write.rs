//! Writes an agenda as people would.

use std::path::Path;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

use crate::{
    domain::{
        kept::WriteTrouble,
        minutes::Minutes,
        outline::{Outline, OutlineBlock, Outlined},
    },
    written::toml::replace,
};

/// Why an agenda was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritten {
    /// There is an agenda with that name already.
    #[error("exists")]
    Exists,
    /// The disk does not take it.
    #[error("disk")]
    Disk(#[from] WriteTrouble),
}

/// Keeps an agenda in a file that was not there, beginning with a remark for whoever opens it.
///
/// # Errors
/// When there is such a file already, or the disk does not take it.
pub fn save(path: &Path, outline: &Outline, remark: &str) -> Result<(), Unwritten> {
    if path.symlink_metadata().is_ok() {
        return Err(Unwritten::Exists);
    }
    Ok(replace(path, &text(outline, remark)).map_err(WriteTrouble::from)?)
}

/// The agenda as TOML, below a remark.
pub(super) fn text(outline: &Outline, remark: &str) -> String {
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
