//! Every view at several sizes.

use ratatui::buffer::Buffer;

/// The text of a buffer, row by row, without trailing spaces.
pub(crate) fn text_of(buf: &Buffer) -> String {
    let rows = buf.area.rows().map(|row| {
        let cells = row.positions().filter_map(|at| buf.cell(at));
        let mut text = String::new();
        let mut skip = 0;
        for cell in cells {
            if 0 < skip {
                skip -= 1;
                continue;
            }
            text.push_str(cell.symbol());
            skip = super::text::width(cell.symbol()).saturating_sub(1);
        }
        text.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}
