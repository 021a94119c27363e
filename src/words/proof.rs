//! The proof sheet (bewijs van deelname), in words: nothing of what was said. One sheet is for all
//! to sign; a participant can have one that is hers alone.

use jiff::tz::TimeZone;

use crate::{
    domain::{
        confidential::Confidential,
        event::Participant,
        people::Presence,
        proof::{Detail, Proof},
        register::Register,
    },
    paper::{Document, csv::Cell},
};

/// A meeting as a register is shown it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// What it proves.
    pub proof: &'a Proof,
    /// The register that is to see it, if one is known.
    pub rule: Option<&'a Register>,
    /// What the meeting was about: one of the themes.
    pub theme: Option<&'a str>,
    /// Who was not there and had said so beforehand.
    pub excused: &'a [Confidential],
    /// Where its times are said.
    pub zone: &'a TimeZone,
}

sentences! {
    proof;
    texts {
        /// Above the questions about people.
        ASKED_ONCE as asked_once;
    }
    /// The question for something that a proof needs of a person, with what stands there when nothing is typed.
    fn ask(detail: Detail, person: &Participant) -> String;
    /// What a meeting was about, from a list that says nothing of anyone.
    fn themes() -> [&'static str; 8];
    /// One sheet for all, on one page.
    fn of_the_group(page: Page<'_>) -> Document;
    /// The sheet of one participant, on one page.
    fn of(page: Page<'_>, whose: &Presence) -> Document;
    /// The sheet for a program: the heads, and a row for each of these people.
    fn rows(page: Page<'_>, whose: &[&Presence]) -> Vec<Vec<Cell>>;
}
