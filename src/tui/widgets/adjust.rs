//! Proposals side by side: what each costs first, then where the minutes come from.

use ratatui::{layout::Rect, style::Style};

use crate::{
    screen::{AdjustView, ShownProposal},
    tui::{
        text::{Column, clip, edges, width},
        theme,
    },
    words::{DOT, Words},
};

/// Narrower than this, proposals stand below each other.
const LEAST_WIDTH: u16 = 17;
/// Lower than this as well.
const LEAST_HEIGHT: u16 = 6;
/// Cells between two proposals.
const GAP: u16 = 2;
/// Most changed steps that are shown of a proposal.
const CHANGES: usize = 6;
/// Most lines of its reason.
const REASON: u16 = 2;

/// How many rows the proposals would like.
pub fn height(view: &AdjustView, room: u16) -> usize {
    if column_width(view, room).is_none() {
        return view.proposals.len() + 1;
    }
    let changes = view.proposals.iter().map(|p| p.changes.len().min(CHANGES)).max();
    4 + changes.unwrap_or(0) + usize::from(REASON)
}

fn column_width(view: &AdjustView, room: u16) -> Option<u16> {
    let count = u16::try_from(view.proposals.len()).unwrap_or(u16::MAX);
    let wide = (room + GAP).checked_div(count)?.saturating_sub(GAP).min(34);
    (LEAST_WIDTH <= wide).then_some(wide)
}

/// Draws them, the marked one in reverse.
pub fn draw(words: Words, column: &mut Column<'_>, view: &AdjustView) {
    let area = column.rest;
    match column_width(view, area.width).filter(|_| LEAST_HEIGHT <= area.height) {
        Some(wide) => draw_columns(words, column, view, wide),
        None => draw_rows(words, column, view),
    }
}

fn draw_columns(words: Words, column: &mut Column<'_>, view: &AdjustView, wide: u16) {
    column.text(&words.adjust().title(view), theme::TITLE);
    let mut x = column.rest.x;
    for (index, proposal) in view.proposals.iter().enumerate() {
        let area = Rect { x, width: wide, ..column.rest };
        let is_marked = index == view.selected;
        draw_proposal(words, &mut Column::new(area, column.buf), proposal, is_marked);
        x += wide + GAP;
    }
}

fn draw_proposal(words: Words, column: &mut Column<'_>, proposal: &ShownProposal, is_marked: bool) {
    let name = words.adjust().name(&proposal.offer);
    if is_marked {
        let row = Rect { height: 1, ..column.rest };
        column.buf.set_style(row, theme::SELECTION);
        column.text(&format!("▸ {name}"), theme::SELECTION);
    } else {
        column.text(&name, theme::TITLE);
    }
    let outcome = if proposal.outlook.is_short() { theme::WARNING } else { theme::TEXT };
    column.text(&words.adjust().end(proposal), theme::TITLE);
    column.text(&words.adjust().outcome(proposal), outcome);
    let room = usize::from(column.rest.height).min(CHANGES);
    let count = proposal.changes.len();
    let shown = if room < count { room.saturating_sub(1) } else { count };
    for change in proposal.changes.iter().take(shown) {
        let minutes = words.adjust().minutes(change);
        let name = clip(&words.adjust().changed(change), column.rest.width - width(&minutes) - 1);
        column.edges((&name, theme::TEXT), (&minutes, theme::TEXT));
    }
    if shown < count {
        column.text(&words.adjust().more(count - shown), theme::HINT);
    }
    column.wrapped(&words.adjust().reason(proposal), REASON, theme::HINT);
}

/// Below each other: one line each, or only the marked one.
fn draw_rows(words: Words, column: &mut Column<'_>, view: &AdjustView) {
    let count = view.proposals.len();
    let place = words.menu().place(view.selected, count);
    let rows = usize::from(column.rest.height).saturating_sub(1);
    if 0 < rows {
        let place = if rows < count { place.as_str() } else { "" };
        column.edges((&words.adjust().title(view), theme::TITLE), (place, theme::HINT));
    }
    let first = super::topics::first_shown(view.selected, count, rows.max(1));
    let shown = view.proposals.iter().enumerate().skip(first).take(rows.max(1));
    for (index, proposal) in shown {
        let is_marked = index == view.selected;
        let row = column.take(1);
        let style = if is_marked { theme::SELECTION } else { Style::new() };
        column.buf.set_style(row, style);
        let mark = if is_marked { "▸" } else { " " };
        let name = format!("{mark} {}", words.adjust().name(&proposal.offer));
        edges(row, column.buf, (&name, style), (&summary(words, proposal), style));
    }
}

/// A proposal's price on one line.
fn summary(words: Words, proposal: &ShownProposal) -> String {
    format!("{}{}{}", words.adjust().end(proposal), DOT, words.adjust().outcome(proposal))
}

/// The marked proposal on one line.
pub fn gist(words: Words, view: &AdjustView) -> Option<String> {
    let proposal = view.proposals.get(view.selected)?;
    Some(format!("▸ {} {}", words.adjust().name(&proposal.offer), words.adjust().end(proposal)))
}
