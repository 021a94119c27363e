//! Block letters as they look, each told from every other one, and lines that break where a sentence does.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::*;
use crate::tui::tests::text_of;

const FACES: [Lettering; 2] = [Lettering::Text, Lettering::Title];
const ALL: [&str; 5] = [
    "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "0123456789",
    "éèêëïöüáàäóíúûôâ",
    ".,:;!?-–'’“”„«»()/%&+·…→",
];

fn shown(picture: &Bitmap) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, picture.width(), picture.rows()));
    picture.draw(buf.area, Style::new(), &mut buf);
    text_of(&buf)
}

#[test]
fn the_sheet_of_all_letters() {
    for face in FACES {
        let sheet: Vec<String> = ALL.iter().map(|letters| shown(&face.line(letters))).collect();
        insta::assert_snapshot!(format!("sheet_{face:?}"), sheet.join("\n\n"));
    }
    let large =
        [Lettering::LargeText, Lettering::LargeTitle].map(|face| shown(&face.line("Vragen 25")));
    insta::assert_snapshot!("sheet_large", large.join("\n\n"));
}

/// How many pixels differ, where both stand at the left.
fn apart(one: &Bitmap, other: &Bitmap) -> usize {
    let (width, height) = (one.width().max(other.width()), one.height().max(other.height()));
    let pixels = (0..width).flat_map(|x| (0..height).map(move |y| (x, y)));
    pixels.filter(|(x, y)| one.is_lit(*x, *y) != other.is_lit(*x, *y)).count()
}

#[test]
fn no_letter_or_digit_looks_like_another() {
    for (face, least) in FACES.into_iter().zip([2, 4]) {
        let letters: Vec<char> = ALL[..3].iter().flat_map(|part| part.chars()).collect();
        for (i, one) in letters.iter().enumerate() {
            for other in &letters[..i] {
                let [a, b] = [one, other].map(|c| face.line(&c.to_string()));
                let seen = apart(&a, &b);
                assert!(least <= seen, "{face:?}: {one} and {other} differ in {seen}");
            }
        }
    }
}

#[test]
fn every_letter_has_the_height_of_its_face_and_stands_on_its_line() {
    for (face, height, line) in [(Lettering::Text, 9, 7), (Lettering::Title, 14, 11)] {
        for letter in ALL.iter().flat_map(|part| part.chars()) {
            let picture = face.line(&letter.to_string());
            assert_eq!(picture.height(), height, "{face:?} {letter}");
            let below = (line..height).any(|y| (0..picture.width()).any(|x| picture.is_lit(x, y)));
            assert_eq!(below, "gjpqy,;„Q()".contains(letter) && below, "{face:?} {letter}");
        }
    }
}

#[test]
fn a_letter_that_is_unknown_is_told_by_what_it_is_made_of() {
    for face in FACES {
        for (text, known) in [("ñ", "n"), ("Ç", "C"), ("É", "E"), ("ĳ", "ij"), ("½", "1?2")] {
            assert_eq!(face.line(text), face.line(known), "{text}");
        }
        for (text, known) in [("é", "e\u{301}"), ("漢", "?"), ("Ž", "Z"), ("\u{301}", "?")] {
            assert_eq!(face.line(text), face.line(known), "{text}");
        }
        assert_ne!(face.line("é"), face.line("e"));
        assert_ne!(face.line("ï"), face.line("i"));
    }
}

#[test]
fn lines_break_at_commas_first_then_as_even_as_can_be() {
    let widths = |text: &str, columns| {
        let Lines { letters, lines } = Lettering::Text.lines(text, columns)?;
        Some(lines.iter().map(|line| letters.width(line)).collect::<Vec<_>>())
    };
    let parts = |parts: &[&str]| {
        Some(parts.iter().map(|part| Lettering::Text.line(part).width()).collect::<Vec<_>>())
    };
    let rule = "alleen vragen, nog geen advies";
    assert_eq!(widths(rule, 200), parts(&[rule]));
    assert_eq!(widths(rule, 90), parts(&["alleen vragen,", "nog geen advies"]));
    assert_eq!(widths(rule, 52), parts(&["alleen", "vragen, nog", "geen advies"]));
    assert_eq!(widths("ieder één vraag in een zin", 80), parts(&["ieder één vraag", "in een zin"]));
    assert_eq!(widths("verhelderende", 30), None);
    assert_eq!(widths("", 30), Some(vec![]));
}

#[test]
fn lines_take_the_room_that_they_are_said_to_take() {
    for letters in [Lettering::Text, Lettering::Title, Lettering::LargeText, Lettering::LargeTitle]
    {
        for text in ["één", "alleen vragen, nog geen advies", "hierna Advies · 15 minuten"] {
            let lines = letters.lines(text, 200).unwrap();
            let picture = lines.picture();
            assert_eq!((lines.width(), lines.rows()), (picture.width(), picture.rows()), "{text}");
        }
    }
    let commas = Lettering::Text.lines("delen, vragen, rug toe (de helft), terug", 78).unwrap();
    assert_eq!(commas.lines.len(), 3, "{commas:?}");
}

#[test]
fn doubling_keeps_edges_straight_and_rounds_corners() {
    let corner = Bitmap::written(&["###", "#..", "#.."]).doubled();
    assert_eq!(shown(&corner), "▄█████\n██▀\n██\n".trim_end());
    assert_eq!((corner.width(), corner.height()), (6, 6));
}
