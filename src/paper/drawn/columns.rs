//! A table in a terminal: words to the left, figures to the right, cells that are too long in several lines.

use unicode_width::UnicodeWidthStr;

use super::{facts, wrapped};
use crate::paper::{Rank, Table, TableRow};

/// Between two columns.
const GAP: usize = 2;
/// No column of words is made narrower.
const NARROWEST: usize = 8;
/// Before the name of a part.
const INDENT: usize = 2;

/// The lines of a table; where its columns do not fit beside each other, each row is a list of its own.
pub(super) fn table(table: &Table, width: usize) -> Vec<String> {
    match widths(table, width) {
        Some(widths) => beside_each_other(table, &widths),
        None => below_each_other(table, width),
    }
}

/// How wide each column is; nothing where they do not fit.
fn widths(table: &Table, width: usize) -> Option<Vec<usize>> {
    let mut widths: Vec<usize> = table.heads.iter().map(|head| head.width()).collect();
    for row in &table.rows {
        for (at, (wide, cell)) in widths.iter_mut().zip(&row.cells).enumerate() {
            *wide = (*wide).max(cell.width() + indent(table, row, at));
        }
    }
    let gaps = GAP * widths.len().saturating_sub(1);
    let least: Vec<usize> = (0..widths.len()).map(|column| least(table, column)).collect();
    while width < widths.iter().sum::<usize>() + gaps {
        let can_give = widths.iter_mut().zip(&least).filter(|(wide, least)| **least < **wide);
        let (widest, _) = can_give.max_by_key(|(wide, _)| **wide)?;
        *widest -= 1;
    }
    Some(widths)
}

/// How narrow a column can be: no figure is cut, and of words each line has some letters.
fn least(table: &Table, column: usize) -> usize {
    if column < table.words {
        return NARROWEST;
    }
    let heads = table.heads.get(column);
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column)).chain(heads);
    cells.flat_map(|cell| cell.split_whitespace()).map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// How far a cell stands in.
fn indent(table: &Table, row: &TableRow, column: usize) -> usize {
    let is_name = column + 1 == table.words;
    if is_name && row.rank == Rank::Part { INDENT } else { 0 }
}

fn beside_each_other(table: &Table, widths: &[usize]) -> Vec<String> {
    let heads = TableRow::from(table.heads.clone());
    let rules: Vec<String> = widths.iter().map(|wide| "─".repeat(*wide)).collect();
    let rule = rules.join(&" ".repeat(GAP));
    let mut lines = row(table, &heads, widths);
    lines.push(rule.clone());
    for one in &table.rows {
        lines.extend((one.rank == Rank::Sum).then(|| rule.clone()));
        lines.extend(row(table, one, widths));
    }
    lines
}

fn row(table: &Table, row: &TableRow, widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row
        .cells
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(at, (cell, wide))| {
            let indent = indent(table, row, at);
            let lines = wrapped(cell, wide.saturating_sub(indent)).into_iter();
            lines.map(|line| format!("{}{line}", " ".repeat(indent))).collect()
        })
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |number: usize| {
        let parts = cells.iter().zip(widths).enumerate().map(|(at, (lines, wide))| {
            let text = lines.get(number).map_or("", String::as_str);
            let room = " ".repeat(wide.saturating_sub(text.width()));
            if at < table.words { format!("{text}{room}") } else { format!("{room}{text}") }
        });
        parts.collect::<Vec<_>>().join(&" ".repeat(GAP))
    };
    (0..height).map(line).collect()
}

/// Each row as facts with the heads for names, without what is empty.
fn below_each_other(table: &Table, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        let named = table.heads.iter().cloned().zip(row.cells.iter().cloned());
        let told: Vec<(String, String)> = named.filter(|(_, cell)| !cell.is_empty()).collect();
        lines.extend((!lines.is_empty() && !told.is_empty()).then(String::new));
        lines.extend(facts(&told, width));
    }
    lines
}
