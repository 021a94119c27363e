//! What was measured, as a table with the limit and a verdict on each line.

use std::process::ExitCode;

/// A line of the table.
struct Row {
    cells: Vec<String>,
    /// Within its limit; nothing where there is none.
    verdict: Option<bool>,
}

/// What a benchmark prints: a line for each thing measured, with its limit where it has one.
pub(crate) struct Table {
    heads: &'static [&'static str],
    rows: Vec<Row>,
}

impl Table {
    /// A table with these columns, and one for the verdict.
    pub(crate) fn new(heads: &'static [&'static str]) -> Self {
        Self { heads, rows: Vec::new() }
    }

    /// Adds a line.
    pub(crate) fn row(
        &mut self,
        cells: impl IntoIterator<Item = String>,
        verdict: impl Into<Option<bool>>,
    ) {
        self.rows.push(Row { cells: cells.into_iter().collect(), verdict: verdict.into() });
    }

    /// Prints it, in a form that can stand in a README. With `--check` a missed limit is a failure.
    pub(crate) fn print(&self) -> ExitCode {
        let heads = self.heads.iter().map(ToString::to_string).collect();
        let lines: Vec<(Vec<String>, &str)> = std::iter::once((heads, ""))
            .chain(self.rows.iter().map(|row| (row.cells.clone(), word(row.verdict))))
            .collect();
        let width = |column: usize| {
            lines.iter().filter_map(|(cells, _)| Some(cells.get(column)?.chars().count())).max()
        };
        let widths: Vec<usize> = (0..self.heads.len()).filter_map(width).collect();
        for (at, (cells, verdict)) in lines.iter().enumerate() {
            let cells = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
            println!("| {} | {verdict:4} |", cells.collect::<Vec<_>>().join(" | "));
            if at == 0 {
                let rules: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
                println!("| {} | ---- |", rules.join(" | "));
            }
        }
        let failed = self.rows.iter().any(|row| row.verdict == Some(false));
        ExitCode::from(u8::from(failed && asked("--check")))
    }
}

fn word(verdict: Option<bool>) -> &'static str {
    match verdict {
        Some(true) => "PASS",
        Some(false) => "FAIL",
        None => "",
    }
}

/// Whether this was given on the command line. `cargo bench` itself gives `--bench`; without it the
/// program was built to be tried out, not to be measured.
pub(crate) fn asked(option: &str) -> bool {
    std::env::args().any(|argument| argument == option)
}

/// The value in the middle.
pub(crate) fn median<T: PartialOrd + Copy>(values: impl IntoIterator<Item = T>) -> T {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_by(|a, b| a.partial_cmp(b).expect("measured values can be compared"));
    values[values.len() / 2]
}
