//! Notes: their kinds, what the line asks, how they read.

use crate::{
    domain::event::NoteKind,
    screen::{ActionRow, TableView},
};

sentences! {
    note;
    texts {
        /// Title of what was said to today's chair, when he or she chaired last.
        FEEDBACK as feedback;
        /// Title of the words with which the group left.
        LEFT as left;
    }
    /// The words that were said around the table, on one line.
    fn words(table: &TableView) -> String;
    /// The name of a kind, where all of them stand on a line.
    fn short_kind(kind: NoteKind) -> &'static str;
    /// An action in one line: "Anna: belt de huisarts (voor 7 januari)".
    fn action(row: &ActionRow) -> String;
}
