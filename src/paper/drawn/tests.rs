//! Papers in a terminal: nothing wider than it, every word there.

use proptest::prelude::*;

use super::*;
use crate::{
    domain::clean::clean,
    paper::{Rank, Table, TableRow, Use},
};

fn document(words: &str) -> Document {
    let row = |rank, cells: [&str; 3]| TableRow::new(rank, cells.map(str::to_owned).to_vec());
    let mut document = Document::new(format!("Verslag {words}"));
    document.add(Part::Facts(vec![
        ("tijd".into(), "14:02 tot 16:03".into()),
        ("begeleider van buiten en nog meer".into(), words.into()),
    ]));
    document.add(Part::Heading("Tijden".into()));
    document.add(Part::Table(Table {
        heads: ["onderdeel", "gepland (min)", "werkelijk (min)"].map(str::to_owned).to_vec(),
        rows: vec![
            row(Rank::Whole, ["Model · Incidentmethode", "60", "63"]),
            row(Rank::Part, ["Vragen", "25", "32"]),
            row(Rank::Part, [words, "15", "vervallen"]),
            row(Rank::Sum, ["Samen", "102", "121"]),
        ],
        words: 1,
        used: Use::Read,
    }));
    document.add(Part::List(vec![words.into(), "Tweede".into()]));
    document.add(Part::Small("Klein gedrukt.".into()));
    document
}

#[test]
fn a_paper_in_a_terminal() {
    insta::assert_snapshot!(drawn(
        &[document("Adviezen | tips <en> *actieplan* voor wie nieuw is")],
        80
    ));
}

#[test]
fn columns_that_do_not_fit_stand_below_each_other() {
    let heads: Vec<String> = (0..8).map(|n| format!("kolom {n}")).collect();
    let rows =
        vec![heads.iter().map(|head| format!("waarde van {head}")).collect::<Vec<_>>().into()];
    let table = Table { heads, rows, words: 8, used: Use::Signed };
    let mut document = Document::new("Bewijs");
    document.add(Part::Table(table));
    let text = drawn(&[document], 50);
    assert!(text.contains("kolom 7  waarde van kolom 7"), "{text}");
}

#[test]
fn figures_with_words_go_on_in_the_next_line() {
    let heads = ["naam", "bijeenkomsten", "naar de regel"].map(str::to_owned).to_vec();
    let row = ["Anna", "1 (en 3 die niet meetellen)", "nog 11 uur van 12 uur"];
    let rows = vec![row.map(str::to_owned).to_vec().into()];
    let mut document = Document::new("Jaar");
    document.add(Part::Table(Table { heads, rows, words: 1, used: Use::Read }));
    insta::assert_snapshot!(drawn(&[document], 46));
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_terminal_and_every_letter_is_there(
        words in "\\PC{0,120}", width in 40_usize..120,
    ) {
        let words = clean(&words, 200);
        let text = drawn(&[document(&words)], width);
        for line in text.lines() {
            prop_assert!(line.width() <= width.min(WIDTHS.1), "{line}");
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        // In title, fact, cell and item.
        let once = letters(&drawn(&[document("")], width));
        prop_assert_eq!(letters(&text), once + 4 * letters(&words));
    }
}
