//! Rows as the spreadsheets of a language read them.

use std::fmt;

/// What a spreadsheet needs to read the file as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How the spreadsheets of a language write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub separator: u8,
    /// Before the decimals of a number.
    pub decimal: char,
}

/// A cell of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, and numbers that are a name: they stay as they were typed.
    Text(String),
    /// A figure, day or time of the program's own, to count with.
    Figure(String),
}

impl Cell {
    /// Words as they were typed.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }

    /// A figure of the program's own.
    pub fn figure(figure: impl fmt::Display) -> Self {
        Self::Figure(format!("{figure}"))
    }

    fn written(&self) -> String {
        match self {
            Self::Figure(figure) => figure.clone(),
            Self::Text(words) if becomes_another(words) => format!("'{words}"),
            Self::Text(words) => words.clone(),
        }
    }
}

/// Whether a cell with these words would not be them; with its mark it is not to be taken for words
/// that begin with one.
fn becomes_another(words: &str) -> bool {
    let bare = words.trim_start_matches('\'');
    !bare.is_empty() && (runs(bare) || changes(bare) || is_truth(bare) || is_mistake(bare))
}

/// Whether a spreadsheet takes them for what it writes where it cannot reckon: `#N/A`, `#NAAM?`.
fn is_mistake(words: &str) -> bool {
    let bare = words.trim().strip_prefix('#').unwrap_or_default();
    let is_sign = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "/!?_".contains(c);
    bare.contains(['/', '!', '?']) && bare.to_uppercase().chars().all(is_sign)
}

/// Whether a spreadsheet takes them for true or false.
fn is_truth(words: &str) -> bool {
    ["true", "false", "waar", "onwaar"].contains(&words.trim().to_lowercase().as_str())
}

/// The rows, of which the first are the heads. No cell can run as a formula, and none becomes another.
pub fn csv(dialect: Dialect, rows: &[Vec<Cell>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.separator)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        // Memory does not fail.
        let _ = writer.write_record(row.iter().map(Cell::written));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

/// Whether a spreadsheet would take words for a formula.
fn runs(words: &str) -> bool {
    let first = words.trim_start_matches(|c: char| c.is_whitespace() && c != '\t' && c != '\r');
    first.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%'])
}

/// Most digits of a number that a spreadsheet shows as it is.
const DIGITS: usize = 11;
/// How the names of months begin, in Dutch and English.
const MONTHS: [&str; 16] = [
    "jan", "feb", "mrt", "maa", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt",
    "oct", "nov", "dec",
];

/// Whether a spreadsheet would take words for a number, day or time, and write them otherwise:
/// without a zero in front, rounded, or as a date.
fn changes(words: &str) -> bool {
    let low = words.trim().to_lowercase();
    let digits = low.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return false;
    }
    if digits == low.len() {
        return low.starts_with('0') && low != "0" || DIGITS < digits;
    }
    let is_sign = |c: char| c.is_ascii_digit() || "-/.,:+e€$£¥%() \u{a0}".contains(c);
    let hour = ["am", "pm", "a", "p"].iter().find_map(|half| low.strip_suffix(half));
    let money = ["eur", "usd", "gbp"]
        .iter()
        .find_map(|coin| low.strip_prefix(coin).or_else(|| low.strip_suffix(coin)));
    let parts = || low.split(|c: char| c.is_whitespace() || "-/.".contains(c));
    let is_month = |part: &str| MONTHS.iter().any(|month| part.starts_with(month));
    let is_day = |part: &str| part.is_empty() || part.bytes().all(|byte| byte.is_ascii_digit());
    let bare = hour.or(money).unwrap_or(&low);
    bare.chars().all(is_sign)
        || parts().any(is_month) && parts().all(|part| is_month(part) || is_day(part))
}

/// A length in minutes with one decimal.
pub fn minutes(dialect: Dialect, seconds: i64) -> String {
    let tenths = (seconds.max(0) + 3) / 6;
    format!("{}{}{}", tenths / 10, dialect.decimal, tenths % 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::clean::clean;

    const COMMAS: Dialect = Dialect { separator: b';', decimal: ',' };

    fn read(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    proptest! {
        #[test]
        fn cells_are_read_back_and_none_runs(
            cells in prop::collection::vec(any::<String>(), 2..5),
        ) {
            let cells: Vec<Cell> = cells.iter().map(|cell| Cell::text(clean(cell, 90))).collect();
            let read = read(&csv(COMMAS, std::slice::from_ref(&cells)));
            let expected: Vec<String> = cells.iter().map(Cell::written).collect();
            prop_assert!(read[0].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
            prop_assert_eq!(&read[0], &expected);
        }
    }

    #[test]
    fn a_formula_is_text_and_a_figure_is_a_figure() {
        let text = ["=HYPERLINK(\"x\";1)", " +1", "\t=1", "-2"].map(Cell::text);
        let rows = [text.into_iter().chain([Cell::figure(-2), Cell::figure("1,5")]).collect()];
        let expected = ["'=HYPERLINK(\"x\";1)", "' +1", "'\t=1", "'-2", "-2", "1,5"];
        assert_eq!(read(&csv(COMMAS, &rows))[0], expected);
    }

    #[test]
    fn a_number_that_is_a_name_stays_as_it_was_typed() {
        for typed in [
            "0012345",
            "012",
            "123456789012",
            "2026-3",
            "3-4",
            "1E5",
            "12:30",
            "1.5",
            "1,5",
            "3/4",
            "3 mrt",
            "1 mei 2026",
            "mei 3",
            "jan-26",
            "5 %",
            "€ 5",
            "(5)",
            "$5",
            "£5",
            "EUR 5",
            "5 EUR",
            "3 PM",
            "9:30am",
            "#N/A",
            "#NAAM?",
            "#DEEL/0!",
            "1e-5",
            "00",
            "TRUE",
            "waar",
            "'007",
            "'=1",
        ] {
            assert_eq!(Cell::text(typed).written(), format!("'{typed}"));
        }
        for typed in [
            "12345",
            "0",
            "'s-Gravenhage",
            "Waarom",
            "'",
            "Kamer 3",
            "AB 12",
            "V&VN",
            "mei",
            "Jan 5e",
            "Jan Mei",
            "",
            "12b",
            "#1",
            "#team",
            "(vijf)",
            "Kamer (5)",
        ] {
            assert_eq!(Cell::text(typed).written(), typed);
        }
    }

    #[test]
    fn minutes_have_one_decimal() {
        assert_eq!(minutes(COMMAS, 1500), "25,0");
        assert_eq!(minutes(COMMAS, 95), "1,6");
        assert_eq!(minutes(COMMAS, 0), "0,0");
        assert_eq!(minutes(Dialect { separator: b',', decimal: '.' }, 95), "1.6");
    }
}
