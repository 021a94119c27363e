//! The record of a meeting (verslag), in words: for the group itself.

use crate::{
    domain::{
        event::{Note, NoteKind},
        notes::TakenNote,
        record::Record,
    },
    paper::{Document, Part},
};
use jiff::tz::TimeZone;

sentences! {
    record;
    /// The whole record.
    fn document(record: &Record, group: &str, zone: &TimeZone) -> Document;
    /// Who does what, and by when.
    fn actions_table(actions: &[&TakenNote], zone: &TimeZone) -> Part;
}

impl Say {
    /// What the record tells of one kind: actions in a table, questions below the inbreng they come from.
    pub fn notes(self, record: &Record, kind: NoteKind, zone: &TimeZone) -> Vec<Part> {
        let notes: Vec<&TakenNote> = record.notes_of(kind).collect();
        if kind == NoteKind::Action {
            return vec![self.actions_table(&notes, zone)];
        }
        let list = Part::List(notes.iter().map(|taken| line(&taken.note)).collect());
        let inbreng = record.inbreng.iter().filter(|_| kind == NoteKind::Question);
        inbreng.map(|text| Part::Line(text.reveal().to_owned())).chain([list]).collect()
    }
}

/// A note on one line, with who it is of.
fn line(note: &Note) -> String {
    match &note.who {
        Some(who) => format!("{}: {}", who.reveal(), note.text.reveal()),
        None => note.text.reveal().to_owned(),
    }
}
