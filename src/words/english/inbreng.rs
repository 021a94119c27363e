//! An inbreng that is brought before the meeting.

use super::DOT;
use crate::paper::{Document, Part, Table, Use};

pub(crate) fn kept(who: Option<&str>) -> String {
    let of = who.map_or_else(String::new, |who| format!(" from {who}"));
    format!("The case{of} will be at the top next time, when you choose.")
}

/// What somebody writes down, each with so many lines.
const ASKED: [(&str, usize); 4] = [
    ("The situation, in a few sentences", 6),
    ("My question, in the first person", 2),
    ("What I have done or thought of so far", 4),
    ("What I hope for from the group", 2),
];

pub(crate) fn form(group: &str) -> Document {
    let mut document = Document::new(format!("Preparing a case{DOT}{group}"));
    document.add(Part::Line(HOW.to_owned()));
    for (asked, lines) in ASKED {
        document.add(Part::Table(Table {
            heads: vec![asked.to_owned()],
            rows: vec![vec![String::new()].into(); lines],
            words: 1,
            used: Use::Signed,
        }));
    }
    document.add(Part::Small(KEPT.to_owned()));
    document
}

const HOW: &str = "Write without names, and without anything that could identify someone else. Half filled in is enough: the group helps to sharpen the question.";
const KEPT: &str = "This sheet is yours: the program keeps nothing of it. If you want your question at the top when you choose, pass it on to the chair.";
