//! Notes: their kinds, what the line asks, how they read.

use crate::{
    domain::{confidential::Confidential, event::NoteKind, notes::Deadline},
    screen::{ActionRow, TableView},
    words::DOT,
};

sentences! {
    note;
    texts {
        /// Title of what was said to today's chair, when he or she chaired last.
        FEEDBACK as feedback;
        /// Title of the words with which the group left.
        LEFT as left;
    }
    /// The name of a kind, where all of them stand on a line.
    fn short_kind(kind: NoteKind) -> &'static str;
    /// A kind of note, as a title.
    fn kind(kind: NoteKind) -> &'static str;
}

impl Say {
    /// An action in one line: "Anna: belt de huisarts (voor 7 januari)".
    pub fn action(self, row: &ActionRow) -> String {
        let who = row.who.as_ref().map(|who| format!("{}: ", who.reveal())).unwrap_or_default();
        let by = row.by.as_ref().map(|by| format!(" ({})", self.deadline(by))).unwrap_or_default();
        format!("{who}{}{by}", row.text.reveal())
    }

    /// By when something is to be done, as it stands behind it.
    pub fn deadline(self, by: &Deadline) -> String {
        match by {
            Deadline::Day { date, has_year: true } => self.0.time().date_with_year(*date),
            Deadline::Day { date, has_year: false } => self.0.time().date(*date),
            Deadline::Words(words) => words.reveal().to_owned(),
        }
    }

    /// The words that were said around the table, on one line.
    pub fn words(self, table: &TableView) -> String {
        let words = table.seats.iter().filter_map(|seat| seat.word.as_ref());
        words.map(Confidential::reveal).collect::<Vec<_>>().join(DOT)
    }
}
