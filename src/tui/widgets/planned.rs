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
        text::{width, wrap},
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
    /// What does not fit beside its phase goes on below it, or stays unsaid.
    pub is_whole: bool,
    /// It is marked: all of it has the look of the mark.
    pub is_marked: bool,
}

/// Most lines of a name.
const MOST: usize = 2;

impl PlanRow<'_> {
    /// How many lines it takes in so many columns.
    pub fn height(&self, words: Words, columns: u16) -> u16 {
        u16::try_from(name(words, self, self.room(columns)).len()).unwrap_or(1).max(1)
    }

    /// Columns for the name.
    fn room(&self, columns: u16) -> u16 {
        columns.saturating_sub(self.indent() + width(self.right) + 1)
    }

    const fn indent(&self) -> u16 {
        START + if matches!(self.what, RowName::Step(..)) { 2 } else { 0 }
    }

    fn look(&self, style: Style) -> Style {
        let marked = theme::SELECTION.add_modifier(style.add_modifier);
        if self.is_marked { marked } else { style }
    }
}

/// Draws a row: when it begins, what it is, and what stands at the right.
pub fn draw(words: Words, row: &PlanRow<'_>, area: Rect, buf: &mut Buffer) {
    let used = width(row.right);
    if area.width < used + START || area.is_empty() {
        return;
    }
    let quiet = row.look(if row.what.is_slot() { theme::OF_SLOT } else { theme::HINT });
    buf.set_string(area.x, area.y, row.start, quiet);
    buf.set_string(area.right() - used, area.y, row.right, quiet);
    let (indent, room) = (row.indent(), row.room(area.width));
    for (line, place) in name(words, row, room).iter().zip(area.rows()) {
        buf.set_line(place.x + indent, place.y, line, room);
    }
}

/// The name as it fits: a block by its phase and its werkvorm, else by its phase alone; a step by its short
/// name where its own is too long. What fits neither way goes on below.
fn name(words: Words, row: &PlanRow<'_>, room: u16) -> Vec<Line<'static>> {
    let wrapped = |text: &str, style| {
        let lines = wrap(text, room, MOST).into_iter();
        lines.map(|line| Line::styled(line, row.look(style))).collect()
    };
    let Some(kind) = row.what.kind() else {
        let names = [true, false].map(|long| words.block().planned_row(row.what, long));
        let [long, short] = &names;
        let fitting = if width(long) <= room { long } else { short };
        return wrapped(fitting, theme::HINT);
    };
    let phase = words.block().in_ribbon(kind);
    let of_phase = if row.what.is_slot() { theme::OF_SLOT } else { theme::TITLE };
    let form =
        words.block().form(row.what).map(|form| format!("{DOT}{form}")).filter(|form| {
            row.is_whole && !row.what.is_slot() || width(phase) + width(form) <= room
        });
    let Some(form) = form else { return wrapped(phase, of_phase) };
    let lines = wrap(&format!("{phase}{form}"), room, MOST).into_iter();
    let told = |line: String| match line.strip_prefix(phase) {
        Some(rest) => Line::from_iter([
            Span::styled(phase, row.look(of_phase)),
            Span::styled(rest.to_owned(), row.look(theme::TEXT)),
        ]),
        None => Line::styled(line, row.look(theme::TEXT)),
    };
    lines.map(told).collect()
}
