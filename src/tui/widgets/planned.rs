//! A row of an agenda before the meeting: a block, or a step of one.

use ratatui::style::Style;

use crate::{
    app::row_name::RowName,
    domain::agenda::BlockKind,
    tui::{
        text::{clip, first_that_fits, width},
        theme,
    },
    words::Words,
};

/// A step stands a little to the right of its block.
pub fn indent(what: &RowName) -> &'static str {
    match what {
        RowName::Block(..) => "",
        RowName::Step(..) => "  ",
    }
}

/// How it looks: the slot is the promise, steps are details.
pub fn style(what: &RowName) -> Style {
    match what {
        RowName::Block(BlockKind::Slot, _) => theme::TITLE,
        RowName::Block(..) => theme::TEXT,
        RowName::Step(..) => theme::HINT,
    }
}

/// The name as it fits: a block with its phase where the whole list has room for that, a step by its
/// short name where its own is too long.
pub fn name(words: Words, what: &RowName, with_phase: bool, room: u16) -> String {
    let named = |long| words.block().planned_row(what, long);
    match what {
        RowName::Block(..) => clip(&named(with_phase), room),
        RowName::Step(..) => first_that_fits(&[named(true), named(false)], room),
    }
}

/// Whether the blocks of a list, each with its room, are named with their phase: all, or none.
pub fn with_phase<'a>(words: Words, mut blocks: impl Iterator<Item = (&'a RowName, u16)>) -> bool {
    blocks.all(|(what, room)| width(&words.block().planned_row(what, true)) <= room)
}
