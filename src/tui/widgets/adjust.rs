//! Proposals side by side: what each costs first, then where the minutes come from.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    screen::{AdjustView, ShownChange, ShownProposal},
    tui::{
        text::{Column, clip, edges, first_that_fits, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// Narrower than this, proposals stand below each other.
const LEAST_WIDTH: u16 = 17;
/// Lower than this as well.
const LEAST_HEIGHT: u16 = 6;
/// As many find their place beside each other, so that one alone is not as wide as the screen.
const LEAST_COUNT: u16 = 3;
/// Cells between two proposals.
const GAP: u16 = 2;
/// The fewest cells between what changes and its minutes.
const APART: u16 = 1;
/// Most rows of changed steps that are shown of a proposal.
const CHANGES: usize = 6;
/// Most lines of its reason.
const REASON: u16 = 2;

/// How many rows the proposals would like.
pub fn height(words: Words, view: &AdjustView, room: u16) -> usize {
    let Some(wide) = column_width(view, room) else {
        return view.proposals.len() + 1;
    };
    let room = wide.saturating_sub(SIDES);
    let rows =
        |p: &ShownProposal| p.changes.iter().map(|c| lines(words, c, room, NAME).len()).sum();
    let changes = view.proposals.iter().map(rows).max().unwrap_or(0);
    4 + changes.min(CHANGES) + usize::from(REASON)
}

/// Cells at the sides of a card: for the sign of the marked one, and behind its words.
const SIDES: u16 = 3;

/// The name of what changes, beside its minutes, in at most so many rows.
fn lines(words: Words, change: &ShownChange, room: u16, most: usize) -> Vec<String> {
    let room = room.saturating_sub(width(&words.adjust().minutes(change)) + APART);
    let name = name(words, change, room);
    let is_torn = name.split_whitespace().any(|word| room < width(word));
    wrap(&name, room, if is_torn { 1 } else { most })
}

/// What changes in one word, else by its name, by the short one where the whole does not fit.
fn name(words: Words, change: &ShownChange, room: u16) -> String {
    let whole = words.adjust().changed(change);
    let is_name = change.step.as_ref().is_some_and(|step| words.block().name(step) == whole);
    let short = change.short.clone().filter(|_| is_name && room < width(&whole));
    short.unwrap_or(whole)
}

/// Most rows of such a name.
const NAME: usize = 2;

fn column_width(view: &AdjustView, room: u16) -> Option<u16> {
    let count = u16::try_from(view.proposals.len()).unwrap_or(u16::MAX).max(LEAST_COUNT);
    let wide = (room + GAP).checked_div(count)?.saturating_sub(GAP);
    (LEAST_WIDTH <= wide).then_some(wide)
}

/// Draws them, the marked one on a plate.
pub fn draw(words: Words, column: &mut Column<'_>, view: &AdjustView) {
    let area = column.rest;
    match column_width(view, area.width).filter(|_| LEAST_HEIGHT <= area.height) {
        Some(wide) => draw_cards(words, column, view, wide),
        None => draw_rows(words, column, view),
    }
}

fn draw_cards(words: Words, column: &mut Column<'_>, view: &AdjustView, wide: u16) {
    draw_title(words, column, &words.adjust().as_it_is(view).unwrap_or_default());
    let mut x = column.rest.x;
    for (index, proposal) in view.proposals.iter().enumerate() {
        let area = Rect { x, width: wide, ..column.rest };
        draw_card(words, area, (index, proposal), index == view.selected, column.buf);
        x += wide + GAP;
    }
}

/// What is asked, as fully as there is room for beside this.
fn draw_title(words: Words, column: &mut Column<'_>, beside: &str) {
    let room = column.rest.width.saturating_sub(width(beside) + GAP);
    let title = first_that_fits(&words.adjust().title(), room);
    column.edges((&title, theme::TITLE), (beside, theme::HINT));
}

fn draw_card(
    words: Words,
    area: Rect,
    (index, proposal): (usize, &ShownProposal),
    is_marked: bool,
    buf: &mut Buffer,
) {
    buf.set_style(area, if is_marked { theme::SELECTION } else { theme::CARD });
    let look = |style: Style| if is_marked { theme::TEXT } else { style };
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(SIDES), ..area };
    if is_marked {
        buf.set_string(area.x, area.y, "▸", theme::TITLE);
    } else {
        // A card has an edge without colours too.
        (area.y..area.bottom()).for_each(|y| buf.set_string(area.x, y, "│", theme::LINE));
    }
    let mut column = Column::new(inner, buf);
    let row = column.take(1);
    if !row.is_empty() {
        let (figure, name) = ((index + 1).to_string(), words.adjust().name(&proposal.offer));
        let room = area.width.saturating_sub(SIDES);
        column.buf.set_string(area.x + 1, row.y, figure, theme::TITLE);
        column.buf.set_string(area.x + SIDES, row.y, clip(&name, room), theme::TITLE);
    }
    let outcome = if proposal.outlook.is_short() { theme::WARNING } else { theme::TEXT };
    let [end, then] = [words.adjust().end(proposal), words.adjust().outcome(proposal)];
    let both = format!("{end}{DOT}{then}");
    let rows_of_end = 1 + u16::from(column.rest.width < width(&both));
    // Where nothing changes, all of its place is for the reason.
    let most = if proposal.changes.is_empty() {
        column.rest.height.saturating_sub(rows_of_end).max(REASON)
    } else {
        REASON
    };
    let reason = reason(words, proposal, (column.rest.width, most));
    if width(&both) <= column.rest.width {
        column.text(&both, look(outcome));
    } else {
        column.text(&end, theme::TEXT);
        column.text(&then, look(outcome));
    }
    let below = u16::try_from(reason.len()).unwrap_or(0).min(column.rest.height);
    let rows = column.rest.height - below;
    draw_changes(words, &mut column, proposal, usize::from(rows), look(theme::HINT));
    let foot = Rect { y: area.bottom() - below, height: below, ..inner };
    let mut below_changes = Column::new(foot, column.buf);
    for line in reason {
        below_changes.text(&line, look(theme::HINT));
    }
}

/// Why, by as much of it as has room in so many columns and lines.
fn reason(words: Words, proposal: &ShownProposal, (room, most): (u16, u16)) -> Vec<String> {
    let (most, mut shortest) = (usize::from(most), Vec::new());
    for form in words.adjust().reason(proposal) {
        shortest = wrap(&form, room, usize::MAX);
        if shortest.len() <= most {
            return shortest;
        }
        shortest = wrap(&form, room, most);
    }
    shortest
}

/// Where the minutes come from: old and new, in the order of the meeting.
fn draw_changes(
    words: Words,
    column: &mut Column<'_>,
    proposal: &ShownProposal,
    rows: usize,
    quiet: Style,
) {
    let count = proposal.changes.len();
    let wide = column.rest.width;
    let in_rows = |most| -> Vec<(&ShownChange, Vec<String>)> {
        proposal.changes.iter().map(|c| (c, lines(words, c, wide, most))).collect()
    };
    let height = |all: &[(&ShownChange, Vec<String>)]| -> usize {
        all.iter().map(|(_, lines)| lines.len()).sum()
    };
    let mut room = rows.min(CHANGES);
    let whole = in_rows(NAME);
    // More of them says more than the whole name of one.
    let all = if height(&whole) <= room { whole } else { in_rows(1) };
    if room < height(&all) {
        room = room.saturating_sub(1);
    }
    let mut shown = 0;
    for (change, lines) in all {
        let Some(left) = room.checked_sub(lines.len()) else { break };
        room = left;
        shown += 1;
        for (at, line) in lines.iter().enumerate() {
            let row = column.take(1);
            column.buf.set_string(row.x, row.y, line, quiet);
            if at == 0 {
                let minutes = words.adjust().minutes(change);
                let x = row.right().saturating_sub(width(&minutes));
                column.buf.set_string(x, row.y, minutes, theme::TITLE);
            }
        }
    }
    if shown < count && 0 < rows {
        // Where not even one has room, all of them do as one.
        let more = if shown == 0 {
            words.adjust().together(&proposal.changes)
        } else {
            words.adjust().more(count - shown)
        };
        column.text(&more, quiet);
    }
}

/// Below each other: one line each, or only the marked one.
fn draw_rows(words: Words, column: &mut Column<'_>, view: &AdjustView) {
    let count = view.proposals.len();
    let place = words.menu().place(view.selected, count);
    let rows = usize::from(column.rest.height).saturating_sub(1);
    if 0 < rows {
        let place = if rows < count { place.as_str() } else { "" };
        draw_title(words, column, place);
    }
    let first = super::rows::first_shown(view.selected, count, rows.max(1));
    let shown = view.proposals.iter().enumerate().skip(first).take(rows.max(1));
    for (index, proposal) in shown {
        let is_marked = index == view.selected;
        let row = column.take(1);
        let style = if is_marked { theme::SELECTION } else { Style::new() };
        column.buf.set_style(row, style);
        let mark = if is_marked { "▸" } else { " " };
        let name = format!("{mark} {}", numbered(words, index, proposal));
        let [end, then] = [words.adjust().end(proposal), words.adjust().outcome(proposal)];
        let room = row.width.saturating_sub(width(&name) + 2);
        let price = first_that_fits(&[format!("{end}{DOT}{then}"), end], room);
        edges(row, column.buf, (&name, style), (&price, style));
    }
}

/// What it does, behind the figure that chooses it.
fn numbered(words: Words, index: usize, proposal: &ShownProposal) -> String {
    format!("{} {}", index + 1, words.adjust().name(&proposal.offer))
}

/// The marked proposal on one line.
pub fn gist(words: Words, view: &AdjustView) -> Option<String> {
    let proposal = view.proposals.get(view.selected)?;
    Some(format!("▸ {} {}", words.adjust().name(&proposal.offer), words.adjust().end(proposal)))
}
