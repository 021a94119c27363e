//! Notes: their kinds, what the line asks, how they read.

use crate::{domain::event::NoteKind, screen::ActionRow};

sentences! {
    note;
    texts {
        /// Title of what was said to the chair last time.
        FEEDBACK as feedback;
    }
    /// The name of a kind.
    fn kind(kind: NoteKind) -> &'static str;
    /// An action in one line: "Anna: belt de huisarts (voor 7 januari)".
    fn action(row: &ActionRow) -> String;
}
