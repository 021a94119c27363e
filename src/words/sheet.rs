//! What the papers of a meeting share: when it was, who was there, and its times.

use crate::paper::{Unshown, csv::Dialect};

sentences! {
    sheet;
    texts {
        /// The code of the language: `nl`.
        LANGUAGE as language;
        /// Time in which the clocks of steps stood still.
        PAUSED as paused;
    }
    /// Above the columns of the times in a spreadsheet.
    fn time_heads() -> [&'static str; 8];
    /// What a PDF could not show, where there is something.
    fn unshown(unshown: &[Unshown]) -> Option<String>;
    /// How spreadsheets in this language write.
    fn dialect() -> Dialect;
}
