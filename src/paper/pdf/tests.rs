//! What is made is read back by another reader.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object};
use proptest::prelude::*;

use super::*;
use crate::{
    domain::clean::clean,
    paper::{Drawing, Lane, Part, Piece, PieceKind, Rank, Table, TableRow, Unshown, Use},
};

fn table(words: &str, used: Use) -> Part {
    let row = |rank| TableRow::new(rank, vec![words.to_owned(), "12".into()]);
    let rows = [Rank::Whole, Rank::Part, Rank::Sum].map(row).to_vec();
    Part::Table(Table { heads: vec!["stap".into(), "minuten".into()], rows, words: 1, used })
}

/// Every kind of part, with these words in it.
fn every_part(words: &str) -> Document {
    let said = || words.to_owned();
    let piece = Piece { kind: PieceKind::Work, minutes: 90 };
    let lane = Lane { name: said(), ends: [said(), said()], pieces: vec![piece] };
    let mut document = Document::new(words);
    document.add(Part::Heading(said())).add(Part::Line(said())).add(Part::Small(said()));
    document.add(Part::Facts(vec![(said(), said()); 12])).add(Part::List(vec![said(); 2]));
    document.add(table(words, Use::Read)).add(table(words, Use::Signed));
    document.add(Part::Drawing(Drawing { says: said(), bars: vec![lane] }));
    document
}

fn read(documents: &[Document]) -> lopdf::Document {
    lopdf::Document::load_mem(&pdf("nl", documents).unwrap().bytes).unwrap()
}

/// The text of all pages, as it is copied from them.
fn text(file: &lopdf::Document) -> String {
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    file.extract_text(&pages).unwrap().replace('\n', "")
}

/// All dictionaries that say they are of this type.
fn all<'a>(file: &'a lopdf::Document, kind: &'a [u8]) -> impl Iterator<Item = &'a Dictionary> {
    let found = file.objects.values().filter_map(|object| object.as_dict().ok());
    found.filter(move |found| found.has_type(kind))
}

/// How often each thing is meant.
fn meanings(file: &lopdf::Document) -> BTreeMap<String, usize> {
    let mut meanings = BTreeMap::new();
    for one in all(file, b"StructElem") {
        let name = String::from_utf8_lossy(one.get(b"S").unwrap().as_name().unwrap());
        *meanings.entry(name.into_owned()).or_default() += 1;
    }
    meanings
}

#[test]
fn all_words_are_on_the_page_and_can_be_copied_from_it() {
    let words = "Zoë Ángelova bewaakt";
    let text = text(&read(&[every_part(words)]));
    // Two tables with three rows each, twelve facts with two, two items, and the rest once.
    assert_eq!(text.matches(words).count(), 1 + 3 + 24 + 2 + 2 * 3 + 3, "{text}");
    assert_eq!(text.matches('•').count(), 2);
}

#[test]
fn the_heads_of_a_table_stand_above_it_again_on_each_page_and_are_said_once() {
    let row = |at: usize| TableRow::new(Rank::Usual, vec![format!("rij {at}"), "12".into()]);
    let heads = vec!["werkvorm".to_owned(), "duur".to_owned()];
    let rows = (0..90).map(row).collect();
    let mut document = Document::new("Lang");
    document.add(Part::Table(Table { heads, rows, words: 1, used: Use::Read }));
    let file = read(&[document]);
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    assert!(1 < pages.len());
    for page in pages {
        let text = file.extract_text(&[page]).unwrap().replace('\n', "");
        assert_eq!(
            (text.matches("werkvorm").count(), text.matches("duur").count()),
            (1, 1),
            "{text}"
        );
    }
    let meant = meanings(&file);
    assert_eq!((meant["TH"], meant["TR"]), (2, 91));
}

#[test]
fn a_screen_reader_is_told_what_each_part_is() {
    let file = read(&[every_part("woorden")]);
    let found = meanings(&file);
    for (name, often) in [
        ("H1", 1),
        ("H2", 1),
        ("P", 2),
        ("L", 2),
        ("LI", 14),
        ("Table", 2),
        ("TR", 8),
        ("TH", 2 * (2 + 3)),
        ("TD", 2 * 3),
        ("Figure", 1),
    ] {
        assert_eq!(found.get(name), Some(&often), "{name} in {found:?}");
    }
    let figure = all(&file, b"StructElem").find(|one| one.has(b"Alt")).unwrap();
    assert_eq!(lopdf::decode_text_string(figure.get(b"Alt").unwrap()).unwrap(), "woorden");
    let catalog = file.catalog().unwrap();
    let language = lopdf::decode_text_string(catalog.get(b"Lang").unwrap());
    assert_eq!(language.unwrap(), "nl");
    let marks = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
    assert_eq!(marks.get(b"Marked").unwrap(), &Object::Boolean(true));
    let shown = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert_eq!(shown.get(b"DisplayDocTitle").unwrap(), &Object::Boolean(true));
    assert!(catalog.has(b"Outlines"));
}

#[test]
fn its_letters_are_within_it_and_it_is_a4() {
    let file = read(&[every_part("woorden")]);
    let fonts: Vec<&Dictionary> = all(&file, b"FontDescriptor").collect();
    assert_eq!(fonts.len(), 2);
    assert!(fonts.iter().all(|font| font.has(b"FontFile2")));
    for page in file.get_pages().into_values() {
        let area = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        let size: Vec<f32> = area.iter().map(|side| side.as_float().unwrap()).collect();
        assert_eq!(size, [0.0, 0.0, 595.28, 841.89]);
    }
}

#[test]
fn one_page_where_one_is_enough_and_numbers_where_there_are_more() {
    let lines = |count| {
        let mut document = Document::new("Regels");
        for at in 0..count {
            document.add(Part::Line(format!("regel {at} van veel")));
        }
        document
    };
    // At the usual size 40 lines and a little more go on a page; somewhat smaller 46.
    for (count, pages) in [(1, 1), (40, 1), (46, 1), (60, 2), (120, 3)] {
        let file = read(&[lines(count)]);
        assert_eq!(file.get_pages().len(), pages, "{count} lines");
        let text = text(&file);
        assert_eq!(text.contains(&format!("{pages} / {pages}")), 1 < pages, "{text}");
        assert!((0..count).all(|at| text.contains(&format!("regel {at} van veel"))));
    }
    let file = read(&[lines(2), lines(3)]);
    assert_eq!(file.get_pages().len(), 2, "each document begins a page of its own");
    assert!(!text(&file).contains(" / "));
}

#[test]
fn a_heading_stands_with_what_follows_it() {
    for count in 40..48 {
        let mut document = Document::new("Regels");
        document.parts.extend(vec![Part::Line("regel".into()); count]);
        document.add(Part::Heading("KOP".into())).add(Part::Line("eronder".into()));
        let file = read(&[document]);
        let on = |page, words| file.extract_text(&[page]).unwrap().contains(words);
        let pages = 1..=u32::try_from(file.get_pages().len()).unwrap();
        assert!(pages.into_iter().all(|page| on(page, "KOP") == on(page, "eronder")), "{count}");
    }
}

#[test]
fn what_no_letter_shows_is_told_and_can_still_be_copied() {
    let mut document = Document::new("Team Noord");
    document.add(Part::Line("van 家 en 𓀀, met Zoë".into()));
    let made = pdf("nl", &[document]).unwrap();
    let unshown = |character| Unshown { character, within: "van 家 en 𓀀, met Zoë".into() };
    assert_eq!(made.unshown, [unshown('家'), unshown('𓀀')]);
    let file = lopdf::Document::load_mem(&made.bytes).unwrap();
    assert!(text(&file).contains('□'), "{}", text(&file));
    let page = file.get_pages()[&1];
    let content = file.get_and_decode_page_content(page).unwrap();
    let said = content.operations.iter().flat_map(|operation| &operation.operands);
    let found = said.filter_map(|operand| operand.as_dict().ok()?.get(b"ActualText").ok());
    let meant: Vec<String> = found.map(|text| lopdf::decode_text_string(text).unwrap()).collect();
    assert_eq!(meant.concat().matches('家').count(), 1, "{meant:?}");
}

#[test]
fn names_of_other_scripts_are_shown() {
    let names = "Łukasz Ğül Nguyễn Thị Ánh Παύλος Елена Њиља Անի გიორგი שרה نور على Ṣàngó ĳ €";
    let made = pdf("nl", &[every_part(names)]).unwrap();
    assert_eq!(made.unshown, []);
}

#[test]
fn the_same_document_makes_the_same_file() {
    let bytes = || pdf("nl", &[every_part("woorden")]).unwrap().bytes;
    assert_eq!(bytes(), bytes());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn whatever_was_written_makes_a_file_that_keeps_to_the_standard(words in any::<String>()) {
        let typed = clean(&words, 200);
        // What heads a paper is said by the program; what stands below it may be empty.
        let mut document = every_part(&format!("Verslag {typed}"));
        document.add(Part::Line(typed.clone())).add(Part::List(vec![typed.clone(); 2]));
        document.add(Part::Facts(vec![(typed.clone(), typed.clone())])).add(table(&typed, Use::Read));
        let made = pdf("nl", &[document]);
        prop_assert!(made.is_ok(), "{:?}", typed);
        prop_assert!(lopdf::Document::load_mem(&made.unwrap().bytes).is_ok());
    }
}
