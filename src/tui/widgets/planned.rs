//! A row of an agenda before the meeting: a block by its phase and its werkvorm, or a step of one.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::row_name::RowName,
    tui::{
        text::{clip, first_that_fits, width},
        theme,
    },
    words::{DOT, Words},
};

/// Cells of the time before a name.
pub const START: u16 = 7;

/// What a row says.
#[derive(Clone, Copy, Debug)]
pub struct PlanRow<'a> {
    /// What it stands for.
    pub what: &'a RowName,
    /// When it begins.
    pub start: &'a str,
    /// What stands at the right: its minutes.
    pub right: &'a str,
    /// It is marked: all of it has the look of the mark.
    pub is_marked: bool,
}

/// Draws a row: when it begins, what it is, and what stands at the right.
pub fn draw(words: Words, row: &PlanRow<'_>, area: Rect, buf: &mut Buffer) {
    let used = width(row.right);
    if area.width < used + START || area.is_empty() {
        return;
    }
    let look = |style: Style| if row.is_marked { theme::SELECTION } else { style };
    let (is_slot, is_step) = (row.what.is_slot(), matches!(row.what, RowName::Step(..)));
    let quiet = look(if is_slot { theme::OF_SLOT } else { theme::HINT });
    buf.set_string(area.x, area.y, row.start, quiet);
    buf.set_string(area.right() - used, area.y, row.right, quiet);
    let indent = START + if is_step { 2 } else { 0 };
    let room = area.width.saturating_sub(indent + used + 1);
    let line = name(words, row, room, look);
    buf.set_line(area.x + indent, area.y, &line, room);
}

/// The name as it fits: a block by its phase and its werkvorm, else by its werkvorm alone; a step by its
/// short name where its own is too long.
fn name(
    words: Words,
    row: &PlanRow<'_>,
    room: u16,
    look: impl Fn(Style) -> Style,
) -> Line<'static> {
    let RowName::Block(kind, _) = row.what else {
        let names = [true, false].map(|long| words.block().planned_row(row.what, long));
        return Line::styled(first_that_fits(&names, room), look(theme::HINT));
    };
    let phase = words.block().in_ribbon(*kind);
    let form = words.block().form(row.what);
    let of_phase = look(if row.what.is_slot() { theme::OF_SLOT } else { theme::TITLE });
    match form {
        None => Line::styled(clip(phase, room), of_phase),
        Some(form) if width(phase) + width(DOT) + width(&form) <= room => Line::from_iter([
            Span::styled(phase, of_phase),
            Span::styled(format!("{DOT}{form}"), look(theme::TEXT)),
        ]),
        Some(form) => Line::styled(clip(&form, room), look(theme::TITLE)),
    }
}
