//! Rows as a Dutch spreadsheet reads them.

/// What a spreadsheet needs to read the file as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The rows with `;` between cells; the first of them are the heads. No cell can run as a formula.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
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

/// A length in minutes with one decimal, with the comma of Dutch spreadsheets.
pub fn minutes(seconds: i64) -> String {
    let tenths = (seconds.max(0) + 3) / 6;
    format!("{},{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::clean::clean;

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
            let read = read(&csv(std::slice::from_ref(&cells)));
            let expected: Vec<String> = cells.iter().map(|cell| harmless(cell)).collect();
            prop_assert!(read[0].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
            prop_assert_eq!(&read[0], &expected);
        }
    }

    #[test]
    fn a_formula_is_text() {
        let rows = [vec!["=HYPERLINK(\"x\";1)".to_owned(), " +1".to_owned(), "25".to_owned()]];
        assert_eq!(read(&csv(&rows))[0], ["'=HYPERLINK(\"x\";1)", "' +1", "25"]);
    }

    #[test]
    fn minutes_have_a_comma() {
        assert_eq!(minutes(1500), "25,0");
        assert_eq!(minutes(95), "1,6");
        assert_eq!(minutes(0), "0,0");
    }
}
