//! A row of an agenda before the meeting: a block, or a step of one.

use ratatui::style::Style;

use crate::{
    app::row_name::RowName,
    domain::agenda::BlockKind,
    tui::{text::width, theme},
    words::Words,
};

/// A step stands a little to the right of its block.
pub fn indent(what: &RowName) -> &'static str {
    match what {
        RowName::Block(..) => "",
        RowName::Step(_) => "  ",
    }
}

/// How it looks: the slot is the promise, steps are details.
pub fn style(what: &RowName) -> Style {
    match what {
        RowName::Block(BlockKind::Slot, _) => theme::TITLE,
        RowName::Block(..) => theme::TEXT,
        RowName::Step(_) => theme::HINT,
    }
}

/// Whether the blocks of a list, each with its room, are named with their phase: all, or none.
pub fn with_phase<'a>(words: Words, mut blocks: impl Iterator<Item = (&'a RowName, u16)>) -> bool {
    blocks.all(|(what, room)| width(&words.block().planned_row(what, true)) <= room)
}
