//! Rows as the spreadsheets of a language read them.

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

/// The rows, of which the first are the heads. No cell can run as a formula.
pub fn csv(dialect: Dialect, rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.separator)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        // Memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

/// A cell that a spreadsheet takes as text, whatever it begins with.
fn harmless(cell: &str) -> String {
    let runs = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
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
            let cells: Vec<String> = cells.iter().map(|cell| clean(cell, 90)).collect();
            let read = read(&csv(COMMAS, std::slice::from_ref(&cells)));
            let expected: Vec<String> = cells.iter().map(|cell| harmless(cell)).collect();
            prop_assert!(read[0].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
            prop_assert_eq!(&read[0], &expected);
        }
    }

    #[test]
    fn a_formula_is_text() {
        let rows = [vec!["=HYPERLINK(\"x\";1)".to_owned(), " +1".to_owned(), "25".to_owned()]];
        assert_eq!(read(&csv(COMMAS, &rows))[0], ["'=HYPERLINK(\"x\";1)", "' +1", "25"]);
    }

    #[test]
    fn minutes_have_one_decimal() {
        assert_eq!(minutes(COMMAS, 1500), "25,0");
        assert_eq!(minutes(COMMAS, 95), "1,6");
        assert_eq!(minutes(COMMAS, 0), "0,0");
        assert_eq!(minutes(Dialect { separator: b',', decimal: '.' }, 95), "1.6");
    }
}
