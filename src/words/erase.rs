//! Erasing (wissen): what exactly will go, the question, and what was done.

use std::collections::BTreeSet;

use crate::{
    domain::{clean::clean, confidential::Confidential, record::Record},
    store::erase::{Elsewhere, EraseError, GoesFrom, Like, Mention, Remains, Where},
};
use jiff::tz::TimeZone;

/// Whose name goes.
#[derive(Clone, Copy, Debug)]
pub struct NameGone<'a> {
    /// As the group writes it.
    pub name: &'a str,
    /// In full, where the group told it.
    pub full: Option<&'a str>,
}

sentences! {
    erase;
    texts {
        /// There is nobody to ask.
        CANNOT_ASK as cannot_ask;
        /// Nothing fits what was to be erased.
        NOTHING as nothing;
        /// The question before anything is erased.
        ASK as ask;
        /// No was said.
        LEFT as left;
        /// Everything that was named is gone.
        DONE as done;
        /// What the program itself keeps is gone, and not all else.
        PARTLY_DONE as partly_done;
        /// In the place of a name.
        ERASED_NAME as erased_name;
    }
    /// What will go of one meeting, with these copies of its journal.
    fn meeting(record: &Record, copies: &[String], zone: &TimeZone) -> String;
    /// What will go of a participant.
    fn person(whose: NameGone<'_>, from: &GoesFrom) -> String;
    /// What will go of long ago.
    fn old(meetings: usize, topics: usize, years: u16) -> String;
    /// What will go of a group, with what people put beside its own files.
    fn group(name: &str, meetings: usize, others: &[String]) -> String;
    /// What will go of everything.
    fn all(groups: usize, others: &[String]) -> String;
    /// Rescued words in these files, each with its place, were not erased.
    fn rescued_left(files: &[String]) -> String;
    /// What remains of a name, which only a person can look after; a sentence each.
    fn remains(whose: NameGone<'_>, remains: &Remains, zone: &TimeZone) -> Vec<String>;
    /// What still lies elsewhere of meetings that were erased; a sentence each.
    fn elsewhere(left: &Elsewhere) -> Vec<String>;
    /// Files that were left alone.
    fn left_alone(files: &[String]) -> String;
    /// Nobody has this name.
    fn nobody(name: &str, meant: &[Confidential], unseen: &[String]) -> String;
    /// Why something was not erased, or not merged.
    fn not_erased(why: &EraseError) -> String;
    /// Only in what people typed.
    fn only_typed(name: &str, places: &[Mention]) -> String;
    /// A meeting, or the lines of one file.
    fn place(same: &[&Like], zone: &TimeZone) -> String;
    /// The first of them; of many how many more there are.
    fn few(all: &[String], last: &str) -> String;
}

impl Say {
    /// Behind a colon, where there are any.
    pub fn named(self, files: &[String]) -> String {
        let shown = files.iter().map(|file| clean(file, 80)).collect::<Vec<_>>();
        if shown.is_empty() { String::new() } else { format!(": {}", self.few(&shown, ", ")) }
    }

    /// Each word once, with where it stands.
    pub fn alike(self, likes: &BTreeSet<Like>, zone: &TimeZone) -> String {
        let likes: Vec<&Like> = likes.iter().collect();
        let word = |group: &[&Like]| {
            let word = group.first().map(|like| clean(&like.word, 60)).unwrap_or_default();
            let places = group.chunk_by(|a, b| is_same_file(&a.place, &b.place));
            let mut told: Vec<String> = places.map(|group| self.place(group, zone)).collect();
            told.dedup();
            format!("“{word}” ({})", self.few(&told, ", "))
        };
        let words = likes.chunk_by(|a, b| a.word == b.word).map(word);
        self.few(&words.collect::<Vec<_>>(), ", ")
    }
}

fn is_same_file(a: &Where, b: &Where) -> bool {
    matches!((a, b), (Where::File(a, _), Where::File(b, _)) if a == b)
}
