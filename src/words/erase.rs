//! Erasing (wissen): what exactly will go, the question, and what was done.

use crate::{
    domain::record::Record,
    store::erase::{Elsewhere, GoesFrom, Remains},
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
}
