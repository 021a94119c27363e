//! The agenda as it is proposed, or as the chair made it.

use crate::{
    screen::{Begin, PlannedRow},
    tui::{
        text::{Column, first_that_fits, width, wrap},
        theme,
        widgets::planned::{self, PlanRow, START},
    },
    words::{DOT, Words},
};

/// How much of the proposal there is room for.
#[derive(Clone, Copy)]
struct Shown {
    whole: bool,
    steps: bool,
    /// Most lines of a reason.
    reasons: usize,
    /// Empty rows between blocks.
    air: u16,
}

impl Shown {
    /// Why a block is there says more than the names of its steps.
    fn in_room(words: Words, begin: &Begin, wide: u16, (room, most): (u16, u16)) -> Self {
        let lines = |row: &PlannedRow, whole| {
            let minutes = minutes(words, row);
            placed(row, "", &minutes, whole).height(words, wide)
        };
        let blocks_of = |whole| -> u16 {
            let blocks = begin.agenda.iter().filter(|row| row.is_block());
            blocks.map(|row| lines(row, whole)).sum()
        };
        let whole = blocks_of(true) <= most;
        let blocks = blocks_of(whole);
        let all: u16 = begin.agenda.iter().map(|row| lines(row, whole)).sum();
        let reasons = |most| -> u16 {
            let mut before = String::new();
            let said = |row| reason_lines(&reason(words, row, &mut before), wide, most).len();
            u16::try_from(begin.agenda.iter().map(said).sum::<usize>()).unwrap_or(u16::MAX)
        };
        let fitting = (1..=REASON).rev().find(|most| blocks.saturating_add(reasons(*most)) <= room);
        let most_of_reason = fitting.unwrap_or(0);
        let of_reasons = reasons(most_of_reason);
        let steps = all + of_reasons <= room;
        let rows = of_reasons + if steps { all } else { blocks };
        let count = begin.agenda.iter().filter(|row| row.is_block()).count();
        let air = u16::from(rows + u16::try_from(count).unwrap_or(u16::MAX) <= room);
        Self { whole, steps, reasons: most_of_reason, air }
    }
}

fn minutes(words: Words, row: &PlannedRow) -> String {
    words.block().with_margin(row.planned, row.margin)
}

fn placed<'a>(
    row: &'a PlannedRow,
    start: &'a str,
    minutes: &'a str,
    is_whole: bool,
) -> PlanRow<'a> {
    PlanRow { what: &row.what, start, right: minutes, is_whole, is_marked: false }
}

/// Rows of what waits that are kept from whole names.
const WAITING: u16 = 6;

/// Draws the rows, and what is wrong with them; so many rows stay free for what comes below them, of which
/// the last would like so many.
pub(super) fn draw(
    words: Words,
    begin: &Begin,
    (free, waiting): (u16, u16),
    column: &mut Column<'_>,
) {
    if column.rest.height < 2 {
        return;
    }
    let title = words.begin().agenda(begin.is_own);
    column.edges((title, theme::HINT), (words.block().minutes(), theme::HINT));
    let below = free.saturating_add(waiting);
    // What waits tells how much of it there is no room for.
    let [room, most] = [below, below.min(WAITING)].map(|n| column.rest.height.saturating_sub(n));
    let shown = Shown::in_room(words, begin, column.rest.width, (room, most));
    let mut before = String::new();
    let rows = begin.agenda.iter().filter(|row| shown.steps || row.is_block());
    for (at, row) in rows.enumerate() {
        column.gap(shown.air * u16::from(row.is_block() && 0 < at));
        draw_row(words, row, shown.whole, column);
        let reason = reason(words, row, &mut before);
        for line in reason_lines(&reason, column.rest.width, shown.reasons) {
            column.text(&format!("{:1$}{line}", "", usize::from(START)), theme::HINT);
        }
    }
    for lack in &begin.lacks {
        column.wrapped(&words.plan().lack(*lack), 2, theme::WARNING);
    }
    if 0 < begin.gone {
        column.wrapped(&words.news().topics_gone(begin.gone), 2, theme::WARNING);
    }
    draw_foresight(words, begin, column);
}

/// Why a block is there, unless the one above it is there for the same.
fn reason(words: Words, row: &PlannedRow, before: &mut String) -> String {
    let reason = words.plan().reasons(&row.reasons);
    if !row.reasons.iter().any(|reason| reason.decides()) || reason == *before {
        return String::new();
    }
    before.clone_from(&reason);
    reason
}

/// Most lines of a reason, where there is room.
const REASON: usize = 2;

/// A reason below its block: all of it where that is one line, else the first of it.
fn reason_lines(reason: &str, wide: u16, most: usize) -> Vec<String> {
    let room = wide.saturating_sub(START);
    let first = reason.split(DOT).next().unwrap_or_default();
    let said = if width(reason) <= room { reason } else { first };
    if said.is_empty() || most == 0 { Vec::new() } else { wrap(said, room, most) }
}

/// Quietly, where there is room.
fn draw_foresight(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let lines = [
        begin.odds.map(|odds| words.plan().odds(odds)),
        begin.record.map(|record| vec![words.plan().closed_on_time(record)]),
    ];
    for line in lines.into_iter().flatten() {
        column.text(&first_that_fits(&line, column.rest.width), theme::HINT);
    }
}

fn draw_row(words: Words, row: &PlannedRow, is_whole: bool, column: &mut Column<'_>) {
    let minutes = minutes(words, row);
    let start = row.start.map(|at| words.time().clock(at)).unwrap_or_default();
    let placed = placed(row, &start, &minutes, is_whole);
    let area = column.take(placed.height(words, column.rest.width));
    planned::draw(words, &placed, area, column.buf);
}
