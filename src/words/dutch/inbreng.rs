//! An inbreng that is brought before the meeting.

use super::DOT;
use crate::paper::{Document, Part, Table, Use};

pub(crate) fn kept(who: Option<&str>) -> String {
    let of = who.map_or_else(String::new, |who| format!(" van {who}"));
    format!("De inbreng{of} staat de volgende keer bovenaan als jullie kiezen.")
}

/// What somebody writes down, each with so many lines.
const ASKED: [(&str, usize); 4] = [
    ("De situatie, in een paar zinnen", 6),
    ("Mijn vraag, in de ik-vorm", 2),
    ("Wat ik al deed of bedacht", 4),
    ("Wat ik van de groep hoop", 2),
];

pub(crate) fn form(group: &str) -> Document {
    let mut document = Document::new(format!("Een inbreng voorbereiden{DOT}{group}"));
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

const HOW: &str = "Schrijf zonder namen en zonder wat een ander herkenbaar maakt. Half ingevuld is genoeg: de groep helpt de vraag scherp te krijgen.";
const KEPT: &str = "Dit blad is van jou: het programma bewaart er niets van. Wil je dat je vraag bovenaan staat als jullie kiezen, geef haar dan door aan de voorzitter.";
