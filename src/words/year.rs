//! A year of meetings per participant (jaaroverzicht), in words.

use crate::{
    domain::register::{Register, Wanted, YearOf},
    paper::{Document, csv::Cell},
};

/// A year of a group.
#[derive(Clone, Copy, Debug)]
pub struct Overview<'a> {
    /// The group's name.
    pub group: &'a str,
    /// The calendar year.
    pub year: i16,
    /// What each participant did in it.
    pub people: &'a [YearOf],
    /// How many meetings were held.
    pub held: usize,
    /// How many of them were held without the program.
    pub entered: usize,
    /// The rule that it is laid beside.
    pub rule: Option<&'a Register>,
}

sentences! {
    year;
    /// The whole overview.
    fn document(overview: &Overview<'_>) -> Document;
    /// What a register wants to read, and on which paper it stands.
    fn papers(asks: &[Wanted]) -> String;
    /// The overview for a program: the heads, and a row for each participant.
    fn rows(overview: &Overview<'_>) -> Vec<Vec<Cell>>;
    /// No register with this name.
    fn unknown_register(name: &str, known: &[String]) -> String;
}
